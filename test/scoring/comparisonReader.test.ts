import { type Comparison, fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { comparisonReader } from "../../src/scoring/comparisonReader.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { smallScheme } from "../support/smallScheme.js";

const layout = layoutOf(smallScheme());
const holds = (comparison: Comparison, tickets: number, done?: string, group = "all") =>
  comparisonReader(
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
