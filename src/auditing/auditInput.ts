import { soundScheme } from "../checking/checkedScheme.js";
import { roundedTo } from "../exact/rounded.js";
import { checked, depthProblem } from "../input/checked.js";
import { foundText, inputIssue, issueBelow } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import type { Scheme } from "../scheme/scheme.js";
import { type AdjustmentRow, adjustmentList, adjustmentsByUnit } from "../sheet/adjustmentList.js";
import { type Column, columnSchema, type HeadedColumn } from "../sheet/column.js";
import { type RateScales, rateScales } from "../sheet/rateScale.js";
import { publication, scorePrinting } from "../sheet/scorePrinting.js";
import { sectionedTable } from "../sheet/sections.js";
import { type PublishedTable, tableCells } from "../sheet/tableCells.js";
import type { TableDoubt } from "../sheet/tableDoubt.js";
import { type TableRow, tableRows } from "../sheet/tableRow.js";
import { dictionaryOf } from "../words/id.js";
import { isPlain } from "../words/plain.js";
import {
  allowing,
  type Inferred,
  int,
  listOf,
  maximum,
  minimum,
  optional,
  strict,
} from "../words/shape.js";
import { asScored } from "./asScored.js";
import { type AuditTerms, otherChoices, percentagesOf } from "./auditTerms.js";
import { compiledScheme } from "./compiledScheme.js";
import { roundedPoints } from "./roundedPoints.js";
import { type StatedFigure, statedFigureSchema, strayFigures } from "./statedFigure.js";

/** The options of an audit, held against their schema. */
export function checkedAuditOptions(
  value: unknown,
): Outcome<Inferred<ReturnType<typeof auditOptionsSchema>>> {
  const tooLarge = depthProblem(value);
  if (tooLarge !== undefined) return { ok: false, issues: [issueBelow("options", tooLarge)] };
  return checked(auditOptionsSchema(), value, { path: ["options"] });
}

function auditOptionsSchema() {
  const places = allowing("0 至 10 的整数", "a whole number from 0 to 10");
  return strict({
    stated: optional(listOf(statedFigureSchema())),
    columns: optional(dictionaryOf(columnSchema())),
    percentPlaces: optional(int(places).check(minimum(0, places), maximum(10, places))),
  });
}

/** What is brought to an audit beside the table. */
export interface AuditOptions {
  /** The printed list of adjustments 加减分明细, with the headings 单位, 加减分项 and 分数; left out, scores that count adjustments are not checked. */
  readonly adjustments?: PublishedTable | undefined;
  /** Figures that the document states elsewhere 通报正文中的数值. */
  readonly stated?: readonly StatedFigure[] | undefined;
  /** What columns hold, by the heading, where the heading does not tell, or not rightly 列的含义. */
  readonly columns?: Readonly<Record<string, Column>> | undefined;
  /** Other schemes of the hotline 历次方案, by which the table may have been made. */
  readonly history?: readonly Scheme[] | undefined;
  /** To how many places percentages are printed 百分数的小数位数; as the table shows, unless stated. */
  readonly percentPlaces?: number | undefined;
}

/** What an audit goes by, read and checked. */
export interface ReadInput {
  readonly terms: AuditTerms;
  readonly columns: readonly HeadedColumn[];
  readonly rows: readonly TableRow[];
  readonly adjustments: readonly AdjustmentRow[];
  readonly stated: readonly StatedFigure[];
  /** How the plain numbers of rates were read. */
  readonly scales: RateScales;
  /** What the list of adjustments may say otherwise. */
  readonly doubts: readonly TableDoubt[];
}

