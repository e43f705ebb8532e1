import type { Scheme } from "../scheme/scheme.js";
import { type Rounding, totalRounding } from "../words/rounding.js";
import type { Text } from "../words/text.js";
import { columnKey } from "./column.js";
import { cellOf, type TableRow } from "./tableRow.js";

/** How the score of a dimension, by its place in the scheme, or the total is published. */
export function publication(
  { rounding, dimensions }: Pick<Scheme, "rounding" | "dimensions">,
  what: number | "total",
): Rounding {
  if (what === "total") return totalRounding(rounding);
  return dimensions[what]?.published ?? rounding.published;
}

/** How the score of a dimension, by its place in the scheme, or the total is printed in a table. */
export type ScorePrinting = (what: number | "total") => Rounding;

/** A column of scores that is printed to fewer places than the scheme publishes them. */
export interface CoarseColumn {
  readonly what: number | "total";
  readonly heading: string;
  readonly rounding: Rounding;
}

/**
 * The columns of scores in which some figure has decimals, and none as many as the scheme publishes. Whole numbers alone say
 * nothing: full marks print so.
 */
export function coarseColumns(scheme: Scheme, rows: readonly TableRow[]): CoarseColumn[] {
  const places = [...scheme.dimensions.keys(), "total" as const];
  return places.flatMap((what): CoarseColumn[] => {
    const column = what === "total" ? what : { score: scheme.dimensions[what]?.id ?? "" };
    const cells = rows.flatMap((row) => cellOf(row, column) ?? []);
    const figures = cells.flatMap(({ figure }) => (figure?.isPercentage === false ? figure : []));
    const most = figures.reduce((found, one) => Math.max(found, one.places), 0);
    const published = publication(scheme, what);
    const [first] = cells;
    if (first === undefined || most === 0 || most >= published.places) return [];
    if (columnKey(first.column) !== columnKey(column)) return [];
    const { mode } = published;
    return [{ what, heading: first.heading, rounding: { places: most, mode } }];
  });
}

/** How scores are printed: as the scheme publishes them, but where their column has fewer places. */
export function scorePrinting(scheme: Scheme, coarse: readonly CoarseColumn[]): ScorePrinting {
  const own = new Map(coarse.map(({ what, rounding }) => [what, rounding]));
  return (what) => own.get(what) ?? publication(scheme, what);
}

/** What of a coarse column is not checked. */
export function coarseText({ heading, rounding: { places } }: CoarseColumn): Text {
  return {
    zh: `“${heading}”一列只印到 ${places} 位小数：核对到这一位为止`,
    en: `the column "${heading}" is printed to ${places} decimal ${places === 1 ? "place" : "places"}, and checked so far`,
  };
}
