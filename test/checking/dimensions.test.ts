import { type Dimension, type Part, parseScheme, type Scheme } from "hotline-scoring";
import type { Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { dimensionContradictions, ruleContradictions } from "../../src/checking/dimensions.js";
import { isPercentage, type Quantity, quantities } from "../../src/measures/quantity.js";
import { issuesOf, messagesOf, pathsOf } from "../support/issuesOf.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";

describe("ruleContradictions", () => {
  const name = { zh: "名", en: "Name" };
  const always = () => true;
  const edge = (quantity: Quantity, value: number) =>
    isPercentage(quantity) ? `${value}%` : value;
  const target = { better: "higher", target: "90%" } as const;
  const side = { perPercentagePoint: 1, most: 2 };

  // which quantities each rule can be asked about
  test.each<[Rule | ((quantity: Quantity) => Rule), Quantity[]]>([
    [{ kind: "proportional" }, ["share", "ratio"]],
    [{ kind: "slope", ...target, perPercentagePoint: 1 }, ["share", "signedShare"]],
    [{ kind: "twoSided", ...target, start: 5, gain: side, loss: side }, ["share", "signedShare"]],
    [
      (of) => ({ kind: "bands", bands: [{ from: edge(of, 2), points: 1 }], otherwise: 0 }),
      [...quantities],
    ],
    [
      (of) => ({
        kind: "lines",
        through: [1, 2].map((at) => ({ at: edge(of, at), points: at })),
        below: 0,
        above: 2,
      }),
      [...quantities],
    ],
    [{ kind: "perItem", each: 1 }, ["items"]],
    [{ kind: "byRank", points: [3, 2, 1], otherwise: 0 }, ["place"]],
    [{ kind: "given" }, ["points"]],
    [{ kind: "sum", start: 0 }, ["points"]],
  ])("row %#: a rule takes %j", (rule, taken) => {
    const sound = quantities.filter((quantity) => {
      const one = typeof rule === "function" ? rule(quantity) : rule;
      return ruleContradictions(one, "r", quantity, smallScheme(), always).length === 0;
    });
    expect(sound).toEqual(taken);
  });

  test.each<[Quantity, string]>([
    ["items", "bands, lines, perItem"],
    ["place", "bands, lines, byRank"],
    ["signedNumber", "bands, lines"],
  ])("the rules that could be asked about %s are named", (quantity, kinds) => {
    const [issue] = ruleContradictions({ kind: "given" }, "r", quantity, smallScheme(), always);
    expect(issue?.message.en).toBe(
      `r.kind: found "given"; expected a rule that can use what it is asked about (${kinds}).`,
    );
  });

  const ofRate = (rule: Rule) => smallScheme({ dimensions: [smallDimension({ rule })] });
  const ofCount = (rule: Rule) =>
    smallScheme({ dimensions: [smallDimension({ rule, measure: { count: "tickets" } })] });

  describe("a rule that contradicts itself is told so", () => {
    const bands = (...bands: object[]) => ofRate({ kind: "bands", bands, otherwise: 0 } as never);
    const lines = (...at: string[]) =>
      ofRate({
        kind: "lines",
        through: at.map((one) => ({ at: one, points: 1 })),
        below: 0,
        above: 2,
      });

    test.each([
      [
        "edges on both sides",
        bands({ from: "90%", points: 9 }, { below: "95%", points: 5 }),
        'bands[1].below: found "95%"; expected an edge on the same side as that of the first band (from or above).',
      ],
      [
        "edges on both sides, upper ones first",
        bands({ to: "5%", points: 9 }, { from: "3%", points: 5 }),
        'bands[1].from: found "3%"; expected an edge on the same side as that of the first band (to or below).',
      ],
      [
        "two bands of one edge, however it is written",
        bands({ from: "90%", points: 9 }, { from: "90.0%", points: 5 }),
        'bands[1].from: found "90.0%"; expected an edge that no other band has.',
      ],
      [
        "a band without an edge",
        bands({ points: 9 }),
        "bands[0]: found an object; expected a band with exactly one of from, above, to, below.",
      ],
      [
        "a band of two edges",
        bands({ from: "90%", below: "95%", points: 9 }),
        "bands[0]: found an object; expected a band with exactly one of from, above, to, below.",
      ],
      [
        "lines through one point",
        lines("90%"),
        "through: found a list of 1; expected a list of at least two points.",
      ],
      [
        "two points at one measure",
        lines("80%", "90%", "80%"),
        'through[2].at: found "80%"; expected a measure that no other point has.',
      ],
      [
        "both each and prices",
        ofCount({ kind: "perItem", each: 1, prices: [{ from: 1, each: 1 }] }),
        "each: found 1; expected either each or prices, and not both.",
      ],
      [
        "neither each nor prices",
        ofCount({ kind: "perItem" }),
        "each: found nothing; expected either each or prices, and not both.",
      ],
      [
        "prices without item 1",
        ofCount({ kind: "perItem", prices: [{ from: 2, each: 1 }] }),
        "prices: found a list of 1; expected a list with one price whose from is 1.",
      ],
      [
        "two prices from one item",
        ofCount({
          kind: "perItem",
          prices: [1, 6, 6].map((from) => ({ from, each: from })),
        }),
        "prices[2].from: found 6; expected a start that no other price has.",
      ],
    ])("%s", (_, scheme, message) => {
      expect(messagesOf(() => parseScheme(scheme))).toEqual([`dimensions[0].rule.${message}`]);
    });
  });

  test("edges at one place that differ in what they exclude are no contradiction", () => {
    const bands = [
      { from: "90%", points: 8 },
      { above: "90%", points: 9 },
    ];
    expect(issuesOf(() => parseScheme(ofRate({ kind: "bands", bands, otherwise: 0 })))).toEqual([]);
  });

  test("what contradicts itself in one group, or in every group, is told once", () => {
    const groups = ["county", "park"].map((id) => ({ id, name }));
    const paths = (second: object | string) => {
      const bands = [
        { from: "90%", points: 8 },
        { from: second, points: 9 },
      ];
      const rule = { kind: "bands", bands, otherwise: 0 } as Rule;
      const scheme = smallScheme({ groups, dimensions: [smallDimension({ rule })] });
      return issuesOf(() => parseScheme(scheme)).map(({ path }) => path);
    };
    expect(paths({ byGroup: { county: "95%", park: "90%" } })).toEqual([
      "dimensions[0].rule.bands[1].from",
    ]);
    expect(paths("90%")).toEqual(["dimensions[0].rule.bands[1].from"]);
    expect(paths({ byGroup: { county: "95%", park: "96%" } })).toEqual([]);
  });
});

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
