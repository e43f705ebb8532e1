import { compare, dividedBy, minus, sumOf, times } from "../exact/arithmetic.js";
import { type Fraction, HUNDRED, ONE } from "../exact/fraction.js";
import { amountInFull } from "../exact/numberText.js";
import { roundedTo } from "../exact/rounded.js";
import { type PrintedFigure, printedFigure } from "../sheet/printedFigure.js";
import type { TableRow } from "../sheet/tableRow.js";
import { plainText } from "../words/heading.js";
import type { Text } from "../words/text.js";
import type { AuditTerms } from "./auditTerms.js";
import { type Comparison, isSame, sumOfColumn, unreadable } from "./comparison.js";
import { mayPublish, placesOf, rangeOf, type ScoreRange, unroundedRange } from "./printing.js";
import type { StatedChange } from "./statedFigure.js";

/** A change as it is printed. */
interface PrintedChange {
  readonly value: Fraction;
  readonly places: number;
  /** Percent of the earlier figure or points of a percentage, percentage points only, or so many more. */
  readonly unit: "percent" | "points" | "number";
}

const CHANGE =
  /^(.*?)([+-]?\d{1,15}(?:,\d{3})*(?:\.\d{1,15})?)(%|个百分点|percentagepoints?|points?|pp)?[\p{L}]{0,4}$/iu;
const FALLS = /下降|减少|降低|回落|下滑|减|降|down|fell|fewer|less|decreas/i;
const RISES = /^(?:|.*(?:上升|增加|提高|提升|增长|上涨|上|增|升|up|rose|more|increas).*)$/i;
const SAME = /^(?:持平|不变|unchanged|same)$/i;

/** A change as it is printed; undefined where it is none. */
export function printedChange(text: string): PrintedChange | undefined {
  const plain = plainText(text).replace(/\s/g, "");
  if (SAME.test(plain)) return { value: minus(ONE, ONE), places: 0, unit: "number" };
  const [, before = "", digits = "", sign = ""] = CHANGE.exec(plain) ?? [];
  const figure = printedFigure(digits);
  if (figure === undefined) return undefined;
  const falls = FALLS.test(before);
  if (!falls && !RISES.test(before)) return undefined;
  const unit = sign === "" ? "number" : sign === "%" ? "percent" : "points";
  const value = falls ? minus(0, figure.value) : figure.value;
  return { value, places: figure.places, unit };
}

/** What a printed figure may have been: a rate before it was rounded, a count as it stands. */
function rangeBehind(figure: PrintedFigure): ScoreRange {
  if (!figure.isPercentage) return { least: figure.value, most: figure.value };
  return unroundedRange(figure.value, { places: placesOf(figure), mode: "halfExpand" });
}

interface Ends {
  readonly from: ScoreRange;
  readonly to: ScoreRange;
  readonly isRate: boolean;
}

/** A way in which a change is reckoned, in the unit that it is printed in. */
interface Reading {
  readonly of: (from: Fraction, to: Fraction) => Fraction;
  readonly suffix: Text;
}

const difference = (from: Fraction, to: Fraction) => minus(to, from);
const relative: Reading = {
  of: (from, to) => times(minus(dividedBy(to, from), ONE), HUNDRED),
  suffix: { zh: "%", en: "%" },
};
const inPoints: Reading = {
  of: (from, to) => times(difference(from, to), HUNDRED),
  suffix: { zh: " 个百分点", en: " percentage points" },
};
const inNumber: Reading = { of: difference, suffix: { zh: "", en: "" } };

/** The readings of a printed change, the usual one first. */
function readingsOf({ unit }: PrintedChange, { from, isRate }: Ends): Reading[] {
  const ofEarlier = from.least.above > 0 ? [relative] : [];
  if (unit === "points") return isRate ? [inPoints] : [];
  if (unit === "percent") return isRate ? [inPoints, ...ofEarlier] : ofEarlier;
  return isRate ? [inPoints] : [inNumber];
}

/** A stated change held against the figures that it is between; and the figure now against the table. */
export function changeComparisons(
  { change, from, to, of }: StatedChange,
  name: Text,
  rows: readonly TableRow[],
  terms: AuditTerms,
): Comparison[] {
  const [printed, earlier] = [printedChange(change), printedFigure(from)];
  const stated = to === undefined ? undefined : printedFigure(to);
  if (printed === undefined) return [unreadable(name, change)];
  if (earlier === undefined) return [unreadable(earlierOf(name), from)];
  if (to !== undefined && stated === undefined) return [unreadable(name, to)];
  const counted = ofTable(of, rows, terms);
  const isCount = terms.scheme.metrics[of ?? ""]?.kind === "count";
  const sums = { zh: "表中各单位合计", en: "the sum over the table" };
  const now =
    stated === undefined ? counted && { least: counted, most: counted } : rangeBehind(stated);
  return [
    changeComparison(
      change,
      printed,
      name,
      now && {
        ...{ from: rangeBehind(earlier), to: now },
        isRate: earlier.isPercentage || stated?.isPercentage === true,
      },
    ),
    ...(isCount && to !== undefined ? [isSame(name, to, counted, sums)] : []),
  ];
}

function earlierOf({ zh, en }: Text): Text {
  return { zh: `${zh}的上期数`, en: `the earlier figure of ${en}` };
}

/** What the table gives for a metric: its sum, or the rate of the sums. */
function ofTable(
  metric: string | undefined,
  rows: readonly TableRow[],
  { scheme }: AuditTerms,
): Fraction | undefined {
  const definition = scheme.metrics[metric ?? ""];
  const own = sumOfColumn(rows, metric, scheme);
  if (definition?.kind !== "rate") return own;
  const whole = sumOfColumn(rows, definition.of, scheme);
  return own === undefined || whole === undefined || whole.above <= 0
    ? undefined
    : dividedBy(own, whole);
}

function changeComparison(
  change: string,
  printed: PrintedChange,
  name: Text,
  ends: Ends | undefined,
): Comparison {
  const readings = ends === undefined ? [] : readingsOf(printed, ends);
  const rounding = { places: printed.places, mode: "halfExpand" } as const;
  const found = readings.map((reading) => {
    const { from, to } = ends as Ends;
    const corners = [from.least, from.most].flatMap((before) =>
      [to.least, to.most].map((after) => reading.of(before, after)),
    );
    const range = rangeOf(corners) as ScoreRange;
    const middle = dividedBy(sumOf([range.least, range.most]), 2);
    return {
      holds: mayPublish(range, printed.value, rounding),
      text: changeText(roundedTo(middle, rounding), reading.suffix),
    };
  });
  const expected = {
    zh: found.map(({ text }) => text.zh).join("或"),
    en: found.map(({ text }) => text.en).join(" or "),
  };
  return {
    printed: change,
    holds: found.length === 0 ? undefined : found.some(({ holds }) => holds),
    expected: expected.zh,
    message: {
      zh: `${name.zh}为“${change}”，而由前后两期的数应为${expected.zh}`,
      en: `${name.en} is "${change}", but the two figures give ${expected.en}`,
    },
  };
}

function changeText(value: Fraction, suffix: Text): Text {
  const size = value.above < 0 ? minus(0, value) : value;
  if (compare(value, 0) === 0) return { zh: "持平", en: "no change" };
  const digits = amountInFull(size);
  return value.above < 0
    ? { zh: `下降 ${digits}${suffix.zh}`, en: `a fall of ${digits}${suffix.en}` }
    : { zh: `上升 ${digits}${suffix.zh}`, en: `a rise of ${digits}${suffix.en}` };
}
