import { dividedBy } from "../exact/arithmetic.js";
import { scopeNames } from "../measures/comparing.js";
import type { UnitScore, Verdict } from "../month/result.js";
import { type EdgeTerms, isWithin } from "../rules/edges.js";
import { worthIn } from "../scheme/dimension.js";
import type { AnyScoreTest, VerdictCondition, Verdicts, VerdictTest } from "../scheme/verdicts.js";
import { askedPlaces, type PlaceAsking } from "../scoring/endPlaces.js";
import { rankedTotal } from "../scoring/publishedScore.js";
import { gradesFromHighest } from "../scoring/verdicts.js";
import { atGroup, termsAt } from "../words/byGroup.js";
import type { Text } from "../words/text.js";
import { edgesPhrase } from "./conditionPhrases.js";
import type { PlaceWorking, TestWorking, VerdictsWorking, VerdictWorking } from "./testWorking.js";
import { askedOf, edgeWorkings, type Reader, testWorking } from "./testWorkings.js";

/** A unit that is judged, and how what is asked of it is answered. */
export interface JudgedUnit {
  readonly score: UnitScore;
  readonly verdict: Verdict;
  readonly holds: (test: VerdictTest) => boolean;
  /** The places that something asks for, and the one that the unit has there. */
  readonly placeOf: (asking: PlaceAsking) => HeldPlace | undefined;
}

/** A unit's place among those it is placed with, and how many of the places are meant. */
export interface HeldPlace {
  readonly place: number;
  readonly most: number;
  readonly of: number;
}

const TOTAL: Text = { zh: "总得分", en: "total" };

const kinds = ["grades", "flags", "vetoes", "lists"] as const;

/** What is said of a unit beside its scores, with what it was asked by; undefined where the scheme says nothing of the kind. */
export function verdictsWorking(unit: JudgedUnit, reader: Reader): VerdictsWorking | undefined {
  const { verdicts = {} } = reader.scheme;
  const said = kinds.filter((kind) => verdicts[kind] !== undefined);
  if (said.length === 0) return undefined;
  const { verdict } = unit;
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
        asked: askedOf<VerdictTest>(condition, (leaf) => verdictTestWorking(leaf, unit, reader)),
      }));
  const grade = gradeWorking(unit, reader);
  return {
    ...(grade === undefined ? {} : { grade }),
    vetoes: heldOf(verdict.vetoes, verdicts.vetoes).map((veto) => ({
      ...veto,
      atMost: nameOfGrade(verdicts, veto.id),
    })),
    flags: heldOf(verdict.flags, verdicts.flags),
    lists: (verdicts.lists ?? [])
      .map((list) => ({ id: list.id, name: list.name, asked: placeWorking(list, unit) }))
      .filter(({ asked }) => asked.holds),
    kinds: said,
  };
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
  return { id, name, ...(edges.length === 0 ? {} : { asked: test }) };
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
  if ("first" in test || "last" in test) return placeWorking(test, unit);
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

function placeWorking(
  asking: PlaceAsking,
  { score, placeOf }: Pick<JudgedUnit, "score" | "placeOf">,
): PlaceWorking {
  const { end, many, among, ties } = askedPlaces(asking);
  const { place = null, most = 0, of = 0 } = placeOf(asking) ?? {};
  const own = atGroup(many, score.unit.group);
  return {
    among: scopeNames[among],
    end: end === "best" ? "first" : "last",
    ...{ ties, place, most, of },
    ...(typeof own === "object" && "share" in own ? { share: own } : {}),
    holds: place !== null && place <= most,
  };
}
