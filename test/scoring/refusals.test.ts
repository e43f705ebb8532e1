import { fractionOf } from "hotline-scoring/exact";
import { expect, test } from "vitest";
import {
  abovePossible,
  aboveWhole,
  bareCount,
  belowZero,
  notAboveZero,
  notRising,
  refusedIssue,
  withoutWhole,
} from "../../src/scoring/refusals.js";

const metric = { id: "done", name: { zh: "办结率", en: "Done" } };

const neighbours = {
  own: fractionOf("80%"),
  other: fractionOf("90%"),
  areRates: true,
  path: "dimensions[0].rule",
} as const;

test.each([
  [aboveWhole({ count: 11, of: 10 }), "aboveWhole", "11/10", false],
  [aboveWhole("110%"), "aboveWhole", "110%", false],
  [withoutWhole(), "zeroDenominator", "0/0", true],
  [notAboveZero(fractionOf("-1/2")), "zeroDenominator", "-1/2", true],
  [bareCount(3), "noDenominator", "只给出分子 3", false],
  [abovePossible(fractionOf(21), fractionOf(20), "worth"), "abovePossible", "21", false],
  [belowZero(fractionOf(-2)), "belowZero", "计算得 -2", false],
  [aboveWhole({ count: "3", of: fractionOf(2) }), "aboveWhole", "3/2", false],
  [notRising({ ...neighbours, side: "before" }), "notRising", "80%", false],
])("%#: %s", (refusal, code, found, isEmpty) => {
  expect([refusal.code, refusal.found.zh, refusal.isEmpty]).toEqual([code, found, isEmpty]);
  const issue = refusedIssue(refusal, "units[0].metrics.done", metric, "某局");
  expect([issue.code, issue.metric, issue.unit]).toEqual([code, metric, "某局"]);
});

test("points above what they can be worth say how the scheme may let them", () => {
  const { allowed } = abovePossible(fractionOf("20.5"), fractionOf(20), "worth");
  expect(allowed.zh).toBe("不超过 20 的分数（方案允许评得更多的，可在 metrics 中写明 most）");
  expect(allowed.en).toContain("state most in its metrics");
  const stated = abovePossible(fractionOf("10.0000001"), fractionOf(10), "stated");
  expect([stated.found.en, stated.allowed.en]).toEqual([
    "10.0000001",
    "at most 10 points, as the scheme states",
  ]);
});

test.each([
  [
    { side: "before" },
    "大于前一节点 90% 的数（方案的 dimensions[0].rule 须由低到高）",
    "a number above 90%, the point before it (dimensions[0].rule of the scheme goes upwards)",
  ],
  [
    { side: "after" },
    "小于后一节点 90% 的数（方案的 dimensions[0].rule 须由低到高）",
    "a number below 90%, the point after it (dimensions[0].rule of the scheme goes upwards)",
  ],
  [
    { side: "after", areRates: false, other: fractionOf("1/3") },
    "小于后一节点 1/3 的数（方案的 dimensions[0].rule 须由低到高）",
    "a number below 1/3, the point after it (dimensions[0].rule of the scheme goes upwards)",
  ],
] as const)("values that must rise are told beside their neighbour, row %#", (changes, zh, en) => {
  expect(notRising({ ...neighbours, ...changes }).allowed).toEqual({ zh, en });
});
