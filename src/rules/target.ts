import { type Fraction, HUNDRED, ratio } from "../exact/fraction.js";
import { type Amount, fractionAs, requireNotNegative } from "../exact/fractionOf.js";
import type { Operations } from "../exact/operations.js";
import { shown } from "../exact/shown.js";
import { grandTotal } from "../exact/steps.js";
import { scopeSchema } from "../measures/comparing.js";
import type { Flaw, Standing } from "../measures/measureDefinition.js";
import { isPercentage, type Quantity } from "../measures/quantity.js";
import {
  type ByGroup,
  edgeByGroup,
  notNegativePointsByGroup,
  stepSizeByGroup,
} from "../words/byGroup.js";
import { metricIdSchema } from "../words/id.js";
import { isObject } from "../words/plain.js";
import { allowing, anyOf, oneOf, optional, sealed } from "../words/shape.js";
import type { EdgePlace } from "./edges.js";

export const ownTargetSchema = sealed({
  metric: metricIdSchema,
});

const meanTarget = sealed({
  meanOfOthers: scopeSchema,
});

export const targetSchema = anyOf(
  [edgeByGroup, ownTargetSchema, meanTarget],
  allowing(
    '目标值，形如 "85%"（率）或 "30"（数量、分数），或 { byGroup }、{ metric }、{ meanOfOthers: "peers" | "group" | "all" }',
    'a target such as "85%" of a rate or "30" of a count or of points, { byGroup }, { metric }, or { meanOfOthers: "peers" | "group" | "all" }',
  ),
);

/** A value that each unit has for itself 各单位自己的数值, such as its base 基数: `{ metric: "ownBase" }`. */
export interface OwnTarget {
  /** The id of the metric that holds it 指标标识: a rate for a share, a count or points for a number. */
  readonly metric: string;
}

/**
 * A target that follows from the other units 其他单位平均值: `{ meanOfOthers: "group" }`.
 *
 * Formula: `Σ values of the others ÷ their number`. No data where there is no other.
 */
export interface MeanTarget {
  /** Of which units 比较范围: the mean of the same measure over the others, without the unit itself. */
  readonly meanOfOthers: "all" | "peers" | "group";
}

/** A target that is not the same for all 目标值. */
export type Target = OwnTarget | MeanTarget;

/** What a target may be: the same for all units, for those of a group, or for none. */
export type AnyTarget = ByGroup<string | number> | Target;

export function isOwnTarget(target: AnyTarget): target is OwnTarget {
  return isObject(target) && "metric" in target;
}

export function isMeanTarget(target: AnyTarget): target is MeanTarget {
  return isObject(target) && "meanOfOthers" in target;
}

/** Whether a target differs from unit to unit. */
export function differsByUnit(target: AnyTarget): target is Target {
  return isOwnTarget(target) || isMeanTarget(target);
}

/** A value of a rule that differs from unit to unit, and where it stands in the rule. */
export interface TermOfUnit {
  readonly key: string;
  readonly target: Target;
}

/** A value of a rule that must lie above the one before it: the same for a group, or a metric of the unit. */
export type RisingTerm = ByGroup<string | number> | OwnTarget;

/** The target of a rule, where it differs from unit to unit. */
export function targetOfUnits({ target }: { readonly target: AnyTarget }): TermOfUnit[] {
  return differsByUnit(target) ? [{ key: "target", target }] : [];
}

/** A target that is the same for all units of a group; undefined where it is not. */
export function fixedTarget(rule: string, target: Amount | Target): Fraction | undefined {
  if (differsByUnit(target as AnyTarget)) return undefined;
  return fractionAs(`${rule} target`, target as Amount);
}

/** The mean of the other values. */
export const meanOfOthers: Standing = (values, by) => {
  const total = by.named("total", grandTotal(values));
  const others = values.length - 1;
  if (others < 1) return () => undefined;
  const number = by.named("number", ratio(others, 1));
  return (value) => by.quotient(by.difference(total, value), number);
};

/** What a distance from a target costs or earns: for each percentage point of a share, or for each one of a number. */
export const paceShape = {
  perPercentagePoint: optional(notNegativePointsByGroup),
  each: optional(notNegativePointsByGroup),
};

/** Points for a distance 每差一个百分点或一个单位的分值: one of the two. */
export interface Pace {
  /** Points for each percentage point of a share 每个百分点的分值, in proportion for part of one; 0 or more. */
  readonly perPercentagePoint?: ByGroup<string | number> | undefined;
  /** Points for each one of a count, of points or of another number 每件（人、次、分）的分值, in proportion for part of one; 0 or more. */
  readonly each?: ByGroup<string | number> | undefined;
}

