import { times } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { type Amount, requireNotNegative } from "../exact/fractionOf.js";
import { literal, sealed } from "../words/shape.js";
import {
  always,
  type Formula,
  none,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
  withoutEnd,
} from "./ruleDefinition.js";

const schema = sealed({
  kind: literal("proportional"),
});

/** Points in proportion to a share or a ratio 按比例得分. */
export interface ProportionalRule {
  /** The kind of rule 规则类型: points in proportion to the measure 按比例得分; see the function `proportional`. */
  readonly kind: "proportional";
}

/** What {@link proportional} needs to know. */
export interface ProportionalTerms {
  /** What the dimension is worth 满分, in points. */
  readonly fullMarks: Amount;
}

/**
 * Points in proportion to a rate 按比例得分: 得分 = 满分 × 率.
 *
 * Formula: `fullMarks × rate`.
 *
 * @param rate - a share of something, or a ratio; 0 or more
 * @param terms - what the dimension is worth
 * @returns the points, exact; from 0 to `fullMarks`, both included, for a rate up to 100 %
 * @throws RangeError when the rate or the full marks are not numbers, or below 0
 * @example
 * ```ts
 * import { proportional } from "hotline-scoring/rules";
 * import { fractionOf } from "hotline-scoring/exact";
 *
 * proportional("33/34", { fullMarks: 10 }); // => 165/17
 * proportional("1/48", { fullMarks: 30 }); // => 5/8
 * proportional("-5%", { fullMarks: 10 }); // throws proportional requires a rate of 0 or more
 * ```
 */
export function proportional(rate: Amount, terms: ProportionalTerms): Fraction {
  return pointsBy(formula, terms, requireNotNegative("proportional", "rate", rate));
}

const formula: Formula<ProportionalTerms> = (terms, by) => {
  const fullMarks = requireNotNegative("proportional", "fullMarks", terms?.fullMarks);
  return (rate) => by.product(fullMarks, rate);
};

export const proportionalRule: RuleDefinition<ProportionalRule, ProportionalTerms> = {
  schema,
  asksFullMarks: true,
  takes: ["share", "ratio"],
  formula,
  ofUnits: none,
  edges: none,
  flaws: none,
};

export const proportionalWords: RuleWords<ProportionalRule, ProportionalTerms> = {
  steps: {},
  fromShownMeasure: true,
  phrase: ({ number, measure, worth }) => {
    const { zh, en } = worth(number("fullMarks"));
    return { zh: `${zh} × ${measure()}`, en: `${en} × ${measure()}` };
  },
  curve: {
    least: withoutEnd,
    most: ({ fullMarks }, greatest) =>
      greatest === undefined ? undefined : times(fullMarks, greatest),
    ladder: none,
    isMonotone: always,
    turns: none,
  },
  page: {
    words: (written) => ({
      zh: `${written("fullMarks")}分×该率`,
      en: `${written("fullMarks")} × the rate`,
    }),
    terms: {},
  },
};
