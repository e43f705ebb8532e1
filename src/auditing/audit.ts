import {
  auditOptionsSchema,
  type Column,
  checkedPart,
  type PublishedTable,
  publishedTableSchema,
  type StatedFigure,
} from "../model/auditInput.js";
import type { InputIssue } from "../model/inputIssue.js";
import { type Outcome, valueOrThrow } from "../model/outcome.js";
import type { Scheme } from "../model/scheme.js";
import { soundScheme } from "../scoring/soundScheme.js";
import { adjustmentFindings } from "./adjustmentFindings.js";
import {
  type AdjustmentRow,
  adjustmentsByUnit,
  adjustmentTable,
  rowsOf,
} from "./adjustmentTable.js";
import type { AuditReport } from "./auditReport.js";
import { type AuditTerms, percentagesOf } from "./auditTerms.js";
import { cellCounts, cellVerdicts } from "./cellVerdicts.js";
import { columnsOf, type HeadedColumn } from "./columns.js";
import { compiledScheme } from "./compiledScheme.js";
import type { Finding } from "./finding.js";
import { notCheckedOf } from "./notChecked.js";
import { orderFindings } from "./orderFindings.js";
import { otherChoices } from "./otherChoices.js";
import { placeFindings } from "./placeFindings.js";
import { rankedTogether } from "./rankedTogether.js";
import { rankFindings } from "./rankFindings.js";
import { rowAudit } from "./rowAudit.js";
import { statedFindings } from "./statedFindings.js";
import { type TableRow, tableRows } from "./tableRow.js";
import { withShift } from "./withShift.js";

/** What is brought to an audit beside the table. */
export interface AuditOptions {
  /** The printed list of adjustments 加减分明细, with the headings 单位, 加减分项 and 分数; left out, adjustments are not checked. */
  readonly adjustments?: PublishedTable | undefined;
  /** Figures that the document states elsewhere 通报正文中的数值. */
  readonly stated?: readonly StatedFigure[] | undefined;
  /** What columns hold whose headings are not known, by the heading. */
  readonly columns?: Readonly<Record<string, Column>> | undefined;
  /** Other schemes of the hotline 历次方案, by which the table may have been made. */
  readonly history?: readonly Scheme[] | undefined;
  /** To how many places percentages are printed 百分数的小数位数; as the scheme publishes points, unless stated. */
  readonly percentPlaces?: number | undefined;
}

/**
 * A printed table held against the rules 通报数据审核: every rate against its counts, score against its rates, total, tier,
 * rank, order and number of units, with what can be said of each cell.
 *
 * Printed figures are rounded, so a cell is wrong only when no value behind the printed figures can give it: 47.06 %
 * may be any fraction that prints so, with a denominator that the unit's tickets permit. Points awarded by people and
 * adjustments are taken as they are printed. What another choice gives is named; what was not computed is listed.
 * Comparisons with other units (rank measures, means of others) and ties that something else breaks are not checked.
 *
 * @param scheme - the rules
 * @param table - the table as it was printed: CSV text, or rows of text, the headings first
 * @param options - the list of adjustments, figures stated elsewhere, and how the table is to be read
 * @returns the report, plain JSON; `auditText` puts it in words
 * @throws {@link InputError} with every problem of the scheme, the headings or the options
 * @example
 * ```ts
 * import { audit, xiangtan2023 } from "hotline-scoring";
 *
 * const report = audit(xiangtan2023, [
 *   ["组别", "档次", "排名", "单位", "有效工单量", "按时办结量", "按时办结率", "按时办结率得分"],
 *   ["市直、驻潭单位", "C", "1", "市税务局", "11", "8", "80%", "8"],
 * ]);
 * report.findings[0]?.verdict; // => "explained"
 * report.findings[0]?.message.zh;
 * // => "市税务局的“按时办结率”为 80%，而 8/11 = 72.73%；若按 8/10 计算（分母为 10）则相符；由此“按时办结率得分” 8 应为 7.27"
 * ```
 */
export function audit(
  scheme: Scheme,
  table: PublishedTable,
  options: AuditOptions = {},
): AuditReport {
  return valueOrThrow(tryAudit(scheme, table, options));
}

