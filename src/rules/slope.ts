import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf, requireNotNegative } from "../exact/fractionOf.js";
import { type Better, betterSchema, byBetter } from "../measures/comparing.js";
import type { ByGroup } from "../words/byGroup.js";
import { literal, optional, sealed } from "../words/shape.js";
import { distancePhrase, sideWord, targetShown } from "./distancePhrase.js";
import {
  always,
  type Formula,
  none,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
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

const schema = sealed({
  kind: literal("slope"),
  better: betterSchema,
  target: targetSchema,
  ...paceShape,
  step: optional(stepSchema),
});

/** Full marks up to a target, fewer past it 达标得满分，每差一个百分点（每少一件）扣分. */
export interface SlopeRule extends Pace {
  /** The kind of rule 规则类型: full marks up to a target, fewer past it 达标得满分; see the function `slope`. */
  readonly kind: "slope";
  /** Whether a higher or a lower measure is better 指标方向. */
  readonly better: Better;
  /** The measure that still earns full marks 目标值, included: `"85%"` of a share, `"30"` of a number, one for each group, one for each unit, or the mean of the others. */
  readonly target: ByGroup<string | number> | Target;
  /** Whole steps only 按整百分点（整档）扣分; in proportion unless stated. */
  readonly step?: Step | undefined;
}

/** What {@link slope} needs to know. */
export interface SlopeTerms extends PaceTerms {
  /** What the dimension is worth 满分, in points. */
  readonly fullMarks: Amount;
  /** Whether a higher or a lower measure is better 指标方向. */
  readonly better: Better;
  /** The measure that still earns full marks 目标值, included: `"85%"`. */
  readonly target: Amount;
  /** Whole steps only; in proportion unless stated. */
  readonly step?: StepTerms | undefined;
}

/**
 * Full marks up to a target, and past it so many points less for each percentage point, or for each one of a count
 * 达标得满分，每差一个百分点（每少一件）扣分.
 *
 * Formula: `fullMarks − perPercentagePoint × 100 × max(0, shortfall)`, or `fullMarks − each × max(0, shortfall)` for
 * what is no share, where the shortfall is `target − measure` when higher is better, and `measure − target` when lower is.
 *
 * Part of a percentage point loses in proportion, unless a step says that only whole steps count: then the shortfall
 * becomes `size × ⌊shortfall ÷ size⌋` (`dropped` 不足不扣) or `size × ⌈shortfall ÷ size⌉` (`counted` 不足按一档扣);
 * `perPercentagePoint` (`each`) is still the price of one percentage point (of one). The result may fall below 0: a dimension holds it
 * within its floor and cap.
 *
 * @param measure - a share, or with `each` a count, points or another number
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
 * slope(27, { fullMarks: 10, better: "higher", target: 30, each: "0.5" }); // => 17/2
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
  const each = priceOf("slope", "", terms, by);
  const inSteps = stepper("slope", terms.step, by, "steps");
  const shortfallOf = byBetter(
    "slope",
    terms.better,
    (value: Fraction, target: Fraction) => by.difference(target, value),
    (value: Fraction, target: Fraction) => by.difference(value, target),
  );
  return (measure, ofUnit) => {
    const target = ofUnit?.[0] ?? (fixed as Fraction);
    const past = by.named("shortfall", by.greater(shortfallOf(measure, target), ZERO));
    const lost = by.named("lost", by.product(inSteps(past), each));
    return by.difference(fullMarks, lost);
  };
};

export const slopeRule: RuleDefinition<SlopeRule, SlopeTerms, StepName> = {
  schema,
  asksFullMarks: true,
  takes: ["share", "signedShare", "items", "ratio", "signedNumber", "points"],
  formula,
  ofUnits: targetOfUnits,
  edges: targetEdges,
  flaws: (terms, quantity) => paceFlaws(terms as Pace, "", quantity),
};

export const slopeWords: RuleWords<SlopeRule, SlopeTerms, StepName> = {
  steps: {
    shortfall: { shownAs: "distance", name: { zh: "差距", en: "shortfall" } },
    steps: { shownAs: "number", name: null },
    lost: { shownAs: "points", name: { zh: "扣分", en: "lost" } },
  },
  fromShownMeasure: false,
  phrase: (told, rule) => {
    const side = sideWord(rule.better, "worse", told.counted);
    const { target } = rule;
    if (told.isZero("shortfall")) {
      const at = targetShown(told, "target", target);
      return {
        zh: `不${side.zh}于${at.zh}，不扣分`,
        en: `not ${side.en} ${at.en}, nothing off`,
      };
    }
    const names = {
      distance: "shortfall",
      perPercentagePoint: "perPercentagePoint",
      each: "each",
      result: "lost",
      steps: "steps",
      target: "target",
      stepSize: "step.size",
    } as const;
    return distancePhrase(told, names, { side, target, effect: "lost" });
  },
  curve: {
    least: (terms) => (isFree(terms) ? fractionOf(terms.fullMarks) : undefined),
    most: ({ fullMarks }) => fractionOf(fullMarks),
    ladder: none,
    isMonotone: always,
    turns: ({ better, target }) =>
      target instanceof ExactFraction
        ? [{ key: "target", at: target, side: better === "higher" ? "below" : "above" }]
        : [],
  },
  page: {
    words: (written, { better, each: price }) => {
      const target = written("target");
      if (price !== undefined) {
        const points = written("each");
        return better === "lower"
          ? {
              zh: `不超过${target}得满分，每多1扣${points}分`,
              en: `full marks up to ${target}; ${points} off for each one more`,
            }
          : {
              zh: `达到${target}得满分，每少1扣${points}分`,
              en: `full marks from ${target}; ${points} off for each one fewer`,
            };
      }
      const each = written("perPercentagePoint");
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
