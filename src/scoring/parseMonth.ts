import { soundScheme } from "../checking/checkedScheme.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import type { Month } from "../month/month.js";
import type { Scheme } from "../scheme/scheme.js";
import { plainCopy } from "../words/plain.js";
import { preparedScheme } from "./preparedScheme.js";
import { monthSteps } from "./scoreMonth.js";

/**
 * A month read from JSON 读取月度数据 and checked in every part, as `scoreMonth` checks it: what this gives can be scored.
 *
 * @param stored - what `JSON.parse` gave, or any other value
 * @param scheme - the rules that the month is to be scored by
 * @returns the month, with nothing in it but what was given
 * @throws {@link InputError} with every problem of the scheme, or else of the month
 * @example
 * ```ts
 * import { parseMonth, parseScheme, scoreMonth } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const stored = `{ "month": "2023-10", "units": [ { "id": "人社局", "name": "市人社局", "group": "department",
 *   "metrics": { "tickets": 245, "completedOnTime": 245, "extended": 12, "contacted": 245,
 *     "systemSatisfaction": "19/36", "spotCheckSatisfaction": "100%", "rejections": 1, "knowledgeBase": "20" } } ] }`;
 * parseMonth(JSON.parse(stored), xiangtan2023); // throws 1 problem in the input
 * const month = parseMonth(JSON.parse(stored.replace("19/36", "52.78%")), xiangtan2023);
 * scoreMonth(xiangtan2023, month).peerGroups.length; // => 1
 * ```
 */
export function parseMonth<S extends Scheme>(stored: unknown, scheme: S): Month<S> {
  return valueOrThrow(tryParseMonth(stored, scheme));
}

/**
 * {@link parseMonth} without throwing.
 *
 * @param stored - what `JSON.parse` gave, or any other value
 * @param scheme - the rules that the month is to be scored by
 * @returns `{ ok: true, value }` with the month, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryParseMonth } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const outcome = tryParseMonth({ month: "2023-10" }, xiangtan2023);
 * outcome.ok ? [] : outcome.issues.map(({ code, path }) => `${code} ${path}`); // => ["missing units"]
 * ```
 */
export function tryParseMonth<S extends Scheme>(stored: unknown, scheme: S): Outcome<Month<S>> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  const scored = monthSteps(sound.value, stored, "readings");
  if (!scored.ok) return scored;
  const { readings, adjustments, result } = scored.value;
  const { metrics } = preparedScheme(sound.value).layout;
  const units = readings.map(({ unit, given, givenApart }) => ({
    ...unit,
    metrics: Object.fromEntries(metrics.map((metric, place) => [metric, plainCopy(given[place])])),
    ...(givenApart === undefined ? {} : { apart: givenApart }),
  }));
  const month = {
    month: result.month,
    units,
    ...(adjustments.length === 0 ? {} : { adjustments }),
  };
  return { ok: true, value: month as unknown as Month<S> };
}
