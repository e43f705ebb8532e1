import type { Scheme, UnitScore, VerdictCondition } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { flagTest } from "../../src/scoring/flags.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { orderOfUnits } from "../../src/scoring/peerGroups.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { scoredUnit, scoreOf } from "../support/unitScores.js";

const name = { zh: "名", en: "Name" };
const scheme = smallScheme({
  groups: ["county", "park"].map((id) => ({ id, name })),
  dimensions: [
    smallDimension({ fullMarks: { byGroup: { county: 10, park: 20 } } }),
    smallDimension({ id: "extra", fullMarks: 5, extra: true }),
    smallDimension({ id: "other", fullMarks: { byGroup: { county: 0, park: 5 } } }),
  ],
});
const unit = (id: string, group: string, total: string, speed: string, other = "5") =>
  scoredUnit(id, total, {
    group,
    scores: { speed: scoreOf(speed), extra: scoreOf(0), other: scoreOf(other) },
  });
const leftOut = {
  ...scoreOf(0),
  exception: { kind: "noData", effect: "leaveOut", reason: name },
} as const;
const e = unit("e", "park", "50", "0");
const units = [
  unit("a", "county", "59.996", "6", "0"),
  unit("b", "county", "60.5", "5.99", "0"),
  unit("c", "park", "70", "12"),
  unit("d", "park", "40", "11.99", "3"),
  { ...e, scores: { ...e.scores, speed: leftOut } },
];

/** The units that a flag is set on: of a to e, with 1 to 5 tickets, of which all but those of a have data. */
function flagged(
  condition: VerdictCondition,
  ranking: Partial<Scheme["ranking"]> = {},
  scored: readonly UnitScore[] = units,
): string {
  const ranked = { ...scheme, ranking: { ...scheme.ranking, ...ranking } };
  const ready = prepared(ranked, layoutOf(ranked));
  const facts = new Map(
    scored.map((one, index) => [
      one,
      [fractionOf(index + 1), index === 0 ? undefined : fractionOf(1)],
    ]),
  );
  const factsOf = (one: UnitScore) => facts.get(one) ?? [];
  const order = orderOfUnits(ready, { factsOf });
  const holds = flagTest(condition, { prepared: ready, units: scored, order, factsOf });
  return scored.flatMap((one) => (holds(one) ? [one.unit.id] : [])).join("");
}

test.each<[string, VerdictCondition, string]>([
  ["the published total", { total: { below: "60" } }, "de"],
  ["every edge of the total", { total: { from: 50, below: 70 } }, "abe"],
  ["the total by group", { total: { below: { byGroup: { county: 61, park: 45 } } } }, "abd"],
  // never of a dimension that is left out, as that of e is
  ["a score in points", { score: "speed", below: 6 }, "b"],
  ["a score in percent of full marks", { score: "speed", below: "60%" }, "bd"],
  ["a score in both", { score: "speed", from: "60%", to: 6 }, "a"],
  // not what is extra or left out, nor where there is nothing to win
  ["any score", { anyScore: { below: "60%" } }, "bd"],
  ["any score, with its edge", { anyScore: { to: "60%" } }, "abcd"],
  ["a measure", { measure: { count: "tickets" }, from: 4 }, "de"],
  [
    "a measure that may be wanting",
    { measure: { rate: "done" }, below: "5%", noData: "holds" },
    "a",
  ],
  [
    "a measure that may not count",
    { measure: { rate: "done" }, from: "5%", noData: "fails" },
    "bcde",
  ],
  ["the first of each group", { first: 1, among: "group", ties: "dense" }, "bc"],
  ["the first two of all", { first: 2, among: "all", ties: "dense" }, "bc"],
  ["the last of each group", { last: 1, among: "peers", ties: "dense" }, "ad"],
  ["the last of all", { last: 1, among: "all", ties: "dense" }, "d"],
  ["more than there are", { last: 9, among: "all", ties: "dense" }, "abcde"],
  [
    "so many of each group as the scheme says",
    { first: { byGroup: { county: 1, park: 2 } }, among: "group", ties: "dense" },
    "bce",
  ],
  // two fifths of five are two; a fifth of the county's two and the park's three is none, or one
  ["a share of all", { last: { share: "40%", mode: "floor" }, among: "all", ties: "dense" }, "de"],
  ["a share of each", { last: { share: "20%", mode: "floor" }, among: "group", ties: "dense" }, ""],
  [
    "part of a unit as one",
    { last: { share: "20%", mode: "ceil" }, among: "group", ties: "dense" },
    "ad",
  ],
  [
    "a number here and a share there",
    {
      last: { byGroup: { county: 2, park: { share: "34%", mode: "halfExpand" } } },
      among: "group",
      ties: "dense",
    },
    "abd",
  ],
  ["the group", { inGroup: ["park"] }, "cde"],
  ["all groups but some", { not: { inGroup: ["park"] } }, "ab"],
  ["a fact", { fact: "done" }, "bcde"],
  // of a dimension that is worth 20 in a park
  [
    "a score in percent by group",
    { score: "speed", below: { byGroup: { county: 6, park: "60%" } } },
    "bd",
  ],
  [
    "all of several",
    { all: [{ score: "speed", below: "60%" }, { not: { last: 1, among: "all", ties: "dense" } }] },
    "b",
  ],
  ["any of several", { any: [{ total: { from: 70 } }, { total: { to: 40 } }] }, "cd"],
])("a flag may ask about %s", (_, condition, expected) => {
  expect(flagged(condition)).toBe(expected);
});

test("the exact total, where the scheme ranks by it", () => {
  expect(flagged({ total: { below: "60" } }, { by: "exact" })).toBe("ade");
});

describe("of equal totals", () => {
  const equal = [90, 80, 80, 70].map((total, index) =>
    unit("abcd"[index] ?? "", "park", `${total}`, `${index}`),
  );

  test.each([
    ["dense", "abc", "bcd"],
    ["competition", "abc", "bcd"],
    ["modified", "a", "d"],
  ] as const)("the first two and the last two are, by %s, %s and %s", (ties, first, last) => {
    expect(flagged({ first: 2, among: "all", ties }, {}, equal)).toBe(first);
    expect(flagged({ last: 2, among: "all", ties }, {}, equal)).toBe(last);
  });

  test.each([
    ["dense", "abcd"],
    ["competition", "abc"],
    ["modified", "abc"],
  ] as const)("the first three are, by %s, %s", (ties, first) => {
    expect(flagged({ first: 3, among: "all", ties }, {}, equal)).toBe(first);
  });

  test("what tells them apart counts here as well", () => {
    const tieBreakers = [{ score: "speed" }];
    expect(flagged({ first: 2, among: "all", ties: "modified" }, { tieBreakers }, equal)).toBe(
      "ac",
    );
    expect(flagged({ last: 2, among: "all", ties: "modified" }, { tieBreakers }, equal)).toBe("bd");
  });
});
