import { expect, test } from "vitest";
import { pointsIn, WORDS_OF_LESS } from "../../src/sheet/adjustmentPoints.js";

test.each<[string, "less" | "more" | undefined, string, string]>([
  ["2", undefined, "", "2"],
  ["-2", undefined, "", "-2"],
  ["2", "more", "", "2"],
  ["-2", "more", "", "-2 odd"],
  ["2", "less", "", "-2 odd"],
  ["-2", "less", "", "-2"],
  ["2", undefined, "超期，扣2分", "-2 odd"],
  ["2", undefined, "超期，扣 2 分", "-2 odd"],
  ["2", undefined, "扣20分", "2"],
  ["0.5", undefined, "扣0.5分", "-1/2 odd"],
  ["2", "more", "上月扣2分", "2"],
  ["扣2分", undefined, "", "-2"],
  ["减 1.5", undefined, "", "-3/2"],
  ["加0.5分", "less", "", "1/2"],
  ["2分", undefined, "", "2"],
])("%s under %j beside %j is %s", (printed, sign, beside, expected) => {
  const found = pointsIn(printed, sign, beside);
  expect(`${found?.value}${found?.isOdd ? " odd" : ""}`).toBe(expected);
});

test.each(["0", "5%", "很多", "", "扣", "扣两分", "--2"])("%j is no amount", (printed) => {
  expect(pointsIn(printed, undefined, "")).toBeUndefined();
});

test.each(["通报批评", "倒扣", "处罚"])("%s says that points are taken away", (words) => {
  expect(WORDS_OF_LESS.test(words)).toBe(true);
});
