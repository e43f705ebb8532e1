import {
  type Ranking,
  type Scheme,
  scoreMonth,
  type TieBreaker,
  type UnitScore,
} from "hotline-scoring";
import { type Amount, fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { orderOfUnits, placesFromEnd } from "../../src/scoring/peerGroups.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { scoredUnit, scoreOf } from "../support/unitScores.js";
import { smallUnit } from "../support/units.js";

describe("orderOfUnits", () => {
  interface Row {
    readonly total: Amount;
    readonly speed?: Amount;
    /** What is known of it: happy and awarded; left out, there is no data. */
    readonly happy?: string;
    readonly awarded?: number;
  }

  /** How the first of two stands to the second: ahead, behind or equal. */
  function standing(a: Row, b: Row, ranking: Partial<Ranking> = {}): string {
    const scheme = smallScheme({
      dimensions: [smallDimension()],
      ranking: { by: "published", ties: "dense", ...ranking },
    });
    const units = [a, b].map(({ total, speed = 0 }, index) =>
      scoredUnit(`${index}`, total, { scores: { speed: scoreOf(speed) } }),
    );
    const facts = [a, b].map(({ happy, awarded }) => [
      fractionOf(10),
      fractionOf(1),
      happy === undefined ? undefined : fractionOf(happy),
      awarded === undefined ? undefined : fractionOf(awarded),
    ]);
    const factsOf = (unit: UnitScore) => facts[units.indexOf(unit)] ?? [];
    const order = orderOfUnits(prepared(scheme, layoutOf(scheme)), { factsOf })(units);
    expect(Math.sign(order(1, 0))).toBe(-Math.sign(order(0, 1)) + 0);
    return ["ahead", "equal", "behind"][1 + Math.sign(order(0, 1))] ?? "";
  }

  test.each([
    ["80.01", "80", "published", "ahead"],
    ["79.996", "80.004", "published", "equal"],
    ["79.996", "80.004", "exact", "behind"],
    ["80", "80", "exact", "equal"],
  ] as const)("%s against %s by the %s total: %s", (a, b, by, expected) => {
    expect(standing({ total: a }, { total: b }, { by })).toBe(expected);
  });

  const bySpeed: TieBreaker = { score: "speed" };
  const byHappy: TieBreaker = { measure: { rate: "happy" }, better: "higher" };
  const byAwarded: TieBreaker = { measure: { given: "awarded" }, better: "lower" };

  test.each<[string, TieBreaker[], Omit<Row, "total">, Omit<Row, "total">, string]>([
    ["the higher score is ahead", [bySpeed], { speed: 5 }, { speed: 4 }, "ahead"],
    [
      "scores are held together exactly",
      [bySpeed],
      { speed: "4.001" },
      { speed: "4.002" },
      "behind",
    ],
    [
      "or as they are published",
      [{ score: "speed", by: "published" }],
      { speed: "4.001" },
      { speed: "4.002" },
      "equal",
    ],
    [
      "by the places that they are published to",
      [{ score: "speed", by: "published" }],
      { speed: "4.004" },
      { speed: "4.005" },
      "behind",
    ],
    ["equal in all of it", [bySpeed], { speed: 5 }, { speed: 5 }, "equal"],
    ["the higher measure is ahead", [byHappy], { happy: "90%" }, { happy: "80%" }, "ahead"],
    ["the lower measure is ahead", [byAwarded], { awarded: 1 }, { awarded: 2 }, "ahead"],
    ["without data comes last, where higher is better", [byHappy], {}, { happy: "0%" }, "behind"],
    ["without data comes last, where lower is better", [byAwarded], {}, { awarded: 99 }, "behind"],
    ["two without data are equal", [byHappy], {}, {}, "equal"],
    [
      "the first that tells them apart decides",
      [bySpeed, byHappy],
      { speed: 5, happy: "10%" },
      { speed: 4, happy: "90%" },
      "ahead",
    ],
    [
      "in their order",
      [byHappy, bySpeed],
      { speed: 5, happy: "10%" },
      { speed: 4, happy: "90%" },
      "behind",
    ],
    [
      "the next one decides where two have no data",
      [byHappy, byAwarded],
      { awarded: 3 },
      { awarded: 2 },
      "behind",
    ],
  ])("%s", (_, tieBreakers, a, b, expected) => {
    expect(standing({ total: 80, ...a }, { total: 80, ...b }, { tieBreakers })).toBe(expected);
  });

  test("what tells equal totals apart is of no matter where totals differ", () => {
    const tieBreakers = [bySpeed];
    expect(standing({ total: 81, speed: 0 }, { total: 80, speed: 9 }, { tieBreakers })).toBe(
      "ahead",
    );
  });
});

describe("peerGroups", () => {
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
    expect(standing(smallScheme({ groups, ranking }), units)).toEqual([
      "first null: 1 a, 1 b, 3 c",
    ]);
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
      expect(standing(smallScheme({ groups, ranking }), units)).toEqual([
        `first null: ${expected}`,
      ]);
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
});

describe("numbering", () => {
  const name = { zh: "名", en: "Name" };
  const groups = [
    { id: "first", name },
    { id: "empty", name },
    {
      id: "second",
      name,
      tiers: [
        { id: "low", name, from: 0 },
        { id: "high", name, from: 20 },
      ],
    },
  ];
  const units = [
    ["a", "first", 10],
    ["b", "first", 10],
    ["c", "first", 5],
    ["d", "second", 8],
    ["e", "second", 7],
  ] as const;

  function ranks(changes: Partial<Ranking>, tickets = 10): string[] {
    const ranking: Ranking = { by: "exact", ties: "competition", ...changes };
    const given = [
      ...units.map(([id, group, done]) => ({ ...smallUnit(id, { tickets, done }), group })),
      { ...smallUnit("f", { tickets: 20, done: 20 }), group: "second" },
    ];
    const { peerGroups } = scoreMonth(smallScheme({ groups, ranking }), {
      month: "2024-01",
      units: given,
    });
    return peerGroups.map(
      ({ group, tier, units: peers }) =>
        `${group} ${tier}: ${peers.map(({ rank, unit }) => `${rank} ${unit.id}`).join(", ")}`,
    );
  }

  test("begins anew in each peer group", () => {
    const anew = ["first null: 1 a, 1 b, 3 c", "second high: 1 f", "second low: 1 d, 2 e"];
    expect(ranks({})).toEqual(anew);
    expect(ranks({ numbering: "anew" })).toEqual(anew);
  });

  test("or goes on from how many are ranked before it, in the order of the result", () => {
    expect(ranks({ numbering: "onward" })).toEqual([
      ...["first null: 1 a, 1 b, 3 c", "second high: 4 f", "second low: 5 d, 6 e"],
    ]);
    expect(ranks({ numbering: "onward", within: "group" })).toEqual([
      "first null: 1 a, 1 b, 3 c",
      "second null: 4 f, 5 d, 6 e",
    ]);
  });

  test.each([
    // by the units before it, not by their ranks
    ["dense", "1 a, 1 b, 2 c"],
    ["modified", "2 a, 2 b, 3 c"],
    ["fractional", "1.5 a, 1.5 b, 3 c"],
    ["ordinal", "1 a, 2 b, 3 c"],
  ] as const)("goes on alike where ties are %s", (ties, first) => {
    const [own, next] = ranks({ ties, numbering: "onward" });
    expect([own, next]).toEqual([`first null: ${first}`, "second high: 4 f"]);
  });

  test("does not count those that are set apart", () => {
    const setApart = [
      { id: "x", name, if: { measure: { rate: "done" }, below: "60%" }, as: "notRanked" as const },
    ];
    expect(ranks({ numbering: "onward", setApart })).toEqual([
      ...["first null: 1 a, 1 b", "second high: 3 f", "second low: 4 d, 5 e"],
    ]);
  });

  test("counts those that are ranked and not published, which say why", () => {
    const setApart = [
      {
        id: "x",
        name,
        if: { measure: { rate: "done" }, below: "60%" },
        as: "notPublished" as const,
      },
    ];
    const ranking: Ranking = { by: "exact", ties: "dense", setApart };
    const given = [smallUnit("a"), smallUnit("b", { done: 5 })];
    const { peerGroups, unranked } = scoreMonth(smallScheme({ ranking }), {
      month: "2024-01",
      units: given,
    });
    const [first, second] = peerGroups[0]?.units ?? [];
    expect(first).not.toHaveProperty("unpublished");
    expect(second).toMatchObject({
      rank: 2,
      unpublished: {
        code: "x",
        reason: { zh: "名，按方案计分、排名，不公布" },
      },
    });
    expect(unranked).toEqual([]);
  });
});

describe("placesFromEnd", () => {
  const scheme = smallScheme();
  const orderIn = (one: Scheme) =>
    orderOfUnits(prepared(one, layoutOf(one)), { factsOf: () => [] });
  const order = orderIn(scheme);
  const units = [80, 90, 70, 80].map((total, index) => scoredUnit(`${index}`, total));

  test.each([
    ["best", "dense", [2, 1, 3, 2]],
    ["best", "competition", [2, 1, 4, 2]],
    ["best", "modified", [3, 1, 4, 3]],
    ["worst", "dense", [2, 3, 1, 2]],
    ["worst", "competition", [2, 4, 1, 2]],
    ["worst", "modified", [3, 4, 1, 3]],
  ] as const)("from the %s end, %s", (end, ties, places) => {
    expect(placesFromEnd(units, order, ties, end)).toEqual(places);
  });

  test("what tells equal totals apart does so from either end", () => {
    const ranking = { by: "exact", ties: "dense", tieBreakers: [{ score: "speed" }] } as const;
    const broken = orderIn(smallScheme({ ranking }));
    const equal = [3, 5, 5].map((speed, index) =>
      scoredUnit(`${index}`, 80, { scores: { speed: scoreOf(speed) } }),
    );
    expect(placesFromEnd(equal, broken, "competition", "best")).toEqual([3, 1, 1]);
    expect(placesFromEnd(equal, broken, "competition", "worst")).toEqual([1, 2, 2]);
  });
});
