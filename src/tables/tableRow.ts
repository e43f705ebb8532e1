import { isCount } from "../model/amounts.js";
import type { Column } from "../model/column.js";
import type { Group } from "../model/group.js";
import type { Scheme } from "../model/scheme.js";
import type { Tier } from "../model/tier.js";
import { assignTier } from "../scoring/assignTier.js";
import { barePercentages } from "./barePercentages.js";
import { namedIn } from "./captions.js";
import { cellAddress } from "./cellAddress.js";
import { columnKey, type HeadedColumn } from "./columns.js";
import { isBlank, type PrintedFigure, plainText, printedFigure } from "./printedFigure.js";
import type { SectionedTable, Standing } from "./section.js";

/** @internal a cell of a printed table */
export interface Cell {
  readonly heading: string;
  /** Which column of the table it is in, from 0. */
  readonly place: number;
  readonly column: Column;
  readonly text: string;
  /** The figure in it; nothing where there is none. */
  readonly figure: PrintedFigure | undefined;
}

/** @internal a row of a printed table, as it stands */
export interface TableRow {
  /** Its number, from 1; the headings do not count. */
  readonly number: number;
  /** Which row of the table it is, from 0. */
  readonly line: number;
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

/** @internal where a cell of a row stands: F12 */
export function cellAddressIn({ line }: TableRow, { place }: Cell): string {
  return cellAddress(line, place);
}

/**
 * @internal the rows of units of a table. A blank group or tier is that of the row above, as where cells were merged; where
 * there is no such column, it is that of the caption above.
 */
export function tableRows(
  scheme: Pick<Scheme, "groups" | "volume" | "metrics">,
  { headingLine, sections }: SectionedTable,
): TableRow[] {
  const places = placesOfUnits(scheme);
  const isBare = barePercentages(scheme, sections);
  const found: TableRow[] = [];
  for (const { columns, standing, lines } of sections) {
    // a caption is nearer than the rows above it
    let above: Pick<TableRow, "group" | "tier"> | undefined =
      standing.group !== undefined || standing.stray !== undefined
        ? { group: standing.group, tier: standing.tier }
        : found.at(-1);
    for (const { line, texts } of lines) {
      const cells = cellsOf(columns, texts, isBare);
      const unit = plainText(cells.get("unit")?.text ?? "");
      const row = {
        number: line - headingLine,
        line,
        unit,
        cells,
        ...places(cells, above, standing),
      };
      found.push(row);
      above = row;
    }
  }
  return found;
}

function cellsOf(
  columns: readonly HeadedColumn[],
  texts: readonly string[],
  isBare: (key: string) => boolean,
): Map<string, Cell> {
  const cells = new Map<string, Cell>();
  for (const { heading, place, column } of columns) {
    if (column === undefined || column === "ignored") continue;
    const text = texts[place] ?? "";
    const key = columnKey(column);
    const isPercent = isBare(key) && printedFigure(text)?.isPercentage === false;
    const figure = printedFigure(isPercent ? `${plainText(text)}%` : text);
    cells.set(key, { heading, place, column, text, figure });
  }
  return cells;
}

/** The group and the tier that a row stands under. */
function placesOfUnits({ groups, volume }: Pick<Scheme, "groups" | "volume">) {
  const groupOf = namedIn(groups);
  const tiersOf = new Map(groups.map((group) => [group, namedIn(group.tiers ?? [])]));
  const [only] = groups;
  return (
    cells: TableRow["cells"],
    above: Pick<TableRow, "group" | "tier"> | undefined,
    standing: Standing,
  ) => {
    const said = (column: "group" | "tier") => plainText(cells.get(column)?.text ?? "");
    const under = groups.length > 1 ? standing.group : only;
    const known = cells.has("group") ? groupOf(said("group")) : under;
    const group = isBlank(said("group")) && cells.has("group") ? above?.group : known;
    if (group?.tiers === undefined) return { group, tier: undefined };
    if (!cells.has("tier") && standing.tier !== undefined && standing.group === group) {
      return { group, tier: standing.tier };
    }
    const tickets = cells.get(columnKey({ metric: volume }))?.figure?.value;
    if (!cells.has("tier")) {
      const isVolume = tickets !== undefined && isCount(Number(tickets));
      return { group, tier: isVolume ? assignTier(group.tiers, Number(tickets)) : undefined };
    }
    const isSame = isBlank(said("tier")) && above?.group === group;
    return { group, tier: isSame ? above.tier : tiersOf.get(group)?.(said("tier")) };
  };
}
