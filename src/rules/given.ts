import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { literal, sealed } from "../words/shape.js";
import { always, none, type RuleDefinition, type RuleWords, withoutEnd } from "./ruleDefinition.js";

const schema = sealed({
  kind: literal("given"),
});

/** Points as people awarded them 直接给分. */
export interface GivenRule {
  /** The kind of rule 规则类型: points as people awarded them 直接给分; see the function `given`. */
  readonly kind: "given";
}

/**
 * Points as people awarded them 按评定分计.
 *
 * Formula: `points`.
 *
 * @param points - the points awarded
 * @returns the same points, exact
 * @throws RangeError when the points are not numbers
 * @example
 * ```ts
 * import { given } from "hotline-scoring/rules";
 *
 * given("19.3"); // => 193/10
 * ```
 */
export function given(points: Amount): Fraction {
  return fractionAs("given", points);
}

export const givenRule: RuleDefinition<GivenRule, object> = {
  schema,
  takes: ["points"],
  formula: () => (points) => points,
  ofUnits: none,
  edges: none,
  flaws: none,
};

export const givenWords: RuleWords<GivenRule, object> = {
  steps: {},
  fromShownMeasure: false,
  phrase: () => undefined,
  curve: {
    least: withoutEnd,
    most: withoutEnd,
    ladder: none,
    isMonotone: always,
    turns: none,
  },
  page: { words: () => ({ zh: "按评定分计", en: "as awarded" }), terms: {} },
};
