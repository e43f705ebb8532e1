import { describe, expect, test } from "vitest";
import { fractionOf } from "../../src/exact/fractionOf.js";
import type { UnitScore } from "../../src/month/result.js";
import { askedPlaces, endPlaces, type PlaceAsking } from "../../src/scoring/endPlaces.js";
import { both } from "../support/office.js";

const own = { id: "top", name: both("红榜", "Top") };
const scope = { among: "group", ties: "dense" } as const;

test.each<[PlaceAsking, object]>([
  [
    { first: 2, ...scope },
    { end: "best", many: 2 },
  ],
  [
    { last: 3, ...scope },
    { end: "worst", many: 3 },
  ],
  [
    { ...own, best: 1, ...scope },
    { end: "best", many: 1 },
  ],
  [
    { ...own, worst: 1, ...scope, onlyIn: ["park"] },
    { end: "worst", many: 1, onlyIn: ["park"] },
  ],
])("%j asks for places: %j", (asking, places) => {
  expect(askedPlaces(asking)).toMatchObject({ ...scope, ...places });
});

describe("the places from one end", () => {
  const unitOf = (id: string, group: string, total: number) =>
    ({ unit: { id, name: id, group }, tier: null, total: fractionOf(total) }) as never as UnitScore;
  const units = [
    unitOf("a", "all", 90),
    unitOf("b", "all", 95),
    unitOf("c", "all", 90),
    unitOf("d", "park", 80),
  ];
  const groups = ["all", "park"].map((id) => ({ id, name: both(id, id) }));
  const totalOf = (one: UnitScore) => Number(`${one.total}`);
  const placesOf = (changes: object) =>
    endPlaces(
      { end: "best", many: 1, ...scope, ...changes } as never,
      { groups },
      units,
      (some) => (left, right) =>
        Math.sign(totalOf(some[right] as UnitScore) - totalOf(some[left] as UnitScore)),
    ).map(({ group, places, most }) => [group, places, most]);

  test.each([
    // b is first, a and c share the next place
    [
      {},
      [
        ["all", [2, 1, 2], 1],
        ["park", [1], 1],
      ],
    ],
    [
      { end: "worst" },
      [
        ["all", [1, 2, 1], 1],
        ["park", [1], 1],
      ],
    ],
    [
      { end: "worst", ties: "modified" },
      [
        ["all", [2, 3, 2], 1],
        ["park", [1], 1],
      ],
    ],
    [{ among: "all", end: "worst", ties: "competition" }, [[null, [2, 4, 2, 1], 1]]],
    [{ onlyIn: ["park"], among: "all" }, [[null, [1], 1]]],
    // half of 3 and half of 1, a part of one counted as one
    [
      { many: { share: "50%", mode: "ceil" } },
      [
        ["all", [2, 1, 2], 2],
        ["park", [1], 1],
      ],
    ],
    [
      { many: { byGroup: { all: 2, park: 1 } } },
      [
        ["all", [2, 1, 2], 2],
        ["park", [1], 1],
      ],
    ],
  ])("%j", (changes, places) => {
    expect(placesOf(changes)).toEqual(places);
  });
});
