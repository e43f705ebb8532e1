// Aligned tables for a terminal, where a Chinese character is two columns wide.

import stringWidth from "string-width";

/** The cells of one line, from left to right. */
export type Row = readonly string[];

/** How wide each column must be to hold every cell of the rows. */
export function columnWidths(rows: readonly Row[]): number[] {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  return Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => stringWidth(row[column] ?? ""))),
  );
}

/** The rows as lines: text, in the columns that hold it, from the left; figures from the right. */
export function alignedLines(
  rows: readonly Row[],
  widths: readonly number[],
  textColumns: readonly number[],
): string[] {
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blank = " ".repeat(Math.max(0, (widths[column] ?? 0) - stringWidth(cell)));
        return textColumns.includes(column) ? cell + blank : blank + cell;
      })
      .join("  "),
  );
}

/** A line to go under a heading, as wide as it is. */
export function underline(heading: string): string {
  return "─".repeat(stringWidth(heading));
}
