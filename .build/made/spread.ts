import { type Dimension, type Language, xiangtan2023 } from "hotline-scoring";
import { groupSets, groupsText, valuesIn } from "./groupSets.js";
import { markdownTable } from "./markdownTable.js";
import { printedRows } from "./printedRows.js";
import { scoreHeading } from "./provingRows.js";
import { ruleWords } from "./ruleWords.js";

const headings = {
  zh: ["考核指标", "得满分的行", "得部分分的行", "得0分的行"],
  en: ["Dimension", "rows at full marks", "rows between", "rows at 0"],
};

/** How many printed rows have full marks in a dimension, how many less, how many nothing; by groups where rules differ. */
export function spread(language: Language): string {
  const rows = xiangtan2023.dimensions.flatMap((dimension) => {
    const words = groupSets.map(([group = ""]) => ruleWords(valuesIn(dimension, group), "en"));
    const name = dimension.name[language];
    if (new Set(words).size === 1) return [[name, ...countsIn(dimension, groupSets.flat())]];
    return groupSets.map((set) => [
      language === "zh"
        ? `${name}（${groupsText(set, "zh")}）`
        : `${name} (${groupsText(set, "en")})`,
      ...countsIn(dimension, set),
    ]);
  });
  return markdownTable(headings[language], rows);
}

function countsIn({ id, fullMarks }: Dimension, groups: readonly string[]): string[] {
  const names = xiangtan2023.groups.filter((group) => groups.includes(group.id));
  const scores = printedRows
    .filter((row) => names.some(({ name }) => name.zh === row.组别))
    .map((row) => Number(row[scoreHeading(id)]));
  const full = scores.filter((score) => score === Number(fullMarks)).length;
  const none = scores.filter((score) => score === 0).length;
  return [full, scores.length - full - none, none].map(String);
}
