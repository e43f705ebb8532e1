import {
  dimensionScore,
  InputError,
  type IssueCode,
  issueCodes,
  parseScheme,
  readTable,
  schemeFor,
  scoreMonth,
} from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

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
    () => dimensionScore(setApart, "done", { metrics: { tickets: 0, done: 0 } }),
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
  ["notInForce", ["month"], undefined, () => schemeFor("2022-12", [xiangtan2023])],
  ["notChecked", ["month"], undefined, () => schemeFor("2023-11", [xiangtan2023])],
  ["tooLarge", [], undefined, () => parseScheme(Array.from({ length: 100_001 }, () => ({})))],
  ["missing", ["options", "month"], undefined, () => readTable("单位\n甲局", xiangtan2023)],
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

describe("what is refused", () => {
  test.each(refused)("%s at %j", (code, keys, metric, act) => {
    const issues = problemsOf(act);
    const [issue] = issues.filter((one) => one.code === code && `${one.keys}` === `${keys}`);
    expect(issue, JSON.stringify(issues, null, 1)).toBeDefined();
    expect(issue?.keys).toEqual(keys);
    expect(issue?.metric?.id).toBe(metric);
    if (metric !== undefined) {
      const { name } = xiangtan2023.metrics[metric as keyof typeof xiangtan2023.metrics];
      expect(issue?.metric?.name).toEqual(name);
    }
  });
});
