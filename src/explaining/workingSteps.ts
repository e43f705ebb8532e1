import type { Fraction } from "../exact/fraction.js";
import { type Operation, Recorded } from "../exact/recording.js";
import type { Quantity } from "../measures/measureDefinition.js";
import {
  givenNumber,
  givenQuantity,
  shownNumber,
  shownQuantity,
} from "../measures/shownQuantity.js";
import { metricName } from "../scoring/metricFigures.js";
import { dimensionStep } from "../scoring/unitScores.js";
import type { Rounding } from "../words/rounding.js";

/** What a step worked with: the result of an earlier step, a metric, a value of the scheme, the score of a dimension, the points of a part, or a bare number. */
export interface WorkingOperand {
  /** The place of an earlier step in the same list, from 0. */
  readonly step?: number | undefined;
  /** The id of a metric. */
  readonly metric?: string | undefined;
  /** Where a value of the scheme stands in its rule, such as `"perPercentagePoint"`. */
  readonly term?: string | undefined;
  /** The id of a dimension whose score it is. */
  readonly dimension?: string | undefined;
  /** The number of a part of the dimension whose points they are, from 1. */
  readonly part?: number | undefined;
  /** The exact value, such as `"55/72"`. */
  readonly exact: string;
}

/** One step of a working 计算步骤. */
export interface WorkingStep {
  /** What its result is called, where later words refer to it: `"measure"`, `"shortfall"`, `"lost"`. */
  readonly name?: string | undefined;
  /**
   * What was done: `sum`, `difference`, `product`, `quotient`, the `lesser` or the `greater` of two, `held` (a value
   * between a least and a most), `rounded`, `chosen` (a value, then an edge and a result for each case, then what holds
   * otherwise), `found` (looked up: a place among other units, or points just at or beyond those that lines go through), or `same`.
   */
  readonly operation: Exclude<Operation["kind"], "term">;
  /** What it was done with, in order. */
  readonly operands: readonly WorkingOperand[];
  /** How it was rounded: decimal places and mode; only where it was. */
  readonly rounding?: Rounding | undefined;
  /** How the value must stand to the edge of each case; only where one was chosen. */
  readonly words?: Operation["words"] | undefined;
  /** Which case was chosen, from 0; the number of cases where none was. */
  readonly chosen?: number | undefined;
  /** The exact result. */
  readonly exact: string;
}

/** @internal what a value is where it is not to be taken apart further */
export type KnownAs = (value: Recorded) => Omit<WorkingOperand, "exact"> | undefined;

const METRIC = /* @__PURE__ */ metricName("");
const DIMENSION = /* @__PURE__ */ dimensionStep("");
const PART = /^parts\[(\d+)\]$/;

/** @internal metrics, parts and scores stand for themselves */
export const byThemselves: KnownAs = ({ name = "" }) => {
  if (name.startsWith(METRIC)) return { metric: name.slice(METRIC.length) };
  if (name.startsWith(DIMENSION)) return { dimension: name.slice(DIMENSION.length) };
  const [, part] = PART.exec(name) ?? [];
  return part === undefined ? undefined : { part: Number(part) + 1 };
};

/** @internal how a value came to be, each step after those that it needs; the last gives the value */
export function workingSteps(root: Fraction, knownAs: KnownAs): WorkingStep[] {
  const steps: WorkingStep[] = [];
  const places = new Map<Fraction, number>();
  const operand = (value: Fraction): WorkingOperand => {
    const exact = `${value}`;
    if (!(value instanceof Recorded)) return { exact };
    const known = value === root ? undefined : knownAs(value);
    if (known !== undefined) return { ...known, exact };
    if (value.operation.kind === "term") return { term: value.name, exact };
    const place = places.get(value);
    return { step: place ?? add(value, value.operation), exact };
  };
  const add = (value: Recorded, { kind, ...how }: Operation): number => {
    const name = value === root || value.name === undefined ? {} : { name: value.name };
    const operands = value.operands.map(operand);
    const operation = kind as WorkingStep["operation"];
    steps.push({ ...name, operation, operands, ...how, exact: `${value}` });
    places.set(value, steps.length - 1);
    return steps.length - 1;
  };
  if (root instanceof Recorded && root.operation.kind !== "term") add(root, root.operation);
  return steps;
}

/** @internal the recorded value of a name, in how another came to be; nothing where it had no part in it */
export function recordedAs(name: string, root: Fraction): Recorded | undefined {
  const seen = new Set<Fraction>();
  const find = (value: Fraction): Recorded | undefined => {
    if (!(value instanceof Recorded) || seen.has(value)) return undefined;
    seen.add(value);
    if (value.name === name) return value;
    for (const one of value.operands) {
      const found = find(one);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(root);
}

/** @internal the exact result of the step of a name, or else the value of the scheme under that key */
export function stepValue(steps: readonly WorkingStep[], name: string): string | undefined {
  return stepOf(steps, name)?.exact ?? termOf(steps, name);
}

/** @internal the step of a name */
export function stepOf(steps: readonly WorkingStep[], name: string): WorkingStep | undefined {
  return steps.find((one) => one.name === name);
}

/** @internal the value of a name as it is shown: in full where the scheme gives it, else rounded; 0 where there is none */
export function shownStep(
  steps: readonly WorkingStep[],
  name: string,
  quantity?: Quantity,
): string {
  const worked = stepOf(steps, name)?.exact;
  const exact = worked ?? termOf(steps, name) ?? "0";
  if (quantity === undefined) return worked === undefined ? givenNumber(exact) : shownNumber(exact);
  return worked === undefined ? givenQuantity(exact, quantity) : shownQuantity(exact, quantity);
}

function termOf(steps: readonly WorkingStep[], name: string): string | undefined {
  return steps.flatMap(({ operands }) => operands).find(({ term }) => term === name)?.exact;
}
