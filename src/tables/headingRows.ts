import type { ResultColumn } from "./resultColumn.js";
import type { TableHeading } from "./table.js";

type Named = Pick<ResultColumn, "heading" | "short" | "over">;

/**
 * @internal the headings of columns: in one row, each by its whole name; or in two, where those of one dimension stand under
 * its name, and all others take both rows
 */
export function headingRows(
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
      const above = top.at(-1);
      if (above !== undefined && over === last) {
        top[top.length - 1] = { ...above, columns: above.columns + 1 };
      } else top.push({ text: over, column, columns: 1, rows: 1 });
      below.push({ text: short, column, columns: 1, rows: 1 });
    }
    last = over;
  }
  return hasTwo ? [top, below] : [top];
}
