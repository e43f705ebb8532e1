import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import { type Amount, fractionOf } from "../exact/fractionOf.js";
import type { Operations } from "../exact/operations.js";
import { requireNotNegative } from "../exact/requireNotNegative.js";
import { shown } from "../exact/shown.js";
import { orderOf } from "../exact/steps.js";
import type { ByGroup } from "../model/byGroup.js";
import type { Narrowed } from "../model/narrowed.js";
import { listOfSome, sealed } from "../model/sealed.js";
import { constant, type Inferred, oneOf, optional } from "../model/shape.js";
import { notNegativePointsByGroup } from "../model/valuesByGroup.js";
import { type Price, type PriceTerms, priceFlaws, priceSchema, sortedPrices } from "./price.js";
import { type Formula, pointsBy, type RuleDefinition } from "./ruleDefinition.js";

const schema = sealed({
  /** The kind of rule 规则类型: so many points for each item 每件扣（加）分; see the function `perItem`. */
  kind: constant("perItem"),
  each: optional(notNegativePointsByGroup),
  prices: optional(listOfSome(priceSchema)),
  /** Whether each item loses points from full marks, or gains points from 0 扣分或加分; `lost` unless stated. */
  effect: optional(oneOf(["lost", "gained"])),
});

/** So many points for each item 每件扣（加）分: with one price for all, or a price that changes from some item on. */
export interface PerItemRule
  extends Narrowed<
    Inferred<typeof schema>,
    {
      /** Points for each item 每件分值; 0 or more. Either this or `prices`. */
      each?: ByGroup<string | number> | undefined;
      /** The price of each item 各段单价, from which item on; one of them from item 1. */
      prices?: readonly Price[] | undefined;
    }
  > {}

/** What {@link perItem} needs to know. */
export interface PerItemTerms {
  /** What the dimension is worth 满分, in points; items that gain points do not ask for it. */
  readonly fullMarks?: Amount;
  /** Points for each item 每件分值; 0 or more. Either this or `prices`. */
  readonly each?: Amount | undefined;
  /** The price of each item 各段单价, from which item on; one of them from item 1. */
  readonly prices?: readonly PriceTerms[] | undefined;
  /** Whether each item loses points from full marks, or gains points from 0 扣分或加分; `lost` unless stated. */
  readonly effect?: "lost" | "gained" | undefined;
}

/**
 * So many points for each item 每件扣（加）分.
 *
 * Formula: `fullMarks − each × count`, or with `effect: "gained"` `each × count`. With prices, `Σ price(k)` for the items
 * k = 1, 2, … takes the place of `each × count`, where price(k) is the one with the highest `from` that is not above k
 * 第…件起每件…; part of an item has that part of its price. The result may fall below 0: a dimension holds it within its
 * floor and cap.
 *
 * @param count - how many items; 0 or more
 * @param terms - full marks, and what each item is worth
 * @returns the points, exact
 * @throws RangeError when a value is not a number, or the count, a price or the full marks are below 0, or no price is
 * from item 1
 * @example
 * ```ts
 * import { perItem } from "hotline-scoring";
 *
 * perItem(7, { fullMarks: 10, each: "0.5" }); // => 13/2
 * perItem(0, { fullMarks: 10, each: "0.5" }); // => 10
 * perItem(3, { each: 1, effect: "gained" }); // => 3
 * const prices = [{ from: 1, each: "0.2" }, { from: 6, each: "0.5" }];
 * perItem(5, { fullMarks: 10, prices }); // => 9
 * perItem(7, { fullMarks: 10, prices }); // => 8
 * ```
 */
export function perItem(count: Amount, terms: PerItemTerms): Fraction {
  return pointsBy(formula, terms ?? {}, requireNotNegative("perItem", "count", count));
}

const formula: Formula<PerItemTerms> = (terms, by) => {
  const { effect = "lost" } = terms;
  if (effect !== "lost" && effect !== "gained") {
    throw new RangeError(`perItem requires effect to be "lost" or "gained", not ${shown(effect)}`);
  }
  const worthOf = pricer(terms, by);
  if (effect === "gained") return (items) => by.named("gained", worthOf(items));
  const fullMarks = requireNotNegative("perItem", "fullMarks", terms.fullMarks as Amount);
  return (items) => by.difference(fullMarks, by.named("lost", worthOf(items)));
};

/** What so many items come to. */
function pricer({ each, prices }: PerItemTerms, by: Operations): (items: Fraction) => Fraction {
  if (prices === undefined) {
    const price = requireNotNegative("perItem", "each", each as Amount);
    return (items) => by.product(items, price);
  }
  if (each !== undefined) throw new RangeError("perItem requires either each or prices, not both");
  const stages = sortedPrices(prices).map((price, index, all) => {
    const [before, next] = [by.difference(price.from, ONE), all[index + 1]];
    const last = next === undefined ? undefined : by.difference(next.from, ONE);
    return { before, last, each: price.each };
  });
  return (items) =>
    by.sum(
      stages.map(({ before, last, each }, index) => {
        const reached = last === undefined ? items : by.lesser(items, last);
        const number = by.greater(by.difference(reached, before), ZERO);
        return by.product(by.named(`items[${index}]`, number), each);
      }),
    );
}

/** @internal */
export const perItemRule: RuleDefinition<PerItemRule, PerItemTerms> = {
  schema,
  takes: ["items"],
  formula,
  flaws: priceFlaws,
  least: (terms) => {
    if (terms.effect === "gained") return ZERO;
    const costs = terms.prices?.map((price) => price.each) ?? [terms.each as Amount];
    const free = costs.every((cost) => orderOf(fractionOf(cost), ZERO) === 0);
    return free ? fractionOf(terms.fullMarks as Amount) : undefined;
  },
  most: (terms) => (terms.effect === "gained" ? undefined : fractionOf(terms.fullMarks as Amount)),
};
