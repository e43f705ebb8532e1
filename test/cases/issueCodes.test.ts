import {
  dimensionScore,
  InputError,
  type IssueCode,
  issueCodes,
  type Part,
  parseScheme,
  readTable,
  type Scheme,
  schemeFor,
  scoreMonth,
} from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const metrics = {
  tickets: 10,
  completedOnTime: 10,
  extended: 0,
  contacted: 10,
  systemSatisfaction: "100%",
  spotCheckSatisfaction: "100%",
  rejections: 0,
  knowledgeBase: "20",
};
const unit = { id: "a", name: "甲局", group: "park", metrics };

/** A month of one unit, with some of its metrics changed; undefined leaves one out. */
const month = (changed: Readonly<Record<string, unknown>> = {}, more: object = {}) => {
  const all = Object.entries({ ...metrics, ...changed }).filter(([, one]) => one !== undefined);
  return { month: "2023-10", units: [{ ...unit, metrics: Object.fromEntries(all) }], ...more };
};
const scored = (given: unknown) => () => scoreMonth(xiangtan2023, given as never);
const among = smallDimension({
  measure: { shareOfTotal: { count: "tickets" }, among: "all" },
  rule: { kind: "proportional" },
});
const called = (zh: string, en: string) => ({ zh, en });
const made = smallScheme({
  metrics: {
    ...smallScheme().metrics,
    spam: { kind: "count", name: called("骚扰工单", "Spam") },
    valid: {
      ...{ kind: "count", name: called("有效工单", "Valid") },
      madeOf: { plus: ["tickets"], minus: ["spam"] },
    },
  },
});
const rising = smallScheme({
  metrics: {
    ...smallScheme().metrics,
    base: { kind: "rate", name: called("基准值", "Base") },
    challenge: { kind: "rate", name: called("挑战值", "Challenge") },
  },
  dimensions: [
    smallDimension({
      rule: {
        kind: "lines",
        through: [
          { at: { metric: "base" }, points: "5" },
          { at: { metric: "challenge" }, points: "10" },
        ],
        below: "0",
        above: "10",
      },
    }),
  ],
});
/** A month of one unit of another scheme. */
const otherMonth = (of: Scheme, metrics: object) => () =>
  scoreMonth(of, { month: "2024-01", units: [smallUnit("甲局", { ...metrics })] });
const setApart = smallScheme({ dimensions: [smallDimension({ noData: "setApart" })] });

/** An input for each kind of problem, its place as a list, and the metric that it is about. */
const refused: [IssueCode, (string | number)[], string | undefined, () => unknown][] = [
  ["missing", ["units", 0, "metrics", "tickets"], "tickets", scored(month({ tickets: undefined }))],
  ["missing", ["month"], undefined, scored({ units: [] })],
  [
    "invalid",
    ["units", 0, "metrics", "rejections"],
    "rejections",
    scored(month({ rejections: -1 })),
  ],
  ["unknownKey", ["units", 0, "metrics", "extnded"], undefined, scored(month({ extnded: 1 }))],
  [
    "unknownName",
    ["adjustments", 0, "unit"],
    undefined,
    scored(month({}, { adjustments: [{ unit: "b", category: "c", points: 1, reason: "r" }] })),
  ],
  [
    "unknownName",
    ["units", 0, "group"],
    undefined,
    scored({ month: "2023-10", units: [{ ...unit, group: "city" }] }),
  ],
  [
    "aboveWhole",
    ["units", 0, "metrics", "systemSatisfaction"],
    "systemSatisfaction",
    scored(month({ systemSatisfaction: { count: 1, of: 0 } })),
  ],
  ["duplicate", ["units", 1, "id"], undefined, scored({ month: "2023-10", units: [unit, unit] })],
  [
    "aboveWhole",
    ["units", 0, "metrics", "completedOnTime"],
    "completedOnTime",
    scored(month({ completedOnTime: 11 })),
  ],
  [
    "zeroDenominator",
    ["units", 0, "metrics", "completedOnTime"],
    "completedOnTime",
    scored(month({ tickets: 0, completedOnTime: 0, contacted: "0%", extended: "0%" })),
  ],
  [
    "noDenominator",
    ["metrics", "extended"],
    "extended",
    () => dimensionScore(xiangtan2023, "extension", { metrics: { extended: 1 } }),
  ],
  [
    "noData",
    ["metrics"],
    undefined,
    () => dimensionScore(setApart, "speed", { metrics: { tickets: 0, done: 0 } }),
  ],
  [
    "abovePossible",
    ["units", 0, "metrics", "knowledgeBase"],
    "knowledgeBase",
    scored(month({ knowledgeBase: "21" })),
  ],
  [
    "needsOthers",
    ["scheme", "dimensions", 0, "measure"],
    undefined,
    () =>
      dimensionScore(smallScheme({ dimensions: [among] }), among.id, { metrics: { tickets: 1 } }),
  ],
  [
    "contradiction",
    ["dimensions", 0, "floor"],
    undefined,
    () => parseScheme(smallScheme({ dimensions: [smallDimension({ floor: 11 })] })),
  ],
  ["belowZero", ["units", 0, "metrics", "valid"], "valid", otherMonth(made, { spam: 11 })],
  [
    "notRising",
    ["units", 0, "metrics", "challenge"],
    "challenge",
    otherMonth(rising, { base: "90%", challenge: "90%" }),
  ],
  ["notInForce", ["month"], undefined, () => schemeFor("2022-12", [xiangtan2023])],
  ["notChecked", ["month"], undefined, () => schemeFor("2023-11", [xiangtan2023])],
  ["tooLarge", [], undefined, () => parseScheme(Array.from({ length: 100_001 }, () => ({})))],
  ["missing", ["3:3"], undefined, () => readTable("甲,乙\n单位,工单量\n甲局,10", xiangtan2023)],
];

