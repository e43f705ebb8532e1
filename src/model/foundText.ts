import { ExactDecimal } from "../exact/exactDecimal.js";
import { shown } from "../exact/shown.js";
import type { Text } from "./text.js";

/** @internal what was found in an input, in words */
export function foundText(value: unknown): Text {
  if (ExactDecimal.isDecimal(value)) return { zh: "Decimal 数值", en: "a Decimal" };
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
