import { type Fraction, inLowestTerms } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { exactly, type Operations } from "../exact/operations.js";
import { shown } from "../exact/shown.js";
import { metricIdSchema } from "../words/id.js";
import { oneOf, sealed } from "../words/shape.js";
import type { Text } from "../words/text.js";
import { type MeasureOfMetrics, type MeasureWords, unbounded } from "./measureDefinition.js";

const schema = sealed({
  change: metricIdSchema,
  from: metricIdSchema,
  in: oneOf(["percent", "number"]),
});

/**
 * The change against an earlier figure of the same unit 变动幅度, such as 环比 or 同比:
 * `{ change: "tickets", from: "ticketsLastMonth", in: "percent" }`. See the function `change`.
 *
 * Formula: in percent `(change − from) ÷ from`, which has no data where `from` is not above 0; in number
 * `change − from`, in percentage points where both are rates. An increase is above 0.
 */
export interface ChangeMeasure {
  /** The id of this month's figure 本期数: a count, a rate or points. */
  readonly change: string;
  /** The id of the earlier figure 基期数, of the same kind: last month's 环比, or that of the same month last year 同比. */
  readonly from: string;
  /** Whether the change is stated in percent of the earlier figure, or as the difference 变动的表示方式. */
  readonly in: "number" | "percent";
}

/**
 * The change against an earlier figure 环比、同比.
 *
 * Formula: in percent `(now − earlier) ÷ earlier`; in number `now − earlier`.
 *
 * @param now - this month's figure
 * @param earlier - the figure it is compared with; above 0 for a change in percent
 * @param kind - whether the change is stated in percent of the earlier figure, or as the difference
 * @returns the change, exact; above 0 for an increase
 * @throws RangeError when a value is not a number, the earlier figure of a change in percent is not above 0, or
 * `kind` is neither word
 * @example
 * ```ts
 * import { change } from "hotline-scoring/rules";
 *
 * change(90, 120, "percent"); // => -1/4
 * change("92%", "95%", "number"); // => -3/100
 * change(5, 0, "percent"); // throws change requires an earlier figure above 0
 * ```
 */
export function change(now: Amount, earlier: Amount, kind: "percent" | "number"): Fraction {
  const [latest, base] = [fractionAs("change", now), fractionAs("change", earlier)];
  if (kind !== "percent" && kind !== "number") {
    throw new RangeError(`change requires "percent" or "number", not ${shown(kind)}`);
  }
  const value = changeIn(kind, exactly)(latest, base);
  if (value === undefined) throw new RangeError("change requires an earlier figure above 0");
  return inLowestTerms(value);
}

/** A change as a person tells it: 上升 3%, 减少 2, 下降 1.5 个百分点. */
function changeInWords(value: string, isOfShares: boolean): Text {
  const size = value.replace(/^-/, "").replace(/%$/, isOfShares ? "" : "%");
  if (/^0%?$/.test(size)) return { zh: "无变动", en: "no change" };
  const isPercent = value.endsWith("%");
  const [more, less] = isPercent ? ["上升", "下降"] : ["增加", "减少"];
  const isLess = value.startsWith("-");
  return {
    zh: `${isLess ? less : more} ${size}${isOfShares ? " 个百分点" : ""}`,
    en: `${size}${isOfShares ? " percentage points" : ""} ${isLess ? "less" : "more"}`,
  };
}

function changeIn(
  kind: "percent" | "number",
  by: Operations<never>,
): (now: Fraction, earlier: Fraction) => Fraction | undefined {
  return (now, earlier) => {
    const difference = by.difference(now, earlier);
    if (kind === "number") return difference;
    return earlier.above > 0 ? by.quotient(difference, earlier) : undefined;
  };
}

export const changeMeasure: MeasureOfMetrics<ChangeMeasure> = {
  schema,
  quantity: (measure, kindOf) =>
    measure.in === "percent" || kindOf(measure.change) === "rate" ? "signedShare" : "signedNumber",
  uses: (measure) => {
    const kinds = ["count", "rate", "points"] as const;
    return [
      { id: measure.change, key: "change", kinds },
      { id: measure.from, key: "from", kinds, divides: measure.in === "percent" },
    ];
  },
  value: (measure, by) => {
    const changed = changeIn(measure.in, by);
    return ([now, earlier]) => changed(now as Fraction, earlier as Fraction);
  },
  flaws: (measure, metrics) => {
    const kind = metrics[measure.change]?.kind;
    if (metrics[measure.from]?.kind === kind) return [];
    const sameKind = {
      zh: `与 change 同类（kind 为 "${kind}"）的指标`,
      en: `a metric of the same kind as change ("${kind}")`,
    };
    return [{ key: "from", allowed: sameKind }];
  },
};

export const changeWords: MeasureWords<ChangeMeasure> = {
  range: unbounded,
  isMonotone: true,
  steps: {},
  phrase: (value, measure, _told, { nameOf, kindOf }) => {
    const [now, earlier] = [nameOf(measure.change), nameOf(measure.from)];
    const isOfShares = measure.in === "number" && kindOf(measure.change) === "rate";
    const { zh, en } = changeInWords(value, isOfShares);
    return {
      zh: `${now.zh}比${earlier.zh}${zh}`,
      en: `${now.en} against ${earlier.en}: ${en}`,
    };
  },
  page: {
    words: (measure, nameOf) => {
      const [now, earlier] = [nameOf(measure.change), nameOf(measure.from)];
      return {
        zh: `${now.zh}比${earlier.zh}的变动`,
        en: `change of ${now.en.toLowerCase()} against ${earlier.en.toLowerCase()}`,
      };
    },
  },
};
