import { describe, expect, test } from "vitest";
import {
  belowZeroFlaws,
  type OwnMeasure,
  ownMeasureSchema,
  ownMeasures,
  quantityOfOwn,
  shownOfOwn,
  wordsOfOwn,
} from "../../src/measures/ownMeasures.js";
import { measureKey } from "../../src/measures/plainMeasures.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("ownMeasures", () => {
  const examples: [OwnMeasure, string, string][] = [
    [{ rate: "a" }, "rate", "share"],
    [{ remainder: "a" }, "remainder", "share"],
    [{ mean: ["a", { rate: "b", weight: 2 }] }, "mean", "share"],
    [{ count: "a" }, "count", "items"],
    [{ sum: [{ count: "a", weight: 1 }] }, "sum", "items"],
    [{ ratio: "a", to: "b" }, "ratio", "ratio"],
    [{ given: "a" }, "given", "points"],
    [{ adjustments: "all" }, "adjustments", "points"],
    [{ change: "a", from: "b", in: "percent" }, "change", "signedShare"],
    [{ change: "a", from: "b", in: "number" }, "change", "signedNumber"],
    [{ product: ["a", "b"] }, "product", "share"],
    [{ lowerOf: [{ rate: "a" }, { rate: "b" }] }, "lowerOf", "share"],
    [{ lowerOf: [{ count: "a" }, { count: "b" }] }, "lowerOf", "items"],
    [{ higherOf: [{ given: "a" }, { given: "b" }] }, "higherOf", "points"],
    [{ score: "a" }, "score", "points"],
    [{ scores: ["a", "b"] }, "scores", "points"],
    [{ total: "basic" }, "total", "points"],
  ];

  test.each(examples)("row %# is a measure of a unit by itself", (measure, key, quantity) => {
    expect(accepts(ownMeasureSchema, measure)).toBe(true);
    expect(measureKey(ownMeasures, measure)).toBe(key);
    expect(quantityOfOwn(measure, () => "count")).toBe(quantity);
  });

  test("there is an example of each", () => {
    const keys = new Set(examples.map(([, key]) => key));
    expect([...keys].sort()).toEqual(Object.keys(ownMeasures).sort());
  });

  test("a measure has one key of them: not two, not none, not one of where a unit stands", () => {
    const refused = [
      { rate: "a", count: "b" },
      {},
      { rankOf: { rate: "a" }, better: "higher", ties: "dense", among: "all" },
      { fact: "a" },
      { total: "all" },
      { score: "a", scores: ["a", "b"] },
    ];
    expect(refused.filter((value) => accepts(ownMeasureSchema, value))).toEqual([]);
  });

  test("what is plainly no measure is answered with the keys there are", () => {
    expect(allowedBy(ownMeasureSchema, "rate")).toEqual([
      ": a measure with exactly one of the keys rate, count, mean, given, sum, remainder, ratio, change, product, adjustments, lowerOf, higherOf, score, scores, total",
    ]);
  });
});

describe("belowZeroFlaws", () => {
  const kindOf = () => "count" as const;

  test.each<[OwnMeasure, boolean]>([
    [{ rate: "a" }, true],
    [{ remainder: "a" }, true],
    [{ mean: ["a"] }, true],
    [{ count: "a" }, true],
    [{ sum: [{ count: "a", weight: 1 }] }, true],
    [{ ratio: "a", to: "b" }, true],
    [{ given: "a" }, false],
    [{ adjustments: "bonus" }, false],
    [{ change: "a", from: "b", in: "percent" }, false],
    [{ change: "a", from: "b", in: "number" }, false],
    [{ product: ["a", "b"] }, true],
    [{ lowerOf: [{ rate: "a" }, { rate: "b" }] }, true],
    [{ higherOf: [{ given: "a" }, { given: "b" }] }, false],
    [{ score: "a" }, false],
    [{ scores: ["a", "b"] }, false],
    [{ total: "basic" }, false],
  ])("row %#", (measure, divides) => {
    const flaws = belowZeroFlaws("shareOfTotal", measure, kindOf);
    expect(flaws.map(({ key }) => key)).toEqual(divides ? [] : ["shareOfTotal"]);
  });
});

describe("in words", () => {
  const nameOf = (id: string) => ({ zh: `<${id}>`, en: `<${id}>` });

  test.each<[OwnMeasure, string]>([
    [{ rate: "a" }, "33.33%"],
    [{ lowerOf: [{ rate: "a" }, { rate: "b" }] }, "33.33%"],
    [{ count: "a" }, "0.33"],
    [{ score: "a" }, "0.33"],
  ])("a third, of %j, is shown as %s", (measure, shown) => {
    expect(shownOfOwn("1/3", measure, () => "rate")).toBe(shown);
  });

  test.each<[OwnMeasure, string, string]>([
    [{ count: "a" }, "<a>", "<a>"],
    [{ product: ["a", "b"] }, "<a>×<b>", "<a> × <b>"],
    [{ lowerOf: [{ rate: "a" }, { rate: "b" }] }, "<a>、<b>中的较低者", "lower of <a> and <b>"],
    [{ score: "a" }, "“<a>”得分", 'score of "<a>"'],
    [{ total: "basic" }, "不含附加项的总分", "total without extras"],
  ])("%j is %s", (measure, zh, en) => {
    expect(wordsOfOwn(measure, nameOf)).toEqual({ zh, en });
  });
});
