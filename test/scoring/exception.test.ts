import { fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { exceptionByCondition, exceptionForNoData } from "../../src/scoring/exception.js";

const points = fractionOf("7.5");

test.each([
  ["fullMarks", "无数据，按方案按满分计", "no data, so by the scheme full marks"],
  ["zero", "无数据，按方案按0分计", "no data, so by the scheme 0 points"],
  ["leaveOut", "无数据，按方案不计入总得分", "no data, so by the scheme left out of the total"],
] as const)("for want of data, %s", (effect, zh, en) => {
  const exception = { kind: "noData", effect, reason: { zh, en } };
  expect(exceptionForNoData(effect, points)).toEqual({ points, exception });
});

test.each([
  ["zero", 1, "符合方案的第1项特别规定，按0分计", "condition 1 of the scheme holds, so 0 points"],
  [
    "fullMarks",
    2,
    "符合方案的第2项特别规定，按满分计",
    "condition 2 of the scheme holds, so full marks",
  ],
] as const)("by a condition, %s", (effect, number, zh, en) => {
  const exception = { kind: "condition", effect, reason: { zh, en } };
  expect(exceptionByCondition(effect, points, number)).toEqual({ points, exception });
});
