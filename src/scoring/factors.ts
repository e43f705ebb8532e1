import type { Fraction } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import { definitionOfRule } from "../rules/rules.js";
import { joinedTest } from "../scheme/condition.js";
import type { Factor, FixedFactor, MeasuredFactor } from "../scheme/factor.js";
import type { Scheme } from "../scheme/scheme.js";
import { fractionAt, termsAt } from "../words/byGroup.js";
import type { Facts, Layout } from "./layout.js";
import { measureOfFacts, testOfFacts } from "./measureValue.js";
import { ownTerms } from "./ownTerms.js";

/** What a factor is called among the steps of a working. */
export function factorName(index: number): string {
  return `factors[${index}]`;
}

/** How points are multiplied by the factors that are stated of them, one after another; or that data are missing that must not be. */
export function multiplier(
  factors: readonly Factor[] | undefined,
  group: string,
  scheme: Pick<Scheme, "metrics" | "dimensions">,
  layout: Layout,
  by: Operations,
): (points: Fraction, facts: Facts) => Fraction | "refuse" {
  if (factors === undefined) return (points) => points;
  const read = factors.map((factor) =>
    "times" in factor
      ? fixedFactor(factor, group, scheme, layout, by)
      : measuredFactor(factor, group, layout, by),
  );
  return (points, facts) => {
    let product = points;
    for (const [index, factorOf] of read.entries()) {
      const factor = factorOf(facts);
      if (factor === "refuse") return factor;
      if (factor !== undefined) product = by.product(product, by.named(factorName(index), factor));
    }
    return product;
  };
}

/** A factor, or undefined where it does not apply and so is 1; or that it lacks data and the scheme does not say what that means. */
type FactorOfFacts = (facts: Facts) => Fraction | "refuse" | undefined;

function fixedFactor(
  { if: condition, times }: FixedFactor,
  group: string,
  scheme: Pick<Scheme, "dimensions">,
  layout: Layout,
  by: Operations,
): FactorOfFacts {
  const { times: factor } = by.terms({ times: fractionAt(times, group) });
  if (condition === undefined) return () => factor;
  const holds = joinedTest(condition, (leaf) => testOfFacts(leaf, group, scheme, layout));
  return (facts) => (holds(facts) ? factor : undefined);
}

function measuredFactor(
  { measure, rule, floor, cap, noData }: MeasuredFactor,
  group: string,
  layout: Layout,
  by: Operations,
): FactorOfFacts {
  const read = measureOfFacts(measure, layout, by);
  const terms = by.terms(termsAt({ ...rule, fullMarks: "1" }, group) as object);
  const pointsOf = definitionOfRule(rule).formula(terms, by);
  const termsOf = ownTerms(rule, layout, by);
  const least = floor === undefined ? undefined : fractionAt(floor, group);
  const most = cap === undefined ? undefined : fractionAt(cap, group);
  return (facts) => {
    const value = read(facts);
    const own = termsOf(facts);
    if (value === undefined || own === undefined) return noData === "one" ? undefined : "refuse";
    const factor = pointsOf(by.named("measure", value), own);
    if (least === undefined && most === undefined) return factor;
    return by.held(factor, least ?? factor, most ?? factor);
  };
}
