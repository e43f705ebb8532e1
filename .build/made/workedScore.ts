import type { DimensionWorking, Language, PartWorking } from "hotline-scoring";
import { wordsOfRule } from "../../src/rules/rules.js";
import { mathBlock } from "./mathBlock.js";
import { workingOf } from "./october.js";
import { stepEquations } from "./stepEquations.js";

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
