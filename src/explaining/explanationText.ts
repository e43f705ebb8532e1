import { dividedBy } from "../exact/arithmetic.js";
import { shown } from "../exact/shown.js";
import { periodText } from "../words/period.js";
import { markdownText, oneLine, type Text } from "../words/text.js";
import { dimensionSentence, onlyChanges } from "./dimensionSentence.js";
import { weightText, workedOut } from "./numbersInWords.js";
import {
  figureSentence,
  rankSentence,
  tierSentence,
  totalSentence,
  verdictsSentence,
} from "./summarySentences.js";
import {
  type DimensionWorking,
  requireWorking,
  type ScoredWorking,
  type Working,
} from "./working.js";

/** What is said of one thing. */
export interface ExplanationLine {
  /** The id of the dimension; undefined where it is of none. */
  readonly id?: string;
  /** What it is called: a dimension, the total, … */
  readonly name: Text;
  /** The same, with what it is worth. */
  readonly title: Text;
  readonly body: Text;
}

/** What is said of a unit, line by line: each dimension, and what follows from them. */
export function explanationLines(working: Working): ExplanationLine[] {
  if ("setApart" in working) {
    const { zh, en } = working.setApart;
    return [line({ zh: "单列", en: "Set apart" }, { zh: `${zh}。`, en: `${en}.` })];
  }
  const { tier, rank, figures, apart, verdicts } = working;
  return [
    ...(tier === null ? [] : [line({ zh: "档次", en: "Tier" }, tierSentence(working, tier))]),
    ...dimensionLines(working),
    line({ zh: "总得分", en: "Total" }, totalSentence(working)),
    ...figures.map((figure) => line(figure.name, figureSentence(figure))),
    ...(rank === null ? [] : [line({ zh: "排名", en: "Rank" }, rankSentence(rank))]),
    ...(apart === undefined
      ? []
      : [line({ zh: "单列", en: "Set apart" }, { zh: `${apart.zh}。`, en: `${apart.en}.` })]),
    ...(verdicts === undefined
      ? []
      : [
          line(
            { zh: "结论", en: "Verdict" },
            verdictsSentence(verdicts, rank !== null && apart !== undefined),
          ),
        ]),
  ];
}

function dimensionLines({ dimensions }: ScoredWorking): ExplanationLine[] {
  return dimensions.map((dimension) => ({
    id: dimension.id,
    name: dimension.name,
    title: onlyChanges(dimension)
      ? { zh: `${dimension.name.zh}（加减分项）`, en: `${dimension.name.en} (more or off)` }
      : {
          zh: `${dimension.name.zh}（满分 ${dimension.fullMarks} 分${weightOf(dimension).zh}）`,
          en: `${dimension.name.en} (worth ${dimension.fullMarks}${weightOf(dimension).en})`,
        },
    body: dimensionSentence(dimension),
  }));
}

/** That a dimension is scored to more than it counts for. */
function weightOf({ weight, fullMarks }: DimensionWorking): Text {
  if (weight === undefined) return { zh: "", en: "" };
  const share = weightText(weight);
  const before = workedOut(`${dividedBy(fullMarks, weight)}`);
  return {
    zh: `：按 ${before} 分计分，权重 ${share}`,
    en: `: scored to ${before}, weight ${share}`,
  };
}

function line(title: Text, body: Text): ExplanationLine {
  return { name: title, title, body };
}

/** The languages that a working and an audit can be put in 语言. */
export type Language = "zh" | "en";

/** How a text is laid out 版式: plain lines, or Markdown. */
export type TextFormat = "text" | "markdown";

/**
 * A working in sentences 计算说明, as a person would write them.
 *
 * Values that were worked out and have more than four places are rounded to two for reading; the exact score stands beside each that was rounded for
 * publication, unless it is too long to read. Where the values shown would not give the published score, or the published
 * scores not the total, it says so. Both languages carry the same numbers.
 *
 * @param working - what `explain` gave
 * @param language - `"zh"` or `"en"`
 * @param format - plain lines, unless Markdown is asked for
 * @returns the text, its lines ended by `\n`
 * @throws RangeError when the language or the format is none of those
 * @example
 * ```ts
 * import { explain, explanationText } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const working = explain(xiangtan2023, {
 *   month: "2023-10",
 *   units: [
 *     { id: "人社局", name: "市人社局", group: "department",
 *       metrics: { tickets: 245, completedOnTime: 245, extended: 12, contacted: 245,
 *                  systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%",
 *                  rejections: 1, knowledgeBase: "20" } },
 *   ],
 * }, "人社局");
 * explanationText(working, "zh").split("\n")[5]; // => "回访满意率（满分 25 分）：系统满意率 19/36 = 52.78%，抽查回访满意率 100%，平均 76.39%；比 85% 低 8.61 个百分点，每个百分点扣 0.5 分，扣 4.31 分，得 20.69 分（精确值 745/36）。"
 * ```
 */
export function explanationText(
  working: Working,
  language: Language,
  format: TextFormat = "text",
): string {
  requireWorking("explanationText", working);
  requireLanguage("explanationText", language, format);
  const head = oneLine(titleOf(working)[language]);
  const lines = explanationLines(working).map(({ title, body }) => ({
    title: oneLine(title[language]),
    body: oneLine(body[language]),
  }));
  const colon = language === "zh" ? "：" : ": ";
  if (format === "text") {
    return [head, ...lines.map(({ title, body }) => `${title}${colon}${body}`), ""].join("\n");
  }
  const items = lines.map(
    ({ title, body }) => `- **${markdownText(title)}**${colon}${markdownText(body)}`,
  );
  return [`## ${markdownText(head)}`, "", ...items, ""].join("\n");
}

export function requireLanguage(caller: string, language: Language, format: TextFormat): void {
  if (language !== "zh" && language !== "en") {
    throw new RangeError(`${caller} requires "zh" or "en", not ${shown(language)}`);
  }
  if (format !== "text" && format !== "markdown") {
    throw new RangeError(`${caller} requires "text" or "markdown", not ${shown(format)}`);
  }
}

function titleOf({ unit, group, month, scheme }: Working): Text {
  const period = periodText(month);
  return {
    zh: `${unit.name}（${group.zh}）${period.zh} ${scheme.name.zh}`,
    en: `${unit.name} (${group.en}), ${period.en}, ${scheme.name.en}`,
  };
}
