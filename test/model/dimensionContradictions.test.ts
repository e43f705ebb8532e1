import { type Dimension, type Part, parseScheme } from "hotline-scoring";
import { expect, test } from "vitest";
import { dimensionContradictions } from "../../src/model/dimensionContradictions.js";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";

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
  expect(paths(composedDimension([part, part], { floor: "11" }))).toEqual(["dimensions[0].floor"]);
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
