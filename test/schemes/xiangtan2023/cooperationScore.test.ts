import { cooperationScore } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../../support/issuesOf.js";

// scores as annex 1 of October 2023 prints them, and by hand where no unit is named
test.each([
  [[], "5"],
  [["-2"], "3"], // 新奥燃气
  [["-1"], "4"], // 湘潭经开区
  [["-5"], "0"], // 电信
  [["2", "-1"], "4"],
  [["-4", "-4"], "0"],
])("%j: %s", (adjustments, points) => {
  expect(`${cooperationScore(adjustments).points}`).toBe(points);
});

test("an adjustment of 0 is refused", () => {
  expect(pathsOf(() => cooperationScore(["-1", "0"]))).toEqual(["adjustments[1]"]);
});
