import { exactOf } from "../exact/fractionOf.js";
import type { ChoiceCase } from "../exact/operations.js";
import { shown } from "../exact/shown.js";
import { lastOf } from "../words/byKey.js";
import type { Rounding } from "../words/rounding.js";
import { operandsIn, roundingOf, type WorkingOperand, type WorkingStep } from "../words/steps.js";
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
  exactIn,
  requireWorking,
  type ScoredWorking,
  type Working,
} from "./working.js";

/** The formula of an operand that is no earlier step; nothing for what stands there as a number. */
export type KnownFormula = (operand: WorkingOperand) => Formula | undefined;

/** Some steps as one formula; where there are none, the value as it is. */
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
  return lastOf(formulas) ?? numberFormula(exactOf(exact));
}

type FormulaOfStep = (operands: readonly Formula[], step: WorkingStep) => Formula;

const formulaOfStep: Record<WorkingStep["operation"], FormulaOfStep> = {
  sum: sumFormula,
  difference: (operands, step) => differenceFormula(...operandsIn(operands, ["a", "b"], step)),
  product: (operands, step) => productFormula(...operandsIn(operands, ["a", "b"], step)),
  quotient: (operands, step) => quotientFormula(...operandsIn(operands, ["a", "b"], step)),
  lesser: (operands) => call("MIN", operands),
  greater: (operands) => call("MAX", operands),
  held: heldFormula,
  rounded: (operands, step) => {
    const [formula] = operandsIn(operands, ["value"], step);
    const [{ exact }] = operandsIn(step.operands, ["value"], step);
    return roundingFormula(formula, exactOf(exact), roundingOf(step));
  },
  chosen: chosenFormula,
  found: (_operands, { exact }) => numberFormula(exactOf(exact)),
  same: (operands, step) => operandsIn(operands, ["value"], step)[0],
};

function call(name: string, operands: readonly Formula[]): Formula {
  return whole(`${name}(${operands.map(({ text }) => text).join(",")})`);
}

/** Held at the bounds that it has: where there is none, the value stands in its place. */
function heldFormula(operands: readonly Formula[], step: WorkingStep): Formula {
  const [formula, least, most] = operandsIn(operands, ["value", "floor", "cap"], step);
  const [of, floor, cap] = operandsIn(step.operands, ["value", "floor", "cap"], step);
  const isBound = (bound: WorkingOperand) => JSON.stringify(bound) !== JSON.stringify(of);
  const capped = isBound(cap) ? call("MIN", [most, formula]) : formula;
  return isBound(floor) ? call("MAX", [least, capped]) : capped;
}

const signs: Record<ChoiceCase["word"], string> = {
  from: ">=",
  above: ">",
  to: "<=",
  below: "<",
  is: "=",
};
const PLACES_COMPARED = 9;

/** Each case in turn; the result alone where a float could not tell on which side of an edge the value lies. */
function chosenFormula(operands: readonly Formula[], step: WorkingStep): Formula {
  const { words = [], exact } = step;
  const [value] = operandsIn(operands, ["value"], step);
  const [looked] = operandsIn(step.operands, ["value"], step);
  const cases = words.map((word, index) => {
    const at = 1 + 2 * index;
    const [edge, result] = operandsIn(operands.slice(at), ["edge", "result"], step);
    const [{ exact: stated }] = operandsIn(step.operands.slice(at), ["edge"], step);
    const distance = distanceBetween(exactOf(looked.exact), exactOf(stated));
    return { word, edge, result, distance };
  });
  if (cases.some(({ distance }) => distance.above !== 0 && isNoise(distance))) {
    return numberFormula(exactOf(exact));
  }
  const [otherwise] = operandsIn(operands.slice(1 + 2 * words.length), ["otherwise"], step);
  return cases.reduceRight<Formula>((rest, { word, edge, result, distance }) => {
    const test =
      distance.above === 0
        ? `ROUND(${differenceFormula(value, edge).text},${PLACES_COMPARED})${signs[word]}0`
        : `${value.text}${signs[word]}${edge.text}`;
    return call("IF", [whole(test), result, rest]);
  }, otherwise);
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
 * import { explain } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 * import { spreadsheetFormula } from "hotline-scoring/spreadsheet";
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
  if (one !== undefined) return dimensionFormula(one);
  const known = working.dimensions.map(({ id }) => id).join(", ");
  throw new RangeError(`spreadsheetFormula requires one of ${known}, not ${shown(dimension)}`);
}

function dimensionFormula(dimension: DimensionWorking): string {
  const { exact, rounding } = dimension;
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
    return one === undefined ? undefined : formulaOf(one.steps, exactIn(one));
  };
  return formulaOf(steps, exact, ({ part = 0 }) => {
    const one = partOf.get(part);
    return one === undefined ? undefined : formulaOf(one.steps, exactIn(one), knownMetric);
  });
}
