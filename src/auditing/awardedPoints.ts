import type { Fraction } from "../exact/fraction.js";
import type { Dimension } from "../model/dimension.js";
import type { Scheme } from "../model/scheme.js";
import { type Cell, cellOf, type TableRow } from "../tables/tableRow.js";

/** @internal points as they are printed, or as the score that they are */
export function pointsIn(
  row: TableRow,
  metric: string,
  scheme: Pick<Scheme, "dimensions">,
): Fraction | undefined {
  return pointsCell(row, metric, scheme)?.figure?.value;
}

/** @internal the cell of points awarded by people, or of the score that they are; the first of them that has a figure */
export function pointsCell(
  row: TableRow,
  metric: string,
  { dimensions }: Pick<Scheme, "dimensions">,
): Cell | undefined {
  const own = cellOf(row, { metric });
  if (own?.figure !== undefined) return own;
  const same = dimensions.find((one) => awardedIn(one) === metric);
  const score = same === undefined ? undefined : cellOf(row, { score: same.id });
  return score?.figure === undefined ? (own ?? score) : score;
}

/** @internal the metric whose points are the score of a dimension as they are; nothing where its score follows from more */
export function awardedIn(dimension: Dimension): string | undefined {
  if (!("measure" in dimension) || !("given" in dimension.measure)) return undefined;
  return dimension.rule.kind === "given" ? dimension.measure.given : undefined;
}
