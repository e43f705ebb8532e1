import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import { readMonth } from "../../src/scoring/readMonth.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { written } from "../support/written.js";

const adjustment = { unit: "a", category: "c", points: 1, reason: "r" };
const sum = { kind: "sum", start: 0 } as const;

function read(scheme: Scheme, units: readonly unknown[], more: object = {}) {
  const input = { month: "2024-01", units, ...more };
  return readMonth(prepared(scheme, layoutOf(scheme)), input);
}

function firstOf(
  scheme: Scheme,
  metrics: Readonly<Record<string, unknown>> = {},
  more: object = {},
) {
  const outcome = read(scheme, [smallUnit("a", metrics)], more);
  if (!outcome.ok) throw new Error(outcome.issues.map(({ path }) => path).join());
  const [unit] = outcome.value.units;
  if (unit === undefined) throw new Error("no unit");
  return unit;
}

function problems(scheme: Scheme, units: readonly unknown[], more: object = {}): string[] {
  const outcome = read(scheme, units, more);
  return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
}

describe("a unit", () => {
  const ranking = { by: "published", ties: "dense", minimumVolume: 20 } as const;
  const name = { zh: "档", en: "Tier" };

  test("is read with its volume, and its metrics exact", () => {
    const { unit, volume, tier, isBelowMinimum, facts } = firstOf(smallScheme());
    expect(unit).toEqual({ id: "a", name: "a", group: "all" });
    expect([volume, tier, isBelowMinimum]).toEqual([10, null, false]);
    expect(facts.map(written)).toEqual(["10", "1", "1/2", "1"]);
  });

  test("has its adjustments behind its metrics, as 0 where it has none", () => {
    const bonus = smallDimension({ measure: { adjustments: "bonus" }, rule: sum });
    const scheme = smallScheme({ dimensions: [bonus] });
    const facts = ["10", "1", "1/2", "1"];
    expect(firstOf(scheme).facts.map(written)).toEqual([...facts, "0"]);
    const own = firstOf(scheme, {}, { adjustments: [adjustment, adjustment] });
    expect(own.facts.map(written)).toEqual([...facts, "2"]);
  });

  test.each([
    [19, "low"],
    [20, "high"],
    [21, "high"],
  ])("of %i tickets is in tier %s", (tickets, id) => {
    const tiers = [
      { id: "low", name, from: 0 },
      { id: "high", name, from: 20 },
    ];
    const scheme = smallScheme({ groups: [{ id: "all", name, tiers }] });
    expect(firstOf(scheme, { tickets }).tier).toBe(id);
  });

  test.each([
    [19, true],
    [20, false],
    [21, false],
  ])("with 20 tickets needed, %i are below the minimum: %s", (tickets, isBelow) => {
    expect(firstOf(smallScheme({ ranking }), { tickets }).isBelowMinimum).toBe(isBelow);
  });

  test("below the minimum may have a share of nothing, and no other problem", () => {
    const unit = smallUnit("a", { tickets: 0, done: 0, happy: "101%" });
    expect(problems(smallScheme({ ranking }), [unit])).toEqual(["units[0].metrics.happy"]);
  });
});

describe("a month", () => {
  const deduction = smallDimension({
    id: "deduction",
    measure: { adjustments: "deduction" },
    rule: sum,
  });
  const scheme = smallScheme({ dimensions: [smallDimension(), deduction] });

  test("has its units in the order given, and its adjustments", () => {
    const adjustments = [{ ...adjustment, points: "-1" }];
    const outcome = read(scheme, [smallUnit("b"), smallUnit("a")], { adjustments });
    const { month, units = [], adjustments: found } = outcome.ok ? outcome.value : {};
    expect(month).toBe("2024-01");
    expect(units.map(({ unit }) => unit.id)).toEqual(["b", "a"]);
    expect(units.map(({ facts }) => written(facts.at(-1)))).toEqual(["0", "-1"]);
    expect(found).toEqual(adjustments);
  });

  test.each<[string, readonly unknown[], object, string[]]>([
    ["a name that is none", [smallUnit("a")], { month: "2024" }, ["month"]],
    ["a unit that is none", [null], {}, ["units[0]"]],
    ["a unit without an id", [smallUnit("")], {}, ["units[0].id", "units[0].name"]],
    ["a metric that is none", [smallUnit("a", { happy: "much" })], {}, ["units[0].metrics.happy"]],
    ["a rate above its whole", [smallUnit("a", { done: 11 })], {}, ["units[0].metrics.done"]],
    ["a unit twice", [smallUnit("a"), smallUnit("a")], {}, ["units[1].id"]],
    [
      "an adjustment of nobody",
      [smallUnit("a")],
      { adjustments: [{ ...adjustment, unit: "z" }] },
      ["adjustments[0].unit"],
    ],
    [
      "a broken adjustment",
      [smallUnit("a")],
      { adjustments: [{ ...adjustment, points: 0 }] },
      ["adjustments[0].points"],
    ],
    ["units that are no list", [], { units: "all" }, ["units"]],
  ])("with %s is refused", (_, units, more, expected) => {
    expect(problems(scheme, units, more)).toEqual(expected);
  });

  test("that is none is refused whole", () => {
    const outcome = readMonth(prepared(scheme, layoutOf(scheme)), 7);
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([""]);
  });

  test("tells every problem at once: of shapes, of ids, of values, of adjustments", () => {
    const units = [smallUnit("a", { done: 11 }), smallUnit("a", { happy: 3 })];
    const adjustments = [
      { ...adjustment, unit: "z" },
      { ...adjustment, reason: "" },
    ];
    expect(problems(scheme, units, { adjustments, month: "2024" })).toEqual([
      "month",
      "units[1].metrics.happy",
      "adjustments[1].reason",
      "units[1].id",
      "units[0].metrics.done",
      "adjustments[0].unit",
    ]);
  });

  test("has what is sound of a broken unit checked all the same", () => {
    const units = [{ ...smallUnit("a", { done: 11, happy: 3 }), group: "none" }];
    expect(problems(scheme, units)).toEqual([
      "units[0].group",
      "units[0].metrics.happy",
      "units[0].metrics.done",
    ]);
  });

  test("does not compare a rate with a count that is broken", () => {
    const units = [smallUnit("a", { tickets: "ten", done: 11 })];
    expect(problems(scheme, units)).toEqual(["units[0].metrics.tickets"]);
  });

  test("is read alike where a unit is no plain object, so that its schema looks at it", () => {
    const unit = Object.assign(Object.create({}), smallUnit("a", { done: 7 }));
    const outcome = read(scheme, [unit]);
    const [plain] = outcome.ok ? outcome.value.units : [];
    expect(plain?.facts.map(written)).toEqual(["10", "7/10", "1/2", "1", "0"]);
  });
});
