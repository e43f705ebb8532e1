import { knowledgeBaseScore } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../../support/issuesOf.js";

// scores as annex 1 of October 2023 prints them, and by hand where no unit is named
test.each([
  ["19.3", "19.3"],
  [10, "10"], // 市资规局
  ["20", "20"],
])("%s: %s", (given, points) => {
  expect(`${knowledgeBaseScore({ knowledgeBase: given }).points}`).toBe(points);
});

test.each(["好", "20.01", "200"])("%s points are refused", (given) => {
  expect(pathsOf(() => knowledgeBaseScore({ knowledgeBase: given }))).toEqual([
    "metrics.knowledgeBase",
  ]);
});
