import type { Operations, OperationsOf } from "../exact/operations.js";
import type { MonthResult } from "../model/monthResult.js";
import type { Outcome } from "../model/outcome.js";
import type { Scheme } from "../model/scheme.js";
import type { UnrankedUnit } from "../model/unitScore.js";
import { uncountedAdjustments } from "./adjustmentSums.js";
import { candidateOrder, type FactsOf } from "./candidateOrder.js";
import { type Facts, type Layout, layoutOf } from "./layout.js";
import { monthReading } from "./monthReading.js";
import { onceForEach } from "./onceForEach.js";
import { peerGroups } from "./peerGroups.js";
import { addRelativeFigures, relativeRefusals } from "./relativeFigures.js";
import type { MonthReading, UnitReading } from "./unitReader.js";
import { type Candidate, unitScorer } from "./unitScorer.js";
import { belowMinimum } from "./unrankedUnit.js";
import { setVerdicts, verdictLists } from "./verdicts.js";

/** @internal the units of a month scored, those that are not set apart still to be ranked */
export interface Scored extends MonthReading<Candidate | UnrankedUnit> {
  readonly layout: Layout;
  readonly factsOf: FactsOf;
}

/** @internal */
export interface ScoringOptions {
  /** The operations that the formulas of a unit go by. */
  readonly operationsOf?: OperationsOf;
  /** Told of each unit as it was read, with what came of it. */
  readonly watch?: (reading: UnitReading, scored: Candidate | UnrankedUnit) => void;
}

/** @internal the units of a month under a sound scheme, or the month's every problem */
export function scoredUnits(
  scheme: Scheme,
  input: unknown,
  { operationsOf, watch }: ScoringOptions = {},
): Outcome<Scored> {
  const layout = layoutOf(scheme);
  const scoreBy = onceForEach((by: Operations) => unitScorer(scheme, layout, by));
  const factsOf = new Map<Candidate, Facts>();
  const looksBack = asksForFacts(scheme);
  const use = (reading: UnitReading): Candidate | UnrankedUnit => {
    const result = reading.setApart
      ? belowMinimum(reading.unit, reading.volume, scheme.ranking.minimumVolume as number)
      : scoreBy(reading.by)(reading);
    if (looksBack && "scores" in result) factsOf.set(result, reading.facts);
    watch?.(reading, result);
    return result;
  };
  const scored = (reading: MonthReading<Candidate | UnrankedUnit>): Outcome<Scored> => ({
    ok: true,
    value: { ...reading, layout, factsOf },
  });
  if (layout.relatives.length === 0) {
    const read = monthReading(scheme, layout, input, use, operationsOf);
    return read.ok ? scored(read.value) : read;
  }
  // what follows from other units can be known only when all are read
  const read = monthReading(scheme, layout, input, (reading) => reading, operationsOf);
  if (!read.ok) return read;
  const { units } = read.value;
  addRelativeFigures(scheme, layout, units);
  const issues = relativeRefusals(layout, units);
  return issues.length > 0
    ? { ok: false, issues }
    : scored({ ...read.value, units: units.map(use) });
}

function asksForFacts({ ranking, verdicts }: Scheme): boolean {
  return (ranking.tieBreakers ?? verdicts?.flags) !== undefined;
}

/** @internal the units ranked, with all that is said of them */
export function monthResult(
  scheme: Scheme,
  { month, units, adjustments, layout, factsOf }: Scored,
): MonthResult {
  const candidates = units.filter((unit) => "scores" in unit);
  const orderOfUnits = candidateOrder(scheme, layout, factsOf);
  const ranked = peerGroups(scheme, candidates, orderOfUnits);
  setVerdicts(scheme, layout, candidates, orderOfUnits, factsOf);
  const lists = verdictLists(scheme, candidates, orderOfUnits);
  const uncounted =
    adjustments.length === 0 ? [] : uncountedAdjustments(adjustments, candidates, layout);
  const { notEncoded } = scheme;
  return {
    scheme: scheme.id,
    month,
    peerGroups: ranked,
    unranked: units.filter((unit) => "reason" in unit),
    ...(lists === undefined ? {} : { lists }),
    ...(uncounted.length === 0 ? {} : { uncounted }),
    ...(notEncoded === undefined ? {} : { notEncoded }),
  };
}
