import { type Month, parseScheme, tryScoreMonth } from "hotline-scoring";
import type { VocabularyCase } from "./anyScheme.js";
import type { ExceptionFound, Reckoned, ReckonedUnit, ScoredUnit } from "./reckoning/monthJson.js";
import type { ApartJson } from "./reckoning/schemeJson.js";

interface ScoreJson {
  readonly exact: string;
  readonly points: string;
  readonly exception?: ExceptionFound & { readonly reason: object };
}

interface ScoredJson {
  readonly tier: string | null;
  readonly scores: Readonly<Record<string, ScoreJson>>;
  readonly total: ScoreJson;
  readonly figures?: Readonly<Record<string, { readonly exact: string; readonly points: string }>>;
  readonly grade?: string;
  readonly vetoes?: readonly string[];
  readonly flags?: readonly string[];
}

export interface RankedUnitJson extends ScoredJson {
  readonly rank: number;
  readonly unit: { readonly id: string; readonly group: string };
  readonly volume: number;
  readonly unpublished?: { readonly code: string; readonly reason: object };
}

interface UnrankedUnitJson {
  readonly unit: { readonly id: string; readonly group: string };
  readonly volume: number;
  readonly as: ApartJson;
  readonly code: string;
  readonly reason: object;
  readonly scored?: ScoredJson;
}

interface ScopeJson<Unit> {
  readonly group: string | null;
  readonly tier: string | null;
  readonly units: readonly Unit[];
}

export interface ResultJson {
  readonly peerGroups: readonly ScopeJson<RankedUnitJson>[];
  readonly unranked: readonly UnrankedUnitJson[];
  readonly lists?: readonly (ScopeJson<{ readonly id: string }> & { readonly list: string })[];
}

/** What a month comes to, after a journey through JSON; undefined if it is refused. */
export function resultOf({ scheme, month }: VocabularyCase): ResultJson | undefined {
  const outcome = tryScoreMonth(parseScheme(scheme), month as Month);
  return outcome.ok ? (JSON.parse(JSON.stringify(outcome.value)) as ResultJson) : undefined;
}

export const rankedUnits = ({ peerGroups }: ResultJson) => peerGroups.flatMap(({ units }) => units);

/** Every unit that has scores, ranked or not. */
export const scoredUnits = (result: ResultJson) => [
  ...rankedUnits(result),
  ...result.unranked.flatMap(({ unit, scored }) => (scored ? [{ unit, ...scored }] : [])),
];

export const idsOf = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);

function eachValue<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, to(value)]));
}

const kindAndEffect = ({ kind, effect }: ExceptionFound): ExceptionFound => ({ kind, effect });

function observedScores({ scores, total, figures, ...verdicts }: ScoredJson): ScoredUnit {
  const exceptions = Object.entries(scores).flatMap(([id, { exception }]) =>
    exception === undefined ? [] : [[id, kindAndEffect(exception)]],
  );
  return {
    ...verdicts,
    scores: eachValue(scores, ({ exact }) => exact),
    points: eachValue(scores, ({ points }) => points),
    exceptions: Object.fromEntries(exceptions),
    total: total.exact,
    totalPoints: total.points,
    ...(total.exception && { totalException: kindAndEffect(total.exception) }),
    ...(figures && { figures }),
  };
}

function observedRanked({
  unit: _,
  volume,
  rank,
  unpublished,
  ...scored
}: RankedUnitJson): ReckonedUnit {
  return {
    volume: `${volume}`,
    rank,
    ...(unpublished && { unpublished: unpublished.code }),
    scored: observedScores(scored),
  };
}

const observedUnranked = ({ volume, as, code, scored }: UnrankedUnitJson): ReckonedUnit => ({
  volume: `${volume}`,
  as,
  code,
  ...(scored && { scored: observedScores(scored) }),
});

/** A result in the words of the reckoning. */
export function observed(result: ResultJson | undefined): Reckoned {
  if (result === undefined) return { refused: true };
  const { peerGroups, unranked, lists } = result;
  return {
    units: Object.fromEntries([
      ...rankedUnits(result).map((one) => [one.unit.id, observedRanked(one)]),
      ...unranked.map((one) => [one.unit.id, observedUnranked(one)]),
    ]),
    peerGroups: peerGroups.map((scope) => ({
      ...scope,
      units: idsOf(scope.units.map(({ unit }) => unit)),
    })),
    ...(lists && { lists: lists.map((list) => ({ ...list, units: idsOf(list.units) })) }),
  };
}
