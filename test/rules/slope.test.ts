import { slope } from "hotline-scoring";
import { expect, test } from "vitest";

const lower = { fullMarks: 10, better: "lower", target: "15%", perPercentagePoint: "0.5" } as const;
const higher = {
  fullMarks: 25,
  better: "higher",
  target: "85%",
  perPercentagePoint: "0.5",
} as const;

test.each([
  ["0%", lower, "10"],
  ["15%", lower, "10"],
  ["16%", lower, "19/2"],
  ["125/461", lower, "3635/922"], // 17.5 − 50 × 125/461
  ["35%", lower, "0"],
  ["96%", lower, "-61/2"],
  ["100%", higher, "25"],
  ["85%", higher, "25"],
  ["84%", higher, "49/2"],
  ["55/72", higher, "745/36"],
  ["0%", higher, "-35/2"],
] as const)("row %#: %s", (measure, terms, points) => {
  expect(`${slope(measure, terms)}`).toBe(points);
});

test("a loss of 0 loses nothing", () => {
  expect(`${slope("0%", { ...higher, perPercentagePoint: 0 })}`).toBe("25");
});

test("a loss below 0 is refused, and a side that is none", () => {
  expect(() => slope("1%", { ...higher, perPercentagePoint: "-1" })).toThrow(
    "slope requires a perPercentagePoint of 0 or more, not -1",
  );
  expect(() => slope("1%", { ...higher, better: "up" as "higher" })).toThrow(
    'slope requires better to be "higher" or "lower", not "up"',
  );
});
