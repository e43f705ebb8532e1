import { expect, test } from "vitest";
import { fractionAt } from "../../src/model/fractionAt.js";

const byGroup = { near: "0.2", far: 5 };

test.each([
  ["2.5", "near", "5/2"],
  [{ byGroup }, "near", "1/5"],
  [{ byGroup }, "far", "5"],
])("%j in group %s is %s", (amount, group, value) => {
  expect(fractionAt(amount, group).toString()).toBe(value);
});

test("a group that has no value is never taken for 0", () => {
  expect(() => fractionAt({ byGroup }, "other")).toThrow("group other requires a number");
});
