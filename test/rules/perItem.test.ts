import { perItem } from "hotline-scoring";
import { expect, test } from "vitest";

test.each([
  [0, "10"],
  [1, "49/5"],
  [12, "38/5"],
  [50, "0"],
  [51, "-1/5"],
  [10 ** 12, "-199999999990"],
])("%i items at 0.2 each leave %s of 10", (count, points) => {
  expect(`${perItem(count, { fullMarks: 10, each: "0.2" })}`).toBe(points);
});

test("fewer than none are refused", () => {
  expect(() => perItem(-1, { fullMarks: 10, each: 1 })).toThrow(
    "perItem requires a count of 0 or more, not -1",
  );
});
