import { expect, test } from "vitest";
import { exactly, type Operations } from "../../src/exact/operations.js";
import { recording } from "../../src/exact/recording.js";
import { byOperations } from "../../src/scoring/byOperations.js";

test("something is made once for each of the operations, and of them", () => {
  const asked: Operations[] = [];
  const made = byOperations((by) => {
    asked.push(by);
    return { by };
  });
  expect(asked).toEqual([]);
  const [first, second] = [made(exactly), made(recording)];
  expect([first.by, second.by]).toEqual([exactly, recording]);
  expect([made(exactly), made(recording)]).toEqual([first, second]);
  expect(made(exactly)).toBe(first);
  expect(asked).toHaveLength(2);
});
