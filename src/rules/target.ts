import { type Fraction, ratio } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { grandTotal } from "../exact/grandTotal.js";
import type { Standing } from "../measures/measureDefinition.js";
import { scopeSchema } from "../measures/scope.js";
import type { ByGroup } from "../model/byGroup.js";
import { idSchema } from "../model/id.js";
import { isObject } from "../model/plain.js";
import { sealed } from "../model/sealed.js";
import { anyOf, type Inferred } from "../model/shape.js";
import { percentByGroup } from "../model/valuesByGroup.js";
import { wording } from "../model/wording.js";

const ownTarget = sealed({
  /** The id of a rate that is each unit's own base value 基数. */
  metric: idSchema,
});

const meanTarget = sealed({
  /** Of which units 比较范围: the mean of the same measure over the others, without the unit itself. */
  meanOfOthers: scopeSchema,
});

/** @internal */
export const targetSchema = anyOf(
  [percentByGroup, ownTarget, meanTarget],
  wording(
    '形如 "85%" 的百分数、{ byGroup }、{ metric }，或 { meanOfOthers: "peers" | "group" | "all" }',
    'percent text such as "85%", { byGroup }, { metric }, or { meanOfOthers: "peers" | "group" | "all" }',
  ),
);

/** A target that each unit has for itself 各单位基数: `{ metric: "ownBase" }`. */
export interface OwnTarget extends Inferred<typeof ownTarget> {}

/**
 * A target that follows from the other units 其他单位平均值: `{ meanOfOthers: "group" }`.
 *
 * Formula: `Σ values of the others ÷ their number`. No data where there is no other.
 */
export interface MeanTarget extends Inferred<typeof meanTarget> {}

/** A target that is not the same for all 目标值. */
export type Target = OwnTarget | MeanTarget;

/** @internal */
export function isOwnTarget(target: ByGroup<string> | Target): target is OwnTarget {
  return typeof target === "object" && "metric" in target;
}

/** @internal */
export function isMeanTarget(target: ByGroup<string> | Target): target is MeanTarget {
  return typeof target === "object" && "meanOfOthers" in target;
}

/** @internal a target that is the same for all units of a group; nothing where it is not */
export function fixedTarget(rule: string, target: Amount | Target): Fraction | undefined {
  if (isObject(target) && ("metric" in target || "meanOfOthers" in target)) return undefined;
  return fractionAs(`${rule} target`, target as Amount);
}

/** @internal the mean of the other values */
export const meanOfOthers: Standing = (values, by) => {
  const total = by.named("total", grandTotal(values));
  const others = values.length - 1;
  if (others < 1) return () => undefined;
  const number = by.named("number", ratio(others, 1));
  return (value) => by.quotient(by.difference(total, value), number);
};
