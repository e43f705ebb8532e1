import type { Decimal } from "decimal.js";
import {
  assignTier,
  dimensionScore,
  parseScheme,
  rank,
  scoreMonth,
  scoreUnit,
  totalScore,
  tryParseScheme,
  tryScoreMonth,
  tryScoreUnit,
} from "hotline-scoring";
import {
  compare,
  decimalText,
  dividedBy,
  fraction,
  fractionOf,
  heldWithin,
  isAmount,
  minus,
  percentText,
  plus,
  publishedDecimal,
  rounded,
  sumOf,
  times,
} from "hotline-scoring/exact";
import { given, perItem, proportional, slope, sum } from "hotline-scoring/rules";
import { bonusScore, satisfactionScore, xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { afterAll, describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { pathsOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit, xiangtanUnit } from "../support/units.js";

const objectKeys = Object.getOwnPropertyNames(Object.prototype).join();
afterAll(() => {
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(objectKeys);
  expect(({} as Record<string, unknown>).tickets).toBeUndefined();
});

const circular: Record<string, unknown> = {};
circular.units = circular;

// a list of two, the first of which is not there
const holed = Object.assign([] as never[], { 1: "5" });

const nonsense: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  1.5,
  Number.NaN,
  10n,
  "",
  "text",
  Symbol("unit"),
  () => 1,
  [],
  [[]],
  {},
  circular,
  new Date(0),
  new Map(),
  Object.create(null),
  new Proxy({}, {}),
  JSON.parse('{"__proto__": {"tickets": 1}}'),
  { toString: () => "10", [Symbol.toStringTag]: "[object Decimal]" },
  { s: 1, e: 0, d: ["x"], [Symbol.toStringTag]: "[object Decimal]" },
];

describe("plain-JavaScript nonsense is refused with an issue", () => {
  test.each(nonsense.map((value, index) => ({ index, value })))(
    "as a month, $index",
    ({ value }) => {
      expect(tryScoreMonth(xiangtan2023, value as never).ok).toBe(false);
    },
  );

  test.each(nonsense.map((value, index) => ({ index, value })))(
    "as a scheme, $index",
    ({ value }) => {
      expect(tryParseScheme(value).ok).toBe(false);
      expect(tryScoreMonth(value as never, october2023 as never).ok).toBe(false);
      expect(tryScoreUnit(value as never, xiangtanUnit() as never).ok).toBe(false);
    },
  );

  test.each(nonsense.map((value, index) => ({ index, value })))(
    "as a unit, $index",
    ({ value }) => {
      const month = { month: "2023-10", units: [value as never] };
      expect(tryScoreMonth(xiangtan2023, month).ok).toBe(false);
      expect(tryScoreUnit(xiangtan2023, value as never).ok).toBe(false);
    },
  );

  const places = Object.keys(xiangtanUnit().metrics);
  test.each(places)("as the metric %s", (metric) => {
    // a number is a count, or points; every other value here is neither, and no rate
    for (const value of nonsense.filter((one) => one !== 0 && one !== -1 && one !== 1.5)) {
      const unit = xiangtanUnit({ metrics: { [metric]: value } });
      const path = `units[0].metrics.${metric}`;
      const paths = pathsOf(() => scoreUnit(xiangtan2023, unit));
      expect(paths.some((one) => one.startsWith(path))).toBe(true);
    }
  });

  test.each(nonsense.map((value, index) => ({ index, value })))(
    "as an adjustment, $index",
    ({ value }) => {
      const month = { month: "2023-10", units: [xiangtanUnit()], adjustments: [value as never] };
      expect(tryScoreMonth(xiangtan2023, month).ok).toBe(false);
    },
  );
});

describe("nonsense given to a function that stands alone throws a RangeError", () => {
  const calls: readonly [string, (value: never) => unknown][] = [
    ["fractionOf", (value) => fractionOf(value)],
    ["fraction", (value) => fraction(value, value)],
    ["rounded", (value) => rounded(fractionOf(1), value, value)],
    ["proportional", (value) => proportional(value, { fullMarks: value })],
    [
      "slope",
      (value) => slope(value, { fullMarks: 1, better: value, target: 1, perPercentagePoint: 1 }),
    ],
    ["perItem", (value) => perItem(value, { fullMarks: 1, each: value })],
    ["sum", (value) => sum(value, { start: value })],
    ["rank of", (value) => rank([value], "dense")],
    ["rank by", (value) => rank(["1"], value)],
    ["totalScore", (value) => totalScore([value], xiangtan2023)],
    ["assignTier", (value) => assignTier([{ from: 0 }], value)],
    ["dimensionScore", (value) => dimensionScore(xiangtan2023, value, {})],
    ["satisfactionScore", (value) => satisfactionScore(value, value)],
    ["bonusScore", (value) => bonusScore([value])],
    ["plus", (value) => plus(value, 1)],
    ["minus", (value) => minus(1, value)],
    ["times", (value) => times(value, value)],
    ["dividedBy", (value) => dividedBy(value, 1)],
    ["compare", (value) => compare(1, value)],
    ["heldWithin", (value) => heldWithin(value, 0, 1)],
    ["sumOf", (value) => sumOf([value])],
    ["rounded of", (value) => rounded(value, 2)],
    ["decimalText", (value) => decimalText(value, 2)],
    ["percentText", (value) => percentText(value, 2)],
    ["publishedDecimal", (value) => publishedDecimal(value, 2)],
    ["given", (value) => given(value)],
    ["proportional by", (value) => proportional("1", value)],
    ["slope by", (value) => slope("1", value)],
    ["perItem by", (value) => perItem(1, value)],
    ["sum by", (value) => sum(1, value)],
    ["assignTier of", (value) => assignTier(value, 1)],
    ["assignTier of one", (value) => assignTier([value], 1)],
    ["totalScore by", (value) => totalScore(["1"], value)],
    ["totalScore of a hole", () => totalScore(holed, xiangtan2023)],
    ["sumOf a hole", () => sumOf(holed)],
    ["rank of a hole", () => rank(holed, "dense")],
  ];

  test.each(calls)("%s", (_, call) => {
    // 0, -1, 1.5 and 10n are numbers, and good for some of these
    for (const value of nonsense.filter(
      (one) => typeof one !== "number" && typeof one !== "bigint",
    )) {
      expect(() => call(value as never)).toThrow(RangeError);
    }
    expect(() => call(Number.NaN as never)).toThrow(RangeError);
  });

  test("assignTier says what it requires", () => {
    expect(() => assignTier([{ from: 0 }], -3)).toThrow(
      new RangeError("assignTier requires a whole number of tickets, not -3"),
    );
  });
});

describe("names that JavaScript keeps for itself", () => {
  test.each(["__proto__", "constructor", "prototype"])("%s is no id of a unit", (id) => {
    const month = { month: "2023-10", units: [xiangtanUnit({ id })] };
    expect(pathsOf(() => scoreMonth(xiangtan2023, month))).toEqual(["units[0].id"]);
  });

  test.each(["__proto__", "constructor", "toString"])("%s is no metric of a month", (id) => {
    const unit = xiangtanUnit();
    const metrics = { ...unit.metrics };
    Object.defineProperty(metrics, id, { value: 1, enumerable: true });
    const month = { month: "2023-10", units: [{ ...unit, metrics }] };
    expect(pathsOf(() => scoreMonth(xiangtan2023, month))).toEqual([`units[0].metrics.${id}`]);
  });

  test.each(["__proto__", "constructor", "prototype"])("%s is no metric of a scheme", (id) => {
    const json = JSON.stringify(smallScheme()).replaceAll('"happy"', `"${id}"`);
    expect(pathsOf(() => parseScheme(JSON.parse(json)))).toEqual([`metrics.${id}`]);
  });

  test.each(["__proto__", "constructor", "prototype"])(
    "%s is no dimension, group or tier",
    (id) => {
      const name = { zh: "名", en: "Name" };
      const scheme = smallScheme({
        groups: [{ id, name, tiers: [{ id, name, from: 0 }] }],
        dimensions: [smallDimension({ id })],
      });
      expect(pathsOf(() => parseScheme(scheme))).toEqual([
        "groups[0].id",
        "groups[0].tiers[0].id",
        "dimensions[0].id",
      ]);
    },
  );

  test("toString and valueOf are ids like others", () => {
    const scheme = smallScheme({ dimensions: [smallDimension({ id: "toString" })] });
    const month = { month: "2024-01", units: [smallUnit("valueOf")] };
    const scores = scoreMonth(scheme, month).peerGroups[0]?.units[0]?.scores ?? {};
    expect(Object.entries(scores).map(([id, { points }]) => [id, `${points}`])).toEqual([
      ["toString", "10"],
    ]);
  });
});

describe("a number of a million digits", () => {
  const digits = "9".repeat(1_000_000);

  test("as text in a month is refused in a word", () => {
    const unit = xiangtanUnit({
      metrics: { knowledgeBase: digits, systemSatisfaction: `${digits}%` },
    });
    const outcome = tryScoreUnit(xiangtan2023, unit);
    expect(outcome.ok).toBe(false);
    for (const { message } of outcome.ok ? [] : outcome.issues) {
      expect(message.en).toContain("(100000");
      expect(message.en.length).toBeLessThan(400);
    }
  });

  test("as text alone is refused in a word", () => {
    expect(isAmount(digits)).toBe(false);
    expect(isAmount(`1/${digits}`)).toBe(false);
    expect(() => fractionOf(digits)).toThrow(/^.{1,300}$/);
  });

  test("as an id is refused in a word", () => {
    const outcome = tryScoreUnit(xiangtan2023, xiangtanUnit({ id: digits, name: "某" }));
    expect(JSON.stringify(outcome).length).toBeLessThan(2_000);
  });
});

describe("what is frozen is scored as it is", () => {
  function frozen<T>(value: T): T {
    if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
    return Object.freeze(value);
  }

  test("October 2023", () => {
    const given = structuredClone(october2023);
    expect(JSON.stringify(scoreMonth(xiangtan2023, frozen(given)))).toBe(
      JSON.stringify(scoreMonth(xiangtan2023, october2023)),
    );
  });
});

describe("sizes", () => {
  test("a month without units has no peer groups", () => {
    expect(scoreMonth(xiangtan2023, { month: "2023-10", units: [] })).toEqual({
      scheme: "xiangtan-2023",
      month: "2023-10",
      peerGroups: [],
      unranked: [],
    });
  });

  test("a unit alone is first", () => {
    const { peerGroups } = scoreMonth(xiangtan2023, { month: "2023-10", units: [xiangtanUnit()] });
    expect(peerGroups.map(({ units }) => units.map(({ rank }) => rank))).toEqual([[1]]);
  });

  test("100,000 units, all equal, share the first rank in the order given", () => {
    const units = Array.from({ length: 100_000 }, (_, index) => xiangtanUnit({ id: `${index}` }));
    const { peerGroups } = scoreMonth(xiangtan2023, { month: "2023-10", units });
    expect(peerGroups[0]?.units.every(({ rank }) => rank === 1)).toBe(true);
    expect(peerGroups[0]?.units.map(({ unit }) => unit.id)).toEqual(units.map(({ id }) => id));
  });

  test("30,000 broken units are all told of, however broken", () => {
    const units = Array.from({ length: 30_000 }, (_, index) => ({ id: `${index}`, metrics: {} }));
    const outcome = tryScoreMonth(xiangtan2023, { month: "2023-10", units: units as never });
    // name, group, and eight metrics
    expect(outcome.ok ? 0 : outcome.issues.length).toBe(300_000);
  });
});

describe("a host that goes to some lengths", () => {
  test("the settings of published points can't be changed", () => {
    const { points } = bonusScore(["1.5"]);
    const handedOut = points.constructor as typeof Decimal;
    expect(() => handedOut.set({ maxE: 0, toExpPos: 0 })).toThrow(TypeError);
    expect(`${bonusScore(["1.5"]).points.plus(1).times("19.3").toFixed(2)}`).toBe("48.25");
  });

  test("a score of one unit can't be marked so that another's is", () => {
    const units = [xiangtanUnit({ id: "a" }), xiangtanUnit({ id: "b" })];
    const [a] = scoreMonth(xiangtan2023, { month: "2023-10", units }).peerGroups[0]?.units ?? [];
    expect(() => Object.assign(a?.scores.extension ?? {}, { note: "x" })).toThrow(TypeError);
  });

  test("a value that changes between two looks is scored as it was first, or refused", () => {
    let looks = 0;
    const metrics = { ...xiangtanUnit().metrics };
    Object.defineProperty(metrics, "tickets", {
      enumerable: true,
      get: () => {
        looks += 1;
        return looks === 1 ? 100 : -5;
      },
    });
    const outcome = tryScoreUnit(xiangtan2023, { ...xiangtanUnit(), metrics });
    expect(outcome.ok && outcome.value.volume).toBe(100);
  });

  test("units of a class are scored as plain ones", () => {
    class Row {
      readonly id = "a";
      readonly name = "a";
      readonly group = "park";
      readonly metrics = xiangtanUnit().metrics;
    }
    const month = { month: "2023-10", units: [new Row()] };
    expect(`${scoreMonth(xiangtan2023, month).peerGroups[0]?.units[0]?.total.points}`).toBe("100");
  });

  test("more than received is refused even where a unit is not ranked", () => {
    const ranking = { by: "published", ties: "dense", minimumVolume: 5 } as const;
    const unit = xiangtanUnit({ metrics: { tickets: 0, completedOnTime: 5, contacted: 0 } });
    const month = { month: "2023-10", units: [unit] };
    const paths = pathsOf(() => scoreMonth({ ...xiangtan2023, ranking }, month));
    expect(paths).toEqual(["units[0].metrics.completedOnTime"]);
  });

  test("a scheme whose rule is of no kind is refused, whatever its values are", () => {
    for (const byGroup of [null, 5, "x", []]) {
      const rule = { kind: "stairs", target: { byGroup } } as never;
      const paths = pathsOf(() =>
        parseScheme(smallScheme({ dimensions: [smallDimension({ rule })] })),
      );
      expect(paths).toEqual(["dimensions[0].rule.kind"]);
    }
  });

  test("what is only said to be a Decimal is refused", () => {
    const forged = (parts: object) => ({
      toStringTag: "[object Decimal]",
      s: 1,
      e: 0,
      d: [5],
      ...parts,
    });
    expect(isAmount(forged({}))).toBe(true);
    for (const parts of [
      { d: [null] },
      { d: 5 },
      { d: [] },
      { e: 0.5 },
      { e: "0" },
      { s: 0 },
      { d: [1e9] },
      { e: 5000 },
    ]) {
      const unit = xiangtanUnit({ metrics: { knowledgeBase: forged(parts) as never } });
      expect(pathsOf(() => scoreUnit(xiangtan2023, unit))).toEqual([
        "units[0].metrics.knowledgeBase",
      ]);
    }
  });

  test("a field that hides, beside one too many, is no way around the keys", () => {
    const { metrics, ...others } = xiangtanUnit();
    const hidden = Object.defineProperty({ ...others, remark: "x" }, "metrics", { value: metrics });
    expect(pathsOf(() => scoreUnit(xiangtan2023, hidden as never))).toEqual(["units[0].remark"]);
  });

  test("what is refused is not frozen, nor changed", () => {
    const groups = { county: "not a list" };
    const bad = {
      ...smallScheme(),
      groups,
      dimensions: [{ ...smallDimension(), rule: { kind: "none" } }],
    };
    expect(tryParseScheme(bad).ok).toBe(false);
    expect([groups, bad.dimensions, bad.dimensions[0]].some((part) => Object.isFrozen(part))).toBe(
      false,
    );
  });

  test("a measure that is inherited is read like any other", () => {
    const measure = Object.create({ rate: "done" });
    const scheme = { ...smallScheme({ dimensions: [smallDimension({ measure })] }), source: 7 };
    expect(pathsOf(() => parseScheme(scheme))).toEqual(["source"]);
  });

  test("a scheme with nothing to score is refused", () => {
    const empty = smallScheme({ dimensions: [], groups: [] });
    expect(pathsOf(() => parseScheme(empty))).toEqual(["groups", "dimensions"]);
  });

  test("a mean that counts a rate twice is refused", () => {
    const twice = smallDimension({ measure: { mean: ["done", "happy", "done"] } });
    expect(pathsOf(() => parseScheme(smallScheme({ dimensions: [twice] })))).toEqual([
      "dimensions[0].measure.mean[2]",
    ]);
  });
});

test("the scheme of 湘潭 can't be changed by a host", () => {
  const changed = xiangtan2023 as unknown as { dimensions: { fullMarks: string }[] };
  expect(() => changed.dimensions.pop()).toThrow(TypeError);
  expect(() => {
    Object.assign(changed.dimensions[0] ?? {}, { fullMarks: "0" });
  }).toThrow(TypeError);
});

describe("a thousand units that are compared, with rates of as many denominators", () => {
  const name = { zh: "名称", en: "Name" };
  const units = Array.from({ length: 1000 }, (_, index) =>
    smallUnit(`${index}`, { done: { count: index, of: 1000 + index } }),
  );
  test.each<[string, object, object]>([
    [
      "their share of all",
      { shareOfTotal: { rate: "done" }, among: "all" },
      { kind: "proportional" },
    ],
    [
      "their distance to the mean",
      { distanceToMean: { rate: "done" }, among: "all" },
      { kind: "slope", better: "higher", target: "0%", perPercentagePoint: "1" },
    ],
    [
      "the mean of the others",
      { rate: "done" },
      { kind: "slope", better: "higher", target: { meanOfOthers: "all" }, perPercentagePoint: "1" },
    ],
  ])(
    "are scored exactly by %s, and soon",
    (_what, measure, rule) => {
      const dimension = { id: "d", name, fullMarks: "10", measure, rule, noData: "zero" } as never;
      const result = scoreMonth(smallScheme({ dimensions: [dimension] }), {
        month: "2024-05",
        units,
      });
      expect(result.peerGroups[0]?.units).toHaveLength(1000);
    },
    20_000,
  );
});
