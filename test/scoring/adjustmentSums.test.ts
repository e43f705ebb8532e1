import type { Dimension } from "hotline-scoring";
import { expect, test } from "vitest";
import { adjustmentSums, sumsOf, uncountedAdjustments } from "../../src/scoring/adjustmentSums.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";

const rule = { kind: "sum", start: 0 } as const;
const dimensions: Dimension[] = [
  smallDimension({ rule, measure: { adjustments: "bonus" } }),
  smallDimension({ rule, measure: { adjustments: "deduction" } }),
  smallDimension({ rule, measure: { adjustments: "all", categories: ["优秀案例", "培训"] } }),
];
const layout = layoutOf(smallScheme({ dimensions }));
const of = (unit: string, points: string | number, category = "其他") => ({
  unit,
  category,
  points,
  reason: "r",
});

test("each sum that the scheme asks for is added, for each unit", () => {
  const sums = adjustmentSums(
    [
      of("a", "4"),
      of("b", -1, "培训"),
      of("a", "0.5", "优秀案例"),
      of("a", "-2", "培训"),
      of("b", "-0.25"),
    ],
    layout,
  );
  expect([...sums].map(([unit, own]) => `${unit} ${own.join(" ")}`)).toEqual([
    "a 9/2 -2 -3/2",
    "b 0 -5/4 -1",
  ]);
});

test("of no adjustments, each sum is 0", () => {
  expect(sumsOf([], layout).map(String)).toEqual(["0", "0", "0"]);
});

const units = ["a", "b"].map((id) => ({ unit: { id, name: id, group: "all" } }));

test("what no dimension counts is told apart", () => {
  const bonuses = layoutOf(smallScheme({ dimensions: dimensions.slice(2) }));
  const given = [of("a", 1, "培训"), of("a", 2), of("b", -1)];
  expect(uncountedAdjustments(given, units, bonuses)).toEqual([of("a", 2), of("b", -1)]);
  expect(uncountedAdjustments(given, units, layout)).toEqual([]);
});

test("so is what only another group's part counts, what only a flag asks for, and what a unit set apart has", () => {
  const bonus = {
    measure: { adjustments: "bonus" as const },
    rule: { kind: "sum" as const, start: "0" },
  };
  const part = { fullMarks: "5", ...bonus, onlyIn: ["other"] };
  const elsewhere = layoutOf(smallScheme({ dimensions: [composedDimension([part])] }));
  const flag = {
    id: "x",
    name: { zh: "提示", en: "Flag" },
    if: { measure: bonus.measure, above: "0" },
  };
  const asked = layoutOf(smallScheme({ verdicts: { flags: [flag] } }));
  const given = [of("a", 1)];
  expect(uncountedAdjustments(given, units, elsewhere)).toEqual(given);
  expect(uncountedAdjustments(given, units, asked)).toEqual(given);
  expect(uncountedAdjustments(given, [], layout)).toEqual(given);
});
