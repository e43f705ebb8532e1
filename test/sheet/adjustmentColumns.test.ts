import { expect, test } from "vitest";
import {
  adjustmentColumns,
  signIn,
  signOf,
  unreadPlaces,
} from "../../src/sheet/adjustmentColumns.js";

const amountsOf = (...row: string[]) =>
  adjustmentColumns(row).columns.amounts.map(({ place, category }) => [place, category]);

test.each([
  [["单位", "类别", "分数"], [[2, 1]]],
  [["单位", "分数", "类别"], [[1, 2]]],
  [
    ["单位", "项目", "加分", "扣分"],
    [
      [2, 1],
      [3, 1],
    ],
  ],
  [
    ["单位", "加分项", "分数", "扣分项", "分数"],
    [
      [2, 1],
      [4, 3],
    ],
  ],
  [
    ["单位", "加分", "扣分"],
    [
      [1, undefined],
      [2, undefined],
    ],
  ],
  // two of one sign, or of none: the first
  [["单位", "类别", "分数", "分值"], [[2, 1]]],
  [["单位", "类别", "项目", "分数", "分值"], [[3, 1]]],
  [["单位", "类别", "扣分", "扣分值"], [[2, 1]]],
  [["单位", "类别"], []],
])("the amounts of %j stand at, with their categories, %j", (row, expected) => {
  expect(amountsOf(...row)).toEqual(expected);
});

test.each([
  [["单位", "类别", "分数"], []],
  [["单位", "分数"], ["category"]],
  [["单位", "类型", "分数"], []],
  [["单位", "加分"], []],
  [["单位", "加分", "扣分"], []],
  [["事由"], ["unit", "category", "points"]],
])("%j lacks %j", (row, missing) => {
  expect(adjustmentColumns(row).missing).toEqual(missing);
});

test("类型 says the sign beside a category, and is the category where there is no other", () => {
  expect(adjustmentColumns(["单位", "类型", "类别", "分数"]).columns.sign).toBe(1);
  expect(adjustmentColumns(["单位", "类型", "分数"]).columns.sign).toBeUndefined();
  expect(amountsOf("单位", "类型", "分数")).toEqual([[2, 1]]);
});

test("what no part of a list is called is not read, numbers of lines aside", () => {
  const row = ["序号", "单位", "类别", "分数", "月份", "", "事由", "备注", "加减"];
  expect(unreadPlaces(row, adjustmentColumns(row).columns)).toEqual([4]);
});

test.each([
  ["减", "less"],
  ["扣", "less"],
  ["扣分", "less"],
  ["-", "less"],
  ["加", "more"],
  ["奖励", "more"],
  ["+", "more"],
  ["加减分", undefined],
  ["其他", undefined],
  ["", undefined],
])("%j says %j", (text, sign) => {
  expect(signOf(text)).toBe(sign);
});

test("of several texts the first that says one of the two counts", () => {
  expect(signIn(["超期", "扣分", "加分"])).toBe("less");
  expect(signIn(["加减分", "加分项"])).toBe("more");
  expect(signIn(["加分、扣分", "扣分"])).toBeUndefined();
});
