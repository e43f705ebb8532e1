import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import {
  exceptionByCondition,
  exceptionForNoData,
  heldAt,
  limitedByCondition,
  withHeld,
} from "../../src/scoring/exception.js";

const points = fractionOf("7.5");

test.each([
  ["fullMarks", "无数据，方案规定按满分计", "no data, so by the scheme full marks"],
  ["zero", "无数据，方案规定按 0 分计", "no data, so by the scheme 0 points"],
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
      zh: "“及时率”无数据，方案规定按 0 分计；“满意率”无数据，方案规定按满分计",
      en: 'no data for "On time", so by the scheme 0 points; no data for "Satisfaction", so by the scheme full marks',
    },
  });
});

test.each([
  ["zero", 1, "符合方案的第1项条件，按 0 分计", "condition 1 of the scheme holds, so 0 points"],
  [
    "fullMarks",
    2,
    "符合方案的第2项条件，按满分计",
    "condition 2 of the scheme holds, so full marks",
  ],
] as const)("by a condition, %s", (effect, number, zh, en) => {
  const exception = { kind: "condition", effect, reason: { zh, en } };
  expect(exceptionByCondition(undefined, effect, number, points)).toEqual({ points, exception });
});

const veto = { zh: "一票否决", en: "Veto" };

test("a condition that has a name is called by it", () => {
  expect(exceptionByCondition(veto, "zero", 1, points).exception?.reason).toEqual({
    zh: "符合方案的条件“一票否决”，按 0 分计",
    en: 'condition "Veto" of the scheme holds, so 0 points',
  });
});

describe("a condition that leaves at most so many points", () => {
  test.each([
    ["6", "最高计 6 分", "at most 6"],
    ["-5/2", "最高计 -2.5 分", "at most -2.5"],
    ["100/3", "最高计 100/3 分", "at most 100/3"],
  ])("says how many: %s", (limit, zh, en) => {
    expect(limitedByCondition(undefined, 3, fractionOf(limit), points)).toEqual({
      points,
      exception: {
        kind: "condition",
        effect: "atMost",
        reason: {
          zh: `符合方案的第3项条件，${zh}`,
          en: `condition 3 of the scheme holds, so ${en}`,
        },
      },
    });
  });

  test("is called by its name", () => {
    const { exception } = limitedByCondition(veto, 3, fractionOf(6), points);
    expect(exception?.reason.zh).toBe("符合方案的条件“一票否决”，最高计 6 分");
  });
});

describe("points that are held", () => {
  test.each([
    ["12", "10", "cap"],
    ["-1", "0", "floor"],
    ["10.0001", "10", "cap"],
    ["10", "10", undefined],
    ["20/2", "10", undefined],
  ])("%s at %s: %s", (reached, bound, at) => {
    const held = heldAt(fractionOf(reached), fractionOf(bound));
    expect(held?.at).toBe(at);
  });

  test("are the points alone where nothing was held", () => {
    expect(withHeld(points, [])).toBe(points);
    expect(withHeld(points, [undefined])).toBe(points);
    const held = heldAt(fractionOf(12), points);
    expect(withHeld(points, [undefined, held])).toEqual({ points, held: [held] });
  });
});
