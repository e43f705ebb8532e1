import { type AuditTerms, percentagesOf } from "../auditing/auditTerms.js";
import { compiledScheme } from "../auditing/compiledScheme.js";
import type { Adjustment } from "../model/adjustment.js";
import { foundText } from "../model/foundText.js";
import { type InputIssue, inputIssue } from "../model/inputIssue.js";
import type { Month } from "../model/month.js";
import type { Outcome } from "../model/outcome.js";
import { isPlain } from "../model/plain.js";
import { checkedReadOptions } from "../model/readOptions.js";
import type { Scheme } from "../model/scheme.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import { cellIssues } from "./cellIssues.js";
import { grouped } from "./grouped.js";
import { monthInTitle } from "./monthInTitle.js";
import { adjustmentsIn, type PlacedAdjustments } from "./readAdjustments.js";
import { recoveredMonth } from "./recoveredMonth.js";
import { adjustedDimensions, scoredAdjustment } from "./scoredAdjustments.js";
import { sectionedTable } from "./sections.js";
import { tableCells } from "./tableCells.js";
import type { TableDoubt } from "./tableDoubt.js";
import type { TableReading } from "./tableReading.js";
import { tableRows } from "./tableRow.js";
import { type UnitsReading, unitsIn } from "./unitsIn.js";

/** @internal the month that a table has under a sound scheme; where neither the options nor the table name it, the usual one */
export function monthInTable(
  table: unknown,
  scheme: Scheme,
  options: unknown,
  usualMonth?: string,
): Outcome<TableReading> {
  if (!isPlain(options)) {
    const allowed = { zh: "由选项组成的普通对象", en: "a plain object of options" };
    return { ok: false, issues: [inputIssue("options", foundText(options), allowed)] };
  }
  const { adjustments: list } = options;
  const said = checkedReadOptions(options);
  const cells = tableCells(table, "table");
  const sectioned =
    cells.ok && said.ok ? sectionedTable(scheme, cells.value, said.value.columns) : undefined;
  if (!cells.ok || !said.ok || !sectioned?.ok) return failure(cells, said, sectioned);
  const rows = tableRows(scheme, sectioned.value);
  const read = unitsIn(scheme, sectioned.value, rows);
  const month = named(said.value.month, sectioned.value.title, usualMonth);
  if (!read.ok) return failure(month, read);
  const adjusted =
    list === undefined
      ? adjustmentsOfScores(scheme, read.value)
      : adjustmentsIn(list, "adjustments", read.value.units);
  if (!adjusted.ok) return failure(month, adjusted);
  // without a name of its own, the month is looked through as well
  const name = month.ok ? month.value : scheme.from;
  const sounded = soundReading(scheme, name, read.value, adjusted.value);
  return month.ok ? sounded : failure(month, sounded);
}

function named(
  month: string | undefined,
  title: readonly string[],
  usual: string | undefined,
): Outcome<string> {
  const value = month ?? monthInTitle(title) ?? usual;
  return value === undefined ? { ok: false, issues: [noMonth()] } : { ok: true, value };
}

function failure(...outcomes: (Outcome<unknown> | undefined)[]): Outcome<never> {
  return { ok: false, issues: outcomes.flatMap((one) => (one?.ok === false ? one.issues : [])) };
}

function noMonth(): InputIssue {
  return inputIssue(
    "options.month",
    { zh: "没有月份", en: "no month" },
    {
      zh: "形如 2023-10 的月份，或在表头上方写明（如 2023年10月）",
      en: "a month such as 2023-10, or one that the lines above the headings name (2023年10月)",
    },
  );
}

/** The adjustments that the scores of a table stand for. */
function adjustmentsOfScores(scheme: Scheme, { rows }: UnitsReading): Outcome<PlacedAdjustments> {
  const dimensions = adjustedDimensions(scheme);
  const found = rows.flatMap(({ row, name }) =>
    dimensions.flatMap((dimension) => scoredAdjustment(row, name, dimension) ?? []),
  );
  const issues = found.filter((one): one is InputIssue => "path" in one);
  if (issues.length > 0) return { ok: false, issues };
  const adjustments = found.filter((one): one is Adjustment => !("path" in one));
  return { ok: true, value: { adjustments, doubts: [], places: [] } };
}

/** What was read, held against the scheme. */
function soundReading(
  scheme: Scheme,
  name: string,
  { units, rows, doubts }: UnitsReading,
  { adjustments, doubts: more, places }: PlacedAdjustments,
): Outcome<TableReading> {
  const month: Month = { month: name, units, adjustments };
  const scored = tryScoreMonth(scheme, month);
  if (!scored.ok) return { ok: false, issues: cellIssues(scored.issues, rows, places) };
  const recovered = recoveredMonth(
    scheme,
    month,
    scored.value,
    rows,
    auditTerms(scheme, rows, adjustments),
  );
  const all: TableDoubt[] = [...doubts, ...more, ...recovered.doubts];
  return { ok: true, value: { month: recovered.month, doubts: all } };
}

function auditTerms(
  scheme: Scheme,
  rows: UnitsReading["rows"],
  adjustments: readonly Adjustment[],
): AuditTerms {
  const ofUnit = grouped(adjustments, ({ unit }) => unit);
  const nameOf = new Map(rows.map(({ row, name }) => [row.unit, name]));
  return {
    scheme,
    percentages: percentagesOf(
      scheme,
      rows.map(({ row }) => row),
    ),
    compiled: compiledScheme(scheme),
    others: [],
    adjustmentsOf: (unit) =>
      (ofUnit.get(nameOf.get(unit) ?? unit) ?? []).map(({ category, points }) => ({
        category,
        points,
      })),
  };
}
