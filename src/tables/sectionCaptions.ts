import type { Group } from "../model/group.js";
import type { Text } from "../model/text.js";
import type { Tier } from "../model/tier.js";

/** @internal the caption of a group, or of all units together: 县市区（合计 5 家） */
export function groupCaption(
  group: Group | undefined,
  units: number,
  language: keyof Text,
): string {
  const name = group?.name[language] ?? { zh: "全部单位", en: "All units" }[language];
  return `${name}${unitCount(units, language)}`;
}

/** @internal the caption of a tier of a group: A类（工单量≥100件）（合计 8 家） */
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

/** @internal the caption of the units of a group that are not ranked */
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

/** From where to where the tickets of a tier go; nothing where it is the only one. */
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
