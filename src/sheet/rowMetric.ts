import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import type { Dimension } from "../scheme/dimension.js";
import type { Scheme } from "../scheme/scheme.js";
import { plainText } from "../words/heading.js";
import type { MetricDefinition, RateDefinition } from "../words/metricDefinition.js";
import type { Text } from "../words/text.js";

import { type RateInCell, rateInCell } from "./rateCell.js";
import { type Cell, cellOf, countCellOf, type TableRow, wholeIn } from "./tableRow.js";

/** What a row says of one metric, and where: for the month that is made of a table, and for its audit. */
export interface RowMetric {
  /** The cell that it stands in by itself; undefined where there is no column for it. */
  readonly own: Cell | undefined;
  /** The cell that the count of a rate stands in. */
  readonly counted: Cell | undefined;
  /** The count, the points, or the count of a rate; undefined where no such figure stands there. */
  readonly amount: Fraction | undefined;
  /** A rate as it stands by itself; undefined where it is none. */
  readonly rate: RateInCell | undefined;
}

/** What a row says of one metric. */
export function rowMetric(
  row: TableRow,
  metric: string,
  scheme: Pick<Scheme, "metrics" | "dimensions">,
): RowMetric {
  const definition = scheme.metrics[metric] as MetricDefinition;
  if (definition.kind === "rate") return rateOf(row, metric, definition);
  if (definition.kind === "fact") {
    const own = cellOf(row, { metric });
    return { own, counted: undefined, amount: own && factIn(own.text), rate: undefined };
  }
  const [own, amountIn] =
    definition.kind === "count"
      ? [countCellOf(row, { metric }), wholeIn]
      : [awardedCell(row, metric, scheme), pointsIn];
  return { own, counted: undefined, amount: amountIn(own), rate: undefined };
}

function rateOf(row: TableRow, metric: string, { of, partialCredit }: RateDefinition): RowMetric {
  const whole = of === undefined ? cellOf(row, { whole: metric }) : undefined;
  const [own, counted] = [cellOf(row, { metric }), countCellOf(row, { count: metric })];
  const amountIn = partialCredit ? pointsIn : wholeIn;
  return {
    own,
    counted,
    amount: of === undefined && whole === undefined ? undefined : amountIn(counted),
    rate: own && rateInCell(own),
  };
}

/** The cell of points awarded by people, or of the score that they are; the first of them that has a figure. */
function awardedCell(
  row: TableRow,
  metric: string,
  { dimensions }: Pick<Scheme, "dimensions">,
): Cell | undefined {
  const own = cellOf(row, { metric });
  if (own?.figure !== undefined) return own;
  const same = dimensions.find((one) => awardedIn(one) === metric);
  const score = same === undefined ? undefined : cellOf(row, { score: same.id });
  return score?.figure === undefined ? (own ?? score) : score;
}

/** The metric whose points are the score of a dimension as they are; undefined where its score follows from more. */
export function awardedIn(dimension: Dimension): string | undefined {
  if (!("measure" in dimension) || !("given" in dimension.measure)) return undefined;
  return dimension.rule.kind === "given" ? dimension.measure.given : undefined;
}

/** The number in a cell that is no percentage. */
function pointsIn(cell: Cell | undefined): Fraction | undefined {
  return cell?.figure?.isPercentage === false ? cell.figure.value : undefined;
}

/** The whole number under a column, from 0; of a count that follows from others, what those come to. */
export function countIn(
  row: TableRow,
  column: { metric: string } | { count: string },
): Fraction | undefined {
  return wholeIn(countCellOf(row, column));
}

const YES = /^(?:是|有|已|已落实|已完成|达标|√|✓|✔|1|y|yes|true)$/i;
const NO = /^(?:否|无|未|未落实|未完成|未达标|×|✗|✘|0|n|no|false)$/i;

/** Whether something is so, as a cell says it: 1 for yes, 0 for no; undefined where it says neither. */
export function factIn(text: string): Fraction | undefined {
  const plain = plainText(text).trim();
  if (YES.test(plain)) return ONE;
  return NO.test(plain) ? ZERO : undefined;
}

/** What may stand in the cell of a metric, by its kind */
export const allowedIn = {
  count: { zh: "数量（0 或正整数）", en: "a whole number from 0" },
  rate: {
    zh: "比率：百分数（52.78%）、小数（0.5278）或分数（19/36），无数据的写“—”",
    en: 'a rate: a percentage (52.78%), a share (0.5278) or a fraction (19/36); "—" where there is none',
  },
  points: { zh: "分数（如 19.3）", en: "points such as 19.3" },
  fact: { zh: "是或否（也可写有、无，√、×）", en: "yes or no (是, 否, √, ×)" },
} satisfies Record<string, Text>;
