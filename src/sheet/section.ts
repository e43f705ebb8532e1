import type { Group, Tier } from "../scheme/group.js";
import type { HeadedColumn } from "./column.js";
import type { NoUnit } from "./rowKind.js";

/** The group and the tier that a caption put rows under. */
export interface Standing {
  readonly group?: Group | undefined;
  readonly tier?: Tier | undefined;
  /** A caption that names none, and the row that it stands in. */
  readonly stray?: Line | undefined;
}

/** A row of a table. */
export interface Line {
  /** Which row of the table it is, from 0. */
  readonly line: number;
  readonly texts: readonly string[];
  /** What its name says that no unit would be called. */
  readonly noUnit?: NoUnit | undefined;
}

/** Rows of units under one row of headings and one caption. */
export interface Section {
  readonly columns: readonly HeadedColumn[];
  readonly standing: Standing;
  readonly lines: Line[];
}
