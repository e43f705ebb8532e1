import { type AuditTerms, percentagesOf } from "../auditing/auditTerms.js";
import { compiledScheme } from "../auditing/compiledScheme.js";
import { checked } from "../input/checked.js";
import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import type { Adjustment, Month } from "../month/month.js";
import type { MonthResult } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import { cellAddress, rowAddress } from "../sheet/cellText.js";
import { type Column, columnSchema } from "../sheet/column.js";
import { type RateScales, rateScales } from "../sheet/rateScale.js";
import { scaleDoubts } from "../sheet/scaleDoubts.js";
import { adjustedDimensions, scoredAdjustment } from "../sheet/scoredAdjustments.js";
import type { ScorePrinting } from "../sheet/scorePrinting.js";
import { type SectionedTable, sectionedTable } from "../sheet/sections.js";
import { settledScales } from "../sheet/settledScales.js";
import { type PublishedTable, tableCells } from "../sheet/tableCells.js";
import { type TableDoubt, tableDoubt } from "../sheet/tableDoubt.js";
import { tableRows } from "../sheet/tableRow.js";
import { type UnitsInTable, unitsIn } from "../sheet/unitsIn.js";
import { witnessPrinting } from "../sheet/witnesses.js";
import { grouped } from "../words/byKey.js";
import { dictionaryOf } from "../words/id.js";
import { periodSchema } from "../words/period.js";
import { isPlain } from "../words/plain.js";
import { type Inferred, optional, strict, unknown } from "../words/shape.js";
import { cellIssues } from "./cellIssues.js";
import { openDigits } from "./openDigits.js";
import { periodInTitle, periodsInTitle } from "./periodInTitle.js";
import { unlikeResults } from "./printedResults.js";
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
  /** Each heading, and what its column was read as 表头读法. */
  readonly columns: readonly ReadColumn[];
}

/** A heading of a table, and what its column was read as. */
export interface ReadColumn {
  /** The cell of the heading: `F1`; of two rows, that of the second. */
  readonly cell: string;
  /** The heading; of two rows, as they were joined. */
  readonly heading: string;
  /** What it holds 列的含义; `null` where the heading was not understood, and it was not read. */
  readonly column: Column | null;
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
  const month = monthOfTable(said.value.month, sectioned.value.title, usualMonth);
  // without a name of its own, the month is looked through as well
  const name = month.ok ? month.value : scheme.from;
  const readBy = (scales: RateScales) => readInScales(scheme, sectioned.value, scales, list);
  const scales = settledScales(scheme, name, rateScales(scheme, sectioned.value), (tried) => {
    const figures = readBy(tried);
    if (!figures.ok) return undefined;
    const { read, adjusted } = figures.value;
    return { rows: read.rows, units: read.units, adjustments: adjusted.adjustments };
  });
  const figures = readBy(scales.scales);
  if (!figures.ok) return failure(month, figures);
  const { read, adjusted } = figures.value;
  const columns = readColumns(sectioned.value);
  const doubts = [
    ...periodDoubts(said.value.month, sectioned.value.title, "A1"),
    ...periodDoubts(month.ok ? month.value : undefined, adjusted.title, "adjustments!A1"),
    ...emptyDoubts(sectioned.value),
    ...sectioned.value.doubts,
    ...read.doubts,
    ...scaleDoubts(
      read.rows.map(({ row }) => row),
      scales.scales,
      scales.settled,
    ),
  ];
  const sounded = soundReading(scheme, name, { ...read, columns, doubts }, adjusted);
  return month.ok ? sounded : failure(month, sounded);
}

/** The units and the adjustments that a table has, its plain rates in some scales. */
function readInScales(
  scheme: Scheme,
  sectioned: SectionedTable,
  scales: RateScales,
  list: unknown,
): Outcome<{ read: UnitsInTable; adjusted: PlacedAdjustments }> {
  const read = unitsIn(scheme, sectioned, tableRows(scheme, sectioned, scales));
  if (!read.ok) return read;
  const adjusted =
    list === undefined
      ? adjustmentsOfScores(scheme, read.value)
      : adjustmentsIn(list, "adjustments", read.value.units);
  return adjusted.ok
    ? { ok: true, value: { read: read.value, adjusted: adjusted.value } }
    : adjusted;
}

