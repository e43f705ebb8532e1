import { oncePerScheme, soundScheme } from "../checking/checkedScheme.js";
import { ExactFraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
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
import { onceForEach, onceMade } from "../words/byKey.js";
import { sumsOf } from "./adjustmentSums.js";
import { dimensionFormula } from "./dimensionPoints.js";
import { needsOthers, needsScores } from "./figuresOfOthers.js";
import { layoutOf } from "./layout.js";
import { metricFigures, metricPlans } from "./metricFigures.js";
import { risingTest } from "./ownData.js";
import { scoreOf, scorePublisher } from "./publishedScore.js";
import { refusedIssue } from "./refusals.js";

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
 * import { dimensionScore } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
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
 * import { tryDimensionScore } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
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
  const prepared = preparedDimensions(scheme).get(id);
  if (prepared === undefined) {
    const known = scheme.dimensions.map((one) => one.id);
    const allowed = { zh: `${known.join("、")} 之一`, en: `one of ${known.join(", ")}` };
    return { ok: false, issues: [inputIssue("unknownName", "dimension", foundText(id), allowed)] };
  }
  const { layout, dimension, publish } = prepared;
  const tooLarge = depthProblem(facts);
  if (tooLarge !== undefined) return { ok: false, issues: [tooLarge] };
  const read = checked(prepared.factsSchema(), facts);
  if (!read.ok) return read;
  const needed = [...needsOthers(layout), ...needsScores(prepared.path, layout)];
  if (needed.length > 0) return { ok: false, issues: needed };
  const { metrics: values = {}, group = "", adjustments = [] } = read.value;
  const given = layout.metrics.map((metric) => values[metric]);
  const reckoning = { by: exactly, numberIn: fractionOf };
  const { figures, refused } = metricFigures(prepared.metrics, given, group, reckoning);
  const rising = prepared.risingIn(group)(figures);
  const issues = [...refused, ...rising].flatMap(({ metric, refusal }) =>
    refusal === undefined ? [] : [refusedIssue(refusal, pathBelow("metrics", metric.id), metric)],
  );
  if (issues.length > 0) return { ok: false, issues };
  const sums = sumsOf((adjustments as AdjustmentFact[]).map(categorised), layout);
  const points = prepared.pointsIn(group)([...figures, ...sums]);
  if (points === "setApart" || points === "refuse") {
    return { ok: false, issues: [setApart(dimension)] };
  }
  if (points instanceof ExactFraction) return { ok: true, value: publish(points) };
  return { ok: true, value: scoreOf(points, publish) };
}

/** The dimensions of a scheme, each with all that is settled before any facts are given. */
const preparedDimensions = /* @__PURE__ */ oncePerScheme(
  (scheme) =>
    new Map(
      scheme.dimensions.map((dimension, index) => {
        const layout = layoutOf(scheme, (path) => path.startsWith(`dimensions[${index}].`));
        const prepared = {
          ...{ dimension, layout, path: `dimensions[${index}]` },
          metrics: metricPlans(scheme, layout),
          publish: scorePublisher(dimension.published ?? scheme.rounding.published),
          factsSchema: onceMade(() => dimensionFactsSchema(dimension, scheme)),
          risingIn: risingTest({ ...scheme, dimensions: [dimension], total: {} }, layout),
          pointsIn: onceForEach((group: string) =>
            dimensionFormula(dimension, group, scheme, layout),
          ),
        };
        return [dimension.id, prepared] as const;
      }),
    ),
);

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
  return inputIssue("noData", "metrics", found, allowed);
}
