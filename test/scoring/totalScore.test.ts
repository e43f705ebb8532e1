import { totalScore, xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { smallScheme } from "../support/smallScheme.js";

test("the exact scores are added, and the sum is rounded once", () => {
  const { exact, points } = totalScore(["1/3", "1/3", "1/3"], xiangtan2023);
  expect(`${exact}`).toBe("1");
  expect(`${points}`).toBe("1");
  expect(`${totalScore(["0.33", "0.33", "0.33"], xiangtan2023).points}`).toBe("0.99");
});

test("no scores make 0", () => {
  expect(`${totalScore([], xiangtan2023).points}`).toBe("0");
});

test.each([
  ["9.99", "9.99"],
  ["10.01", "10"],
  ["-3", "-2"],
])("held within −2 and 10, %s is %s", (score, total) => {
  const scheme = smallScheme({ total: { floor: "-2", cap: 10 } });
  expect(`${totalScore([score], scheme).points}`).toBe(total);
});

test("totalScore requires a list of numbers", () => {
  expect(() => totalScore("10" as never, xiangtan2023)).toThrow(
    "totalScore requires a list of scores",
  );
  expect(() => totalScore(["ten"], xiangtan2023)).toThrow(
    'totalScore requires a number such as "19.3"',
  );
});

test.each([
  ["100", "-3", "97"],
  ["-5", "3", "-2"],
])("from a start of %s, %s makes %s", (start, score, total) => {
  expect(`${totalScore([score], smallScheme({ total: { start } })).points}`).toBe(total);
});

test("the total may be published by a rounding of its own", () => {
  const rounding = { ...smallScheme().rounding, total: { places: 0, mode: "floor" } } as const;
  const { exact, points } = totalScore(["9.99"], smallScheme({ rounding }));
  expect(`${exact} ${points}`).toBe("999/100 9");
});
