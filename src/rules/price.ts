import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { requireNotNegative } from "../exact/requireNotNegative.js";
import { orderOf } from "../exact/steps.js";
import { positiveCountSchema } from "../model/amounts.js";
import type { ByGroup } from "../model/byGroup.js";
import type { Flaw } from "../model/flaw.js";
import type { Narrowed } from "../model/narrowed.js";
import { sealed } from "../model/sealed.js";
import type { Inferred } from "../model/shape.js";
import { notNegativePointsByGroup } from "../model/valuesByGroup.js";

/** @internal */
export const priceSchema = sealed({
  /** The first item of this price 起始件数, from 1. */
  from: positiveCountSchema,
  each: notNegativePointsByGroup,
});

/** What each item is worth 单价 from some item on 第…件起每件…. */
export interface Price
  extends Narrowed<
    Inferred<typeof priceSchema>,
    {
      /** Points for each item 每件分值; 0 or more. */
      each: ByGroup<string | number>;
    }
  > {}

/** A {@link Price} as numbers. */
export interface PriceTerms {
  /** The first item of this price 起始件数, from 1. */
  readonly from: Amount;
  /** Points for each item 每件分值; 0 or more. */
  readonly each: Amount;
}

/** @internal the prices from the first item on; the first must be from item 1, and no two from the same */
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

/** @internal where the prices of a rule contradict each other */
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
