import { compare } from "../exact/arithmetic.js";
import { ZERO } from "../exact/fraction.js";
import {
  type Amount,
  type Decimal,
  EDGE_TEXT,
  fractionOf,
  isAmount,
  isDecimal,
  PERCENT_TEXT,
  POINTS_TEXT,
  SIGNED_PERCENT_TEXT,
} from "../exact/fractionOf.js";
import { allowing, custom, int, minimum, number, refine, regex, string, union } from "./shape.js";

const wholeNumber = allowing(
  `0 至 ${Number.MAX_SAFE_INTEGER} 的整数（写作数值，不加引号）`,
  `a whole number from 0 to ${Number.MAX_SAFE_INTEGER} (a number, not text)`,
);

/** A count 数量: a whole number from 0 to 9007199254740991, both included. */
export const countSchema = int(wholeNumber).check(minimum(0, { error: wholeNumber, abort: true }));

const itemNumber = allowing("不小于 1 的整数", "a whole number from 1");

/** The number of an item 第几件: a whole number from 1. */
export const positiveCountSchema = int(itemNumber).check(
  minimum(1, { error: itemNumber, abort: true }),
);

export function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}

/** Percent text, as a schema says that it is allowed. */
function percentText(example: string, zh = "", en = ""): string {
  return allowing(`形如 "${example}" 的百分数文本${zh}`, `percent text such as "${example}"${en}`);
}

/** Text of a form, or else a schema says what is allowed. */
function textLike(pattern: RegExp, error: string) {
  return string(error).check(regex(pattern, { error, abort: true }));
}

const percent = percentText("52.78%", "，不小于 0", ", not below 0");

/** Percent text 百分数: `"52.78%"`; not below 0. */
export const percentSchema = textLike(PERCENT_TEXT, percent);

/** Percent text of any sign: `"-5%"`. */
export const signedPercentSchema = textLike(SIGNED_PERCENT_TEXT, percentText("85%"));

const abovePercent = percentText("5%", "，大于 0", ", above 0");

/** Percent text above 0. */
export const positivePercentSchema = textLike(PERCENT_TEXT, abovePercent).check(
  refine(isPositive, abovePercent),
);

const stepSize = allowing(
  '大于 0 的一档幅度，形如 "1%"（率）或 "5"（数量、分数）',
  'the size of one step, above 0, such as "1%" of a rate or "5" of a count or of points',
);

const points = allowing(
  '分数，写作 "19.3" 或 "1/15" 这样的文本，或有效数字不超过 15 位的数',
  'points, as text such as "19.3" or "1/15", or as a number of at most 15 significant digits',
);

const pointsText = textLike(POINTS_TEXT, points);

const pointsNumber = number(points).check(refine(isAmount, { error: points, abort: true }));

/** Points 分 as JSON holds them: decimal text such as `"19.3"`, fraction text such as `"1/15"`, or a number of at most 15 significant digits. */
export const pointsSchema = union([pointsText, pointsNumber], points);

const notNegative = allowing(
  '不小于 0 的分数，形如 "0.5"',
  'points that are not below 0, such as "0.5"',
);

/** {@link pointsSchema}, 0 or more. */
export const notNegativePointsSchema = union([pointsText, pointsNumber], notNegative).check(
  refine(isNotNegative, notNegative),
);

const positive = allowing('大于 0 的数，形如 "0.6"', 'a number above 0, such as "0.6"');

/** {@link pointsSchema}, above 0. */
export const positivePointsSchema = union([pointsText, pointsNumber], positive).check(
  refine(isPositive, positive),
);

const edge = allowing(
  '界值，形如 "95%"（率）或 "20"（数量、分数）',
  'an edge, such as "95%" of a rate or "20" of a count or of points',
);

const edgeText = textLike(EDGE_TEXT, edge);

/** A value that a measure is held against: percent text for a share, else a number. */
export const edgeSchema = union([edgeText, pointsNumber], edge);

/** An edge above 0: how large one step is. */
export const stepSizeSchema = union([edgeText, pointsNumber], stepSize).check(
  refine(isPositive, stepSize),
);

const weight = allowing(
  '不小于 0 的权重，形如 "25%" 或 "0.25"',
  'a weight that is not below 0, such as "25%" or "0.25"',
);

/** A weight, 0 or more: percent text or a number. */
export const weightSchema = union([edgeText, pointsNumber], weight).check(
  refine(isNotNegative, weight),
);

const pointsDecimal = custom<Decimal>(
  (value) => typeof value === "object" && isPoints(value),
  points,
);

/** Points 分 as a program may hold them: {@link pointsSchema}, or a finite `Decimal`. */
export const givenPointsSchema = union([pointsText, pointsNumber, pointsDecimal], points);

export function isPoints(value: unknown): value is string | number | Decimal {
  if (typeof value === "string") return POINTS_TEXT.test(value);
  return typeof value === "number" ? isAmount(value) : isDecimal(value) && isAmount(value);
}

function isPositive(amount: Amount): boolean {
  return isAmount(amount) && compare(fractionOf(amount), ZERO) > 0;
}

function isNotNegative(amount: Amount): boolean {
  return isAmount(amount) && compare(fractionOf(amount), ZERO) >= 0;
}
