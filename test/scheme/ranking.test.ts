import { tieMethods } from "hotline-scoring/rules";
import { expect, test } from "vitest";
import { rankingSchema } from "../../src/scheme/ranking.js";
import { accepts, allowedBy } from "../support/accepts.js";

const ranking = { by: "published", ties: "dense" };
const measure = { rate: "done" };
const apart = { id: "new", name: "新设单位", if: { fact: "isNew" }, as: "notRanked" };

test.each([
  [{}, true],
  [{ by: "exact", within: "group" }, true],
  [{ within: "tier" }, false],
  [{ ties: "olympic" }, false],
  [{ minimumVolume: 20 }, true],
  [{ minimumVolume: "20" }, false],
  [{ minimumVolume: 0 }, true],
  [{ minimumVolume: -1 }, false],
  [{ minimumVolume: { byGroup: { county: 20, park: 0 } } }, true],
  [{ minimumVolume: { byGroup: { county: "20" } } }, false],
  [{ minimumVolume: { byGroup: [20] } }, false],
  [{ belowMinimum: "notRanked" }, true],
  [{ belowMinimum: "notListed" }, false],
  [{ numbering: "onward" }, true],
  [{ numbering: "anew" }, true],
  [{ numbering: "on" }, false],
  [{ setApart: [apart] }, true],
  [{ setApart: [apart, { ...apart, id: "b", as: "notPublished" }] }, true],
  [{ setApart: [] }, false],
  [{ setApart: apart }, false],
  [{ setApart: [{ ...apart, as: undefined }] }, false],
  [{ setApart: [{ ...apart, as: "hidden" }] }, false],
  [{ setApart: [{ ...apart, name: undefined }] }, false],
  [{ setApart: [{ ...apart, if: { total: { below: 60 } } }] }, false],
  [{ setApart: [{ ...apart, if: { first: 1, among: "all", ties: "dense" } }] }, false],
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

test.each(["notScored", "notRanked", "notPublished"] as const)(
  "units may be set apart as %s",
  (as) => {
    const setApart = [{ ...apart, as }];
    expect(accepts(rankingSchema, { ...ranking, setApart, belowMinimum: as })).toBe(true);
  },
);

test("another way is answered with the three there are", () => {
  const ways = 'one of "notScored", "notRanked", "notPublished"';
  const setApart = [{ ...apart, as: "hidden" }];
  expect(allowedBy(rankingSchema, { ...ranking, setApart, belowMinimum: "out" })).toEqual([
    `belowMinimum: ${ways}`,
    `setApart[0].as: ${ways}`,
  ]);
});

test("other ties are answered with those there are", () => {
  expect(allowedBy(rankingSchema, { ...ranking, ties: "olympic" })).toEqual([
    'ties: one of "dense", "competition", "modified", "ordinal", "fractional"',
  ]);
});
