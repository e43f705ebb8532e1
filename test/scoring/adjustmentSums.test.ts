import { expect, test } from "vitest";
import {
  adjustmentSums,
  NO_ADJUSTMENTS,
  withAdjustment,
} from "../../src/scoring/adjustmentSums.js";

test("bonuses and deductions are added apart, for each unit", () => {
  const of = (unit: string, points: string | number) => ({
    unit,
    category: "c",
    points,
    reason: "r",
  });
  const sums = adjustmentSums([
    of("a", "4"),
    of("b", -1),
    of("a", "0.5"),
    of("a", "-2"),
    of("b", "-0.25"),
  ]);
  expect([...sums].map(([unit, { bonus, deduction }]) => `${unit} ${bonus} ${deduction}`)).toEqual([
    "a 9/2 -2",
    "b 0 -5/4",
  ]);
});

test("adding changes nothing that was", () => {
  withAdjustment(NO_ADJUSTMENTS, 5);
  expect(`${NO_ADJUSTMENTS.bonus}`).toBe("0");
});
