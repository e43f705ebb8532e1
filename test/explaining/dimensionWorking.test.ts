import type { Adjustment, Part, Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, inShort } from "../support/workings.js";

const name = { zh: "名称", en: "Name" };
const groups = ["all", "park"].map((id) => ({ id, name }));
const part = (changes: Partial<Part> = {}): Part => ({
  fullMarks: 5,
  measure: { rate: "done" },
  rule: { kind: "proportional" },
  ...changes,
});
const halfDone = smallUnit("a", { done: 5 });
const working = (dimension: Scheme["dimensions"][number], unit = halfDone, more: object = {}) =>
  dimensionOf(smallScheme({ groups, dimensions: [dimension], ...more }), [unit]);

test("a dimension names itself, its worth in the group, its wording and its evidence", () => {
  const words = { wording: { zh: "规则", en: "Rule" }, evidence: { zh: "依据", en: "Evidence" } };
  const fullMarks = { byGroup: { all: "10.50", park: 20 } };
  const {
    id,
    name: own,
    wording,
    evidence,
    fullMarks: worth,
  } = working(smallDimension({ fullMarks, ...words }));
  expect([id, own, { wording, evidence }, worth]).toEqual(["speed", name, words, "10.5"]);
  expect(Object.keys(working(smallDimension()))).toEqual([
    "id",
    "name",
    "fullMarks",
    "metrics",
    "adjustments",
    "parts",
    "conditions",
    "steps",
    "exact",
    "points",
  ]);
});

describe("its score", () => {
  test("comes from its points, held within its bounds", () => {
    const { parts, steps, exact, points } = working(smallDimension({ cap: "4.5" }));
    expect(parts.map((one) => [one.number, one.quantity, one.exact, inShort(one.steps)])).toEqual([
      [1, "share", "5", ["measure = same(done) = 1/2", "product(fullMarks, #0) = 5"]],
    ]);
    expect(inShort(steps)).toEqual(["held(part 1, 0, 9/2) = 9/2"]);
    expect([exact, points]).toEqual(["9/2", "4.5"]);
  });

  test("is rounded before it is held, where the scheme says so", () => {
    const rounding = { ...smallScheme().rounding, scores: { places: 0, mode: "ceil" } };
    const unit = smallUnit("a", { tickets: 3, done: 1 });
    const { steps, exact } = working(smallDimension(), unit, { rounding });
    expect(inShort(steps)).toEqual(["rounded(part 1) = 4", "held(#0, 0, 10) = 4"]);
    expect(exact).toBe("4");
  });

  test("is the sum of its parts, those of other groups left out, each with its number and name", () => {
    const parts = [
      part({ name, fullMarks: 4 }),
      part({ onlyIn: ["park"] }),
      part({ measure: { given: "awarded" }, rule: { kind: "given" } }),
    ];
    const found = working(composedDimension(parts));
    expect(found.parts.map((one) => [one.number, one.name, one.exact])).toEqual([
      [1, name, "2"],
      [3, undefined, "1"],
    ]);
    expect("name" in (found.parts[1] ?? {})).toBe(false);
    expect(inShort(found.steps)).toEqual(["sum(part 1, part 3) = 3", "held(#0, 0, 10) = 3"]);
    expect(found.metrics.map(({ id }) => id)).toEqual(["done", "awarded"]);
  });

  test("each part says what it is worth in the group, as decimal text", () => {
    const parts = [
      part({ fullMarks: { byGroup: { all: "12.50", park: 20 } } }),
      part({ fullMarks: 3 }),
      part({ fullMarks: 9, onlyIn: ["park"] }),
    ];
    const found = working(composedDimension(parts, { fullMarks: "15.5" }));
    expect(found.parts.map(({ fullMarks }) => fullMarks)).toEqual(["12.5", "3"]);
    expect([found.fullMarks, working(smallDimension()).parts[0]?.fullMarks]).toEqual([
      "15.5",
      "10",
    ]);
  });

  test("a dimension that is its own part has no name there", () => {
    expect(Object.keys(working(smallDimension()).parts[0] ?? {})).toEqual([
      "number",
      "fullMarks",
      "measure",
      "quantity",
      "rule",
      "steps",
      "exact",
    ]);
  });
});

