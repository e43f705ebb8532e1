import {
  assignTier,
  bonusScore,
  dimensionScore,
  fraction,
  fractionOf,
  isAmount,
  parseScheme,
  perItem,
  proportional,
  rank,
  rounded,
  satisfactionScore,
  scoreMonth,
  scoreUnit,
  slope,
  sum,
  totalScore,
  tryParseScheme,
  tryScoreMonth,
  tryScoreUnit,
  xiangtan2023,
} from "hotline-scoring";
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
      expect(pathsOf(() => scoreUnit(xiangtan2023, unit))).toContain(path);
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
    expect(pathsOf(() => parseScheme(JSON.parse(json)))).toEqual(["metrics"]);
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

  test("100,000 broken units are all told of", () => {
    const units = Array.from({ length: 100_000 }, (_, index) =>
      xiangtanUnit({ id: `${index}`, metrics: { rejections: -1 } }),
    );
    const outcome = tryScoreMonth(xiangtan2023, { month: "2023-10", units });
    expect(outcome.ok ? 0 : outcome.issues.length).toBe(100_000);
  });
});

test("the scheme of 湘潭 can't be changed by a host", () => {
  const changed = xiangtan2023 as unknown as { dimensions: { fullMarks: string }[] };
  expect(() => changed.dimensions.pop()).toThrow(TypeError);
  expect(() => {
    Object.assign(changed.dimensions[0] ?? {}, { fullMarks: "0" });
  }).toThrow(TypeError);
});
