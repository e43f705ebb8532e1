import type { Comparison, ConditionTest } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { measureOfFacts, scoreEdges, testOfFacts } from "../../src/scoring/measureValue.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { written } from "../support/written.js";

describe("measureOfFacts", () => {
  /** A measure read off 8 tickets, a quarter done, half happy, 3 points, and one more figure. */
  function read(measure: Measure, further = "nothing", happy = "1/2"): string {
    const layout = layoutOf(smallScheme({ dimensions: [smallDimension({ measure })] }));
    const facts = ["8", "1/4", happy, "3", further].map((text) =>
      text === "nothing" ? undefined : fractionOf(text),
    );
    return written(measureOfFacts(measure, layout)(facts));
  }

  test.each<[Measure, string]>([
    [{ rate: "done" }, "1/4"],
    [{ remainder: "done" }, "3/4"],
    [{ mean: ["done", "happy"] }, "3/8"],
    [{ mean: ["happy"] }, "1/2"],
    // (2 × 1/4 + 1/2) ÷ 3
    [{ mean: [{ rate: "done", weight: 2 }, "happy"] }, "1/3"],
    [{ count: "tickets" }, "8"],
    [{ sum: [{ count: "tickets", weight: "0.5" }] }, "4"],
    [{ ratio: "tickets", to: "tickets", per: 1000 }, "1000"],
    [{ given: "awarded" }, "3"],
    [{ change: "happy", from: "done", in: "percent" }, "1"],
    [{ change: "happy", from: "done", in: "number" }, "1/4"],
    [{ product: ["done", "happy"] }, "1/8"],
    [{ lowerOf: [{ rate: "done" }, { rate: "happy" }] }, "1/4"],
    [{ higherOf: [{ rate: "done" }, { remainder: "done" }] }, "3/4"],
    [{ lowerOf: [{ mean: ["done", "happy"] }, { product: ["done", "happy"] }] }, "1/8"],
    [{ fact: "happy" }, "1/2"],
  ])("%j is %s", (measure, value) => {
    expect(read(measure)).toBe(value);
  });

  const standing = { better: "higher", ties: "dense", among: "all" } as const;

  test.each<[Measure, string]>([
    [{ adjustments: "bonus" }, "2"],
    [{ adjustments: "deduction", categories: ["培训"] }, "-1"],
    [{ rankOf: { rate: "done" }, ...standing }, "4"],
    [{ distanceToMean: { rate: "done" }, among: "all" }, "-1/20"],
    [{ minMax: { rate: "done" }, better: "lower", among: "group" }, "2/3"],
  ])("%j is the figure that is kept for it", (measure, figure) => {
    expect(read(measure, figure)).toBe(figure);
  });

  test.each<[Measure]>([
    [{ rate: "happy" }],
    [{ remainder: "happy" }],
    [{ mean: ["done", "happy"] }],
    [{ change: "done", from: "happy", in: "percent" }],
    [{ rankOf: { rate: "happy" }, ...standing }],
    [{ product: ["done", "happy"] }],
    [{ lowerOf: [{ rate: "done" }, { rate: "happy" }] }],
    [{ higherOf: [{ rate: "happy" }, { rate: "done" }] }],
    [{ fact: "happy" }],
  ])("%j has no data where the rate has none", (measure) => {
    expect(read(measure, "nothing", "nothing")).toBe("nothing");
  });

  test("a change in percent from 0 has no data", () => {
    expect(read({ change: "done", from: "happy", in: "percent" }, "nothing", "0")).toBe("nothing");
    expect(read({ change: "done", from: "happy", in: "number" }, "nothing", "0")).toBe("1/4");
  });
});

