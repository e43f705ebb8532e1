import { dividedBy } from "../exact/arithmetic.js";
import { scopeNames } from "../measures/comparing.js";
import type { MonthResult, UnitScore, Verdict } from "../month/result.js";
import { type EdgeTerms, isWithin } from "../rules/edges.js";
import { leavesOf } from "../scheme/condition.js";
import { worthIn } from "../scheme/dimension.js";
import type {
  AnyScoreTest,
  FirstTest,
  HowMany,
  LastTest,
  VerdictCondition,
  Verdicts,
  VerdictTest,
} from "../scheme/verdicts.js";
import { rankedTotal } from "../scoring/publishedScore.js";
import { gradesFromHighest } from "../scoring/verdicts.js";
import { atGroup, termsAt } from "../words/byGroup.js";
import type { Text } from "../words/text.js";
import { edgesPhrase } from "./conditionPhrases.js";
import type { TestWorking, VerdictsWorking, VerdictWorking } from "./testWorking.js";
import { edgeWorkings, type Reader, testWorking } from "./testWorkings.js";

/** A unit that is judged, and how what is asked of it is answered. */
export interface JudgedUnit {
  readonly score: UnitScore;
  readonly verdict: Verdict;
  readonly holds: (test: VerdictTest) => boolean;
}

const TOTAL: Text = { zh: "总得分", en: "total" };

/** What is said of a unit beside its scores, with what it was asked by; undefined where the scheme says nothing of the kind. */
export function verdictsWorking(
  unit: JudgedUnit,
  lists: MonthResult["lists"],
  reader: Reader,
): VerdictsWorking | undefined {
  const { verdicts } = reader.scheme;
  if (verdicts === undefined) return undefined;
  const { score, verdict } = unit;
  const heldOf = (
    ids: readonly string[] = [],
    all: readonly {
      readonly id: string;
      readonly name: Text;
      readonly if: VerdictCondition;
    }[] = [],
  ): VerdictWorking[] =>
    all
      .filter(({ id }) => ids.includes(id))
      .map(({ id, name, if: condition }) => ({
        ...{ id, name },
        tests: toldOf(
          condition,
          leavesOf<VerdictTest>(condition, "").map(({ leaf }) =>
            verdictTestWorking(leaf, unit, reader),
          ),
        ),
      }));
  const isOn = (list: string) =>
    lists?.some((one) => one.list === list && one.units.some(({ id }) => id === score.unit.id));
  const grade = gradeWorking(unit, reader);
  return {
    ...(grade === undefined ? {} : { grade }),
    vetoes: heldOf(verdict.vetoes, verdicts.vetoes).map((veto) => ({
      ...veto,
      atMost: nameOfGrade(verdicts, veto.id),
    })),
    flags: heldOf(verdict.flags, verdicts.flags),
    lists: (verdicts.lists ?? [])
      .filter(({ id }) => isOn(id))
      .map(({ id, name }) => ({ id, name, tests: [] })),
  };
}

/** What is told of a condition that holds: where any of several does, those that hold. */
function toldOf(condition: VerdictCondition, tests: readonly TestWorking[]): TestWorking[] {
  const isAny =
    "any" in condition &&
    condition.any.every((one) => !["all", "any", "not"].some((key) => key in one));
  return isAny ? tests.filter(({ holds }) => holds) : [...tests];
}

/** What the best grade is called that a veto leaves. */
function nameOfGrade({ grades = [], vetoes = [] }: Verdicts, veto: string): Text {
  const left = vetoes.find(({ id }) => id === veto)?.atMost ?? "";
  return grades.find(({ id }) => id === left)?.name ?? { zh: left, en: left };
}

/** A grade, with the edge that the total reaches, unless a veto keeps the unit below the grade of its total. */
function gradeWorking(
  { score, verdict }: JudgedUnit,
  { scheme, group }: Reader,
): VerdictWorking | undefined {
  const grades = scheme.verdicts?.grades ?? [];
  const named = grades.find(({ id }) => id === verdict.grade);
  if (named === undefined) return undefined;
  const { id, name } = named;
  const total = rankedTotal(scheme)(score);
  const reached = gradesFromHighest(grades, group)
    .map((one) => ({ ...one, terms: termsAt({ from: one.from, above: one.above }, group) }))
    .find(({ terms }) => isWithin(total, terms as EdgeTerms));
  const edges = reached?.id === id ? edgeWorkings(reached.terms as EdgeTerms) : [];
  const test = { name: TOTAL, quantity: "points" as const, exact: `${total}`, edges, holds: true };
  return { id, name, tests: edges.length === 0 ? [] : [test] };
}

function verdictTestWorking(test: VerdictTest, unit: JudgedUnit, reader: Reader): TestWorking {
  const { scheme, group } = reader;
  const { score } = unit;
  const holds = unit.holds(test);
  if ("total" in test) {
    const edges = edgeWorkings(termsAt(test.total, group) as EdgeTerms);
    return {
      name: TOTAL,
      quantity: "points",
      exact: `${rankedTotal(scheme)(score)}`,
      edges,
      holds,
    };
  }
  if ("anyScore" in test) return anyScoreWorking(test, holds, score, reader);
  if ("first" in test || "last" in test) return { test: placeInWords(test, holds, group), holds };
  const working = testWorking(test, reader);
  if (!("score" in test) || !("edges" in working)) return working;
  const reached = score.scores[test.score];
  const isLeftOut = reached === undefined || reached.exception?.effect === "leaveOut";
  return { ...working, exact: isLeftOut ? null : `${reached.exact}`, holds };
}

/** The first dimension whose score lies within the edges, where there is one. */
function anyScoreWorking(
  { anyScore }: AnyScoreTest,
  holds: boolean,
  { scores }: UnitScore,
  { scheme, group }: Reader,
): TestWorking {
  const terms = termsAt(anyScore, group) as EdgeTerms;
  const shares = scheme.dimensions.flatMap((dimension) => {
    const worth = worthIn(dimension, group);
    const score = scores[dimension.id];
    const isLooked = !dimension.extra && worth.above !== 0 && score !== undefined;
    if (!isLooked || score.exception?.effect === "leaveOut") return [];
    return [{ name: dimension.name, share: dividedBy(score.exact, worth) }];
  });
  const found = shares.find(({ share }) => isWithin(share, terms));
  if (found === undefined) {
    const sought = edgesPhrase(edgeWorkings(terms), "share");
    const zh = `没有单项的得分率${sought.zh}`;
    const en = `no dimension with a share of its full marks ${sought.en}`;
    return { test: { zh, en }, holds };
  }
  const { zh, en } = found.name;
  return {
    name: { zh: `“${zh}”得分率`, en: `share of full marks of "${en}"` },
    quantity: "share",
    exact: `${found.share}`,
    edges: edgeWorkings(terms),
    holds,
  };
}

function placeInWords(test: FirstTest | LastTest, holds: boolean, group: string): Text {
  const scope = scopeNames[test.among];
  const [stated, end] =
    "first" in test
      ? [test.first, { zh: "前", en: "first" }]
      : [test.last, { zh: "后", en: "last" }];
  const own = atGroup(stated as HowMany, group);
  const many = typeof own === "number" ? `${own}` : own && "share" in own ? own.share : "";
  const zh = `${scope.zh}${end.zh} ${many}${typeof own === "number" ? " 名" : ""}`;
  const en =
    many === "1" ? `the ${end.en} of ${scope.en}` : `among the ${end.en} ${many} of ${scope.en}`;
  return holds ? { zh: `列${zh}`, en } : { zh: `未列${zh}`, en: `not ${en}` };
}
