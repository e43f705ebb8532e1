import { ExactDecimal } from "../exact/exactDecimal.js";
import { shown } from "../exact/shown.js";
import type { Text } from "./text.js";

/** @internal what was found in an input, in words */
export function foundText(value: unknown): Text {
  if (value === undefined) return { zh: "缺失", en: "nothing" };
  if (Array.isArray(value)) return { zh: `含 ${value.length} 项的列表`, en: shown(value) };
  if (ExactDecimal.isDecimal(value)) return { zh: "Decimal 数值", en: "a Decimal" };
  if (typeof value === "object" && value !== null) return { zh: "对象", en: shown(value) };
  return { zh: shown(value), en: shown(value) };
}
