import { type Fraction, inLowestTerms } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import { orderOf } from "../exact/steps.js";
import { sealed } from "../words/shape.js";
import {
  type Better,
  betterSchema,
  byBetter,
  oneOfValues,
  type Scope,
  scopeNames,
  scopeSchema,
} from "./comparing.js";
import {
  type MeasureOfStanding,
  type MeasureWords,
  type Standing,
  withinWhole,
  withoutFlaws,
} from "./measureDefinition.js";
import { type OwnMeasure, ownMeasureSchema, shownOfOwn, wordsOfOwn } from "./ownMeasures.js";

const schema = sealed({
  minMax: ownMeasureSchema,
  better: betterSchema,
  among: scopeSchema,
});

/**
 * Where a unit lies between the worst and the best 极差标准化（min–max 归一化）: `{ minMax: { rate: "satisfaction" }, better: "higher", among: "group" }`.
 * See the function `minMax`.
 *
 * Formula: `(value − least) ÷ (greatest − least)` where higher is better, `(greatest − value) ÷ (greatest − least)` where
 * lower is; 0 for the worst, 100 % for the best. No data where all values are equal.
 */
export interface MinMaxMeasure {
  /** The measure that units are compared by 比较的依据. */
  readonly minMax: OwnMeasure;
  /** Whether a higher or a lower value is better 指标方向. */
  readonly better: Better;
  /** Among which units 比较范围. */
  readonly among: Scope;
}

/**
 * Where a value lies between the worst and the best of several 极差标准化.
 *
 * Formula: `(value − least) ÷ (greatest − least)` where higher is better, `(greatest − value) ÷ (greatest − least)` where
 * lower is.
 *
 * @param value - one of the values
 * @param values - all of them, in any order, itself included
 * @param better - whether a higher or a lower value is better
 * @returns the place between them, exact; from 0 for the worst to 1 for the best, both included
 * @throws RangeError when a value is not a number or not among the values, all values are equal, or `better` is neither word
 * @example
 * ```ts
 * import { minMax } from "hotline-scoring/rules";
 *
 * minMax("90%", ["95%", "90%", "75%"], "higher"); // => 3/4
 * minMax(2, [2, 5, 8], "lower"); // => 1
 * minMax(3, [3, 3], "higher"); // throws minMax requires values that are not all equal
 * ```
 */
export function minMax(value: Amount, values: readonly Amount[], better: Better): Fraction {
  if (!Array.isArray(values)) throw new RangeError("minMax requires a list of values");
  const read = Array.from(values, (one: Amount) => fractionAs("minMax", one));
  const own = oneOfValues("minMax", fractionAs("minMax", value), read);
  const place = scaledBetween(better)(read, exactly)(own);
  if (place !== undefined) return inLowestTerms(place);
  throw new RangeError("minMax requires values that are not all equal");
}

/** The steps that its formula names. */
type Step = "least" | "greatest";

function scaledBetween(better: Better): Standing<Step> {
  const isHigher = byBetter("minMax", better, true, false);
  return (values, by) => {
    const [first, ...rest] = values;
    if (first === undefined) return () => undefined;
    const lowest = rest.reduce((least, one) => (orderOf(one, least) < 0 ? one : least), first);
    const highest = rest.reduce((most, one) => (orderOf(one, most) > 0 ? one : most), first);
    if (orderOf(lowest, highest) === 0) return () => undefined;
    const [least, greatest] = [by.named("least", lowest), by.named("greatest", highest)];
    return (value) => {
      const distance = isHigher ? by.difference(value, least) : by.difference(greatest, value);
      return by.quotient(distance, by.difference(greatest, least));
    };
  };
}

export const minMaxMeasure: MeasureOfStanding<MinMaxMeasure, OwnMeasure, Step> = {
  schema,
  quantity: () => "share",
  of: (measure) => measure.minMax,
  among: ({ among }) => among,
  standing: ({ better }) => scaledBetween(better),
  flaws: withoutFlaws,
};

export const minMaxWords: MeasureWords<MinMaxMeasure, Step> = {
  range: withinWhole,
  isMonotone: true,
  steps: {
    least: { shownAs: "number", name: null },
    greatest: { shownAs: "number", name: null },
  },
  phrase: (value, measure, told, { kindOf }) => {
    const scope = scopeNames[measure.among];
    const [least, greatest] = (["least", "greatest"] as const).map((step) =>
      shownOfOwn(told.exact(step), measure.minMax, kindOf),
    );
    return {
      zh: `在${scope.zh}最低 ${least} 与最高 ${greatest} 之间位于 ${value} 处${measure.better === "lower" ? "（越低越好）" : ""}`,
      en: `between the least of ${scope.en}, ${least}, and the greatest, ${greatest}, at ${value}${measure.better === "lower" ? " (lower is better)" : ""}`,
    };
  },
  page: {
    words: (measure, nameOf) => {
      const [own, scope] = [wordsOfOwn(measure.minMax, nameOf), scopeNames[measure.among]];
      return {
        zh: `${own.zh}在${scope.zh}最低与最高之间的位置`,
        en: `${own.en.toLowerCase()} between the least and the greatest of ${scope.en}`,
      };
    },
  },
};
