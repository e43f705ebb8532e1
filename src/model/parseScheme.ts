import { checked } from "./checked.js";
import { type Outcome, valueOrThrow } from "./outcome.js";
import { type Scheme, schemeSchema } from "./scheme.js";
import { schemeContradictions } from "./schemeContradictions.js";
import { soundness } from "./soundness.js";

/**
 * A scheme read from JSON 读取考核方案, checked through and through.
 *
 * @param json - what `JSON.parse` gave, or any other value
 * @returns the scheme, frozen, with nothing in it but what was given
 * @throws {@link InputError} with every problem: a part that is missing, misspelt or of the wrong kind, and every
 * contradiction: a metric that is not declared, a group missing from a `byGroup`, tiers of which none is from 0, two
 * dimensions of one id, a rule that cannot use its measure, a floor above its cap
 * @example
 * ```ts
 * import { parseScheme, xiangtan2023 } from "hotline-scoring";
 *
 * const stored = JSON.stringify(xiangtan2023);
 * parseScheme(JSON.parse(stored)).id; // => "xiangtan-2023"
 * parseScheme({}); // throws 12 problems in the input
 * ```
 */
export function parseScheme(json: unknown): Scheme {
  return valueOrThrow(tryParseScheme(json));
}

/**
 * {@link parseScheme} without throwing.
 *
 * @param json - what `JSON.parse` gave, or any other value
 * @returns `{ ok: true, value }` with the scheme, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryParseScheme } from "hotline-scoring";
 *
 * tryParseScheme("考核方案").ok; // => false
 * ```
 */
export function tryParseScheme(json: unknown): Outcome<Scheme> {
  const shape = checked(schemeSchema, json);
  const broken = shape.ok ? [] : shape.issues;
  if (typeof json !== "object" || json === null) return shape;
  const scheme = shape.ok ? shape.value : (json as Scheme);
  const issues = [...broken, ...schemeContradictions(scheme, soundness(broken))];
  return issues.length === 0 && shape.ok ? shape : { ok: false, issues };
}

/**
 * A scheme written in code 定义考核方案: the same checks as {@link parseScheme}, and a type that knows its metrics,
 * groups and dimensions by name.
 *
 * @param scheme - the scheme, as a literal
 * @returns the scheme, frozen; the argument is left as it was
 * @throws {@link InputError} with every problem, as {@link parseScheme} does
 * @example
 * ```ts
 * import { defineScheme, xiangtan2023 } from "hotline-scoring";
 *
 * const capped = defineScheme({ ...xiangtan2023, id: "capped", total: { cap: "100" } });
 * capped.total.cap; // => "100"
 * ```
 */
export function defineScheme<const S extends Scheme>(scheme: S): S {
  return parseScheme(scheme) as S;
}
