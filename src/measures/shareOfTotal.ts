import { type Fraction, inLowestTerms } from "../exact/fraction.js";
import { type Amount, requireNotNegative } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import { grandTotal } from "../exact/steps.js";
import { sealed } from "../words/shape.js";
import { oneOfValues, type Scope, scopeNames, scopeSchema } from "./comparing.js";
import {
  type MeasureOfStanding,
  type MeasureWords,
  type Standing,
  withinWhole,
} from "./measureDefinition.js";
import {
  belowZeroFlaws,
  type OwnMeasure,
  ownMeasureSchema,
  shownOfOwn,
  wordsOfOwn,
} from "./ownMeasures.js";

const schema = sealed({
  shareOfTotal: ownMeasureSchema,
  among: scopeSchema,
});

/**
 * What a unit has of the whole 占总量的比重, such as its share of the group's tickets:
 * `{ shareOfTotal: { count: "tickets" }, among: "group" }`. See the function `shareOfTotal`.
 *
 * Formula: `value ÷ Σ values`, itself among them. No data where the sum is 0. The measure must be one that is never
 * below 0.
 */
export interface ShareOfTotalMeasure {
  /** The measure that units are compared by 比较的依据. */
  readonly shareOfTotal: OwnMeasure;
  /** Among which units 比较范围. */
  readonly among: Scope;
}

/**
 * What a value is of the total of several 占总量的比重.
 *
 * Formula: `value ÷ Σ values`.
 *
 * @param value - one of the values; 0 or more
 * @param values - all of them, in any order, itself included
 * @returns the share, exact; from 0 to 1, both included
 * @throws RangeError when a value is not a number or below 0, or not among the values, or their sum is 0
 * @example
 * ```ts
 * import { shareOfTotal } from "hotline-scoring/rules";
 *
 * shareOfTotal(30, [30, 60, 90]); // => 1/6
 * shareOfTotal(0, [0, 0]); // throws shareOfTotal requires values whose sum is above 0
 * ```
 */
export function shareOfTotal(value: Amount, values: readonly Amount[]): Fraction {
  if (!Array.isArray(values)) throw new RangeError("shareOfTotal requires a list of values");
  const read = Array.from(values, (one: Amount) =>
    requireNotNegative("shareOfTotal", "value", one),
  );
  const own = oneOfValues("shareOfTotal", requireNotNegative("shareOfTotal", "value", value), read);
  const share = shares(read, exactly)(own);
  if (share !== undefined) return inLowestTerms(share);
  throw new RangeError("shareOfTotal requires values whose sum is above 0");
}

const shares: Standing<"total"> = (values, by) => {
  const total = by.named("total", grandTotal(values));
  return (value) => (total.above > 0 ? by.quotient(value, total) : undefined);
};

export const shareOfTotalMeasure: MeasureOfStanding<ShareOfTotalMeasure, OwnMeasure, "total"> = {
  schema,
  quantity: () => "share",
  of: (measure) => measure.shareOfTotal,
  among: ({ among }) => among,
  standing: () => shares,
  flaws: (measure, metrics) =>
    belowZeroFlaws("shareOfTotal", measure.shareOfTotal, (metric) => metrics[metric]?.kind),
};

export const shareOfTotalWords: MeasureWords<ShareOfTotalMeasure, "total"> = {
  range: withinWhole,
  isMonotone: true,
  steps: { total: { shownAs: "number", name: null } },
  phrase: (value, measure, told, { kindOf }) => {
    const total = shownOfOwn(told.exact("total"), measure.shareOfTotal, kindOf);
    const scope = scopeNames[measure.among];
    return {
      zh: `占${scope.zh}总量 ${total} 的 ${value}`,
      en: `of the total of ${scope.en}, ${total}: ${value}`,
    };
  },
  page: {
    words: (measure, nameOf) => {
      const [own, scope] = [wordsOfOwn(measure.shareOfTotal, nameOf), scopeNames[measure.among]];
      return {
        zh: `${own.zh}占${scope.zh}总量的比重`,
        en: `share of ${own.en.toLowerCase()} in the total of ${scope.en}`,
      };
    },
  },
};
