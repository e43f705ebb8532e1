import type { Fraction } from "../exact/fraction.js";
import type { Dimension } from "../model/dimension.js";
import type { Scheme } from "../model/scheme.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";

/** @internal points as they are printed, or as the score that they are. */
export function pointsIn(
  row: TableRow,
  metric: string,
  { dimensions }: Pick<Scheme, "dimensions">,
): Fraction | undefined {
  const own = cellOf(row, { metric })?.figure;
  if (own !== undefined) return own.value;
  const same = dimensions.find((one) => awardedIn(one) === metric);
  return same === undefined ? undefined : cellOf(row, { score: same.id })?.figure?.value;
}

/** @internal the metric whose points are the score of a dimension as they are; nothing where its score follows from more */
export function awardedIn(dimension: Dimension): string | undefined {
  if (!("measure" in dimension) || !("given" in dimension.measure)) return undefined;
  return dimension.rule.kind === "given" ? dimension.measure.given : undefined;
}
