import type { Month } from "../month/month.js";
import type { MonthResult } from "../month/result.js";
import type { Group, Tier } from "../scheme/group.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Text } from "../words/text.js";
import { type Entry, entriesOf } from "./resultColumns.js";

/** The caption of a group, or of all units together: 县市区（合计 5 家）. */
export function groupCaption(
  group: Group | undefined,
  units: number,
  language: keyof Text,
): string {
  const name = group?.name[language] ?? { zh: "全部单位", en: "All units" }[language];
  return `${name}${unitCount(units, language)}`;
}

/** The caption of a tier of a group: A类（工单量≥100件）（合计 8 家）. */
export function tierCaption(
  { tiers = [] }: Group,
  tier: string,
  units: number,
  language: keyof Text,
): string {
  const named = tiers.find(({ id }) => id === tier);
  if (named === undefined) return `${tier}${unitCount(units, language)}`;
  return `${named.name[language]}${boundsOf(named, tiers, language)}${unitCount(units, language)}`;
}

/** The caption of the units of a group that are not ranked. */
export function setApartCaption({ name }: Group, units: number, language: keyof Text): string {
  return language === "zh"
    ? `${name.zh}（不参与排名，合计 ${units} 家）`
    : `${name.en} (not ranked, ${unitsOf(units)})`;
}

function unitCount(units: number, language: keyof Text): string {
  return language === "zh" ? `（合计 ${units} 家）` : ` (${unitsOf(units)})`;
}

function unitsOf(units: number): string {
  return units === 1 ? "1 unit" : `${units} units`;
}

/** From where to where the tickets of a tier go; undefined where it is the only one. */
function boundsOf({ from }: Tier, tiers: readonly Tier[], language: keyof Text): string {
  const above = tiers.map((one) => one.from).filter((other) => other > from);
  const below = Math.min(...above);
  const isTop = above.length === 0;
  if (isTop && from === 0) return "";
  if (language === "zh") {
    const least = isTop ? "" : from === 0 ? "" : `${from}件≤`;
    return isTop ? `（工单量≥${from}件）` : `（${least}工单量＜${below}件）`;
  }
  const least = from === 0 ? "" : `${from} ≤ `;
  return isTop ? ` (tickets ≥ ${from})` : ` (${least}tickets < ${below})`;
}

/** Units that stand together under one caption. */
export interface ResultPart {
  readonly captions: readonly string[];
  readonly entries: readonly Entry[];
}

/** The peer groups in their order, and after them the units set apart, by group. */
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
