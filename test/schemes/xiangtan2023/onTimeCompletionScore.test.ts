import { onTimeCompletionScore } from "hotline-scoring/xiangtan2023";
import { expect, test } from "vitest";
import { pathsOf } from "../../support/issuesOf.js";

// scores as annex 1 of October 2023 prints them, and by hand where no unit is named
test.each([
  [{ completedOnTime: 34, tickets: 34 }, "10"],
  [{ completedOnTime: 33, tickets: 34 }, "9.71"], // 市文旅广体局
  [{ completedOnTime: 24, tickets: 73 }, "3.29"], // 电信
  [{ completedOnTime: "80%" }, "8"], // 市税务局
  [{ completedOnTime: { count: 0, of: 5 } }, "0"],
])("row %#: %j", (metrics, points) => {
  expect(`${onTimeCompletionScore(metrics).points}`).toBe(points);
});

test("more completed than received is refused", () => {
  expect(pathsOf(() => onTimeCompletionScore({ completedOnTime: 35, tickets: 34 }))).toEqual([
    "metrics.completedOnTime",
  ]);
});
