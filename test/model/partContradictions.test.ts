import { type Part, parseScheme, type Scheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { messagesOf } from "../support/issuesOf.js";
import { composedDimension, smallScheme } from "../support/smallScheme.js";

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
