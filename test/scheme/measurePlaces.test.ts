import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import {
  listed,
  measurePlaces,
  measuresOfDimension,
  metricsOfDimension,
  ownMeasureOf,
  quantityIn,
} from "../../src/scheme/measurePlaces.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";

describe("quantityIn", () => {
  const among = "all";

  test.each<[string, Measure]>([
    ["share", { rate: "done" }],
    ["share", { remainder: "done" }],
    ["share", { mean: ["done", "happy"] }],
    ["items", { count: "tickets" }],
    ["items", { sum: [{ count: "tickets", weight: 2 }] }],
    ["ratio", { ratio: "tickets", to: "tickets" }],
    ["points", { given: "awarded" }],
    ["points", { adjustments: "all" }],
    ["signedShare", { change: "tickets", from: "tickets", in: "percent" }],
    ["signedShare", { change: "awarded", from: "awarded", in: "percent" }],
    ["signedShare", { change: "done", from: "happy", in: "number" }],
    ["signedNumber", { change: "tickets", from: "tickets", in: "number" }],
    ["signedNumber", { change: "awarded", from: "awarded", in: "number" }],
    ["place", { rankOf: { given: "awarded" }, better: "higher", ties: "dense", among }],
    ["share", { ratioToBest: { count: "tickets" }, better: "higher", among }],
    ["share", { shareOfTotal: { count: "tickets" }, among }],
    ["signedShare", { distanceToMean: { rate: "done" }, among }],
    [
      "signedShare",
      { distanceToMean: { change: "tickets", from: "tickets", in: "percent" }, among },
    ],
    ["signedNumber", { distanceToMean: { count: "tickets" }, among }],
    ["signedNumber", { distanceToMean: { given: "awarded" }, among }],
    ["signedShare", { distanceToMean: { count: "tickets" }, among, in: "percent" }],
    ["share", { minMax: { given: "awarded" }, better: "lower", among }],
    ["share", { product: ["done", "happy"] }],
    ["share", { lowerOf: [{ rate: "done" }, { remainder: "happy" }] }],
    ["items", { higherOf: [{ count: "tickets" }, { count: "tickets" }] }],
    ["points", { score: "speed" }],
    ["points", { scores: ["speed", "calls"] }],
    ["points", { total: "basic" }],
    ["fact", { fact: "met" }],
  ])("a %s: %j", (quantity, measure) => {
    expect(quantityIn(smallScheme(), measure)).toBe(quantity);
  });
});

