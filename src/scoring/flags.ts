import { dividedBy } from "../exact/arithmetic.js";
import { ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { productStep } from "../exact/steps.js";
import type { Score, UnitScore } from "../month/result.js";
import { type Edges, type EdgeTerms, edgeWords, isWithin } from "../rules/edges.js";
import { joinedTest } from "../scheme/condition.js";
import type { Scheme } from "../scheme/scheme.js";
import type {
  FirstTest,
  LastTest,
  ScoreTest,
  VerdictCondition,
  VerdictTest,
} from "../scheme/verdicts.js";
import { atGroup, fractionAt, termsAt } from "../words/byGroup.js";
import { comparisonOfFacts } from "./measureValue.js";
import { type OrderOfUnits, placesFromEnd } from "./peerGroups.js";
import type { PreparedScheme } from "./preparedScheme.js";
import { rankedTotal } from "./publishedScore.js";
import { scopesOf } from "./scopesOf.js";
import type { UnitScores } from "./unitScores.js";

/** What a flag may ask about beside the unit itself. */
interface AllUnits {
  readonly prepared: PreparedScheme;
  readonly units: readonly UnitScore[];
  readonly order: OrderOfUnits;
  readonly factsOf: UnitScores["factsOf"];
}

type Test = (unit: UnitScore) => boolean;

/** Whether the condition of a flag holds for a unit. */
export function flagTest(condition: VerdictCondition, all: AllUnits): Test {
  return joinedTest<VerdictTest, UnitScore>(condition, (leaf) => testOf(leaf, all));
}

function testOf(test: VerdictTest, all: AllUnits): Test {
  const { scheme, layout } = all.prepared;
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
    const holds = comparisonOfFacts(test, group, layout);
    return (unit) => holds(all.factsOf(unit));
  });
}

function byGroup({ groups }: Scheme, testIn: (group: string) => Test): Test {
  const tests = new Map(groups.map(({ id }) => [id, testIn(id)]));
  return (unit) => tests.get(unit.unit.group)?.(unit) ?? false;
}

/** Edges in points, or in percent of what the dimension is worth. */
function scoreTest({ score, ...stated }: ScoreTest, group: string, { dimensions }: Scheme): Test {
  const dimension = dimensions.find(({ id }) => id === score);
  const worth = dimension === undefined ? ZERO : fractionAt(dimension.fullMarks, group);
  const edges = Object.fromEntries(
    edgeWords.map((word) => {
      const edge = atGroup((stated as Edges)[word], group);
      if (edge === undefined) return [word, undefined];
      const value = fractionOf(edge);
      return [word, `${edge}`.endsWith("%") ? productStep(worth, value) : value];
    }),
  );
  return ({ scores }) => {
    const reached = scores[score];
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
    .map((dimension) => ({ id: dimension.id, worth: fractionAt(dimension.fullMarks, group) }))
    .filter(({ worth }) => worth.above !== 0);
  return ({ scores }) =>
    looked.some(({ id, worth }) => {
      const score = scores[id];
      if (score === undefined || isLeftOut(score)) return false;
      return isWithin(dividedBy(score.exact, worth), edges);
    });
}

function placeTest(test: FirstTest | LastTest, { prepared, units, order }: AllUnits): Test {
  const [most, end] =
    "first" in test ? [test.first, "best" as const] : [test.last, "worst" as const];
  const within = new Set<UnitScore>();
  for (const scope of scopesOf(prepared.scheme, test.among, units)) {
    const places = placesFromEnd(scope.units, order, test.ties, end);
    for (const [index, unit] of scope.units.entries()) {
      if ((places[index] as number) <= most) within.add(unit);
    }
  }
  return (unit) => within.has(unit);
}
