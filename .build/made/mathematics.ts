import type { Language, WorkingOperand, WorkingStep } from "hotline-scoring";
import {
  compare,
  decimalText,
  fractionOf,
  minus,
  percentText,
  plus,
  times,
} from "hotline-scoring/exact";

/** The sign of each comparison, in TeX. */
export const comparisonSigns = { from: "\\ge", above: ">", to: "\\le", below: "<", is: "=" };

/** Equations as a block of mathematics, their signs of equality in one column; nothing for none. */
export function mathBlock(equations: readonly string[]): string {
  if (equations.length === 0) return "";
  return [
    "```math",
    "\\begin{aligned}",
    equations.join(" \\\\[4pt]\n"),
    "\\end{aligned}",
    "```",
  ].join("\n");
}

const SHORT = 4;

/** A value as mathematics: in percent or as a decimal where that is exact and short, else as a fraction. */
export function mathNumber(exact: string, isShare = false): string {
  return shortText(exact, isShare) ?? fractionText(exact);
}

/** What a value is roughly, with its sign of equality; undefined where it is written in full. */
export function roughly(exact: string, isShare = false): string {
  if (shortText(exact, isShare) !== undefined) return "";
  const value = fractionOf(exact);
  const text = isShare ? percentText(value, 2) : decimalText(value, SHORT);
  return ` \\approx ${text.replace("%", "\\%")}`;
}

function shortText(exact: string, isShare: boolean): string | undefined {
  const value = fractionOf(exact);
  const text = decimalText(value, isShare ? SHORT + 2 : SHORT);
  if (compare(value, text) !== 0) return undefined;
  const written = isShare ? percentText(value, SHORT) : text;
  return written.replace(/\.?0+(?=%?$)/, "").replace("%", "\\%");
}

/** A fraction as it is written by hand. */
function fractionText(exact: string): string {
  const { numerator, denominator } = fractionOf(exact);
  const sign = numerator < 0n ? "-" : "";
  return `${sign}\\frac{${numerator < 0n ? -numerator : numerator}}{${denominator}}`;
}

/** Whether the result of a step, by its place, is a share of something. */
export type IsShare = (step: number) => boolean;

/** The steps of a working as equations of LaTeX, one for each step that changes something. */
export function stepEquations(steps: readonly WorkingStep[], isShare: IsShare): string[] {
  return steps.flatMap((step, place) =>
    changes(step) ? [equation(step, isShare(place), operandsOf(step, place, steps, isShare))] : [],
  );
}

function changes(step: WorkingStep): boolean {
  const { operation, operands, exact } = step;
  if (operation === "same" || operation === "found" || isOfTerms(step)) return false;
  if (operation === "sum") return operands.length > 1;
  return !["lesser", "greater", "held"].includes(operation) || operands[0]?.exact !== exact;
}

/** A product of values of the scheme only; it stands where it is used. */
function isOfTerms({ operation, operands }: WorkingStep): boolean {
  return (
    operation === "product" &&
    operands.every(({ step, metric }) => step === undefined && metric === undefined)
  );
}

function operandsOf(
  step: WorkingStep,
  place: number,
  steps: readonly WorkingStep[],
  isShare: IsShare,
): string[] {
  return step.operands.map((operand, index) => {
    const earlier = operand.step === undefined ? undefined : steps[operand.step];
    if (earlier !== undefined && isOfTerms(earlier)) {
      return earlier.operands.map(({ exact }) => mathNumber(exact)).join(" \\times ");
    }
    return mathNumber(operand.exact, isShareOperand(operand, isShare, place, step, index));
  });
}

function isShareOperand(
  { step, metric, term }: WorkingOperand,
  isShare: IsShare,
  place: number,
  { operation }: WorkingStep,
  index: number,
): boolean {
  if (step !== undefined) return isShare(step);
  if (term === "target" || /\.(?:from|above|to|below|at)$/.test(term ?? "")) return true;
  if (term !== undefined) return false;
  const isPart = operation === "quotient" && (metric === undefined || index > 0);
  return isShare(place) && !isPart;
}

function equation(step: WorkingStep, isShare: boolean, operands: readonly string[]): string {
  if (step.operation === "chosen") return choice(step, operands);
  const left = written(step, operands);
  const result = mathNumber(step.exact, isShare);
  const rough = step.operation === "sum" && isShare ? "" : roughly(step.exact, isShare);
  return left === result ? `${left} &${rough.trim()}` : `${left} &= ${result}${rough}`;
}

function written({ operation, operands: given, exact }: WorkingStep, operands: readonly string[]) {
  const [a = "", b = "", c = ""] = operands;
  if (operation === "sum") return operands.map(bracketed).join(" + ");
  if (operation === "difference") return `${a} - ${bracketed(b, 1)}`;
  if (operation === "product") return `${a} \\times ${b}`;
  if (operation === "quotient") return isWhole(a, b) ? `\\frac{${a}}{${b}}` : `${a} \\div ${b}`;
  if (operation === "lesser") return `\\min(${a}, ${b})`;
  if (operation === "greater") return `\\max(${a}, ${b})`;
  if (operation !== "held") throw new Error(`no way to write ${operation}`);
  return compare(exact, given[0]?.exact ?? "") > 0 ? `\\max(${a}, ${b})` : `\\min(${a}, ${c})`;
}

function isWhole(...numbers: readonly string[]): boolean {
  return numbers.every((text) => /^\d+$/.test(text));
}

/** Which case a value fell in, and what follows from it. */
function choice({ words = [], chosen = words.length }: WorkingStep, operands: readonly string[]) {
  const [value, ...ways] = operands;
  const word = words[chosen];
  const result = ways[word === undefined ? 2 * words.length : 2 * chosen + 1];
  if (word === undefined) return `${value} &\\Rightarrow \\text{其他 otherwise}: ${result}`;
  const looked = word === "is" ? "\\text{名次 rank}" : value;
  return `${looked} ${comparisonSigns[word]} ${ways[2 * chosen]} &\\Rightarrow ${result}`;
}

function bracketed(text: string, index: number): string {
  return index > 0 && text.startsWith("-") ? `(${text})` : text;
}

const HALF = "0.005";

/** A published figure checked by products instead of a division: the halves below and above it, against the exact value. */
export function crosswise(_language: Language, exact: string): string {
  const { numerator, denominator } = fractionOf(exact);
  const published = decimalText(exact, 2);
  const edges = [
    { text: `${published} - ${HALF}`, edge: minus(published, HALF), signs: ["<", "="] },
    { text: `${published} + ${HALF}`, edge: plus(published, HALF), signs: [">"] },
  ];
  return mathBlock(
    edges.map(({ text, edge, signs }) => {
      const product = times(edge, denominator);
      const sign = ["<", "=", ">"][1 + compare(product, numerator)] ?? "";
      if (!signs.includes(sign)) throw new Error(`${exact} does not publish as ${published}`);
      return `(${text}) \\times ${denominator} &= ${mathNumber(`${product}`)} ${sign} ${numerator}`;
    }),
  );
}
