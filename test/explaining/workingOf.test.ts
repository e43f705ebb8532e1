import type { Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { inShort, workingOf } from "../support/workings.js";

const name = { zh: "名", en: "Name" };

test("a working has its parts, each where a reader looks for it", () => {
  const named = (id: string) => ({ zh: `${id}组`, en: `Group ${id}` });
  const tiers = [{ id: "only", name, from: 0 }];
  const groups = [
    { id: "park", name: named("park") },
    { id: "all", name: named("all"), tiers },
  ];
  const working = workingOf(smallScheme({ groups }));
  expect(Object.keys(working)).toEqual([
    "scheme",
    "month",
    "unit",
    "group",
    "volume",
    "tier",
    "dimensions",
    "total",
    "published",
    "rank",
    "figures",
  ]);
  expect(working).toMatchObject({
    group: named("all"),
    tier: { id: "only", from: 0, below: null },
    rank: { rank: 1, of: 1, group: named("all"), tier: name },
    figures: [],
  });
});

test("it counts the unit's own adjustments, and ranks it with its own peers", () => {
  const groups = ["all", "park"].map((id) => ({ id, name }));
  const rule = { kind: "sum", start: 0 } as const;
  const dimensions = [smallDimension({ measure: { adjustments: "all" }, rule })];
  const given = ["b", "a"].map((unit) => ({ unit, category: "c", points: 1, reason: unit }));
  const units = [smallUnit("a"), { ...smallUnit("b"), group: "park" }, smallUnit("c")];
  const working = workingOf(smallScheme({ groups, dimensions }), units, given);
  expect(working.dimensions[0]?.adjustments.map(({ reason }) => reason)).toEqual(["a"]);
  expect(working.rank).toMatchObject({ rank: 1, of: 2, after: { units: [{ id: "c" }] } });
});

describe("a total", () => {
  const thirds = ["a", "b", "c"].map((id) => smallDimension({ id }));
  const third = smallUnit("a", { tickets: 3, done: 1 });
  const total = (changes: Partial<Scheme>) => workingOf(smallScheme(changes), [third]).total;

  test("comes from the scores, and names its rounding", () => {
    const { steps, ...rest } = total({ dimensions: thirds.slice(0, 2) });
    expect(inShort(steps)).toEqual(["sum(a, b) = 20/3"]);
    // 3.33 + 3.33 = 6.66
    expect(rest).toEqual({
      rounding: { places: 2, mode: "halfExpand" },
      exact: "20/3",
      points: "6.67",
      sumOfPublished: "6.66",
    });
  });

  test("may have a rounding, a start and bounds of its own", () => {
    const own = { places: 0, mode: "ceil" } as const;
    const rounding = { ...smallScheme().rounding, total: own };
    const { steps, ...rest } = total({ rounding, total: { start: 60, cap: 100 } });
    expect(inShort(steps)).toEqual(["sum(60, speed) = 190/3", "held(#0, #0, 100) = 190/3"]);
    expect(rest).toEqual({ rounding: own, exact: "190/3", points: "64" });
  });

  test("equal to the sum of the published scores does not state that sum", () => {
    expect("sumOfPublished" in total({})).toBe(false);
  });

  test("is scaled where some are left out", () => {
    const happy = smallDimension({ id: "happy", fullMarks: 30, measure: { rate: "happy" } });
    const done = smallDimension({ fullMarks: 50, noData: "leaveOut" });
    const scheme = smallScheme({ dimensions: [happy, done], total: { leftOut: "rescale" } });
    const { steps } = workingOf(scheme, [smallUnit("a", { tickets: 0, done: 0 })]).total;
    const named = steps.flatMap((step) => (step.name ? `${step.name} ${step.exact}` : []));
    expect(named).toEqual(["fullMarks 80", "kept 30"]);
    expect(steps.at(-1)?.exact).toBe("40");
  });
});

test("figures follow from the total", () => {
  const rule = { kind: "sum", start: "0.5" } as const;
  const figures = [{ id: "pay", name, by: "published", rule }] as const;
  const [pay] = workingOf(smallScheme({ figures }), [
    smallUnit("a", { tickets: 3, done: 1 }),
  ]).figures;
  // by the published total, 3.33
  expect(pay).toMatchObject({ id: "pay", name, rule, exact: "383/100", points: "3.83" });
  expect(inShort(pay?.steps ?? [])).toContain("sum(start, #1) = 383/100");
});
