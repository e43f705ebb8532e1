import { Decimal } from "decimal.js";
import { expect, test } from "vitest";
import { foundText } from "../../src/model/foundText.js";

test.each([
  [undefined, "缺失", "nothing"],
  ["一", '"一"', '"一"'],
  [-1, "-1", "-1"],
  [[1, 2, 3], "含 3 项的列表", "a list of 3"],
  [new Decimal("NaN"), "Decimal 数值", "a Decimal"],
  [{}, "对象", "an object"],
])("row %#", (value, zh, en) => {
  expect(foundText(value)).toEqual({ zh, en });
});
