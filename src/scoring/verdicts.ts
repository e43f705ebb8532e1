import { fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { UnitScore, Verdict, VerdictList } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import { isWithin } from "../rules/edges.js";
import type { Scheme } from "../scheme/scheme.js";
import type { Grade } from "../scheme/verdicts.js";
import { atGroup } from "../words/byGroup.js";
import { onceForEach } from "../words/byKey.js";
import { askedPlaces, type EndPlaces, endPlaces } from "./endPlaces.js";
import { flagTest } from "./flags.js";
import type { OrderOfUnits } from "./peerGroups.js";
import type { PreparedScheme } from "./preparedScheme.js";
import { rankedTotal } from "./publishedScore.js";
import type { UnitScores } from "./unitScores.js";

/** What is said of a unit beside its scores; undefined where the scheme says nothing of the kind. */
export type VerdictFinder = (score: UnitScore) => Verdict;

/** The grade, the flags and the vetoes of each unit of a month; undefined where the scheme has none of them. */
export function verdictFinder(
  prepared: PreparedScheme,
  { scored, factsOf }: Pick<UnitScores, "scored" | "factsOf">,
  order: OrderOfUnits,
): VerdictFinder | undefined {
  const { grades, flags, vetoes } = prepared.scheme.verdicts ?? {};
  if ((grades ?? flags ?? vetoes) === undefined) return undefined;
  const all = { prepared, units: scored, order, factsOf };
  const byTotal = grades && gradeFinder(grades, prepared.scheme);
  const flagTests = flags?.map((flag) => ({ ...flag, holds: flagTest(flag.if, all) }));
  const vetoTests = vetoes?.map((veto) => ({ ...veto, holds: flagTest(veto.if, all) }));
  return (score) => {
    const held = vetoTests?.filter(({ holds }) => holds(score));
    const grade = byTotal?.(score, held?.map(({ atMost }) => atMost) ?? []);
    return {
      ...(grade === undefined ? {} : { grade }),
      ...(flagTests === undefined
        ? {}
        : { flags: flagTests.filter(({ holds }) => holds(score)).map(({ id }) => id) }),
      ...(held === undefined ? {} : { vetoes: held.map(({ id }) => id) }),
    };
  };
}

/** The grade of a unit: of those whose edge its total reaches, the one with the highest; no better than those it is left at most. */
export function gradeFinder(
  grades: readonly Grade[],
  scheme: Pick<Scheme, "ranking" | "rounding">,
): (unit: Pick<UnitScore, "total" | "unit">, atMost?: readonly string[]) => string {
  const total = rankedTotal(scheme);
  const fromHighest = onceForEach((group: string) => gradesFromHighest(grades, group));
  return (unit, atMost = []) => {
    const points = total(unit);
    const ranked = fromHighest(unit.unit.group);
    // the lowest grade has no edge, and so holds every total
    const own = ranked.findIndex(({ from, above }) => isWithin(points, { from, above }));
    const left = atMost.map((id) => ranked.findIndex((grade) => grade.id === id));
    return (ranked[Math.max(own, ...left)] as (typeof ranked)[number]).id;
  };
}

interface GradeInGroup {
  readonly id: string;
  readonly from: string | number | undefined;
  readonly above: string | number | undefined;
}

/** The grades of a group, the highest first. */
export function gradesFromHighest(grades: readonly Grade[], group: string): GradeInGroup[] {
  return grades
    .map(({ id, from, above }) => ({
      id,
      from: from === undefined ? undefined : atGroup(from, group),
      above: above === undefined ? undefined : atGroup(above, group),
    }))
    .sort(byEdge);
}

/** Highest edge first; of two at the same total, the one that excludes it lies higher. */
function byEdge(a: GradeInGroup, b: GradeInGroup): number {
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
  return scheme.verdicts?.lists?.flatMap((list) =>
    endPlaces(askedPlaces(list), scheme, units, order).map((scope) => ({
      ...{ list: list.id, group: scope.group, tier: scope.tier },
      units: listedUnits(scope),
    })),
  );
}

function listedUnits({ units, places, most }: EndPlaces): UnitIdentity[] {
  return units
    .map((score, index) => ({ score, place: places[index] as number }))
    .filter(({ place }) => place <= most)
    .sort((a, b) => a.place - b.place || b.score.volume - a.score.volume)
    .map(({ score }) => score.unit);
}
