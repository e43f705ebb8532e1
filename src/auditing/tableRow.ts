import type { Column } from "../model/auditInput.js";
import type { Group } from "../model/group.js";
import type { Scheme } from "../model/scheme.js";
import type { Tier } from "../model/tier.js";
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

/** @internal the rows of a table under its headings */
export function tableRows(
  { groups }: Pick<Scheme, "groups">,
  columns: readonly HeadedColumn[],
  rows: readonly (readonly string[])[],
): TableRow[] {
  const groupOf = byName(groups);
  const tiersOf = new Map(groups.map((group) => [group, byName(group.tiers ?? [])]));
  const [only] = groups;
  return rows.map((texts, index) => {
    const cells = new Map<string, Cell>();
    for (const { heading, place, column } of columns) {
      if (column === undefined || column === "ignored") continue;
      const text = texts[place] ?? "";
      cells.set(columnKey(column), { heading, column, text, figure: printedFigure(text) });
    }
    const said = (column: "group" | "tier" | "unit") => plainText(cells.get(column)?.text ?? "");
    const group = cells.has("group")
      ? groupOf(said("group"))
      : groups.length === 1
        ? only
        : undefined;
    const tier = group === undefined ? undefined : tiersOf.get(group)?.(said("tier"));
    return { number: index + 1, unit: said("unit"), group, tier, cells };
  });
}

/** Finds what is called so: by its id, or its name in Chinese or English. */
function byName<Named extends Group | Tier>(
  items: readonly Named[],
): (text: string) => Named | undefined {
  const named = new Map<string, Named>();
  for (const item of [...items].reverse()) {
    for (const name of [item.name.en, item.name.zh, item.id]) named.set(plainText(name), item);
  }
  return (text) => (isBlank(text) ? undefined : named.get(text));
}
