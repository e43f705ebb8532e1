import { type Language, type Rounding, type Text, xiangtan2023 } from "hotline-scoring";
import { markdownTable } from "./markdownTable.js";

const stages: readonly [key: "rates" | "scores" | "published", name: Text][] = [
  ["rates", { zh: "率，计分之前", en: "a rate, before it is scored 率" }],
  ["scores", { zh: "单项得分，相加之前", en: "a score, before it is added 单项得分" }],
  ["published", { zh: "公布的单项得分和总得分", en: "each published score, and the total 公布数" }],
];

/** Where the scheme of 湘潭 rounds, and how. */
export function schemeRounding(language: Language): string {
  const headings = { zh: ["写法", "什么数", "怎样舍入"], en: ["Key", "What", "How"] };
  const rows = stages.map(([key, name]) => [
    `\`${key}\``,
    name[language],
    inWords(xiangtan2023.rounding[key])[language],
  ]);
  return markdownTable(headings[language], rows);
}

function inWords(rounding: "exact" | Rounding): Text {
  if (rounding === "exact") return { zh: "不舍入", en: "not rounded" };
  const { places, mode } = rounding;
  if (mode !== "halfExpand") throw new Error(`no words for ${mode}`);
  return { zh: `四舍五入，保留${places}位小数`, en: `四舍五入, to ${places} places` };
}
