import type { AuditTerms } from "../auditing/auditTerms.js";
import { percentagesOf } from "../auditing/auditTerms.js";
import { compiledScheme } from "../auditing/compiledScheme.js";
import type { Adjustment } from "../model/adjustment.js";
import type { Column } from "../model/column.js";
import { foundText } from "../model/foundText.js";
import { type InputIssue, inputIssue } from "../model/inputIssue.js";
import type { Month } from "../model/month.js";
import { type Outcome, valueOrThrow } from "../model/outcome.js";
import { isPlain } from "../model/plain.js";
import { checkedReadOptions } from "../model/readOptions.js";
import type { Scheme } from "../model/scheme.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import { soundScheme } from "../scoring/soundScheme.js";
import { cellIssues } from "./cellIssues.js";
import { grouped } from "./grouped.js";
import { monthInTitle } from "./monthInTitle.js";
import { adjustmentsIn, type PlacedAdjustments } from "./readAdjustments.js";
import { recoveredMonth } from "./recoveredMonth.js";
import { adjustedDimensions, scoredAdjustment } from "./scoredAdjustments.js";
import { sectionedTable } from "./sections.js";
import { type PublishedTable, tableCells } from "./tableCells.js";
import type { TableDoubt } from "./tableDoubt.js";
import { tableRows } from "./tableRow.js";
import { type UnitsReading, unitsIn } from "./unitsIn.js";

/** What is known beside a table. */
export interface TableOptions {
  /** Which month 月份 it is of, `YYYY-MM`; left out, the month that the lines above its headings name, such as 2023年10月. */
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

/**
 * The month that a table has 读取表格, laid out as an office lays it out: a flat list with 组别 and 档次 columns, or the annex of
 * a bulletin, with its title, two rows of headings, captions of groups and tiers, sums and notes in between.
 *
 * Columns are known by the names of the scheme's metrics and dimensions, Chinese or English, in any order. Full-width digits,
 * thousands separators and a trailing 件, 分 or 家 are read. A rate may stand as 52.78%, as 0.5278, as 19/36, or as its count;
 * a plain number among rates is a share (1 is 100 %), unless the heading has a percent sign, or some number of the column is
 * above 4 and none has a sign: then all are in percent. A dash is a rate of nothing. Rank, tier and scores are not read but
 * held against the rules' own: where a rounded percentage does not give the printed score, and a fraction that prints the
 * same does, that fraction is taken; so is a printed rate in place of a count that contradicts it. Where no list of
 * adjustments is brought, they are told from the scores that follow from them. Each such choice is a doubt.
 *
 * @param table - CSV text, or rows of cells
 * @param scheme - the rules
 * @param options - the month, the list of adjustments, and what columns hold
 * @returns the month, which `scoreMonth` accepts, and every doubt with its cell
 * @throws {@link InputError} with every problem of the scheme, the options, or the cells, each by its address such as F12
 * @example
 * ```ts
 * import { readTable, xiangtan2023 } from "hotline-scoring";
 *
 * const { month, doubts } = readTable([
 *   ["2023年10月考核数据"],
 *   ["组别", "单位", "有效工单量", "按时办结量", "延期量", "联系反馈当事人量", "系统满意率", "抽查回访满意率", "驳回总量", "知识库建设", "加分项", "备注"],
 *   ["市直、驻潭单位", "市人社局", 245, 245, 12, "２４５件", 0.527777777777778, "100%", 1, 20, 2, "新增"],
 * ], xiangtan2023);
 * month.month; // => "2023-10"
 * month.units[0]?.metrics.systemSatisfaction; // => { count: 19, of: 36 }
 * month.adjustments?.[0]?.points; // => "2"
 * doubts[0]?.message.zh; // => "L2：不知“备注”一列的含义；该列未读取。"
 * ```
 */
export function readTable<S extends Scheme>(
  table: PublishedTable,
  scheme: S,
  options: TableOptions = {},
): TableReading<S> {
  return valueOrThrow(tryReadTable(table, scheme, options));
}

/**
 * {@link readTable} without throwing.
 *
 * @param table - CSV text, or rows of cells
 * @param scheme - the rules
 * @param options - the month, the list of adjustments, and what columns hold
 * @returns `{ ok: true, value }` with the month and the doubts, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryReadTable, xiangtan2023 } from "hotline-scoring";
 *
 * const outcome = tryReadTable("组别,单位,有效工单量\n县市区,韶山市人民政府,#DIV/0!\n", xiangtan2023, { month: "2023-10" });
 * outcome.ok ? "" : outcome.issues.at(-1)?.message.zh; // => "C2（韶山市人民政府）：发现“#DIV/0!”（有效工单量）；应为数量（0 或正整数）。"
 * ```
 */
export function tryReadTable<S extends Scheme>(
  table: PublishedTable,
  scheme: S,
  options: TableOptions = {},
): Outcome<TableReading<S>> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  return readingOf(table, sound.value, options) as Outcome<TableReading<S>>;
}

function readingOf(table: unknown, scheme: Scheme, options: unknown): Outcome<TableReading> {
  if (!isPlain(options)) {
    const allowed = { zh: "由选项组成的普通对象", en: "a plain object of options" };
    return { ok: false, issues: [inputIssue("options", foundText(options), allowed)] };
  }
  const { adjustments: list, ...others } = options;
  const said = checkedReadOptions(others);
  const cells = tableCells(table, "table");
  const sectioned =
    cells.ok && said.ok ? sectionedTable(scheme, cells.value, said.value.columns) : undefined;
  if (!cells.ok || !said.ok || !sectioned?.ok) return failure(cells, said, sectioned);
  const rows = tableRows(scheme, sectioned.value);
  const read = unitsIn(scheme, sectioned.value, rows);
  if (!read.ok) return failure(read, named(said.value.month, sectioned.value.title));
  const adjusted =
    list === undefined
      ? adjustmentsOfScores(scheme, read.value)
      : adjustmentsIn(list, "adjustments", read.value.units);
  const month = named(said.value.month, sectioned.value.title);
  if (!adjusted.ok) return failure(month, adjusted);
  // without a name of its own, the month is looked through as well
  const name = month.ok ? month.value : scheme.from;
  const sounded = soundReading(scheme, name, read.value, adjusted.value);
  return month.ok ? sounded : failure(month, sounded);
}

function named(month: string | undefined, title: readonly string[]): Outcome<string> {
  const value = month ?? monthInTitle(title);
  return value === undefined ? { ok: false, issues: [noMonth] } : { ok: true, value };
}

function failure(...outcomes: (Outcome<unknown> | undefined)[]): Outcome<never> {
  return { ok: false, issues: outcomes.flatMap((one) => (one?.ok === false ? one.issues : [])) };
}

const noMonth = inputIssue(
  "options.month",
  { zh: "没有月份", en: "no month" },
  {
    zh: "形如 2023-10 的月份，或在表头上方写明（如 2023年10月）",
    en: "a month such as 2023-10, or one that the lines above the headings name (2023年10月)",
  },
);

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
  const recovered = recoveredMonth(scheme, month, rows, auditTerms(scheme, rows, adjustments));
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
