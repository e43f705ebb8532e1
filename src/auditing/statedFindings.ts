import type { StatedFigure } from "../model/statedFigure.js";
import type { Text } from "../model/text.js";
import type { TableRow } from "../tables/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { type Finding, finding } from "./finding.js";
import { type Comparison, sumComparisons, unitsComparison } from "./statedComparison.js";
import { rateComparisons } from "./statedRates.js";

/** @internal what came of the figures that are stated beside the table */
export interface StatedOutcome {
  readonly findings: readonly Finding[];
  /** How many comparisons were made. */
  readonly checks: number;
  /** What could not be checked. */
  readonly notChecked: readonly Text[];
}

/** @internal */
export function statedFindings(
  stated: readonly StatedFigure[],
  rows: readonly TableRow[],
  terms: AuditTerms,
): StatedOutcome {
  const outcomes = stated.map((figure) => {
    const printed = "units" in figure ? figure.units : "sum" in figure ? figure.sum : figure.rate;
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

function nameOf(figure: StatedFigure, { scheme }: AuditTerms): Text {
  if (figure.name !== undefined) return figure.name;
  const group = scheme.groups.find(({ id }) => id === figure.group);
  const tier = "tier" in figure ? group?.tiers?.find(({ id }) => id === figure.tier) : undefined;
  const what = "units" in figure ? undefined : scheme.metrics[figure.of ?? ""];
  const names = [group, tier, what].flatMap((one) => (one === undefined ? [] : [one.name]));
  const kind =
    "units" in figure
      ? { zh: "家数", en: "number of units" }
      : "sum" in figure
        ? { zh: "合计", en: "sum" }
        : { zh: "总体率", en: "overall rate" };
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
  return "sum" in figure
    ? sumComparisons(figure, name, meant, terms)
    : rateComparisons(figure, name, meant, terms);
}
