import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { rowFacts } from "../../src/auditing/rateChecks.js";
import { type RowReckoning, rowReckoning } from "../../src/auditing/rowReckoning.js";
import type { CategorisedPoints } from "../../src/month/dimensionFacts.js";
import type { Group } from "../../src/scheme/group.js";
import { auditTerms, printedRow, tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

const named = (zh: string) => ({ zh, en: zh });

interface Beside {
  readonly adjustments?: readonly CategorisedPoints[];
  /** To how many places percentages are printed; two unless told otherwise. */
  readonly percentPlaces?: number;
}

function reckoned(
  cells: Readonly<Record<string, string>>,
  scheme: Scheme = tableScheme(),
  { adjustments, percentPlaces = 2 }: Beside = {},
): RowReckoning {
  const row = printedRow(scheme, cells);
  const terms = auditTerms(scheme, {
    percentages: { places: percentPlaces + 2, mode: "halfExpand" },
    adjustmentsOf: adjustments && (() => adjustments),
  });
  return rowReckoning(terms.compiled, rowFacts(row, row.group as Group, terms, new Map()));
}

/** The state of each dimension. */
const states = (...given: Parameters<typeof reckoned>) =>
  reckoned(...given).dimensions.map(({ dimension, state }) => `${dimension} ${state}`);

/** The state of 满意, of one row with its rate and its score. */
function care(cells: Record<string, string>, scheme?: Scheme, beside?: Beside): string {
  const found = reckoned(cells, scheme, beside).dimensions.find((one) => one.dimension === "care");
  return `${found?.state}: ${found?.given().slice(0, 4).join(" ")}`;
}

test("each dimension is held against what is known of the row", () => {
  // 10 × 8/17 = 4.7058…
  const cells = {
    工单量: "17",
    办结量: "8",
    办结得分: "4.71",
    满意得分: "5",
    评分: "3",
    评定得分: "4",
  };
  const { dimensions, facts } = reckoned(cells);
  expect(
    dimensions.map(({ dimension, state, printed }) => `${dimension} ${state} ${printed}`),
  ).toEqual(["speed reproduced 471/100", "care notChecked 5", "award impossible 4"]);
  expect(dimensions.map(({ given }) => given().join())).toEqual(["80/17", "", "3"]);
  expect(facts.map((one) => `${one}`)).toEqual(["17", "8/17", "undefined", "undefined", "3"]);
});

test.each([
  // 8/17 of 10
  ["17", "47.06%", "4.71", "reproduced: 80/17"],
  ["17", "47.06%", "4.70", "impossible: 80/17"],
  ["17", "47.06%", "", "reproduced: 80/17"],
  ["16", "47.06%", "4.71", "notChecked: "],
  ["17", "", "4.71", "notChecked: "],
  // without tickets it may be any that prints so, from 47.055 % to 47.065 %
  ["", "47.06%", "4.71", "reproduced: 2353/500"],
  ["", "47.06%", "4.70", "impossible: 2353/500"],
  // from 47.045 %, which is 4.70, to 47.055 %, which is 4.71
  ["", "47.05%", "4.71", "reproduced: 941/200"],
  ["", "47.05%", "4.70", "open: 941/200"],
  ["", "47.05%", "4.72", "impossible: 941/200"],
])("of %s tickets and %s, a score of %s is %s", (tickets, rate, score, expected) => {
  expect(care({ 工单量: tickets, 满意率: rate, 满意得分: score })).toBe(expected);
});

test("of several fractions, one that agrees will do", () => {
  const cells = { 工单量: "17", 满意率: "47%" };
  const wide = { percentPlaces: 0 };
  // 7/15 and 8/17 print as 47 %
  expect(care({ ...cells, 满意得分: "4.67" }, undefined, wide)).toBe("reproduced: 14/3 80/17");
  expect(care({ ...cells, 满意得分: "4.71" }, undefined, wide)).toBe("reproduced: 14/3 80/17");
  expect(care({ ...cells, 满意得分: "4.70" }, undefined, wide)).toBe("impossible: 14/3 80/17");
});

test("what two dimensions look at is searched for both together", () => {
  const scheme = tableScheme({
    dimensions: [
      smallDimension({ id: "care", name: named("满意"), measure: { rate: "happy" } }),
      smallDimension({
        id: "more",
        name: named("加倍"),
        fullMarks: 20,
        measure: { rate: "happy" },
      }),
    ],
  });
  const cells = { 工单量: "17", 满意率: "47%", 满意得分: "4.67" };
  const wide = { percentPlaces: 0 };
  const both = reckoned({ ...cells, 加倍得分: "9.33" }, scheme, wide);
  expect(both.searches).toHaveLength(1);
  expect(both.searches[0]?.cluster).toEqual({ dimensions: [0, 1], metrics: [3] });
  const [search] = both.searches;
  expect([...(search?.ways() ?? [])].map((way) => search?.agrees(way))).toEqual([true, false]);
  // each score is possible, but not both: no way agrees
  const apart = reckoned({ ...cells, 加倍得分: "9.41" }, scheme, wide);
  expect(apart.dimensions.map(({ state }) => state)).toEqual(["reproduced", "reproduced"]);
  const [other] = apart.searches;
  expect([...(other?.ways() ?? [])].some((way) => other?.agrees(way))).toBe(false);
});

describe("adjustments", () => {
  const scheme = tableScheme({
    dimensions: [
      smallDimension({
        id: "bonus",
        name: named("加分"),
        measure: { adjustments: "bonus" },
        rule: { kind: "sum", start: 1 },
      }),
    ],
  });

  test.each<[string, readonly CategorisedPoints[] | undefined, string]>([
    ["3", [{ category: "a", points: "2" }], "bonus reproduced"],
    ["2", [{ category: "a", points: "2" }], "bonus impossible"],
    ["1", [], "bonus reproduced"],
    ["1", undefined, "bonus notChecked"],
  ])("row %#: a score of %s, of %j", (score, adjustments, expected) => {
    expect(states({ 加分得分: score }, scheme, adjustments && { adjustments })).toEqual([expected]);
  });
});

test("what looks at other units is not checked", () => {
  const rankOf = {
    rankOf: { rate: "done" },
    better: "higher",
    ties: "competition",
    among: "all",
  } as const;
  const scheme = tableScheme({
    dimensions: [
      smallDimension({ measure: rankOf, rule: { kind: "given" } }),
      smallDimension({ id: "own" }),
    ],
  });
  expect(states({ 工单量: "2", 办结量: "1" }, scheme)).toEqual([
    "speed notChecked",
    "own reproduced",
  ]);
});

describe("where the scheme rounds rates before they are scored", () => {
  const rounding = (mode: "halfExpand" | "ceil") =>
    tableScheme({
      rounding: { ...tableScheme().rounding, rates: { places: 0, mode } },
    });

  test("several that come to the same count once", () => {
    const scheme = rounding("halfExpand");
    const { facts, domains } = reckoned({ 工单量: "17", 满意率: "47%" }, scheme, {
      percentPlaces: 0,
    });
    expect(domains[3]?.values.map(String)).toEqual(["47/100"]);
    expect(`${facts[3]}`).toBe("47/100");
    expect(
      care({ 工单量: "17", 满意率: "47%", 满意得分: "4.7" }, scheme, { percentPlaces: 0 }),
    ).toBe("reproduced: 47/10");
  });

  test("different ones stay apart", () => {
    // 1/8 = 12.5 % comes to 13 %; with 40 tickets 12.5 % is 1/8 alone
    expect(
      care({ 工单量: "40", 满意率: "12.5%", 满意得分: "1.3" }, rounding("halfExpand"), {
        percentPlaces: 1,
      }),
    ).toBe("reproduced: 13/10");
  });

  test.each([
    // 47.46 % prints as 47.5 % and counts as 47 %
    ["halfExpand", "47.5%", "4.70", "open: 24/5"],
    ["halfExpand", "47.5%", "4.80", "reproduced: 24/5"],
    ["halfExpand", "47.5%", "4.75", "open: 24/5"],
    ["halfExpand", "47.5%", "4.90", "impossible: 24/5"],
    // 47.04 % prints as 47.0 % and counts as 48 %
    ["ceil", "47.0%", "4.80", "open: 47/10"],
  ] as const)("by %s, %s may be %s: %s", (mode, rate, score, expected) => {
    expect(care({ 满意率: rate, 满意得分: score }, rounding(mode), { percentPlaces: 1 })).toBe(
      expected,
    );
  });
});

test("no more than 2,000 ways are told", () => {
  const scheme = tableScheme({
    dimensions: [
      smallDimension({ id: "care", name: named("满意"), measure: { mean: ["happy", "done"] } }),
    ],
  });
  const cells = { 工单量: "1,000,000", 满意率: "47%", 办结率: "47%" };
  const { dimensions } = reckoned(cells, scheme, { percentPlaces: 0 });
  expect(dimensions[0]?.given()).toHaveLength(2000);
});

test("a unit that is set apart gives no points", () => {
  const metrics = {
    ...tableScheme().metrics,
    calls: { kind: "count", name: named("回访量") },
  } as Scheme["metrics"];
  const dimension = smallDimension({
    id: "care",
    name: named("满意"),
    measure: { ratio: "tickets", to: "calls" },
    rule: { kind: "given" },
    noData: "setApart",
  });
  const scheme = tableScheme({ metrics, dimensions: [dimension] });
  expect(care({ 工单量: "6", 回访量: "2" }, scheme)).toBe("reproduced: 3");
  expect(care({ 工单量: "6", 回访量: "0", 满意得分: "3" }, scheme)).toBe("impossible: ");
  expect(care({ 工单量: "6", 回访量: "0" }, scheme)).toBe("reproduced: ");
});