describe("testOfFacts", () => {
  const layout = layoutOf(smallScheme());
  const holds = (comparison: Comparison, tickets: number, done?: string, group = "all") =>
    testOfFacts(
      comparison,
      group,
      smallScheme(),
      layout,
    )([fractionOf(tickets), done === undefined ? undefined : fractionOf(done)]);

  const tickets = { count: "tickets" };

  test.each([
    // at 19, at 20, at 21
    [{ from: "20" }, [false, true, true]],
    [{ above: 20 }, [false, false, true]],
    [{ to: 20 }, [true, true, false]],
    [{ below: "20" }, [true, false, false]],
    [{ from: 20, to: 20 }, [false, true, false]],
    [{ above: 19, below: "20.5" }, [false, true, false]],
    [{ above: 20, below: 20 }, [false, false, false]],
  ])("all edges of %j must hold", (edges, expected) => {
    expect([19, 20, 21].map((count) => holds({ measure: tickets, ...edges }, count))).toEqual(
      expected,
    );
  });

  test("an edge may differ by group", () => {
    const comparison = { measure: tickets, from: { byGroup: { county: 20, park: 30 } } };
    expect(holds(comparison, 25, "0", "county")).toBe(true);
    expect(holds(comparison, 25, "0", "park")).toBe(false);
  });

  test.each([
    ["holds", true],
    ["fails", false],
  ] as const)("without data it %s where it says so", (noData, expected) => {
    const comparison = { measure: { rate: "done" }, from: "50%", noData };
    expect(holds(comparison, 0)).toBe(expected);
    expect(holds(comparison, 10, "49%")).toBe(false);
    expect(holds(comparison, 10, "50%")).toBe(true);
  });

  const name = { zh: "名", en: "Name" };
  const groups = ["county", "park"].map((id) => ({ id, name }));
  const leaning = smallScheme({
    groups,
    metrics: { tickets: { kind: "count", name }, met: { kind: "fact", name } },
    dimensions: [
      smallDimension({
        fullMarks: { byGroup: { county: "100", park: "40" } },
        weight: "50%",
        measure: { count: "tickets" },
        rule: { kind: "bands", bands: [{ from: 0, points: 1 }], otherwise: 0 },
      }),
      smallDimension({ id: "b", measure: { scores: ["speed", "c"] }, rule: { kind: "given" } }),
      smallDimension({
        id: "c",
        measure: { count: "tickets" },
        rule: { kind: "perItem", each: 1 },
      }),
    ],
  });

  /** How a test is answered of 8 tickets, a fact, and the scores of speed, b and c with the basic total. */
  function answer(test: ConditionTest, met: number, group = "county", ...scores: string[]) {
    const facts = ["8", `${met}`, ...scores].map((one) =>
      one === "nothing" ? undefined : fractionOf(one),
    );
    return testOfFacts(test, group, leaning, layoutOf(leaning))(facts);
  }

  test("a fact holds where it is so", () => {
    expect([1, 0].map((met) => answer({ fact: "met" }, met))).toEqual([true, false]);
    expect(testOfFacts({ fact: "met" }, "county", leaning, layoutOf(leaning))([])).toBe(false);
  });

  test("a group is one of those named", () => {
    const inPark = (group: string) => answer({ inGroup: ["park", "city"] }, 0, group);
    expect(["county", "park"].map(inPark)).toEqual([false, true]);
  });

  test.each<[ConditionTest, string, string, boolean]>([
    // worth 50 in a county, 20 in a park
    [{ score: "speed", below: "60%" }, "29.99", "county", true],
    [{ score: "speed", below: "60%" }, "30", "county", false],
    [{ score: "speed", below: "60%" }, "11.99", "park", true],
    [{ score: "speed", below: "60%" }, "12", "park", false],
    [{ score: "speed", from: 12 }, "12", "county", true],
    [{ score: "speed", from: "10%", to: 12 }, "12", "county", true],
    [{ score: "speed", from: "10%", to: 12 }, "4.99", "county", false],
    [{ score: "speed", to: { byGroup: { county: 5, park: "100%" } } }, "6", "county", false],
    [{ score: "speed", to: { byGroup: { county: 5, park: "100%" } } }, "6", "park", true],
    [{ measure: { score: "speed" }, from: 12 }, "12", "park", true],
    // never of a dimension that is left out, whatever is asked
    [{ score: "speed", from: "-100%" }, "nothing", "county", false],
    [{ score: "speed", to: 0 }, "nothing", "county", false],
    [{ measure: { score: "speed" }, to: 0, noData: "holds" }, "nothing", "county", true],
  ])("row %#: %j of %s in a %s: %s", (test, speed, group, expected) => {
    expect(answer(test, 0, group, speed, "1", "2", "3")).toBe(expected);
  });

  test.each<[Measure, string]>([
    [{ scores: ["speed", "c"] }, "8"],
    [{ score: "c" }, "2"],
    [{ total: "basic" }, "30"],
  ])("%j is %s", (measure, value) => {
    const facts = ["8", "0", "6", "1", "2", "30"].map(fractionOf);
    const found = measureOfFacts(measure, layoutOf(leaning))(facts);
    expect(written(found)).toBe(value);
  });

  test("a sum of scores has no data where one of them is left out", () => {
    const facts = ["8", "0", "6", "1"].map(fractionOf);
    const found = measureOfFacts({ scores: ["speed", "c"] }, layoutOf(leaning))(facts);
    expect(found).toBeUndefined();
  });

  test("the edges of a score are points, those in percent of what the dimension is worth", () => {
    const edges = scoreEdges({ score: "speed", from: "60%", below: "1/3" }, "park", leaning);
    expect(Object.entries(edges).map(([word, edge]) => `${word} ${edge}`)).toEqual([
      ...["from 12", "above undefined", "to undefined", "below 1/3"],
    ]);
  });
});
