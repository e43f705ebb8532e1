import { soundScheme } from "../checking/checkedScheme.js";
import type { Fraction } from "../exact/fraction.js";
import { fractionOf, storedFraction } from "../exact/fractionOf.js";
import { checked } from "../input/checked.js";
import { foundText, type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import {
  type MonthResult,
  type MonthResultJson,
  type RankedUnit,
  type RankedUnitJson,
  type Score,
  type ScoreJson,
  storedResultSchema,
} from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { hasOwn, ownValue } from "../words/byKey.js";
import { totalRounding } from "../words/rounding.js";
import { type ScorePublisher, scorePublisher } from "./publishedScore.js";

/**
 * A result read from JSON 读取月度考核结果, so that its scores can be reckoned with again: text becomes fractions and `Decimal`s.
 *
 * That the result is one of the scheme is checked: its id, groups, tiers, dimensions, figures, grades, flags and lists, that no
 * unit stands in it twice, and that each published value is what its exact one is published as. It is not scored again:
 * whether its scores, totals and ranks follow from a month is for `scoreMonth` and `audit` to say.
 *
 * @param stored - what `JSON.parse` gave of a result, or a result
 * @param scheme - the rules that it was scored by
 * @returns the result, as `scoreMonth` gave it
 * @throws {@link InputError} with every problem of the scheme, or else of the result
 * @example
 * ```ts
 * import { parseResult, scoreMonth } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const result = scoreMonth(xiangtan2023, {
 *   month: "2023-10",
 *   units: [
 *     { id: "人社局", name: "市人社局", group: "department",
 *       metrics: { tickets: 245, completedOnTime: 245, extended: 12, contacted: 245,
 *                  systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%",
 *                  rejections: 1, knowledgeBase: "20" } },
 *   ],
 * });
 * const text = JSON.stringify(result);
 * const again = parseResult(JSON.parse(text), xiangtan2023);
 * again.peerGroups[0]?.units[0]?.total.points.toFixed(2); // => "95.19"
 * JSON.stringify(again) === text; // => true
 * ```
 */
export function parseResult<S extends Scheme>(stored: unknown, scheme: S): MonthResult<S> {
  return valueOrThrow(tryParseResult(stored, scheme));
}

/**
 * {@link parseResult} without throwing.
 *
 * @param stored - what `JSON.parse` gave of a result, or a result
 * @param scheme - the rules that it was scored by
 * @returns `{ ok: true, value }` with the result, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryParseResult } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const stored = { scheme: "yunzhou-2026", month: "2026-01", peerGroups: [], unranked: [] };
 * const outcome = tryParseResult(stored, xiangtan2023);
 * outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path}`); // => ["unknownName scheme"]
 * ```
 */
export function tryParseResult<S extends Scheme>(
  stored: unknown,
  scheme: S,
): Outcome<MonthResult<S>> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  const shape = checked(storedResultSchema, stored);
  if (!shape.ok) return shape;
  const json = shape.value as unknown as MonthResultJson;
  const issues = [...strangers(json, sound.value), ...misprints(json, sound.value)];
  if (issues.length > 0) return { ok: false, issues };
  const peerGroups = json.peerGroups.map((peers) => ({
    ...peers,
    units: peers.units.map((unit) => revivedUnit(unit, sound.value)),
  }));
  return { ok: true, value: { ...json, peerGroups } as unknown as MonthResult<S> };
}

/** What each score of a unit is published by, and where it stands. */
function placedScores(
  { scores, total, figures = {} }: RankedUnitJson,
  { rounding, figures: known = [] }: Scheme,
): readonly {
  readonly path: string;
  readonly score: ScoreJson;
  readonly publish: ScorePublisher;
}[] {
  const publish = scorePublisher(rounding.published);
  return [
    ...Object.entries(scores).map(([id, score]) => ({
      ...{ path: pathBelow("scores", id), score, publish },
    })),
    { path: "total", score: total, publish: scorePublisher(totalRounding(rounding)) },
    ...known.flatMap(({ id, rounding: own = rounding.published }) => {
      const score = ownValue(figures, id);
      const path = pathBelow("figures", id);
      return score === undefined ? [] : [{ path, score, publish: scorePublisher(own) }];
    }),
  ];
}

