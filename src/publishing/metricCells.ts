import { dividedBy } from "../exact/arithmetic.js";
import { type Amount, fractionOf } from "../exact/fractionOf.js";
import { amountInFull } from "../exact/numberText.js";
import type { Count, PartialShare, Points, Share } from "../month/metricValue.js";
import type { MetricDefinition, RateDefinition } from "../words/metricDefinition.js";
import type { Rounding } from "../words/rounding.js";
import type { Text } from "../words/text.js";
import { figureCell, NOTHING, numberCell, rateCell, type TableCell, textCell } from "./table.js";

/** How rates are written 率的写法: as bulletins print them, or, where that is not exact, as the fraction that they are. */
export type RateForm = "rounded" | "exact";

/** A metric of a unit, and the metric that it is a share of, as they were given. */
export interface GivenMetric {
  readonly value: unknown;
  readonly whole: unknown;
}

/** The count of a rate, where it is known; exactly, only where it is of the same whole, as the rate says all else. */
export function countCell(given: GivenMetric, form: RateForm): TableCell {
  const { value } = given;
  const isShare = typeof value === "object" && value !== null;
  const count =
    isShare && form === "rounded" ? (value as Share | PartialShare).count : countIn(given);
  return count === undefined ? NOTHING : pointsTextCell(count);
}

/** A metric as it is printed. */
export function metricCell(
  given: GivenMetric,
  definition: MetricDefinition,
  published: Rounding,
  form: RateForm,
  language: keyof Text,
): TableCell {
  const { value } = given;
  if (definition.kind === "count") return numberCell(value as Count);
  if (definition.kind === "points") return pointsTextCell(value as Points);
  if (definition.kind === "fact") {
    const said = value === true ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
    return textCell(said[language]);
  }
  return cellOfRate(given, definition, published, form);
}

function cellOfRate(
  given: GivenMetric,
  { cap }: RateDefinition,
  published: Rounding,
  form: RateForm,
): TableCell {
  const { value, whole } = given;
  if (typeof value === "string" && value.endsWith("%")) {
    return form === "exact" ? figureCell(value) : rateCell(fractionOf(value), published, cap);
  }
  const share =
    typeof value === "object" ? (value as Share | PartialShare) : { count: value, of: whole };
  const { count, of } = share as { count: Amount; of: Count };
  if (of === 0) return NOTHING;
  const isTold = form === "rounded" || countIn(given) !== undefined;
  return isTold ? rateCell(dividedBy(count, of), published, cap) : textCell(`${count}/${of}`);
}

function countIn({ value, whole }: GivenMetric): Amount | undefined {
  if (typeof value === "object" && value !== null) {
    const { count, of } = value as Share | PartialShare;
    return of === whole ? count : undefined;
  }
  return typeof value === "string" && value.endsWith("%") ? undefined : (value as Amount);
}

/** Points with all their digits. */
function pointsTextCell(points: Amount): TableCell {
  const text = amountInFull(points);
  return `${Number(text)}` === text ? figureCell(text) : textCell(text);
}
