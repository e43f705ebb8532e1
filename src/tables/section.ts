import type { Group } from "../model/group.js";
import type { Tier } from "../model/tier.js";
import type { HeadedColumn } from "./columns.js";

/** @internal the group and the tier that a caption put rows under */
export interface Standing {
  readonly group?: Group | undefined;
  readonly tier?: Tier | undefined;
  /** A caption that names none, and the row that it stands in. */
  readonly stray?: Line | undefined;
}

/** @internal a row of a table */
export interface Line {
  /** Which row of the table it is, from 0. */
  readonly line: number;
  readonly texts: readonly string[];
}

/** @internal rows of units under one row of headings and one caption */
export interface Section {
  readonly columns: readonly HeadedColumn[];
  readonly standing: Standing;
  readonly lines: Line[];
}

/** @internal a table, its rows sorted by what they are */
export interface SectionedTable {
  /** What stands above the first headings. */
  readonly title: readonly string[];
  /** The last row of the first headings, from 0. */
  readonly headingLine: number;
  /** Every column, whichever headings it stands under. */
  readonly columns: readonly HeadedColumn[];
  readonly sections: readonly Section[];
}
