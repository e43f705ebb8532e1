import { tieMethods } from "hotline-scoring/rules";
import { expect, test } from "vitest";
import { rankingSchema } from "../../src/scheme/ranking.js";
import { accepts, allowedBy } from "../support/accepts.js";

const ranking = { by: "published", ties: "dense" };
const measure = { rate: "done" };

test.each([
  [{}, true],
  [{ by: "exact", within: "group" }, true],
  [{ within: "tier" }, false],
  [{ ties: "olympic" }, false],
  [{ minimumVolume: 20 }, true],
  [{ minimumVolume: "20" }, false],
  [{ tieBreakers: [{ score: "speed" }, { measure, better: "lower" }] }, true],
  [{ tieBreakers: [] }, false],
  [{ tieBreakers: [{ measure }] }, false],
  [{ tieBreakers: [{ score: "speed", better: "higher" }] }, false],
  [{ tieBreakers: ["speed"] }, false],
])("row %#: %j", (changes, allowed) => {
  expect(accepts(rankingSchema, { ...ranking, ...changes })).toBe(allowed);
});

test.each(tieMethods)("ties may be %s", (ties) => {
  expect(accepts(rankingSchema, { ...ranking, ties })).toBe(true);
});

test("other ties are answered with those there are", () => {
  expect(allowedBy(rankingSchema, { ...ranking, ties: "olympic" })).toEqual([
    'ties: one of "dense", "competition", "modified", "ordinal", "fractional"',
  ]);
});
