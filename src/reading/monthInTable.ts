import { type AuditTerms, percentagesOf } from "../auditing/auditTerms.js";
import { compiledScheme } from "../auditing/compiledScheme.js";
import { checked } from "../input/checked.js";
import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import type { Adjustment, Month } from "../month/month.js";
import type { Scheme } from "../scheme/scheme.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import { type Column, columnSchema } from "../sheet/column.js";
import { adjustedDimensions, scoredAdjustment } from "../sheet/scoredAdjustments.js";
import { sectionedTable } from "../sheet/sections.js";
import { type PublishedTable, tableCells } from "../sheet/tableCells.js";
import type { TableDoubt } from "../sheet/tableDoubt.js";
import { tableRows } from "../sheet/tableRow.js";
import { type UnitsInTable, unitsIn } from "../sheet/unitsIn.js";
import { grouped } from "../words/byKey.js";
import { dictionaryOf } from "../words/id.js";
import { periodSchema } from "../words/period.js";
import { isPlain } from "../words/plain.js";
import { type Inferred, optional, strict, unknown } from "../words/shape.js";
import { cellIssues } from "./cellIssues.js";
import { periodInTitle } from "./periodInTitle.js";
import { adjustmentsIn, type PlacedAdjustments } from "./readAdjustments.js";
import { recoveredMonth } from "./recoveredMonth.js";

/** What may be said beside a table that a month is read from, held against its schema. */
export function checkedReadOptions(
  value: unknown,
): Outcome<Inferred<ReturnType<typeof readOptionsSchema>>> {
  return checked(readOptionsSchema(), value, { path: ["options"] });
}

function readOptionsSchema() {
  return strict({
    month: optional(periodSchema),
    adjustments: optional(unknown()),
    columns: optional(dictionaryOf(columnSchema())),
  });
}

/** What is known beside a table. */
export interface TableOptions {
  /** What it is of 考核周期: a month such as `2023-10`, several months, a quarter or a year; left out, what the lines above its headings name, such as 2023年10月. */
  readonly month?: string | undefined;
  /** The list of adjustments 加减分明细; left out, they are told from the scores that follow from them. */
  readonly adjustments?: PublishedTable | undefined;
  /** What columns hold, by the heading, where the heading does not tell, or not rightly 列的含义. */
  readonly columns?: Readonly<Record<string, Column>> | undefined;
}

/** A table, as it was read. */
export interface TableReading<S extends Scheme = Scheme> {
  /** The month 月度数据; `scoreMonth` accepts it. The ids of its units are their names. */
  readonly month: Month<S>;
  /** What could be read in more than one way, or was not read 存疑. */
  readonly doubts: readonly TableDoubt[];
}

/** The month that a table has under a sound scheme; where neither the options nor the table name it, the usual one. */
export function monthInTable(
  table: unknown,
  scheme: Scheme,
  options: unknown,
  usualMonth?: string,
): Outcome<TableReading> {
  if (!isPlain(options)) {
    const allowed = { zh: "由选项组成的普通对象", en: "a plain object of options" };
    return { ok: false, issues: [inputIssue("invalid", "options", foundText(options), allowed)] };
  }
  const { adjustments: list } = options;
  const said = checkedReadOptions(options);
  const cells = tableCells(table, "table");
  const sectioned =
    cells.ok && said.ok ? sectionedTable(scheme, cells.value, said.value.columns) : undefined;
  if (!cells.ok || !said.ok || !sectioned?.ok) return failure(cells, said, sectioned);
  const rows = tableRows(scheme, sectioned.value);
  const read = unitsIn(scheme, sectioned.value, rows);
  const month = monthOfTable(said.value.month, sectioned.value.title, usualMonth);
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

function monthOfTable(
  month: string | undefined,
  title: readonly string[],
  usual: string | undefined,
): Outcome<string> {
  const value = month ?? periodInTitle(title) ?? usual;
  return value === undefined ? { ok: false, issues: [noMonth()] } : { ok: true, value };
}

function failure(...outcomes: (Outcome<unknown> | undefined)[]): Outcome<never> {
  return { ok: false, issues: outcomes.flatMap((one) => (one?.ok === false ? one.issues : [])) };
}

function noMonth(): InputIssue {
  return inputIssue(
    "missing",
    "options.month",
    { zh: "没有月份", en: "no month" },
    {
      zh: "形如 2023-10 的月份（或数月、季度、年度），或在表头上方写明（如 2023年10月）",
      en: "a month such as 2023-10 (or several, a quarter, a year), or one that the lines above the headings name (2023年10月)",
    },
  );
}

/** The adjustments that the scores of a table stand for. */
function adjustmentsOfScores(scheme: Scheme, { rows }: UnitsInTable): Outcome<PlacedAdjustments> {
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
  { units, rows, doubts }: UnitsInTable,
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
  rows: UnitsInTable["rows"],
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
