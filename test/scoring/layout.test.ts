import type { Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { AdjustmentsMeasure, RankMeasure } from "hotline-scoring/rules";
import { expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";

const cases: AdjustmentsMeasure = { adjustments: "bonus", categories: ["优秀案例"] };
const deductions: AdjustmentsMeasure = { adjustments: "deduction" };
const all: AdjustmentsMeasure = { adjustments: "all" };
const place: RankMeasure = { rankOf: all, better: "higher", ties: "dense", among: "group" };
const target = { meanOfOthers: "peers" } as const;
const slope = { kind: "slope", better: "higher", target, perPercentagePoint: 1 } as const;
const roundMeasure = { places: 1, mode: "trunc" } as const;

const scheme: Scheme = smallScheme({
  dimensions: [
    composedDimension([
      { fullMarks: 5, measure: { rate: "done" }, rule: slope, roundMeasure, onlyIn: ["all"] },
      { fullMarks: 5, measure: cases, rule: { kind: "sum", start: 0 } },
    ]),
    smallDimension({
      id: "place",
      measure: place,
      noData: "zero",
      rule: { kind: "byRank", points: [10], otherwise: 0 },
      conditions: [settledAt("zero", { measure: deductions, below: -5 })],
    }),
  ],
});
const layout = layoutOf(scheme);

test("metrics come first, then sums of adjustments, then what follows from other units", () => {
  expect(layout.metrics).toEqual(["tickets", "done", "happy", "awarded"]);
  expect(layout.adjustments).toHaveLength(3);
  expect(layout.relatives.map(({ path }) => path)).toEqual([
    "dimensions[1].measure",
    "dimensions[0].parts[0].rule.target",
  ]);
  const order = [cases, deductions, all, place, target];
  expect(order.map((one) => layout.places.get(one))).toEqual([4, 5, 6, 7, 8]);
});

test("each sum counts its own adjustments", () => {
  const counted = (points: number, category: string) =>
    layout.adjustments.map((counts) => counts(fractionOf(points), category));
  // bonuses of one category, deductions, all
  expect(counted(2, "优秀案例")).toEqual([true, false, true]);
  expect(counted(2, "其他")).toEqual([false, false, true]);
  expect(counted(-2, "优秀案例")).toEqual([false, true, true]);
});

test("what follows from other units is known with all that the scheme says of it", () => {
  const [standing, mean] = layout.relatives;
  expect(standing).toMatchObject({ of: all, among: "group", refusesNoData: false });
  expect(mean).toMatchObject({
    of: { rate: "done" },
    among: "peers",
    refusesNoData: true,
    onlyIn: ["all"],
    roundMeasure,
  });
});

test("a scheme of metrics alone has nothing else", () => {
  const { adjustments, relatives, places } = layoutOf(smallScheme());
  expect([adjustments.length, relatives.length, places.size]).toEqual([0, 0, 0]);
});
