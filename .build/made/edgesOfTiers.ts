import { assignTier, type Language, xiangtan2023 } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";

const { tiers } = xiangtan2023.groups[2];

/** The tier of volumes just below, at and just above each bound. */
export function edgesOfTiers(language: Language): string {
  const headings = {
    zh: ["下限", "少1件", "正好", "多1件"],
    en: ["Lower bound", "1 fewer", "just that", "1 more"],
  };
  const rows = tiers.map(({ from, name }) => [
    `${name[language]} ${from}`,
    ...[from - 1, from, from + 1].map((volume) =>
      volume < 0 ? "—" : `${volume}: ${assignTier(tiers, volume).id}`,
    ),
  ]);
  return markdownTable(headings[language], rows);
}
