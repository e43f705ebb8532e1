import { compare } from "../exact/arithmetic.js";
import type { Scheme } from "../scheme/scheme.js";
import { columnKey } from "./column.js";
import { isInPercent } from "./knownHeadings.js";
import { type PrintedFigure, printedFigure } from "./printedFigure.js";
import type { Section } from "./sections.js";

/** Above any share, even one that may exceed the whole. */
const FAR_ABOVE = 4;

/** The columns whose cells are in percent without saying so: their heading does; or none of them has a sign, and some are far above 1, or above 1 where other rates are. */
export function barePercentages(
  { metrics }: Pick<Scheme, "metrics">,
  sections: readonly Section[],
): (key: string) => boolean {
  const figuresOf = new Map<string, (PrintedFigure | undefined)[]>();
  const bare = new Set<string>();
  for (const { columns, lines } of sections) {
    for (const { heading, place, column } of columns) {
      if (typeof column !== "object" || !("metric" in column)) continue;
      if (metrics[column.metric]?.kind !== "rate") continue;
      const key = columnKey(column);
      if (isInPercent(heading)) bare.add(key);
      const figures = figuresOf.get(key) ?? [];
      for (const { texts } of lines) figures.push(printedFigure(texts[place] ?? ""));
      figuresOf.set(key, figures);
    }
  }
  const unsigned = [...figuresOf].filter(
    ([, figures]) => !figures.some((figure) => figure?.isPercentage),
  );
  const exceeds = (figures: readonly (PrintedFigure | undefined)[], most: number) =>
    figures.some((figure) => figure !== undefined && compare(figure.value, most) > 0);
  const isFar = unsigned.some(([, figures]) => exceeds(figures, FAR_ABOVE));
  for (const [key, figures] of unsigned) {
    // beside rates in percent, what is above 1 is in percent as well
    if (exceeds(figures, isFar ? 1 : FAR_ABOVE)) bare.add(key);
  }
  return (key) => bare.has(key);
}