function unitsOf({ peerGroups }: MonthResultJson) {
  return peerGroups.flatMap(({ units }, place) =>
    units.map((unit, index) => ({ unit, path: `peerGroups[${place}].units[${index}]` })),
  );
}

/** What names something that the scheme or the result does not have, or leaves out what it has. */
function strangers(json: MonthResultJson, scheme: Scheme): InputIssue[] {
  const units = unitsOf(json);
  const groups = scheme.groups.map(({ id }) => id);
  const everyone = [...units.map(({ unit }) => unit), ...json.unranked].map(({ unit }) => unit);
  const ids = everyone.map(({ id }) => id);
  const firstPlace = new Map(ids.map((id, index) => [id, index] as const).reverse());
  const paths = [
    ...units.map(({ path }) => `${path}.unit.id`),
    ...json.unranked.map((_, index) => `unranked[${index}].unit.id`),
  ];
  return [
    ...stray("scheme", json.scheme, [scheme.id]),
    ...json.peerGroups.flatMap((peers, index) => strayPeers(peers, `peerGroups[${index}]`, scheme)),
    ...units.flatMap(({ unit, path }) => strayUnit(unit, path, scheme)),
    ...json.unranked.flatMap(({ unit }, index) =>
      stray(`unranked[${index}].unit.group`, unit.group, groups, unit.name),
    ),
    ...ids.flatMap((id, index) =>
      firstPlace.get(id) === index ? [] : [repeated(paths[index] as string, id)],
    ),
    ...(json.lists ?? []).flatMap(({ list, units: listed }, index) => [
      ...stray(
        `lists[${index}].list`,
        list,
        (scheme.verdicts?.lists ?? []).map(({ id }) => id),
      ),
      ...listed.flatMap(({ id, name }, place) =>
        stray(`lists[${index}].units[${place}].id`, id, ids, name),
      ),
    ]),
  ];
}

/** A peer group that the scheme does not have, and units in it that are of another. */
function strayPeers(
  { group, tier, units }: MonthResultJson["peerGroups"][number],
  path: string,
  { groups, ranking }: Scheme,
): InputIssue[] {
  const within = ranking.within ?? "peers";
  const own = groups.find(({ id }) => id === group);
  const tiers = within === "peers" ? (own?.tiers ?? []).map(({ id }) => id) : [];
  const problems = [
    ...(within === "all" && group === null
      ? []
      : stray(`${path}.group`, `${group}`, within === "all" ? [] : groups.map(({ id }) => id))),
    ...(tier === null && tiers.length === 0 ? [] : stray(`${path}.tier`, `${tier}`, tiers)),
  ];
  if (problems.length > 0) return problems;
  // of a unit whose own group or tier is unknown, that is told
  const isKnown = (id: string) => groups.some((one) => one.id === id);
  return units.flatMap(({ unit, tier: ofUnit }, index) => [
    ...(group === null || !isKnown(unit.group)
      ? []
      : stray(`${path}.units[${index}].unit.group`, unit.group, [group], unit.name)),
    ...(tier === null || !tiers.includes(`${ofUnit}`)
      ? []
      : stray(`${path}.units[${index}].tier`, `${ofUnit}`, [tier], unit.name)),
  ]);
}

