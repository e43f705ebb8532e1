import type { Comparison } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { comparisonOfFacts, measureOfFacts } from "../../src/scoring/measureValue.js";
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
  ])("%j is %s", (measure, value) => {
    expect(read(measure)).toBe(value);
  });

  const standing = { better: "higher", ties: "dense", among: "all" } as const;

  test.each<[Measure, string]>([
    [{ adjustments: "bonus" }, "2"],
    [{ adjustments: "deduction", categories: ["培训"] }, "-1"],
    [{ rankOf: { rate: "done" }, ...standing }, "4"],
    [{ distanceToMean: { rate: "done" }, among: "all" }, "-1/20"],
  ])("%j is the figure that is kept for it", (measure, figure) => {
    expect(read(measure, figure)).toBe(figure);
  });

  test.each<[Measure]>([
    [{ rate: "happy" }],
    [{ remainder: "happy" }],
    [{ mean: ["done", "happy"] }],
    [{ change: "done", from: "happy", in: "percent" }],
    [{ rankOf: { rate: "happy" }, ...standing }],
  ])("%j has no data where the rate has none", (measure) => {
    expect(read(measure, "nothing", "nothing")).toBe("nothing");
  });

  test("a change in percent from 0 has no data", () => {
    expect(read({ change: "done", from: "happy", in: "percent" }, "nothing", "0")).toBe("nothing");
    expect(read({ change: "done", from: "happy", in: "number" }, "nothing", "0")).toBe("1/4");
  });
});

describe("comparisonOfFacts", () => {
  const layout = layoutOf(smallScheme());
  const holds = (comparison: Comparison, tickets: number, done?: string, group = "all") =>
    comparisonOfFacts(
      comparison,
      group,
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
});
