import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import {
  listed,
  measurePlaces,
  measuresOfDimension,
  metricsOfDimension,
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
    const paths = measuresOfDimension(first ?? smallDimension(), "d").map(({ path }) => path);
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
  ])("the metrics of a dimension are those %s", (_, changes, metrics) => {
    expect(metricsOfDimension(smallDimension(changes))).toEqual(metrics);
  });

  test("the metrics of a dimension of several parts are those of each, in their order, each once", () => {
    const part = { fullMarks: 5, rule: { kind: "proportional" } } as const;
    const parts = [
      { ...part, measure: happy },
      { ...part, measure: done, onlyIn: ["all"] },
      { ...part, measure: happy },
    ];
    expect(metricsOfDimension(composedDimension(parts))).toEqual(["happy", "done"]);
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
