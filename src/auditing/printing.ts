import type { Rounding } from "../model/rounding.js";
import type { PrintedFigure } from "../tables/printedFigure.js";

/** @internal decimal places of the fraction that a figure was printed to */
export function placesOf({ places, isPercentage }: Omit<PrintedFigure, "value">): number {
  return isPercentage ? places + 2 : places;
}

/** @internal how a rate prints: to as many places as the others of its table, or as it has itself */
export function printingOf(figure: PrintedFigure | undefined, percentages: Rounding): Rounding {
  const places = figure === undefined ? 0 : placesOf(figure);
  return { ...percentages, places: Math.max(percentages.places, places) };
}
