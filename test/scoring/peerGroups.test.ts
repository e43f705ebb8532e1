import { type Scheme, scoreMonth } from "hotline-scoring";
import { expect, test } from "vitest";
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
