import { compare } from "../exact/arithmetic.js";
import { exactOf, fractionOf } from "../exact/fractionOf.js";
import { amountInFull } from "../exact/numberText.js";
import type { RoundingMode } from "../exact/rounded.js";
import { isPercentage, type Quantity, shownNumber } from "../measures/quantity.js";
import type { Rounding } from "../words/rounding.js";
import type { Text } from "../words/text.js";

/** A number of points, as a person writes it: `1 point`, `0.5 points`. */
export function pointsText(number: string): Text {
  const isOne = number === "1" || number === "-1";
  return { zh: `${number} 分`, en: `${number} ${isOne ? "point" : "points"}` };
}

/** Points that are given or taken away: `加 2 分`, `扣 3 分`. */
export function changeText(number: string): Text {
  const size = pointsText(number.replace(/^-/, ""));
  const isLess = number.startsWith("-");
  return isLess
    ? { zh: `扣 ${size.zh}`, en: `${size.en} off` }
    : { zh: `加 ${size.zh}`, en: `${size.en} more` };
}

/** A weight, in percent where that is exact and no more than the whole: `25%`, `1/3`, `2`. */
export function weightText(exact: string): string {
  const value = exactOf(exact);
  return compare(value, 1) > 0 ? (exactText(exact) ?? exact) : exactQuantity(exact, "share");
}

/** Numbers added up, as a person writes it: `100 − 2.5 + 3`. */
export function sumText(numbers: readonly string[]): string {
  return numbers
    .map((number, index) => {
      if (index === 0) return number;
      return number.startsWith("-") ? ` − ${number.slice(1)}` : ` + ${number}`;
    })
    .join("");
}

/** A number of some quantity with what stands behind it: `3 件`, `80 分`, `92%`. */
export function withUnit(number: string, quantity: Quantity, counted: Text | undefined): Text {
  if (counted !== undefined) return { zh: `${number} ${counted.zh}`, en: number };
  if (quantity === "points") return pointsText(number);
  if (quantity === "place") return { zh: `第 ${number} 名`, en: `rank ${number}` };
  return { zh: number, en: number };
}

/** How numbers are rounded, in words. */
export const waysOfRounding: Record<RoundingMode, Text> = {
  halfExpand: { zh: "四舍五入", en: "rounded half up" },
  halfEven: { zh: "四舍六入五成双", en: "rounded half to even" },
  halfTrunc: { zh: "五舍六入", en: "rounded half down" },
  halfCeil: { zh: "四舍五入（负数五舍六入）", en: "rounded half towards the greater" },
  halfFloor: { zh: "五舍六入（负数四舍五入）", en: "rounded half towards the less" },
  trunc: { zh: "去尾", en: "cut off" },
  floor: { zh: "向下舍入", en: "rounded down" },
  ceil: { zh: "向上舍入", en: "rounded up" },
  expand: { zh: "进一", en: "rounded away from zero" },
};

/** How a value was rounded, in words: `去尾，保留 2 位小数`. */
export function roundingText({ places, mode, increment = 1 }: Rounding): Text {
  const { zh, en } = waysOfRounding[mode];
  if (increment !== 1) {
    const step = amountInFull(fractionOf(`${increment}/1${"0".repeat(places)}`));
    return { zh: `${zh}到 ${step} 的倍数`, en: `${en} to a multiple of ${step}` };
  }
  return places === 0
    ? { zh: `${zh}，取整数`, en: `${en} to a whole number` }
    : {
        zh: `${zh}，保留 ${places} 位小数`,
        en: `${en} to ${places} ${places === 1 ? "place" : "places"}`,
      };
}

/** How a value was rounded, where not by 四舍五入 as everyone expects. */
export function unusualWay(rounding: Rounding): Text | undefined {
  const isUsual = rounding.mode === "halfExpand" && (rounding.increment ?? 1) === 1;
  return isUsual ? undefined : roundingText(rounding);
}

/** The same in brackets behind what was rounded; nothing where that goes without saying. */
export function wayInBrackets(rounding: Rounding | undefined): Text {
  const way = rounding && unusualWay(rounding);
  return way === undefined ? { zh: "", en: "" } : { zh: `（${way.zh}）`, en: ` (${way.en})` };
}

const LONGEST_EXACT = 40;

/** An exact value as decimal text where that is exact, else as a fraction; undefined where it is too long to read. */
export function exactText(exact: string): string | undefined {
  const text = amountInFull(exactOf(exact));
  return text.length > LONGEST_EXACT ? undefined : text;
}

const LONGEST_DECIMAL = 12;
const LONGEST_FRACTION = 7;

/** A value that was worked out, exactly where that is easily read, else rounded for reading. */
export function workedOut(exact: string): string {
  const text = amountInFull(exactOf(exact));
  const longest = text.includes("/") ? LONGEST_FRACTION : LONGEST_DECIMAL;
  return text.length <= longest ? text : shownNumber(exact);
}

/** A share as percent text where that is exact and short; undefined where it is not. */
export function exactShare(exact: string): string | undefined {
  const text = amountInFull(exactOf(exact));
  if (text.includes("/")) return undefined;
  const percent = amountInFull(fractionOf(`${text}`).above === 0 ? "0" : hundredTimes(text));
  return percent.length > LONGEST_SHARE ? undefined : `${percent}%`;
}

const LONGEST_SHARE = 10;

function hundredTimes(decimal: string): string {
  const [whole = "", decimals = ""] = decimal.split(".");
  const padded = decimals.padEnd(2, "0");
  const text = `${whole}${padded.slice(0, 2)}.${padded.slice(2)}0`;
  return text;
}

/** A value of some quantity as it is exactly: `1.25%`, `55/72`. */
export function exactQuantity(exact: string, quantity: Quantity): string {
  if (isPercentage(quantity)) return exactShare(exact) ?? exact;
  return exactText(exact) ?? exact;
}
