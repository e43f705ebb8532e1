import type { SchemeIdentity } from "../model/schemeIdentity.js";
import type { Text } from "../model/text.js";
import type { Finding } from "./finding.js";
import type { RecoveredRate } from "./recoveredRates.js";

/**
 * How a cell was found 核对结果: reproduced 相符, by the rules; explained 可解释, by another choice; wrong 不符; given 给定,
 * a figure that the rules start from, and which nothing gainsays; not checked 未核对.
 */
export type CellVerdict = "reproduced" | "explained" | "wrong" | "given" | "notChecked";

/** A cell of the table, and how it was found. */
export interface AuditedCell {
  /** The number of the row, from 1; the headings do not count. */
  readonly row: number;
  /** The unit 单位. */
  readonly unit: string;
  /** The heading of the column. */
  readonly column: string;
  /** Where it stands in the table, as spreadsheets name it 单元格地址: `F12`. */
  readonly cell: string;
  /** What was printed. */
  readonly printed: string;
  /** How it was found 核对结果. */
  readonly verdict: CellVerdict;
}

/** How many cells were found how 单元格统计. */
export interface CellCounts {
  /** The cells that were computed: those reproduced, explained and wrong 已核对. */
  readonly checked: number;
  /** What the rules give 相符. */
  readonly reproduced: number;
  /** What another choice gives, which is named, or what follows from that 可解释. */
  readonly explained: number;
  /** What nothing gives, or what follows from such a figure 不符. */
  readonly wrong: number;
  /** What the rules start from 给定. */
  readonly given: number;
  /** What could not be computed 未核对. */
  readonly notChecked: number;
}

/** A printed table held against the rules 审核报告. Plain JSON. */
export interface AuditReport {
  /** The scheme that it was held against 考核方案. */
  readonly scheme: SchemeIdentity;
  /** How many rows the table has. */
  readonly rows: number;
  /** How many cells were found how. */
  readonly counts: CellCounts;
  /** How many comparisons were made with figures stated beside the table. */
  readonly statedChecks: number;
  /** What does not agree 审核发现, the gravest first. */
  readonly findings: readonly Finding[];
  /** The fractions behind rates that are printed without their counts 还原的比值, of rows whose total agrees. */
  readonly recovered: readonly RecoveredRate[];
  /** Every cell of a known column, row by row. */
  readonly cells: readonly AuditedCell[];
  /** What could not be checked, and why 未核对事项. */
  readonly notChecked: readonly Text[];
}
