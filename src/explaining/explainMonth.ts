import { soundScheme } from "../checking/checkedScheme.js";
import { recording } from "../exact/recording.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Month } from "../month/month.js";
import type { MonthResult, PeerGroup, UnitScore, Verdict } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import type { VerdictTest } from "../scheme/verdicts.js";
import { adjustmentsByUnit } from "../scoring/adjustmentSums.js";
import { askedPlaces, type EndPlaces, endPlaces, type PlaceAsking } from "../scoring/endPlaces.js";
import { comparison } from "../scoring/figuresOfOthers.js";
import { verdictTest } from "../scoring/flags.js";
import { preparedScheme } from "../scoring/preparedScheme.js";
import { readAgain, type UnitReading } from "../scoring/readMonth.js";
import { monthSteps } from "../scoring/scoreMonth.js";
import { type UnitScores, unitScoring } from "../scoring/unitScores.js";
import { onceForEach, onceMade } from "../words/byKey.js";
import { plainCopy } from "../words/plain.js";
import { type ScoredUnit, workingOf } from "./unitWorking.js";
import type { HeldPlace } from "./verdictWorkings.js";
import type { Working } from "./working.js";

/**
 * The workings of a month 全月计算过程: those of all its units, in the order given. The month is scored once; each working is
 * put together when it is asked for, so that a large month need not hold them all.
 */
export interface MonthWorkings<S extends Scheme = Scheme> extends Iterable<Working> {
  /** The result that the workings are of 月度考核结果. */
  readonly result: MonthResult<S>;
  /** The working of the unit of an id; undefined where the month has no such unit. */
  readonly of: (unitId: string) => Working | undefined;
}

/**
 * Why the numbers of all units are what they are 全月计算过程, by one scoring of the month: for printing a working for each unit, or
 * for storing them. {@link explain} gives the same for one unit.
 *
 * @param scheme - the rules
 * @param month - the units with their metrics, and the adjustments granted
 * @returns the result, and the workings: one by one in the order of the month's units, or by id
 * @throws {@link InputError} with every problem of the scheme, or else of the month
 * @example
 * ```ts
 * import { explainMonth } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const metrics = { tickets: 245, completedOnTime: 245, extended: 12, contacted: 245,
 *                   systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%",
 *                   rejections: 1, knowledgeBase: "20" };
 * const workings = explainMonth(xiangtan2023, {
 *   month: "2023-10",
 *   units: [
 *     { id: "人社局", name: "市人社局", group: "department", metrics },
 *     { id: "教育局", name: "市教育局", group: "department", metrics },
 *   ],
 * });
 * [...workings].map(({ unit }) => unit.name); // => ["市人社局", "市教育局"]
 * workings.of("教育局")?.volume; // => 245
 * workings.of("档案局"); // => undefined
 * ```
 */
export function explainMonth<S extends Scheme>(
  scheme: S,
  month: Month<NoInfer<S>>,
): MonthWorkings<S> {
  return valueOrThrow(tryExplainMonth(scheme, month));
}

/**
 * {@link explainMonth} without throwing.
 *
 * @param scheme - the rules
 * @param month - the units with their metrics, and the adjustments granted
 * @returns `{ ok: true, value }` with the workings, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryExplainMonth } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const outcome = tryExplainMonth(xiangtan2023, { month: "2023-10", units: [] });
 * outcome.ok ? [...outcome.value].length : outcome.issues; // => 0
 * ```
 */
export function tryExplainMonth<S extends Scheme>(
  scheme: S,
  month: Month<NoInfer<S>>,
): Outcome<MonthWorkings<S>> {
  const sound = soundScheme(scheme);
  return sound.ok
    ? (monthWorkings(sound.value, month) as unknown as Outcome<MonthWorkings<S>>)
    : sound;
}

