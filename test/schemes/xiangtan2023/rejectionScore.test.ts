import { rejectionScore } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../../support/issuesOf.js";

// scores as annex 1 of October 2023 prints them, and by hand where no unit is named
test.each([
  ["county", 1, "9.8"], // 岳塘区
  ["park", 12, "7.6"], // 湘潭经开区
  ["department", 7, "6.5"], // 市市场监管局
  ["enterprise", 1, "9.5"], // 电信
  ["county", 51, "0"],
] as const)("%s, %i: %s", (group, rejections, points) => {
  expect(`${rejectionScore({ rejections }, group).points}`).toBe(points);
});

test("a count that is none is refused", () => {
  expect(pathsOf(() => rejectionScore({ rejections: -1 }, "county"))).toEqual([
    "metrics.rejections",
  ]);
});