describe("settled by something else than its rule", () => {
  test("for want of data, it says why", () => {
    const unit = smallUnit("a", { tickets: 0, done: 0 });
    const found = working(smallDimension({ noData: "fullMarks" }), unit);
    expect(found.exception).toMatchObject({ kind: "noData", effect: "fullMarks" });
    expect(found.parts[0]).toMatchObject({ steps: [], exact: null });
    expect([found.exact, found.metrics[0]?.exact]).toEqual(["10", null]);
  });

  test("by a condition, likewise", () => {
    const condition = { measure: { count: "tickets" }, from: 5 } as const;
    const found = working(smallDimension({ conditions: [settledAt("zero", condition)] }));
    expect(found.exception).toMatchObject({ kind: "condition", effect: "zero" });
    expect(found.conditions).toMatchObject([{ number: 1, holds: true }]);
    expect([found.exact, found.steps, found.parts[0]?.exact]).toEqual(["0", [], null]);
  });

  test("parts that had data keep their steps where another had none", () => {
    const empty = part({ noData: "zero" });
    const happy = part({ measure: { rate: "happy" } });
    const unit = smallUnit("a", { tickets: 0, done: 0 });
    const found = working(composedDimension([empty, happy]), unit);
    expect(found.parts.map((one) => one.exact)).toEqual([null, "5/2"]);
    expect(inShort(found.steps)).toEqual(["sum(0, part 2) = 5/2", "held(#0, 0, 10) = 5/2"]);
  });
});

describe("the adjustments it counts", () => {
  const granted: Adjustment[] = [
    { unit: "a", category: "表扬", points: "2.50", reason: "r1" },
    { unit: "a", category: "曝光", points: -1, reason: "r2" },
    { unit: "b", category: "表扬", points: 9, reason: "r3" },
  ];
  const sum = (measure: Part["measure"]) =>
    smallDimension({ measure, rule: { kind: "sum", start: 0 } });
  const reasons = (dimension: Scheme["dimensions"][number]) => {
    const scheme = smallScheme({ groups, dimensions: [dimension] });
    const { adjustments } = dimensionOf(scheme, [halfDone, smallUnit("b")], granted);
    return adjustments.map(({ reason }) => reason);
  };

  test.each<[string, Scheme["dimensions"][number], string[]]>([
    ["its own, all", sum({ adjustments: "all" }), ["r1", "r2"]],
    ["those that add", sum({ adjustments: "bonus" }), ["r1"]],
    ["those that deduct", sum({ adjustments: "deduction" }), ["r2"]],
    ["of a category", sum({ adjustments: "all", categories: ["曝光"] }), ["r2"]],
    ["none, of a rate", smallDimension(), []],
    [
      "those that units are held together in",
      smallDimension({
        measure: {
          rankOf: { adjustments: "bonus" },
          better: "higher",
          ties: "dense",
          among: "all",
        },
        rule: { kind: "byRank", points: [1], otherwise: 0 },
      }),
      ["r1"],
    ],
    [
      "not those of a part of other groups",
      composedDimension([
        part(),
        part({
          measure: { adjustments: "all" },
          rule: { kind: "sum", start: 0 },
          onlyIn: ["park"],
        }),
      ]),
      [],
    ],
  ])("%s", (_, dimension, expected) => {
    expect(reasons(dimension)).toEqual(expected);
  });

  test("each with its category, its points as decimal text, and its reason", () => {
    const scheme = smallScheme({ dimensions: [sum({ adjustments: "all" })] });
    expect(dimensionOf(scheme, [halfDone, smallUnit("b")], granted).adjustments).toEqual([
      { category: "表扬", points: "2.5", reason: "r1" },
      { category: "曝光", points: "-1", reason: "r2" },
    ]);
  });
});
