import type { VerdictList } from "../model/monthResult.js";
import type { Scheme } from "../model/scheme.js";
import type { FactsOf } from "./candidateOrder.js";
import { flagReader } from "./flagReader.js";
import { gradeReader } from "./gradeReader.js";
import type { Layout } from "./layout.js";
import { type OrderOfUnits, placesFromEnd } from "./placesFromEnd.js";
import { scopesOf } from "./scopesOf.js";
import type { Candidate } from "./unitScorer.js";

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
