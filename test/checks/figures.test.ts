import { expect, test } from "vitest";
import { figuresOf } from "../support/figuresOf.js";
import { proseOf } from "../support/guideParts.js";
import { guides } from "../support/guides.js";
import { knownFigures, plainFigure } from "../support/knownFigures.js";

const NAMED =
  /README|how-a-score-is-made|xiangtan-2023|exact-numbers|ties-and-ranks|use-from-code|start-/;

/** Figures that are no results: the hotline's number, and dates in the year of the bulletin. */
const NO_RESULT = /12345|2023(?:-\d\d){0,2}(?: ?年)?(?: ?\d+ ?月)?(?: ?\d+ ?日)?/g;

test.each(guides.filter(({ path }) => NAMED.test(path)))(
  "$path states figures that are computed, executed, printed or of the scheme",
  (guide) => {
    const known = knownFigures(guide);
    const stray = proseOf(guide.text)
      .split("\n")
      .flatMap((line, index) =>
        figuresOf(line.replace(NO_RESULT, " "))
          .filter((figure) => isTold(figure) && !known.has(plainFigure(figure)))
          .map((figure) => `${guide.path}:${index + 1}: ${figure}`),
      );
    expect(stray).toEqual([]);
  },
);

/** Whether a figure is one to be vouched for: a decimal, a percentage, a fraction, or a whole number of 10 or more. */
function isTold(figure: string): boolean {
  return /[./%]/.test(figure) || Number(figure) >= 10;
}
