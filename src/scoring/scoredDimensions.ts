import { ExactFraction, type Fraction, ZERO } from "../exact/fraction.js";
import type { Operations } from "../exact/operations.js";
import type { Dimension } from "../scheme/dimension.js";
import type { Settled } from "./exception.js";
import type { Facts } from "./layout.js";
import {
  BASIC_TOTAL_STEP,
  type DimensionPlan,
  type GroupPlan,
  type ScoringPlan,
} from "./scoringPlan.js";

/** The dimensions of a unit as far as they are scored. */
export interface ScoredDimensions {
  /** The points of each dimension in the scheme's order; 0 for those that have none. */
  readonly counted: readonly (Fraction | Settled)[];
  /** The facts, with the scores behind them where the scheme looks at scores. */
  readonly facts: Facts;
  /** The first dimension that sets the unit apart, for want of data. */
  readonly setApartBy?: Dimension;
  /** The first dimension without data that the scheme does not do without; its points are 0 here. */
  readonly refusedBy?: Dimension;
}

/** The first so many dimensions of a unit scored, each after those that it leans on. */
export function scoredDimensions(
  { layout: { order, scores }, by }: Pick<ScoringPlan, "layout" | "by">,
  { dimensions, basicTotal }: GroupPlan,
  facts: Facts,
  count = order.length,
): ScoredDimensions {
  if (scores === undefined) return scoredAlone(dimensions, facts, by);
  const counted = new Array<Fraction | Settled>(order.length).fill(ZERO);
  const known = [...facts];
  const note = (place: number | undefined, value: Fraction | undefined) => {
    if (place !== undefined) known[place] = value;
  };
  let [refusedBy, setApartBy]: (Dimension | undefined)[] = [];
  let lacksBasic = false;
  for (let index = 0; index <= count; index += 1) {
    if (index === scores.basicAfter) {
      const total = lacksBasic ? undefined : basicTotal(counted);
      note(scores.basicTotal, total && by.named(BASIC_TOTAL_STEP, total));
    }
    if (index === count) break;
    const place = order[index] as number;
    const { dimension, step, pointsOf } = dimensions[place] as DimensionPlan;
    const points = pointsOf(known);
    // others may be compared by its other scores
    if (points === "setApart") {
      setApartBy ??= dimension;
      lacksBasic ||= dimension.extra !== true;
    }
    if (points === "refuse") refusedBy ??= dimension;
    if (typeof points === "string") continue;
    const named = namedPoints(points, step, by);
    counted[place] = named;
    note(scores.ofDimension[place], scoreIn(named));
  }
  if (setApartBy !== undefined) return { counted, facts: known, setApartBy };
  return refusedBy === undefined ? { counted, facts: known } : { counted, facts: known, refusedBy };
}

/** The dimensions of a unit in their order, where none leans on another. */
function scoredAlone(
  dimensions: readonly DimensionPlan[],
  facts: Facts,
  by: Operations,
): ScoredDimensions {
  const counted: (Fraction | Settled)[] = [];
  let refusedBy: Dimension | undefined;
  for (const { dimension, step, pointsOf } of dimensions) {
    const points = pointsOf(facts);
    if (points === "setApart") return { counted, facts, setApartBy: dimension };
    if (points === "refuse") {
      refusedBy ??= dimension;
      counted.push(ZERO);
    } else counted.push(namedPoints(points, step, by));
  }
  return refusedBy === undefined ? { counted, facts } : { counted, facts, refusedBy };
}

function namedPoints(points: Fraction | Settled, step: string, by: Operations): Fraction | Settled {
  if (points instanceof ExactFraction) return by.named(step, points);
  return { ...points, points: by.named(step, points.points) };
}

/** What others see of a score: nothing of one that is left out. */
function scoreIn(named: Fraction | Settled): Fraction | undefined {
  if (named instanceof ExactFraction) return named;
  return named.exception?.effect === "leaveOut" ? undefined : named.points;
}
