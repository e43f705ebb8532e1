import { proportional } from "hotline-scoring";
import { expect, test } from "vitest";

test.each([
  ["100%", 10, "10"],
  ["0%", 10, "0"],
  ["33/34", 10, "165/17"],
  ["1/48", "30", "5/8"],
  ["2", 10, "20"],
])("%s of %s is %s", (rate, fullMarks, points) => {
  expect(`${proportional(rate, { fullMarks })}`).toBe(points);
});

test("what can't be read is named", () => {
  expect(() => proportional("half", { fullMarks: 10 })).toThrow(
    "proportional rate requires a number",
  );
  expect(() => proportional("50%", { fullMarks: "ten" })).toThrow(
    "proportional fullMarks requires a number",
  );
});