/** The workings of a month under a sound scheme, or its every problem. */
export function monthWorkings(scheme: Scheme, month: unknown): Outcome<MonthWorkings> {
  const scored = monthSteps(scheme, month, "readings");
  if (!scored.ok) return scored;
  const { adjustments, result, readings, scores, order } = scored.value;
  const prepared = preparedScheme(scheme);
  // what was given may be changed before a working is asked for
  const kept = readings.map((one) => ({ ...one, given: one.given.map(plainCopy) }));
  const places = new Map(kept.map(({ unit }, index) => [unit.id, index]));
  const compare = onceMade(() => comparison(prepared, kept));
  const scorer = onceMade(() => unitScoring(prepared));
  const peersOf = onceMade(() => peersById(result.peerGroups));
  const verdictOf = onceMade(() => verdictsById(result));
  const scoreOf = onceMade(() => scoresById(scores));
  const all = { prepared, units: scores.scored, order, factsOf: scores.factsOf };
  const testOf = onceForEach((test: VerdictTest) => verdictTest(test, all));
  const placesOf = onceForEach((asking: PlaceAsking) =>
    heldPlaces(endPlaces(askedPlaces(asking), scheme, scores.scored, order)),
  );
  const adjustmentsOf = onceMade(() => adjustmentsByUnit(adjustments));
  const workingAt = (index: number): Working => {
    const reading = kept[index] as UnitReading;
    const { id } = reading.unit;
    const own = adjustmentsOf().get(id) ?? [];
    const compared = compare()(readAgain(prepared, reading, own, recording));
    const score = scoreOf().get(id);
    return workingOf(scheme, {
      ...{ month: result.month, compared, adjustments: own },
      ...{ outcome: scorer()(compared.reading), ...rankedWith(peersOf().get(id)) },
      verdict: verdictOf().get(id) ?? {},
      holds: (test) => score !== undefined && testOf(test)(score),
      placeOf: (asking) => placesOf(asking).get(id),
    });
  };
  const of = (unitId: string) => {
    const index = places.get(unitId);
    return index === undefined ? undefined : workingAt(index);
  };
  function* inOrder() {
    for (const index of kept.keys()) yield workingAt(index);
  }
  return { ok: true, value: { result, of, [Symbol.iterator]: inOrder } };
}

/** What is said of each unit beside its scores, by its id. */
function verdictsById({ peerGroups, unranked }: MonthResult): Map<string, Verdict> {
  return new Map([
    ...peerGroups.flatMap(({ units }) => units.map((one) => [one.unit.id, one] as const)),
    ...unranked.map(({ unit, scored }) => [unit.id, scored ?? {}] as const),
  ]);
}

/** The scores of each unit that has some, by its id. */
function scoresById({ scored, unranked }: UnitScores): Map<string, UnitScore> {
  const apart = unranked.flatMap((one) => ("score" in one ? [one.score] : []));
  return new Map([...scored, ...apart].map((score) => [score.unit.id, score]));
}

/** The place of each unit from one end, by its id. */
function heldPlaces(scopes: readonly EndPlaces[]): Map<string, HeldPlace> {
  return new Map(
    scopes.flatMap(({ units, places, most }) =>
      units.map(({ unit }, index) => {
        const held = { place: places[index] as number, most, of: units.length };
        return [unit.id, held] as const;
      }),
    ),
  );
}

/** The peers of a unit, and how many are ranked before them. */
interface Peers {
  readonly peers: PeerGroup;
  readonly rankedBefore: number;
}

function rankedWith(found: Peers | undefined): Pick<ScoredUnit, "peers" | "rankedBefore"> {
  return found ?? { peers: undefined, rankedBefore: 0 };
}

function peersById(groups: readonly PeerGroup[]): Map<string, Peers> {
  const found = new Map<string, Peers>();
  let rankedBefore = 0;
  for (const peers of groups) {
    for (const { unit } of peers.units) found.set(unit.id, { peers, rankedBefore });
    rankedBefore += peers.units.length;
  }
  return found;
}
