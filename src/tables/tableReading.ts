import type { Column } from "../model/column.js";
import type { Month } from "../model/month.js";
import type { Scheme } from "../model/scheme.js";
import type { PublishedTable } from "./tableCells.js";
import type { TableDoubt } from "./tableDoubt.js";

/** What is known beside a table. */
export interface TableOptions {
  /** Which month 月份 it is of, `YYYY-MM`; left out, the month that the lines above its headings name, such as 2023年10月. */
  readonly month?: string | undefined;
  /** The list of adjustments 加减分明细; left out, they are told from the scores that follow from them. */
  readonly adjustments?: PublishedTable | undefined;
  /** What columns hold, by the heading, where the heading does not tell, or not rightly 列的含义. */
  readonly columns?: Readonly<Record<string, Column>> | undefined;
}

/** A table, as it was read. */
export interface TableReading<S extends Scheme = Scheme> {
  /** The month 月度数据; `scoreMonth` accepts it. The ids of its units are their names. */
  readonly month: Month<S>;
  /** What could be read in more than one way, or was not read 存疑. */
  readonly doubts: readonly TableDoubt[];
}
