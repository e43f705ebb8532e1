import {
  auditOptionsSchema,
  type Column,
  checkedPart,
  type PublishedTable,
  publishedTableSchema,
  type StatedFigure,
} from "../model/auditInput.js";
import type { InputIssue } from "../model/inputIssue.js";
import type { Outcome } from "../model/outcome.js";
import type { Scheme } from "../model/scheme.js";
import { soundScheme } from "../scoring/soundScheme.js";
import {
  type AdjustmentRow,
  adjustmentsByUnit,
  adjustmentTable,
  rowsOf,
} from "./adjustmentTable.js";
import { type AuditTerms, percentagesOf } from "./auditTerms.js";
import { columnsOf, type HeadedColumn } from "./columns.js";
import { compiledScheme } from "./compiledScheme.js";
import { otherChoices } from "./otherChoices.js";
import { type TableRow, tableRows } from "./tableRow.js";

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
  /** To how many places percentages are printed 百分数的小数位数; as the table shows, unless stated. */
  readonly percentPlaces?: number | undefined;
}

/** @internal what an audit goes by, read and checked */
export interface ReadInput {
  readonly terms: AuditTerms;
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly TableRow[];
  readonly adjustments: readonly AdjustmentRow[];
  readonly stated: readonly StatedFigure[];
}

/** @internal */
export function readInput(
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
  const rows = tableRows(scheme, columns.value, body);
  const percentages = percentagesOf(scheme, rows, percentPlaces);
  const schemes = past.flatMap((one) => (one.ok ? [one.value] : []));
  return {
    ok: true,
    value: {
      terms: {
        scheme,
        percentages,
        compiled: compiledScheme(scheme),
        others: otherChoices(scheme, percentages, schemes),
        adjustmentsOf:
          lines === undefined
            ? undefined
            : adjustmentsByUnit(lines, new Set(rows.map(({ unit }) => unit))),
      },
      columns: columns.value,
      rows,
      adjustments: lines ?? [],
      stated,
    },
  };
}

function failure(issues: readonly InputIssue[]): Outcome<never> {
  return { ok: false, issues };
}
