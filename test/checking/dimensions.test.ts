import { type Dimension, type Part, parseScheme, type Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { dimensionContradictions } from "../../src/checking/dimensions.js";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";

describe("partContradictions", () => {
  const part: Part = { fullMarks: 5, measure: { rate: "done" }, rule: { kind: "proportional" } };
  const slope = { kind: "slope", better: "higher", perPercentagePoint: 1 } as const;

  const told = (changes: Partial<Part>, others: Partial<Scheme> = {}) => {
    const dimensions = [composedDimension([part, { ...part, ...changes }])];
    return messagesOf(() => parseScheme(smallScheme({ dimensions, ...others })));
  };

  test("leaving a dimension out needs a word on what becomes of the total", () => {
    expect(told({ noData: "leaveOut" })).toEqual([
      'dimensions[0].parts[1].noData: found "leaveOut"; expected one of refuse, fullMarks, zero, setApart; or state in total.leftOut what becomes of the total then ("asZero" or "rescale").',
    ]);
    expect(told({ noData: "leaveOut" }, { total: { leftOut: "asZero" } })).toEqual([]);
    expect(told({ noData: "leaveOut" }, { total: { leftOut: "rescale" } })).toEqual([]);
    for (const noData of ["refuse", "fullMarks", "zero", "setApart"] as const) {
      expect(told({ noData }), noData).toEqual([]);
    }
  });

  test("a part counts only in groups that there are", () => {
    expect(told({ onlyIn: ["all"] })).toEqual([]);
    expect(told({ onlyIn: ["all", "city"] })).toEqual([
      'dimensions[0].parts[1].onlyIn[1]: found "city"; expected one of the groups all, each once.',
    ]);
  });

  test("a standing is not held against the mean of the others", () => {
    const target = { meanOfOthers: "all" } as const;
    const nearness = { ratioToBest: { rate: "done" }, better: "higher", among: "all" } as const;
    expect(told({ measure: nearness, rule: { ...slope, target: "90%" } })).toEqual([]);
    expect(told({ rule: { ...slope, target } })).toEqual([]);
    expect(told({ measure: nearness, rule: { ...slope, target } })).toEqual([
      "dimensions[0].parts[1].rule.target: found an object; expected a target that does not follow from the other units, since the measure does already.",
    ]);
  });

  test("a part is bounded only by what it states", () => {
    expect(told({ floor: "6" })).toEqual([]);
    expect(told({ cap: "-1" })).toEqual([]);
    expect(told({ floor: "3", cap: "3" })).toEqual([]);
    expect(told({ floor: "3.01", cap: "3" })).toEqual([
      'dimensions[0].parts[1].floor: found "3.01"; expected a floor that is not above the cap (full marks, unless stated).',
    ]);
  });

  test("its rule is one that can use its measure", () => {
    expect(told({ rule: { kind: "perItem", each: 1 } })).toEqual([
      'dimensions[0].parts[1].rule.kind: found "perItem"; expected a rule that can use what it is asked about (proportional, slope, twoSided, bands, lines).',
    ]);
  });
});

describe("dimensionContradictions", () => {
  const part: Part = { fullMarks: 5, measure: { rate: "done" }, rule: { kind: "proportional" } };
  const paths = (dimension: Dimension) =>
    pathsOf(() => parseScheme(smallScheme({ dimensions: [dimension] })));

  test("a sound dimension has none, simple or of parts", () => {
    expect(paths(smallDimension())).toEqual([]);
    expect(paths(composedDimension([part, part]))).toEqual([]);
  });

  test("each part is looked at, at its place", () => {
    const rule = { kind: "given" } as const;
    expect(paths(composedDimension([part, { ...part, rule }]))).toEqual([
      "dimensions[0].parts[1].rule.kind",
    ]);
  });

  test("the bounds of all parts together are the dimension's", () => {
    expect(paths(composedDimension([part, part], { floor: "11" }))).toEqual([
      "dimensions[0].floor",
    ]);
    expect(paths(composedDimension([part, part], { floor: "11", cap: "11" }))).toEqual([]);
  });

  test("each leaf of a condition is looked at, at its place", () => {
    const happy = { measure: { rate: "happy" }, below: "60" };
    const tickets = { measure: { count: "tickets" }, above: "5%" };
    const conditions = [settledAt("zero", { all: [tickets, { not: happy }] })];
    const dimensions = [smallDimension({ conditions })];
    expect(messagesOf(() => parseScheme(smallScheme({ dimensions })))).toEqual([
      'dimensions[0].conditions[0].if.all[0].above: found "5%"; expected a number without a percent sign, such as "20", since it is not held against a share.',
      'dimensions[0].conditions[0].if.all[1].not.below: found "60"; expected percent text such as "95%", since it is held against a share.',
    ]);
  });

  test("parts that are none are passed over", () => {
    const dimension = composedDimension([null as never, 7 as never]);
    expect(dimensionContradictions(dimension, "d", smallScheme(), () => true)).toEqual([]);
  });
});
