import { sumOf } from "../exact/arithmetic.js";
import { Fraction, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { heldBetween } from "../exact/steps.js";
import { atGroup, type ByGroup } from "../model/byGroup.js";
import { joinedTest } from "../model/condition.js";
import { type Dimension, type NoData, partsOf } from "../model/dimension.js";
import type { Scheme } from "../model/scheme.js";
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
    .map(({ part }) => part)
    .filter(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group));
  const scorers = parts.map((part) => partScorer(part, group, scheme, layout));
  const worths = parts.map((part) => fractionAt(group, part.fullMarks));
  const [full, least, most] = [fullMarks, floor, cap].map((bound) => fractionAt(group, bound));
  const round = roundedBy(scheme.rounding.scores, 0);
  const finish = (points: Fraction) =>
    heldBetween(round(points), least as Fraction, most as Fraction);
  const settle = conditionSettler(conditions, group, full as Fraction, layout);
  const [only] = scorers;
  if (scorers.length === 1 && only !== undefined && conditions.length === 0) {
    return (facts) => {
      const points = only(facts);
      return points instanceof Fraction
        ? finish(points)
        : withoutData([points], [points], worths, finish);
    };
  }
  return (facts) => {
    const results = scorers.map((score) => score(facts));
    const empty = results.filter((one) => !(one instanceof Fraction)) as NoData[];
    if (empty.includes("setApart")) return "setApart";
    const settled = empty.includes("leaveOut") ? undefined : settle(facts);
    if (settled !== undefined) return settled;
    if (empty.length > 0) return withoutData(results, empty, worths, finish);
    return finish(sumOf(results as Fraction[]));
  };
}

function conditionSettler(
  conditions: NonNullable<Dimension["conditions"]>,
  group: string,
  fullMarks: Fraction,
  layout: Layout,
): (facts: Facts) => Exception | undefined {
  const settlers = conditions.map(({ if: condition, then }, index) => ({
    holds: joinedTest(condition, (leaf) => comparisonReader(leaf, group, layout)),
    exception: exceptionByCondition(then, then === "zero" ? ZERO : fullMarks, index + 1),
  }));
  return (facts) => settlers.find(({ holds }) => holds(facts))?.exception;
}

/** Points where some part has no data: the strongest of what the scheme says to it counts. */
function withoutData(
  results: readonly (Fraction | NoData)[],
  empty: readonly NoData[],
  worths: readonly Fraction[],
  finish: (points: Fraction) => Fraction,
): DimensionPoints {
  if (empty.includes("setApart")) return "setApart";
  if (empty.includes("leaveOut")) return exceptionForNoData("leaveOut", ZERO);
  const [first] = empty;
  if (first !== "fullMarks" && first !== "zero") {
    throw new RangeError("dimensionScorer requires data wherever the scheme refuses to do without");
  }
  const points = results.map((one, place) => {
    if (one instanceof Fraction) return one;
    return one === "fullMarks" ? (worths[place] as Fraction) : ZERO;
  });
  return exceptionForNoData(first, finish(sumOf(points)));
}

function fractionAt(group: string, amount: ByGroup<string | number>): Fraction {
  const value = atGroup(amount, group);
  return value === undefined ? ZERO : fractionOf(value);
}
