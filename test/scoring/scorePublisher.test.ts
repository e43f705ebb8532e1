import { fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { scorePublisher } from "../../src/scoring/scorePublisher.js";

const publish = scorePublisher({ places: 2, mode: "halfExpand" });

test.each([
  ["745/36", "20.69"],
  ["2069/100", "20.69"],
  ["10", "10"],
  ["-1/8", "-0.13"],
])("%s is published as %s, and stays what it is", (value, text) => {
  const { exact, points } = publish(fractionOf(value));
  expect(`${exact}`).toBe(value);
  expect(`${points}`).toBe(text);
});

test("scores that are exactly what is published are shared, and frozen; others keep their exact value", () => {
  expect(publish(fractionOf(10))).toBe(publish(fractionOf(10)));
  expect(Object.isFrozen(publish(fractionOf(10)))).toBe(true);
  expect(publish(fractionOf("745/36")).points).toBe(publish(fractionOf("20.69")).points);
  expect(`${publish(fractionOf("745/36")).exact}`).toBe("745/36");
});
