import { type Dimension, fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { dimensionScorer } from "../../src/scoring/dimensionScorer.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const facts = (rate: string) => ({
  metrics: [fractionOf(8), fractionOf(rate)],
  adjustments: { bonus: fractionOf(0), deduction: fractionOf(0) },
});
const slope = { kind: "slope", better: "higher", target: "90%", perPercentagePoint: "1" } as const;

function score(changes: Partial<Dimension>, rate: string, scheme = smallScheme()) {
  return `${dimensionScorer(smallDimension(changes), "all", scheme)(facts(rate))}`;
}

test.each([
  ["its rule", {}, "1/3", "10/3"],
  ["held at 0", { rule: slope }, "0", "0"],
  ["held at a floor of its own", { rule: slope, floor: "2.5" }, "0", "5/2"],
  ["below 0 where the scheme says so", { rule: slope, floor: "-5" }, "0", "-5"],
  ["held at a cap of its own", { cap: 8 }, "1", "8"],
  ["by group", { fullMarks: { byGroup: { all: "6" } } }, "1/3", "2"],
  [
    "a rule's value by group",
    { rule: { ...slope, target: { byGroup: { all: "50%" } } } },
    "45%",
    "5",
  ],
])("%s", (_, changes, rate, points) => {
  expect(score(changes as Partial<Dimension>, rate)).toBe(points);
});

test("a score is rounded before it is added, where the scheme says so", () => {
  const scheme = smallScheme();
  const rounding = { ...scheme.rounding, scores: { places: 1, mode: "floor" } } as const;
  expect(score({}, "1/3", { ...scheme, rounding })).toBe("33/10");
});
