import { dividedBy } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import type { StatedRate } from "../model/statedFigure.js";
import type { Text } from "../model/text.js";
import { type PrintedFigure, printedFigure } from "../tables/printedFigure.js";
import type { TableRow } from "../tables/tableRow.js";
import { type AuditTerms, rateText } from "./auditTerms.js";
import { printingOf } from "./printing.js";
import { publishes } from "./publishes.js";
import { type Comparison, isSame, sumOfColumn, unreadable } from "./statedComparison.js";

/** @internal a stated rate held against the counts beside it, and against the table */
export function rateComparisons(
  { rate, of, count, whole }: StatedRate,
  name: Text,
  rows: readonly TableRow[],
  { scheme, percentages }: AuditTerms,
): Comparison[] {
  const definition = scheme.metrics[of ?? ""];
  const wholeMetric = definition?.kind === "rate" ? definition.of : undefined;
  const [counted, all] = [sumOfColumn(rows, of, scheme), sumOfColumn(rows, wholeMetric, scheme)];
  const figure = printedFigure(rate);
  if (figure === undefined) return [unreadable(name, rate)];
  const isRate = (
    above: Fraction | undefined,
    below: Fraction | undefined,
    source: Text,
  ): Comparison => {
    const known = above !== undefined && below !== undefined && below.above > 0;
    const exact = known ? dividedBy(above, below) : undefined;
    const rounding = printingOf(figure, percentages);
    const expected = exact === undefined ? "" : rateText(exact, rounding, scheme);
    return {
      printed: rate,
      holds: exact === undefined ? undefined : publishes(exact, figure.value, rounding),
      expected,
      message: {
        zh: `${name.zh}为 ${rate}，而${source.zh} ${above}/${below} = ${expected}`,
        en: `${name.en} is ${rate}, but ${source.en} ${above}/${below} = ${expected}`,
      },
    };
  };
  const own = [count, whole].map((text) =>
    text === undefined ? undefined : printedFigure(text),
  ) as (PrintedFigure | undefined)[];
  const comparisons: Comparison[] = [];
  if (count !== undefined && whole !== undefined) {
    comparisons.push(
      isRate(own[0]?.value, own[1]?.value, { zh: "同处所列", en: "the counts beside it give" }),
    );
  }
  if (of === undefined) return comparisons;
  comparisons.push(
    isRate(counted, all, { zh: "表中各单位合计", en: "the sums over the table give" }),
  );
  const sums = { zh: "表中各单位合计", en: "the sum over the table" };
  if (count !== undefined) {
    comparisons.push(
      isSame({ zh: `${name.zh}的分子`, en: `the count of ${name.en}` }, count, counted, sums),
    );
  }
  if (whole !== undefined) {
    comparisons.push(
      isSame({ zh: `${name.zh}的分母`, en: `the whole of ${name.en}` }, whole, all, sums),
    );
  }
  return comparisons;
}
