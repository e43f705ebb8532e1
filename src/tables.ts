// hotline-scoring/tables: what tables are made of, and further forms of them.

export type {
  Column,
  CountColumn,
  WholeColumn,
  FigureColumn,
  MetricColumn,
  ScoreColumn,
  FlagColumn,
  ListColumn,
} from "./sheet/column.js";
export { csvRows } from "./sheet/csvRows.js";
export type {
  TableCell,
  TableColumn,
  TableHeading,
  TableSection,
  TableSpan,
} from "./publishing/table.js";
export type { RateForm } from "./publishing/metricCells.js";
export { type AdjustedMonth, adjustmentsTable } from "./publishing/adjustmentsTable.js";
export type { TableFrame } from "./publishing/tableFrame.js";
export { toRows } from "./publishing/toRows.js";
export {
  type MergedCells,
  type RepeatedRows,
  type SheetOptions,
  type SheetPrinting,
  type Worksheet,
  toSheet,
} from "./publishing/toSheet.js";
