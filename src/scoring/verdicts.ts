import { fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { PeerGroup, UnitScore, VerdictList } from "../month/result.js";
import { isWithin } from "../rules/edges.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Grade } from "../scheme/verdicts.js";
import { flagTest } from "./flags.js";
import { type OrderOfUnits, placesFromEnd } from "./peerGroups.js";
import type { PreparedScheme } from "./preparedScheme.js";
import { rankedTotal } from "./publishedScore.js";
import { scopesOf } from "./scopesOf.js";
import type { UnitScores } from "./unitScores.js";

/** What is said of a unit beside its rank; left out where the scheme has nothing of the kind. */
export interface Verdict {
  readonly grade?: string;
  readonly flags?: string[];
}

/** A month's peer groups with the grade and the flags of each unit; the same where the scheme has neither. */
export function withVerdicts(
  prepared: PreparedScheme,
  groups: readonly PeerGroup[],
  { scored, factsOf }: UnitScores,
  order: OrderOfUnits,
): readonly PeerGroup[] {
  const { grades, flags } = prepared.scheme.verdicts ?? {};
  if ((grades ?? flags) === undefined) return groups;
  const gradeOf = grades && gradeFinder(grades, prepared.scheme);
  const tests = flags?.map(({ id, if: condition }) => ({
    id,
    holds: flagTest(condition, { prepared, units: scored, order, factsOf }),
  }));
  const scoreOf = new Map(scored.map((score) => [score.unit, score]));
  const verdictOf = (score: UnitScore): Verdict => ({
    ...(gradeOf === undefined ? {} : { grade: gradeOf(score) }),
    ...(tests === undefined
      ? {}
      : { flags: tests.filter(({ holds }) => holds(score)).map(({ id }) => id) }),
  });
  return groups.map((peers) => ({
    ...peers,
    units: peers.units.map((one) => ({
      ...one,
      ...verdictOf(scoreOf.get(one.unit) as UnitScore),
    })),
  }));
}

/** The grade of a unit: of those whose edge its total reaches, the one with the highest. */
export function gradeFinder(
  grades: readonly Grade[],
  scheme: Pick<Scheme, "ranking" | "rounding">,
): (unit: Pick<UnitScore, "total">) => string {
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

/** The lists of a scheme, for each scope that has units. */
export function verdictLists(
  scheme: Scheme,
  units: readonly UnitScore[],
  order: OrderOfUnits,
): VerdictList[] | undefined {
  return scheme.verdicts?.lists?.flatMap((list) => {
    const [most, end] =
      "best" in list ? [list.best, "best" as const] : [list.worst, "worst" as const];
    return scopesOf(scheme, list.among, units).map((scope) => {
      const places = placesFromEnd(scope.units, order, list.ties, end);
      const listed = scope.units
        .map((score, index) => ({ score, place: places[index] as number }))
        .filter(({ place }) => place <= most)
        .sort((a, b) => a.place - b.place || b.score.volume - a.score.volume);
      const { group, tier } = scope;
      return { list: list.id, group, tier, units: listed.map(({ score }) => score.unit) };
    });
  });
}
