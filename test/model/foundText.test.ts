import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { foundText } from "../../src/model/foundText.js";

test.each([
  [undefined, "该项缺失", "nothing"],
  ["一", '"一"', '"一"'],
  [-1, "-1", "-1"],
  [[1, 2, 3], "含 3 项的列表", "a list of 3"],
  [new Decimal("NaN"), "Decimal 数值", "a Decimal"],
  [{}, "一个对象", "an object"],
  [() => 1, "一个函数", "a function"],
  [10n, "bigint 整数", "10n"],
  [
    "九".repeat(61),
    `"${"九".repeat(60)}"…（共 61 个字符）`,
    `"${"九".repeat(60)}"… (61 characters)`,
  ],
])("row %#", (value, zh, en) => {
  expect(foundText(value)).toEqual({ zh, en });
});
