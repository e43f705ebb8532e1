import { fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { leastOf, mostOf } from "../../src/rules/extremes.js";
import { written } from "../support/written.js";

test.each([
  [["5"], "5", "5"],
  [["1/3", "33.33%", "0.3334"], "3333/10000", "1667/5000"],
  [["-2", "10", "-10", "0"], "-10", "10"],
  [[], "nothing", "nothing"],
])("row %#", (values, least, most) => {
  const read = Object.freeze(values.map(fractionOf));
  expect(written(leastOf(read))).toBe(least);
  expect(written(mostOf(read))).toBe(most);
});
