// Units of random months, with how their scores came about.

import fc from "fast-check";
import {
  explain,
  type Month,
  type MonthResult,
  parseScheme,
  type Scheme,
  type ScoredUnranked,
  type ScoredWorking,
  tryScoreMonth,
  type UnitIdentity,
} from "hotline-scoring";
import { runs } from "../../support/runs.js";
import { anyVocabularyMonth, type VocabularyCase } from "../anyScheme.js";

/** A unit that has scores; its rank is null if it is not ranked. */
export interface ScoredUnit extends ScoredUnranked {
  readonly unit: UnitIdentity;
  readonly volume: number;
  readonly rank: number | null;
  /** Why it is not ranked, or not to be published. */
  readonly apart: object | undefined;
}

export interface Explained {
  readonly drawn: VocabularyCase;
  readonly scheme: Scheme;
  readonly month: Month;
  readonly unit: ScoredUnit;
  readonly working: ScoredWorking;
}

const UNITS_A_MONTH = 3;

/** The units of a result that have scores: first those without a rank. */
export function scoredUnits({ peerGroups, unranked }: MonthResult): ScoredUnit[] {
  return [
    ...unranked.flatMap(({ unit, volume, reason, scored }) =>
      scored === undefined ? [] : [{ unit, volume, rank: null, apart: reason, ...scored }],
    ),
    ...peerGroups
      .flatMap(({ units }) => units)
      .map(({ unpublished, ...one }) => ({ ...one, apart: unpublished?.reason })),
  ];
}

/** A month with the workings of some of its units. */
function explainedUnits(drawn: VocabularyCase): Explained[] {
  const scheme = parseScheme(drawn.scheme);
  const month = drawn.month as Month;
  const outcome = tryScoreMonth(scheme, month);
  const scored = outcome.ok ? scoredUnits(outcome.value) : [];
  return scored.slice(0, UNITS_A_MONTH).map((unit) => {
    const working = explain(scheme, month, unit.unit.id) as ScoredWorking;
    return { drawn, scheme, month, unit, working };
  });
}

export function holdsForEachUnit(law: (explained: Explained) => void, numRuns = runs(18)): void {
  fc.assert(
    fc.property(anyVocabularyMonth(), (drawn) => {
      for (const explained of explainedUnits(drawn)) law(explained);
    }),
    { numRuns },
  );
}

export const json = (value: unknown) => JSON.stringify(value);
export const throughJson = <Value>(value: Value): Value => JSON.parse(json(value)) as Value;

export function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}
