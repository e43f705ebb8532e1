import { type Failure, type Success, valueOrThrow } from "../input/outcome.js";
import type { Scheme } from "../scheme/scheme.js";
import type { WithBothTexts, WithPlainTexts } from "../words/text.js";
import { checkedScheme } from "./checkedScheme.js";
import type { SchemeWarning } from "./dimensionWarnings.js";
import { warningsOf } from "./schemeWarnings.js";

/** A scheme as it may be written 考核方案的写法: where a text serves both languages, one plain text will do. */
export type SchemeInput = WithPlainTexts<Scheme>;

/** A scheme that is sound, and what looks odd in it. */
export interface ParsedScheme extends Success<Scheme> {
  /** What is legal, but probably a mistake 提示; see {@link schemeWarnings}. */
  readonly warnings: readonly SchemeWarning[];
}

/**
 * A scheme read from JSON 读取考核方案 and checked in every part.
 *
 * @param json - what `JSON.parse` gave, or any other value
 * @returns the scheme, frozen, with nothing in it but what was given
 * @throws {@link InputError} with every problem: a part that is missing, misspelt or of the wrong kind, and every
 * contradiction: a metric that is not declared, a group missing from a `byGroup`, tiers of which none is from 0, two
 * dimensions of one id, a rule that cannot use its measure, a floor above its cap
 * @example
 * ```ts
 * import { parseScheme } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const stored = JSON.stringify(xiangtan2023);
 * parseScheme(JSON.parse(stored)).id; // => "xiangtan-2023"
 * parseScheme({}); // throws 12 problems in the input
 * ```
 */
export function parseScheme(json: unknown): Scheme {
  return valueOrThrow(checkedScheme(json));
}

/**
 * {@link parseScheme} without throwing.
 *
 * @param json - what `JSON.parse` gave, or any other value
 * @returns `{ ok: true, value, warnings }` with the scheme and what looks odd in it, or `{ ok: false, issues }` with
 * every problem
 * @example
 * ```ts
 * import { tryParseScheme } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * tryParseScheme("考核方案").ok; // => false
 * const parsed = tryParseScheme({ ...xiangtan2023, total: { fullMarks: "105" } });
 * parsed.ok ? parsed.warnings.length : 0; // => 1
 * ```
 */
export function tryParseScheme(json: unknown): ParsedScheme | Failure {
  const sound = checkedScheme(json);
  return sound.ok ? { ...sound, warnings: warningsOf(sound.value) } : sound;
}

/**
 * A scheme written in code 定义考核方案: the same checks as {@link parseScheme}, and a type that knows its metrics,
 * groups and dimensions by name.
 *
 * A text is `{ zh, en }`, or one plain text that serves both.
 *
 * The type knows what a scheme is made of; that a key is not misspelt, and that what is referred to is there, is checked
 * when it runs.
 *
 * @param scheme - the scheme, as a literal
 * @returns the scheme, frozen; the argument is left as it was
 * @throws {@link InputError} with every problem, as {@link parseScheme} does
 * @example
 * ```ts
 * import { defineScheme } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const capped = defineScheme({ ...xiangtan2023, id: "capped", total: { cap: "100" } });
 * capped.total.cap; // => "100"
 * ```
 */
export function defineScheme<const S extends Scheme>(scheme: S): S;
/**
 * The same where a plain text stands for both languages: `name: "某办"`.
 *
 * @param scheme - the scheme, as a literal
 * @returns the scheme, frozen, with `{ zh, en }` in place of each plain text
 */
export function defineScheme<const S extends SchemeInput>(scheme: S): WithBothTexts<S>;
export function defineScheme(scheme: unknown): Scheme {
  return parseScheme(scheme);
}
