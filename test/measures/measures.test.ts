import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import {
  comparedMeasure,
  definitionOf,
  isStanding,
  measureSchema,
  measures,
  scoresIn,
  usesOf,
  wordsOfMeasure,
} from "../../src/measures/measures.js";
import { ownMeasures } from "../../src/measures/ownMeasures.js";
import { accepts, allowedBy } from "../support/accepts.js";
import { smallScheme } from "../support/smallScheme.js";

describe("measures", () => {
  const of = { rate: "a" };

  test.each<[Measure, keyof typeof measures]>([
    [{ rate: "a" }, "rate"],
    [{ change: "a", from: "b", in: "number" }, "change"],
    [{ rankOf: of, better: "higher", ties: "dense", among: "all" }, "rankOf"],
    [{ ratioToBest: of, better: "higher", among: "all" }, "ratioToBest"],
    [{ distanceToMean: of, among: "all" }, "distanceToMean"],
    [{ shareOfTotal: of, among: "all" }, "shareOfTotal"],
    [{ minMax: of, better: "lower", among: "peers" }, "minMax"],
    [{ fact: "a" }, "fact"],
    [{ score: "a" }, "score"],
    [{ total: "basic" }, "total"],
  ])("row %# is a measure, defined by its key", (measure, key) => {
    expect(accepts(measureSchema, measure)).toBe(true);
    expect(definitionOf(measure)).toBe(measures[key]);
  });

  test("every measure of a unit by itself is one, as is a fact, and five are of where it stands", () => {
    expect(Object.keys(measures)).toEqual([
      ...Object.keys(ownMeasures),
      ...["fact", "rankOf", "ratioToBest", "distanceToMean", "shareOfTotal", "minMax"],
    ]);
  });

  test.each([
    [{}],
    [{ rate: "a", count: "b" }],
    [{ distanceToMean: { shareOfTotal: of, among: "all" }, among: "all" }],
    // units are not compared by a fact
    [{ rankOf: { fact: "a" }, better: "higher", ties: "dense", among: "all" }],
    [{ minMax: { fact: "a" }, better: "higher", among: "all" }],
    [{ lowerOf: [{ fact: "a" }, { fact: "b" }] }],
    [{ fact: "a", score: "b" }],
  ])("row %# is refused", (value) => {
    expect(accepts(measureSchema, value)).toBe(false);
  });

  test("what is plainly no measure is answered with the keys there are", () => {
    expect(allowedBy(measureSchema, 5)).toEqual([
      `: a measure with exactly one of the keys ${Object.keys(measures).join(", ")}`,
    ]);
  });
});

describe("usesOf", () => {
  test.each<[Measure, string[]]>([
    [{ rate: "a" }, ["rate a"]],
    [{ mean: ["a", { rate: "b", weight: 2 }] }, ["mean[0] a", "mean[1].rate b"]],
    [{ ratio: "a", to: "b" }, ["ratio a", "to b"]],
    [{ adjustments: "all" }, []],
    [{ shareOfTotal: { count: "a" }, among: "all" }, ["shareOfTotal.count a"]],
    [
      { distanceToMean: { change: "a", from: "b", in: "percent" }, among: "group" },
      ["distanceToMean.change a", "distanceToMean.from b"],
    ],
    [{ fact: "a" }, ["fact a"]],
    [{ product: ["a", "b"] }, ["product[0] a", "product[1] b"]],
    [
      { lowerOf: [{ rate: "a" }, { mean: ["b", { rate: "c", weight: 2 }] }] },
      ["lowerOf[0].rate a", "lowerOf[1].mean[0] b", "lowerOf[1].mean[1].rate c"],
    ],
    [
      { minMax: { higherOf: [{ rate: "a" }, { remainder: "b" }] }, better: "higher", among: "all" },
      ["minMax.higherOf[0].rate a", "minMax.higherOf[1].remainder b"],
    ],
    [{ score: "a" }, []],
    [{ scores: ["a", "b"] }, []],
    [{ total: "basic" }, []],
  ])("the metrics of a measure stand where it names them, row %#", (measure, metrics) => {
    expect(usesOf(measure).map(({ key, id }) => `${key} ${id}`)).toEqual(metrics);
  });

  test("what is divided by is divided by within a standing too", () => {
    const uses = usesOf({ ratioToBest: { ratio: "a", to: "b" }, better: "lower", among: "all" });
    expect(uses.map(({ divides }) => divides === true)).toEqual([false, true]);
  });

  test("units are held together in the measure within a standing, and in no other", () => {
    const of = { rate: "a" };
    const standing: Measure = { shareOfTotal: of, among: "all" };
    expect(comparedMeasure(standing)).toBe(of);
    expect(comparedMeasure(of)).toBeUndefined();
    expect(isStanding(definitionOf(standing))).toBe(true);
    expect(isStanding(definitionOf(of))).toBe(false);
    expect(isStanding(definitionOf({ adjustments: "all" }))).toBe(false);
  });
});

