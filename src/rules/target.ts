import { type Fraction, ratio } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import type { Operations } from "../exact/operations.js";
import { shown } from "../exact/shown.js";
import { grandTotal } from "../exact/steps.js";
import { type Better, scopeSchema } from "../measures/comparing.js";
import type { Standing } from "../measures/measureDefinition.js";
import { givenNumber, shownNumber } from "../measures/quantity.js";
import type { Told } from "../measures/told.js";
import { positivePercentSchema } from "../words/amounts.js";
import { type ByGroup, percentByGroup } from "../words/byGroup.js";
import { idSchema } from "../words/id.js";
import { isObject } from "../words/plain.js";
import { allowing, anyOf, oneOf, sealed } from "../words/shape.js";
import type { Text } from "../words/text.js";

const ownTarget = sealed({
  metric: idSchema,
});

const meanTarget = sealed({
  meanOfOthers: scopeSchema,
});

export const targetSchema = anyOf(
  [percentByGroup, ownTarget, meanTarget],
  allowing(
    '形如 "85%" 的百分数、{ byGroup }、{ metric }，或 { meanOfOthers: "peers" | "group" | "all" }',
    'percent text such as "85%", { byGroup }, { metric }, or { meanOfOthers: "peers" | "group" | "all" }',
  ),
);

/** A target that each unit has for itself 各单位基数: `{ metric: "ownBase" }`. */
export interface OwnTarget {
  /** The id of a rate that is each unit's own base value 基数. */
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

export function isOwnTarget(target: ByGroup<string> | Target): target is OwnTarget {
  return typeof target === "object" && "metric" in target;
}

export function isMeanTarget(target: ByGroup<string> | Target): target is MeanTarget {
  return typeof target === "object" && "meanOfOthers" in target;
}

/** A target that is the same for all units of a group; undefined where it is not. */
export function fixedTarget(rule: string, target: Amount | Target): Fraction | undefined {
  if (isObject(target) && ("metric" in target || "meanOfOthers" in target)) return undefined;
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

export const stepSchema = sealed({
  size: positivePercentSchema,
  rest: oneOf(["dropped", "counted"]),
});

/** Whole steps 按整百分点（整档）计: a distance counts in whole steps only. */
export interface Step {
  /** How much is one step 每档幅度, such as `"1%"` for whole percentage points; above 0. */
  readonly size: string;
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
    const steps = by.named(name, by.rounded(by.quotient(distance, size), 0, mode));
    return by.product(steps, size);
  };
}

/** What a target is called, where it is not the same for all. */
export function targetName(target: ByGroup<string> | Target): Text {
  if (isOwnTarget(target)) return { zh: "本单位基数", en: "its own base of " };
  return isMeanTarget(target)
    ? { zh: "其他单位平均值", en: "the mean of the others, " }
    : { zh: "", en: "" };
}

/** How a measure stands to a target, on its worse and on its better side. */
export const sidesOf: Readonly<Record<Better, Readonly<Record<"worse" | "better", Text>>>> = {
  higher: { worse: { zh: "低于", en: "below" }, better: { zh: "高于", en: "above" } },
  lower: { worse: { zh: "高于", en: "above" }, better: { zh: "低于", en: "below" } },
};

/** The names by which a phrase finds a distance from a target, what each percentage point costs or earns, and what comes of it. */
interface DistanceNames<Name extends string> {
  readonly distance: Name;
  readonly each: Name;
  readonly result: Name;
  /** How many whole steps it was, where only those count. */
  readonly steps: Name;
  readonly target: Name;
  readonly stepSize: Name;
}

/** The phrase for a distance past a target, in whole steps where only those count, and for the points it costs or earns. */
export function distancePhrase<Name extends string>(
  told: Told<Name>,
  names: DistanceNames<Name>,
  { side, target, effect }: { side: Text; target: Text; effect: "lost" | "gained" },
): Text {
  const [at, far] = [told.share(names.target), told.percentagePoints(names.distance)];
  const [price, points] = [told.number(names.each), told.number(names.result)];
  const verb = effect === "lost" ? { zh: "扣", en: "off" } : { zh: "加", en: "more" };
  const inSteps = told.has(names.steps)
    ? stepsPhrase(told.percentagePoints(names.stepSize), told.exact(names.steps))
    : { zh: "", en: "" };
  const most = mostPhrase(told, names.result, verb);
  return {
    zh: `比${target.zh} ${at} ${side.zh.replace("于", "")} ${far} 个百分点${inSteps.zh}，每个百分点${verb.zh} ${price} 分${most.zh}，${verb.zh} ${points} 分`,
    en: `${side.en} ${target.en}${at} by ${far} percentage points${inSteps.en}, ${price} points ${verb.en} for each${most.en}, ${points} points ${verb.en}`,
  };
}

function stepsPhrase(size: string, steps: string): Text {
  return {
    zh: `，按每 ${size} 个百分点一档计 ${steps} 档`,
    en: `, in steps of ${size} counted as ${steps}`,
  };
}

/** The phrase that the points on one side of a target reached their limit. */
function mostPhrase<Name extends string>(told: Told<Name>, result: Name, verb: Text): Text {
  const [reached, most] = told.operandsOf(result, "lesser") ?? [];
  if (reached === undefined || most === undefined || reached.exact === told.exact(result)) {
    return { zh: "", en: "" };
  }
  const [points, limit] = [shownNumber(reached.exact), givenNumber(most.exact)];
  return {
    zh: `，合 ${points} 分，最多${verb.zh} ${limit} 分`,
    en: `, which is ${points}, at most ${limit} points ${verb.en}`,
  };
}
