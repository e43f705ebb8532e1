import { compare, dividedBy } from "../exact/arithmetic.js";
import { type Fraction, HUNDRED, ONE } from "../exact/fraction.js";
import { amountInFull } from "../exact/numberText.js";
import { comparedMeasure, definitionOf } from "../measures/measures.js";
import { givenFor } from "../month/dimensionFacts.js";
import type { Dimension } from "../scheme/dimension.js";
import { measuresOfDimension, metricsOfDimension } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { tryDimensionScore } from "../scoring/dimensionScore.js";
import { printedFigure } from "../sheet/printedFigure.js";
import { rateInCell } from "../sheet/rateCell.js";
import { allowedIn, factIn } from "../sheet/rowMetric.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Text } from "../words/text.js";
import { itemCalled, refusal, valueOrShown } from "./cellErrors.js";
import { type CellRange, filledCells, textIn } from "./ranges.js";

/** The points of a dimension in a group, of its metrics in their order; of one that looks at adjustments, of any number of those. */
export function pointsOfCells(
  scheme: Scheme,
  dimension: CellRange,
  group: CellRange,
  metrics: readonly CellRange[],
): number {
  const scored = itemCalled(scheme.dimensions, textIn(dimension), kinds.dimension, "zh");
  const { id } = itemCalled(scheme.groups, textIn(group), kinds.group, "zh");
  const texts = metrics.flatMap((range) => filledCells(range).map(({ text }) => text));
  const facts = { group: id, ...factsOf(scored, texts, scheme) };
  const { points } = valueOrShown(tryDimensionScore(scheme, scored.id, facts), "zh");
  return Number(points);
}

const kinds = {
  dimension: { zh: "考核指标", en: "dimension" },
  group: { zh: "组别", en: "group" },
} satisfies Record<string, Text>;

function factsOf(dimension: Dimension, texts: readonly string[], { metrics }: Scheme): object {
  const looked = metricsOfDimension(dimension, metrics);
  const ids = [...new Set(looked.flatMap((id) => givenFor(id, metrics)))];
  const category = adjustedCategory(dimension, metrics);
  const isAdjusted = category !== undefined;
  if (isAdjusted ? texts.length < ids.length : texts.length !== ids.length) {
    throw wrongNumber(dimension, ids, metrics, texts.length);
  }
  const values = ids.map((metric, index) => {
    const text = texts[index] as string;
    return [metric, metricValue(text, metrics[metric] as MetricDefinition)] as const;
  });
  const counts = countedBy(dimension, metrics);
  const adjustments = texts.slice(ids.length).map((text, index) => {
    const points = numberIn(text);
    if (points === undefined || Number(points) === 0) throw noAdjustment(text, index + 1);
    const isOther = counts !== undefined && Number(points) > 0 === (counts === "deduction");
    if (isOther) throw otherSign(dimension, text, counts);
    return category === "" ? points : { category, points };
  });
  return {
    ...(ids.length === 0 ? {} : { metrics: Object.fromEntries(values) }),
    ...(isAdjusted ? { adjustments } : {}),
  };
}

/** The category that the adjustments of a dimension are of, blank where it may be any; undefined where it looks at none. */
function adjustedCategory(dimension: Dimension, metrics: Scheme["metrics"]): string | undefined {
  for (const { measure } of measuresOfDimension(dimension, "", metrics)) {
    const own = comparedMeasure(measure) ?? measure;
    if (!("counts" in definitionOf(own))) continue;
    return "categories" in own ? (own.categories?.[0] ?? "") : "";
  }
  return undefined;
}

/** Which adjustments alone a dimension counts; undefined where it counts both. */
function countedBy(
  dimension: Dimension,
  metrics: Scheme["metrics"],
): "bonus" | "deduction" | undefined {
  for (const { measure } of measuresOfDimension(dimension, "", metrics)) {
    const own = comparedMeasure(measure) ?? measure;
    if ("adjustments" in own && own.adjustments !== "all") return own.adjustments;
  }
  return undefined;
}

function noAdjustment(text: string, number: number): RangeError {
  return refusal(
    {
      zh: `第 ${number} 个加减分“${text}”不是不为零的数；加分写 2，扣分写 -2。`,
      en: `adjustment ${number}, "${text}", is no number other than 0: write 2 for a bonus, -2 for a deduction.`,
    },
    "zh",
  );
}

function otherSign({ name }: Dimension, text: string, counts: "bonus" | "deduction"): RangeError {
  return refusal(
    counts === "bonus"
      ? {
          zh: `“${name.zh}”只计加分，${text} 是扣分，不在此计。`,
          en: `"${name.en}" counts bonuses only, and ${text} is a deduction.`,
        }
      : {
          zh: `“${name.zh}”只计扣分，${text} 是加分，不在此计；扣分写成负数。`,
          en: `"${name.en}" counts deductions only, and ${text} is a bonus: write deductions below 0.`,
        },
    "zh",
  );
}

/** A metric as it stands in a cell. */
function metricValue(text: string, { kind, name }: MetricDefinition): unknown {
  if (kind === "fact") {
    const fact = factIn(text);
    if (fact !== undefined) return fact.above > 0;
  }
  const figure = printedFigure(text);
  const number = kind === "fact" ? undefined : numberIn(text);
  if (kind === "rate" && figure?.isPercentage === false && compare(figure.value, ONE) > 0) {
    throw refusal(withoutSign(name, figure.value), "zh");
  }
  const isWhole = kind !== "count" || (figure?.value.denominator === 1n && figure.value.above >= 0);
  const value = kind === "rate" ? rateInCell({ text, figure }) : number;
  if (value !== undefined && isWhole) return kind === "count" ? Number(value) : value;
  const { zh, en } = allowedIn[kind];
  throw refusal(
    {
      zh: `“${name.zh}”：发现“${text}”；应为${zh}。`,
      en: `"${name.en}": found "${text}"; expected ${en}.`,
    },
    "zh",
  );
}

/** That a rate above 1 has no percent sign, so that it may be meant in percent. */
function withoutSign({ zh, en }: Text, rate: Fraction): Text {
  const [text, share] = [amountInFull(rate), amountInFull(dividedBy(rate, HUNDRED))];
  return {
    zh: `“${zh}”的 ${text} 没有百分号；请写 ${text}%，或 ${share}。`,
    en: `"${en}" of ${text} has no percent sign: write ${text}%, or ${share}.`,
  };
}

function numberIn(text: string): string | undefined {
  const figure = printedFigure(text);
  return figure === undefined || figure.isPercentage ? undefined : amountInFull(figure.value);
}

function wrongNumber(
  { name }: Dimension,
  ids: readonly string[],
  metrics: Scheme["metrics"],
  given: number,
): RangeError {
  const names = ids.map((metric) => (metrics[metric] as MetricDefinition).name);
  const zh =
    names.length === 0 ? "不需要指标数据" : `依次需要：${names.map((one) => one.zh).join("、")}`;
  const en =
    names.length === 0
      ? "needs no metrics"
      : `needs, in this order: ${names.map((one) => one.en).join(", ")}`;
  return refusal(
    {
      zh: `“${name.zh}”${zh}；给出了 ${given} 个。`,
      en: `"${name.en}" ${en}; ${given} were given.`,
    },
    "zh",
  );
}
