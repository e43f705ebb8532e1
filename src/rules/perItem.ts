import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import {
  type Amount,
  exactOf,
  fractionAs,
  fractionOf,
  requireNotNegative,
} from "../exact/fractionOf.js";
import type { Operations } from "../exact/operations.js";
import { shown } from "../exact/shown.js";
import { orderOf, sumStep } from "../exact/steps.js";
import type { Flaw } from "../measures/measureDefinition.js";
import { givenNumber } from "../measures/quantity.js";
import { type ByGroup, notNegativePointsByGroup, positiveCountByGroup } from "../words/byGroup.js";
import { listOfSome, literal, oneOf, optional, sealed } from "../words/shape.js";
import { oneOfEach } from "./distancePhrase.js";
import {
  always,
  type Formula,
  none,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
} from "./ruleDefinition.js";

export const priceSchema = sealed({
  from: positiveCountByGroup,
  each: notNegativePointsByGroup,
});

/** What each item is worth 单价 from some item on 第…件起每件…. */
export interface Price {
  /** The first item of this price 起始件数, from 1. */
  readonly from: ByGroup<number>;
  /** Points for each item 每件分值; 0 or more. */
  readonly each: ByGroup<string | number>;
}

/** A {@link Price} as numbers. */
export interface PriceTerms {
  /** The first item of this price 起始件数, from 1. */
  readonly from: Amount;
  /** Points for each item 每件分值; 0 or more. */
  readonly each: Amount;
}

/** The prices from the first item on; the first must be from item 1, and no two from the same. */
export function sortedPrices(prices: readonly PriceTerms[]): { from: Fraction; each: Fraction }[] {
  if (!Array.isArray(prices)) throw new RangeError("perItem requires a list of prices");
  const sorted = Array.from(prices as readonly PriceTerms[], (price) => ({
    from: fractionAs("perItem from", price?.from),
    each: requireNotNegative("perItem", "each", price?.each),
  })).sort((a, b) => orderOf(a.from, b.from));
  const [first] = sorted;
  const whole = sorted.every(({ from }) => from.denominator === 1n);
  const apart = sorted.every(({ from }, place) => {
    const before = sorted[place - 1];
    return before === undefined || orderOf(before.from, from) < 0;
  });
  if (first?.from.toString() === "1" && whole && apart) return sorted;
  throw new RangeError(
    "perItem requires prices from whole numbers of items, one of them from item 1, no two from the same",
  );
}

const oneOfBoth = {
  zh: "each 或 prices 之一（不可都写，也不可都不写）",
  en: "either each or prices, and not both",
};
const fromOne = { zh: "含有 from 为 1 的一项的列表", en: "a list with one price whose from is 1" };
const ownStart = { zh: "不与其他单价重复的起点", en: "a start that no other price has" };

/** Where the prices of a rule contradict each other. */
export function priceFlaws({
  each,
  prices,
}: {
  readonly each?: Amount | undefined;
  readonly prices?: readonly PriceTerms[] | undefined;
}): Flaw[] {
  if ((each === undefined) === (prices === undefined)) {
    return [{ key: "each", allowed: oneOfBoth }];
  }
  const starts = (prices ?? []).map(({ from }) => fractionAs("perItem from", from).toString());
  const gap = prices !== undefined && !starts.includes("1");
  return [
    ...(gap ? [{ key: "prices", allowed: fromOne }] : []),
    ...starts.flatMap((from, index) =>
      starts.indexOf(from) < index ? [{ key: `prices[${index}].from`, allowed: ownStart }] : [],
    ),
  ];
}

const schema = sealed({
  kind: literal("perItem"),
  each: optional(notNegativePointsByGroup),
  prices: optional(listOfSome(priceSchema)),
  effect: optional(oneOf(["lost", "gained"])),
});

/** So many points for each item 每件扣（加）分: with one price for all, or a price that changes from some item on. */
export interface PerItemRule {
  /** The kind of rule 规则类型: so many points for each item 每件扣（加）分; see the function `perItem`. */
  readonly kind: "perItem";
  /** Points for each item 每件分值; 0 or more. Either this or `prices`. */
  readonly each?: ByGroup<string | number> | undefined;
  /** The price of each item 各段单价, from which item on; one of them from item 1. */
  readonly prices?: readonly Price[] | undefined;
  /** Whether each item loses points from full marks, or gains points from 0 扣分或加分; `lost` unless stated. */
  readonly effect?: "lost" | "gained" | undefined;
}

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
 * import { perItem } from "hotline-scoring/rules";
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

