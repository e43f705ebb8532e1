import { type Dimension, scoreUnit, tryScoreUnit } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import { settledAt, smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

const bonus = smallDimension({
  id: "bonus",
  fullMarks: 5,
  measure: { adjustments: "bonus" },
  rule: { kind: "sum", start: 0 },
});
const scheme = smallScheme({ dimensions: [smallDimension(), bonus] });

test("a unit alone has scores and a total, and no rank", () => {
  const adjustments = [{ unit: "a", category: "c", points: "1.5", reason: "r" }];
  const score = scoreUnit(scheme, smallUnit("a"), adjustments);
  expect(Object.keys(score)).toEqual(["unit", "tier", "volume", "scores", "total"]);
  expect(`${score.total.points}`).toBe("11.5");
});

test("a unit below the minimum volume is scored all the same: only its rank depends on that", () => {
  const ranking = { by: "published", ties: "dense", minimumVolume: 1000 } as const;
  expect(`${scoreUnit({ ...scheme, ranking }, smallUnit("a")).total.points}`).toBe("10");
});

test("a share of nothing is refused even there", () => {
  const ranking = { by: "published", ties: "dense", minimumVolume: 1000 } as const;
  const unit = smallUnit("a", { tickets: 0, done: 0 });
  expect(pathsOf(() => scoreUnit({ ...scheme, ranking }, unit))).toEqual(["units[0].metrics.done"]);
});

test("adjustments of another unit are refused", () => {
  const adjustments = [{ unit: "b", category: "c", points: 1, reason: "r" }];
  expect(pathsOf(() => scoreUnit(scheme, smallUnit("a"), adjustments))).toEqual([
    "adjustments[0].unit",
  ]);
  expect(tryScoreUnit(scheme, smallUnit("a"), adjustments).ok).toBe(false);
});

describe("a scheme that looks at other units is refused", () => {
  const rankOf = { rate: "done" };
  const rank = { rankOf, better: "higher", ties: "dense", among: "all" } as const;
  const byRank = { kind: "byRank", points: [10], otherwise: 0 } as const;
  const target = { meanOfOthers: "peers" } as const;
  const slope = { kind: "slope", better: "higher", target, perPercentagePoint: 1 } as const;
  const conditions = [settledAt("zero", { measure: rank, above: 3 })];

  test.each<[string, Partial<Dimension>, string]>([
    ["a rank", { measure: rank, rule: byRank }, "measure"],
    ["the mean of the others", { rule: slope }, "rule.target"],
    ["a condition on a rank", { conditions }, "conditions[0].if.measure"],
  ])("%s", (_, changes, place) => {
    const others = { ...scheme, dimensions: [smallDimension(changes)] };
    expect(pathsOf(() => scoreUnit(others, smallUnit("a")))).toEqual([
      `scheme.dimensions[0].${place}`,
    ]);
  });
});

test("a unit that the scheme does not score is refused, with the reason", () => {
  const apart = { ...scheme, dimensions: [smallDimension({ noData: "setApart" })] };
  expect(messagesOf(() => scoreUnit(apart, smallUnit("a", { tickets: 0, done: 0 })))).toEqual([
    'units[0] (a): found no data for "Name", so by the scheme not ranked; expected a unit that is scored.',
  ]);
});

test("figures are the unit's own; grades and flags are for a month", () => {
  const name = { zh: "名", en: "Name" };
  const rule = { kind: "given" } as const;
  const stated = {
    ...scheme,
    figures: [{ id: "pay", name, by: "exact", rule } as const],
    verdicts: { grades: [{ id: "all", name }] },
  };
  const score = scoreUnit(stated, smallUnit("a"));
  expect(Object.keys(score)).toEqual(["unit", "tier", "volume", "scores", "total", "figures"]);
  expect(`${score.figures?.pay?.points}`).toBe("10");
});

describe("a scheme that looks at scores, and multiplies and limits", () => {
  const given = { kind: "given" } as const;
  const plus = smallDimension({
    ...{ id: "plus", fullMarks: 20, extra: true },
    measure: { total: "basic" },
    rule: given,
  });

  test("is scored as in a month", () => {
    const own = { ...scheme, dimensions: [plus, smallDimension()] };
    const total = {
      factors: [{ times: 2, if: { score: "speed", from: "50%" } }],
      conditions: [{ if: { measure: { count: "tickets" }, from: 10 }, atMost: 15 }],
    };
    const score = (metrics: object, changes: object = {}) =>
      scoreUnit({ ...own, ...changes }, smallUnit("a", metrics as never)).total;
    expect(`${score({ done: 4 }).exact}`).toBe("8");
    expect(`${score({ done: 4 }, { total }).exact}`).toBe("8");
    expect(`${score({ done: 5 }, { total }).exact}`).toBe("15");
    expect(score({ done: 5 }, { total }).exception?.effect).toBe("atMost");
    expect(`${score({ tickets: 9, done: 9 }, { total }).exact}`).toBe("40");
  });

  test("of which a factor of the total compares units is refused", () => {
    const rankOf = { rate: "done" };
    const measure = { rankOf, better: "higher", ties: "dense", among: "all" } as const;
    const rule = { kind: "byRank", points: [1], otherwise: "0.9" } as const;
    const total = { factors: [{ measure, rule }] };
    expect(pathsOf(() => scoreUnit({ ...scheme, total }, smallUnit("a")))).toEqual([
      "scheme.total.factors[0].measure",
    ]);
  });
});

test("a unit that the scheme would set apart is scored all the same", () => {
  const name = { zh: "名", en: "Name" };
  const setApart = [{ id: "x", name, if: { inGroup: ["all"] }, as: "notScored" as const }];
  const ranking = { by: "published", ties: "dense", setApart } as const;
  expect(`${scoreUnit({ ...scheme, ranking }, smallUnit("a")).total.points}`).toBe("10");
});

test("where tiers begin with the minimum volume, a unit below it has none", () => {
  const name = { zh: "名", en: "Name" };
  const groups = [{ id: "all", name, tiers: [{ id: "large", name, from: 20 }] }];
  const ranking = { by: "published", ties: "dense", minimumVolume: 20 } as const;
  const tier = (tickets: number) =>
    scoreUnit({ ...scheme, groups, ranking }, smallUnit("a", { tickets, done: 1 })).tier;
  expect([19, 20].map(tier)).toEqual([null, "large"]);
});
