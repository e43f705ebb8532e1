import * as z from "zod/mini";
import { compare } from "../exact/arithmetic.js";
import { type Decimal, ExactDecimal } from "../exact/exactDecimal.js";
import { ZERO } from "../exact/fraction.js";
import {
  type Amount,
  DECIMAL_TEXT,
  EDGE_TEXT,
  fractionOf,
  isAmount,
  PERCENT_TEXT,
  SIGNED_PERCENT_TEXT,
} from "../exact/fractionOf.js";
import { wording } from "./wording.js";

const wholeNumber = wording(
  `0 至 ${Number.MAX_SAFE_INTEGER} 的整数（写作数值，不加引号）`,
  `a whole number from 0 to ${Number.MAX_SAFE_INTEGER} (a number, not text)`,
);

/** A count 数量: a whole number from 0 to 9007199254740991, both included. */
export const countSchema = z
  .int(wholeNumber)
  .check(z.minimum(0, { error: wholeNumber, abort: true }));

const itemNumber = wording("不小于 1 的整数", "a whole number from 1");

/** The number of an item 第几件: a whole number from 1. */
export const positiveCountSchema = z
  .int(itemNumber)
  .check(z.minimum(1, { error: itemNumber, abort: true }));

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

const signedPercent = wording('形如 "85%" 的百分数文本', 'percent text such as "85%"');

/** Percent text of any sign: `"-5%"`. */
export const signedPercentSchema = z
  .string(signedPercent)
  .check(z.regex(SIGNED_PERCENT_TEXT, { error: signedPercent, abort: true }));

const abovePercent = wording(
  '形如 "5%" 的百分数文本，大于 0',
  'percent text such as "5%", above 0',
);

/** Percent text above 0. */
export const positivePercentSchema = z
  .string(abovePercent)
  .check(
    z.regex(PERCENT_TEXT, { error: abovePercent, abort: true }),
    z.refine(isPositive, abovePercent),
  );

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

const positive = wording('大于 0 的数，形如 "0.6"', 'a number above 0, such as "0.6"');

/** {@link pointsSchema}, above 0. */
export const positivePointsSchema = z
  .union([pointsText, pointsNumber], positive)
  .check(z.refine(isPositive, positive));

const edge = wording(
  '界值，形如 "95%"（率）或 "20"（数量、分数）',
  'an edge, such as "95%" of a rate or "20" of a count or of points',
);

const edgeText = z.string(edge).check(z.regex(EDGE_TEXT, { error: edge, abort: true }));

/** A value that a measure is held against: percent text for a share, else a number. */
export const edgeSchema = z.union([edgeText, pointsNumber], edge);

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

function isPositive(amount: Amount): boolean {
  return isAmount(amount) && compare(fractionOf(amount), ZERO) > 0;
}

function isNotNegative(amount: Amount): boolean {
  return isAmount(amount) && compare(fractionOf(amount), ZERO) >= 0;
}
