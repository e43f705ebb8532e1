import { sum } from "hotline-scoring";
import { expect, test } from "vitest";

test.each([
  [5, "-2", "3"],
  [0, "4.5", "9/2"],
  [5, "-7", "-2"],
])("%s with adjustments of %s is %s", (start, adjustments, points) => {
  expect(`${sum(adjustments, { start })}`).toBe(points);
});
