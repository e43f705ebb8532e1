import { expect, test } from "vitest";
import { checkedScheme } from "../../src/model/checkedScheme.js";
import { smallScheme } from "../support/smallScheme.js";

test("what is broken in itself and what contradicts the rest are told together", () => {
  const outcome = checkedScheme({ ...smallScheme(), from: "2024", volume: "done" });
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["from", "volume"]);
});

test("a sound scheme is a copy, and frozen", () => {
  const scheme = smallScheme();
  const outcome = checkedScheme(scheme);
  expect(outcome.ok && outcome.value).toEqual(scheme);
  expect(outcome.ok && outcome.value).not.toBe(scheme);
  expect(outcome.ok && Object.isFrozen(outcome.value.dimensions)).toBe(true);
});