/** A {@link Pace} as numbers. */
export interface PaceTerms {
  /** Points for each percentage point, and in proportion for a part of one; 0 or more. */
  readonly perPercentagePoint?: Amount | undefined;
  /** Points for each one of a count or another number, and in proportion for a part of one; 0 or more. */
  readonly each?: Amount | undefined;
}

/** What a distance of 1 is worth. */
export function priceOf(
  rule: string,
  what: string,
  { perPercentagePoint, each }: PaceTerms,
  by: Operations<never>,
): Fraction {
  if ((each === undefined) === (perPercentagePoint === undefined)) {
    throw new RangeError(`${rule} requires either perPercentagePoint or each`);
  }
  if (each !== undefined) return requireNotNegative(rule, `${what}each`, each);
  const points = requireNotNegative(
    rule,
    `${what}perPercentagePoint`,
    perPercentagePoint as Amount,
  );
  return by.product(points, HUNDRED);
}

/** Whether a distance costs or earns nothing. */
export function isFree({ perPercentagePoint, each = perPercentagePoint }: PaceTerms): boolean {
  return fractionAs("pace", each as Amount).above === 0;
}

const forShare = {
  zh: "perPercentagePoint（每个百分点的分值，因所比较的是率）",
  en: "perPercentagePoint, the points for each percentage point, since it is held against a share",
};
const forNumber = {
  zh: "each（每件、每人等的分值，因所比较的不是率）",
  en: "each, the points for each one, since it is not held against a share",
};

/** The problem of a pace for another kind of quantity, of none or of two. */
export function paceFlaws(pace: Pace, key: string, quantity: Quantity): Flaw[] {
  const isShare = isPercentage(quantity);
  const [right, wrong] = isShare
    ? [pace.perPercentagePoint, pace.each]
    : [pace.each, pace.perPercentagePoint];
  if (right !== undefined && wrong === undefined) return [];
  const word =
    wrong === undefined
      ? isShare
        ? "perPercentagePoint"
        : "each"
      : isShare
        ? "each"
        : "perPercentagePoint";
  return [{ key: `${key}${word}`, allowed: isShare ? forShare : forNumber }];
}

/** The edges of a rule that compares with a target: the target, and the size of a step. */
export function targetEdges({
  target,
  step,
}: {
  readonly target: AnyTarget;
  readonly step?: Step | undefined;
}): EdgePlace[] {
  return [
    ...(differsByUnit(target) ? [] : [["target", target] as const]),
    ...(step === undefined ? [] : [["step.size", step.size] as const]),
  ];
}

export const stepSchema = sealed({
  size: stepSizeByGroup,
  rest: oneOf(["dropped", "counted"]),
});

/** Whole steps 按整百分点（整档）计: a distance counts in whole steps only. */
export interface Step {
  /** How much is one step 每档幅度, such as `"1%"` for whole percentage points, or `"5"` for every five of a count; above 0. */
  readonly size: ByGroup<string | number>;
  /** What becomes of a part of a step 不足一档的部分: not counted 不足不计, or counted as a whole one 不足按一档计. */
  readonly rest: "dropped" | "counted";
}

/** A {@link Step} whose size may be given as any number. */
export interface StepTerms {
  /** How much is one step; above 0. */
  readonly size: Amount;
  /** What becomes of a part of a step. */
  readonly rest: "dropped" | "counted";
}

/** How a distance of 0 or more counts: in whole steps, where there are any. */
export function stepper<Step extends string>(
  rule: string,
  step: StepTerms | undefined,
  by: Operations<Step>,
  name: Step,
): (distance: Fraction) => Fraction {
  if (step === undefined) return (distance) => distance;
  const size = fractionAs(`${rule} step`, step?.size);
  if (size.above <= 0) throw new RangeError(`${rule} requires a step above 0, not ${size}`);
  const { rest } = step;
  if (rest !== "dropped" && rest !== "counted") {
    throw new RangeError(
      `${rule} requires the rest of a step to be "dropped" or "counted", not ${shown(rest)}`,
    );
  }
  const mode = rest === "dropped" ? "floor" : "ceil";
  return (distance) => {
    const steps = by.named(name, by.rounded(by.quotient(distance, size), { places: 0, mode }));
    return by.product(steps, size);
  };
}