function strayUnit(
  { unit, tier, rank, scores, figures = {}, grade, flags = [] }: RankedUnitJson,
  path: string,
  { groups, dimensions, figures: known = [], verdicts = {} }: Scheme,
): InputIssue[] {
  const idsOf = (all: readonly { readonly id: string }[] = []) => all.map(({ id }) => id);
  const tiers = idsOf(groups.find(({ id }) => id === unit.group)?.tiers);
  const { name } = unit;
  const isRank = rank >= 1 && Number.isInteger(rank * 2);
  return [
    ...stray(`${path}.unit.group`, unit.group, idsOf(groups), name),
    ...(tier === null && tiers.length === 0 ? [] : stray(`${path}.tier`, `${tier}`, tiers, name)),
    ...(isRank ? [] : [inputIssue("invalid", `${path}.rank`, foundText(rank), aRank, name)]),
    ...sameKeys(`${path}.scores`, scores, idsOf(dimensions), name),
    ...sameKeys(`${path}.figures`, figures, idsOf(known), name),
    ...(grade === undefined ? [] : stray(`${path}.grade`, grade, idsOf(verdicts.grades), name)),
    ...flags.flatMap((flag, index) =>
      stray(`${path}.flags[${index}]`, flag, idsOf(verdicts.flags), name),
    ),
  ];
}

const aRank = { zh: "从 1 起的名次", en: "a rank from 1 on" };

function repeated(path: string, id: string): InputIssue {
  const allowed = { zh: "不与其他单位重复的标识", en: "an id that no other unit has" };
  return inputIssue("duplicate", path, foundText(id), allowed);
}

function stray(path: string, id: string, known: readonly string[], unit?: string): InputIssue[] {
  if (known.includes(id)) return [];
  const allowed = {
    zh: known.length === 0 ? "null（方案未设）" : `${known.join("、")} 之一`,
    en: known.length === 0 ? "null, as the scheme has none" : `one of ${known.join(", ")}`,
  };
  return [inputIssue("unknownName", path, foundText(id), allowed, unit)];
}

/** Keys that the scheme does not have, and keys of the scheme that are left out. */
function sameKeys(
  path: string,
  given: object,
  known: readonly string[],
  unit: string,
): InputIssue[] {
  const missing = known.filter((id) => !hasOwn(given, id));
  const score = { zh: "该项的得分", en: "its score" };
  return [
    ...Object.keys(given).flatMap((id) => stray(pathBelow(path, id), id, known, unit)),
    ...missing.map((id) =>
      inputIssue("missing", pathBelow(path, id), foundText(undefined), score, unit),
    ),
  ];
}

/** Published values that are not what their exact ones are published as. */
function misprints(json: MonthResultJson, scheme: Scheme): InputIssue[] {
  return unitsOf(json).flatMap(({ unit, path }) =>
    placedScores(unit, scheme).flatMap(({ path: place, score, publish }) => {
      const { points } = publish(exactIn(score));
      if (`${points}` === `${score.points}`) return [];
      const allowed = {
        zh: `${points}（精确值 ${score.exact} 的公布分）`,
        en: `${points}, as which ${score.exact} is published`,
      };
      const found = foundText(`${score.points}`);
      return [
        inputIssue("contradiction", `${path}.${place}.points`, found, allowed, unit.unit.name),
      ];
    }),
  );
}

function exactIn({ exact }: ScoreJson): Fraction {
  return typeof exact === "string" ? storedFraction(exact) : fractionOf(exact);
}

function revivedUnit(unit: RankedUnitJson, scheme: Scheme): RankedUnit {
  const revived = new Map<ScoreJson, Score>(
    placedScores(unit, scheme).map(({ score, publish }) => {
      const { exception } = score;
      const { exact, points } = publish(exactIn(score));
      return [score, exception === undefined ? { exact, points } : { exact, points, exception }];
    }),
  );
  const scoreOf = (score: ScoreJson) => revived.get(score) as Score;
  const { scores, total, figures } = unit;
  const own = { ...unit, scores: mapped(scores, scoreOf), total: scoreOf(total) };
  return figures === undefined
    ? (own as RankedUnit)
    : { ...own, figures: mapped(figures, scoreOf) };
}

function mapped(
  scores: Readonly<Record<string, ScoreJson>>,
  scoreOf: (score: ScoreJson) => Score,
): Record<string, Score> {
  return Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, scoreOf(score)]));
}
