import { dividedBy, minus, plus, times } from "../exact/arithmetic.js";
import { ExactFraction, type Fraction, HUNDRED, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf, requireNotNegative } from "../exact/fractionOf.js";
import type { Operations } from "../exact/operations.js";
import { type Better, betterSchema, byBetter } from "../measures/comparing.js";
import { type ByGroup, notNegativePointsByGroup, pointsByGroup } from "../words/byGroup.js";
import { literal, optional, sealed } from "../words/shape.js";
import {
  always,
  type Formula,
  none,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
  type Turn,
} from "./ruleDefinition.js";
import {
  distancePhrase,
  fixedTarget,
  type Step,
  type StepTerms,
  sidesOf,
  stepper,
  stepSchema,
  type Target,
  targetName,
  targetSchema,
} from "./target.js";

export const sideSchema = sealed({
  perPercentagePoint: notNegativePointsByGroup,
  most: notNegativePointsByGroup,
});

/** One side of a target 目标的一侧: what each percentage point is worth there, and how much in all. */
export interface Side {
  /** Points for each percentage point 每个百分点的分值, in proportion for part of one; 0 or more. */
  readonly perPercentagePoint: ByGroup<string | number>;
  /** The most it comes to on this side 最多加（扣）; 0 or more. */
  readonly most: ByGroup<string | number>;
}

/** One side of a target, as the function `twoSided` needs to know it. */
export interface SideTerms {
  /** Points for each percentage point; 0 or more. */
  readonly perPercentagePoint: Amount;
  /** The most it comes to; 0 or more. */
  readonly most: Amount;
}

/** What a distance from the target comes to on one side of it, with the measure of it in steps. */
export function sideOf(
  name: "gain" | "loss",
  side: SideTerms,
  inSteps: (distance: Fraction) => Fraction,
  by: Operations<never>,
): (distance: Fraction) => Fraction {
  const perPoint = `${name} perPercentagePoint`;
  const each = requireNotNegative("twoSided", perPoint, side?.perPercentagePoint);
  const most = requireNotNegative("twoSided", `${name} most`, side.most);
  const price = by.product(each, HUNDRED);
  return (distance) => by.lesser(by.product(inSteps(distance), price), most);
}

const schema = sealed({
  kind: literal("twoSided"),
  better: betterSchema,
  target: targetSchema,
  start: pointsByGroup,
  gain: sideSchema,
  loss: sideSchema,
  step: optional(stepSchema),
});

/** A starting score, more on the better side of a target and less on the other 双向加减分: 基础分，达标以上加分、以下扣分. */
export interface TwoSidedRule {
  /** The kind of rule 规则类型: a starting score, more on the better side of a target, less on the other 双向加减分; see the function `twoSided`. */
  readonly kind: "twoSided";
  /** Whether a higher or a lower measure is better 指标方向. */
  readonly better: Better;
  /** The measure that earns the starting score 目标值: `"85%"`, one for each group, one for each unit, or the mean of the others. */
  readonly target: ByGroup<string> | Target;
  /** The points at the target 基础分. */
  readonly start: ByGroup<string | number>;
  /** What is gained on the better side 加分. */
  readonly gain: Side;
  /** What is lost on the worse side 扣分. */
  readonly loss: Side;
  /** Whole steps only 按整百分点计; in proportion unless stated. */
  readonly step?: Step | undefined;
}

/** What {@link twoSided} needs to know. */
export interface TwoSidedTerms {
  /** Whether a higher or a lower measure is better 指标方向. */
  readonly better: Better;
  /** The measure that earns the starting score. */
  readonly target: Amount;
  /** The points at the target. */
  readonly start: Amount;
  /** What is gained on the better side 加分. */
  readonly gain: SideTerms;
  /** What is lost on the worse side 扣分. */
  readonly loss: SideTerms;
  /** Whole steps only; in proportion unless stated. */
  readonly step?: StepTerms | undefined;
}

/**
 * A starting score, so much more for each percentage point on the better side of a target, so much less on the other
 * 双向加减分: 基础分，每高（低）一个百分点加（扣）….
 *
 * Formula: `start + min(gain.most, gain.perPercentagePoint × 100 × distance)` on the better side, and
 * `start − min(loss.most, loss.perPercentagePoint × 100 × distance)` on the other, where the distance is
 * `|measure − target|`; with a step it becomes `size × ⌊distance ÷ size⌋` (`dropped`) or `size × ⌈distance ÷ size⌉`
 * (`counted`), on both sides.
 *
 * @param measure - a rate, a mean of rates, or a change in percent
 * @param terms - which side is better, the target, the starting score, and what each side is worth
 * @returns the points, exact; from `start − loss.most` to `start + gain.most`, both included
 * @throws RangeError when a value is not a number, what a side is worth is below 0, or a word is none of those allowed
 * @example
 * ```ts
 * import { twoSided } from "hotline-scoring/rules";
 *
 * const terms = {
 *   better: "higher", target: "90%", start: 6,
 *   gain: { perPercentagePoint: "0.5", most: 4 }, loss: { perPercentagePoint: 1, most: 6 },
 * } as const;
 * twoSided("90%", terms); // => 6
 * twoSided("93%", terms); // => 15/2
 * twoSided("99%", terms); // => 10
 * twoSided("88.5%", terms); // => 9/2
 * ```
 */
