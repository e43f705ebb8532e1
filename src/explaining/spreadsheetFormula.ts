import { ZERO } from "../exact/fraction.js";
import { exactOf } from "../exact/fractionOf.js";
import { shown } from "../exact/shown.js";
import type { Rounding } from "../words/rounding.js";
import {
  differenceFormula,
  distanceBetween,
  type Formula,
  isNoise,
  numberFormula,
  productFormula,
  quotientFormula,
  roundingFormula,
  sumFormula,
  whole,
} from "./formula.js";
import {
  type DimensionWorking,
  requireWorking,
  type ScoredWorking,
  type Working,
} from "./working.js";
import type { WorkingOperand, WorkingStep } from "./workingSteps.js";

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

const LONGEST_FORMULA = 8000;
const DEEPEST_FORMULA = 60;

/**
 * A score or the total as a spreadsheet formula 电子表格公式, of the unit's own figures, to be pasted into Excel, WPS or Google
 * Sheets: it gives the published value there.
 *
 * It follows the steps of the working, and rounds where the scheme does. Spreadsheets work in binary floats: where
 * the exact value lies just where a rounding turns, the formula first rounds their noise away. It is a formula for this
 * unit, not one to fill down. Where a formula would be longer, or nested deeper, than spreadsheets take, exact results stand in it instead.
 *
 * @param working - what `explain` gave for a unit that is scored
 * @param dimension - the id of a dimension; left out, the total
 * @returns the formula, with the sign `=`
 * @throws RangeError when the unit is set apart, or the scheme has no such dimension
 * @example
 * ```ts
 * import { explain, spreadsheetFormula, xiangtan2023 } from "hotline-scoring";
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
 * spreadsheetFormula(working, "satisfaction"); // => "=ROUND(MAX(0,MIN(25,25-MAX(0.85-(19/36+1)/2,0)*0.5*100)),2)"
 * ```
 */
export function spreadsheetFormula(working: Working, dimension?: string): string {
  requireWorking("spreadsheetFormula", working);
  if ("setApart" in working) {
    throw new RangeError("spreadsheetFormula requires a unit that is scored, not one set apart");
  }
  if (dimension === undefined) {
    const full = totalFormula(working, scoreFormula);
    return isTaken(full)
      ? full
      : totalFormula(working, ({ exact }) => numberFormula(exactOf(exact)));
  }
  const one = working.dimensions.find(({ id }) => id === dimension);
  if (one !== undefined) return dimensionFormula(one, working.published);
  const known = working.dimensions.map(({ id }) => id).join(", ");
  throw new RangeError(`spreadsheetFormula requires one of ${known}, not ${shown(dimension)}`);
}

function dimensionFormula(dimension: DimensionWorking, rounding: Rounding): string {
  const { exact } = dimension;
  const full = publishedFormula(scoreFormula(dimension), exact, rounding);
  return isTaken(full) ? full : publishedFormula(numberFormula(exactOf(exact)), exact, rounding);
}

/** Whether spreadsheets take a formula: it is neither too long nor nested too deep. */
function isTaken(formula: string): boolean {
  let [depth, deepest] = [0, 0];
  for (const sign of formula) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return formula.length <= LONGEST_FORMULA && deepest <= DEEPEST_FORMULA;
}

function publishedFormula(formula: Formula, exact: string, rounding: Rounding): string {
  return `=${roundingFormula(formula, exactOf(exact), rounding).text}`;
}

function totalFormula(
  { dimensions, total }: ScoredWorking,
  scoreOf: (dimension: DimensionWorking) => Formula,
): string {
  const scores = new Map(dimensions.map((one) => [one.id, one]));
  const known: KnownFormula = ({ dimension = "" }) => {
    const one = scores.get(dimension);
    return one === undefined ? undefined : scoreOf(one);
  };
  return publishedFormula(formulaOf(total.steps, total.exact, known), total.exact, total.rounding);
}

function scoreFormula({ parts, metrics, steps, exact }: DimensionWorking): Formula {
  const metricOf = new Map(metrics.map((metric) => [metric.id, metric]));
  const partOf = new Map(parts.map((part) => [part.number, part]));
  const knownMetric: KnownFormula = ({ metric = "" }) => {
    const one = metricOf.get(metric);
    return one === undefined ? undefined : formulaOf(one.steps, one.exact ?? "0");
  };
  return formulaOf(steps, exact, ({ part = 0 }) => {
    const one = partOf.get(part);
    return one === undefined ? undefined : formulaOf(one.steps, one.exact ?? "0", knownMetric);
  });
}
