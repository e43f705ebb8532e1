import { dividedBy, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { type PrintedFigure, printedFigure } from "../sheet/printedFigure.js";
import type { TableRow } from "../sheet/tableRow.js";
import { bothTexts, type Text } from "../words/text.js";
import { type AuditTerms, rateText } from "./auditTerms.js";
import { type Comparison, isSame, sumOfColumn, unreadable } from "./comparison.js";
import { type Finding, finding } from "./finding.js";
import { printingOf, publishes } from "./printing.js";
import { changeComparisons } from "./statedChange.js";
import type { StatedFigure, StatedRate, StatedSum, StatedUnits } from "./statedFigure.js";

export function unitsComparison(
  { units, tier }: StatedUnits,
  name: Text,
  rows: readonly TableRow[],
): Comparison {
  const listed = rows.filter((row) => tier === undefined || row.tier?.id === tier);
  const found = sumOf([listed.length]);
  return isSame(name, units, found, { zh: "表中实有家数", en: "the number in the table" });
}

export function sumComparisons(
  { sum, of, parts }: StatedSum,
  name: Text,
  rows: readonly TableRow[],
  { scheme }: AuditTerms,
): Comparison[] {
  const comparisons: Comparison[] = [];
  if (of !== undefined || parts === undefined) {
    const source = { zh: "表中各单位合计", en: "the sum over the table" };
    comparisons.push(isSame(name, sum, sumOfColumn(rows, of, scheme), source));
  }
  if (parts !== undefined) {
    const figures = parts.map((part) => printedFigure(part)?.value);
    const known = figures.includes(undefined) ? undefined : sumOf(figures as Fraction[]);
    comparisons.push(isSame(name, sum, known, { zh: "其分项之和", en: "the sum of its parts" }));
  }
  return comparisons;
}

/** A stated rate held against the counts beside it, and against the table. */
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

/** What came of the figures that are stated beside the table. */
export interface StatedOutcome {
  readonly findings: readonly Finding[];
  /** How many comparisons were made. */
  readonly checks: number;
  /** What could not be checked. */
  readonly notChecked: readonly Text[];
}

export function statedFindings(
  stated: readonly StatedFigure[],
  rows: readonly TableRow[],
  terms: AuditTerms,
): StatedOutcome {
  const outcomes = stated.map((figure) => {
    const printed = statedText(figure);
    const name = nameOf(figure, terms);
    return { printed, name, comparisons: comparisonsOf(figure, name, rows, terms) };
  });
  const made = outcomes.flatMap(({ comparisons }) =>
    comparisons.filter(({ holds }) => holds !== undefined),
  );
  return {
    checks: made.length,
    findings: outcomes.flatMap(({ comparisons }) =>
      comparisons
        .filter(({ holds }) => holds === false)
        .map(({ printed, expected, message }) =>
          finding({
            kind: "stated",
            severity: "medium",
            row: null,
            unit: null,
            column: null,
            printed,
            expected: expected === "" ? [] : [expected],
            message,
          }),
        ),
    ),
    notChecked: outcomes
      .filter(({ comparisons }) => comparisons.every(({ holds }) => holds === undefined))
      .map(({ printed, name }) => ({
        zh: `${name.zh} ${printed}：表中没有可与之核对的数据`,
        en: `${name.en} ${printed}: nothing in the table to check it with`,
      })),
  };
}

/** A stated figure as it is printed. */
function statedText(figure: StatedFigure): string {
  if ("units" in figure) return figure.units;
  if ("sum" in figure) return figure.sum;
  return "rate" in figure ? figure.rate : figure.change;
}

function nameOf(figure: StatedFigure, { scheme }: AuditTerms): Text {
  if (figure.name !== undefined) return bothTexts(figure.name);
  const group = scheme.groups.find(({ id }) => id === figure.group);
  const tier = "tier" in figure ? group?.tiers?.find(({ id }) => id === figure.tier) : undefined;
  const what = "units" in figure ? undefined : scheme.metrics[figure.of ?? ""];
  const names = [group, tier, what].flatMap((one) => (one === undefined ? [] : [one.name]));
  const kind =
    "units" in figure
      ? { zh: "家数", en: "number of units" }
      : "sum" in figure
        ? { zh: "合计", en: "sum" }
        : "rate" in figure
          ? { zh: "总体率", en: "overall rate" }
          : { zh: "变化", en: "change" };
  return {
    zh: [...names.map(({ zh }) => zh), kind.zh].join(""),
    en: [...names.map(({ en }) => en), kind.en].join(", "),
  };
}

function comparisonsOf(
  figure: StatedFigure,
  name: Text,
  rows: readonly TableRow[],
  terms: AuditTerms,
): Comparison[] {
  const meant = rows.filter(
    ({ group }) => figure.group === undefined || group?.id === figure.group,
  );
  if ("units" in figure) return [unitsComparison(figure, name, meant)];
  if ("change" in figure) return changeComparisons(figure, name, meant, terms);
  return "sum" in figure
    ? sumComparisons(figure, name, meant, terms)
    : rateComparisons(figure, name, meant, terms);
}
