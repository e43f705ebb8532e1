import type { Adjustment, Dimension, Rounding, Scheme } from "hotline-scoring";
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
import { dimensionOf, longFractions } from "../support/workings.js";

describe("dimensionSentence", () => {
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

  const slope = {
    kind: "slope",
    better: "higher",
    target: "90%",
    perPercentagePoint: "1",
  } as const;
  const given = { measure: { given: "awarded" }, rule: { kind: "given" } } as const;
  const tooFew = { measure: { count: "tickets" }, below: 5 } as const;
  const many = { measure: { count: "tickets" }, from: 5 } as const;
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
      "名称 1/48 = 2.08%；30 分 × 2.08%，得 0.63 分（精确值 0.625）；按上列舍入后的数值计算会得 0.62 分，应以精确值为准。",
      "Name 1/48 = 2.08%; 30 points × 2.08%, 0.63 points (exactly 0.625); the rounded values shown here would give 0.62; the exact value counts.",
    ],
    [
      // (1/3 + 50 %) ÷ 2 = 41.666… %; 200 × 41.67 % = 83.34, and 200 × 5/12 = 250/3
      "that the measure shown would give another score",
      smallDimension({ measure: { mean: ["done", "happy"] }, fullMarks: 200 }),
      { metrics: { tickets: 3, done: 1 } },
      "名称 1/3 = 33.33%，名称 50%，平均 41.67%；200 分 × 41.67%，得 83.33 分（精确值 250/3）；按上列舍入后的数值计算会得 83.34 分，应以精确值为准。",
      "Name 1/3 = 33.33%, Name 50%, mean 41.67%; 200 points × 41.67%, 83.33 points (exactly 250/3); the rounded values shown here would give 83.34; the exact value counts.",
    ],
    [
      // 13.333 × 3 = 39.999, and 100 − 39.999 = 60.001; but 13.33 × 3 = 39.99
      "that the distance shown would give another score",
      smallDimension({
        rule: { ...slope, target: "33.33333%", perPercentagePoint: "3" },
        fullMarks: 100,
      }),
      { metrics: { done: 2 } },
      "名称 2/10 = 20%；比 33.33333% 低 13.33 个百分点，每个百分点扣 3 分，扣 40 分，得 60 分（精确值 60.00001）；按上列舍入后的数值计算会得 60.01 分，应以精确值为准。",
      "Name 2/10 = 20%; below 33.33333% by 13.33 percentage points, 3 points off for each, 40 points off, 60 points (exactly 60.00001); the rounded values shown here would give 60.01; the exact value counts.",
    ],
    [
      // 12.11 × 0.5 = 6.055, shown as 6.06, and 10 − 6.06 = 3.94: no other score
      "nothing of values that are rounded twice to the same score",
      smallDimension({
        rule: { kind: "slope", better: "lower", target: "15%", perPercentagePoint: "0.5" },
      }),
      { metrics: { tickets: 461, done: 125 } },
      "名称 125/461 = 27.11%；比 15% 高 12.11 个百分点，每个百分点扣 0.5 分，扣 6.06 分，得 3.94 分（精确值 3635/922）。",
      "Name 125/461 = 27.11%; above 15% by 12.11 percentage points, 0.5 points off for each, 6.06 points off, 3.94 points (exactly 3635/922).",
    ],
    [
      // (1/48 + 50 %) ÷ 2 = 26.0416… %; 90 % − 26.04 % = 63.96 points, 63.958… exactly
      "the measure beside its metrics",
      smallDimension({ measure: { mean: ["done", "happy"] }, rule: slope, fullMarks: 100 }),
      { metrics: { tickets: 48, done: 1 } },
      "名称 1/48 = 2.08%，名称 50%，平均 26.04%；比 90% 低 63.96 个百分点，每个百分点扣 1 分，扣 63.96 分，得 36.04 分（精确值 865/24）。",
      "Name 1/48 = 2.08%, Name 50%, mean 26.04%; below 90% by 63.96 percentage points, 1 point off for each, 63.96 points off, 36.04 points (exactly 865/24).",
    ],
    [
      // 10 − 40
      "that the floor was reached",
      smallDimension({ rule: slope }),
      half,
      "名称 5/10 = 50%；比 90% 低 40 个百分点，每个百分点扣 1 分，扣 40 分，-30 分低于下限，按 0 分计，得 0 分。",
      "Name 5/10 = 50%; below 90% by 40 percentage points, 1 point off for each, 40 points off, -30 points are under the floor, so 0, 0 points.",
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
      "名称 1/3 = 33.33%；10 分 × 33.33%，10/3 分舍入为 3.4 分（向上舍入，保留 1 位小数），得 3.4 分。",
      "Name 1/3 = 33.33%; 10 points × 33.33%, 10/3 points rounded to 3.4 (rounded up to 1 place), 3.4 points.",
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
      "名称 10，名称 5/10 = 50%；10 分 × 50%，第 1 项条件不成立（名称 10 件，不低于 5 件），无“太少”情形（名称 10 件，不低于 5 件），得 5 分。",
      'Name 10, Name 5/10 = 50%; 10 points × 50%, condition 1 does not hold (Name 10, not below 5), "Too few" does not apply (Name 10, not below 5), 5 points.',
    ],
    [
      "a condition whose metric has no data",
      smallDimension({
        conditions: [
          settledAt("zero", { measure: { rate: "happy" }, above: "33.333%", noData: "fails" }),
        ],
      }),
      { metrics: { done: 5, happy: { count: 0, of: 0 } } },
      "名称 5/10 = 50%，名称无数据；10 分 × 50%，第 1 项条件不成立（名称无数据，视为不符合），得 5 分。",
      "Name 5/10 = 50%, Name: no data; 10 points × 50%, condition 1 does not hold (Name: no data, taken as not met), 5 points.",
    ],
    [
      "only the condition that settled the score, of several",
      smallDimension({
        conditions: [
          settledAt("zero", tooFew),
          settledAt("fullMarks", { measure: { count: "tickets" }, from: 5, to: 20 }),
          settledAt("zero", { measure: { count: "tickets" }, from: 5 }),
        ],
      }),
      half,
      "名称 10，名称 5/10 = 50%；第 2 项条件成立（名称 10 件，达到 5 件，不超过 20 件），按满分计，得 10 分。",
      "Name 10, Name 5/10 = 50%; condition 2 holds (Name 10, at least 5, not above 20), so full marks, 10 points.",
    ],
    [
      "the condition that did",
      smallDimension({ conditions: [settledAt("zero", tooFew)] }),
      { metrics: { tickets: 4, done: 4 } },
      "名称 4，名称 4/4 = 100%；第 1 项条件成立（名称 4 件，低于 5 件），按 0 分计，得 0 分。",
      "Name 4, Name 4/4 = 100%; condition 1 holds (Name 4, below 5), so 0 points, 0 points.",
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
      // (1/3 + 50 %) ÷ 2 = 41.666… %, then 42 %
      "a measure as it is exactly, and as it was rounded",
      smallDimension({
        measure: { mean: ["done", "happy"] },
        roundMeasure: { places: 0, mode: "ceil" },
      }),
      { metrics: { tickets: 3, done: 1 } },
      "名称 1/3 = 33.33%，名称 50%，平均 5/12，计分前舍入为 42%（向上舍入，取整数）；10 分 × 42%，得 4.2 分。",
      "Name 1/3 = 33.33%, Name 50%, mean 5/12, rounded to 42% before it is scored (rounded up to a whole number); 10 points × 42%, 4.2 points.",
    ],
    [
      // 1000 × 0.001 % = 0.01: a reader who goes by what is shown comes to the same
      "nothing of a small share that is shown in full",
      smallDimension({ fullMarks: 1000 }),
      { metrics: { tickets: 100000, done: 1 } },
      "名称 1/100000 = 0.001%；1000 分 × 0.001%，得 0.01 分。",
      "Name 1/100000 = 0.001%; 1000 points × 0.001%, 0.01 points.",
    ],
    [
      // 90 − 33.335 = 56.665, shown as 56.67; × 10 = 566.65, and 1000 − 566.65 = 433.35; by 56.67, 433.3
      "what the values shown would give, where percent text is shown in full",
      smallDimension({
        measure: { rate: "happy" },
        fullMarks: 1000,
        rule: { ...slope, perPercentagePoint: "10" },
      }),
      { metrics: { happy: "33.33333%" } },
      "名称 33.33333%；比 90% 低 56.67 个百分点，每个百分点扣 10 分，扣 566.6667 分，得 433.33 分（精确值 433.3333）；按上列舍入后的数值计算会得 433.3 分，应以精确值为准。",
      "Name 33.33333%; below 90% by 56.67 percentage points, 10 points off for each, 566.6667 points off, 433.33 points (exactly 433.3333); the rounded values shown here would give 433.3; the exact value counts.",
    ],
    [
      "adjustments, and what they are added to",
      smallDimension({ measure: { adjustments: "all" }, rule: { kind: "sum", start: 5 } }),
      { adjustments: [{ unit: "a", category: "表扬", points: "2", reason: "锦旗" }] },
      "表扬加 2 分（锦旗），合计加 2 分；基础分 5 分，得 7 分。",
      "表扬 2 points more (锦旗); together 2 points more; added to 5 points, 7 points.",
    ],
    [
      // 100 × 50 % × 15 %
      "the weight, and what it makes of the points",
      smallDimension({ fullMarks: "100", weight: "15%" }),
      half,
      "名称 5/10 = 50%；100 分 × 50%，50 分 × 15% = 7.5 分，得 7.5 分。",
      "Name 5/10 = 50%; 100 points × 50%, 50 points × 15% = 7.5, 7.5 points.",
    ],
    [
      "what a condition leaves at most",
      smallDimension({
        conditions: [{ if: { measure: { count: "tickets" }, from: 5 }, atMost: "4" }],
      }),
      { metrics: { done: 9 } },
      "名称 10，名称 9/10 = 90%；10 分 × 90%；第 1 项条件成立（名称 10 件，达到 5 件），最高计 4 分，得 4 分。",
      "Name 10, Name 9/10 = 90%; 10 points × 90%; condition 1 holds (Name 10, at least 5), so at most 4 points, 4 points.",
    ],
    [
      // 90 % of 10, halved; and 4 halved
      "what a condition leaves at most, weighed, after what was made of the points",
      smallDimension({ weight: "50%", conditions: [{ if: many, atMost: "4" }] }),
      { metrics: { done: 9 } },
      "名称 10，名称 9/10 = 90%；10 分 × 90%；9 分 × 50% = 4.5 分，第 1 项条件成立（名称 10 件，达到 5 件），最高计 4 分 × 50% = 2 分，得 2 分。",
      "Name 10, Name 9/10 = 90%; 10 points × 90%; 9 points × 50% = 4.5, condition 1 holds (Name 10, at least 5), so at most 4 points × 50% = 2, 2 points.",
    ],
    [
      "a weight above 1 as a number, with the factors before it",
      smallDimension({ weight: "2", factors: [{ times: "0.5" }] }),
      { metrics: { done: 9 } },
      "名称 9/10 = 90%；10 分 × 90%，9 分 × 0.5（系数）= 4.5 分，4.5 分 × 2 = 9 分，得 9 分。",
      "Name 9/10 = 90%; 10 points × 90%, 9 points × 0.5 (the factor) = 4.5, 4.5 points × 2 = 9, 9 points.",
    ],
    [
      "a weight that no percentage is as a fraction",
      smallDimension({ weight: "1/3" }),
      { metrics: { done: 9 } },
      "名称 9/10 = 90%；10 分 × 90%，9 分 × 1/3 = 3 分，得 3 分。",
      "Name 9/10 = 90%; 10 points × 90%, 9 points × 1/3 = 3, 3 points.",
    ],
    [
      // 57 × 0.123456789 = 7.037036973
      "numbers that were given in full, however many places they have",
      smallDimension({
        measure: { rate: "happy" },
        rule: { ...slope, target: "90.123456789%", perPercentagePoint: "0.123456789" },
      }),
      { metrics: { happy: "33.123456789%" } },
      "名称 33.123456789%；比 90.123456789% 低 57 个百分点，每个百分点扣 0.123456789 分，扣 7.04 分，得 2.96 分（精确值 2.962963027）。",
      "Name 33.123456789%; below 90.123456789% by 57 percentage points, 0.123456789 points off for each, 7.04 points off, 2.96 points (exactly 2.962963027).",
    ],
    [
      "of a dimension worth nothing itself, what it counts for",
      smallDimension({ ...given, fullMarks: "0", floor: "-5" }),
      { metrics: { awarded: "-2.5" } },
      "名称 -2.5 分；计 -2.5 分。",
      "Name -2.5 points; -2.5 points.",
    ],
    [
      "the lower of two",
      smallDimension({ measure: { lowerOf: [{ rate: "done" }, { rate: "happy" }] } }),
      { metrics: { done: 4 } },
      "名称 4/10 = 40%，名称 50%，取较低者 40%；10 分 × 40%，得 4 分。",
      "Name 4/10 = 40%, Name 50%, the lower is 40%; 10 points × 40%, 4 points.",
    ],
    [
      "the higher of two",
      smallDimension({ measure: { higherOf: [{ rate: "done" }, { rate: "happy" }] } }),
      { metrics: { done: 4 } },
      "名称 4/10 = 40%，名称 50%，取较高者 50%；10 分 × 50%，得 5 分。",
      "Name 4/10 = 40%, Name 50%, the higher is 50%; 10 points × 50%, 5 points.",
    ],
  ])("it states %s", (_, dimension, state, zh, en) => {
    expect(words(dimension, state)).toEqual({ zh, en });
  });

  describe("factors", () => {
    const name = { zh: "难度系数", en: "Difficulty" };

    test.each<[string, Dimension["factors"], string, string]>([
      [
        "one by its name, with what it asks",
        [{ name, if: many, times: "1.2" }],
        "，5 分 × 1.2（“难度系数”：名称 10 件，达到 5 件）= 6 分，",
        ', 5 points × 1.2 ("Difficulty": Name 10, at least 5) = 6, ',
      ],
      [
        "one without a name",
        [{ times: "90%" }],
        "，5 分 × 0.9（系数）= 4.5 分，",
        ", 5 points × 0.9 (the factor) = 4.5, ",
      ],
      [
        "each of several, by its number",
        [{ times: "2" }, { times: "0.5" }],
        "，5 分 × 2（系数 1）= 10 分，10 分 × 0.5（系数 2）= 5 分，",
        ", 5 points × 2 (factor 1) = 10, 10 points × 0.5 (factor 2) = 5, ",
      ],
      [
        "one that follows from a measure",
        [{ measure: { rate: "happy" }, rule: { kind: "proportional" } }],
        "，5 分 × 0.5（系数：名称 50%，1 × 50%）= 2.5 分，",
        ", 5 points × 0.5 (the factor: Name 50%, 1 × 50%) = 2.5, ",
      ],
      [
        "one that is held, which is no score that is held",
        [{ name, measure: { rate: "happy" }, rule: { kind: "proportional" }, cap: "0.4" }],
        "；10 分 × 50%，5 分 × 0.4（“难度系数”：名称 50%，1 × 50%，0.5 超过上限，按 0.4 计）= 2 分，",
        '; 10 points × 50%, 5 points × 0.4 ("Difficulty": Name 50%, 1 × 50%, 0.5 is over the cap, so 0.4) = 2, ',
      ],
    ])("%s", (_, factors, zh, en) => {
      const found = words(smallDimension({ factors }), half);
      expect(found.zh).toContain(zh);
      expect(found.en).toContain(en);
    });

    test("nothing of one that does not apply", () => {
      const few = { measure: { count: "tickets" }, below: 5 } as const;
      const { zh } = words(smallDimension({ factors: [{ name, if: few, times: "1.2" }] }), half);
      expect(zh).toBe("名称 10，名称 5/10 = 50%；10 分 × 50%，得 5 分。");
    });
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
        zh: "名称 5/10 = 50%，名称 50%；“办结”（满分 4 分）4 分 × 50%，2 分；“第2分项”（满分 6 分）6 分 × 50%，3 分；得 5 分。",
        en: 'Name 5/10 = 50%, Name 50%; "Done" (worth 4): 4 points × 50%, 2 points; "part 2" (worth 6): 6 points × 50%, 3 points; 5 points.',
      });
    });

    test("one that needs no words has its points alone", () => {
      expect(words(composedDimension([done, award]), { metrics: { done: 5, awarded: 3 } })).toEqual(
        {
          zh: "名称 5/10 = 50%，名称 3 分；“办结”（满分 4 分）4 分 × 50%，2 分；“第2分项”（满分 6 分）3 分；得 5 分。",
          en: 'Name 5/10 = 50%, Name 3 points; "Done" (worth 4): 4 points × 50%, 2 points; "part 2" (worth 6): 3 points; 5 points.',
        },
      );
    });

    test("one that is weighed says what it comes to", () => {
      // 4 × 50 % × 2 + 6 × 50 %
      expect(words(composedDimension([{ ...done, weight: "50%" }, happy]), half)).toEqual({
        zh: "名称 5/10 = 50%，名称 50%；“办结”（满分 4 分）4 分 × 50%，2 分 × 50% = 1 分；“第2分项”（满分 6 分）6 分 × 50%，3 分；得 4 分。",
        en: 'Name 5/10 = 50%, Name 50%; "Done" (worth 4): 4 points × 50%, 2 points × 50% = 1; "part 2" (worth 6): 6 points × 50%, 3 points; 4 points.',
      });
    });

    test("a part alone keeps its name, and has none where it has none", () => {
      expect(words(composedDimension([done]), half).zh).toBe(
        "名称 5/10 = 50%；“办结”（满分 4 分）4 分 × 50%，2 分；得 2 分。",
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
      expect(words(composedDimension([held, happy]), half)).toEqual({
        zh: "名称 5/10 = 50%，名称 50%；“办结”（满分 6 分）比 90% 低 40 个百分点，每个百分点扣 1 分，扣 40 分，-34 分低于下限，按 0 分计，0 分；“第2分项”（满分 6 分）6 分 × 50%，3 分；得 3 分。",
        en: 'Name 5/10 = 50%, Name 50%; "Done" (worth 6): below 90% by 40 percentage points, 1 point off for each, 40 points off, -34 points are under the floor, so 0, 0 points; "part 2" (worth 6): 6 points × 50%, 3 points; 3 points.',
      });
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
        "“第1分项”（满分 5 分）项加 3 分（由），合计加 3 分，3 分；“第2分项”（满分 5 分）项扣 1 分（由），合计扣 1 分，-1 分；得 2 分。",
      );
    });

    test("what each is worth is a decimal, that of the group", () => {
      const worth = { ...done, fullMarks: { byGroup: { all: "2.50" } } };
      expect(words(composedDimension([worth]), half).zh).toBe(
        "名称 5/10 = 50%；“办结”（满分 2.5 分）2.5 分 × 50%，1.25 分；得 1.25 分。",
      );
    });

    test("where one has no data, the others still say how they came about", () => {
      const empty = { ...done, noData: "fullMarks" } as const;
      const { zh } = words(composedDimension([empty, happy]), { metrics: { tickets: 0, done: 0 } });
      // 4 + 6 × 50 %
      expect(zh).toContain("；“第2分项”（满分 6 分）6 分 × 50%，3 分；");
      expect(zh).not.toContain("“办结”（满分");
      expect(zh).toMatch(/，得 7 分。$/);
    });

    test("and what was made of them all: factors, weights, bounds, and that no condition held", () => {
      const empty = { ...done, noData: "zero" } as const;
      const tooMany = { measure: { count: "tickets" }, from: "1" } as const;
      const dimension = {
        ...composedDimension([empty, happy]),
        weight: "50%",
        factors: [{ name: { zh: "补足", en: "Made up" }, times: "3" }],
        conditions: [{ name: { zh: "超量", en: "Too many" }, if: tooMany, give: "zero" }],
      } as const;
      const said = words(dimension as never, { metrics: { tickets: 0, done: 0 } });
      // 6 × 50 % × 3 × 50 %
      expect(said.zh).toMatch(
        /方案规定按 0 分计，无“超量”情形（.*），3 分 × 3（“补足”）= 9 分，9 分 × 50% = 4.5 分，得 4.5 分。$/,
      );
      expect(said.en).toMatch(
        /by the scheme 0 points, "Too many" does not apply \(.*\), 3 points × 3 \("Made up"\) = 9, 9 points × 50% = 4.5, 4.5 points\.$/,
      );
    });
  });

  describe("a value that two places would show as 0, and something is divided by", () => {
    const most = { perPercentagePoint: 1, most: 4 };
    const rule = {
      kind: "twoSided",
      better: "higher",
      target: "10%",
      start: 1,
      gain: most,
      loss: most,
    } as const;
    const measure = (change: string, from: string) =>
      smallDimension({ measure: { change, from, in: "percent" }, rule });

    test.each<[string, Dimension, object, string]>([
      // 50 % ÷ 0.000001 % − 1 = 49999999
      ["a rate", measure("happy", "done"), { tickets: 10 ** 8, done: 1 }, "加 4 分，得 5 分。"],
      // 10 ÷ 0.001 − 1 = 9999
      [
        "points",
        measure("bonus", "awarded"),
        { awarded: "0.001", bonus: 10 },
        "加 4 分，得 5 分。",
      ],
    ])("%s does not stand in the way of the words", (_, dimension, metrics, zh) => {
      const bonus = { kind: "points", name: { zh: "奖励", en: "Bonus" } } as const;
      const scheme = smallScheme({
        metrics: { ...smallScheme().metrics, bonus },
        dimensions: [dimension],
      });
      const working = dimensionOf(scheme, [smallUnit("a", { bonus: 1, ...metrics })]);
      expect(dimensionSentence(working).zh).toContain(zh);
    });
  });

  test("of a value of more than a thousand digits, the exact value is left out", () => {
    const { scheme, units } = longFractions();
    const working = dimensionOf(scheme, units);
    expect(working.exact.length).toBeGreaterThan(1000);
    const { zh, en } = dimensionSentence(working);
    for (const text of [zh, en]) {
      expect(text.length).toBeLessThan(300);
      expect(text).not.toMatch(/\d{14}/);
    }
  });

  test.each([
    ["63/100", "0.63", "一", "one"],
    ["5/8", "0.63", "一（精确值 0.625）", "one (exactly 0.625)"],
    ["2/3", "0.67", "一（精确值 2/3）", "one (exactly 2/3)"],
    ["5", "5", "一", "one"],
    ["-2", "-2", "一", "one"],
    // 40 characters, and one more
    [
      `1/${"3".repeat(38)}`,
      "0",
      `一（精确值 1/${"3".repeat(38)}）`,
      `one (exactly 1/${"3".repeat(38)})`,
    ],
    [`1/${"3".repeat(39)}`, "0", "一", "one"],
    [`1/${"3".repeat(1200)}`, "0", "一", "one"],
  ])("%s, published as %s, is put %s", (exact, points, zh, en) => {
    const usual = { places: 2, mode: "halfExpand" } as const;
    expect(resultPhrase({ zh: "一", en: "one" }, exact, points, usual)).toEqual({ zh, en });
  });

  const cutOff = { places: 2, mode: "trunc" } as const;
  test.each<[Rounding, string, string, string, string]>([
    [
      cutOff,
      "2/3",
      "0.66",
      "一（精确值 2/3，去尾，保留 2 位小数）",
      "one (exactly 2/3, cut off to 2 places)",
    ],
    [
      { places: 0, mode: "halfEven" },
      "5/2",
      "2",
      "一（精确值 2.5，四舍六入五成双，取整数）",
      "one (exactly 2.5, rounded half to even to a whole number)",
    ],
    [
      { places: 1, mode: "halfExpand", increment: 5 },
      "2/3",
      "0.5",
      "一（精确值 2/3，四舍五入到 0.5 的倍数）",
      "one (exactly 2/3, rounded half up to a multiple of 0.5)",
    ],
    // what is published as it is was not rounded
    [cutOff, "1/2", "0.5", "一", "one"],
    // too long to be read
    [cutOff, `1/${"3".repeat(39)}`, "0", "一（去尾，保留 2 位小数）", "one (cut off to 2 places)"],
  ])("rounded by %j, %s is %s, with the way of rounding", (rounding, exact, points, zh, en) => {
    expect(resultPhrase({ zh: "一", en: "one" }, exact, points, rounding)).toEqual({ zh, en });
  });

  test("phrases make a clause, and clauses a sentence; an empty one is left out", () => {
    const [one, two, three] = ["1", "2", "3"].map((text) => ({ zh: text, en: `n${text}` }));
    if (!one || !two || !three) expect.unreachable();
    expect(listed([one, two])).toEqual({ zh: "1，2", en: "n1, n2" });
    expect(sentence([[one, two], [], [three]])).toEqual({ zh: "1，2；3。", en: "n1, n2; n3." });
  });
});
