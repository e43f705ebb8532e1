import { exactOf } from "../exact/exactOf.js";
import { ZERO } from "../exact/fraction.js";
import {
  differenceFormula,
  type Formula,
  numberFormula,
  productFormula,
  quotientFormula,
  sumFormula,
  whole,
} from "./formula.js";
import { distanceBetween, isNoise, roundingFormula } from "./roundingFormula.js";
import type { WorkingOperand, WorkingStep } from "./workingStep.js";

/** @internal the formula of an operand that is no earlier step; nothing for what stands there as a number */
export type KnownFormula = (operand: WorkingOperand) => Formula | undefined;

/** @internal some steps as one formula; where there are none, the value as it is */
export function formulaOf(
  steps: readonly WorkingStep[],
  exact: string,
  known: KnownFormula = () => undefined,
): Formula {
  const formulas: Formula[] = [];
  for (const step of steps) {
    const operands = step.operands.map(
      (operand) =>
        (operand.step === undefined ? known(operand) : formulas[operand.step]) ??
        numberFormula(exactOf(operand.exact)),
    );
    formulas.push(formulaOfStep[step.operation](operands, step));
  }
  return formulas.at(-1) ?? numberFormula(exactOf(exact));
}

type FormulaOfStep = (operands: readonly Formula[], step: WorkingStep) => Formula;

const nothing = /* @__PURE__ */ whole("0");

const formulaOfStep: Record<WorkingStep["operation"], FormulaOfStep> = {
  sum: sumFormula,
  difference: ([a = nothing, b = nothing]) => differenceFormula(a, b),
  product: ([a = nothing, b = nothing]) => productFormula(a, b),
  quotient: ([a = nothing, b = nothing]) => quotientFormula(a, b),
  lesser: (operands) => call("MIN", operands),
  greater: (operands) => call("MAX", operands),
  held: heldFormula,
  rounded: ([formula = nothing], { operands: [of], rounding }) =>
    rounding === undefined
      ? formula
      : roundingFormula(formula, exactOf(of?.exact ?? "0"), rounding),
  chosen: chosenFormula,
  found: (_operands, { exact }) => numberFormula(exactOf(exact)),
  same: ([formula = nothing]) => formula,
};

function call(name: string, operands: readonly Formula[]): Formula {
  return whole(`${name}(${operands.map(({ text }) => text).join(",")})`);
}

/** Held at the bounds that it has: where there is none, the value stands in its place. */
function heldFormula(
  [formula = nothing, least = nothing, most = nothing]: readonly Formula[],
  { operands: [of, floor, cap] }: WorkingStep,
): Formula {
  const isBound = (bound: WorkingOperand | undefined) =>
    JSON.stringify(bound) !== JSON.stringify(of);
  const capped = isBound(cap) ? call("MIN", [most, formula]) : formula;
  return isBound(floor) ? call("MAX", [least, capped]) : capped;
}

const signs: Record<string, string> = { from: ">=", above: ">", to: "<=", below: "<", is: "=" };
const PLACES_COMPARED = 9;

/** Each case in turn; the result alone where a float could not tell on which side of an edge the value lies. */
function chosenFormula(
  [value = nothing, ...ways]: readonly Formula[],
  { words = [], operands, exact }: WorkingStep,
): Formula {
  const [looked, ...sides] = operands.map((operand) => exactOf(operand.exact));
  const edges = words.map((_, index) => sides[2 * index]);
  const distances = edges.map((edge) => distanceBetween(looked ?? ZERO, edge ?? ZERO));
  if (distances.some((distance) => distance.above !== 0 && isNoise(distance))) {
    return numberFormula(exactOf(exact));
  }
  return words.reduceRight<Formula>((rest, word, index) => {
    const [edge = nothing, result = nothing] = [ways[2 * index], ways[2 * index + 1]];
    const test =
      distances[index]?.above === 0
        ? `ROUND(${differenceFormula(value, edge).text},${PLACES_COMPARED})${signs[word]}0`
        : `${value.text}${signs[word]}${edge.text}`;
    return call("IF", [whole(test), result, rest]);
  }, ways.at(-1) ?? nothing);
}
