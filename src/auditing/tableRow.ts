import { compare } from "../exact/arithmetic.js";
import { isCount } from "../model/amounts.js";
import type { Column } from "../model/column.js";
import type { Group } from "../model/group.js";
import type { Scheme } from "../model/scheme.js";
import type { Tier } from "../model/tier.js";
import { assignTier } from "../scoring/assignTier.js";
import { columnKey, type HeadedColumn } from "./columns.js";
import { isBlank, type PrintedFigure, plainText, printedFigure } from "./printedFigure.js";

/** @internal a cell of a printed table */
export interface Cell {
  readonly heading: string;
  readonly column: Column;
  readonly text: string;
  /** The figure in it; nothing where there is none. */
  readonly figure: PrintedFigure | undefined;
}

/** @internal a row of a printed table, as it stands */
export interface TableRow {
  /** Its number, from 1; the headings do not count. */
  readonly number: number;
  readonly unit: string;
  /** The group that it stands under; nothing where the scheme has no such group. */
  readonly group: Group | undefined;
  /** The tier that it stands under; nothing where the cell is blank, or the group has no such tier. */
  readonly tier: Tier | undefined;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** @internal the cell of a column in a row */
export function cellOf({ cells }: TableRow, column: Column): Cell | undefined {
  return cells.get(columnKey(column));
}

/** What stands in the place of a unit where a row is not of one. */
const NO_UNIT = /^(?:合计|总计|小计|平均|平均值|全市|total|sum|average)$/i;

/**
 * @internal the rows of a table under its headings; those without any text, and those that add up others, are passed over.
 * A blank group or tier is that of the row above, as where cells were merged.
 */
export function tableRows(
  scheme: Pick<Scheme, "groups" | "volume" | "metrics">,
  columns: readonly HeadedColumn[],
  rows: readonly (readonly string[])[],
): TableRow[] {
  const places = placesOfUnits(scheme);
  const isBare = barePercentages(scheme, columns, rows);
  const found: TableRow[] = [];
  for (const [index, texts] of rows.entries()) {
    const cells = cellsOf(columns, texts, isBare);
    const unit = plainText(cells.get("unit")?.text ?? "");
    if (isOfNoUnit(unit, texts)) continue;
    found.push({ number: index + 1, unit, cells, ...places(cells, found.at(-1)) });
  }
  return found;
}

/** @internal whether a row adds up others, is a note, or has no text at all. */
export function isOfNoUnit(unit: string, texts: readonly string[]): boolean {
  const [first = ""] = [unit, ...texts.map(plainText)].filter((text) => !isBlank(text));
  if (first === "" || NO_UNIT.test(first.replace(/\s/g, ""))) return true;
  return NOTE.test(first);
}

const NOTE = /^(?:注|备注|说明|note)s?\s*\d*[:：、.]/i;

function cellsOf(
  columns: readonly HeadedColumn[],
  texts: readonly string[],
  isBare: (place: number) => boolean,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { heading, place, column } of columns) {
    if (column === undefined || column === "ignored") continue;
    const text = texts[place] ?? "";
    const isPercent = isBare(place) && printedFigure(text)?.isPercentage === false;
    const figure = printedFigure(isPercent ? `${plainText(text)}%` : text);
    cells.set(columnKey(column), { heading, column, text, figure });
  }
  return cells;
}

/** More than any share comes to that may well exceed the whole. */
const FAR_ABOVE = 4;

/** The columns whose cells are in percent without saying so: their heading does, or some of them are far above 1 and none has a sign. */
function barePercentages(
  { metrics }: Pick<Scheme, "metrics">,
  columns: readonly HeadedColumn[],
  rows: readonly (readonly string[])[],
): (place: number) => boolean {
  const bare = columns.filter(({ heading, place, column }) => {
    if (/[%％]/.test(heading)) return true;
    if (typeof column !== "object" || !("metric" in column)) return false;
    if (metrics[column.metric]?.kind !== "rate") return false;
    const figures = rows.map((texts) => printedFigure(texts[place] ?? ""));
    return (
      !figures.some((figure) => figure?.isPercentage) &&
      figures.some((figure) => figure !== undefined && compare(figure.value, FAR_ABOVE) > 0)
    );
  });
  const places = new Set(bare.map(({ place }) => place));
  return (place) => places.has(place);
}

/** The group and the tier that a row stands under. */
function placesOfUnits({ groups, volume }: Pick<Scheme, "groups" | "volume">) {
  const groupOf = byName(groups);
  const tiersOf = new Map(groups.map((group) => [group, byName(group.tiers ?? [])]));
  const [only] = groups;
  return (cells: TableRow["cells"], above: TableRow | undefined) => {
    const said = (column: "group" | "tier") => plainText(cells.get(column)?.text ?? "");
    const known = cells.has("group") ? groupOf(said("group")) : only;
    const group = isBlank(said("group")) && cells.has("group") ? above?.group : known;
    if (group?.tiers === undefined) return { group, tier: undefined };
    const tickets = cells.get(columnKey({ metric: volume }))?.figure?.value;
    if (!cells.has("tier")) {
      const isVolume = tickets !== undefined && isCount(Number(tickets));
      return { group, tier: isVolume ? assignTier(group.tiers, Number(tickets)) : undefined };
    }
    const isSame = isBlank(said("tier")) && above?.group === group;
    return { group, tier: isSame ? above.tier : tiersOf.get(group)?.(said("tier")) };
  };
}

/** Finds what is called so: by its id, or its name in Chinese or English. */
function byName<Named extends Group | Tier>(
  items: readonly Named[],
): (text: string) => Named | undefined {
  const named = new Map<string, Named>();
  for (const item of [...items].reverse()) {
    for (const name of [item.name.en, item.name.zh, item.id]) named.set(withoutBlanks(name), item);
  }
  return (text) => (isBlank(text) ? undefined : named.get(withoutBlanks(text)));
}

function withoutBlanks(text: string): string {
  return plainText(text).replace(/\s/g, "");
}
