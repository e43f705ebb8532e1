import type { Scheme } from "../model/scheme.js";
import type { Text } from "../model/text.js";
import type { Entry } from "./entry.js";
import type { RateForm } from "./metricCells.js";
import type { TableCell } from "./table.js";

/** @internal a column of a result */
export interface ResultColumn {
  /** What it is called, by which it can be told from the others. */
  readonly heading: string;
  /** What it is called below the heading of its dimension. */
  readonly short: string;
  /** The dimension it is part of, with what it is worth. */
  readonly over?: string | undefined;
  readonly holds: "figures" | "text";
  readonly cell: (entry: Entry) => TableCell;
}

/** @internal how a table is to be written */
export interface ColumnTerms {
  readonly scheme: Scheme;
  readonly language: keyof Text;
  readonly rates: RateForm;
  readonly entries: readonly Entry[];
}

/** @internal the headings of a column that stands under none */
export function named(name: Text, language: keyof Text, holds: ResultColumn["holds"]) {
  return { heading: name[language], short: name[language], holds };
}
