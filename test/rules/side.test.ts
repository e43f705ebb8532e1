import { fractionOf } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { type SideTerms, sideOf, sideSchema } from "../../src/rules/side.js";
import { stepper } from "../../src/rules/step.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

const proportionally = stepper("twoSided", undefined, exactly);

// 每高一个百分点加 0.5 分，最多加 4 分
const side: SideTerms = { perPercentagePoint: "0.5", most: 4 };

test.each([
  ["0", side, "0"],
  ["0.01%", side, "1/200"],
  ["1%", side, "1/2"],
  ["7.99%", side, "799/200"],
  ["8%", side, "4"],
  ["8.01%", side, "4"],
  ["100%", { ...side, most: 0 }, "0"],
  ["100%", { ...side, perPercentagePoint: 0 }, "0"],
])("a distance of %s, by %j, comes to %s", (distance, terms, points) => {
  expect(written(sideOf("gain", terms, proportionally, exactly)(fractionOf(distance)))).toBe(
    points,
  );
});

test.each([
  ["dropped", "1"],
  ["counted", "3/2"],
] as const)("the distance is taken in steps: a rest that is %s gives %s", (rest, points) => {
  const inSteps = stepper("twoSided", { size: "1%", rest }, exactly);
  expect(written(sideOf("loss", side, inSteps, exactly)(fractionOf("2.5%")))).toBe(points);
});

describe("what a side is worth", () => {
  test.each([
    [{ ...side, most: "-0.1" }, "twoSided requires a loss most of 0 or more, not -1/10"],
    [{ ...side, perPercentagePoint: -1 }, "a loss perPercentagePoint of 0 or more, not -1"],
    [{ ...side, most: "much" }, "twoSided loss most requires a number"],
    [{}, "twoSided loss perPercentagePoint requires a number"],
    [undefined, "twoSided loss perPercentagePoint requires a number"],
  ])("row %#: %j is refused", (terms, message) => {
    expect(() => sideOf("loss", terms as never, proportionally, exactly)).toThrow(message);
  });

  test.each([
    [side, true],
    [{ ...side, most: { byGroup: { county: 1 } } }, true],
    [{ ...side, most: -1 }, false],
    [{ ...side, perPercentagePoint: "-1" }, false],
    [{ most: 1 }, false],
    [{ ...side, step: "1%" }, false],
  ])("row %#: %j as a scheme states it", (value, allowed) => {
    expect(accepts(sideSchema, value)).toBe(allowed);
  });
});
