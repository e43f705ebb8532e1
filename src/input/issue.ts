import { isDecimal } from "../exact/fractionOf.js";
import { shown } from "../exact/shown.js";
import type { Text } from "../words/text.js";

const PLAIN_KEY = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
// as long as an id may be
const LONGEST_KEY = 200;

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

/**
 * What kind of problem or notice it is 问题代码. The codes are part of the contract: a host may decide by them; the wording of
 * messages may change.
 *
 * | code | refused 退回的输入 |
 * |---|---|
 * | `missing` | something that is needed is not there 缺少必填内容 |
 * | `invalid` | a value of another kind, form or range than is allowed 内容、格式或范围不符 |
 * | `unknownKey` | a key that is not known, often misspelt 未知的项 |
 * | `unknownName` | an id or a name of something that is not there: a unit, group, metric, dimension, column 所指对象不存在 |
 * | `duplicate` | something that another has already: an id, a column, the edge of a tier or a grade 重复 |
 * | `aboveWhole` | a rate above 100 %, where the scheme has no cap for it 率超过 100% |
 * | `zeroDenominator` | a share of nothing, or a division by 0, that the scheme says nothing about 分母为 0 |
 * | `noDenominator` | a bare count without the metric that it is a share of 只有分子 |
 * | `noData` | nothing to score a unit by 无可计分的数据 |
 * | `abovePossible` | points above what people can award there 评定分超过满分 |
 * | `belowZero` | a count made of others that comes to less than 0 数量相减为负 |
 * | `notRising` | a value of the unit's own, such as its challenge value, that is not above the one before it 节点未由低到高 |
 * | `needsOthers` | a dimension that compares units, or looks at other scores, scored alone 须与其他单位比较，或须先有其他得分 |
 * | `contradiction` | a scheme that contradicts itself 方案自相矛盾 |
 * | `notInForce` | a month before the first scheme 该月尚无方案 |
 * | `notChecked` | a month after the last that the scheme was checked for 方案未核对到该月 |
 * | `tooLarge` | nested deeper, or more, than any real input 过深或过大 |
 *
 * | code | noticed 已接受、值得一看 |
 * |---|---|
 * | `heldAtCap` | points above a cap, which count as the cap 按上限计 |
 * | `heldAtFloor` | points below a floor, which count as the floor 按下限计 |
 * | `rateCapped` | a rate above its cap, which counts as the cap 率按上限计 |
 * | `uncounted` | an adjustment that counts nowhere 未计入的加减分项 |
 * | `otherWhole` | a rate of another whole than the scheme says 分母与方案规定不同 |
 */
export type IssueCode = (typeof issueCodes)[number];

/** Every {@link IssueCode} 问题代码: those of what is refused, then those of what is noticed. */
export const issueCodes = [
  "missing",
  "invalid",
  "unknownKey",
  "unknownName",
  "duplicate",
  "aboveWhole",
  "zeroDenominator",
  "noDenominator",
  "noData",
  "abovePossible",
  "belowZero",
  "notRising",
  "needsOthers",
  "contradiction",
  "notInForce",
  "notChecked",
  "tooLarge",
  "heldAtCap",
  "heldAtFloor",
  "rateCapped",
  "uncounted",
  "otherWhole",
] as const;

/** A metric or a dimension that a problem or a notice is about. */
export interface NamedInScheme {
  /** Its id in the scheme 标识. */
  readonly id: string;
  /** What the scheme calls it 名称. */
  readonly name: Text;
}

/**
 * One problem of an input 输入问题, or one notice of what was accepted and deserves a look 提示: where it is, what was found,
 * what is allowed. Plain JSON.
 */
export interface InputIssue {
  /** What kind of problem it is 问题代码. */
  readonly code: IssueCode;
  /** Where it is 位置, from the top of the input: `units[3].metrics.extended`; in a table, the cell: `F12`. */
  readonly path: string;
  /** The same as a list 路径各级: `["units", 3, "metrics", "extended"]`; in a table, the cell alone. A key of more than 200 characters is cut. */
  readonly keys: readonly (string | number)[];
  /** The name of the unit concerned 单位, where there is one. */
  readonly unit?: string;
  /** The metric concerned 指标数据, where there is one. */
  readonly metric?: NamedInScheme;
  /** The dimension concerned 考核指标, of a notice; left out where it is the total. */
  readonly dimension?: NamedInScheme;
  /** What was found there 所见. */
  readonly found: Text;
  /** What is allowed there; of a notice, what it counts as 应为. */
  readonly allowed: Text;
  /** All of it in a sentence 说明. */
  readonly message: Text;
}

export function inputIssue(
  code: IssueCode,
  path: string,
  found: Text,
  allowed: Text,
  unit?: string,
  metric?: NamedInScheme,
): InputIssue {
  const place = path === "" ? { zh: "输入", en: "the input" } : { zh: path, en: path };
  const [zhUnit, enUnit] = unit === undefined ? ["", ""] : [`（${unit}）`, ` (${unit})`];
  const message = {
    zh: `${place.zh}${zhUnit}：发现${spaced(found.zh)}；应为${spaced(allowed.zh)}。`,
    en: `${place.en}${enUnit}: found ${found.en}; expected ${allowed.en}.`,
  };
  return {
    ...{ code, path, keys: keysIn(path) },
    ...(unit === undefined ? {} : { unit }),
    ...(metric === undefined ? {} : { metric }),
    ...{ found, allowed, message },
  };
}

/** The same problem, with its place below another. */
export function issueBelow(place: string, issue: InputIssue): InputIssue {
  const { code, path, found, allowed, unit, metric } = issue;
  const joint = path === "" || path.startsWith("[") ? "" : ".";
  return inputIssue(code, `${place}${joint}${path}`, found, allowed, unit, metric);
}

const KEY = /\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]|([^.[\]]+)/g;

/** The keys of a place, from the top. */
function keysIn(path: string): (string | number)[] {
  return Array.from(path.matchAll(KEY), ([, index, quoted, plain]) =>
    index !== undefined ? Number(index) : quoted !== undefined ? JSON.parse(quoted) : plain,
  );
}

/** A blank between Chinese and what follows in Latin letters, digits or signs. */
function spaced(text: string): string {
  return /^[!-~]/.test(text) ? ` ${text}` : text;
}
