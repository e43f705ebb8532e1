import type { Adjustment, Dimension, Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  dimensionSentence,
  listed,
  resultPhrase,
  sentence,
} from "../../src/explaining/dimensionSentence.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf } from "../support/workings.js";

interface Given {
  readonly metrics?: Readonly<Record<string, unknown>>;
  readonly adjustments?: readonly Adjustment[];
  readonly rounding?: Partial<Scheme["rounding"]>;
}

/** How a dimension is scored in words, for a unit of 10 tickets unless told otherwise. */
function words(dimension: Dimension, { metrics = {}, adjustments = [], rounding }: Given = {}) {
  const scheme = smallScheme({
    dimensions: [dimension],
    rounding: { ...smallScheme().rounding, ...rounding },
  });
  return dimensionSentence(dimensionOf(scheme, [smallUnit("a", metrics)], adjustments));
}

const slope = { kind: "slope", better: "higher", target: "90%", perPercentagePoint: "1" } as const;
const given = { measure: { given: "awarded" }, rule: { kind: "given" } } as const;
const tooFew = { measure: { count: "tickets" }, below: 5 } as const;
const half = { metrics: { done: 5 } };

test.each<[string, Dimension, Given, string, string]>([
  [
    "the metric, the rule, the score",
    smallDimension(),
    half,
    "名称 5/10 = 50%；10 分 × 50%，得 5 分。",
    "Name 5/10 = 50%; 10 points × 50%, 5 points.",
  ],
  [
    "the exact score beside the published one",
    smallDimension(),
    { metrics: { tickets: 3, done: 1 } },
    "名称 1/3 = 33.33%；10 分 × 33.33%，得 3.33 分（精确值 10/3）。",
    "Name 1/3 = 33.33%; 10 points × 33.33%, 3.33 points (exactly 10/3).",
  ],
  [
    // 30 × 2.08 % = 0.624, and 30 × 1/48 = 0.625
    "that the values shown would give another score",
    smallDimension({ fullMarks: 30 }),
    { metrics: { tickets: 48, done: 1 } },
    "名称 1/48 = 2.08%；30 分 × 2.08%，得 0.63 分（精确值 5/8）；按上列保留 2 位小数的数值计算会得 0.62 分，应以精确值 5/8 为准。",
    "Name 1/48 = 2.08%; 30 points × 2.08%, 0.63 points (exactly 5/8); the values shown here, to 2 places, would give 0.62; the exact value 5/8 counts.",
  ],
  [
    // (1/3 + 50 %) ÷ 2 = 41.666… %; 200 × 41.67 % = 83.34, and 200 × 5/12 = 250/3
    "that the measure shown would give another score",
    smallDimension({ measure: { mean: ["done", "happy"] }, fullMarks: 200 }),
    { metrics: { tickets: 3, done: 1 } },
    "名称 1/3 = 33.33%，名称 50%，平均 41.67%；200 分 × 41.67%，得 83.33 分（精确值 250/3）；按上列保留 2 位小数的数值计算会得 83.34 分，应以精确值 250/3 为准。",
    "Name 1/3 = 33.33%, Name 50%, mean 41.67%; 200 points × 41.67%, 83.33 points (exactly 250/3); the values shown here, to 2 places, would give 83.34; the exact value 250/3 counts.",
  ],
  [
    // 13.333 × 3 = 39.999, and 100 − 39.999 = 60.001; but 13.33 × 3 = 39.99
    "that the distance shown would give another score",
    smallDimension({
      rule: { ...slope, target: "33.333%", perPercentagePoint: "3" },
      fullMarks: 100,
    }),
    { metrics: { done: 2 } },
    "名称 2/10 = 20%；低于 33.33% 13.33 个百分点，每个百分点扣 3 分，扣 40 分，得 60 分（精确值 60001/1000）；按上列保留 2 位小数的数值计算会得 60.01 分，应以精确值 60001/1000 为准。",
    "Name 2/10 = 20%; below 33.33% by 13.33 percentage points, 3 points off for each, 40 points off, 60 points (exactly 60001/1000); the values shown here, to 2 places, would give 60.01; the exact value 60001/1000 counts.",
  ],
  [
    // 12.11 × 0.5 = 6.055, shown as 6.06, and 10 − 6.06 = 3.94: no other score
    "nothing of values that are rounded twice to the same score",
    smallDimension({
      rule: { kind: "slope", better: "lower", target: "15%", perPercentagePoint: "0.5" },
    }),
    { metrics: { tickets: 461, done: 125 } },
    "名称 125/461 = 27.11%；高于 15% 12.11 个百分点，每个百分点扣 0.5 分，扣 6.06 分，得 3.94 分（精确值 3635/922）。",
    "Name 125/461 = 27.11%; above 15% by 12.11 percentage points, 0.5 points off for each, 6.06 points off, 3.94 points (exactly 3635/922).",
  ],
  [
    // (1/48 + 50 %) ÷ 2 = 26.0416… %; 90 % − 26.04 % = 63.96 points, 63.958… exactly
    "the measure beside its metrics",
    smallDimension({ measure: { mean: ["done", "happy"] }, rule: slope, fullMarks: 100 }),
    { metrics: { tickets: 48, done: 1 } },
    "名称 1/48 = 2.08%，名称 50%，平均 26.04%；低于 90% 63.96 个百分点，每个百分点扣 1 分，扣 63.96 分，得 36.04 分（精确值 865/24）。",
    "Name 1/48 = 2.08%, Name 50%, mean 26.04%; below 90% by 63.96 percentage points, 1 points off for each, 63.96 points off, 36.04 points (exactly 865/24).",
  ],
  [
    // 10 − 40
    "that the floor was reached",
    smallDimension({ rule: slope }),
    half,
    "名称 5/10 = 50%；低于 90% 40 个百分点，每个百分点扣 1 分，扣 40 分，-30 分低于下限，按 0 分计，得 0 分。",
    "Name 5/10 = 50%; below 90% by 40 percentage points, 1 points off for each, 40 points off, -30 points are under the floor, so 0, 0 points.",
  ],
  [
    "that the cap was reached",
    smallDimension(given),
    { metrics: { awarded: 12 } },
    "名称 12 分；12 分超过上限，按 10 分计，得 10 分。",
    "Name 12 points; 12 points are over the cap, so 10, 10 points.",
  ],
  [
    "that the points were rounded",
    smallDimension(),
    { metrics: { tickets: 3, done: 1 }, rounding: { scores: { places: 1, mode: "ceil" } } },
    "名称 1/3 = 33.33%；10 分 × 33.33%，3.33 分舍入为 3.4 分，得 3.4 分。",
    "Name 1/3 = 33.33%; 10 points × 33.33%, 3.33 points rounded to 3.4, 3.4 points.",
  ],
  [
    "nothing of a rounding that changed nothing",
    smallDimension(),
    { ...half, rounding: { scores: { places: 1, mode: "ceil" } } },
    "名称 5/10 = 50%；10 分 × 50%，得 5 分。",
    "Name 5/10 = 50%; 10 points × 50%, 5 points.",
  ],
  [
    "the conditions that did not hold",
    smallDimension({
      conditions: [
        settledAt("zero", tooFew),
        { ...settledAt("zero", tooFew), name: { zh: "太少", en: "Too few" } },
      ],
    }),
    half,
    "名称 10，名称 5/10 = 50%；10 分 × 50%，不符合第1项条件，不符合条件“太少”，得 5 分。",
    'Name 10, Name 5/10 = 50%; 10 points × 50%, condition 1 does not hold, condition "Too few" does not hold, 5 points.',
  ],
  [
    "the condition that did",
    smallDimension({ conditions: [settledAt("zero", tooFew)] }),
    { metrics: { tickets: 4, done: 4 } },
    "名称 4，名称 4/4 = 100%；符合方案的第1项条件，按0分计，得 0 分。",
    "Name 4, Name 4/4 = 100%; condition 1 of the scheme holds, so 0 points, 0 points.",
  ],
  [
    "that there was no data",
    smallDimension({ noData: "fullMarks" }),
    { metrics: { tickets: 0, done: 0 } },
    "名称无数据；无数据，方案规定按满分计，得 10 分。",
    "Name: no data; no data, so by the scheme full marks, 10 points.",
  ],
  [
    "points that were simply given",
    smallDimension(given),
    { metrics: { awarded: 7.5 } },
    "名称 7.5 分；得 7.5 分。",
    "Name 7.5 points; 7.5 points.",
  ],
  [
    "adjustments, and what they are added to",
    smallDimension({ measure: { adjustments: "all" }, rule: { kind: "sum", start: 5 } }),
    { adjustments: [{ unit: "a", category: "表扬", points: "2", reason: "锦旗" }] },
    "表扬 2 分（锦旗），合计 2 分；基础分 5 分，得 7 分。",
    "表扬 2 points (锦旗); together 2 points; added to 5 points, 7 points.",
  ],
])("it states %s", (_, dimension, state, zh, en) => {
  expect(words(dimension, state)).toEqual({ zh, en });
});

