import type {
  Month,
  MonthResult,
  PlaceWorking,
  Scheme,
  Verdicts,
  VerdictWorking,
} from "hotline-scoring";
import { explainMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const metrics: Scheme["metrics"] = {
  ...smallScheme().metrics,
  accident: { kind: "fact", name: both("发生事故", "Accident") },
};
const dimensions = [
  smallDimension({ id: "speed", name: both("办结", "Completion"), fullMarks: "90" }),
  smallDimension({ id: "joy", name: both("满意", "Joy"), measure: { rate: "happy" } }),
];
/** 81 + 5 of 100, 90 + 10, 90 + 9, 45 + 9; the last two are of another group. */
const units = [
  smallUnit("a", { done: 9, accident: false }),
  smallUnit("b", { happy: "100%", accident: true }),
  { ...smallUnit("c", { happy: "90%", accident: false }), group: "park" },
  { ...smallUnit("d", { done: 5, happy: "90%", accident: false }), group: "park" },
];
const groups = ["all", "park"].map((id) => ({ id, name: both(id, id) }));

/** What is said of a unit of a month beside its scores. */
function verdictsOf(verdicts: Verdicts | undefined, unit: string, changes: Partial<Scheme> = {}) {
  const scheme = smallScheme({
    ...{ metrics, dimensions, groups, total: {}, ...changes },
    ...(verdicts === undefined ? {} : { verdicts }),
  });
  const working = explainMonth(scheme, { month: "2024-01", units } as Month).of(unit);
  if (working === undefined || "setApart" in working) throw new Error(`${unit} is not scored`);
  return working.verdicts;
}

const inShort = (all: readonly VerdictWorking[] = []) =>
  all.map(({ id, asked }) => `${id} ${asked && ("exact" in asked ? asked.exact : asked.holds)}`);

test("a scheme that says nothing beside scores has none", () => {
  expect(verdictsOf(undefined, "a")).toBeUndefined();
});

test("of verdicts that do not come to anything, the lists are empty and there is no grade", () => {
  const flag = { id: "low", name: both("约谈", "Low"), if: { total: { below: "5" } } } as const;
  expect(verdictsOf({ flags: [flag] }, "a")).toEqual({
    ...{ vetoes: [], flags: [], lists: [], kinds: ["flags"] },
  });
});

describe("a grade", () => {
  const grades = [
    { id: "good", name: both("优秀", "Good"), from: { byGroup: { all: "90", park: "95" } } },
    { id: "fair", name: both("良好", "Fair"), above: "86" },
    { id: "poor", name: both("一般", "Poor") },
  ];

  test.each<[string, string, string, unknown]>([
    ["b", "good", "100", { word: "from", exact: "90" }],
    ["c", "good", "99", { word: "from", exact: "95" }],
  ])("of %s is %s, with its edge in the group", (unit, id, exact, edge) => {
    const grade = verdictsOf({ grades }, unit)?.grade;
    expect(grade).toEqual({
      id,
      name: both("优秀", "Good"),
      asked: {
        name: both("总得分", "total"),
        ...{ quantity: "points", exact, edges: [edge], holds: true },
      },
    });
  });

  test("the lowest has no edge, and so asks nothing", () => {
    // 86 is not above 86
    expect(verdictsOf({ grades }, "a")?.grade).toEqual({
      ...{ id: "poor", name: both("一般", "Poor") },
    });
  });

  test("is by the total that units are ranked by", () => {
    const third = [smallDimension({ fullMarks: "200/3" })];
    const by = (how: "published" | "exact") =>
      verdictsOf({ grades: [{ ...grades[0], from: "50" }, grades[2]] as never }, "b", {
        ...{ dimensions: third, ranking: { by: how, ties: "dense" } },
      })?.grade;
    expect(inShort([by("published") as VerdictWorking])).toEqual(["good 6667/100"]);
    expect(inShort([by("exact") as VerdictWorking])).toEqual(["good 200/3"]);
  });

  test("a veto that holds stands beside the grade that it leaves, also where it changes nothing", () => {
    const veto = { id: "accident", name: both("事故", "Accident"), if: { fact: "accident" } };
    const held = (atMost: string) => verdictsOf({ grades, vetoes: [{ ...veto, atMost }] }, "b");
    expect([held("fair")?.grade?.id, held("good")?.grade?.id]).toEqual(["fair", "good"]);
    // the total is no reason for a grade that the veto left
    expect(["fair", "good"].map((most) => held(most)?.grade?.asked?.holds)).toEqual([
      undefined,
      true,
    ]);
    const left = [
      ["fair", both("良好", "Fair")],
      ["good", both("优秀", "Good")],
    ] as const;
    for (const [atMost, best] of left) {
      expect(held(atMost)?.vetoes).toEqual([
        {
          ...{ id: "accident", name: veto.name, atMost: best },
          asked: { fact: both("发生事故", "Accident"), holds: true },
        },
      ]);
    }
    expect(verdictsOf({ grades, vetoes: [{ ...veto, atMost: "poor" }] }, "a")?.vetoes).toEqual([]);
  });
});

describe("a flag that is set tells", () => {
  const flagged = (condition: NonNullable<Verdicts["flags"]>[number]["if"], unit = "a") =>
    verdictsOf({ flags: [{ id: "flag", name: both("提示", "Flag"), if: condition }] }, unit)
      ?.flags[0]?.asked;

  test("the total, as a number of points with its edges", () => {
    expect(flagged({ total: { below: "90", from: "86" } })).toEqual({
      ...{ name: both("总得分", "total"), quantity: "points", exact: "86", holds: true },
      edges: [
        { word: "from", exact: "86" },
        { word: "below", exact: "90" },
      ],
    });
  });

  test("the score of a dimension, also where no part of scoring looks at it", () => {
    expect(flagged({ score: "joy", below: "60%" })).toMatchObject({
      ...{ name: both("“满意”得分", 'score of "Joy"'), quantity: "points" },
      ...{ exact: "5", holds: true },
    });
  });

  test("of any score, the first that lies within the edges, as a share of its full marks", () => {
    // 81 of 90, and 5 of 10
    expect(flagged({ anyScore: { below: "60%" } })).toEqual({
      name: both("“满意”得分率", 'share of full marks of "Joy"'),
      ...{ quantity: "share", exact: "1/2", holds: true },
      edges: [{ word: "below", exact: "3/5" }],
    });
    expect(flagged({ anyScore: { below: "95%" } })).toMatchObject({ exact: "9/10" });
  });

  // by total: b 100, c 99, a 86, d 54; a and b of one group, c and d of the other
  test.each<[NonNullable<Verdicts["flags"]>[number]["if"], string, Partial<PlaceWorking>]>([
    [{ last: 1, among: "peers", ties: "dense" }, "a", { end: "last", place: 1, most: 1, of: 2 }],
    [{ first: 2, among: "all", ties: "dense" }, "b", { end: "first", place: 1, most: 2, of: 4 }],
    [
      { last: { share: "50%", mode: "ceil" }, among: "all", ties: "modified" },
      ...([
        "d",
        { end: "last", place: 1, most: 2, share: { share: "50%", mode: "ceil" } },
      ] as const),
    ],
    [
      { last: { byGroup: { all: 1, park: 2 } }, among: "group", ties: "dense" },
      ...(["c", { place: 2, most: 2, among: both("同组", "the group") }] as const),
    ],
    [
      { not: { last: 1, among: "peers", ties: "dense" } },
      ...(["b", { place: 2, most: 1, holds: false }] as const),
    ],
    [
      { not: { first: 2, among: "all", ties: "dense" } },
      ...(["a", { place: 3, most: 2, of: 4, holds: false }] as const),
    ],
  ])("a place: %j of %s", (condition, unit, place) => {
    const asked = flagged(condition, unit);
    const own = asked && "joined" in asked ? asked.of[0] : asked;
    expect(own).toMatchObject({ holds: true, ...place });
  });

  test("how what it asks is joined, each with its own answer", () => {
    const accident = { fact: "accident" } as const;
    const happy = { measure: { rate: "happy" }, to: "50%" } as const;
    // it had no accident, and 50 % of its callers are satisfied
    expect(flagged({ all: [{ any: [accident, happy] }, { not: accident }] })).toMatchObject({
      ...{ joined: "all", holds: true },
      of: [
        { joined: "any", holds: true, of: [{ holds: false }, { holds: true }] },
        { joined: "not", holds: true, of: [{ holds: false }] },
      ],
    });
  });

  test.each<[string, string, object, string, string]>([
    // 90 % and 100 %
    [
      "that no score is so low",
      "c",
      { anyScore: { below: "60%" } },
      "没有单项的得分率低于 60%",
      "no dimension with a share of its full marks below 60%",
    ],
    [
      "that no score lies between",
      "c",
      { anyScore: { from: "60%", below: "80%" } },
      "没有单项的得分率达到 60%、低于 80%",
      "no dimension with a share of its full marks at least 60% and below 80%",
    ],
    ["a group that it is not of", "d", { inGroup: ["all"] }, "不属于all", "not in all"],
  ])("%s", (_, unit, condition, zh, en) => {
    expect(flagged({ not: condition } as never, unit)).toEqual({
      ...{ joined: "not", holds: true },
      of: [{ test: both(zh, en), holds: false }],
    });
  });

  test("its scheme's order, and no flag that is not set", () => {
    const low = (id: string, below: string) => ({
      id,
      name: both(id, id),
      if: { total: { below } },
    });
    const flags = [low("third", "90"), low("first", "50"), low("second", "87")];
    expect(inShort(verdictsOf({ flags }, "a")?.flags)).toEqual(["third 86", "second 86"]);
  });
});

describe("a list", () => {
  const lists = [
    { id: "best", name: both("先进", "Best"), best: 1, among: "group", ties: "dense" },
    { id: "worst", name: both("后进", "Worst"), worst: 1, among: "all", ties: "dense" },
  ] as const;

  test.each<[string, string[]]>([
    ["a", []],
    ["b", ["best"]],
    ["c", ["best"]],
    ["d", ["worst"]],
  ])("names %s where it stands on it", (unit, ids) => {
    const found = verdictsOf({ lists }, unit);
    expect(found?.lists.map(({ id }) => id)).toEqual(ids);
    for (const list of found?.lists ?? []) {
      expect(list.asked).toMatchObject({ ties: "dense", place: 1, most: 1, holds: true });
    }
    expect(found && "grade" in found).toBe(false);
  });

  test("is as the result has it", () => {
    const scheme = smallScheme({ metrics, dimensions, groups, total: {}, verdicts: { lists } });
    const all = explainMonth(scheme, { month: "2024-01", units } as Month);
    const listed = (result: MonthResult) =>
      result.lists?.flatMap((one) => one.units.map(({ id }) => `${one.list} ${id}`)).sort();
    const said = units.flatMap(({ id }) => {
      const working = all.of(id);
      const own = working && "verdicts" in working ? working.verdicts?.lists : undefined;
      return (own ?? []).map((list) => `${list.id} ${id}`);
    });
    expect(said.sort()).toEqual(listed(all.result as MonthResult));
  });
});
