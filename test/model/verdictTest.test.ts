import { expect, test } from "vitest";
import { verdictConditionSchema } from "../../src/model/verdictTest.js";
import { accepts } from "../support/accepts.js";

const low = { total: { below: "60" } };
const last = { last: 3, among: "peers", ties: "competition" };

test.each<[object, boolean]>([
  [low, true],
  [{ score: "speed", below: "60%" }, true],
  [{ anyScore: { below: "60%" } }, true],
  [{ measure: { count: "tickets" }, to: "0" }, true],
  [last, true],
  [{ first: 1, among: "all", ties: "dense" }, true],
  [{ ...last, last: 0 }, false],
  [{ ...last, ties: "ordinal" }, false],
  [{ all: [low, { any: [last, { not: low }] }] }, true],
  [{ all: [] }, false],
  [{ all: [low], any: [last] }, false],
  [{ total: "60" }, false],
])("%j may be asked: %s", (condition, sound) => {
  expect(accepts(verdictConditionSchema, condition)).toBe(sound);
});
