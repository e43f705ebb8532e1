import type { Group } from "../model/group.js";
import type { Month } from "../model/month.js";
import type { MonthResult } from "../model/monthResult.js";
import type { Scheme } from "../model/scheme.js";
import type { Text } from "../model/text.js";
import { type Entry, entriesOf } from "./entry.js";
import { groupCaption, setApartCaption, tierCaption } from "./sectionCaptions.js";

/** @internal units that stand together under one caption. */
export interface ResultPart {
  readonly captions: readonly string[];
  readonly entries: readonly Entry[];
}

/** @internal the peer groups in their order, and after them the units set apart, by group. */
export function resultParts(
  { peerGroups, unranked }: MonthResult,
  month: Month,
  { scheme, language }: { readonly scheme: Scheme; readonly language: keyof Text },
): ResultPart[] {
  const entryOf = entriesOf(month);
  const sizeOf = (group: string | null) =>
    peerGroups
      .filter((peers) => peers.group === group)
      .reduce((sum, { units }) => sum + units.length, 0);
  const groupOf = (id: string | null) => scheme.groups.find((group) => group.id === id);
  const ranked = peerGroups.map(({ group, tier, units }, index): ResultPart => {
    const isFirst = index === 0 || peerGroups[index - 1]?.group !== group;
    const named: Group | undefined = groupOf(group);
    return {
      captions: [
        ...(isFirst ? [groupCaption(named, sizeOf(group), language)] : []),
        ...(named === undefined || tier === null
          ? []
          : [tierCaption(named, tier, units.length, language)]),
      ],
      entries: units.map(entryOf),
    };
  });
  const apart = scheme.groups.flatMap((group): ResultPart[] => {
    const units = unranked.filter(({ unit }) => unit.group === group.id);
    if (units.length === 0) return [];
    return [
      { captions: [setApartCaption(group, units.length, language)], entries: units.map(entryOf) },
    ];
  });
  return [...ranked, ...apart];
}
