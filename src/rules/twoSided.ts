import { dividedBy, minus, plus } from "../exact/arithmetic.js";
import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs, requireNotNegative } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { type Better, betterSchema, byBetter } from "../measures/comparing.js";
import { type ByGroup, notNegativePointsByGroup, pointsByGroup } from "../words/byGroup.js";
import { literal, optional, sealed } from "../words/shape.js";
import { distancePhrase, sideWord, targetShown } from "./distancePhrase.js";
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
  fixedTarget,
  isFree,
  type Pace,
  type PaceTerms,
  paceFlaws,
  paceShape,
  priceOf,
  type Step,
  type StepTerms,
  stepper,
  stepSchema,
  type Target,
  targetEdges,
  targetOfUnits,
  targetSchema,
} from "./target.js";

export const sideSchema = sealed({
  ...paceShape,
  most: notNegativePointsByGroup,
});

/** One side of a target 目标的一侧: what each percentage point, or each one, is worth there, and how much in all. */
export interface Side extends Pace {
  /** The most it comes to on this side 最多加（扣）; 0 or more. */
  readonly most: ByGroup<string | number>;
}

/** One side of a target, as the function `twoSided` needs to know it. */
export interface SideTerms extends PaceTerms {
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
  const price = priceOf("twoSided", `${name} `, side ?? {}, by);
  const most = requireNotNegative("twoSided", `${name} most`, side.most);
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
  /** The measure that earns the starting score 目标值: `"85%"` of a share, `"30"` of a number, one for each group, one for each unit, or the mean of the others. */
  readonly target: ByGroup<string | number> | Target;
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
 * `|measure − target|`; of what is no share, `each × distance` stands in place of `perPercentagePoint × 100 × distance`. With a step it becomes `size × ⌊distance ÷ size⌋` (`dropped`) or `size × ⌈distance ÷ size⌉`
 * (`counted`), on both sides.
 *
 * @param measure - a share, or with `each` a count, a change in number, points or another number
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
  return (measure, ofUnit) => {
    const target = ofUnit?.[0] ?? (fixed as Fraction);
    const ahead = by.greater(aheadOf(measure, target), ZERO);
    const behind = by.greater(by.difference(ZERO, aheadOf(measure, target)), ZERO);
    const gained = by.sum([start, by.named("gained", gainOf(by.named("ahead", ahead)))]);
    return by.difference(gained, by.named("lost", lossOf(by.named("behind", behind))));
  };
};

export const twoSidedRule: RuleDefinition<TwoSidedRule, TwoSidedTerms, StepName> = {
  schema,
  takes: ["share", "signedShare", "items", "ratio", "signedNumber", "points"],
  formula,
  ofUnits: targetOfUnits,
  edges: targetEdges,
  flaws: ({ gain, loss }, quantity) => [
    ...paceFlaws(gain as Pace, "gain.", quantity),
    ...paceFlaws(loss as Pace, "loss.", quantity),
  ],
};

export const twoSidedWords: RuleWords<TwoSidedRule, TwoSidedTerms, StepName> = {
  steps: {
    ahead: { shownAs: "distance", name: { zh: "超出", en: "ahead" } },
    behind: { shownAs: "distance", name: { zh: "不足", en: "behind" } },
    gained: { shownAs: "points", name: { zh: "加分", en: "gained" } },
    lost: { shownAs: "points", name: { zh: "扣分", en: "lost" } },
    "gained.steps": { shownAs: "number", name: null },
    "lost.steps": { shownAs: "number", name: null },
  },
  fromShownMeasure: false,
  phrase: (told, rule) => {
    const start = told.worth(told.number("start"));
    const base = { zh: `基础分 ${start.zh}`, en: `${start.en} to start from` };
    const { target } = rule;
    const side = told.isZero("ahead") ? sideNames.worse : sideNames.better;
    if (told.isZero(side.distance)) {
      const at = targetShown(told, "target", target);
      return { zh: `恰为${at.zh}，计${base.zh}`, en: `${base.en}, just ${at.en}` };
    }
    const words = sideWord(rule.better, side.is, told.counted);
    const { zh, en } = distancePhrase(told, side, { side: words, target, effect: side.result });
    return { zh: `${base.zh}；${zh}`, en: `${base.en}; ${en}` };
  },
  curve: {
    least: ({ start, loss }) => minus(start, isFree(loss) ? 0 : loss.most),
    most: ({ start, gain }) => plus(start, isFree(gain) ? 0 : gain.most),
    ladder: none,
    isMonotone: always,
    turns,
  },
  page: {
    words: (written, { better, gain: up, loss: down }) => {
      const [start, target] = [written("start"), written("target")];
      const gain = written(up.each === undefined ? "gain.perPercentagePoint" : "gain.each");
      const loss = written(down.each === undefined ? "loss.perPercentagePoint" : "loss.each");
      const [most, least] = [written("gain.most"), written("loss.most")];
      const more = sideWord(better, "better", undefined);
      const less = sideWord(better, "worse", undefined);
      const one =
        up.each === undefined
          ? { zh: "于1个百分点", en: "for each percentage point" }
          : { zh: "1", en: "for each one" };
      return {
        zh: `${target}得${start}分，每${more.zh}${one.zh}加${gain}分、最多加${most}分，每${less.zh}${one.zh}扣${loss}分、最多扣${least}分`,
        en: `${start} at ${target}; ${gain} more ${one.en} ${more.en}, at most ${most}; ${loss} less for each ${less.en}, at most ${least}`,
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
    perPercentagePoint: "loss.perPercentagePoint",
    each: "loss.each",
    result: "lost",
    steps: "lost.steps",
    target: "target",
    stepSize: "step.size",
  },
  better: {
    is: "better",
    distance: "ahead",
    perPercentagePoint: "gain.perPercentagePoint",
    each: "gain.each",
    result: "gained",
    steps: "gained.steps",
    target: "target",
    stepSize: "step.size",
  },
} as const;

/** The target, and where the most of either side is reached; nowhere, where a percentage point is worth nothing. */
function turns({ better, target, gain, loss }: TwoSidedTerms): Turn[] {
  if (!(target instanceof ExactFraction)) return [];
  const reach = (side: SideTerms) =>
    isFree(side) ? [] : [dividedBy(side.most, priceOf("twoSided", "", side, exactly))];
  const [gained, lost] = [reach(gain), reach(loss)];
  const [up, down] = better === "higher" ? [gained, lost] : [lost, gained];
  return [
    ...down.map((distance) => ({ key: "target", at: minus(target, distance), side: undefined })),
    { key: "target", at: target, side: undefined },
    ...up.map((distance) => ({ key: "target", at: plus(target, distance), side: undefined })),
  ];
}
