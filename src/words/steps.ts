import type { Operation } from "../exact/recording.js";
import type { Rounding } from "./rounding.js";

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

/** How a step was rounded, which every step that rounds says. */
export function roundingOf({ operation, rounding }: WorkingStep): Rounding {
  if (rounding !== undefined) return rounding;
  throw new RangeError(`a step that was ${operation} requires to say how it was rounded`);
}

/** The first operand of a step, and so on for as many as its operation works with; a step that lacks one is refused. */
export function operandsIn<Item, const Names extends readonly string[]>(
  items: readonly Item[],
  names: Names,
  { operation }: Pick<WorkingStep, "operation">,
): { readonly [Place in keyof Names]: Item } {
  if (items.length < names.length) {
    throw new RangeError(`a step that is ${operation} requires its ${names.join(", ")}`);
  }
  return items.slice(0, names.length) as never;
}
