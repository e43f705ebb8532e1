import { soundScheme } from "../checking/checkedScheme.js";
import { Fraction } from "../exact/fraction.js";
import { checked, depthProblem } from "../input/checked.js";
import { foundText, type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import {
  type CategorisedPoints,
  type DimensionFacts,
  dimensionFactsSchema,
} from "../month/dimensionFacts.js";
import type { Score } from "../month/result.js";
import type { Dimension } from "../scheme/dimension.js";
import type { DimensionId, Scheme } from "../scheme/scheme.js";
import { sumsOf } from "./adjustmentSums.js";
import { dimensionScorer } from "./dimensionPoints.js";
import { needsOthers } from "./figuresOfOthers.js";
import { layoutOf } from "./layout.js";
import { metricsReader, type Refuse } from "./metricFigures.js";
import { scorePublisher } from "./publishedScore.js";

/**
 * One dimension scored alone 单项得分.
 *
 * Formula: that of the dimension's rule, held within its floor and cap.
 *
 * @param scheme - the rules
 * @param dimension - the id of the dimension
 * @param facts - what the dimension asks to know, and nothing else
 * @returns the score, exact and as published; from the floor to the cap of the dimension, both included
 * @throws {@link InputError} with every problem of the facts, or when the scheme has no such dimension
 * @example
 * ```ts
 * import { dimensionScore, xiangtan2023 } from "hotline-scoring";
 *
 * dimensionScore(xiangtan2023, "rejection", { metrics: { rejections: 12 }, group: "park" }).points; // => 7.6
 * dimensionScore(xiangtan2023, "bonus", { adjustments: ["4", "0.5"] }).points; // => 4.5
 * ```
 */
export function dimensionScore<S extends Scheme>(
  scheme: S,
  dimension: DimensionId<NoInfer<S>>,
  facts: DimensionFacts<NoInfer<S>>,
): Score {
  return valueOrThrow(tryDimensionScore(scheme, dimension, facts));
}

/**
 * {@link dimensionScore} without throwing.
 *
 * @param scheme - the rules
 * @param dimension - the id of the dimension
 * @param facts - what the dimension asks to know, and nothing else
 * @returns `{ ok: true, value }` with the score, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryDimensionScore, xiangtan2023 } from "hotline-scoring";
 *
 * const outcome = tryDimensionScore(xiangtan2023, "rejection", { metrics: { rejections: -1 }, group: "park" });
 * outcome.ok ? "" : outcome.issues[0]?.path; // => "metrics.rejections"
 * ```
 */
export function tryDimensionScore<S extends Scheme>(
  scheme: S,
  dimension: DimensionId<NoInfer<S>>,
  facts: DimensionFacts<NoInfer<S>>,
): Outcome<Score> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  return scoreOfFacts(sound.value, dimension, facts);
}

function scoreOfFacts(scheme: Scheme, id: string, facts: DimensionFacts): Outcome<Score> {
  const dimension = scheme.dimensions.find((one) => one.id === id);
  if (dimension === undefined) {
    const known = scheme.dimensions.map((one) => one.id);
    const allowed = { zh: `${known.join("、")} 之一`, en: `one of ${known.join(", ")}` };
    return { ok: false, issues: [inputIssue("dimension", foundText(id), allowed)] };
  }
  const tooLarge = depthProblem(facts);
  if (tooLarge !== undefined) return { ok: false, issues: [tooLarge] };
  const read = checked(dimensionFactsSchema(dimension, scheme), facts);
  if (!read.ok) return read;
  const place = `dimensions[${scheme.dimensions.indexOf(dimension)}].`;
  const layout = layoutOf(scheme, (path) => path.startsWith(place));
  if (layout.relatives.length > 0) return { ok: false, issues: needsOthers(layout) };
  const { metrics: values = {}, group = "", adjustments = [] } = read.value;
  const issues: InputIssue[] = [];
  const refuse: Refuse = (metric, refusal) => {
    if (refusal === undefined) return;
    issues.push(inputIssue(pathBelow("metrics", metric), refusal.found, refusal.allowed));
  };
  const given = layout.metrics.map((metric) => values[metric]);
  const known = metricsReader(scheme, layout)(given, group, refuse);
  if (issues.length > 0) return { ok: false, issues };
  known.push(...sumsOf((adjustments as AdjustmentFact[]).map(categorised), layout));
  const points = dimensionScorer(dimension, group, scheme, layout)(known);
  if (points === "setApart") return { ok: false, issues: [setApart(dimension)] };
  const publish = scorePublisher(scheme.rounding.published);
  if (points instanceof Fraction) return { ok: true, value: publish(points) };
  return { ok: true, value: { ...publish(points.points), exception: points.exception } };
}

type AdjustmentFact = NonNullable<DimensionFacts["adjustments"]>[number];

function categorised(fact: AdjustmentFact): CategorisedPoints {
  return typeof fact === "object" && "category" in fact ? fact : { category: "", points: fact };
}

function setApart({ name }: Dimension): InputIssue {
  const found = { zh: `“${name.zh}”无数据`, en: `no data for "${name.en}"` };
  const allowed = {
    zh: "有数据的指标（按方案，无数据的单位不参与计分）",
    en: "metrics that have data (by the scheme, a unit without is not scored)",
  };
  return inputIssue("metrics", found, allowed);
}
