import { ExactFraction, type Fraction, HUNDRED, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf, requireNotNegative } from "../exact/fractionOf.js";
import { type Better, betterSchema, byBetter } from "../measures/comparing.js";
import { type ByGroup, notNegativePointsByGroup } from "../words/byGroup.js";
import { literal, optional, sealed } from "../words/shape.js";
import {
  always,
  type Formula,
  none,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
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

const schema = sealed({
  kind: literal("slope"),
  better: betterSchema,
  target: targetSchema,
  perPercentagePoint: notNegativePointsByGroup,
  step: optional(stepSchema),
});

/** Full marks up to a target, fewer past it 达标得满分，每差一个百分点扣分. */
export interface SlopeRule {
  /** The kind of rule 规则类型: full marks up to a target, fewer past it 达标得满分; see the function `slope`. */
  readonly kind: "slope";
  /** Whether a higher or a lower measure is better 指标方向. */
  readonly better: Better;
  /** The measure that still earns full marks 目标值, included: `"85%"`, one for each group, one for each unit, or the mean of the others. */
  readonly target: ByGroup<string> | Target;
  /** Points lost for each percentage point past the target 每个百分点扣分, in proportion for part of one; 0 or more. */
  readonly perPercentagePoint: ByGroup<string | number>;
  /** Whole steps only 按整百分点扣分; in proportion unless stated. */
  readonly step?: Step | undefined;
}

/** What {@link slope} needs to know. */
export interface SlopeTerms {
  /** What the dimension is worth 满分, in points. */
  readonly fullMarks: Amount;
  /** Whether a higher or a lower measure is better 指标方向. */
  readonly better: Better;
  /** The measure that still earns full marks 目标值, included: `"85%"`. */
  readonly target: Amount;
  /** Points lost for each percentage point past the target, and in proportion for a part of one; 0 or more. */
  readonly perPercentagePoint: Amount;
  /** Whole steps only; in proportion unless stated. */
  readonly step?: StepTerms | undefined;
}

/**
 * Full marks up to a target, and past it so many points less for each percentage point
 * 达标得满分，每差一个百分点扣分.
 *
 * Formula: `fullMarks − perPercentagePoint × 100 × max(0, shortfall)`, where the shortfall is
 * `target − measure` when higher is better, and `measure − target` when lower is.
 *
 * Part of a percentage point loses in proportion, unless a step says that only whole steps count: then the shortfall
 * becomes `size × ⌊shortfall ÷ size⌋` (`dropped` 不足不扣) or `size × ⌈shortfall ÷ size⌉` (`counted` 不足按一档扣);
 * `perPercentagePoint` is still the price of one percentage point. The result may fall below 0: a dimension holds it
 * within its floor and cap.
 *
 * @param measure - a rate, a mean of rates, or a change in percent
 * @param terms - full marks, which side is better, the target, the loss, and the step
 * @returns the points, exact; at most `fullMarks`, included
 * @throws RangeError when a value is not a number, the full marks or the loss is below 0, or a word is none of those
 * allowed
 * @example
 * ```ts
 * import { slope } from "hotline-scoring/rules";
 *
 * const satisfaction = { fullMarks: 25, better: "higher", target: "85%", perPercentagePoint: "0.5" } as const;
 * slope("85%", satisfaction); // => 25
 * slope("55/72", satisfaction); // => 745/36
 * slope("10%", satisfaction); // => -25/2
 * slope("83.2%", { ...satisfaction, step: { size: "1%", rest: "dropped" } }); // => 49/2
 * slope("83.2%", { ...satisfaction, step: { size: "1%", rest: "counted" } }); // => 24
 * ```
 */
export function slope(measure: Amount, terms: SlopeTerms): Fraction {
  fractionAs("slope target", terms?.target);
  return pointsBy(formula, terms, fractionAs("slope measure", measure));
}

/** What the formula names: how far past the target, how many whole steps that is, and what it costs. */
type StepName = "shortfall" | "steps" | "lost";

const formula: Formula<SlopeTerms, StepName> = (terms, by) => {
  const fullMarks = requireNotNegative("slope", "fullMarks", terms.fullMarks);
  const fixed = fixedTarget("slope", terms.target);
  const loss = requireNotNegative("slope", "perPercentagePoint", terms.perPercentagePoint);
  const each = by.product(loss, HUNDRED);
  const inSteps = stepper("slope", terms.step, by, "steps");
  const shortfallOf = byBetter(
    "slope",
    terms.better,
    (value: Fraction, target: Fraction) => by.difference(target, value),
    (value: Fraction, target: Fraction) => by.difference(value, target),
  );
  return (measure, target = fixed as Fraction) => {
    const past = by.named("shortfall", by.greater(shortfallOf(measure, target), ZERO));
    const lost = by.named("lost", by.product(inSteps(past), each));
    return by.difference(fullMarks, lost);
  };
};

export const slopeRule: RuleDefinition<SlopeRule, SlopeTerms, StepName> = {
  schema,
  takes: ["share", "signedShare"],
  formula,
  target: ({ target }) => target,
  edges: none,
  flaws: none,
};

export const slopeWords: RuleWords<SlopeRule, SlopeTerms, StepName> = {
  steps: {
    shortfall: { shownAs: "share", name: { zh: "差距", en: "shortfall" } },
    steps: { shownAs: "number", name: null },
    lost: { shownAs: "points", name: { zh: "扣分", en: "lost" } },
  },
  fromShownMeasure: false,
  phrase: (told, rule) => {
    const { worse } = sidesOf[rule.better];
    const target = targetName(rule.target);
    if (told.isZero("shortfall")) {
      return {
        zh: `不${worse.zh}${target.zh} ${told.share("target")}，不扣分`,
        en: `not ${worse.en} ${target.en}${told.share("target")}, nothing off`,
      };
    }
    const names = {
      distance: "shortfall",
      each: "perPercentagePoint",
      result: "lost",
      steps: "steps",
      target: "target",
      stepSize: "step.size",
    } as const;
    return distancePhrase(told, names, { side: worse, target, effect: "lost" });
  },
  curve: {
    least: ({ fullMarks, perPercentagePoint }) =>
      fractionOf(perPercentagePoint).above === ZERO.above ? fractionOf(fullMarks) : undefined,
    most: ({ fullMarks }) => fractionOf(fullMarks),
    ladder: none,
    isMonotone: always,
    turns: ({ better, target }) =>
      target instanceof ExactFraction
        ? [{ key: "target", at: target, side: better === "higher" ? "below" : "above" }]
        : [],
  },
  page: {
    words: (written, { better }) => {
      const [target, each] = [written("target"), written("perPercentagePoint")];
      return better === "lower"
        ? {
            zh: `不超过${target}得满分，每超过1个百分点扣${each}分`,
            en: `full marks up to ${target}; ${each} off for each percentage point above`,
          }
        : {
            zh: `达到${target}得满分，每低于1个百分点扣${each}分`,
            en: `full marks from ${target}; ${each} off for each percentage point below`,
          };
    },
    terms: { target: { zh: "目标值", en: "target" } },
  },
};
