import { dividedBy } from "../exact/arithmetic.js";
import { ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { productStep } from "../exact/steps.js";
import type { Score } from "../month/result.js";
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
import type { Layout } from "./layout.js";
import { comparisonReader } from "./measureValue.js";
import { type FactsOf, type OrderOfUnits, placesFromEnd } from "./peerGroups.js";
import { rankedTotal } from "./publishedScore.js";
import { scopesOf } from "./scopesOf.js";
import type { Candidate } from "./unitScores.js";

/** @internal what a flag may ask about */
interface Outcomes {
  readonly scheme: Scheme;
  readonly layout: Layout;
  readonly candidates: readonly Candidate[];
  readonly orderOfUnits: OrderOfUnits;
  readonly factsOf: FactsOf;
}

type Test = (unit: Candidate) => boolean;

/** @internal how the condition of a flag is answered */
export function flagReader(condition: VerdictCondition, outcomes: Outcomes): Test {
  return joinedTest<VerdictTest, Candidate>(condition, (leaf) => testOf(leaf, outcomes));
}

function testOf(test: VerdictTest, outcomes: Outcomes): Test {
  const { scheme, layout, factsOf } = outcomes;
  if ("total" in test) {
    const total = rankedTotal(scheme);
    return byGroup(scheme, (group) => {
      const edges = termsAt(test.total, group) as EdgeTerms;
      return (unit) => isWithin(total(unit), edges);
    });
  }
  if ("anyScore" in test)
    return byGroup(scheme, (group) => anyScoreTest(test.anyScore, group, scheme));
  if ("score" in test) return byGroup(scheme, (group) => scoreTest(test, group, scheme));
  if ("first" in test || "last" in test) return placeTest(test, outcomes);
  return byGroup(scheme, (group) => {
    const holds = comparisonReader(test, group, layout);
    return (unit) => holds(factsOf.get(unit) ?? []);
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

function placeTest(test: FirstTest | LastTest, outcomes: Outcomes): Test {
  const { scheme, candidates, orderOfUnits } = outcomes;
  const [most, end] =
    "first" in test ? [test.first, "best" as const] : [test.last, "worst" as const];
  const within = new Set<Candidate>();
  for (const { units } of scopesOf(scheme, test.among, candidates)) {
    const places = placesFromEnd(units, orderOfUnits, test.ties, end);
    for (const [index, unit] of units.entries()) {
      if ((places[index] as number) <= most) within.add(unit);
    }
  }
  return (unit) => within.has(unit);
}
