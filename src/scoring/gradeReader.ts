import { fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { Scheme } from "../model/scheme.js";
import type { Grade } from "../model/verdicts.js";
import { isWithin } from "../rules/edges.js";
import { rankedTotal } from "./rankedTotal.js";
import type { Candidate } from "./unitScorer.js";

/** @internal the grade of a unit: of those whose edge its total reaches, the one with the highest */
export function gradeReader(
  grades: readonly Grade[],
  scheme: Pick<Scheme, "ranking" | "rounding">,
): (unit: Candidate) => string {
  const total = rankedTotal(scheme);
  const fromHighest = [...grades].sort(byEdge);
  return (unit) => {
    const points = total(unit);
    // the lowest grade has no edge, and so holds every total
    const grade = fromHighest.find(({ from, above }) => isWithin(points, { from, above }));
    return (grade as Grade).id;
  };
}

/** Highest edge first; of two at the same total, the one that excludes it lies higher. */
function byEdge(a: Grade, b: Grade): number {
  const [left, right] = [a.from ?? a.above, b.from ?? b.above];
  if (left === undefined || right === undefined) {
    return Number(left === undefined) - Number(right === undefined);
  }
  const order = orderOf(fractionOf(right), fractionOf(left));
  return order !== 0 ? order : Number(a.above === undefined) - Number(b.above === undefined);
}