export function twoSided(measure: Amount, terms: TwoSidedTerms): Fraction {
  fractionAs("twoSided target", terms?.target);
  return pointsBy(formula, terms, fractionAs("twoSided measure", measure));
}

/** What the formula names: how far the measure lies on either side of the target, and what that gains or costs. */
type StepName = "ahead" | "behind" | "gained" | "lost" | "gained.steps" | "lost.steps";

const formula: Formula<TwoSidedTerms, StepName> = (terms, by) => {
  const start = fractionAs("twoSided start", terms.start);
  const fixed = fixedTarget("twoSided", terms.target);
  const aheadOf = byBetter(
    "twoSided",
    terms.better,
    (value: Fraction, target: Fraction) => by.difference(value, target),
    (value: Fraction, target: Fraction) => by.difference(target, value),
  );
  const inSteps = (name: StepName) => stepper("twoSided", terms.step, by, name);
  const gainOf = sideOf("gain", terms.gain, inSteps("gained.steps"), by);
  const lossOf = sideOf("loss", terms.loss, inSteps("lost.steps"), by);
  return (measure, target = fixed as Fraction) => {
    const ahead = by.greater(aheadOf(measure, target), ZERO);
    const behind = by.greater(by.difference(ZERO, aheadOf(measure, target)), ZERO);
    const gained = by.sum([start, by.named("gained", gainOf(by.named("ahead", ahead)))]);
    return by.difference(gained, by.named("lost", lossOf(by.named("behind", behind))));
  };
};

export const twoSidedRule: RuleDefinition<TwoSidedRule, TwoSidedTerms, StepName> = {
  schema,
  takes: ["share", "signedShare"],
  formula,
  target: ({ target }) => target,
  edges: none,
  flaws: none,
};

export const twoSidedWords: RuleWords<TwoSidedRule, TwoSidedTerms, StepName> = {
  steps: {
    ahead: { shownAs: "share", name: { zh: "超出", en: "ahead" } },
    behind: { shownAs: "share", name: { zh: "不足", en: "behind" } },
    gained: { shownAs: "points", name: { zh: "加分", en: "gained" } },
    lost: { shownAs: "points", name: { zh: "扣分", en: "lost" } },
    "gained.steps": { shownAs: "number", name: null },
    "lost.steps": { shownAs: "number", name: null },
  },
  fromShownMeasure: false,
  phrase: (told, rule) => {
    const base = {
      zh: `基础分 ${told.number("start")} 分`,
      en: `${told.number("start")} points to start from`,
    };
    const target = targetName(rule.target);
    const side = told.isZero("ahead") ? sideNames.worse : sideNames.better;
    if (told.isZero(side.distance)) {
      return {
        zh: `${base.zh}，恰为${target.zh} ${told.share("target")}`,
        en: `${base.en}, just ${target.en}${told.share("target")}`,
      };
    }
    const words = sidesOf[rule.better][side.is];
    const { zh, en } = distancePhrase(told, side, { side: words, target, effect: side.result });
    return { zh: `${base.zh}；${zh}`, en: `${base.en}; ${en}` };
  },
  curve: {
    least: ({ start, loss }) =>
      minus(start, fractionOf(loss.perPercentagePoint).above === 0 ? 0 : loss.most),
    most: ({ start, gain }) =>
      plus(start, fractionOf(gain.perPercentagePoint).above === 0 ? 0 : gain.most),
    ladder: none,
    isMonotone: always,
    turns,
  },
  page: {
    words: (written, { better }) => {
      const [start, target] = [written("start"), written("target")];
      const [gain, loss] = [written("gain.perPercentagePoint"), written("loss.perPercentagePoint")];
      const [most, least] = [written("gain.most"), written("loss.most")];
      const { better: more, worse: less } = sidesOf[better];
      return {
        zh: `${target}得${start}分，每${more.zh}1个百分点加${gain}分、最多加${most}分，每${less.zh}1个百分点扣${loss}分、最多扣${least}分`,
        en: `${start} at ${target}; ${gain} more for each percentage point ${more.en}, at most ${most}; ${loss} less for each ${less.en}, at most ${least}`,
      };
    },
    terms: { target: { zh: "目标值", en: "target" } },
  },
};

/** The steps of each side of the target. */
const sideNames = {
  worse: {
    is: "worse",
    distance: "behind",
    each: "loss.perPercentagePoint",
    result: "lost",
    steps: "lost.steps",
    target: "target",
    stepSize: "step.size",
  },
  better: {
    is: "better",
    distance: "ahead",
    each: "gain.perPercentagePoint",
    result: "gained",
    steps: "gained.steps",
    target: "target",
    stepSize: "step.size",
  },
} as const;

/** The target, and where the most of either side is reached; nowhere, where a percentage point is worth nothing. */
function turns({ better, target, gain, loss }: TwoSidedTerms): Turn[] {
  if (!(target instanceof ExactFraction)) return [];
  const reach = ({ most, perPercentagePoint }: SideTerms) => {
    const price = times(perPercentagePoint, HUNDRED);
    return price.above === 0 ? [] : [dividedBy(most, price)];
  };
  const [gained, lost] = [reach(gain), reach(loss)];
  const [up, down] = better === "higher" ? [gained, lost] : [lost, gained];
  return [
    ...down.map((distance) => ({ key: "target", at: minus(target, distance), side: undefined })),
    { key: "target", at: target, side: undefined },
    ...up.map((distance) => ({ key: "target", at: plus(target, distance), side: undefined })),
  ];
}
