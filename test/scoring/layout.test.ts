import type { Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { AdjustmentsMeasure, RankMeasure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
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

describe("scores", () => {
  const given = { kind: "given" } as const;
  const byScore = (id: string, measure: object, more: object = {}) =>
    smallDimension({ id, measure: measure as never, rule: given, ...more });
  const rank = { rankOf: { score: "c" }, better: "higher", ties: "dense", among: "all" };
  const byRank = { kind: "byRank", points: [1], otherwise: 0 } as const;

  test("stand behind all else, in the scheme's order, and then the basic total", () => {
    const dimensions = [
      byScore("a", { scores: ["b", "c"] }),
      smallDimension({
        id: "b",
        measure: { adjustments: "bonus" },
        rule: { kind: "sum", start: 0 },
      }),
      smallDimension({ id: "c" }),
    ];
    const { scores, order } = layoutOf(smallScheme({ dimensions }));
    expect(scores?.ofDimension).toEqual([5, 6, 7]);
    expect(scores?.basicTotal).toBe(8);
    expect([...(scores?.byId ?? [])]).toEqual([
      ["a", 5],
      ["b", 6],
      ["c", 7],
    ]);
    expect(order).toEqual([1, 2, 0]);
  });

  test("the basic total is known once all that are not extra are scored", () => {
    const extra = { extra: true };
    const dimensions = [
      byScore("bonus", { total: "basic" }, extra),
      smallDimension({ id: "b" }),
      smallDimension({ id: "x", extra: true }),
      smallDimension({ id: "c" }),
    ];
    const { scores, order } = layoutOf(smallScheme({ dimensions }));
    expect(order).toEqual([1, 3, 0, 2]);
    expect(scores?.basicAfter).toBe(2);
  });

  test("what follows from other units' scores waits for them", () => {
    const dimensions = [
      byScore("a", rank, { rule: byRank }),
      smallDimension({ id: "b" }),
      smallDimension({ id: "c" }),
    ];
    const [relative] = layoutOf(smallScheme({ dimensions })).relatives;
    // c, which a leans on, stands first in the order of leaning
    expect(relative?.after).toBe(1);
    expect(layoutOf(smallScheme({ dimensions })).order).toEqual([2, 0, 1]);
  });

  const speed = { score: "speed", to: 0 };
  const name = { zh: "名", en: "Name" };
  const apart = (condition: object) => ({ if: condition as never, atMost: 0 });

  test.each<[string, Partial<Scheme>, boolean]>([
    ["nothing does", {}, false],
    [
      "a tie-breaker names one",
      { ranking: { by: "exact", ties: "dense", tieBreakers: [{ score: "speed" }] } },
      false,
    ],
    [
      "a tie-breaker measures one",
      {
        ranking: {
          by: "exact",
          ties: "dense",
          tieBreakers: [{ measure: { score: "speed" }, better: "higher" }],
        },
      },
      true,
    ],
    ["a flag names one", { verdicts: { flags: [{ id: "f", name, if: speed }] } }, false],
    [
      "a flag measures one",
      { verdicts: { flags: [{ id: "f", name, if: { measure: { score: "speed" }, to: 0 } }] } },
      true,
    ],
    ["the total is limited by one", { total: { conditions: [apart(speed)] } }, true],
    [
      "the total is limited by a fact",
      { total: { conditions: [apart({ inGroup: ["all"] })] } },
      false,
    ],
    ["the total is multiplied by one", { total: { factors: [{ times: 2, if: speed }] } }, true],
    [
      "a factor of a dimension asks for one",
      {
        dimensions: [
          smallDimension(),
          smallDimension({ id: "b", factors: [{ times: 2, if: speed }] }),
        ],
      },
      true,
    ],
    [
      "a condition of a dimension asks for one",
      {
        dimensions: [
          smallDimension(),
          smallDimension({ id: "b", conditions: [settledAt("zero", { not: speed })] }),
        ],
      },
      true,
    ],
  ])("have no place unless they are looked at: %s", (_, changes, has) => {
    expect(layoutOf(smallScheme(changes)).scores !== undefined).toBe(has);
  });
});

describe("the metrics that a scheme uses", () => {
  const name = { zh: "名", en: "Name" };
  const metrics: Scheme["metrics"] = {
    a: { kind: "count", name },
    b: { kind: "count", name },
    spare: { kind: "count", name },
    made: { kind: "count", name, madeOf: { plus: ["a"], minus: ["b"] } },
    done: { kind: "rate", name, of: "made", count: "a" },
    open: { kind: "rate", name, of: "spare" },
    base: { kind: "rate", name },
  };

  test("are those that it looks at, and those that these are worked out of", () => {
    const dimensions = [smallDimension({ measure: { rate: "done" } })];
    const { used } = layoutOf(smallScheme({ metrics, dimensions }));
    expect([...used]).toEqual(expect.arrayContaining(["done", "made", "a"]));
    expect(used.has("spare")).toBe(false);
  });

  test("a rate that is given as a share of a count does not use that count", () => {
    const dimensions = [smallDimension({ measure: { rate: "open" } })];
    expect([...layoutOf(smallScheme({ metrics, dimensions })).used]).toEqual(["open"]);
  });
});
