import { fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { VerdictList } from "../month/result.js";
import { isWithin } from "../rules/edges.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Grade } from "../scheme/verdicts.js";
import { flagReader } from "./flags.js";
import type { Layout } from "./layout.js";
import { type FactsOf, type OrderOfUnits, placesFromEnd } from "./peerGroups.js";
import { rankedTotal } from "./publishedScore.js";
import { scopesOf } from "./scopesOf.js";
import type { Candidate } from "./unitScores.js";

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

/** @internal the grade and the flags set on each candidate, where the scheme has any */
export function setVerdicts(
  scheme: Scheme,
  layout: Layout,
  candidates: readonly Candidate[],
  orderOfUnits: OrderOfUnits,
  factsOf: FactsOf,
): void {
  const { grades, flags } = scheme.verdicts ?? {};
  if (grades !== undefined) {
    const gradeOf = gradeReader(grades, scheme);
    for (const candidate of candidates) candidate.grade = gradeOf(candidate);
  }
  if (flags === undefined) return;
  const readers = flags.map((flag) => ({
    id: flag.id,
    holds: flagReader(flag.if, { scheme, layout, candidates, orderOfUnits, factsOf }),
  }));
  for (const candidate of candidates) {
    candidate.flags = readers.filter(({ holds }) => holds(candidate)).map(({ id }) => id);
  }
}

/** @internal the lists of a scheme, for each scope that has units */
export function verdictLists(
  scheme: Scheme,
  candidates: readonly Candidate[],
  orderOfUnits: OrderOfUnits,
): VerdictList[] | undefined {
  return scheme.verdicts?.lists?.flatMap((list) => {
    const [most, end] =
      "best" in list ? [list.best, "best" as const] : [list.worst, "worst" as const];
    return scopesOf(scheme, list.among, candidates).map(({ group, tier, units }) => {
      const places = placesFromEnd(units, orderOfUnits, list.ties, end);
      const listed = units
        .map((candidate, index) => ({ candidate, place: places[index] as number }))
        .filter(({ place }) => place <= most)
        .sort((a, b) => a.place - b.place || b.candidate.volume - a.candidate.volume);
      return { list: list.id, group, tier, units: listed.map(({ candidate }) => candidate.unit) };
    });
  });
}
