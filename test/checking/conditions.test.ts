import { type Condition, parseScheme, type Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  conditionContradictions,
  ownConditionContradictions,
  testContradictions,
} from "../../src/checking/conditions.js";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import { settledAt, smallDimension, smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const scheme = smallScheme({
  metrics: { ...smallScheme().metrics, met: { kind: "fact", name } },
  groups: ["county", "park"].map((id) => ({ id, name })),
  dimensions: [smallDimension(), smallDimension({ id: "calls" })],
});
const always = () => true;

describe("one thing that a condition asks about", () => {
  test.each<[object, string[]]>([
    [{ measure: { rate: "done" }, from: "60%" }, []],
    [{ measure: { rate: "done" } }, [""]],
    [{ measure: { rate: "done" }, from: 60 }, [".from"]],
    [{ measure: { count: "tickets" }, from: "60%", to: 90 }, [".from"]],
    [{ measure: { count: "tickets" }, from: 90, to: 60 }, [".to"]],
    [{ measure: { score: "speed" }, from: 5 }, []],
    // a measure is in points, in whichever way a dimension is worth
    [{ measure: { score: "speed" }, from: "60%" }, [".from"]],
    [{ measure: { total: "basic" }, below: 60 }, []],
    [{ measure: { fact: "met" }, from: 1 }, [""]],
    [{ fact: "met" }, []],
    [{ score: "speed", below: "60%" }, []],
    [{ score: "speed", below: 6 }, []],
    // one edge may be in points and the other in percent
    [{ score: "speed", from: "60%", below: { byGroup: { county: 8, park: "90%" } } }, []],
    [{ score: "speed" }, [""]],
    [{ score: "none", below: 6 }, [".score"]],
    [{ score: "none" }, [".score", ""]],
    [{ inGroup: ["county"] }, []],
    [{ inGroup: ["county", "park"] }, []],
    [{ inGroup: ["city"] }, [".inGroup[0]"]],
    [{ inGroup: ["county", "county"] }, [".inGroup[1]"]],
  ])("row %#: %j", (leaf, keys) => {
    const told = testContradictions(leaf as never, "c", scheme, always);
    expect(told.map(({ path }) => path)).toEqual(keys.map((key) => `c${key}`));
  });

  test("a fact that is held against edges is told how it is asked about", () => {
    const leaf = { measure: { fact: "met" }, from: 1 };
    const [told] = testContradictions(leaf as never, "c", scheme, always);
    expect(told?.allowed).toEqual({
      zh: "{ fact }（是否类指标直接作为条件，不与界限比较）",
      en: "{ fact }, since a fact holds or does not, and is not held against edges",
    });
  });

  test("what is not sound is left alone", () => {
    const leaf = { measure: 7, from: "60%" } as never;
    expect(testContradictions(leaf, "c", scheme, (path) => path !== "c.measure")).toEqual([]);
    const ofRate = { measure: { rate: "done" }, from: 60 } as never;
    expect(testContradictions(ofRate, "c", scheme, (path) => path !== "metrics")).toEqual([]);
  });
});

describe("a condition", () => {
  const broken: Condition = {
    all: [
      { fact: "met" },
      { any: [{ score: "none", below: 6 }, { not: { inGroup: ["city"] } }] },
      { measure: { rate: "done" }, from: 60 },
    ],
  };

  test("is looked at leaf by leaf, each at its place", () => {
    const told = conditionContradictions(broken, "if", scheme, always);
    expect(told.map(({ path }) => path)).toEqual([
      "if.all[1].any[0].score",
      "if.all[1].any[1].not.inGroup[0]",
      "if.all[2].from",
    ]);
  });

  test("is left alone where it is broken in itself", () => {
    const sound = (path: string) => !path.startsWith("if.all[1]");
    const told = conditionContradictions(broken, "if", scheme, sound);
    expect(told.map(({ path }) => path)).toEqual(["if.all[2].from"]);
  });

  const places: [string, (condition: Condition) => Partial<Scheme>][] = [
    [
      "dimensions[0].conditions[0].if",
      (one) => ({ dimensions: [smallDimension({ conditions: [settledAt("zero", one)] })] }),
    ],
    [
      "dimensions[0].factors[0].if",
      (one) => ({ dimensions: [smallDimension({ factors: [{ times: 2, if: one }] })] }),
    ],
    ["total.conditions[0].if", (one) => ({ total: { conditions: [{ if: one, atMost: 0 }] } })],
    ["total.factors[0].if", (one) => ({ total: { factors: [{ times: 2, if: one }] } })],
    [
      "ranking.setApart[0].if",
      (one) => ({
        ranking: {
          by: "exact",
          ties: "dense",
          setApart: [{ id: "a", name, if: one, as: "notRanked" }],
        },
      }),
    ],
    ["verdicts.flags[0].if", (one) => ({ verdicts: { flags: [{ id: "f", name, if: one }] } })],
    [
      "verdicts.vetoes[0].if",
      (one) => ({
        verdicts: {
          grades: [{ id: "g", name }],
          vetoes: [{ id: "v", name, if: one, atMost: "g" }],
        },
      }),
    ],
  ];

  test.each(places)("at %s may name only metrics and groups that there are", (place, stated) => {
    const paths = (condition: Condition) =>
      pathsOf(() => parseScheme(smallScheme({ metrics: scheme.metrics, ...stated(condition) })));
    expect(paths({ not: { fact: "met" } })).toEqual([]);
    expect(paths({ fact: "none" })).toEqual([`${place}.fact`]);
    expect(paths({ not: { fact: "tickets" } })).toEqual([`${place}.not.fact`]);
    expect(paths({ inGroup: ["all"] })).toEqual([]);
    expect(paths({ inGroup: ["city"] })).toEqual([`${place}.inGroup[0]`]);
    expect(paths({ measure: { count: "none" }, from: 1 })).toEqual([`${place}.measure.count`]);
    expect(paths({ measure: { count: "tickets" }, from: "5%" })).toEqual([`${place}.from`]);
    expect(paths({ measure: { fact: "met" }, from: 1 })).toEqual([place]);
  });

  test("a fact of another kind is told with the facts that there are", () => {
    const conditions = [settledAt("zero", { fact: "tickets" })];
    const dimensions = [smallDimension({ conditions })];
    const told = messagesOf(() =>
      parseScheme(smallScheme({ metrics: scheme.metrics, dimensions })),
    );
    expect(told).toEqual([
      'dimensions[0].conditions[0].if.fact: found "tickets"; expected a metric that metrics declares with kind "fact" (met).',
    ]);
  });
});

describe("a condition by which units are set apart", () => {
  const standing = { rankOf: { rate: "done" }, better: "higher", ties: "dense" } as const;

  test.each<[Condition, string[]]>([
    [{ fact: "met" }, []],
    [{ inGroup: ["county"] }, []],
    [{ measure: { rate: "done" }, to: "5%", noData: "fails" }, []],
    [{ measure: { adjustments: "deduction" }, below: -5 }, []],
    [{ measure: { lowerOf: [{ rate: "done" }, { rate: "happy" }] }, below: "5%" }, []],
    [{ score: "speed", to: 0 }, [""]],
    [{ measure: { score: "speed" }, to: 0 }, [""]],
    [{ measure: { scores: ["speed", "calls"] }, to: 0 }, [""]],
    [{ measure: { total: "basic" }, to: 0 }, [""]],
    [{ measure: { ...standing, among: "all" }, to: 3 }, [""]],
    [{ measure: { distanceToMean: { rate: "done" }, among: "all" }, to: "0%" }, [""]],
    [{ measure: { minMax: { score: "speed" }, better: "higher", among: "all" }, to: "0%" }, [""]],
    [{ all: [{ fact: "met" }, { not: { score: "speed", to: 0 } }] }, [".all[1].not"]],
    // what is wrong with it anyhow is told as well
    [{ score: "none", to: 0 }, [".score", ""]],
  ])("row %#: %j looks at the unit's own figures, but for %j", (condition, keys) => {
    const told = ownConditionContradictions(condition, "if", scheme, always);
    expect(told.map(({ path }) => path)).toEqual(keys.map((key) => `if${key}`));
  });

  test("is told that it may look at no scores, and at no others", () => {
    const [told] = ownConditionContradictions({ score: "speed", to: 0 }, "if", scheme, always);
    expect(told?.allowed.zh).toBe(
      "只看本单位数据的条件（单列与否不能取决于得分或与其他单位的比较）",
    );
  });
});
