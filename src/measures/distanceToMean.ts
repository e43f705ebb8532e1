import { type Fraction, inLowestTerms, ratio } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import { shown } from "../exact/shown.js";
import { grandTotal } from "../exact/steps.js";
import { oneOf, optional, sealed } from "../words/shape.js";
import { oneOfValues, type Scope, scopeNames, scopeSchema } from "./comparing.js";
import {
  type MeasureOfStanding,
  type MeasureWords,
  type Standing,
  unbounded,
} from "./measureDefinition.js";
import {
  belowZeroFlaws,
  type OwnMeasure,
  ownMeasureSchema,
  quantityOfOwn,
  shownOfOwn,
  wordsOfOwn,
} from "./ownMeasures.js";
import { isPercentage } from "./quantity.js";

const schema = sealed({
  distanceToMean: ownMeasureSchema,
  among: scopeSchema,
  in: optional(oneOf(["number", "percent"])),
});

/**
 * How far a unit lies from the mean 与平均值之差: `{ distanceToMean: { rate: "satisfaction" }, among: "all" }`. See the
 * function `distanceToMean`.
 *
 * Formula: `value − Σ values ÷ number of values`, itself among them; above 0 for more than the mean. In percentage
 * points where the measure is a share. With `in: "percent"`, `(value − mean) ÷ mean`, which has no data where the mean is
 * not above 0; the measure must then be one that is never below 0.
 */
export interface DistanceToMeanMeasure {
  /** The measure that units are compared by 比较的依据. */
  readonly distanceToMean: OwnMeasure;
  /** Among which units 比较范围. */
  readonly among: Scope;
  /** Whether the distance is stated as the difference, or in percent of the mean 差距的表示方式; as the difference unless stated. */
  readonly in?: "number" | "percent" | undefined;
}

/**
 * How far a value lies from the mean of several 与平均值之差.
 *
 * Formula: `value − Σ values ÷ number of values`; in percent `(value − mean) ÷ mean`.
 *
 * @param value - one of the values
 * @param values - all of them, in any order, itself included; at least one
 * @param kind - whether the distance is stated as the difference, which it is unless stated, or in percent of the mean
 * @returns the distance, exact; above 0 for more than the mean
 * @throws RangeError when a value is not a number, or not among the values, the mean is not above 0 where it is divided
 * by, or `kind` is neither word
 * @example
 * ```ts
 * import { distanceToMean } from "hotline-scoring/rules";
 *
 * distanceToMean("90%", ["90%", "80%", "85%"]); // => 1/20
 * distanceToMean(1, [1, 1, 2]); // => -1/3
 * distanceToMean(1, [1, 1, 2], "percent"); // => -1/4
 * ```
 */
export function distanceToMean(
  value: Amount,
  values: readonly Amount[],
  kind: "number" | "percent" = "number",
): Fraction {
  if (!Array.isArray(values) || values.length === 0) {
    throw new RangeError("distanceToMean requires a list of at least one value");
  }
  const read = Array.from(values, (one: Amount) => fractionAs("distanceToMean", one));
  const own = oneOfValues("distanceToMean", fractionAs("distanceToMean", value), read);
  if (kind !== "number" && kind !== "percent") {
    throw new RangeError(`distanceToMean requires "number" or "percent", not ${shown(kind)}`);
  }
  const distance = distances(kind)(read, exactly)(own);
  if (distance !== undefined) return inLowestTerms(distance);
  throw new RangeError("distanceToMean in percent requires a mean above 0");
}

/** The steps that its formula names. */
type Step = "number" | "total" | "mean";

function distances(kind: "number" | "percent"): Standing<Step> {
  return (values, by) => {
    if (values.length === 0) return () => undefined;
    const number = by.named("number", ratio(values.length, 1));
    const mean = by.named("mean", by.quotient(by.named("total", grandTotal(values)), number));
    if (kind === "number") return (value) => by.difference(value, mean);
    return (value) => (mean.above > 0 ? by.quotient(by.difference(value, mean), mean) : undefined);
  };
}

export const distanceToMeanMeasure: MeasureOfStanding<DistanceToMeanMeasure, OwnMeasure, Step> = {
  schema,
  quantity: (measure, kindOf) =>
    measure.in === "percent" || isPercentage(quantityOfOwn(measure.distanceToMean, kindOf))
      ? "signedShare"
      : "signedNumber",
  of: (measure) => measure.distanceToMean,
  among: ({ among }) => among,
  standing: (measure) => distances(measure.in ?? "number"),
  flaws: (measure, metrics) =>
    measure.in === "percent"
      ? belowZeroFlaws("distanceToMean", measure.distanceToMean, (metric) => metrics[metric]?.kind)
      : [],
};

export const distanceToMeanWords: MeasureWords<DistanceToMeanMeasure, Step> = {
  range: unbounded,
  isMonotone: true,
  steps: {
    number: { shownAs: "number", name: null },
    total: { shownAs: "number", name: null },
    mean: { shownAs: "number", name: null },
  },
  phrase: (value, measure, told, { kindOf }) => {
    const mean = shownOfOwn(told.exact("mean"), measure.distanceToMean, kindOf);
    const scope = scopeNames[measure.among];
    if (/^0%?$/.test(value)) {
      return {
        zh: `与${scope.zh}平均值 ${mean} 持平`,
        en: `at the mean of ${scope.en}, ${mean}`,
      };
    }
    const size = value.replace(/^-/, "");
    const inPoints = measure.in !== "percent" && size.endsWith("%");
    const number = inPoints ? size.slice(0, -1) : size;
    const [zh, en] = value.startsWith("-") ? ["低", "below"] : ["高", "above"];
    const unit = inPoints
      ? { zh: " 个百分点", en: " percentage points" }
      : measure.in === "percent"
        ? { zh: "（占平均值的百分比）", en: " of the mean" }
        : { zh: "", en: "" };
    return {
      zh: `比${scope.zh}平均值 ${mean} ${zh} ${number}${unit.zh}`,
      en: `${number}${unit.en} ${en} the mean of ${scope.en}, ${mean}`,
    };
  },
  page: {
    words: (measure, nameOf) => {
      const own = wordsOfOwn(measure.distanceToMean, nameOf);
      const scope = scopeNames[measure.among];
      const inPercent = measure.in === "percent";
      return {
        zh: `${own.zh}与${scope.zh}平均值之差${inPercent ? "占平均值的百分比" : ""}`,
        en: `distance of ${own.en.toLowerCase()} to the mean of ${scope.en}${inPercent ? ", in percent of it" : ""}`,
      };
    },
  },
};
