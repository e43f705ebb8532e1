import type { Dimension, Figure, Scheme, UnitScore, UnrankedUnit } from "hotline-scoring";
import type { Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { fractionOf } from "../../src/exact/fractionOf.js";
import { exactly } from "../../src/exact/operations.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import { readMonthAs, type UnitReading } from "../../src/scoring/readMonth.js";
import { unitScorer, unitScores, unitScoring } from "../../src/scoring/unitScores.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

/** What comes of a unit that was read as it stands here. */
function scoredFrom(scheme: Scheme, reading: Partial<UnitReading>, by = exactly) {
  const { planBy } = prepared(scheme, layoutOf(scheme));
  const { one } = unitScorer(planBy(by))({
    unit: { id: "a", name: "某局", group: "all" },
    volume: 10,
    tier: null,
    apart: undefined,
    facts: ["10", "1", "1/2", "1", "0"].map((one) => fractionOf(one)),
    given: [],
    noticed: [],
    ...reading,
  });
  return one;
}

describe("a unit set apart", () => {
  const reason = { zh: "新设单位", en: "New unit" };

  test("unscored has its code and its reason, and no scores", () => {
    const apart = { as: "notScored", code: "new", reason } as const;
    expect(scoredFrom(smallScheme(), { volume: 19, apart })).toEqual({
      unit: { id: "a", name: "某局", group: "all" },
      volume: 19,
      ...apart,
    });
  });

  test.each(["notRanked", "notPublished"] as const)("as %s is scored all the same", (as) => {
    const scored = scoredFrom(smallScheme(), { apart: { as, code: "new", reason } });
    expect("total" in scored && `${scored.total.exact}`).toBe("10");
  });
});

describe("figures", () => {
  // a dimension that comes to 0, so that the total is the start
  const nothing = smallDimension({
    fullMarks: 0,
    measure: { adjustments: "all" },
    rule: { kind: "sum", start: 0 },
  });
  const figuresIn = (unit: ReturnType<typeof scoredFrom>) =>
    "figures" in unit ? (unit.figures ?? {}) : {};

  const name = { zh: "绩效系数", en: "Pay factor" };
  const groups = ["county", "park"].map((id) => ({ id, name }));

  function figure(changes: Partial<Figure>, total: string, group = "county"): string {
    const rule: Rule = { kind: "given" };
    const figures = [{ id: "pay", name, by: "exact", rule, ...changes } as const];
    const scheme = smallScheme({ figures, groups, total: { start: total }, dimensions: [nothing] });
    const { pay } = figuresIn(scoredFrom(scheme, { unit: { id: "a", name: "a", group } }));
    return `${pay?.exact} ${pay?.points}`;
  }

  const bands: Rule = {
    kind: "bands",
    bands: [{ from: { byGroup: { county: 80, park: 85 } }, points: "1.2" }],
    otherwise: 1,
  };
  const lines: Rule = {
    kind: "lines",
    through: [
      { at: 60, points: "0.8" },
      { at: 100, points: "1.2" },
    ],
    below: 0,
    above: 2,
  };

  test.each<[string, Partial<Figure>, string, string]>([
    ["the total itself", {}, "79.996", "19999/250 80"],
    ["the published total", { by: "published" }, "79.996", "80 80"],
    ["points more than it", { rule: { kind: "sum", start: -60 } }, "79.5", "39/2 19.5"],
    ["bands of the exact total", { rule: bands }, "79.996", "1 1"],
    ["bands of the published total", { rule: bands, by: "published" }, "79.996", "6/5 1.2"],
    // 0.8 + 15.125 ÷ 40 × 0.4 = 0.95125
    ["lines", { rule: lines }, "75.125", "761/800 0.95"],
    [
      "lines, with a rounding of its own",
      { rule: lines, rounding: { places: 4, mode: "halfEven" } },
      "75.125",
      "761/800 0.9512",
    ],
  ])("%s", (_, changes, total, expected) => {
    expect(figure(changes, total)).toBe(expected);
  });

  test.each([
    ["county", "84.99", "6/5 1.2"],
    ["park", "84.99", "1 1"],
    ["park", "85", "6/5 1.2"],
  ])("in %s, %s gives %s", (group, total, expected) => {
    expect(figure({ rule: bands }, total, group)).toBe(expected);
  });

  test("the published total is that of the total's own rounding", () => {
    const rounding = { ...smallScheme().rounding, total: { places: 0, mode: "ceil" } } as const;
    const figures = [{ id: "pay", name, by: "published", rule: { kind: "given" } } as const];
    const total = { start: "79.1" };
    const scheme = smallScheme({ figures, rounding, total, dimensions: [nothing] });
    const { pay } = figuresIn(scoredFrom(scheme, {}));
    expect(`${pay?.exact}`).toBe("80");
  });

  test("a scheme without figures has none", () => {
    expect(scoredFrom(smallScheme({ dimensions: [nothing] }), {})).not.toHaveProperty("figures");
  });
});

describe("unitScorer", () => {
  const name = { zh: "档", en: "Tier" };

  /** A unit of the small scheme scored. */
  function scored(scheme: Scheme, metrics: Readonly<Record<string, unknown>> = {}) {
    const ready = prepared(scheme, layoutOf(scheme));
    const month = { month: "2024-01", units: [smallUnit("a", metrics)] };
    const read = readMonthAs(ready, month, unitScoring(ready));
    if (!read.ok) throw new Error(read.issues.map(({ path }) => path).join());
    const { scored: scores, unranked } = unitScores(read.value.units, []);
    const [first] = unranked.map((one) => ("score" in one ? one.score : one));
    return (scores[0] ?? first) as UnitScore | UnrankedUnit;
  }

  /** Its exact and its published total. */
  function total(scheme: Scheme, metrics: Readonly<Record<string, unknown>> = {}): string {
    const unit = scored(scheme, metrics);
    return "reason" in unit ? unit.reason.en : `${unit.total.exact} ${unit.total.points}`;
  }

  test("a unit gets a score for each dimension, a total and a tier", () => {
    const tiers = [
      { id: "small", name, from: 0 },
      { id: "large", name, from: 10 },
    ];
    const scheme = smallScheme({
      groups: [{ id: "all", name, tiers }],
      dimensions: [smallDimension(), smallDimension({ id: "again", fullMarks: 3 })],
    });
    const unit = scored(scheme, { done: 5 });
    expect(Object.keys(unit)).toEqual(["unit", "tier", "volume", "scores", "total"]);
    expect(unit).toMatchObject({ tier: "large", volume: 10 });
    const scores = "scores" in unit ? unit.scores : {};
    expect(Object.entries(scores).map(([id, { exact }]) => `${id} ${exact}`)).toEqual([
      "speed 5",
      "again 3/2",
    ]);
    expect(total(scheme, { done: 5 })).toBe("13/2 6.5");
  });

  test.each<[string, Partial<Scheme>, string]>([
    ["of the scores alone", {}, "10/3 3.33"],
    ["from a start", { total: { start: 90 } }, "280/3 93.33"],
    ["held at a cap, the start included", { total: { start: 90, cap: 92 } }, "92 92"],
    ["held at a floor", { total: { floor: 5 } }, "5 5"],
    [
      "published by a rounding of its own",
      { rounding: { ...smallScheme().rounding, total: { places: 0, mode: "ceil" } } },
      "10/3 4",
    ],
  ])("the total %s", (_, changes, expected) => {
    expect(total(smallScheme(changes), { tickets: 3, done: 1 })).toBe(expected);
  });

  test("a dimension is published as dimensions are, whatever the total's own rounding", () => {
    const rounding = { ...smallScheme().rounding, total: { places: 0, mode: "ceil" } } as const;
    const unit = scored(smallScheme({ rounding }), { tickets: 3, done: 1 });
    expect("scores" in unit && `${unit.scores.speed?.points}`).toBe("3.33");
  });

  test("each dimension may be published by a rounding of its own", () => {
    const published = { places: 0, mode: "ceil" } as const;
    const dimensions = [smallDimension({ published }), smallDimension({ id: "again" })];
    const unit = scored(smallScheme({ dimensions }), { tickets: 3, done: 1 });
    const points = "scores" in unit ? Object.values(unit.scores).map((one) => `${one.points}`) : [];
    expect(points).toEqual(["4", "3.33"]);
    // the total is that of the exact scores
    expect("total" in unit && `${unit.total.points}`).toBe("6.67");
  });

  test.each<[string, Partial<Scheme>, string]>([
    ["multiplied", { total: { factors: [{ times: "1.5" }] } }, "5 5"],
    ["limited", { total: { conditions: [{ if: { inGroup: ["all"] }, atMost: 2 }] } }, "2 2"],
    ["from a start by group", { total: { start: { byGroup: { all: 90 } } } }, "280/3 93.33"],
    ["held at a cap by group", { total: { cap: { byGroup: { all: 3 } } } }, "3 3"],
  ])("the total %s", (_, changes, expected) => {
    expect(total(smallScheme(changes), { tickets: 3, done: 1 })).toBe(expected);
  });

  test("a total that is limited says so", () => {
    const conditions = [{ if: { inGroup: ["all"] }, atMost: 2, name: { zh: "否决", en: "Veto" } }];
    const unit = scored(smallScheme({ total: { conditions } }));
    expect("total" in unit && unit.total.exception).toEqual({
      kind: "condition",
      effect: "atMost",
      reason: {
        zh: "符合方案的条件“否决”，最高计 2 分",
        en: 'condition "Veto" of the scheme holds, so at most 2',
      },
    });
  });

  test("figures follow from the total", () => {
    const rule = { kind: "sum", start: -1 } as const;
    const scheme = smallScheme({ figures: [{ id: "pay", name, by: "exact", rule }] });
    const unit = scored(scheme, { tickets: 3, done: 1 });
    const pay = "figures" in unit ? unit.figures?.pay : undefined;
    expect(`${pay?.exact} ${pay?.points}`).toBe("7/3 2.33");
  });

  describe("where a dimension is left out", () => {
    const happy = smallDimension({ id: "happy", fullMarks: 30, measure: { rate: "happy" } });
    const awarded = smallDimension({
      id: "awarded",
      fullMarks: 20,
      measure: { given: "awarded" },
      rule: { kind: "given" },
    });
    const extra: Dimension = { ...awarded, id: "extra", fullMarks: 5, extra: true };
    const done = smallDimension({ id: "done", fullMarks: 50, noData: "leaveOut" });
    const empty = { tickets: 0, done: 0, awarded: 4 };
    const scheme = (total: Scheme["total"], ...dimensions: Dimension[]) =>
      smallScheme({ total, dimensions });

    test.each<[string, Scheme, string]>([
      // 30 × 50 % + 4
      ["it counts 0", scheme({ leftOut: "asZero" }, happy, awarded, done), "19 19"],
      // 19 × 100 ÷ 50
      ["the others are scaled", scheme({ leftOut: "rescale" }, happy, awarded, done), "38 38"],
      // 4 + 15 × 80 ÷ 30
      ["what is extra is not", scheme({ leftOut: "rescale" }, happy, extra, done), "44 44"],
      // 10 + 15 × 80 ÷ 30
      ["nor is the start", scheme({ leftOut: "rescale", start: 10 }, happy, done), "50 50"],
      ["the cap comes last", scheme({ leftOut: "rescale", cap: 39 }, happy, done), "39 39"],
      [
        "what is extra is no reason to scale",
        scheme({ leftOut: "rescale" }, happy, awarded, { ...done, extra: true }),
        "19 19",
      ],
      [
        "with nothing left to scale, the unit is set apart",
        scheme({ leftOut: "rescale" }, done, extra),
        "no data for any dimension that has full marks, so the total cannot be scaled",
      ],
      ["with nothing left, counted as 0", scheme({ leftOut: "asZero" }, done, extra), "4 4"],
    ])("%s", (_, given, expected) => {
      expect(total(given, empty)).toBe(expected);
    });

    test("its score is 0, and says so", () => {
      const unit = scored(scheme({ leftOut: "rescale" }, happy, done), empty);
      const score = "scores" in unit ? unit.scores.done : undefined;
      expect(`${score?.exact} ${score?.points} ${score?.exception?.effect}`).toBe("0 0 leaveOut");
    });

    test("full marks are those of the unit's group", () => {
      const fullMarks = { byGroup: { all: 50, park: 1 } };
      const groups = ["all", "park"].map((id) => ({ id, name }));
      const given = scheme({ leftOut: "rescale" }, happy, { ...done, fullMarks });
      // 15 × 80 ÷ 30
      expect(total({ ...given, groups }, empty)).toBe("40 40");
    });
  });

  test("a unit without data is set apart where the scheme says so, with the reason", () => {
    const dimensions = [smallDimension({ noData: "setApart" })];
    const unit = scored(smallScheme({ dimensions }), { tickets: 0, done: 0 });
    expect(unit).toEqual({
      unit: { id: "a", name: "a", group: "all" },
      volume: 0,
      as: "notScored",
      code: "noData",
      reason: {
        zh: "“名称”无数据，方案规定不参与排名",
        en: 'no data for "Name", so by the scheme not ranked',
      },
    });
  });
});