/**
 * {@link audit} without throwing.
 *
 * @param scheme - the rules
 * @param table - the table as it was printed
 * @param options - the list of adjustments, figures stated elsewhere, and how the table is to be read
 * @returns `{ ok: true, value }` with the report, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryAudit, xiangtan2023 } from "hotline-scoring";
 *
 * const outcome = tryAudit(xiangtan2023, "名称,总得分\n某局,90");
 * outcome.ok ? "" : outcome.issues[0]?.message.zh;
 * // => "table[0]：发现没有单位一列；应为含有“单位”一列的表头（也可用 columns 指明哪一列是单位）。"
 * ```
 */
export function tryAudit(
  scheme: Scheme,
  table: PublishedTable,
  options: AuditOptions = {},
): Outcome<AuditReport> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  const read = readInput(sound.value, table, options);
  return read.ok ? { ok: true, value: reportOf(read.value) } : read;
}

interface ReadInput {
  readonly terms: AuditTerms;
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly TableRow[];
  readonly adjustments: readonly AdjustmentRow[];
  readonly stated: readonly StatedFigure[];
}

function readInput(
  scheme: Scheme,
  table: PublishedTable,
  options: AuditOptions,
): Outcome<ReadInput> {
  const { history = [], ...others } = options ?? {};
  const printed = checkedPart(publishedTableSchema, table, "table");
  const read = checkedPart(auditOptionsSchema, others, "options");
  const past = (Array.isArray(history) ? Array.from(history) : [history]).map((one, index) =>
    soundScheme(one, `options.history[${index}]`),
  );
  const issues = [printed, read, ...past].flatMap((one) => (one.ok ? [] : one.issues));
  if (!printed.ok || !read.ok || issues.length > 0) return failure(issues);
  const { columns: said, stated = [], percentPlaces } = read.value;
  const [headings = [], ...body] = rowsOf(printed.value);
  const columns = columnsOf(scheme, headings, said);
  const adjustments =
    read.value.adjustments === undefined ? undefined : adjustmentTable(read.value.adjustments);
  const unread = [columns, adjustments].flatMap((one) =>
    one === undefined || one.ok ? [] : one.issues,
  );
  if (!columns.ok || unread.length > 0) return failure(unread);
  const lines = adjustments?.ok ? adjustments.value : undefined;
  const percentages = percentagesOf(scheme, percentPlaces);
  const schemes = past.flatMap((one) => (one.ok ? [one.value] : []));
  return {
    ok: true,
    value: {
      terms: {
        scheme,
        percentages,
        compiled: compiledScheme(scheme),
        others: otherChoices(scheme, percentages, schemes),
        adjustmentsOf: lines === undefined ? undefined : adjustmentsByUnit(lines),
      },
      columns: columns.value,
      rows: tableRows(scheme, columns.value, body),
      adjustments: lines ?? [],
      stated,
    },
  };
}

function failure(issues: readonly InputIssue[]): Outcome<never> {
  return { ok: false, issues };
}

const gravity = { high: 0, medium: 1, low: 2 };

function reportOf({ terms, columns, rows, adjustments, stated }: ReadInput): AuditReport {
  const { scheme } = terms;
  const audits = rows.map((row) => rowAudit(row, terms));
  const ranks = rankedTogether(audits, terms).map((peers) => rankFindings(peers, terms));
  const rankOf = new Map(ranks.flatMap(({ states }) => [...states]));
  const shiftOf = new Map(ranks.flatMap(({ shifts }) => [...shifts]));
  const said = statedFindings(stated, rows, terms);
  const findings: Finding[] = [
    ...placeFindings(rows, terms),
    ...audits.flatMap(({ row, findings: own }) =>
      own.map((one) => withShift(one, row, shiftOf.get(row))),
    ),
    ...ranks.flatMap((one) => one.findings),
    ...orderFindings(rows, terms),
    ...adjustmentFindings(adjustments, rows, scheme),
    ...said.findings,
  ];
  const cells = audits.flatMap((one) => cellVerdicts(one, rankOf.get(one.row), terms));
  return {
    scheme: { id: scheme.id, name: scheme.name },
    rows: rows.length,
    counts: cellCounts(cells),
    statedChecks: said.checks,
    findings: findings.sort((a, b) => gravity[a.severity] - gravity[b.severity]),
    recovered: audits.flatMap(({ recovered }) => recovered),
    cells,
    notChecked: [
      ...notCheckedOf(columns, cells, terms),
      ...ranks.flatMap(({ notChecked }) => (notChecked === undefined ? [] : [notChecked])),
      ...said.notChecked,
    ],
  };
}
