import { sumOf } from "../exact/arithmetic.js";
import { Fraction, ZERO } from "../exact/fraction.js";
import { heldBetween } from "../exact/steps.js";
import { joinedTest } from "../model/condition.js";
import { type Dimension, partsOf } from "../model/dimension.js";
import type { DimensionCondition } from "../model/dimensionCondition.js";
import { fractionAt } from "../model/fractionAt.js";
import type { NoData } from "../model/part.js";
import type { Scheme } from "../model/scheme.js";
import type { Text } from "../model/text.js";
import { comparisonReader } from "./comparisonReader.js";
import { type Exception, exceptionByCondition, exceptionForNoData } from "./exception.js";
import type { Facts, Layout } from "./layout.js";
import { partScorer } from "./partScorer.js";
import { roundedBy } from "./roundedBy.js";

/** @internal the points of a dimension, and what settled them where its rule did not; or that the unit is set apart */
export type DimensionPoints = Fraction | Exception | "setApart";

/** @internal how one dimension is scored in one group, with everything that the facts don't change settled */
export function dimensionScorer(
  dimension: Dimension,
  group: string,
  scheme: Pick<Scheme, "metrics" | "rounding">,
  layout: Layout,
): (facts: Facts) => DimensionPoints {
  const { fullMarks, floor = "0", cap = fullMarks, conditions = [] } = dimension;
  const parts = partsOf(dimension, "")
    .map(({ part }, index) => ({ part, name: part.name ?? numbered(index + 1) }))
    .filter(({ part: { onlyIn } }) => onlyIn === undefined || onlyIn.includes(group))
    .map(({ part, name }) => ({
      name: "parts" in dimension ? name : undefined,
      score: partScorer(part, group, scheme, layout),
      fullMarks: fractionAt(part.fullMarks, group),
    }));
  const [least, most] = [fractionAt(floor, group), fractionAt(cap, group)];
  const { scores } = scheme.rounding;
  const round = roundedBy(scores, 0);
  const finish =
    scores === "exact"
      ? (points: Fraction) => heldBetween(points, least, most)
      : (points: Fraction) => heldBetween(round(points), least, most);
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && conditions.length === 0) {
    return (facts) => {
      const points = only.score(facts);
      return points instanceof Fraction
        ? finish(points)
        : withoutData([{ ...only, points }], finish);
    };
  }
  const settle = conditionSettler(conditions, group, fractionAt(fullMarks, group), layout);
  return (facts) => {
    const reached = parts.map((part) => ({ ...part, points: part.score(facts) }));
    const points = reached.map((part) => part.points);
    if (points.includes("setApart")) return "setApart";
    const settled = points.includes("leaveOut") ? undefined : settle(facts);
    if (settled !== undefined) return settled;
    return points.every((one) => one instanceof Fraction)
      ? finish(sumOf(points))
      : withoutData(reached, finish);
  };
}

function numbered(number: number): Text {
  return { zh: `第${number}分项`, en: `part ${number}` };
}

function conditionSettler(
  conditions: readonly DimensionCondition[],
  group: string,
  fullMarks: Fraction,
  layout: Layout,
): (facts: Facts) => Exception | undefined {
  const settlers = conditions.map((condition, index) => ({
    holds: joinedTest(condition.if, (leaf) => comparisonReader(leaf, group, layout)),
    exception: exceptionByCondition(
      condition,
      index + 1,
      condition.give === "zero" ? ZERO : fullMarks,
    ),
  }));
  return (facts) => settlers.find(({ holds }) => holds(facts))?.exception;
}

/** What came of a part: its points, or what the scheme says to its having no data. */
interface ReachedPart {
  readonly name?: Text | undefined;
  readonly fullMarks: Fraction;
  readonly points: Fraction | NoData;
}

/** Points where some part has no data: the strongest of what the scheme says to it counts. */
function withoutData(
  parts: readonly ReachedPart[],
  finish: (points: Fraction) => Fraction,
): DimensionPoints {
  const empty = parts.flatMap(({ name, points }) =>
    points === "fullMarks" || points === "zero" || points === "leaveOut"
      ? [{ name, effect: points }]
      : [],
  );
  if (parts.some(({ points }) => points === "setApart")) return "setApart";
  const leftOut = empty.filter(({ effect }) => effect === "leaveOut");
  if (isSome(leftOut)) return exceptionForNoData(leftOut, ZERO);
  if (!isSome(empty)) {
    throw new RangeError("dimensionScorer requires data wherever the scheme refuses to do without");
  }
  const points = parts.map((part) => {
    if (part.points instanceof Fraction) return part.points;
    return part.points === "fullMarks" ? part.fullMarks : ZERO;
  });
  return exceptionForNoData(empty, finish(sumOf(points)));
}

function isSome<Item>(items: readonly Item[]): items is readonly [Item, ...Item[]] {
  return items.length > 0;
}
