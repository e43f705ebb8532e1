import { type Language, xiangtan2023 } from "hotline-scoring";
import { groupsText } from "./groupSets.js";
import { markdownTable } from "./markdownTable.js";
import { october } from "./october.js";

const headings = {
  zh: ["组别", "档次", "有效工单量", "本月家数", "本月最多", "本月最少"],
  en: ["Group", "Tier", "Tickets", "Units", "Most", "Least"],
};

/** The groups and tiers of 湘潭, and the units of October 2023 in each. */
export function tiers(language: Language): string {
  const rows = october.peerGroups.map(({ group, tier, units }) => {
    const volumes = units.map(({ volume }) => volume);
    return [
      groupsText([group], language),
      tier ?? "—",
      boundsOf(group, tier),
      ...[units.length, Math.max(...volumes), Math.min(...volumes)].map(String),
    ];
  });
  return markdownTable(headings[language], rows);
}

function groupOf(id: string) {
  const found = xiangtan2023.groups.find((group) => group.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
}

function boundsOf(group: string, tier: string | null): string {
  const found = groupOf(group);
  if (!("tiers" in found)) return "—";
  const place = found.tiers.findIndex(({ id }) => id === tier);
  const above = found.tiers[place - 1];
  const from = `≥ ${found.tiers[place]?.from}`;
  return above === undefined ? from : `${from}, < ${above.from}`;
}
