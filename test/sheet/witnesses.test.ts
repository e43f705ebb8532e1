import { fractionOf } from "hotline-scoring/exact";
import { expect, test } from "vitest";
import { roundedTo } from "../../src/exact/rounded.js";
import { printedFigure } from "../../src/sheet/printedFigure.js";
import { isGiven } from "../../src/sheet/witnesses.js";

const rounding = { places: 2, mode: "halfExpand" } as const;

test.each<[string, string, boolean]>([
  ["66.67", "200/3", true],
  ["66.67分", "200/3", true],
  ["66.670", "200/3", true],
  ["66.6666666666667", "200/3", true],
  ["66.667", "200/3", true],
  ["66.666", "200/3", false],
  ["66.7", "200/3", false],
  ["66.66", "200/3", false],
  ["67", "200/3", false],
  ["20", "20", true],
  ["20.00", "20", true],
  ["20%", "1/5", false],
  ["-1.5", "-3/2", true],
])("a printed %s is what %s is: %j", (printed, exact, isSo) => {
  const figure = printedFigure(printed);
  if (figure === undefined) throw new Error(`${printed} is no figure`);
  const score = { exact: fractionOf(exact), points: roundedTo(fractionOf(exact), rounding) };
  expect(isGiven(figure, score as never, rounding)).toBe(isSo);
});