function monthOfTable(
  month: string | undefined,
  title: readonly string[],
  usual: string | undefined,
): Outcome<string> {
  const value = month ?? periodInTitle(title) ?? usual;
  return value === undefined ? { ok: false, issues: [noMonth(title)] } : { ok: true, value };
}

function failure(...outcomes: (Outcome<unknown> | undefined)[]): Outcome<never> {
  return { ok: false, issues: outcomes.flatMap((one) => (one?.ok === false ? one.issues : [])) };
}

/** That what stands above the headings names another month than the one that it is read for. */
function periodDoubts(
  month: string | undefined,
  title: readonly string[],
  cell: string,
): TableDoubt[] {
  const named = periodInTitle(title);
  if (month === undefined || named === undefined || named === month) return [];
  return [
    tableDoubt(
      cell,
      { zh: `标题写的是 ${named}`, en: `the title says ${named}` },
      { zh: `按 ${month} 读`, en: `it is read for ${month}` },
    ),
  ];
}

function noMonth(title: readonly string[]): InputIssue {
  const several = periodsInTitle(title).filter((one) => one !== undefined);
  return inputIssue(
    "missing",
    "options.month",
    several.length < 2
      ? { zh: "没有月份", en: "no month" }
      : {
          zh: `标题里有 ${several.join("、")} 几个月份`,
          en: `several months in the title, ${several.join(", ")}`,
        },
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
  return { ok: true, value: { adjustments, doubts: [], places: [], title: [] } };
}

/** What was read, held against the scheme. */
function soundReading(
  scheme: Scheme,
  name: string,
  { units, rows, doubts, columns }: UnitsInTable & Pick<TableReading, "columns">,
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
    auditTerms(scheme, rows, adjustments, witnessPrinting(scheme, scored.value, rows)),
  );
  const result = recovered.month === month ? scored : tryScoreMonth(scheme, recovered.month);
  const all: TableDoubt[] = [
    ...doubts,
    ...more,
    ...recovered.doubts,
    ...(result.ok ? doubtsOfResult(scheme, recovered.month, result.value, rows, places) : []),
  ];
  return { ok: true, value: { month: recovered.month, doubts: all, columns } };
}

/** That a table has headings, and no row of a unit below them. */
function emptyDoubts({ sections, headingLine, columns }: SectionedTable): TableDoubt[] {
  if (sections.some(({ lines }) => lines.length > 0)) return [];
  return [
    tableDoubt(
      rowAddress(headingLine, columns.length),
      { zh: "表头下没有单位", en: "there is no unit below the headings" },
      { zh: "读作没有单位的一月", en: "read as a month without units" },
    ),
  ];
}

/** What the scored month tells of the table: rates above their caps, printed results that do not come out, digits left open. */
function doubtsOfResult(
  scheme: Scheme,
  month: Month,
  result: MonthResult,
  rows: UnitsInTable["rows"],
  places: PlacedAdjustments["places"],
): TableDoubt[] {
  const told = (result.notices ?? []).filter(
    ({ code }) => code === "rateCapped" || code === "uncounted",
  );
  const capped = cellIssues(told, rows, places).map(({ path, found, allowed, unit }) =>
    tableDoubt(path, found, allowed, unit),
  );
  return [
    ...capped,
    ...unlikeResults(scheme, result, rows),
    ...openDigits(scheme, month, result, rows),
  ];
}

function readColumns({ columns, headingLine }: SectionedTable): ReadColumn[] {
  return columns
    .filter(({ heading }) => heading.trim() !== "")
    .map(({ heading, place, column }) => ({
      cell: cellAddress(headingLine, place),
      heading,
      column: column ?? null,
    }));
}

function auditTerms(
  scheme: Scheme,
  rows: UnitsInTable["rows"],
  adjustments: readonly Adjustment[],
  printing: ScorePrinting,
): AuditTerms {
  const ofUnit = grouped(adjustments, ({ unit }) => unit);
  const nameOf = new Map(rows.map(({ row, name }) => [row.unit, name]));
  const read = rows.map(({ row }) => row);
  return {
    scheme,
    percentages: percentagesOf(scheme, read),
    printing,
    roundedPoints: new Map(),
    compiled: compiledScheme(scheme),
    others: [],
    adjustmentsOf: (unit) =>
      (ofUnit.get(nameOf.get(unit) ?? unit) ?? []).map(({ category, points }) => ({
        category,
        points,
      })),
  };
}
