import { type Dimension, type Scheme, schemeWarnings, tryParseScheme } from "hotline-scoring";
import type { Rule } from "hotline-scoring/rules";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { pathsOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const name = { zh: "名称", en: "Name" };

/** A small scheme with nothing odd in it. */
const plain = (changes: Partial<Scheme> = {}) =>
  smallScheme({
    metrics: { tickets: { kind: "count", name }, done: { kind: "rate", of: "tickets", name } },
    dimensions: [smallDimension({ fullMarks: "100" })],
    ...changes,
  });

const tiers = [100, 20, 0].map((from) => ({ id: `from ${from}`, name, from }));

test.each<[string, Partial<Scheme>, string[]]>([
  ["nothing odd", {}, []],
  [
    "a metric that nothing uses",
    { metrics: { ...plain().metrics, spare: { kind: "points", name } } },
    ["metrics.spare: nothing uses this metric."],
  ],
  [
    "full marks under 100",
    { dimensions: [smallDimension({ fullMarks: "95" })] },
    ["total.fullMarks: the full marks come to 95, not to 100."],
  ],
  [
    "full marks of 95 that are meant",
    { dimensions: [smallDimension({ fullMarks: "95" })], total: { fullMarks: "95" } },
    [],
  ],
  [
    "a start that makes up for it",
    { dimensions: [smallDimension({ fullMarks: "95" })], total: { start: "5" } },
    [],
  ],
  [
    "an extra dimension on top",
    {
      dimensions: [
        smallDimension({ fullMarks: "100" }),
        smallDimension({ id: "bonus", fullMarks: "5", extra: true }),
      ],
    },
    [],
  ],
  [
    "full marks of 90, from a start by group",
    {
      dimensions: [smallDimension({ fullMarks: "90" })],
      total: { start: { byGroup: { all: 10 } } },
    },
    [],
  ],
  [
    "full marks as they count, by weight",
    { dimensions: [smallDimension({ fullMarks: "400", weight: "25%" })] },
    [],
  ],
  [
    "full marks that their weights bring to less",
    { dimensions: [smallDimension({ fullMarks: "100", weight: "1/3" })] },
    ["total.fullMarks: the full marks come to 100/3, not to 100."],
  ],
  [
    "a metric that only others are made of",
    {
      metrics: {
        ...plain().metrics,
        spare: { kind: "count", name },
        net: { kind: "count", name, madeOf: { plus: ["tickets"], minus: ["spare"] } },
      },
      volume: "net",
    },
    [],
  ],
  [
    "a metric that is made and not used",
    {
      metrics: { ...plain().metrics, net: { kind: "count", name, madeOf: { plus: ["tickets"] } } },
    },
    ["metrics.net: nothing uses this metric."],
  ],
  [
    "a fact that only a veto asks about",
    {
      metrics: { ...plain().metrics, met: { kind: "fact", name } },
      verdicts: {
        grades: [
          { id: "good", name, from: 90 },
          { id: "fair", name },
        ],
        vetoes: [{ id: "v", name, if: { not: { fact: "met" } }, atMost: "fair" }],
      },
    },
    [],
  ],
  [
    "a tier that reaches the minimum volume",
    {
      groups: [{ id: "all", name, tiers }],
      ranking: { by: "exact", ties: "dense", minimumVolume: 19 },
    },
    [],
  ],
  [
    "a tier below the minimum volume",
    {
      groups: [{ id: "all", name, tiers }],
      ranking: { by: "exact", ties: "dense", minimumVolume: 20 },
    },
    ["groups[0].tiers[2]: units below 20 (Name) are not ranked, so no unit is ever in this tier."],
  ],
  [
    "tiers from the minimum volume on",
    {
      groups: [{ id: "all", name, tiers: tiers.slice(0, 2) }],
      ranking: { by: "exact", ties: "dense", minimumVolume: 20 },
    },
    [],
  ],
  [
    "a tier of those that are below the minimum and scored all the same",
    {
      groups: [{ id: "all", name, tiers }],
      ranking: { by: "exact", ties: "dense", minimumVolume: 20, belowMinimum: "notRanked" },
    },
    [],
  ],
  [
    "a way apart without a minimum",
    { ranking: { by: "exact", ties: "dense", belowMinimum: "notRanked" } },
    ["ranking.belowMinimum: no minimumVolume is stated, so this has no effect."],
  ],
  [
    "ranks that go on where all are ranked together",
    { ranking: { by: "exact", ties: "dense", within: "all", numbering: "onward" } },
    ["ranking.numbering: all units are ranked together, so there is nothing to go on from."],
  ],
  [
    "ranks that go on from group to group",
    { ranking: { by: "exact", ties: "dense", within: "group", numbering: "onward" } },
    [],
  ],
])("%s", (_what, changes, warnings) => {
  expect(schemeWarnings(plain(changes)).map(({ message }) => message.en)).toEqual(warnings);
});

test("volumes are called as the scheme calls them", () => {
  const counted = { zh: "人", en: "person" };
  const tickets = { kind: "count", name: { zh: "承办量", en: "Cases" }, counted } as const;
  const [warning] = schemeWarnings(
    plain({
      metrics: { ...plain().metrics, tickets },
      groups: [{ id: "all", name, tiers }],
      ranking: { by: "exact", ties: "dense", minimumVolume: 20 },
    }),
  );
  expect(warning?.message.zh).toContain("承办量不足 20 人");
});

test("what is so in several groups is said once, and what is so in one is said", () => {
  const groups = ["near", "far"].map((id) => ({ id, name }));
  const one = smallDimension({ fullMarks: { byGroup: { near: "90", far: "90" } } });
  const two = smallDimension({ fullMarks: { byGroup: { near: "100", far: "90" } } });
  const said = (dimension: Dimension) =>
    schemeWarnings(plain({ groups, dimensions: [dimension] })).map(({ message }) => message.en);
  expect(said(one)).toEqual(["total.fullMarks: the full marks come to 90, not to 100."]);
  expect(said(two)).toEqual([
    "total.fullMarks: the full marks come to 90, not to 100 (in group far).",
  ]);
});

test("nothing is odd in the scheme of 湘潭", () => {
  expect(schemeWarnings(xiangtan2023)).toEqual([]);
});

test("they come with a scheme that is parsed, and keep nothing from being scored", () => {
  const parsed = tryParseScheme(plain({ total: { fullMarks: "80" } }));
  expect(parsed.ok && parsed.warnings.map(({ path }) => path)).toEqual(["total.fullMarks"]);
});

test("a scheme that is not sound has no warnings, but problems", () => {
  expect(pathsOf(() => schemeWarnings({ ...plain(), volume: "done" }))).toEqual(["volume"]);
});

test("a flag that asks for a percentage of nothing is odd", () => {
  const flags = [{ id: "low", name, if: { score: "speed", below: "60%" } }];
  const paths = (fullMarks: string) =>
    schemeWarnings(
      plain({
        dimensions: [smallDimension({ fullMarks })],
        verdicts: { flags },
        total: { fullMarks },
      }),
    ).map(({ path }) => path);
  expect(paths("10")).toEqual([]);
  expect(paths("0")).toContain("verdicts.flags[0].if");
});

describe("totals that no unit reaches", () => {
  const most = (to: string) => `the total comes to ${to} at most, so that no unit reaches it.`;
  const verdicts = (edges: object, flag: object = { from: 0 }) => ({
    grades: [
      { id: "good", name, ...edges },
      { id: "fair", name },
    ],
    flags: [{ id: "flag", name, if: { not: { total: flag } } }],
  });
  const told = (changes: Partial<Scheme>) =>
    schemeWarnings(plain({ total: { fullMarks: "100" }, ...changes })).map(
      ({ message }) => message.en,
    );

  test.each<[object, boolean]>([
    [{ from: "99.99" }, true],
    [{ from: 100 }, true],
    [{ from: "100.01" }, false],
    [{ above: "99.99" }, true],
    [{ above: 100 }, false],
    [{ from: { byGroup: { all: 900 } } }, false],
  ])("of 100, a grade with %j is reached: %s", (edges, reached) => {
    const [word] = Object.keys(edges);
    expect(told({ verdicts: verdicts(edges) })).toEqual(
      reached ? [] : [`verdicts.grades[0].${word}: ${most("100")}`],
    );
  });

  test("so it is of flags and vetoes, at any depth", () => {
    expect(told({ verdicts: verdicts({ from: 90 }, { above: 100, below: 120 }) })).toEqual([
      `verdicts.flags[0].if.not.total.above: ${most("100")}`,
    ]);
    const vetoes = [{ id: "v", name, if: { any: [{ total: { from: 101 } }] }, atMost: "fair" }];
    expect(told({ verdicts: { ...verdicts({ from: 90 }), vetoes } })).toEqual([
      `verdicts.vetoes[0].if.any[0].total.from: ${most("100")}`,
    ]);
  });

  const extra = smallDimension({ id: "bonus", fullMarks: 5, extra: true });
  const full = smallDimension({ fullMarks: "100" });

  test.each<[string, Partial<Scheme>, string[]]>([
    ["extras count", { dimensions: [full, extra] }, []],
    ["a cap holds them", { dimensions: [full, extra], total: { cap: 100 } }, [most("100")]],
    ["a start counts", { total: { start: 5, fullMarks: 105 } }, []],
    ["a lower start counts", { total: { start: -5, fullMarks: 95 } }, [most("95")]],
    ["factors leave it open", { total: { factors: [{ times: "1.05" }] } }, []],
    ["but for a cap", { total: { factors: [{ times: "1.05" }], cap: 102 } }, [most("102")]],
  ])("%s", (_, changes, warnings) => {
    const stated = { ...changes, verdicts: verdicts({ from: 103 }) };
    expect(told(stated)).toEqual(warnings.map((one) => `verdicts.grades[0].from: ${one}`));
  });

  test("where it is so in one group only, the group is told", () => {
    const groups = ["near", "far"].map((id) => ({ id, name }));
    const from = { byGroup: { near: 90, far: 101 } };
    expect(told({ groups, verdicts: verdicts({ from }) })).toEqual([
      "verdicts.grades[0].from: the total comes to 100 at most, so that no unit reaches it (in group far).",
    ]);
  });

  const half: Rule = {
    kind: "bands",
    bands: [{ from: "50%", points: "49.6" }],
    otherwise: 0,
  };
  const rounding = { ...plain().rounding, scores: { places: 0, mode: "halfExpand" } } as const;
  const parts = [{ fullMarks: 100, measure: { rate: "done" }, rule: half, floor: 90 } as const];
  const composed = { id: "speed", name, fullMarks: 100, parts };

  test.each<[string, string, Partial<Scheme>]>([
    ["a floor of a dimension", "80", { dimensions: [{ ...full, rule: half, floor: 80 }] }],
    ["a floor of a part", "90", { dimensions: [composed] }],
    ["the rounding of scores", "50", { dimensions: [{ ...full, rule: half }], rounding }],
    // as published, which is what units are ranked by here
    ["that of the total", "100", { dimensions: [smallDimension({ fullMarks: "99.996" })] }],
  ])("%s counts: it is %s", (_, from, changes) => {
    const grades = told({ ...changes, verdicts: verdicts({ from }) });
    expect(grades.filter((one) => one.startsWith("verdicts"))).toEqual([]);
  });

  test("what is given for want of data counts, whatever the cap", () => {
    const dimensions = [smallDimension({ fullMarks: "100", cap: 80, noData: "fullMarks" })];
    expect(told({ dimensions, verdicts: verdicts({ from: 90 }) })).toEqual([]);
  });

  test("what a condition gives counts, whatever the cap", () => {
    const conditions = [
      { if: { measure: { count: "tickets" }, to: 5 }, give: "fullMarks" as const },
    ];
    const dimensions = [smallDimension({ fullMarks: "100", cap: 80, conditions })];
    expect(told({ dimensions, verdicts: verdicts({ from: 90 }) })).toEqual([]);
  });

  test("what is left out lets the others count for more", () => {
    const open = { fullMarks: "50", cap: 40, noData: "leaveOut" } as const;
    const dimensions = [smallDimension({ fullMarks: "50" }), smallDimension({ ...open, id: "b" })];
    const scheme = { dimensions, total: { leftOut: "rescale" as const } };
    const grades = told({ ...scheme, verdicts: verdicts({ from: 95 }) });
    expect(grades.filter((one) => one.startsWith("verdicts"))).toEqual([]);
  });

  test("a floor lifts every total to it", () => {
    expect(told({ total: { floor: 120 }, verdicts: verdicts({ from: 110 }) })).toEqual([]);
  });
});

test("full marks may differ by group, and what they come to is told by group", () => {
  const groups = ["a", "b", "c"].map((id) => ({ id, name }));
  const fullMarks = { byGroup: { a: "150", b: "100", c: "100" } };
  const told = (meant: Scheme["total"]["fullMarks"]) =>
    schemeWarnings(
      plain({ groups, dimensions: [smallDimension({ fullMarks })], total: { fullMarks: meant } }),
    ).map(({ message }) => message.zh);
  expect(told(fullMarks)).toEqual([]);
  expect(told(undefined)).toEqual(["total.fullMarks：各项满分合计为 150，不是 100（组别 a）。"]);
  expect(told({ byGroup: { a: 150, b: 150, c: 100 } })).toEqual([
    "total.fullMarks：各项满分合计为 100，不是 150（组别 b）。",
  ]);
});

test.each([
  ["good", true],
  ["fair", false],
])("a veto that leaves at most %s takes nothing away: %s", (atMost, idle) => {
  const verdicts = {
    grades: [
      { id: "fair", name },
      { id: "good", name, from: 90 },
    ],
    vetoes: [{ id: "v", name, if: { measure: { count: "tickets" }, to: 5 }, atMost }],
  };
  expect(schemeWarnings(plain({ verdicts })).map(({ message }) => message.en)).toEqual(
    idle
      ? ["verdicts.vetoes[0].atMost: it is the best grade anyhow, so nothing is taken away."]
      : [],
  );
});
