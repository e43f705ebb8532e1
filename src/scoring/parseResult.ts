import { soundScheme } from "../checking/checkedScheme.js";
import type { Fraction } from "../exact/fraction.js";
import { fractionOf, storedFraction } from "../exact/fractionOf.js";
import { checked } from "../input/checked.js";
import { foundText, type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import { type MonthResult, type Score, storedResultSchema } from "../month/result.js";
import type { MonthResultJson, ScoreJson } from "../month/resultJson.js";
import type { Scheme } from "../scheme/scheme.js";
import { ownValue } from "../words/byKey.js";
import { totalRounding } from "../words/rounding.js";
import { type ScorePublisher, scorePublisher } from "./publishedScore.js";
import { type JudgedJson, judgedUnits, strangers } from "./strangers.js";

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
  const unranked = json.unranked.map((one) =>
    one.scored === undefined ? one : { ...one, scored: revivedUnit(one.scored, sound.value) },
  );
  return { ok: true, value: { ...json, peerGroups, unranked } as unknown as MonthResult<S> };
}

/** What each score of a unit is published by, and where it stands. */
function placedScores(
  { scores, total, figures = {} }: JudgedJson,
  { rounding, dimensions, figures: known = [] }: Scheme,
): readonly {
  readonly path: string;
  readonly score: ScoreJson;
  readonly publish: ScorePublisher;
}[] {
  const publisherOf = (id: string) => {
    const own = dimensions.find((dimension) => dimension.id === id)?.published;
    return scorePublisher(own ?? rounding.published);
  };
  return [
    ...Object.entries(scores).map(([id, score]) => ({
      ...{ path: pathBelow("scores", id), score, publish: publisherOf(id) },
    })),
    { path: "total", score: total, publish: scorePublisher(totalRounding(rounding)) },
    ...known.flatMap(({ id, rounding: own = rounding.published }) => {
      const score = ownValue(figures, id);
      const path = pathBelow("figures", id);
      return score === undefined ? [] : [{ path, score, publish: scorePublisher(own) }];
    }),
  ];
}

/** Published values that are not what their exact ones are published as. */
function misprints(json: MonthResultJson, scheme: Scheme): InputIssue[] {
  return judgedUnits(json).flatMap(({ unit, judged, path }) =>
    placedScores(judged, scheme).flatMap(({ path: place, score, publish }) => {
      const { points } = publish(exactIn(score));
      if (`${points}` === `${score.points}`) return [];
      const allowed = {
        zh: `${points}（精确值 ${score.exact} 的公布分）`,
        en: `${points}, as which ${score.exact} is published`,
      };
      const found = foundText(`${score.points}`);
      return [inputIssue("contradiction", `${path}.${place}.points`, found, allowed, unit.name)];
    }),
  );
}

function exactIn({ exact }: ScoreJson): Fraction {
  return typeof exact === "string" ? storedFraction(exact) : fractionOf(exact);
}

function revivedUnit<Unit extends JudgedJson>(unit: Unit, scheme: Scheme): object {
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
  return figures === undefined ? own : { ...own, figures: mapped(figures, scoreOf) };
}

function mapped(
  scores: Readonly<Record<string, ScoreJson>>,
  scoreOf: (score: ScoreJson) => Score,
): Record<string, Score> {
  return Object.fromEntries(Object.entries(scores).map(([id, score]) => [id, scoreOf(score)]));
}
