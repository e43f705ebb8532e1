import { capOf, largestWhole, possibleFractions } from "../auditing/metricDomain.js";
import { compare, minus, plus, times } from "../exact/arithmetic.js";
import { type Fraction, fraction, ONE, ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { percentText } from "../exact/numberText.js";
import type { Month } from "../month/month.js";
import type { MonthResult, UnitScore } from "../month/result.js";
import { metricsOfDimension } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import { type TableDoubt, tableDoubt } from "../sheet/tableDoubt.js";
import { addressOf, type Cell, cellOf } from "../sheet/tableRow.js";
import type { ReadRow } from "../sheet/unitsIn.js";
import { rankedUnits } from "../sheet/witnesses.js";
import { grouped, lastOf } from "../words/byKey.js";
import type { Text } from "../words/text.js";

/** A percentage that was rounded when it was printed, and the least and the most that it may have been. */
interface RoundedRate {
  readonly metric: string;
  readonly cell: Cell;
  readonly least: Fraction;
  readonly most: Fraction;
}

/** Multiples of 5 % are what few callers give: with decimals, or among others alike, nothing else prints so, short of a fraction of hundreds. */
const PLAIN = 20;
/** With more places, a percentage is no rounded one. */
const MOST_PLACES = 5;

/** The rounded percentages of a unit, as far as the month has them as they were printed. */
function roundedRates(
  read: ReadRow,
  unit: Month["units"][number],
  scheme: Scheme,
  columns: ReadonlyMap<string, RateColumn>,
): RoundedRate[] {
  const { row } = read;
  const { metrics } = scheme;
  return Object.entries(unit.metrics as Record<string, unknown>).flatMap(([metric, value]) => {
    const definition = metrics[metric];
    const cell = cellOf(row, { metric });
    if (definition?.kind !== "rate" || typeof value !== "string" || cell?.figure === undefined) {
      return [];
    }
    const { places = 0, isPlain = false } = columns.get(metric) ?? {};
    const given = fractionOf(value);
    const isOne = (isPlain || places > 0) && isPlainRate(given);
    if (isOne || places > MOST_PLACES || cell.figure.isExact) return [];
    const cap = capOf(definition);
    const half = fraction(1n, 2n * 10n ** BigInt(places + 2));
    // the upper end itself would be rounded up
    const most = minus(plus(given, half), times(half, A_BIT));
    const range = { least: minus(given, half), most };
    const known = fractionsWithin(read, metric, places, cap, scheme);
    if (known !== undefined && known.length > 0) {
      const [least = given, ...more] = known;
      return [{ metric, cell, least, most: lastOf(more) ?? least }];
    }
    return [
      {
        ...{ metric, cell },
        least: range.least.above < 0 ? ZERO : range.least,
        most: compare(range.most, cap) > 0 ? cap : range.most,
      },
    ];
  });
}

/** Small beside half a digit of what was printed. */
const A_BIT = fraction(1n, 10n ** 6n);

/** The fractions that print as a rate does, in order, where the scheme says within what its denominator lies; undefined where they are not all known. */
function fractionsWithin(
  { row }: ReadRow,
  metric: string,
  places: number,
  cap: Fraction,
  scheme: Scheme,
): Fraction[] | undefined {
  const whole = largestWhole(row, metric, scheme);
  const figure = cellOf(row, { metric })?.figure;
  if (whole === undefined || figure === undefined || whole.above <= 0) return undefined;
  const rounding = { places: places + 2, mode: "halfExpand" } as const;
  const found = possibleFractions(figure.value, Number(whole), rounding, cap);
  return found.isComplete ? [...found.fractions].sort(compare) : undefined;
}

function isPlainRate(rate: Fraction): boolean {
  return times(rate, PLAIN).denominator === 1n || compare(rate, ONE) >= 0;
}

/** How the percentages of a metric are printed. */
interface RateColumn {
  /** The most places of them. */
  readonly places: number;
  /** Whether all of them are multiples of 5 %. */
  readonly isPlain: boolean;
}

function rateColumns(scheme: Scheme, rows: readonly ReadRow[]): Map<string, RateColumn> {
  const rates = Object.keys(scheme.metrics).filter((id) => scheme.metrics[id]?.kind === "rate");
  return new Map(
    rates.map((metric) => {
      const figures = rows.flatMap(({ row }) => cellOf(row, { metric })?.figure ?? []);
      const places = figures.map((one) =>
        one.isPercentage ? one.places : Math.max(0, one.places - 2),
      );
      return [
        metric,
        {
          places: places.reduce((a, b) => Math.max(a, b), 0),
          isPlain: figures.every(({ value }) => isPlainRate(value)),
        },
      ] as const;
    }),
  );
}

/**
 * Rounded percentages that leave a published digit open: the scores that follow from the least and from the most that was
 * printed so differ, and the table prints no score that would tell.
 */
export function openDigits(
  scheme: Scheme,
  month: Month,
  result: MonthResult,
  rows: readonly ReadRow[],
): TableDoubt[] {
  const columns = rateColumns(scheme, rows);
  const dimensions = scheme.dimensions.map((dimension) => ({
    id: dimension.id,
    name: dimension.name,
    looked: new Set(metricsOfDimension(dimension, scheme.metrics)),
  }));
  const isPrinted = ({ row }: ReadRow, score: string) =>
    cellOf(row, { score })?.figure !== undefined;
  // where every score is printed, the table tells by itself
  const rounded = month.units.map((unit, index) => {
    const read = rows[index] as ReadRow;
    return roundedRates(read, unit, scheme, columns).filter(({ metric }) =>
      dimensions.some(({ id, looked }) => looked.has(metric) && !isPrinted(read, id)),
    );
  });
  if (rounded.every((rates) => rates.length === 0)) return [];
  const scoredAt = (end: "least" | "most") => {
    const units = month.units.map((unit, index) => {
      const values = (rounded[index] as RoundedRate[]).map((one) => [
        one.metric,
        percentText(one[end], 12),
      ]);
      return { ...unit, metrics: { ...unit.metrics, ...Object.fromEntries(values) } as never };
    });
    const scored = tryScoreMonth(scheme, { ...month, units });
    return scored.ok ? rankedUnits(scored.value) : new Map<string, UnitScore>();
  };
  const [usual, least, most] = [rankedUnits(result), scoredAt("least"), scoredAt("most")];
  const found = rows.flatMap((read, index): OpenScore[] => {
    const found = [usual, least, most].map((units) => units.get(read.name));
    if (found.includes(undefined)) return [];
    const all = found as UnitScore[];
    const own = rounded[index] as RoundedRate[];
    const scores = dimensions.flatMap(({ id, name, looked }) => {
      const points = pointsOf(all.map((one) => one.scores[id]?.points));
      if (points.length < 2 || isPrinted(read, id)) return [];
      return own
        .filter(({ metric }) => looked.has(metric))
        .map(({ metric, cell }) => ({ metric, cell, read, name: scoreName(name), points }));
    });
    const totals = pointsOf(all.map((one) => one.total?.points));
    const isTotal = totals.length > 1 && cellOf(read.row, "total")?.figure === undefined;
    if (scores.length > 0 || !isTotal) return scores;
    return own.map(({ metric, cell }) => ({ metric, cell, read, name: total, points: totals }));
  });
  return [...grouped(found, ({ metric }) => metric).values()].map(columnDoubt);
}

const total = { zh: "总得分", en: "the total" };

function scoreName({ zh, en }: Text): Text {
  return { zh: `${zh}得分`, en: `the score of ${en}` };
}

/** A published score or total that a rounded percentage leaves open. */
interface OpenScore {
  readonly metric: string;
  readonly cell: Cell;
  readonly read: ReadRow;
  readonly name: Text;
  /** What it may be, from the least. */
  readonly points: readonly string[];
}

const MOST_TOLD = 10;

/** What rounded percentages of a column leave open, told of once, at the first of them. */
function columnDoubt(open: readonly OpenScore[]): TableDoubt {
  const [first] = open as [OpenScore];
  const units = new Map(open.map((one) => [one.read.name, one] as const));
  const told = [...units.values()].slice(0, MOST_TOLD);
  const more = units.size - told.length;
  const zh = told.map(
    ({ read, cell, name, points }) =>
      `${addressOf(read.row, cell)}（${read.name}，${name.zh}可能为 ${points.join(" 或 ")}）`,
  );
  const en = told.map(
    ({ read, cell, name, points }) =>
      `${addressOf(read.row, cell)} (${read.name}, ${name.en} may be ${points.join(" or ")})`,
  );
  return tableDoubt(
    addressOf(first.read.row, first.cell),
    {
      zh: `“${first.cell.heading}”一列为舍入后的百分数`,
      en: `the percentages under "${first.cell.heading}" are rounded`,
    },
    {
      zh: `照此计算；${zh.join("、")}${more > 0 ? `等 ${units.size} 个单位` : ""}的末位未定；要算准，请填件数之比（如 19/36）`,
      en: `taken as they stand; the last digit is open of ${en.join(", ")}${more > 0 ? ` and ${more} more` : ""}: a fraction such as 19/36 would tell`,
    },
  );
}

/** Different published points, in order. */
function pointsOf(points: readonly ({ toString(): string } | undefined)[]): string[] {
  const texts = [...new Set(points.flatMap((one) => (one === undefined ? [] : [`${one}`])))];
  return texts.sort((a, b) => compare(fractionOf(a), fractionOf(b)));
}
