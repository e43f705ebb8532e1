import { minus, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import type { Group, Tier } from "../scheme/group.js";
import type { Scheme } from "../scheme/scheme.js";
import { assignTier } from "../scoring/assignTier.js";
import { isCount } from "../words/amounts.js";
import { lastOf, onceForEach } from "../words/byKey.js";
import { nameKey, plainText } from "../words/heading.js";
import { isMade } from "../words/metricDefinition.js";
import { namedIn } from "./captions.js";
import { cellAddress } from "./cellText.js";
import { type Column, columnKey, columnKinds, type HeadedColumn, kindOfColumn } from "./column.js";
import { isBlank, type PrintedFigure, printedFigure } from "./printedFigure.js";
import { rankText } from "./rankText.js";
import { shareFigure } from "./rateCell.js";
import { isInPercents, type RateScales, rateScales } from "./rateScale.js";
import type { Standing } from "./section.js";
import type { SectionedTable } from "./sections.js";

/** A cell of a printed table. */
export interface Cell {
  readonly heading: string;
  /** Which column of the table it is in, from 0. */
  readonly place: number;
  readonly column: Column;
  readonly text: string;
  /** The figure in it; undefined where there is none. */
  readonly figure: PrintedFigure | undefined;
}

/** A row of a printed table, as it stands. */
export interface TableRow {
  /** Its number, from 1; the headings do not count. */
  readonly number: number;
  /** Which row of the table it is, from 0. */
  readonly line: number;
  /** The name of the unit, as names are compared. */
  readonly unit: string;
  /** The group that it stands under; undefined where the scheme has no such group. */
  readonly group: Group | undefined;
  /** The tier that it stands under; undefined where the cell is blank, or the group has no such tier. */
  readonly tier: Tier | undefined;
  /** Its cells under the columns that say something, in their order. */
  readonly cells: readonly Cell[];
  /** Which of them stands under a column: the same for all rows of a section. */
  readonly places: ColumnPlaces;
  /** The counts that follow from others of the row, as cells, by the keys of their columns: whatever is printed, they count. */
  readonly made: ReadonlyMap<string, Cell>;
}

/** The place of each column among the cells of a row: by its name, or by what it is the column of. */
type ColumnPlaces = Readonly<
  Record<"named" | (typeof columnKinds)[number], ReadonlyMap<string, number>>
>;

function columnPlaces(columns: readonly Column[]): ColumnPlaces {
  const placesBy = (idOf: (column: Column) => string | undefined) =>
    new Map(
      columns.flatMap((column, place) => {
        const id = idOf(column);
        return id === undefined ? [] : [[id, place] as const];
      }),
    );
  const ofKinds = columnKinds.map((kind) => [
    kind,
    placesBy((column) => (column as { readonly [key in typeof kind]?: string })[kind]),
  ]);
  return {
    ...(Object.fromEntries(ofKinds) as Omit<ColumnPlaces, "named">),
    named: placesBy((column) => (typeof column === "string" ? column : undefined)),
  };
}

/** The cell of a column in a row. */
export function cellOf(
  { cells, places }: Pick<TableRow, "cells" | "places">,
  column: Column,
): Cell | undefined {
  const place = placeOf(places, column);
  return place === undefined ? undefined : cells[place];
}

/** The cell of a count: of one that follows from others, what those come to. */
export function countCellOf(
  row: Pick<TableRow, "cells" | "places" | "made">,
  column: { readonly metric: string } | { readonly count: string },
): Cell | undefined {
  return (row.made.size === 0 ? undefined : row.made.get(columnKey(column))) ?? cellOf(row, column);
}

// without the text of a key, which would be put together at each of very many looks
function placeOf(places: ColumnPlaces, column: Column): number | undefined {
  if (typeof column === "string") return places.named.get(column);
  if ("metric" in column) return places.metric.get(column.metric);
  if ("count" in column) return places.count.get(column.count);
  if ("score" in column) return places.score.get(column.score);
  const [kind, id] = kindOfColumn(column);
  return places[kind].get(id);
}

/** Where a cell of a row stands: F12. */
export function addressOf({ line }: TableRow, { place }: Cell): string {
  return cellAddress(line, place);
}

/**
 * The rows of units of a table. A blank group or tier is that of the row above, as where cells were merged; where
 * there is no such column, it is that of the caption above.
 */
export function tableRows(
  scheme: Pick<Scheme, "groups" | "volume" | "metrics">,
  table: Omit<SectionedTable, "columns" | "doubts" | "footnotes">,
  scales: RateScales = rateScales(scheme, table),
): TableRow[] {
  const { headingLine, sections } = table;
  const places = placesOfUnits(scheme);
  const isRate = rateColumns(scheme);
  const figureIn = figureReader(scales, isRate);
  const madeIn = madeCounts(scheme);
  const found: TableRow[] = [];
  for (const { columns, standing, lines } of sections) {
    // a caption is nearer than the rows above it
    let above: Pick<TableRow, "group" | "tier"> | undefined =
      standing.group !== undefined || standing.stray !== undefined
        ? { group: standing.group, tier: standing.tier }
        : lastOf(found);
    const known = knownColumns(columns);
    const columnsAt = columnPlaces(known.map(({ column }) => column));
    for (const { line, texts } of lines) {
      const cells = {
        cells: cellsOf(known, texts, (key, text) => figureIn(key, text, line)),
        places: columnsAt,
      };
      const held = { ...cells, made: madeIn(cells) };
      const unit = nameKey(cellOf(held, "unit")?.text ?? "");
      const row = {
        number: line - headingLine,
        line,
        unit,
        ...held,
        ...places(held, above, standing),
      };
      const merged = withMergedRank(row, lastOf(found));
      found.push(merged);
      above = merged;
    }
  }
  return found;
}

/**
 * A row whose rank is blank below one of the same total, as where the cells of a tie were merged, or says that it is the same: its
 * rank is that of the row above.
 */
function withMergedRank(row: TableRow, above: TableRow | undefined): TableRow {
  const [own, other] = [cellOf(row, "rank"), above && cellOf(above, "rank")];
  const [total, same] = [cellOf(row, "total"), above && cellOf(above, "total")];
  const text = plainText(own?.text ?? "-");
  const isSame = /^(?:同上|同前|〃|″|")$/.test(text);
  const isTied =
    total?.figure !== undefined &&
    same?.figure !== undefined &&
    `${total.figure.value}` === `${same.figure.value}`;
  const isSamePlace = above?.group === row.group && above?.tier === row.tier;
  const isMerged = text === "" && isTied;
  if (!(isSame || isMerged) || !isSamePlace || other?.figure === undefined) return row;
  const cells = row.cells.map((cell) => (cell === own ? { ...cell, figure: other.figure } : cell));
  return { ...row, cells };
}

const NONE_MADE: ReadonlyMap<string, Cell> = new Map();

/** Reads the counts of a row that follow from others: those that are made of counts, and those of rates of two counts. */
function madeCounts({ metrics }: Pick<Scheme, "metrics">) {
  const made = Object.entries(metrics).filter(([, definition]) => isMade(definition));
  return (row: Pick<TableRow, "cells" | "places">): ReadonlyMap<string, Cell> => {
    if (made.length === 0) return NONE_MADE;
    const found = new Map<string, Cell>();
    for (const [metric, { kind, name, ...definition }] of made) {
      if (kind !== "count" || !("madeOf" in definition) || definition.madeOf === undefined)
        continue;
      const { plus, minus: taken = [] } = definition.madeOf;
      const [more, less] = [plus, taken].map((ids) =>
        ids.map((id) => wholeIn(cellOf(row, { metric: id }))),
      );
      const all = [...(more ?? []), ...(less ?? [])];
      if (all.includes(undefined)) continue;
      const value = minus(sumOf(more as Fraction[]), sumOf(less as Fraction[]));
      const { heading = name.zh, place = 0 } = cellOf(row, { metric }) ?? {};
      const figure = { value, isPercentage: false, places: 0 };
      const column = { metric };
      found.set(columnKey(column), { heading, place, column, text: `${value}`, figure });
    }
    for (const [metric, definition] of made) {
      if (definition.kind !== "rate" || definition.count === undefined) continue;
      const cell =
        found.get(columnKey({ metric: definition.count })) ??
        cellOf(row, { metric: definition.count });
      if (cell !== undefined) found.set(columnKey({ count: metric }), cell);
    }
    return found;
  };
}

/** The whole number in a cell, from 0. */
export function wholeIn(cell: Cell | undefined): Fraction | undefined {
  const value = cell?.figure?.isPercentage === false ? cell.figure.value : undefined;
  return value?.denominator === 1n && value.above >= 0 ? value : undefined;
}

/** The columns in which rates stand as they are. */
function rateColumns({ metrics }: Pick<Scheme, "metrics">): (key: string) => boolean {
  const rates = Object.keys(metrics).filter((metric) => metrics[metric]?.kind === "rate");
  const keys = new Set(rates.map((metric) => columnKey({ metric })));
  return (key) => keys.has(key);
}

function cellsOf(
  columns: readonly KnownColumn[],
  texts: readonly string[],
  figureIn: (key: string, text: string) => PrintedFigure | undefined,
): Cell[] {
  return columns.map(({ heading, place, column, key }) => {
    const text = texts[place] ?? "";
    const figure = figureIn(key, column === "rank" ? rankText(text) : text);
    return { heading, place, column, text, figure };
  });
}

/** A column that says what it holds, with its key. */
interface KnownColumn extends HeadedColumn {
  readonly column: Column;
  readonly key: string;
}

/** The columns that hold something, each once. */
function knownColumns(columns: readonly HeadedColumn[]): KnownColumn[] {
  const known = columns.flatMap(({ column, ...headed }): KnownColumn[] =>
    column === undefined || column === "ignored"
      ? []
      : [{ ...headed, column, key: columnKey(column) }],
  );
  return [...new Map(known.map((one) => [one.key, one])).values()];
}

/** What a text says under a column, where it is a figure. */
type FigureReader = (key: string, text: string, line: number) => PrintedFigure | undefined;

/** Reads the figures of a table, in which the same few texts stand again and again. */
function figureReader(scales: RateScales, isRate: (key: string) => boolean): FigureReader {
  const plain = onceForEach(printedFigure);
  const share = onceForEach(shareFigure);
  const percent = onceForEach((text: string) => printedFigure(`${plainText(text)}%`));
  return (key, text, line) => {
    const own = plain(text);
    const scale = own?.isPercentage === false ? scales.get(key) : undefined;
    const isPercent =
      scale !== undefined && own !== undefined && isInPercents(own.value, scale, line);
    const number = isPercent ? percent(text) : own;
    return number ?? (isRate(key) ? share(text) : undefined);
  };
}

/** The group and the tier that a row stands under. */
function placesOfUnits({ groups, volume }: Pick<Scheme, "groups" | "volume">) {
  const groupOf = namedIn(groups);
  const tiersOf = new Map(groups.map((group) => [group, namedIn(group.tiers ?? [])]));
  const [only] = groups;
  return (
    row: Pick<TableRow, "cells" | "places" | "made">,
    above: Pick<TableRow, "group" | "tier"> | undefined,
    standing: Standing,
  ) => {
    const said = (column: "group" | "tier") => plainText(cellOf(row, column)?.text ?? "");
    const hasGroup = row.places.named.has("group");
    const hasTier = row.places.named.has("tier");
    const under = groups.length > 1 ? standing.group : only;
    const known = hasGroup ? groupOf(said("group")) : under;
    const group = isBlank(said("group")) && hasGroup ? above?.group : known;
    if (group?.tiers === undefined) return { group, tier: undefined };
    if (!hasTier && standing.tier !== undefined && standing.group === group) {
      return { group, tier: standing.tier };
    }
    const tickets = countCellOf(row, { metric: volume })?.figure?.value;
    if (!hasTier) {
      const isVolume = tickets !== undefined && isCount(Number(tickets));
      return { group, tier: isVolume ? assignTier(group.tiers, Number(tickets)) : undefined };
    }
    const isSame = isBlank(said("tier")) && above?.group === group;
    return { group, tier: isSame ? above.tier : tiersOf.get(group)?.(said("tier")) };
  };
}
