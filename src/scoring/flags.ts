import { dividedBy } from "../exact/arithmetic.js";
import type { Score, UnitScore } from "../month/result.js";
import { type Edges, type EdgeTerms, isWithin } from "../rules/edges.js";
import { joinedTest, type ScoreTest } from "../scheme/condition.js";
import { worthIn } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import type { FirstTest, LastTest, VerdictCondition, VerdictTest } from "../scheme/verdicts.js";
import { termsAt } from "../words/byGroup.js";
import { askedPlaces, endPlaces } from "./endPlaces.js";
import { scoreEdges, testOfFacts } from "./measureValue.js";
import type { OrderOfUnits } from "./peerGroups.js";
import type { PreparedScheme } from "./preparedScheme.js";
import { rankedTotal } from "./publishedScore.js";
import type { UnitScores } from "./unitScores.js";

/** What a flag or a veto may ask about beside the unit itself. */
interface AllUnits {
  readonly prepared: PreparedScheme;
  /** The units that are ranked. */
  readonly units: readonly UnitScore[];
  readonly order: OrderOfUnits;
  readonly factsOf: UnitScores["factsOf"];
}

type Test = (unit: UnitScore) => boolean;

/** Whether the condition of a flag or a veto holds for a unit. */
export function flagTest(condition: VerdictCondition, all: AllUnits): Test {
  return joinedTest<VerdictTest, UnitScore>(condition, (leaf) => verdictTest(leaf, all));
}

/** Whether one thing that a flag or a veto asks about holds for a unit. */
export function verdictTest(test: VerdictTest, all: AllUnits): Test {
  const { scheme, layout } = all.prepared;
  // a total looked at by a measure is the basic one
  if ("total" in test) {
    const total = rankedTotal(scheme);
    return byGroup(scheme, (group) => {
      const edges = termsAt(test.total, group) as EdgeTerms;
      return (unit) => isWithin(total(unit), edges);
    });
  }
  if ("anyScore" in test) {
    return byGroup(scheme, (group) => anyScoreTest(test.anyScore, group, scheme));
  }
  if ("score" in test) return byGroup(scheme, (group) => scoreTest(test, group, scheme));
  if ("first" in test || "last" in test) return placeTest(test, all);
  return byGroup(scheme, (group) => {
    const holds = testOfFacts(test, group, scheme, layout);
    return (unit) => holds(all.factsOf(unit));
  });
}

function byGroup({ groups }: Scheme, testIn: (group: string) => Test): Test {
  const tests = new Map(groups.map(({ id }) => [id, testIn(id)]));
  return (unit) => tests.get(unit.unit.group)?.(unit) ?? false;
}

function scoreTest(test: ScoreTest, group: string, scheme: Scheme): Test {
  const edges = scoreEdges(test, group, scheme);
  return ({ scores }) => {
    const reached = scores[test.score];
    return reached !== undefined && !isLeftOut(reached) && isWithin(reached.exact, edges);
  };
}

function isLeftOut({ exception }: Score): boolean {
  return exception?.effect === "leaveOut";
}

function anyScoreTest(stated: Edges, group: string, { dimensions }: Scheme): Test {
  const edges = termsAt(stated, group) as EdgeTerms;
  const looked = dimensions
    .filter(({ extra }) => !extra)
    .map((dimension) => ({ id: dimension.id, worth: worthIn(dimension, group) }))
    .filter(({ worth }) => worth.above !== 0);
  return ({ scores }) =>
    looked.some(({ id, worth }) => {
      const score = scores[id];
      if (score === undefined || isLeftOut(score)) return false;
      return isWithin(dividedBy(score.exact, worth), edges);
    });
}

function placeTest(test: FirstTest | LastTest, { prepared, units, order }: AllUnits): Test {
  const within = new Set(
    endPlaces(askedPlaces(test), prepared.scheme, units, order).flatMap((scope) =>
      scope.units.filter((_, index) => (scope.places[index] as number) <= scope.most),
    ),
  );
  return (unit) => within.has(unit);
}
