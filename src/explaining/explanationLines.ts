import type { Text } from "../model/text.js";
import { dimensionSentence } from "./dimensionSentence.js";
import { figureSentence, rankSentence, tierSentence, totalSentence } from "./summarySentences.js";
import type { ScoredWorking, Working } from "./working.js";

/** @internal what is said of one thing */
export interface ExplanationLine {
  /** The id of the dimension; nothing where it is of none. */
  readonly id?: string;
  /** What it is called: a dimension, the total, … */
  readonly name: Text;
  /** The same, with what it is worth. */
  readonly title: Text;
  readonly body: Text;
}

/** @internal what is said of a unit, line by line: each dimension, and what follows from them */
export function explanationLines(working: Working): ExplanationLine[] {
  if ("setApart" in working) {
    const { zh, en } = working.setApart;
    return [line({ zh: "不参与排名", en: "Not ranked" }, { zh: `${zh}。`, en: `${en}.` })];
  }
  const { tier, volume, rank, figures } = working;
  return [
    ...(tier === null ? [] : [line({ zh: "档次", en: "Tier" }, tierSentence(volume, tier))]),
    ...dimensionLines(working),
    line({ zh: "总得分", en: "Total" }, totalSentence(working)),
    ...figures.map((figure) => line(figure.name, figureSentence(figure))),
    line({ zh: "排名", en: "Rank" }, rankSentence(rank)),
  ];
}

function dimensionLines({ dimensions }: ScoredWorking): ExplanationLine[] {
  return dimensions.map((dimension) => ({
    id: dimension.id,
    name: dimension.name,
    title: {
      zh: `${dimension.name.zh}（满分 ${dimension.fullMarks} 分）`,
      en: `${dimension.name.en} (worth ${dimension.fullMarks})`,
    },
    body: dimensionSentence(dimension),
  }));
}

function line(title: Text, body: Text): ExplanationLine {
  return { name: title, title, body };
}
