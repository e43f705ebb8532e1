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
  { scheme, language }: { readonly scheme: Scheme; readonly language: keyof Text },
): string {
  const named = tiers.find(({ id }) => id === tier);
  if (named === undefined) return `${tier}${unitCount(units, language)}`;
  return `${named.name[language]}${boundsOf(named, tiers, scheme, language)}${unitCount(units, language)}`;
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

/** From where to where the volumes of a tier go; nothing where it is the only one. */
function boundsOf(
  { from }: Tier,
  tiers: readonly Tier[],
  { metrics, volume }: Scheme,
  language: keyof Text,
): string {
  const above = tiers.map((one) => one.from).filter((other) => other > from);
  const below = Math.min(...above);
  const isTop = above.length === 0;
  if (isTop && from === 0) return "";
  const definition = metrics[volume];
  const name = definition?.name[language];
  if (language === "en") {
    const least = from === 0 ? "" : `${from} ≤ `;
    return isTop ? ` (${name} ≥ ${from})` : ` (${least}${name} < ${below})`;
  }
  const one = (definition?.kind === "count" ? definition.counted?.zh : undefined) ?? "件";
  const least = from === 0 ? "" : `${from}${one}≤`;
  return isTop ? `（${name}≥${from}${one}）` : `（${least}${name}＜${below}${one}）`;
}

/** Units that stand together under one caption. */
export interface ResultPart {
  readonly captions: readonly string[];
  /** What the first of them is of: a group, or a tier of the group above. */
  readonly level: 1 | 2;
  readonly entries: readonly Entry[];
}

/** The peer groups in their order, and after them the units set apart, by group. */
export function resultParts(
  { peerGroups: all, unranked }: MonthResult,
  month: Month,
  {
    scheme,
    language,
    unpublished,
  }: {
    readonly scheme: Scheme;
    readonly language: keyof Text;
    readonly unpublished: "leftOut" | "included";
  },
): ResultPart[] {
  const entryOf = entriesOf(month, scheme);
  const peerGroups = all
    .map((peers) => ({
      ...peers,
      units: peers.units.filter((one) => unpublished === "included" || !one.unpublished),
    }))
    .filter(({ units }) => units.length > 0);
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
          : [tierCaption(named, tier, units.length, { scheme, language })]),
      ],
      level: isFirst ? 1 : 2,
      entries: units.map(entryOf),
    };
  });
  const apart = scheme.groups.flatMap((group): ResultPart[] => {
    const units = unranked.filter(({ unit }) => unit.group === group.id);
    if (units.length === 0) return [];
    return [
      {
        captions: [setApartCaption(group, units.length, language)],
        level: 1,
        entries: units.map(entryOf),
      },
    ];
  });
  return [...ranked, ...apart];
}
