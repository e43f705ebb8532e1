import { isDecimal } from "../exact/fractionOf.js";
import { shown } from "../exact/shown.js";
import type { Text } from "../words/text.js";

const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
const LONGEST_KEY = 60;

/** A place in an input, as text: `units[3].metrics.extended` */
export function inputPath(keys: readonly PropertyKey[]): string {
  return keys.reduce<string>(pathBelow, "");
}

/** The place of a key below a place. */
export function pathBelow(path: string, key: PropertyKey): string {
  if (typeof key === "number") return `${path}[${key}]`;
  const name = String(key);
  if (name.length > LONGEST_KEY)
    return `${path}[${JSON.stringify(`${name.slice(0, LONGEST_KEY)}…`)}]`;
  if (!PLAIN_KEY.test(name)) return `${path}[${JSON.stringify(name)}]`;
  return path === "" ? name : `${path}.${name}`;
}

/** What was found in an input, in words. */
export function foundText(value: unknown): Text {
  if (isDecimal(value)) return { zh: "Decimal 数值", en: "a Decimal" };
  return { zh: foundInChinese(value), en: value === undefined ? "nothing" : shown(value) };
}

function foundInChinese(value: unknown): string {
  if (value === undefined) return "该项缺失";
  if (Array.isArray(value)) return `含 ${value.length} 项的列表`;
  if (typeof value === "object" && value !== null) return "一个对象";
  if (typeof value === "function") return "一个函数";
  if (typeof value === "symbol") return "一个 symbol";
  if (typeof value === "bigint") return "bigint 整数";
  const text = shown(value);
  return typeof value === "string"
    ? text.replace(/ \((\d+) characters\)$/, "（共 $1 个字符）")
    : text;
}

/** One problem of an input 输入问题: where it is, what was found, what is allowed. Plain JSON. */
export interface InputIssue {
  /** Where, from the top of the input: `units[3].metrics.extended`. */
  readonly path: string;
  /** The name of the unit concerned, where there is one. */
  readonly unit?: string;
  /** What was found there. */
  readonly found: Text;
  /** What is allowed there. */
  readonly allowed: Text;
  /** All of it in a sentence. */
  readonly message: Text;
}

export function inputIssue(path: string, found: Text, allowed: Text, unit?: string): InputIssue {
  const place = path === "" ? { zh: "输入", en: "the input" } : { zh: path, en: path };
  const [zhUnit, enUnit] = unit === undefined ? ["", ""] : [`（${unit}）`, ` (${unit})`];
  const message = {
    zh: `${place.zh}${zhUnit}：发现${spaced(found.zh)}；应为${spaced(allowed.zh)}。`,
    en: `${place.en}${enUnit}: found ${found.en}; expected ${allowed.en}.`,
  };
  return { path, ...(unit === undefined ? {} : { unit }), found, allowed, message };
}

/** A blank between Chinese and what follows in Latin letters, digits or signs. */
function spaced(text: string): string {
  return /^[!-~]/.test(text) ? ` ${text}` : text;
}