describe("measurePlaces", () => {
  const done = { rate: "done" };
  const happy = { rate: "happy" };
  const tickets = { count: "tickets" };
  const slope = { kind: "slope", better: "higher", perPercentagePoint: 1 } as const;
  const name = { zh: "名", en: "Name" };

  const scheme = smallScheme({
    dimensions: [
      smallDimension({
        noData: "zero",
        rule: { ...slope, target: { metric: "happy" } },
        conditions: [
          settledAt("zero", {
            any: [{ measure: tickets, above: 5 }, { not: { measure: happy, from: "1%" } }],
          }),
          settledAt("zero", { measure: happy, to: "1%", noData: "holds" }),
        ],
      }),
      composedDimension([
        { fullMarks: 5, measure: done, rule: { kind: "proportional" }, onlyIn: ["all"] },
        { fullMarks: 5, measure: happy, rule: { ...slope, target: { meanOfOthers: "all" } } },
      ]),
    ],
    ranking: {
      by: "exact",
      ties: "dense",
      tieBreakers: [{ score: "speed" }, { measure: done, better: "higher" }],
    },
    verdicts: {
      flags: [
        {
          id: "slow",
          name,
          if: { all: [{ total: { below: 60 } }, { measure: done, below: "60%", noData: "fails" }] },
        },
      ],
    },
  });

  const { metrics } = scheme;

  test("every measure stands in reading order, with its place and what is said of it there", () => {
    const places = measurePlaces(scheme).map(
      ({ path, measure, refusesNoData, onlyIn }) =>
        `${path} ${Object.values(measure)} ${refusesNoData ? "needs data" : "may do without"}${onlyIn ? ` in ${onlyIn}` : ""}`,
    );
    expect(places).toEqual([
      "dimensions[0].measure done may do without",
      "dimensions[0].rule.target happy may do without",
      "dimensions[0].conditions[0].if.any[0].measure tickets needs data",
      "dimensions[0].conditions[0].if.any[1].not.measure happy needs data",
      "dimensions[0].conditions[1].if.measure happy may do without",
      "dimensions[1].parts[0].measure done needs data in all",
      "dimensions[1].parts[1].measure happy needs data",
      "ranking.tieBreakers[1].measure done may do without",
      "verdicts.flags[0].if.all[1].measure done may do without",
    ]);
  });

  test("those of one dimension stand below its place", () => {
    const [first] = scheme.dimensions;
    const paths = measuresOfDimension(first ?? smallDimension(), "d", metrics).map(
      ({ path }) => path,
    );
    expect(paths.slice(0, 2)).toEqual(["d.measure", "d.rule.target"]);
  });

  test.each<[string, Parameters<typeof smallDimension>[0], string[]]>([
    ["of its measure", {}, ["done"]],
    ["of a mean", { measure: { mean: ["happy", "late", "done"] } }, ["happy", "late", "done"]],
    ["given", { measure: { given: "awarded" }, rule: { kind: "given" } }, ["awarded"]],
    ["of no metric", { measure: { adjustments: "bonus" }, rule: { kind: "sum", start: "0" } }, []],
    [
      "and that of its target, after it",
      { rule: { ...slope, target: { metric: "happy" } } },
      ["done", "happy"],
    ],
    [
      "and those of its conditions, however deep, each once",
      {
        conditions: [
          settledAt("zero", {
            all: [{ measure: tickets, to: 5 }, { not: { measure: done, to: "1%" } }],
          }),
          settledAt("zero", { measure: happy, to: "1%" }),
          settledAt("fullMarks", { measure: tickets, above: 5 }),
        ],
      },
      ["done", "tickets", "happy"],
    ],
  ])("the metrics of a dimension are those %s", (_, changes, names) => {
    expect(metricsOfDimension(smallDimension(changes), smallScheme().metrics)).toEqual(names);
  });

  test("the metrics of a dimension of several parts are those of each, in their order, each once", () => {
    const part = { fullMarks: 5, rule: { kind: "proportional" } } as const;
    const parts = [
      { ...part, measure: happy },
      { ...part, measure: done, onlyIn: ["all"] },
      { ...part, measure: happy },
    ];
    expect(metricsOfDimension(composedDimension(parts), metrics)).toEqual(["happy", "done"]);
  });

  describe("where else measures may stand", () => {
    const bands = { kind: "bands", bands: [{ from: 500, points: 2 }], otherwise: 1 } as const;
    const lines = {
      kind: "lines",
      through: [
        { at: { metric: "tickets" }, points: 0 },
        { at: 10, points: 5 },
        { at: { metric: "awarded" }, points: 10 },
      ],
      below: 0,
      above: 10,
    } as const;
    const shownPlaces = (changes: Parameters<typeof smallScheme>[0]) =>
      measurePlaces(smallScheme(changes)).map(
        ({ path, measure, refusesNoData, scores, isTerm }) =>
          `${path} ${Object.entries(measure).flat()} ${refusesNoData ? "needs data" : "may do without"}${scores ? ", scores" : ""}${isTerm ? ", as a value" : ""}`,
      );

    test("in factors: their measure, the values of their rule and their condition", () => {
      const factors = [
        { measure: tickets, rule: bands },
        { measure: tickets, rule: lines, noData: "one" as const },
        { times: 2, if: { not: { measure: happy, below: "60%", noData: "fails" as const } } },
        { times: 2 },
      ];
      const own = (at: string) => [
        `${at}.factors[0].measure count,tickets needs data`,
        `${at}.factors[1].measure count,tickets may do without`,
        `${at}.factors[1].rule.through[0].at count,tickets may do without, as a value`,
        `${at}.factors[1].rule.through[2].at given,awarded may do without, as a value`,
        `${at}.factors[2].if.not.measure rate,happy may do without`,
      ];
      expect(
        shownPlaces({ dimensions: [smallDimension({ factors })], total: { factors } }),
      ).toEqual([
        "dimensions[0].measure rate,done needs data, scores",
        ...own("dimensions[0]"),
        ...own("total"),
      ]);
    });

    test("in conditions of the total, in what sets apart, in vetoes; a fact there is one too", () => {
      const condition = { any: [{ measure: happy, below: "60%" }, { fact: "met" }] };
      const places = shownPlaces({
        total: { conditions: [{ if: condition, atMost: 0 }] },
        ranking: {
          by: "exact",
          ties: "dense",
          setApart: [{ id: "a", name, if: { not: { fact: "met" } }, as: "notRanked" }],
        },
        verdicts: { vetoes: [{ id: "v", name, if: condition, atMost: "g" }] },
      });
      expect(places.slice(1)).toEqual([
        "total.conditions[0].if.any[0].measure rate,happy needs data",
        "total.conditions[0].if.any[1] fact,met needs data",
        "ranking.setApart[0].if.not fact,met needs data",
        "verdicts.vetoes[0].if.any[0].measure rate,happy needs data",
        "verdicts.vetoes[0].if.any[1] fact,met needs data",
      ]);
    });

    test("in the rule of a part: each value that a unit has for itself, whatever its kind", () => {
      const dimension = smallDimension({ measure: tickets, rule: lines, noData: "zero" });
      expect(shownPlaces({ dimensions: [dimension] })).toEqual([
        "dimensions[0].measure count,tickets may do without, scores",
        "dimensions[0].rule.through[0].at count,tickets may do without, scores, as a value",
        "dimensions[0].rule.through[2].at given,awarded may do without, scores, as a value",
      ]);
      expect(metricsOfDimension(dimension, metrics)).toEqual(["tickets", "awarded"]);
    });
  });

  test.each([
    ["tickets", { count: "tickets" }],
    ["awarded", { given: "awarded" }],
    ["done", { rate: "done" }],
    ["none", { rate: "none" }],
  ])("the metric %s is, as a measure by itself, %j", (id, measure) => {
    expect(ownMeasureOf(id, metrics)).toEqual(measure);
  });

  test("what is not sound is left out", () => {
    const paths = measurePlaces(scheme, (path) => !path.startsWith("dimensions")).map(
      ({ path }) => path,
    );
    expect(paths).toEqual([
      "ranking.tieBreakers[1].measure",
      "verdicts.flags[0].if.all[1].measure",
    ]);
  });

  test("a list has its objects, each with its place; what is no list has none", () => {
    const [a, b] = [{ id: "a" }, { id: "b" }];
    expect(listed([a, null as never, 7 as never, b], "groups")).toEqual([
      [a, "groups[0]"],
      [b, "groups[3]"],
    ]);
    expect(listed({ length: 1 } as never, "groups")).toEqual([]);
  });
});
