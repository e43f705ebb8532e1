import type { Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { compiledScheme, pointsOf } from "../../src/auditing/compiledScheme.js";
import { exceptionForNoData } from "../../src/scoring/exception.js";
import { publication } from "../../src/sheet/scorePrinting.js";
import { tableScheme } from "../support/printedRows.js";
import { composedDimension, settledAt, smallDimension } from "../support/smallScheme.js";
import { written } from "../support/written.js";

type OwnMeasure = Extract<Measure, { rankOf: unknown }>["rankOf"];

const rankOf = (own: OwnMeasure) =>
  ({ rankOf: own, better: "lower", ties: "competition", among: "group" }) as const;
const byRate = (rate: string) => ({ measure: { rate }, rule: { kind: "proportional" } }) as const;
const dimension = (measure: Measure, id = "speed") => smallDimension({ id, measure });

describe("what a dimension looks at", () => {
  const needs = (one: Scheme["dimensions"][number], group = "county") =>
    compiledScheme(tableScheme({ dimensions: [one] })).needsIn(group)[0];

  test.each<[string, Scheme["dimensions"][number], number[], boolean, boolean]>([
    ["a rate", dimension({ rate: "done" }), [1], false, false],
    ["two rates", dimension({ mean: ["happy", "done"] }), [3, 1], false, false],
    ["adjustments", dimension({ adjustments: "bonus" }), [], true, false],
    ["a rank", dimension(rankOf({ rate: "late" })), [2], false, true],
    ["a rank of adjustments", dimension(rankOf({ adjustments: "all" })), [], true, true],
    [
      "a target of others",
      smallDimension({
        rule: {
          kind: "slope",
          better: "higher",
          target: { meanOfOthers: "all" },
          perPercentagePoint: 1,
        },
      }),
      [1],
      false,
      true,
    ],
    [
      "a condition",
      smallDimension({
        conditions: [settledAt("zero", { measure: { rate: "late" }, above: "50%" })],
      }),
      [1, 2],
      false,
      false,
    ],
    ["a factor", smallDimension({ factors: [byRate("late")] }), [1, 2], false, false],
  ])("%s", (_, one, metrics, adjustments, others) => {
    expect(needs(one)).toEqual({
      metrics: expect.arrayContaining(metrics),
      required: expect.any(Array),
      adjustments,
      others,
    });
    expect(needs(one)?.metrics).toHaveLength(metrics.length);
  });

  test("the score of another dimension, as others", () => {
    const looking = { ...smallDimension({ id: "more" }), measure: { score: "speed" } } as const;
    const all = compiledScheme(tableScheme({ dimensions: [smallDimension(), looking] }));
    expect(all.needsIn("county").map(({ others }) => others)).toEqual([false, true]);
  });

  describe("without which it cannot be scored", () => {
    const [done, happy] = [1, 3];
    const of = (noData: "refuse" | "leaveOut" | "fullMarks" | undefined) =>
      needs({
        ...dimension({ mean: ["happy", "done"] }),
        ...(noData === undefined ? {} : { noData }),
      } as Scheme["dimensions"][number])?.required;

    test.each(["refuse", undefined] as const)("all, where noData is %s", (noData) => {
      expect([...(of(noData) ?? [])].sort()).toEqual([done, happy]);
    });

    test.each(["leaveOut", "fullMarks"] as const)("none, where noData is %s", (noData) => {
      expect(of(noData)).toEqual([]);
    });

    test("that of a condition, though the dimension is left out without data", () => {
      const one = smallDimension({
        conditions: [settledAt("zero", { measure: { rate: "late" }, above: "50%" })],
        noData: "leaveOut",
      } as never);
      const late = 2;
      expect(needs(one)?.required).toEqual([late]);
    });
  });

  test("each metric stands once, and that of a part only where it counts", () => {
    const part = (rate: string, onlyIn?: string[]) => ({
      fullMarks: 5,
      measure: { rate },
      rule: { kind: "proportional" } as const,
      ...(onlyIn && { onlyIn }),
    });
    const composed = composedDimension([
      part("done"),
      part("done"),
      part("late", ["office"]),
      part("happy", ["county", "office"]),
    ]);
    expect(needs(composed, "county")?.metrics).toEqual([1, 3]);
    expect(needs(composed, "office")?.metrics).toEqual([1, 2, 3]);
  });

  test("only the dimension that looks at others is said to", () => {
    const rank = dimension(rankOf({ rate: "late" }), "rank");
    const dimensions = [
      dimension({ rate: "done" }, "0"),
      rank,
      ...Array.from({ length: 10 }, (_, n) => dimension({ rate: "done" }, `${n + 2}`)),
    ];
    const all = compiledScheme(tableScheme({ dimensions })).needsIn("county");
    expect(all.map(({ others }) => others).indexOf(true)).toBe(1);
    expect(all.filter(({ others }) => others)).toHaveLength(1);
  });
});

describe("ready to score", () => {
  const compiled = compiledScheme(
    tableScheme({
      dimensions: [
        smallDimension({ id: "speed", fullMarks: { byGroup: { county: 10, office: 20 } } }),
        smallDimension({
          id: "bonus",
          fullMarks: 5,
          measure: { adjustments: "bonus" },
          rule: { kind: "sum", start: 0 },
        }),
      ],
      total: { cap: 12 },
    }),
  );
  const sums = compiled.adjustmentSums([
    { category: "a", points: "2" },
    { category: "b", points: "-1" },
    { category: "a", points: "1.5" },
  ]);

  test.each([
    ["county", "5 7/2", "17/2"],
    ["office", "10 7/2", "12"],
  ])("in %s", (group, points, total) => {
    const facts = [...["10", "1/2", "0", "0", "0"].map(fractionOf), ...sums];
    const scores = compiled.scorersIn(group).map((score) => pointsOf(score(facts)));
    expect(scores.map(written).join(" ")).toBe(points);
    expect(written(compiled.totalIn(group)(scores as NonNullable<(typeof scores)[0]>[]))).toBe(
      total,
    );
  });

  test("once for each group", () => {
    expect(compiled.scorersIn("county")).toBe(compiled.scorersIn("county"));
    expect(compiled.needsIn("county")).toBe(compiled.needsIn("county"));
    expect(compiled.totalIn("county")).toBe(compiled.totalIn("county"));
  });
});

test("rates alone are rounded, where the scheme says so", () => {
  const base = tableScheme();
  const rates = { places: 1, mode: "halfExpand" } as const;
  const rounding = compiledScheme(tableScheme({ rounding: { ...base.rounding, rates } }));
  const third = fractionOf("1/3");
  expect(written(rounding.metricValue("done", third))).toBe("333/1000");
  expect(written(rounding.metricValue("awarded", third))).toBe("1/3");
  expect(written(rounding.metricValue("none", third))).toBe("1/3");
  expect(written(compiledScheme(base).metricValue("done", third))).toBe("1/3");
});

test("the total and each score are published by their own rounding, where they have one", () => {
  const [published, total, own] = [
    { places: 2, mode: "halfExpand" },
    { places: 0, mode: "floor" },
    { places: 1, mode: "ceil", increment: 5 },
  ] as const;
  const rounding = { rates: "exact", scores: "exact", published } as const;
  const dimensions = [smallDimension(), smallDimension({ id: "other", published: own })] as const;
  const by = (what: number | "total", of: Scheme["rounding"] = rounding) =>
    publication({ rounding: of, dimensions }, what);
  expect([by("total"), by("total", { ...rounding, total })]).toEqual([published, total]);
  expect([by(0), by(0, { ...rounding, total }), by(1)]).toEqual([published, published, own]);
});

test.each<[string, Scheme["total"], string]>([
  ["a start", { start: 2 }, "7"],
  ["a floor", { floor: 6 }, "6"],
  // these may ask for more than the scores
  ["factors", { factors: [{ times: "1" }] }, "nothing"],
  ["conditions", { conditions: [{ if: { inGroup: ["county"] }, atMost: "1" }] }, "nothing"],
])("by the scores alone, a total with %s is told, or not", (_, total, expected) => {
  const compiled = compiledScheme(tableScheme({ dimensions: [smallDimension()], total }));
  expect(written(compiled.totalIn("county")([fractionOf("5")]))).toBe(expected);
});

test("a misprint by which a unit's own places do not rise leaves its points open", () => {
  const through = [
    { at: { metric: "happy" }, points: "1" },
    { at: "90%", points: "5" },
  ] as const;
  const rule = { kind: "lines", through, below: "0", above: "5" } as const;
  const scheme = tableScheme({ dimensions: [smallDimension({ rule })] });
  const { scorersIn } = compiledScheme(scheme);
  const facts = (happy: string) =>
    Object.keys(scheme.metrics).map((id) => fractionOf(id === "happy" ? happy : "1"));
  const [score] = scorersIn("county");
  const points = (happy: string) => pointsOf(score?.(facts(happy)) as never);
  expect(written(points("80%"))).toBe("5");
  expect(points("90%")).toBeUndefined();
  expect(points("95%")).toBeUndefined();
});

test("points are what a rule gives, or what settled them; none where the unit is set apart", () => {
  expect(written(pointsOf(fractionOf("1/3")))).toBe("1/3");
  expect(written(pointsOf(exceptionForNoData([{ effect: "fullMarks" }], fractionOf(5))))).toBe("5");
  expect(written(pointsOf("setApart"))).toBe("nothing");
});
