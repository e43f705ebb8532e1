import { type Fraction, inLowestTerms } from "../exact/fraction.js";
import { type Amount, requireNotNegative } from "../exact/fractionOf.js";
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
} from "./measureDefinition.js";
import {
  belowZeroFlaws,
  type OwnMeasure,
  ownMeasureSchema,
  shownOfOwn,
  wordsOfOwn,
} from "./ownMeasures.js";

const schema = sealed({
  ratioToBest: ownMeasureSchema,
  better: betterSchema,
  among: scopeSchema,
});

/**
 * How near a unit comes to the best 与最优值之比: `{ ratioToBest: { count: "adopted" }, better: "higher", among: "group" }`.
 * See the function `ratioToBest`.
 *
 * Formula: `value ÷ highest` where higher is better, `lowest ÷ value` where lower is. No data where that would divide
 * by 0. The measure must be one that is never below 0.
 */
export interface RatioToBestMeasure {
  /** The measure that units are compared by 比较的依据. */
  readonly ratioToBest: OwnMeasure;
  /** Whether a higher or a lower value is better 指标方向. */
  readonly better: Better;
  /** Among which units 比较范围. */
  readonly among: Scope;
}

/**
 * How near a value comes to the best of several 与最优值之比.
 *
 * Formula: `value ÷ highest` where higher is better, `lowest ÷ value` where lower is.
 *
 * @param value - one of the values; 0 or more
 * @param values - all of them, in any order, itself included
 * @param better - whether a higher or a lower value is better
 * @returns the ratio, exact; from 0 to 1, both included
 * @throws RangeError when a value is not a number or below 0, or not among the values, `better` is neither word, or it would divide by 0
 * @example
 * ```ts
 * import { ratioToBest } from "hotline-scoring/rules";
 *
 * ratioToBest(6, [8, 6, 2], "higher"); // => 3/4
 * ratioToBest(6, [8, 6, 2], "lower"); // => 1/3
 * ratioToBest(0, [0, 0], "higher"); // throws ratioToBest requires
 * ```
 */
export function ratioToBest(value: Amount, values: readonly Amount[], better: Better): Fraction {
  if (!Array.isArray(values)) throw new RangeError("ratioToBest requires a list of values");
  const read = Array.from(values, (one: Amount) => requireNotNegative("ratioToBest", "value", one));
  const own = oneOfValues("ratioToBest", requireNotNegative("ratioToBest", "value", value), read);
  const near = nearness(better)(read, exactly)(own);
  if (near !== undefined) return inLowestTerms(near);
  throw new RangeError("ratioToBest requires a value above 0 to divide by");
}

function nearness(better: Better): Standing<"best"> {
  const isBetter = byBetter("ratioToBest", better, 1, -1);
  return (values, by) => {
    const found = values.reduce<Fraction | undefined>(
      (best, one) => (best === undefined || orderOf(one, best) === isBetter ? one : best),
      undefined,
    );
    const best = found === undefined ? undefined : by.named("best", found);
    return (value) => {
      if (best === undefined) return undefined;
      const [above, below] = better === "higher" ? [value, best] : [best, value];
      return below.above > 0 ? by.quotient(above, below) : undefined;
    };
  };
}

export const ratioToBestMeasure: MeasureOfStanding<RatioToBestMeasure, OwnMeasure, "best"> = {
  schema,
  quantity: () => "share",
  of: (measure) => measure.ratioToBest,
  among: ({ among }) => among,
  standing: ({ better }) => nearness(better),
  flaws: (measure, metrics) =>
    belowZeroFlaws("ratioToBest", measure.ratioToBest, (metric) => metrics[metric]?.kind),
};

export const ratioToBestWords: MeasureWords<RatioToBestMeasure, "best"> = {
  range: withinWhole,
  isMonotone: true,
  steps: { best: { shownAs: "number", name: null } },
  phrase: (value, measure, told, { kindOf }) => {
    const best = shownOfOwn(told.exact("best"), measure.ratioToBest, kindOf);
    const scope = scopeNames[measure.among];
    return measure.better === "lower"
      ? {
          zh: `${scope.zh}最优值 ${best} 与其之比 ${value}`,
          en: `the best of ${scope.en}, ${best}, against it: ${value}`,
        }
      : {
          zh: `与${scope.zh}最优值 ${best} 之比 ${value}`,
          en: `against the best of ${scope.en}, ${best}: ${value}`,
        };
  },
  page: {
    words: (measure, nameOf) => {
      const [own, scope] = [wordsOfOwn(measure.ratioToBest, nameOf), scopeNames[measure.among]];
      return {
        zh: `${own.zh}与${scope.zh}最优值之比`,
        en: `${own.en.toLowerCase()} against the best of ${scope.en}`,
      };
    },
  },
};
