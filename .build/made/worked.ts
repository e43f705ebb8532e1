import type { DimensionWorking, Language, PartWorking, Text } from "hotline-scoring";
import { compare, decimalText, sumOf } from "hotline-scoring/exact";
import { wordsOfRule } from "../../src/rules/rules.js";
import { printed } from "./annexes.js";
import { markdownTable } from "./markdownTable.js";
import { mathBlock, mathNumber, roughly, stepEquations } from "./mathematics.js";
import { workingOf } from "./october.js";

/** How a unit of October 2023 came by a score: the rule, the equations from its figures on, the result. */
export function workedScore(language: Language, unit: string, id: string): string {
  const dimension = workingOf(unit).dimensions.find((one) => one.id === id);
  if (dimension?.wording === undefined) throw new Error(`no wording of ${id}`);
  const { wording, exact, points } = dimension;
  const rule = { zh: `规则：${wording.zh}。`, en: `Rule: ${wording.en}.` };
  const result = {
    zh: `精确得分 ${exact}，舍入后 ${points}。`,
    en: `Exact score ${exact}, rounded ${points}.`,
  };
  return [rule[language], mathBlock(equationsOf(dimension)), result[language]]
    .filter((text) => text !== "")
    .join("\n\n");
}

/** The equations of a score, from the figures of the unit on. */
export function equationsOf({ metrics, parts, steps }: DimensionWorking): string[] {
  return [
    ...metrics.flatMap((metric) => stepEquations(metric.steps, () => metric.kind === "rate")),
    ...parts.flatMap((part) => stepEquations(part.steps, (step) => isShare(part, step))),
    ...stepEquations(steps, () => false),
  ];
}

/** Whether a step is a share of something. */
function isShare({ quantity, steps, rule }: PartWorking, place: number): boolean {
  // what is ranked here are rates
  if (quantity === "place") return steps[place]?.operation !== "chosen";
  const { steps: words } = wordsOfRule(rule);
  const isNamedSo = (name = "") =>
    name === "measure" || ["share", "measure"].includes(words[name]?.shownAs ?? "");
  return quantity === "share" && makesShare(steps, place, isNamedSo);
}

/** Whether a step is named as a share, or goes into one: the measure, an edge, or how far they are apart. */
function makesShare(
  steps: PartWorking["steps"],
  place: number,
  isNamedSo: (name: string | undefined) => boolean,
): boolean {
  if (isNamedSo(steps[place]?.name)) return true;
  return steps.some(
    ({ operands }, later) =>
      later > place &&
      operands.some(({ step }) => step === place) &&
      makesShare(steps, later, isNamedSo),
  );
}

/** How the total of a unit of October 2023 came about: its scores, exact and as published, and their sum by hand. */
export function workedTotal(language: Language, unit: string): string {
  const { dimensions, total } = workingOf(unit);
  const headings = {
    zh: ["考核指标", "满分", "精确得分", "舍入后得分"],
    en: ["Dimension", "Worth", "Exact score", "Rounded score"],
  };
  const last = { zh: "**总得分**", en: "**Total** 总得分" };
  const rows = dimensions.map(({ name, fullMarks, exact, points }) => [
    language === "zh" ? name.zh : `${name.en} ${name.zh}`,
    fullMarks,
    exact,
    points,
  ]);
  const sum = [last[language], "", `**${total.exact}**`, `**${total.points}**`];
  const equations = mathBlock(additionOf(dimensions.map(({ exact }) => exact)));
  return `${markdownTable(headings[language], [...rows, sum])}\n\n${equations}`;
}

/** First those that are short decimals, then the others. */
function additionOf(scores: readonly string[]): string[] {
  const decimals = scores.filter((exact) => compare(decimalText(exact, 2), exact) === 0);
  const others = scores.filter((exact) => !decimals.includes(exact));
  const first = `${sumOf(decimals)}`;
  const total = `${sumOf(scores)}`;
  const written = (values: readonly string[]) => values.map((one) => mathNumber(one)).join(" + ");
  return [
    `${written(decimals)} &= ${mathNumber(first)}`,
    ...(others.length === 0
      ? []
      : [`${written([first, ...others])} &= ${mathNumber(total)}${roughly(total)}`]),
  ];
}

/** The columns of annex 1 that hold a figure, what they are in English, and the rate of which the fraction is known. */
const columns: readonly (readonly [heading: string, english: string, rate?: string])[] = [
  ["有效工单量", "Tickets"],
  ["按时办结量", "Completed on time"],
  ["延期量", "Extended"],
  ["联系反馈当事人量", "Callers contacted"],
  ["系统满意率", "System satisfaction", "systemSatisfaction"],
  ["抽查回访满意率", "Spot-check satisfaction", "spotCheckSatisfaction"],
  ["驳回总量", "Rejections"],
  ["知识库建设得分", "Knowledge base, as awarded"],
];

/** The figures of a unit of October 2023: as annex 1 prints them, and as they are scored; then its adjustments. */
export function unitFigures(language: Language, unit: string): string {
  const { dimensions } = workingOf(unit);
  const metrics = dimensions.flatMap((one) => one.metrics);
  const rows = columns.map(([heading, english, rate]) => {
    const text = printed(unit, heading);
    const exact = metrics.find(({ id }) => id === rate)?.exact ?? undefined;
    const used = exact?.includes("/") ? exact : text;
    return [language === "zh" ? heading : `${english} ${heading}`, text, used];
  });
  const adjustments = dimensions
    .flatMap((one) => one.adjustments)
    .map(({ category, points, reason }) => {
      const name: Text = { zh: `附件2：${category}`, en: `Annex 2: ${category}` };
      return [`${name[language]}（${reason}）`, points, points];
    });
  const headings = { zh: ["数据", "通报所列", "计分所用"], en: ["Figure", "Printed", "Scored"] };
  return markdownTable(headings[language], [...rows, ...adjustments]);
}
