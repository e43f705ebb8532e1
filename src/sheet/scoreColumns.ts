import { compare, minus, sumOf } from "../exact/arithmetic.js";
import { type Fraction, ratio } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { Dimension } from "../scheme/dimension.js";
import { metricsOfDimension } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { isByGroup } from "../words/byGroup.js";
import { plainText } from "../words/heading.js";
import { cellAddress } from "./cellText.js";
import { type Column, columnKey, type HeadedColumn } from "./column.js";
import { printedFigure, quotable } from "./printedFigure.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";

type Row = readonly string[];

/** A column that is called after a metric and, by its full marks, may hold scores: 按时办结率（40分）. */
interface Candidate {
  readonly place: number;
  readonly heading: string;
  readonly dimension: string;
  readonly fullMarks: Fraction;
  readonly isRate: boolean;
}

/**
 * Columns called after metrics, with full marks behind, that hold scores: those whose numbers add up to the printed totals. What is a rate
 * without a sign, and never above the full marks, may be a score too, and is told of.
 */
export function withScoreColumns(
  columns: readonly HeadedColumn[],
  below: readonly Row[],
  headingLine: number,
  scheme: Scheme,
): { readonly columns: readonly HeadedColumn[]; readonly doubts: readonly TableDoubt[] } {
  const candidates = columns.flatMap((one) => candidateIn(one, columns, scheme));
  const held = candidates.filter((one) => holdsNoMore(one, below));
  if (held.length === 0) return { columns, doubts: [] };
  if (addUp(held, columns, below)) {
    const scoreOf = new Map(held.map(({ place, dimension }) => [place, dimension]));
    const turned = columns.map((one) => {
      const score = scoreOf.get(one.place);
      return score === undefined ? one : { ...one, column: { score } };
    });
    return { columns: turned, doubts: [] };
  }
  const doubts = held.filter(({ isRate }) => isRate).map((one) => doubtOf(one, headingLine));
  return { columns, doubts };
}

function candidateIn(
  { heading, place, column }: HeadedColumn,
  columns: readonly HeadedColumn[],
  { metrics, dimensions }: Scheme,
): Candidate[] {
  const [, marks] = /\((\d+(?:\.\d+)?) ?分\)$/.exec(plainText(heading)) ?? [];
  if (marks === undefined || typeof column !== "object" || !("metric" in column)) return [];
  const kind = metrics[column.metric]?.kind;
  if (kind !== "rate" && kind !== "count") return [];
  const fullMarks = fractionOf(marks);
  const keys = new Set(columns.map((one) => one.column && columnKey(one.column)));
  const own = dimensions.find(
    (dimension) =>
      metricsOfDimension(dimension, metrics).includes(column.metric) &&
      isWorth(dimension, fullMarks) &&
      !keys.has(columnKey({ score: dimension.id })),
  );
  if (own === undefined) return [];
  return [{ place, heading, dimension: own.id, fullMarks, isRate: kind === "rate" }];
}

/** Whether a dimension is worth so many points, in some group at least. */
function isWorth({ fullMarks }: Dimension, marks: Fraction): boolean {
  if (fullMarks === undefined) return false;
  const amounts = isByGroup(fullMarks) ? Object.values(fullMarks.byGroup) : [fullMarks];
  return amounts.some((amount) => compare(amount, marks) === 0);
}

/** Whether every number of a column is without a sign, and none above the full marks. */
function holdsNoMore({ place, fullMarks }: Candidate, below: readonly Row[]): boolean {
  const figures = below.flatMap((row) => printedFigure(row[place] ?? "") ?? []);
  const texts = below.map((row) => plainText(row[place] ?? ""));
  return (
    figures.length > 0 &&
    !texts.some((text) => text.includes("/")) &&
    figures.every(
      ({ value, isPercentage }) =>
        !isPercentage && value.above >= 0 && compare(value, fullMarks) <= 0,
    )
  );
}

/** As far as a printed sum may be off for what was rounded. */
const A_BIT = ratio(1, 20);

/** Whether the columns, with all others of scores, add up to the total in most rows that have one. */
function addUp(
  held: readonly Candidate[],
  columns: readonly HeadedColumn[],
  below: readonly Row[],
): boolean {
  const total = columns.find(({ column }) => column === "total")?.place;
  if (total === undefined) return false;
  const isScore = (column: Column | undefined) => typeof column === "object" && "score" in column;
  const places = [
    ...held.map(({ place }) => place),
    ...columns.filter(({ column }) => isScore(column)).map(({ place }) => place),
  ];
  const sums = below.flatMap((row) => {
    const printed = printedFigure(row[total] ?? "")?.value;
    const parts = places.map((place) => printedFigure(row[place] ?? "")?.value);
    if (printed === undefined || parts.includes(undefined)) return [];
    const off = minus(sumOf(parts as Fraction[]), printed);
    return [compare(off.above < 0 ? minus(0, off) : off, A_BIT) <= 0];
  });
  return sums.length > 0 && sums.filter((is) => is).length * 2 >= sums.length;
}

function doubtOf({ place, heading, fullMarks }: Candidate, headingLine: number): TableDoubt {
  return tableDoubt(
    cellAddress(headingLine, place),
    {
      zh: `“${quotable(heading)}”下的数没有百分号，且都不超过 ${fullMarks}，可能是得分`,
      en: `the numbers under "${quotable(heading)}" have no percent sign and are not above ${fullMarks}: they may be scores`,
    },
    {
      zh: "读作率；如是得分，表头应写“…得分”，并另列率或件数",
      en: "read as rates; if they are scores, say so in the heading, and give the rates or the counts",
    },
  );
}