describe("scoresIn", () => {
  const standing = { better: "higher", among: "all" } as const;

  test.each<[Measure, ReturnType<typeof scoresIn>]>([
    [{ rate: "a" }, undefined],
    [{ adjustments: "all" }, undefined],
    [{ score: "a" }, ["a"]],
    [{ scores: ["a", "b"] }, ["a", "b"]],
    [{ total: "basic" }, "basicTotal"],
    [{ rankOf: { score: "a" }, ties: "dense", ...standing }, ["a"]],
    [{ minMax: { total: "basic" }, ...standing }, "basicTotal"],
    [{ ratioToBest: { count: "a" }, ...standing }, undefined],
  ])("%j looks at the scores of %j", (measure, scores) => {
    expect(scoresIn(measure)).toEqual(scores);
  });
});

describe("the range of a measure", () => {
  const name = { zh: "名称", en: "Name" };
  const scheme = smallScheme({
    metrics: {
      tickets: { kind: "count", name },
      done: { kind: "rate", name },
      late: { kind: "rate", cap: "150%", name },
      held: { kind: "rate", cap: "90%", name },
      awarded: { kind: "points", name },
      met: { kind: "fact", name },
    },
  });

  test.each<[Measure, string | undefined, string | undefined]>([
    [{ rate: "done" }, "0", "1"],
    [{ rate: "late" }, "0", "3/2"],
    [{ rate: "held" }, "0", "9/10"],
    [{ remainder: "done" }, "0", "1"],
    [{ remainder: "held" }, "1/10", "1"],
    [{ mean: ["done", "late"] }, "0", "3/2"],
    [{ count: "tickets" }, "0", undefined],
    [{ ratio: "tickets", to: "tickets" }, "0", undefined],
    [{ given: "awarded" }, undefined, undefined],
    [{ change: "tickets", from: "tickets", in: "percent" }, undefined, undefined],
    [{ rankOf: { rate: "done" }, better: "higher", ties: "dense", among: "all" }, "1", undefined],
    [{ fact: "met" }, "0", "1"],
    [{ product: ["late", "held"] }, "0", "27/20"],
    [{ product: ["done", "held"] }, "0", "9/10"],
    [{ lowerOf: [{ rate: "late" }, { rate: "held" }] }, "0", "9/10"],
    [{ higherOf: [{ rate: "late" }, { rate: "held" }] }, "0", "3/2"],
    [{ lowerOf: [{ remainder: "held" }, { rate: "done" }] }, "0", "1"],
    [{ higherOf: [{ remainder: "held" }, { rate: "done" }] }, "1/10", "1"],
    [{ lowerOf: [{ count: "tickets" }, { count: "tickets" }] }, "0", undefined],
    // of two of which one has no end, the other keeps what it can
    [{ lowerOf: [{ given: "awarded" }, { given: "awarded" }] }, undefined, undefined],
    [{ score: "speed" }, undefined, undefined],
    [{ scores: ["speed", "calls"] }, undefined, undefined],
    [{ total: "basic" }, undefined, undefined],
    [{ minMax: { rate: "done" }, better: "lower", among: "all" }, "0", "1"],
    [{ distanceToMean: { rate: "done" }, among: "all", in: "percent" }, undefined, undefined],
  ])("%j lies from %s to %s", (measure, least, most) => {
    const range = wordsOfMeasure(measure).range(measure, scheme.metrics);
    expect([range.least?.toString(), range.most?.toString()]).toEqual([least, most]);
  });
});