function problemsOf(act: () => unknown): InputError["issues"] {
  try {
    act();
  } catch (error) {
    if (error instanceof InputError) return error.issues;
    throw error;
  }
  throw new Error("nothing was refused");
}

const named: Scheme["metrics"] = { ...made.metrics, ...rising.metrics, ...xiangtan2023.metrics };

describe("what is refused", () => {
  test("just above it, a value of those kinds is accepted", () => {
    expect(otherMonth(made, { spam: 10 })).not.toThrow();
    expect(otherMonth(rising, { base: "90%", challenge: "90.01%" })).not.toThrow();
  });

  test.each(refused)("%s at %j", (code, keys, metric, act) => {
    const issues = problemsOf(act);
    const [issue] = issues.filter((one) => one.code === code && `${one.keys}` === `${keys}`);
    expect(issue, JSON.stringify(issues, null, 1)).toBeDefined();
    expect(issue?.keys).toEqual(keys);
    expect(issue?.metric?.id).toBe(metric);
    if (metric !== undefined) {
      const { name } = named[metric] ?? {};
      expect(issue?.metric?.name).toEqual(name);
    }
  });
});

/** What is said of one thing that was accepted: its code, place, metric and sentence. */
const noticed = (scheme: Scheme, given: object) =>
  (scoreMonth(scheme, given as never).notices ?? []).map(({ code, keys, metric, message }) => [
    code,
    keys.join("/"),
    metric?.id ?? "",
    message.en,
  ]);

const small = (metrics: object, adjustments: readonly object[] = []) => ({
  month: "2024-01",
  units: [smallUnit("first"), smallUnit("甲局", { ...metrics })],
  adjustments,
});
const capped = {
  ...smallScheme().metrics,
  done: { kind: "rate", of: "tickets", cap: "100%", name: { zh: "办结率", en: "Done" } },
} as const;
const bonus = (points: string) => ({ unit: "甲局", category: "表扬", points, reason: "r" });
const sumOf = smallDimension({
  ...{ id: "bonus", name: { zh: "加分", en: "Bonus" }, fullMarks: "5", extra: true },
  ...{ measure: { adjustments: "bonus" }, rule: { kind: "sum", start: "0" } },
});
const steep = smallDimension({
  name: { zh: "办结", en: "Completion" },
  rule: { kind: "slope", better: "higher", target: "90%", perPercentagePoint: 1 },
});

