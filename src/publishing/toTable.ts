import { soundScheme } from "../checking/checkedScheme.js";
import { shown } from "../exact/shown.js";
import type { Language } from "../explaining/explanationText.js";
import { valueOrThrow } from "../input/outcome.js";
import type { Month } from "../month/month.js";
import type { MonthResult } from "../month/result.js";
import type { Scheme } from "../scheme/scheme.js";
import { lastOf } from "../words/byKey.js";
import { periodText } from "../words/period.js";
import { isObject } from "../words/plain.js";
import { conclusionColumns } from "./conclusionColumns.js";
import { figureColumns } from "./figureColumns.js";
import type { RateForm } from "./metricCells.js";
import { type ColumnTerms, type Entry, placeColumns, type ResultColumn } from "./resultColumns.js";
import { resultParts } from "./resultParts.js";
import type { Table, TableHeading, TableSection } from "./table.js";
import { framedTable, listLines, requireFrame, type TableFrame } from "./tableFrame.js";

type Named = Pick<ResultColumn, "heading" | "short" | "over">;

/**
 * The headings of columns: in one row, each by its whole name; or in two, where those of one dimension stand under
 * its name, and all others take both rows
 */
export function linesOfHeadings(
  columns: readonly Named[],
  layout: "bulletin" | "list",
): TableHeading[][] {
  if (layout === "list") {
    return [columns.map(({ heading }, column) => ({ text: heading, column, columns: 1, rows: 1 }))];
  }
  const hasTwo = columns.some(({ over }) => over !== undefined);
  const top: TableHeading[] = [];
  const below: TableHeading[] = [];
  let last: string | undefined;
  for (const [column, { short, over }] of columns.entries()) {
    if (over === undefined) {
      top.push({ text: short, column, columns: 1, rows: hasTwo ? 2 : 1 });
    } else {
      const above = lastOf(top);
      if (above !== undefined && over === last) {
        top[top.length - 1] = { ...above, columns: above.columns + 1 };
      } else top.push({ text: over, column, columns: 1, rows: 1 });
      below.push({ text: short, column, columns: 1, rows: 1 });
    }
    last = over;
  }
  return hasTwo ? [top, below] : [top];
}

/** How a table is laid out 版式: as a bulletin, with captions and two rows of headings, or as one list with a column for each. */
export type TableLayout = "bulletin" | "list";

/** What a table is made of, and how it is to be written. */
export interface TableTerms<S extends Scheme = Scheme> extends TableFrame {
  /** The rules that the result follows from 考核方案. */
  readonly scheme: S;
  /** The month that it is of 月度数据: the metrics stand beside the scores. */
  readonly month: Month<S>;
  /** The language of captions and headings 语言; Chinese unless stated. */
  readonly language?: Language | undefined;
  /** How it is laid out 版式; as a bulletin unless stated. */
  readonly layout?: TableLayout | undefined;
  /** How rates are written 率的写法; rounded, as bulletins print them, unless stated. */
  readonly rates?: RateForm | undefined;
  /** Whether units that are ranked but not to be published stand in it 不公布的单位; they are left out unless stated. */
  readonly unpublished?: "leftOut" | "included" | undefined;
}

/**
 * A month's result as the table that is published 通报附件: peer groups in their order, each under its caption; rank, unit, volume; for each
 * dimension its metrics and its score, under a heading of their own; the total, and what follows from it. Units that are set
 * apart stand below, each with the reason.
 *
 * Scores have no more places than they need (10, 17.97), totals all that the scheme publishes (99.30), rates those of published
 * figures (8.95%). With `rates: "exact"`, each rate stands as it was given, a share as 19/36, and `readTable` reads the same month back.
 *
 * @param result - what `scoreMonth` gave
 * @param terms - the scheme and the month that it is of, the language, and the layout
 * @returns the table; `toRows`, `toCsv`, `toMarkdown` and `toHtml` write it out
 * @throws {@link InputError} with every problem of the scheme
 * @throws RangeError when the result is of another scheme or month, or an option is none of those allowed
 * @example
 * ```ts
 * import { scoreMonth, toCsv, toTable } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const month = {
 *   month: "2023-10",
 *   units: [
 *     { id: "人社局", name: "市人社局", group: "department",
 *       metrics: { tickets: 245, completedOnTime: 245, extended: 12, contacted: 245,
 *                  systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%",
 *                  rejections: 1, knowledgeBase: "20" } },
 *   ],
 * } as const;
 * const table = toTable(scoreMonth(xiangtan2023, month), { scheme: xiangtan2023, month });
 * table.sections[0]?.captions; // => ["市直、驻潭单位（合计 1 家）", "A类（有效工单量≥100件）（合计 1 家）"]
 * toCsv(table).split("\r\n")[5]; // => "1,市人社局,245,245,100%,10,12,4.9%,10,245,100%,20,52.78%,100%,20.69,1,9.5,20,5,0,95.19"
 * ```
 */
