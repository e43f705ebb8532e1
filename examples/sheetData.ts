// A sheet of cells for the workbook library: values with their formats, merged cells as spans.

import type { MergedCells, Worksheet } from "hotline-scoring/tables";
import type { Cell, SheetData } from "write-excel-file/node";

const border = { borderStyle: "thin", borderColor: "#9aa3ad" } as const;

/** How the cells of headings look. */
const heading = {
  fontWeight: "bold",
  align: "center",
  alignVertical: "center",
  wrap: true,
  height: 30,
  backgroundColor: "#e8edf3",
} as const;

/** The cells of a sheet, row by row; what a merged cell covers is left out. */
export function sheetData({ values, formats, merges, headingRows }: Worksheet): SheetData {
  return values.map((row, line) =>
    row.map((value, column): Cell => {
      const merge = merges.find((one) => covers(one, line, column));
      if (merge !== undefined && (merge.row !== line || merge.column !== column)) return null;
      const isCaption = merge?.columns === row.length && line >= headingRows;
      const style = {
        ...border,
        ...(line < headingRows ? heading : {}),
        ...(isCaption ? { fontWeight: "bold" as const } : {}),
        columnSpan: merge?.columns ?? 1,
        rowSpan: merge?.rows ?? 1,
      };
      const format = formats[line]?.[column] ?? "@";
      return typeof value === "number"
        ? { value, type: Number, format, ...style }
        : {
            value: value ?? "",
            type: String,
            format: "@",
            alignVertical: "center",
            ...style,
          };
    }),
  );
}

function covers({ row, column, rows, columns }: MergedCells, line: number, place: number): boolean {
  return line >= row && line < row + rows && place >= column && place < column + columns;
}

/** Columns as wide as their longest text, within bounds; a Chinese character takes two places. What is alone in its row does not count. */
export function columnsOf({ values, headingRows }: Worksheet, widest = 24): { width: number }[] {
  const lines = values
    .slice(headingRows)
    .filter((row) => row.slice(1).some((value) => value !== null && value !== ""));
  return (values[0] ?? []).map((_, column) => {
    const longest = Math.max(...lines.map((row) => widthOf(`${row[column] ?? ""}`)));
    return { width: Math.min(widest, Math.max(9, longest + 2)) };
  });
}

function widthOf(text: string): number {
  return [...text].reduce((width, character) => width + (character > "\u2e80" ? 2 : 1), 0);
}
