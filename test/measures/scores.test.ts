import { describe, expect, test } from "vitest";
import {
  basicTotalMeasure,
  basicTotalWords,
  scoreMeasure,
  scoresMeasure,
  scoresWords,
  scoreWords,
} from "../../src/measures/scores.js";
import { accepts, allowedBy } from "../support/accepts.js";

describe("the score of one dimension", () => {
  test.each([
    [{ score: "satisfaction" }, true],
    [{ score: "满意率" }, true],
    [{ score: "" }, false],
    [{ score: ["a"] }, false],
    [{ score: "__proto__" }, false],
    [{ score: "a", below: "60%" }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(scoreMeasure.schema, value)).toBe(allowed);
  });

  test("is points, of the dimension that it names", () => {
    const measure = { score: "satisfaction" };
    expect(scoreMeasure.quantity(measure, () => undefined)).toBe("points");
    expect(scoreMeasure.scores(measure)).toEqual(["satisfaction"]);
    expect(scoreMeasure.keyOf(0)).toBe("score");
  });
});

describe("the scores of several", () => {
  test.each([
    [{ scores: ["a", "b"] }, true],
    [{ scores: ["a", "b", "c"] }, true],
    [{ scores: ["a"] }, false],
    [{ scores: [] }, false],
    [{ scores: "a" }, false],
    [{ scores: ["a", 5] }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(scoresMeasure.schema, value)).toBe(allowed);
  });

  test("one alone is answered with how many are wanted", () => {
    expect(allowedBy(scoresMeasure.schema, { scores: ["a"] })).toEqual([
      "scores: a list of at least two dimensions",
    ]);
  });

  test("are points, of the dimensions in their order", () => {
    const measure = { scores: ["onTime", "satisfaction"] };
    expect(scoresMeasure.quantity(measure, () => undefined)).toBe("points");
    expect(scoresMeasure.scores(measure)).toEqual(["onTime", "satisfaction"]);
    expect([0, 1].map(scoresMeasure.keyOf)).toEqual(["scores[0]", "scores[1]"]);
  });
});

describe("the basic total", () => {
  test.each([
    [{ total: "basic" }, true],
    [{ total: "all" }, false],
    [{ total: { below: "60" } }, false],
    [{ total: true }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(basicTotalMeasure.schema, value)).toBe(allowed);
  });

  test("is points, of all dimensions that are not extra", () => {
    const measure = { total: "basic" } as const;
    expect(basicTotalMeasure.quantity(measure, () => undefined)).toBe("points");
    expect(basicTotalMeasure.scores(measure)).toBe("basicTotal");
    expect(basicTotalMeasure.keyOf(0)).toBe("total");
  });
});

describe("in words, by the names of the dimensions", () => {
  const names = new Map([
    ["a", { zh: "满意率", en: "Satisfaction" }],
    ["b", { zh: "办结率", en: "Completion" }],
  ]);
  const asked: unknown[] = [];
  const nameOf = (id: string, of?: "dimension") => {
    asked.push(of);
    return names.get(id) ?? { zh: id, en: id };
  };

  test("a table of rules names them", () => {
    expect(scoreWords.page.words({ score: "a" }, nameOf)).toEqual({
      zh: "“满意率”得分",
      en: 'score of "Satisfaction"',
    });
    expect(scoresWords.page.words({ scores: ["a", "b"] }, nameOf)).toEqual({
      zh: "“满意率”、“办结率”得分合计",
      en: 'score of "Satisfaction", "Completion" together',
    });
    expect(basicTotalWords.page.words({ total: "basic" }, nameOf)).toEqual({
      zh: "不含附加项的总分",
      en: "total without extras",
    });
    // as dimensions, which may have the id of a metric
    expect(new Set(asked)).toEqual(new Set(["dimension"]));
  });

  test("a sentence says what they came to", () => {
    const rest = [{} as never, { nameOf } as never] as const;
    expect(scoreWords.phrase("18.5", { score: "a" }, ...rest)).toEqual({
      zh: "“满意率”得分 18.5 分",
      en: '18.5 points for "Satisfaction"',
    });
    expect(scoresWords.phrase("28", { scores: ["a", "b"] }, ...rest)).toEqual({
      zh: "“满意率”、“办结率”得分合计 28 分",
      en: 'together 28 points for "Satisfaction", "Completion"',
    });
    expect(basicTotalWords.phrase("95", { total: "basic" }, ...rest)).toEqual({
      zh: "不含附加项的总分 95 分",
      en: "the total without extras, 95 points",
    });
  });
});
