import { bonusScore } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../../support/issuesOf.js";

// scores as annex 1 of October 2023 prints them, and by hand where no unit is named
test.each([
  [[], "0"],
  [["0.5"], "0.5"], // 城发集团
  [["4"], "4"], // 岳塘区
  [["4", "2"], "5"],
  [["2", "-1"], "2"],
])("%j: %s", (adjustments, points) => {
  expect(`${bonusScore(adjustments).points}`).toBe(points);
});

test("an adjustment that is no number is refused", () => {
  expect(pathsOf(() => bonusScore(["两分"]))).toEqual(["adjustments[0]"]);
});
