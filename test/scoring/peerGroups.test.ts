import { type Scheme, scoreMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const name = { zh: "名", en: "Name" };
const groups = [
  { id: "first", name },
  {
    id: "second",
    name,
    tiers: [
      { id: "low", name, from: 0 },
      { id: "high", name, from: 20 },
    ],
  },
  { id: "empty", name },
];

function standing(scheme: Scheme, units: readonly (readonly [string, string, number, number])[]) {
  const given = units.map(([id, group, tickets, done]) => ({
    ...smallUnit(id, { tickets, done }),
    group,
  }));
  return scoreMonth(scheme, { month: "2024-01", units: given }).peerGroups.map(
    (peers) =>
      `${peers.group} ${peers.tier}: ${peers.units.map(({ rank, unit }) => `${rank} ${unit.id}`).join(", ")}`,
  );
}

test("groups stand in the scheme's order, tiers from the highest down, and empty ones are left out", () => {
  expect(
    standing(smallScheme({ groups }), [
      ["a", "second", 19, 19],
      ["b", "second", 20, 20],
      ["c", "first", 1, 1],
    ]),
  ).toEqual(["first null: 1 c", "second high: 1 b", "second low: 1 a"]);
});

test("units stand by rank, then by volume, then as given", () => {
  expect(
    standing(smallScheme({ groups }), [
      ["a", "first", 10, 5],
      ["b", "first", 10, 10],
      ["c", "first", 30, 30],
      ["d", "first", 10, 10],
    ]),
  ).toEqual(["first null: 1 c, 1 b, 1 d, 2 a"]);
});

test("totals that differ only in what is not published are equal, unless the scheme ranks by the exact ones", () => {
  const units = [
    ["a", "first", 30000, 10000],
    ["b", "first", 30000, 10001],
  ] as const;
  const scheme = smallScheme({ groups });
  expect(standing(scheme, units)).toEqual(["first null: 1 a, 1 b"]);
  const ranking = { by: "exact", ties: "dense" } as const;
  expect(standing({ ...scheme, ranking }, units)).toEqual(["first null: 1 b, 2 a"]);
});

test("ties as the scheme has them", () => {
  const units = [
    ["a", "first", 10, 10],
    ["b", "first", 10, 10],
    ["c", "first", 10, 5],
  ] as const;
  const ranking = { by: "published", ties: "competition" } as const;
  expect(standing(smallScheme({ groups, ranking }), units)).toEqual(["first null: 1 a, 1 b, 3 c"]);
});

describe("four units, two of them equal", () => {
  const units = [
    ["d", "first", 10, 5],
    ["b", "first", 10, 8],
    ["a", "first", 10, 10],
    ["c", "first", 30, 24],
  ] as const;

  test.each([
    ["dense", "1 a, 2 c, 2 b, 3 d"],
    ["competition", "1 a, 2 c, 2 b, 4 d"],
    ["modified", "1 a, 3 c, 3 b, 4 d"],
    ["fractional", "1 a, 2.5 c, 2.5 b, 4 d"],
    // the one with more tickets first
    ["ordinal", "1 a, 2 c, 3 b, 4 d"],
  ] as const)("%s", (ties, expected) => {
    const ranking = { by: "published", ties } as const;
    expect(standing(smallScheme({ groups, ranking }), units)).toEqual([`first null: ${expected}`]);
  });
});

test("by ordinal ranks, what is equal in tickets as well stands as given", () => {
  const ranking = { by: "published", ties: "ordinal" } as const;
  const units = [
    ["b", "first", 10, 10],
    ["a", "first", 10, 10],
  ] as const;
  expect(standing(smallScheme({ groups, ranking }), units)).toEqual(["first null: 1 b, 2 a"]);
});

test.each([
  ["peers", ["first null: 1 c", "second high: 1 b", "second low: 1 a"]],
  ["group", ["first null: 1 c", "second null: 1 b, 2 a"]],
  ["all", ["null null: 1 b, 2 c, 3 a"]],
] as const)("within %s", (within, expected) => {
  const ranking = { by: "published", ties: "dense", within } as const;
  const units = [
    ["a", "second", 10, 1],
    ["b", "second", 20, 20],
    ["c", "first", 2, 1],
  ] as const;
  expect(standing(smallScheme({ groups, ranking }), units)).toEqual(expected);
});

test("each unit keeps its tier, whatever it is ranked within", () => {
  const ranking = { by: "published", ties: "dense", within: "all" } as const;
  const unit = { ...smallUnit("a", { tickets: 20, done: 20 }), group: "second" };
  const [peers] = scoreMonth(smallScheme({ groups, ranking }), {
    month: "2024-01",
    units: [unit],
  }).peerGroups;
  expect([peers?.tier, peers?.units[0]?.tier]).toEqual([null, "high"]);
});
