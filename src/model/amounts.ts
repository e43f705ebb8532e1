import * as z from "zod/mini";
import { compare } from "../exact/arithmetic.js";
import { type Decimal, ExactDecimal } from "../exact/exactDecimal.js";
import { ZERO } from "../exact/fraction.js";
import {
  type Amount,
  DECIMAL_TEXT,
  fractionOf,
  isAmount,
  PERCENT_TEXT,
} from "../exact/fractionOf.js";
import { wording } from "./wording.js";

const wholeNumber = wording(
  `0 至 ${Number.MAX_SAFE_INTEGER} 的整数（写作数值，不加引号）`,
  `a whole number from 0 to ${Number.MAX_SAFE_INTEGER} (a number, not text)`,
);

/** A count 数量: a whole number from 0 to 9007199254740991, both included. */
export const countSchema = z
  .number(wholeNumber)
  .check(z.refine(isCount, { error: wholeNumber, abort: true }));

/** @internal */
export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

const percent = wording(
  '形如 "52.78%" 的百分数文本，不小于 0',
  'percent text such as "52.78%", not below 0',
);

/** Percent text 百分数: `"52.78%"`; not below 0. */
export const percentSchema = z
  .string(percent)
  .check(z.regex(PERCENT_TEXT, { error: percent, abort: true }));

const points = wording(
  '分数，写作 "19.3" 这样的文本，或有效数字不超过 15 位的数',
  'points, as text such as "19.3" or as a number of at most 15 significant digits',
);

const pointsText = z.string(points).check(z.regex(DECIMAL_TEXT, { error: points, abort: true }));

const pointsNumber = z.number(points).check(z.refine(isAmount, { error: points, abort: true }));

/** Points 分 as JSON holds them: decimal text such as `"19.3"`, or a number of at most 15 significant digits. */
export const pointsSchema = z.union([pointsText, pointsNumber], points);

const notNegative = wording(
  '不小于 0 的分数，形如 "0.5"',
  'points that are not below 0, such as "0.5"',
);

/** {@link pointsSchema}, 0 or more. */
export const notNegativePointsSchema = z
  .union([pointsText, pointsNumber], notNegative)
  .check(z.refine(isNotNegative, notNegative));

const pointsDecimal = z.custom<Decimal>(
  (value) => typeof value === "object" && isPoints(value),
  points,
);

/** Points 分 as a program may hold them: {@link pointsSchema}, or a finite `Decimal`. */
export const givenPointsSchema = z.union([pointsText, pointsNumber, pointsDecimal], points);

/** @internal */
export function isPoints(value: unknown): value is string | number | Decimal {
  if (typeof value === "string") return DECIMAL_TEXT.test(value);
  return typeof value === "number"
    ? isAmount(value)
    : ExactDecimal.isDecimal(value) && isAmount(value);
}

function isNotNegative(amount: Amount): boolean {
  return isAmount(amount) && compare(fractionOf(amount), ZERO) >= 0;
}