export function toTable<S extends Scheme>(
  result: MonthResult<S>,
  terms: TableTerms<NoInfer<S>>,
): Table {
  if (!isObject(result) || !("peerGroups" in result)) {
    throw new RangeError(`toTable requires what scoreMonth gives, not ${shown(result)}`);
  }
  if (!isObject(terms) || !isObject(terms.month)) {
    throw new RangeError("toTable requires the scheme and the month that the result is of");
  }
  const { month, language = "zh", layout = "bulletin", rates = "rounded" } = terms;
  const { unpublished = "leftOut" } = terms;
  requireFrame(terms);
  requireOneOf("language", language, ["zh", "en"]);
  requireOneOf("layout", layout, ["bulletin", "list"]);
  requireOneOf("rates", rates, ["rounded", "exact"]);
  requireOneOf("unpublished", unpublished, ["leftOut", "included"]);
  const scheme = valueOrThrow(soundScheme(terms.scheme));
  if (result.scheme !== scheme.id || result.month !== month.month) {
    throw new RangeError(
      `toTable requires the scheme and the month that the result is of: ${result.scheme}, ${result.month}`,
    );
  }
  const table = tableOf(
    result as unknown as MonthResult,
    { scheme, month: month as Month, language, rates, unpublished },
    layout,
    terms,
  );
  const lists = listLines(result as unknown as MonthResult, scheme, language, unpublished);
  return framedTable(table, terms, layout === "bulletin" ? lists : []);
}

function requireOneOf(option: string, value: string, allowed: readonly string[]): void {
  if (!allowed.includes(value)) {
    throw new RangeError(
      `toTable requires ${option} to be one of ${allowed.join(", ")}, not ${shown(value)}`,
    );
  }
}

interface Terms extends Omit<ColumnTerms, "entries"> {
  readonly month: Month;
  readonly unpublished: "leftOut" | "included";
}

function tableOf(
  result: MonthResult,
  { month, ...terms }: Terms,
  layout: TableLayout,
  { title, period }: TableFrame,
): Table {
  const parts = resultParts(result, month, terms);
  const columnTerms = { ...terms, entries: parts.flatMap(({ entries }) => entries) };
  const columns = columnsOf(columnTerms, result, layout);
  const rowsOf = (entries: readonly Entry[]) =>
    entries.map((entry) => columns.map(({ cell }) => cell(entry)));
  const sections: TableSection[] =
    layout === "bulletin"
      ? parts.map(({ captions, level, entries }) => ({
          ...{ captions, rows: rowsOf(entries) },
          ...(level === 1 ? {} : { level }),
        }))
      : [{ captions: [], rows: rowsOf(columnTerms.entries) }];
  return {
    title: title ?? (layout === "bulletin" ? titleOf(terms, month, period) : null),
    language: terms.language,
    columns: columns.map(({ heading, holds, isUnit }) => ({
      ...{ heading, holds },
      ...(isUnit ? { isUnit } : {}),
    })),
    headings: linesOfHeadings(columns, layout),
    sections,
  };
}

function titleOf(
  { scheme: { name }, language }: Pick<Terms, "scheme" | "language">,
  { month }: Month,
  stated: string | undefined,
): string {
  const period = stated ?? periodText(month)[language];
  return language === "zh" ? `${name.zh} ${period}` : `${name.en}, ${period}`;
}

function columnsOf(terms: ColumnTerms, { peerGroups }: MonthResult, layout: TableLayout) {
  const { scheme } = terms;
  const isAmongAll = scheme.groups.length > 1 && peerGroups.some(({ group }) => group === null);
  const hasTiers = scheme.groups.some(({ tiers }) => tiers !== undefined);
  const isList = layout === "list";
  const places = [
    ...(isList || isAmongAll ? [placeColumns.group] : []),
    ...(isList && hasTiers ? [placeColumns.tier] : []),
    ...[placeColumns.rank, placeColumns.unit, placeColumns.volume],
  ].map((column): ResultColumn => column(terms));
  return [...places, ...figureColumns(terms), ...conclusionColumns(terms)];
}
