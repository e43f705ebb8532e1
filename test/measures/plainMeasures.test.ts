import { describe, expect, test } from "vitest";
import {
  definitionOfPlain,
  measureKey,
  type PlainMeasure,
  pageWordsOfPlain,
  plainMeasureSchema,
  plainMeasures,
  wordsOfPlain,
  wordsOfPlainMeasures,
} from "../../src/measures/plainMeasures.js";
import { accepts, allowedBy } from "../support/accepts.js";

const examples: PlainMeasure[] = [
  { rate: "a" },
  { count: "a" },
  { mean: ["a", "b"] },
  { given: "a" },
  { sum: [{ count: "a", weight: 1 }] },
  { remainder: "a" },
  { ratio: "a", to: "b" },
  { change: "a", from: "b", in: "percent" },
  { product: ["a", "b"] },
];

test.each(
  examples.map((measure) => [Object.keys(measure)[0] as keyof typeof plainMeasures, measure]),
)("a measure by the key %s has its definition and its words", (key, measure) => {
  expect(accepts(plainMeasureSchema, measure)).toBe(true);
  expect(measureKey(plainMeasures, measure as object)).toBe(key);
  expect(definitionOfPlain(measure as PlainMeasure)).toBe(plainMeasures[key as never]);
  expect(wordsOfPlain(measure as PlainMeasure)).toBe(wordsOfPlainMeasures[key as never]);
});

test("there is an example of each", () => {
  const keys = examples.map((measure) => measureKey(plainMeasures, measure));
  expect(keys).toEqual(Object.keys(plainMeasures));
});

test("each is made of metrics, and names at least one", () => {
  const without = examples.filter((one) => definitionOfPlain(one).uses(one).length === 0);
  expect(without).toEqual([]);
});

describe("no measure of a unit's own metrics", () => {
  test.each([
    [{ adjustments: "all" }],
    [{ score: "a" }],
    [{ fact: "a" }],
    [{ lowerOf: [{ rate: "a" }, { rate: "b" }] }],
    [{ shareOfTotal: { count: "a" }, among: "all" }],
    [{}],
    [[]],
  ])("%j", (value) => {
    expect(accepts(plainMeasureSchema, value)).toBe(false);
  });

  test("is answered with the keys there are", () => {
    expect(allowedBy(plainMeasureSchema, "rate")).toEqual([
      `: a measure with exactly one of the keys ${Object.keys(plainMeasures).join(", ")}`,
    ]);
  });
});

test("in a few words, by the names of its metrics", () => {
  const nameOf = (id: string) => ({ zh: `<${id}>`, en: `<${id}>` });
  expect(pageWordsOfPlain({ mean: ["a", "b"] }, nameOf)).toEqual({
    zh: "<a>与<b>的平均值",
    en: "mean of <a> and <b>",
  });
});