describe("what is accepted, and deserves a look", () => {
  test.each<[string, Partial<Scheme>, object, object[], string[][]]>([
    ["nothing", {}, {}, [], []],
    ["points just at the cap", { dimensions: [sumOf] }, {}, [bonus("5")], []],
    [
      "points above the cap",
      { dimensions: [sumOf] },
      {},
      [bonus("50")],
      [
        [
          "heldAtCap",
          "units/1",
          "",
          'units[1] (甲局): "Bonus" came to 50; it counts as its cap, 5.',
        ],
      ],
    ],
    ["points just at the floor", { dimensions: [steep] }, { done: "80%" }, [], []],
    [
      "points below the floor",
      { dimensions: [steep] },
      { done: "50%" },
      [],
      [
        [
          ...["heldAtFloor", "units/1", ""],
          'units[1] (甲局): "Completion" came to -30; it counts as its floor, 0.',
        ],
      ],
    ],
    [
      "a part of a dimension above its cap",
      {
        dimensions: [
          composedDimension(
            [
              { ...partOf("10"), cap: "4", name: { zh: "办结", en: "Completion" } },
              { ...partOf("10"), onlyIn: ["all"] },
            ],
            { name: { zh: "质效", en: "Quality" }, fullMarks: "20" },
          ),
        ],
      },
      { done: 3 },
      [],
      [["heldAtCap", "units/0", "", said("first", 10, 4)]],
    ],
    [
      "a total above its cap",
      { total: { cap: "9.5" } },
      { done: 9 },
      [],
      [
        [
          "heldAtCap",
          "units/0",
          "",
          "units[0] (first): the total came to 10; it counts as its cap, 9.5.",
        ],
      ],
    ],
    ["a rate just at its cap", { metrics: capped }, { done: 10 }, [], []],
    [
      "a rate above its cap",
      { metrics: capped },
      { done: 12 },
      [],
      [
        [
          ...["rateCapped", "units/1/metrics/done", "done"],
          'units[1].metrics.done (甲局): "Done" is 120%; it counts as its cap, 100%.',
        ],
      ],
    ],
    ["a rate of the whole that the scheme says", {}, { done: { count: 9, of: 10 } }, [], []],
    [
      "a rate of another whole",
      {},
      { done: { count: 5, of: 7 } },
      [],
      [
        [
          ...["otherWhole", "units/1/metrics/done", "done"],
          'units[1].metrics.done (甲局): "Name" is 5/7, where "Name" is 10; it counts as 5/7.',
        ],
      ],
    ],
    [
      "an adjustment that a condition goes by, and no dimension",
      {
        dimensions: [
          smallDimension({
            conditions: [{ if: { measure: { adjustments: "deduction" }, to: "-3" }, give: "zero" }],
          }),
        ],
      },
      {},
      [bonus("-3")],
      [],
    ],
    [
      "an adjustment that counts nowhere",
      {},
      {},
      [bonus("2"), bonus("-1")],
      [
        ["uncounted", "adjustments/0", "", uncounted(0, "2")],
        ["uncounted", "adjustments/1", "", uncounted(1, "-1")],
      ],
    ],
  ])("%s", (_, changes, metrics, adjustments, notices) => {
    expect(noticed(smallScheme(changes), small(metrics, adjustments))).toEqual(notices);
  });

  test("of a unit that is set apart, nothing counts, so nothing is held", () => {
    const ranking = { by: "published", ties: "dense", minimumVolume: 20 } as const;
    expect(noticed(smallScheme({ metrics: capped, ranking }), small({ done: 12 }))).toEqual([]);
  });

  test("of October 2023: more extensions than tickets, and what the floor of 0 held", () => {
    const notices = scoreMonth(xiangtan2023, october2023).notices ?? [];
    const count = (code: string) => notices.filter((one) => one.code === code).length;
    // annex 1: 市机关事务管理局 7 of 3, 市税务局 13 of 11; both printed as 100 %
    expect(notices.filter(({ code }) => code === "rateCapped").map(({ unit }) => unit)).toEqual([
      "市机关事务管理局",
      "市税务局",
    ]);
    // by hand from annex 1: 10 points are lost at an extension rate of 35 %, and 25 at a mean satisfaction of 30 % in parks
    const held = notices.filter(({ code }) => code === "heldAtFloor");
    expect(held.map(({ unit, found }) => `${unit} ${found.zh}`)).toEqual([
      "湘潭经开区管委会 “延期率”算得约 -30.92 分",
      "湘潭经开区管委会 “回访满意率”算得 -1.6675 分",
      "市市场监管局 “延期率”算得约 -9.99 分",
      "市应急管理局 “延期率”算得 -2.5 分",
      "市机关事务管理局 “延期率”算得 -32.5 分",
      "市税务局 “延期率”算得 -32.5 分",
      "电信湘潭分公司 “延期率”算得约 -12.64 分",
    ]);
    expect(count("heldAtCap")).toBe(0);
    expect(count("uncounted")).toBe(0);
  });
});

function partOf(fullMarks: string): Part {
  return { fullMarks, measure: { rate: "done" }, rule: { kind: "proportional" } };
}

function said(unit: string, reached: number, cap: number): string {
  return `units[0] (${unit}): "Completion" of "Quality" came to ${reached}; it counts as its cap, ${cap}.`;
}

function uncounted(index: number, points: string): string {
  return `adjustments[${index}] (甲局): "表扬", ${points} points; no dimension of this unit counts it, so no score depends on it.`;
}

test("every code has an input that it is told of", () => {
  const told = [
    ...refused.map(([code]) => code),
    ...["heldAtCap", "heldAtFloor", "rateCapped", "uncounted", "otherWhole"],
  ];
  expect([...new Set(told)].sort()).toEqual([...issueCodes].sort());
});