describe("of parts", () => {
  const done = {
    name: { zh: "办结", en: "Done" },
    fullMarks: 4,
    measure: { rate: "done" },
    rule: { kind: "proportional" },
  } as const;
  const happy = { ...done, name: undefined, fullMarks: 6, measure: { rate: "happy" } } as const;
  const award = { ...given, fullMarks: 6 };

  test("each stands for itself, by its name or its number", () => {
    // 4 × 50 % + 6 × 50 %
    expect(words(composedDimension([done, happy]), half)).toEqual({
      zh: "名称 5/10 = 50%，名称 50%；“办结”4 分 × 50%，2 分；“第2分项”6 分 × 50%，3 分；得 5 分。",
      en: 'Name 5/10 = 50%, Name 50%; "Done": 4 points × 50%, 2 points; "part 2": 6 points × 50%, 3 points; 5 points.',
    });
  });

  test("one that needs no words has its points alone", () => {
    expect(words(composedDimension([done, award]), { metrics: { done: 5, awarded: 3 } })).toEqual({
      zh: "名称 5/10 = 50%，名称 3 分；“办结”4 分 × 50%，2 分；“第2分项”3 分；得 5 分。",
      en: 'Name 5/10 = 50%, Name 3 points; "Done": 4 points × 50%, 2 points; "part 2": 3 points; 5 points.',
    });
  });

  test("a part alone keeps its name, and has none where it has none", () => {
    expect(words(composedDimension([done]), half).zh).toBe(
      "名称 5/10 = 50%；“办结”4 分 × 50%，2 分；得 2 分。",
    );
    expect(words(composedDimension([happy]), half).zh).toBe("名称 50%；6 分 × 50%，得 3 分。");
  });

  test("none that counts in this group leaves nothing but the score", () => {
    const scheme = smallScheme({
      groups: ["all", "park"].map((id) => ({ id, name: { zh: id, en: id } })),
      dimensions: [composedDimension([{ ...done, onlyIn: ["park"] }])],
    });
    expect(dimensionSentence(dimensionOf(scheme))).toEqual({ zh: "得 0 分。", en: "0 points." });
  });

  test("a part held at a bound of its own says so", () => {
    // 6 − 40, held at 0
    const held = { ...done, fullMarks: 6, rule: slope, floor: 0 };
    expect(words(composedDimension([held, happy]), half).zh).toContain("-34 分低于下限，按 0 分计");
  });

  test("each names the adjustments that it counts, and no others", () => {
    const sum = { fullMarks: 5, rule: { kind: "sum", start: 0 } } as const;
    const adjusted = [
      { ...sum, measure: { adjustments: "bonus" } },
      { ...sum, measure: { adjustments: "deduction" } },
    ] as const;
    const granted = (points: string) => ({ unit: "a", category: "项", points, reason: "由" });
    const adjustments = [granted("3"), granted("-1")];
    expect(words(composedDimension(adjusted), { adjustments }).zh).toBe(
      "“第1分项”项 3 分（由），合计 3 分，3 分；“第2分项”项 -1 分（由），合计 -1 分，-1 分；得 2 分。",
    );
  });

  test("where one has no data, the others still say how they came about", () => {
    const empty = { ...done, noData: "fullMarks" } as const;
    const { zh } = words(composedDimension([empty, happy]), { metrics: { tickets: 0, done: 0 } });
    // 4 + 6 × 50 %
    expect(zh).toContain("6 分 × 50%，3 分");
    expect(zh).toContain("得 7 分");
  });
});

test.each([
  ["63/100", "0.63", "一", "one"],
  ["5/8", "0.63", "一（精确值 5/8）", "one (exactly 5/8)"],
  ["5", "5", "一", "one"],
  ["-2", "-2", "一", "one"],
])("%s, published as %s, is put %s", (exact, points, zh, en) => {
  expect(resultPhrase({ zh: "一", en: "one" }, exact, points)).toEqual({ zh, en });
});

test("phrases make a clause, and clauses a sentence; an empty one is left out", () => {
  const [one, two, three] = ["1", "2", "3"].map((text) => ({ zh: text, en: `n${text}` }));
  if (!one || !two || !three) expect.unreachable();
  expect(listed([one, two])).toEqual({ zh: "1，2", en: "n1, n2" });
  expect(sentence([[one, two], [], [three]])).toEqual({ zh: "1，2；3。", en: "n1, n2; n3." });
});
