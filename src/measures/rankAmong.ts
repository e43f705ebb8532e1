import { type Fraction, ONE, ratio } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import { shown } from "../exact/shown.js";
import { orderOf } from "../exact/steps.js";
import { oneOf, sealed } from "../words/shape.js";
import {
  type Better,
  betterSchema,
  byBetter,
  oneOfValues,
  type Scope,
  scopeNames,
  scopeSchema,
  sharedPlace,
} from "./comparing.js";
import {
  type MeasureOfStanding,
  type MeasureWords,
  type Standing,
  withoutFlaws,
} from "./measureDefinition.js";
import { type OwnMeasure, ownMeasureSchema, wordsOfOwn } from "./ownMeasures.js";

/** The ways to count a place among equal ones 并列名次: of four of whom two are equal second, 1, 2, 2, 3 or 1, 2, 2, 4 or 1, 3, 3, 4. */
export const placings = ["dense", "competition", "modified"] as const;

/** One of {@link placings}. */
export type Placing = (typeof placings)[number];

const schema = sealed({
  rankOf: ownMeasureSchema,
  better: betterSchema,
  ties: oneOf(placings),
  among: scopeSchema,
});

/**
 * A unit's rank in some measure 名次: `{ rankOf: { rate: "satisfaction" }, better: "higher", ties: "competition", among: "group" }`.
 * See the function `rankAmong`.
 *
 * Formula: 1 is best. `dense`: 1 + the number of distinct better values; `competition`: 1 + the number of better
 * values; `modified`: the number of values that are not worse. It counts the units of the scope that have data and are
 * not below the minimum volume; a unit without data has none here either.
 */
export interface RankMeasure {
  /** The measure that units are compared by 比较的依据. */
  readonly rankOf: OwnMeasure;
  /** Whether a higher or a lower value is better 指标方向. */
  readonly better: Better;
  /** How units of equal value are placed 并列办法. */
  readonly ties: Placing;
  /** Among which units 比较范围. */
  readonly among: Scope;
}

/**
 * The rank of a value among several 名次.
 *
 * Formula: `dense`: 1 + the number of distinct better values; `competition`: 1 + the number of better values;
 * `modified`: the number of values that are not worse, itself among them.
 *
 * @param value - one of the values
 * @param values - all of them, in any order, itself included
 * @param better - whether a higher or a lower value is better
 * @param ties - how equal values are placed
 * @returns the rank; from 1, included
 * @throws RangeError when a value is not a number or not among the values, or a word is none of those allowed
 * @example
 * ```ts
 * import { rankAmong } from "hotline-scoring/rules";
 *
 * rankAmong("95%", ["98%", "95%", "95%", "90%"], "higher", "competition"); // => 2
 * rankAmong("95%", ["98%", "95%", "95%", "90%"], "higher", "modified"); // => 3
 * rankAmong("90%", ["98%", "95%", "95%", "90%"], "higher", "dense"); // => 3
 * ```
 */
export function rankAmong(
  value: Amount,
  values: readonly Amount[],
  better: Better,
  ties: Placing,
): number {
  if (!Array.isArray(values)) throw new RangeError("rankAmong requires a list of values");
  if (!placings.includes(ties)) {
    throw new RangeError(
      `rankAmong requires ties to be one of ${placings.join(", ")}, not ${shown(ties)}`,
    );
  }
  const read = Array.from(values, (one: Amount) => fractionAs("rankAmong", one));
  const own = oneOfValues("rankAmong", fractionAs("rankAmong", value), read);
  return Number(places(better, ties)(read, exactly)(own)?.numerator);
}

/** Values sorted once; the place of one is then found by halving. */
function places(better: Better, ties: Placing): Standing<"number"> {
  const order = byBetter("rankAmong", better, (a: Fraction, b: Fraction) => orderOf(b, a), orderOf);
  return (values, by) => {
    const number = by.named("number", ratio(values.length, 1));
    const sorted = [...values].sort(order);
    // the number of distinct values from the best down to each place
    let distinct = 0;
    const dense = sorted.map((value, index) => {
      if (index === 0 || order(sorted[index - 1] as Fraction, value) !== 0) distinct += 1;
      return distinct;
    });
    return (value) => {
      const first = firstWhere(sorted, (one) => order(one, value) >= 0);
      const next = firstWhere(sorted, (one) => order(one, value) > 0);
      if (first === next) return undefined;
      const place = sharedPlace[ties](first + 1, next, dense[first] as number);
      return by.found(ratio(place, 1), [value, number]);
    };
  };
}

/** The first place from which on something always holds; the length of the list if it never does. */
function firstWhere<Item>(items: readonly Item[], holds: (item: Item) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as Item)) high = middle;
    else low = middle + 1;
  }
  return low;
}

export const rankMeasure: MeasureOfStanding<RankMeasure, OwnMeasure, "number"> = {
  schema,
  quantity: () => "place",
  of: ({ rankOf }) => rankOf,
  among: ({ among }) => among,
  standing: ({ better, ties }) => places(better, ties),
  flaws: withoutFlaws,
};

export const rankWords: MeasureWords<RankMeasure, "number"> = {
  range: () => ({ least: ONE }),
  isMonotone: true,
  steps: { number: { shownAs: "number", name: null } },
  phrase: (value, { among, better }, told) => {
    const [number, scope] = [told.exact("number"), scopeNames[among]];
    const direction = better === "higher" ? "由高到低" : "由低到高";
    return {
      zh: `在${scope.zh} ${number} 家中${direction}列第 ${value} 名`,
      en: `ranked ${value} of ${number} among ${scope.en}, the ${better} first`,
    };
  },
  page: {
    words: ({ rankOf, among }, nameOf) => {
      const [own, scope] = [wordsOfOwn(rankOf, nameOf), scopeNames[among]];
      return {
        zh: `${own.zh}在${scope.zh}中的名次`,
        en: `rank by ${own.en.toLowerCase()} in ${scope.en}`,
      };
    },
  },
};