/** What the formula names: what all items come to, and how many there are at each price. */
type Step = "lost" | "gained" | `items[${number}]`;

const formula: Formula<PerItemTerms, Step> = (terms, by) => {
  const { effect = "lost" } = terms;
  if (effect !== "lost" && effect !== "gained") {
    throw new RangeError(`perItem requires effect to be "lost" or "gained", not ${shown(effect)}`);
  }
  const worthOf = pricer(terms, by);
  if (effect === "gained") return (items) => by.named("gained", worthOf(items));
  const fullMarks = requireNotNegative("perItem", "fullMarks", terms.fullMarks as Amount);
  return (items) => by.difference(fullMarks, by.named("lost", worthOf(items)));
};

/** What a number of items is worth in all. */
function pricer(
  { each, prices }: PerItemTerms,
  by: Operations<Step>,
): (items: Fraction) => Fraction {
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

export const perItemRule: RuleDefinition<PerItemRule, PerItemTerms, Step> = {
  schema,
  takes: ["items"],
  formula,
  ofUnits: none,
  edges: none,
  flaws: priceFlaws,
};

export const perItemWords: RuleWords<PerItemRule, PerItemTerms, Step> = {
  steps: {
    lost: { shownAs: "points", name: { zh: "扣分", en: "lost" } },
    gained: { shownAs: "points", name: { zh: "加分", en: "gained" } },
    items: { shownAs: "number", name: null },
  },
  fromShownMeasure: false,
  phrase: (told, { effect = "lost", prices }) => {
    const verb = effect === "gained" ? { zh: "加", en: "more" } : { zh: "扣", en: "off" };
    const points = told.worth(told.number(effect));
    if (prices === undefined) {
      const each = told.worth(told.number("each"));
      const one = oneOfEach(told.quantity, told.counted);
      return {
        zh: `${one.zh}${verb.zh} ${each.zh}，${verb.zh} ${points.zh}`,
        en: `${each.en} ${verb.en} for ${one.en}, ${points.en} ${verb.en}`,
      };
    }
    const unit = ` ${told.counted?.zh ?? "件"}`;
    let before = ZERO;
    const stages = prices.flatMap((_, index) => {
      const items = `items[${index}]` as const;
      if (told.isZero(items)) return [];
      // a stage that is reached begins where those before it are full
      const from = `${sumStep(before, ONE)}`;
      before = sumStep(before, exactOf(told.exact(items)));
      const each = told.worth(givenNumber(told.partnerOf(items).exact));
      return [{ from, items: told.number(items), each }];
    });
    return {
      zh: [
        ...stages.map(
          ({ from, items, each }) => `第 ${from}${unit}起 ${items}${unit}各${verb.zh} ${each.zh}`,
        ),
        `${verb.zh} ${points.zh}`,
      ].join("，"),
      en: [
        ...stages.map(({ from, items, each }) => `${items} from item ${from} at ${each.en}`),
        `${points.en} ${verb.en}`,
      ].join(", "),
    };
  },
  curve: {
    least: (terms) => {
      if (terms.effect === "gained") return ZERO;
      const costs = terms.prices?.map((price) => price.each) ?? [terms.each as Amount];
      const free = costs.every((cost) => orderOf(fractionOf(cost), ZERO) === 0);
      return free ? fractionOf(terms.fullMarks as Amount) : undefined;
    },
    most: (terms) =>
      terms.effect === "gained" ? undefined : fractionOf(terms.fullMarks as Amount),
    ladder: none,
    isMonotone: always,
    turns: none,
  },
  page: {
    words: (written, { effect, prices }) => {
      const verb = effect === "gained" ? { zh: "加", en: "more" } : { zh: "扣", en: "off" };
      if (prices === undefined) {
        const each = written("each");
        return { zh: `每件${verb.zh}${each}分`, en: `${each} ${verb.en} for each` };
      }
      const stages = prices.map((_, index) => ({
        from: written(`prices[${index}].from`),
        each: written(`prices[${index}].each`),
      }));
      return {
        zh: stages.map(({ from, each }) => `第${from}件起每件${verb.zh}${each}分`).join("，"),
        en: stages
          .map(({ from, each }) => `${each} ${verb.en} for each from item ${from}`)
          .join(", "),
      };
    },
    terms: { each: { zh: "每件分值", en: "points each" } },
  },
};
