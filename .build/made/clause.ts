import { type Dimension, type Language, xiangtan2023 } from "hotline-scoring";

const titles = {
  zh: { wording: "规则", evidence: "依据", colon: "：", end: "。" },
  en: { wording: "Rule", evidence: "Evidence", colon: ": ", end: "." },
};

/** The wording of a dimension of 湘潭 and the evidence for it, as the scheme has them. */
export function clause(language: Language, id: string): string {
  const dimension: Dimension = dimensionOf(id);
  const { colon, end, ...parts } = titles[language];
  return (["wording", "evidence"] as const)
    .map((part) => `> **${parts[part]}**${colon}${dimension[part]?.[language]}${end}`)
    .join("\n>\n");
}

/** A dimension of 湘潭, by its id. */
export function dimensionOf(id: string): (typeof xiangtan2023.dimensions)[number] {
  const found = xiangtan2023.dimensions.find((dimension) => dimension.id === id);
  if (found === undefined) throw new Error(`no dimension ${id}`);
  return found;
}
