import { fractionOf } from "hotline-scoring/exact";
import { expect, test } from "vitest";
import { exceptionByCondition, exceptionForNoData } from "../../src/scoring/exception.js";
import { settledAt } from "../support/smallScheme.js";

const points = fractionOf("7.5");

test.each([
  ["fullMarks", "无数据，方案规定按满分计", "no data, so by the scheme full marks"],
  ["zero", "无数据，方案规定按0分计", "no data, so by the scheme 0 points"],
  ["leaveOut", "无数据，方案规定不计入总得分", "no data, so by the scheme left out of the total"],
] as const)("for want of data, %s", (effect, zh, en) => {
  const exception = { kind: "noData", effect, reason: { zh, en } };
  expect(exceptionForNoData([{ effect }], points)).toEqual({ points, exception });
});

test("of several parts, each is named with what the scheme says to it, and the first counts", () => {
  const [name, other] = [
    { zh: "及时率", en: "On time" },
    { zh: "满意率", en: "Satisfaction" },
  ];
  const empty = exceptionForNoData(
    [
      { name, effect: "zero" },
      { name: other, effect: "fullMarks" },
    ],
    points,
  );
  expect(empty.exception).toEqual({
    kind: "noData",
    effect: "zero",
    reason: {
      zh: "“及时率”无数据，方案规定按0分计；“满意率”无数据，方案规定按满分计",
      en: 'no data for "On time", so by the scheme 0 points; no data for "Satisfaction", so by the scheme full marks',
    },
  });
});

const condition = { measure: { count: "tickets" }, above: 0 };

test.each([
  ["zero", 1, "符合方案的第1项条件，按0分计", "condition 1 of the scheme holds, so 0 points"],
  [
    "fullMarks",
    2,
    "符合方案的第2项条件，按满分计",
    "condition 2 of the scheme holds, so full marks",
  ],
] as const)("by a condition, %s", (effect, number, zh, en) => {
  const exception = { kind: "condition", effect, reason: { zh, en } };
  expect(exceptionByCondition(settledAt(effect, condition), number, points)).toEqual({
    points,
    exception,
  });
});

test("a condition that has a name is called by it", () => {
  const veto = { ...settledAt("zero", condition), name: { zh: "一票否决", en: "Veto" } };
  expect(exceptionByCondition(veto, 1, points).exception?.reason).toEqual({
    zh: "符合方案的条件“一票否决”，按0分计",
    en: 'condition "Veto" of the scheme holds, so 0 points',
  });
});
