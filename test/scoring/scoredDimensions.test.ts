import type { Dimension, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { Measure, Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { ExactFraction } from "../../src/exact/fraction.js";
import { exactly, type Operations } from "../../src/exact/operations.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { scoredDimensions } from "../../src/scoring/scoredDimensions.js";
import { type GroupPlan, scoringPlan } from "../../src/scoring/scoringPlan.js";
import { settledAt, smallDimension, smallScheme } from "../support/smallScheme.js";
import { written } from "../support/written.js";

const given: Rule = { kind: "given" };
const of = (id: string, measure: Measure, rule: Rule = given, more: Partial<Dimension> = {}) =>
  smallDimension({ id, measure, rule, ...more });

/** The points of each dimension of a unit of 8 tickets, half of them done, of which 3 points were awarded. */
function scored(
  dimensions: readonly Dimension[],
  {
    done = "1/2",
    total = {},
    count,
    by = exactly,
  }: {
    readonly done?: string | undefined;
    readonly total?: Scheme["total"];
    readonly count?: number;
    readonly by?: Operations;
  } = {},
) {
  const scheme = smallScheme({ dimensions, total });
  const layout = layoutOf(scheme);
  const plan = scoringPlan(scheme, layout, by);
  const facts = ["8", done, "1/4", "3"].map((one) =>
    one === "nothing" ? undefined : fractionOf(one),
  );
  const found = scoredDimensions(plan, plan.groups.get("all") as GroupPlan, facts, count);
  const points = found.counted.map((one) =>
    written(one instanceof ExactFraction ? one : one.points),
  );
  return {
    points,
    behind: Array.from(found.facts).slice(4).map(written),
    setApartBy: found.setApartBy?.id,
  };
}

const done = of("done", { rate: "done" }, { kind: "proportional" });
const twice: Rule = { kind: "sum", start: 2 };

describe("dimensions that look at no scores", () => {
  test("are scored in the scheme's order, and nothing is put behind the facts", () => {
    const { points, behind } = scored([done, of("awarded", { given: "awarded" })]);
    expect(points).toEqual(["5", "3"]);
    expect(behind).toEqual([]);
  });

  test("the facts are then those that were given", () => {
    const scheme = smallScheme({ dimensions: [done] });
    const plan = scoringPlan(scheme, layoutOf(scheme), exactly);
    const facts = ["8", "1/2", "1/4", "3"].map(fractionOf);
    expect(scoredDimensions(plan, plan.groups.get("all") as GroupPlan, facts).facts).toBe(facts);
  });
});

describe("a dimension that looks at scores", () => {
  test("is scored after those that it looks at, wherever it stands", () => {
    const last = of("sum", { scores: ["done", "plus"] });
    const plus = of("plus", { score: "done" }, twice);
    expect(scored([last, plus, done]).points).toEqual(["10", "7", "5"]);
    expect(scored([done, plus, last]).points).toEqual(["5", "7", "10"]);
  });

  test("leaves the scores behind the facts, then the basic total", () => {
    const plus = of("plus", { score: "done" }, twice, { extra: true });
    const { behind } = scored([plus, done], { total: { start: 100 } });
    expect(behind).toEqual(["7", "5", "105"]);
  });

  test("sees them as they count: multiplied, weighed and held", () => {
    const half = smallDimension({ ...done, weight: "50%", factors: [{ times: "1.2" }], cap: 5 });
    // 10 × 1/2 × 1.2 × 50 % = 3, held at 2.5
    expect(scored([half, of("plus", { score: "done" }, twice)]).points).toEqual(["5/2", "9/2"]);
  });

  test("sees the score that a condition settled or limited", () => {
    const many = { measure: { count: "tickets" }, from: 8 };
    const zero = smallDimension({ ...done, conditions: [settledAt("zero", many)] });
    const limited = smallDimension({ ...done, conditions: [{ if: many, atMost: 1 }] });
    const plus = of("plus", { score: "done" }, twice);
    expect(scored([zero, plus]).points).toEqual(["0", "2"]);
    expect(scored([limited, plus]).points).toEqual(["1", "3"]);
  });

  test("has no data where one is left out", () => {
    const open = smallDimension({ ...done, noData: "leaveOut" });
    const none = { done: "nothing", total: { leftOut: "asZero" } } as const;
    const plus = of("plus", { score: "done" }, twice, { noData: "fullMarks" });
    expect(scored([open, plus], none)).toMatchObject({
      points: ["0", "10"],
      behind: ["nothing", "10", "10"],
    });
  });

  test("may ask about it in a condition, which never holds where it is left out", () => {
    const open = smallDimension({ ...done, noData: "leaveOut" });
    const asking = of("asking", { given: "awarded" }, given, {
      conditions: [settledAt("zero", { score: "done", to: "60%" })],
    });
    const total = { leftOut: "asZero" } as const;
    expect(scored([asking, open], { total }).points).toEqual(["0", "5"]);
    expect(scored([asking, open], { total, done: "61%" }).points).toEqual(["3", "61/10"]);
    expect(scored([asking, open], { total, done: "nothing" }).points).toEqual(["3", "0"]);
  });

  // the scheme says nothing of it, and so the input should be refused rather than scoring fail
  test("is not scored where the scheme does not say what it means that one is left out", () => {
    const open = smallDimension({ ...done, noData: "leaveOut" });
    const plus = of("plus", { score: "done" }, twice);
    const total = { leftOut: "asZero" } as const;
    expect(() => scored([open, plus], { total, done: "nothing" })).not.toThrow();
  });
});

describe("the basic total", () => {
  const bonus = of(
    "bonus",
    { total: "basic" },
    { kind: "bands", bands: [{ from: 8, points: 2 }], otherwise: 0 },
    { extra: true },
  );
  const awarded = of("awarded", { given: "awarded" });

  test.each([
    // 10 × done + 3
    ["49%", "0", "79/10"],
    ["50%", "2", "8"],
    ["51%", "2", "81/10"],
  ])("with %s done, the bonus is %s for %s", (rate, points, basic) => {
    const found = scored([bonus, done, awarded], { done: rate });
    expect(found.points[0]).toBe(points);
    expect(found.behind.at(-1)).toBe(basic);
  });

  test("counts the start, and neither extras nor factors, bounds and conditions of the total", () => {
    const total: Scheme["total"] = {
      start: "1/2",
      cap: 1,
      floor: 0,
      factors: [{ times: 0 }],
      conditions: [{ if: { inGroup: ["all"] }, atMost: 0 }],
    };
    const more = of("more", { given: "awarded" }, given, { extra: true });
    expect(scored([more, bonus, done, awarded], { total }).behind.at(-1)).toBe("17/2");
  });

  test("is scaled as the total is where one is left out", () => {
    const open = smallDimension({ ...done, noData: "leaveOut" });
    const rescale = { done: "nothing", total: { leftOut: "rescale" } } as const;
    // 3 of 10, scaled to 20
    expect(scored([bonus, open, awarded], rescale).behind.at(-1)).toBe("6");
    expect(
      scored([bonus, open, awarded], { ...rescale, total: { leftOut: "asZero" } }).behind.at(-1),
    ).toBe("3");
    const alone = of("bonus", { total: "basic" }, twice, { extra: true, noData: "zero" });
    // nothing is left to scale by
    expect(scored([alone, open], rescale)).toMatchObject({ points: ["0", "0"] });
  });
});

describe("so many dimensions", () => {
  const plus = of("plus", { score: "done" }, twice);

  test.each([
    [0, ["0", "0"], []],
    [1, ["0", "5"], ["nothing", "5"]],
    [2, ["7", "5"], ["7", "5", "12"]],
  ])("in the order of leaning are scored: %i", (count, points, behind) => {
    expect(scored([plus, done], { count })).toMatchObject({ points, behind });
  });
});

test("one that sets the unit apart ends the scoring", () => {
  const apart = smallDimension({ ...done, noData: "setApart" });
  const { setApartBy, points } = scored([apart, of("awarded", { given: "awarded" })], {
    done: "nothing",
  });
  expect(setApartBy).toBe("done");
  expect(points).not.toContain("3");
});

test("each score has its name among the steps", () => {
  const named: string[] = [];
  const by: Operations = {
    ...exactly,
    named: (called, value) => {
      if (called.startsWith("dimensions.")) named.push(`${called} ${written(value)}`);
      return value;
    },
  };
  scored([of("plus", { score: "done" }, twice), done], { by });
  expect(named).toEqual(["dimensions.done 5", "dimensions.plus 7"]);
});
