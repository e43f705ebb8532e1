import { knowledgeBaseScore } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../../support/issuesOf.js";

// scores as annex 1 of October 2023 prints them, and by hand where no unit is named
test.each([
  ["19.3", "19.3"],
  [10, "10"], // 市资规局
  ["25", "20"],
])("%s: %s", (given, points) => {
  expect(`${knowledgeBaseScore({ knowledgeBase: given }).points}`).toBe(points);
});

test("points that are none are refused", () => {
  expect(pathsOf(() => knowledgeBaseScore({ knowledgeBase: "好" }))).toEqual([
    "metrics.knowledgeBase",
  ]);
});
