import type { Language } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";
import { october } from "./october.js";

/** The peer group of a unit of October 2023, in published order; the unit in bold. */
export function peersOf(language: Language, name: string): string {
  const peers = october.peerGroups.find(({ units }) =>
    units.some(({ unit }) => unit.name === name),
  );
  if (peers === undefined) throw new Error(`no peers of ${name}`);
  const rows = peers.units.map(({ rank, unit, volume, total }) => {
    const cells = [`${rank}`, unit.name, `${volume}`, total.points.toFixed(2)];
    return unit.name === name ? cells.map((text) => `**${text}**`) : cells;
  });
  const headings = {
    zh: ["排名", "单位", "有效工单量", "总得分"],
    en: ["Rank", "Unit", "Tickets", "Total"],
  };
  return markdownTable(headings[language], rows);
}