/** What an audit goes by; plain numbers of rates are read by the scales that are `tried`, or by what the table says of them. */
export function readInput(
  scheme: Scheme,
  table: PublishedTable,
  options: AuditOptions,
  tried?: RateScales,
): Outcome<ReadInput> {
  if (!isPlain(options)) {
    const allowed = { zh: "由选项组成的普通对象", en: "a plain object of options" };
    return { ok: false, issues: [inputIssue("invalid", "options", foundText(options), allowed)] };
  }
  const { history = [], adjustments, ...others } = options as AuditOptions;
  const printed = tableCells(table, "table");
  const list = adjustments === undefined ? undefined : tableCells(adjustments, "adjustments");
  const read = checkedAuditOptions(others);
  const past = checkedHistory(history);
  const issues = [printed, list, read, past].flatMap((one) =>
    one?.ok === false ? one.issues : [],
  );
  if (!printed.ok || !read.ok || !past.ok || issues.length > 0) return { ok: false, issues };
  const sectioned = sectionedTable(scheme, printed.value, read.value.columns);
  const lines = list?.ok ? adjustmentList(list.value) : undefined;
  const { stated = [] } = read.value;
  const unread = [
    ...[sectioned, lines].flatMap((one) => (one?.ok === false ? one.issues : [])),
    ...strayFigures(stated, scheme),
  ];
  if (!sectioned.ok || unread.length > 0) return { ok: false, issues: unread };
  const scales = tried ?? rateScales(scheme, sectioned.value);
  const rows = tableRows(scheme, sectioned.value, scales).map((row) =>
    withRoundedScores(row, scheme),
  );
  const percentages = percentagesOf(scheme, rows, read.value.percentPlaces);
  const units = new Set(rows.map(({ unit }) => unit));
  const adjustmentsOf = lines?.ok ? adjustmentsByUnit(lines.value.rows, units) : undefined;
  const terms: AuditTerms = {
    scheme,
    percentages,
    printing: scorePrinting(scheme, []),
    roundedPoints: roundedPoints(scheme, rows),
    compiled: compiledScheme(scheme),
    others: otherChoices(scheme, percentages, past.value),
    adjustmentsOf,
    asScored: asScored(scheme, sectioned.value, rows, adjustmentsOf),
  };
  const doubts = [...sectioned.value.doubts, ...(lines?.ok ? lines.value.doubts : [])];
  const adjusted = lines?.ok ? lines.value.rows : [];
  return {
    ok: true,
    value: {
      terms,
      columns: sectioned.value.columns,
      rows,
      adjustments: adjusted,
      stated,
      scales,
      doubts,
    },
  };
}

/** With so many places, a score stands as a spreadsheet worked it out, before it was rounded. */
const PLACES_OF_UNROUNDED = 10;

/** A row in which scores and a total that stand unrounded are as they would be published. */
function withRoundedScores(row: TableRow, scheme: Scheme): TableRow {
  const cells = row.cells.map((cell) => {
    const { column, figure } = cell;
    if (figure === undefined || figure.isPercentage || figure.places < PLACES_OF_UNROUNDED)
      return cell;
    const score = typeof column === "object" && "score" in column ? column.score : undefined;
    if (score === undefined && column !== "total") return cell;
    const dimension = scheme.dimensions.findIndex(({ id }) => id === score);
    const rounding = publication(scheme, score === undefined ? "total" : dimension);
    if (rounding.places >= figure.places) return cell;
    const value = roundedTo(figure.value, rounding);
    return { ...cell, figure: { ...figure, value, places: rounding.places } };
  });
  return cells.every((cell, index) => cell === row.cells[index]) ? row : { ...row, cells };
}

function checkedHistory(history: unknown): Outcome<Scheme[]> {
  if (!Array.isArray(history)) {
    const allowed = { zh: "由方案组成的列表", en: "a list of schemes" };
    return {
      ok: false,
      issues: [inputIssue("invalid", "options.history", foundText(history), allowed)],
    };
  }
  const read = Array.from(history, (one: unknown, index) =>
    soundScheme(one, `options.history[${index}]`),
  );
  const issues = read.flatMap((one) => (one.ok ? [] : one.issues));
  return issues.length > 0
    ? { ok: false, issues }
    : { ok: true, value: read.flatMap((one) => (one.ok ? [one.value] : [])) };
}
