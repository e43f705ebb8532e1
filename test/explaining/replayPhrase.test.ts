import { type Dimension, explain, type Working, xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { replayPhrase } from "../../src/explaining/replayPhrase.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, longFractions } from "../support/workings.js";

const phrases = (dimension: Dimension, metrics: object) =>
  replayPhrase(
    dimensionOf(smallScheme({ dimensions: [dimension] }), [smallUnit("a", { ...metrics })]),
  );
const third = { tickets: 3, done: 1 };
const part = { fullMarks: 30, measure: { rate: "done" }, rule: { kind: "proportional" } } as const;

test.each<[string, Dimension, object, string]>([
  // 30 × 2.08 % = 0.624, and 30 × 1/48 = 0.625
  ["of a metric", smallDimension({ fullMarks: 30 }), { tickets: 48, done: 1 }, "0.62"],
  [
    // 200 × 41.67 %, and 200 × 5/12
    "of a measure",
    smallDimension({ measure: { mean: ["done", "happy"] }, fullMarks: 200 }),
    third,
    "83.34",
  ],
  [
    // 0.624 × 3 = 1.872, and 0.625 × 3 = 1.875
    "of parts",
    composedDimension([part, part, part], { fullMarks: 90 }),
    { tickets: 48, done: 1 },
    "1.87",
  ],
])("it says what the values shown would give, %s", (_, dimension, metrics, shown) => {
  expect(phrases(dimension, metrics)).toEqual([
    {
      zh: `按上列保留 2 位小数的数值计算会得 ${shown} 分，应以精确值为准`,
      en: `the values shown here, to 2 places, would give ${shown}; the exact value counts`,
    },
  ]);
});

test.each<[string, Dimension, object]>([
  ["that give the same", smallDimension(), third],
  // 0.624 + 0.624 = 1.248 is shown as 1.25
  [
    "that give the same together",
    composedDimension([part, part], { fullMarks: 60 }),
    { tickets: 48, done: 1 },
  ],
  ["where there is no data", smallDimension({ noData: "fullMarks" }), { tickets: 0, done: 0 }],
])("it says nothing of values %s", (_, dimension, metrics) => {
  expect(phrases(dimension, metrics)).toEqual([]);
});

test("a value of more than a thousand digits can be taken as it is shown", () => {
  const { scheme, units } = longFractions();
  expect(replayPhrase(dimensionOf(scheme, units))).toEqual([]);
});

function satisfaction(systemSatisfaction: { count: number; of: number }) {
  const rates = { completedOnTime: 300, extended: 0, contacted: 300 };
  const callers = { systemSatisfaction, spotCheckSatisfaction: { count: 7, of: 17 } };
  const metrics = { tickets: 300, ...rates, ...callers, rejections: 0, knowledgeBase: "20" };
  const units = [{ id: "a", name: "甲局", group: "department" as const, metrics }];
  const working: Working = explain(xiangtan2023, { month: "2023-10", units }, "a");
  const found = "dimensions" in working ? working.dimensions[3] : undefined;
  if (found === undefined) throw new Error("satisfaction is the fourth dimension");
  return found;
}

// 11/30 and 7/17: the mean 397/1020 = 38.9215… %, 46.0784… points short, 23.0392… off, 1.9607…, published 1.96;
// by 36.67 % and 41.18 %: 38.925 %, shown 38.93 %, 46.07 short, 23.035 off, shown 23.04, 1.96
test("values shown that give the published score need no word", () => {
  const working = satisfaction({ count: 11, of: 30 });
  expect(working.points).toBe("1.96");
  expect(replayPhrase(working)).toEqual([]);
});

// 3/8 and 7/17: the mean 107/272 = 39.3382… %, 45.6617… short, 22.8308… off, 2.1691…, published 2.17;
// by 37.5 % and 41.18 %: 39.34 %, 45.66 short, 22.83 off, 2.17
test("nor do others that do", () => {
  expect(replayPhrase(satisfaction({ count: 3, of: 8 }))).toEqual([]);
});

// 5/16 and 7/17: the mean 197/544 = 36.2132… %, 48.7867… short, 24.3933… off, 0.6066…, published 0.61;
// by 31.25 % and 41.18 %: 36.215 %, shown 36.22 %, 48.78 short, 24.39 off, 0.61
test("those that do not are told of, with what they would give", () => {
  const found = Array.from({ length: 40 }, (_, count) => satisfaction({ count, of: 41 })).flatMap(
    (working) => replayPhrase(working).map(({ zh, en }) => ({ zh, en, points: working.points })),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const { zh, en, points } of found) {
    const [, told] = /会得 (\S+) 分，应以精确值为准/.exec(zh) ?? [];
    expect(Math.abs(Number(told) - Number(points))).toBeCloseTo(0.01, 5);
    expect(en).toContain(`would give ${told}; the exact value counts`);
  }
});
