import type { Fraction } from "../exact/fraction.js";
import { type Operation, Recorded } from "../exact/recording.js";
import { metricName } from "../scoring/metricFigures.js";
import { BASIC_TOTAL_STEP, dimensionStep } from "../scoring/scoringPlan.js";
import type { WorkingOperand, WorkingStep } from "../words/steps.js";

/** What a value is where it is not to be taken apart further. */
export type KnownAs = (value: Recorded) => Omit<WorkingOperand, "exact"> | undefined;

const METRIC = /* @__PURE__ */ metricName("");
const DIMENSION = /* @__PURE__ */ dimensionStep("");
const PART = /^parts\[(\d+)\]$/;

/** Metrics, parts and scores stand for themselves, and so does the total without extras. */
export const byThemselves: KnownAs = ({ name = "" }) => {
  if (name === BASIC_TOTAL_STEP) return {};
  if (name.startsWith(METRIC)) return { metric: name.slice(METRIC.length) };
  if (name.startsWith(DIMENSION)) return { dimension: name.slice(DIMENSION.length) };
  const [, part] = PART.exec(name) ?? [];
  return part === undefined ? undefined : { part: Number(part) + 1 };
};

/** How a value came to be, each step after those that it needs; the last gives the value. */
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

/** The recorded value of a name, in how another came to be, but not in how the scores did that it looks at; undefined where it had no part in it. */
export function recordedAs(name: string, root: Fraction): Recorded | undefined {
  const seen = new Set<Fraction>();
  const find = (value: Fraction): Recorded | undefined => {
    if (!(value instanceof Recorded) || seen.has(value)) return undefined;
    seen.add(value);
    if (value.name === name) return value;
    if (value !== root && value.name?.startsWith(DIMENSION)) return undefined;
    for (const one of value.operands) {
      const found = find(one);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return find(root);
}
