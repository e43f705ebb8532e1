import { fractionOf } from "../exact/fractionOf.js";
import type { AdjustmentMeasure } from "../measures/measureDefinition.js";
import { definitionOf, type Measure } from "../measures/measures.js";
import { heldTogether } from "../measures/usesOf.js";
import type { Adjustment } from "../model/adjustment.js";
import { amountText } from "../model/amountText.js";
import { type Dimension, partsOf } from "../model/dimension.js";
import { fractionAt } from "../model/fractionAt.js";
import { measuresOfDimension } from "../model/measurePlaces.js";
import { quantityIn } from "../model/quantityIn.js";
import type { Scheme } from "../model/scheme.js";
import type { Score } from "../model/score.js";
import { partName } from "../scoring/dimensionScorer.js";
import type { Facts, Layout } from "../scoring/layout.js";
import { conditionWorkings } from "./conditionWorkings.js";
import { metricWorkings } from "./metricWorkings.js";
import type { DimensionWorking } from "./working.js";
import type { AdjustmentWorking, PartWorking } from "./workingParts.js";
import { byThemselves, recordedAs, workingSteps } from "./workingStep.js";

/** @internal what was read of a unit under a scheme */
export interface ReadUnit {
  readonly group: string;
  readonly facts: Facts;
  /** Its own adjustments. */
  readonly adjustments: readonly Adjustment[];
}

/** @internal how a recorded score of a dimension came about */
export function dimensionWorking(
  dimension: Dimension,
  { exact, points, exception }: Score,
  { group, facts, adjustments }: ReadUnit,
  scheme: Scheme,
  layout: Layout,
): DimensionWorking {
  const { id, name, wording, evidence } = dimension;
  return {
    id,
    name,
    fullMarks: amountText(fractionAt(dimension.fullMarks, group)),
    ...(wording === undefined ? {} : { wording }),
    ...(evidence === undefined ? {} : { evidence }),
    metrics: metricWorkings(dimension, group, scheme, layout, facts),
    adjustments: countedAdjustments(dimension, group, adjustments),
    parts: partWorkings(dimension, group, scheme, exact),
    conditions: conditionWorkings(dimension, group, scheme, layout, facts),
    steps: workingSteps(exact, byThemselves),
    ...(exception === undefined ? {} : { exception }),
    exact: `${exact}`,
    points: `${points}`,
  };
}

function partWorkings(
  dimension: Dimension,
  group: string,
  scheme: Scheme,
  score: Score["exact"],
): PartWorking[] {
  return partsOf(dimension, "").flatMap(({ part }, index) => {
    const { name, measure, rule, onlyIn } = part;
    if (onlyIn !== undefined && !onlyIn.includes(group)) return [];
    const points = recordedAs(partName(index), score);
    return [
      {
        number: index + 1,
        ...("parts" in dimension && name !== undefined ? { name } : {}),
        fullMarks: amountText(fractionAt(part.fullMarks, group)),
        measure,
        quantity: quantityIn(scheme, measure),
        rule,
        steps: points === undefined ? [] : workingSteps(points, byThemselves),
        exact: points === undefined ? null : `${points}`,
      },
    ];
  });
}

/** Those that some measure of the dimension counts. */
function countedAdjustments(
  dimension: Dimension,
  group: string,
  adjustments: readonly Adjustment[],
): AdjustmentWorking[] {
  const counts = measuresOfDimension(dimension, "")
    .filter(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group))
    .flatMap(({ measure }) => [measure, heldTogether(measure) ?? measure])
    .filter((measure) => "counts" in definitionOf(measure))
    .map((measure) => (definitionOf(measure) as AdjustmentMeasure<Measure>).counts(measure));
  return adjustments
    .map(({ category, points, reason }) => ({ category, reason, value: fractionOf(points) }))
    .filter(({ value, category }) => counts.some((isCounted) => isCounted(value, category)))
    .map(({ category, reason, value }) => ({ category, points: amountText(value), reason }));
}
