import { compare } from "../exact/arithmetic.js";
import { ZERO } from "../exact/fraction.js";
import { type Amount, type Decimal, fractionOf, isAmount } from "../exact/fractionOf.js";
import type { Scheme } from "../scheme/scheme.js";
import { givenPointsSchema } from "../words/amounts.js";
import { idSchema } from "../words/id.js";
import { periodSchema } from "../words/period.js";
import { allowing, anyList, optional, refine, strict } from "../words/shape.js";
import { lineSchema } from "../words/text.js";
import type { MonthlyMetricsJson } from "./metricValue.js";
import type { Unit } from "./unit.js";

const points = allowing(
  '非零分数（加分为正，扣分为负），如 "2"、"-0.5"',
  'points other than 0 (above 0 for a bonus, below 0 for a deduction), such as "2" or "-0.5"',
);

/** The points of an adjustment. */
export const adjustmentPointsSchema = givenPointsSchema.check(refine(isNotZero, points));

export const adjustmentSchema = strict({
  unit: idSchema,
  category: lineSchema,
  points: adjustmentPointsSchema,
  reason: lineSchema,
});

/** Points granted to a unit, or taken from it, for a stated reason 加减分项. */
export interface Adjustment {
  /** The id of the unit 承办单位. */
  readonly unit: string;
  /** Under which heading of the hotline's list it stands 类别, such as 优秀案例. */
  readonly category: string;
  /** The points 分值: above zero a bonus 加分, below zero a deduction 扣分; never zero. */
  readonly points: string | number | Decimal;
  /** What it is granted for 事由. */
  readonly reason: string;
}

function isNotZero(amount: Amount): boolean {
  return isAmount(amount) && compare(fractionOf(amount), ZERO) !== 0;
}

/** A month whose units and adjustments may be anything yet. */
export const monthFrameSchema = strict({
  $schema: optional(lineSchema),
  month: periodSchema,
  units: anyList,
  adjustments: optional(anyList),
});

/** An adjustment as JSON holds it 加减分项（JSON）. */
export interface AdjustmentJson extends Omit<Adjustment, "points"> {
  /** The points 分值: above zero a bonus 加分, below zero a deduction 扣分; never zero. */
  readonly points: string | number;
}

/** A unit as JSON holds it 承办单位（JSON）. */
export interface UnitJson<S extends Scheme = Scheme> extends Omit<Unit<S>, "metrics"> {
  /** A value for each metric of the scheme 指标数据. */
  readonly metrics: MonthlyMetricsJson<S>;
}

/**
 * A month as JSON holds it 月度数据（JSON）: what `JSON.parse(JSON.stringify(month))` gives. `parseMonth` checks one that was
 * stored.
 */
export interface MonthJson<S extends Scheme = Scheme>
  extends Omit<Month<S>, "units" | "adjustments"> {
  /** The units 承办单位, in any order; no id twice. */
  readonly units: readonly UnitJson<S>[];
  /** Bonuses and deductions 加减分项, in any order. */
  readonly adjustments?: readonly AdjustmentJson[] | undefined;
}

/**
 * A month 月度数据 to be scored: the units with their metrics, and the adjustments granted.
 */
export interface Month<S extends Scheme = Scheme> {
  /** Where its JSON Schema is 结构说明, for editors that complete and check what is written; nothing follows from it. */
  readonly $schema?: string | undefined;
  /** What it is of 考核周期: a month `2023-10`, several months `2023-01/2023-04`, a quarter `2023-Q3` or a year `2023`, counted as one. */
  readonly month: string;
  /** The units 承办单位, in any order; no id twice. */
  readonly units: readonly Unit<S>[];
  /** Bonuses and deductions 加减分项, in any order. */
  readonly adjustments?: readonly Adjustment[] | undefined;
}
