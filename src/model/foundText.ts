import { ExactDecimal } from "../exact/exactDecimal.js";
import type { Text } from "./text.js";

const LONGEST_SHOWN = 60;
const LARGEST_SHOWN = 10n ** 30n;

/** @internal what was found in an input, in words; it asks nothing of a stranger's object, and is never long */
export function foundText(value: unknown): Text {
  if (value === undefined) return { zh: "缺失", en: "nothing" };
  if (value === null) return { zh: " null", en: "null" };
  if (typeof value === "string") return foundString(value);
  if (typeof value === "number" || typeof value === "boolean") return same(`${value}`);
  if (typeof value === "bigint") return foundBigint(value);
  if (Array.isArray(value))
    return { zh: `含 ${value.length} 项的列表`, en: `a list of ${value.length}` };
  if (ExactDecimal.isDecimal(value)) return { zh: " Decimal 数值", en: "a Decimal" };
  if (typeof value === "object") return { zh: "对象", en: "an object" };
  return same(`a ${typeof value}`);
}

function foundString(text: string): Text {
  if (text.length <= LONGEST_SHOWN) return same(JSON.stringify(text));
  const start = JSON.stringify(text.slice(0, LONGEST_SHOWN));
  return {
    zh: ` ${start}……（共 ${text.length} 个字符）`,
    en: `${start}… (${text.length} characters)`,
  };
}

function foundBigint(value: bigint): Text {
  const shown = value < LARGEST_SHOWN && value > -LARGEST_SHOWN;
  return shown ? same(`${value}n`) : { zh: "过大的整数", en: "a bigint too large to show" };
}

function same(shown: string): Text {
  return { zh: ` ${shown} `, en: shown };
}
