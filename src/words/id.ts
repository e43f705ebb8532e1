import { isObject } from "./plain.js";
import { allowing, type core, custom, frozen, pipe, record, regex, string } from "./shape.js";

// 1 to 200 characters, none of them a control character and not all of them blank, and none of the names that
// JavaScript keeps for itself
const ID_TEXT: RegExp = /^(?!(?:__proto__|constructor|prototype)$)(?=.*\S)\P{Cc}{1,200}$/u;

export const idAllowed: string = allowing(
  "1 至 200 个字符的文本，不得为空白、含控制字符或为 __proto__、constructor、prototype",
  "a text of 1 to 200 characters, not blank, without control characters, not __proto__, constructor or prototype",
);

/**
 * The id 标识 of a unit, group, tier, metric, dimension or scheme: any text of 1 to 200 characters, Chinese as
 * well, except blanks alone, control characters, and the three names that JavaScript keeps for itself (`__proto__`,
 * `constructor`, `prototype`).
 */
export const idSchema = string(idAllowed).check(regex(ID_TEXT, idAllowed));

/** The id of something that the scheme has elsewhere; whether it is there is asked later. */
function reference(zh: string, en: string) {
  const allowed = allowing(zh, en);
  return string(allowed).check(regex(ID_TEXT, allowed));
}

/** The id of a metric, where one is named. */
export const metricIdSchema = reference(
  'metrics 中一个指标的标识，形如 "tickets"',
  'the id of one of the metrics, such as "tickets"',
);

/** The id of a dimension, where one is named. */
export const dimensionIdSchema = reference(
  "dimensions 中一个考核指标的标识",
  "the id of one of the dimensions",
);

/** The id of a group, where one is named. */
export const groupIdSchema = reference("groups 中一个组别的标识", "the id of one of the groups");

/** The id of a grade, where one is named. */
export const gradeIdSchema = reference(
  "verdicts.grades 中一个等次的标识",
  "the id of one of the grades",
);

export function isId(value: unknown): value is string {
  return typeof value === "string" && ID_TEXT.test(value);
}

const keyAllowed = allowing(
  "另一个键名：1 至 200 个字符，不得为空白、含控制字符或为 __proto__、constructor、prototype",
  "another key: 1 to 200 characters, not blank, without control characters, not __proto__, constructor or prototype",
);

const object = allowing("以标识为键的对象", "an object whose keys are ids");

/** An object whose keys are ids, all values of one kind; what it parses to is frozen. */
export function dictionaryOf<Value extends core.SomeType>(value: Value) {
  // zod leaves __proto__ out without a word, so the keys are looked at first
  const keyed = custom<Record<string, unknown>>(isDictionary, object).check(({ value, issues }) => {
    for (const key of Object.keys(value).filter((one) => !isId(one))) {
      issues.push({ code: "custom", input: value, path: [key], message: keyAllowed });
    }
  });
  return frozen(pipe(keyed, record(string(), value, object)));
}

function isDictionary(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value);
}

const allowed = allowing("形如 2023-10 的月份", "a month such as 2023-10");

/** A month 月份 by its name, `YYYY-MM`; January is `01`. As texts, months sort by time. */
export const monthNameSchema = string(allowed).check(regex(/^\d{4}-(0[1-9]|1[0-2])$/, allowed));
