import { type Language, xiangtan2023 } from "hotline-scoring";
import { groupSets, groupsText, valuesIn } from "./groupSets.js";
import { markdownTable } from "./markdownTable.js";
import { measureWords, ruleWords } from "./ruleWords.js";

const headings = {
  zh: ["考核指标", "满分", "计分依据"],
  en: ["Dimension", "Full marks", "Measure"],
};
const same = { zh: "同左", en: "the same" };

/** The dimensions of 湘潭: what each is worth, looks at, and how points follow in each set of groups. */
export function rules(language: Language): string {
  const rows = xiangtan2023.dimensions.map((dimension) => {
    const words = groupSets.map(([group = ""]) => ruleWords(valuesIn(dimension, group), language));
    return [
      language === "zh" ? dimension.name.zh : `${dimension.name.en} ${dimension.name.zh}`,
      dimension.fullMarks,
      measureWords(dimension, language),
      ...words.map((text, place) => (place > 0 && text === words[0] ? same[language] : text)),
    ];
  });
  const sets = groupSets.map((ids) => groupsText(ids, language));
  return markdownTable([...headings[language], ...sets], rows);
}
