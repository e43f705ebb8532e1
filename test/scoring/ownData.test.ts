import type { Part, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { layoutOf } from "../../src/scoring/layout.js";
import { lackingTest, risingTest } from "../../src/scoring/ownData.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const groups = ["all", "park"].map((id) => ({ id, name }));
const facts = (...given: (string | undefined)[]) =>
  given.map((one) => (one === undefined ? undefined : fractionOf(one)));

const part = (changes: Partial<Part>): Part => ({
  fullMarks: 5,
  measure: { rate: "done" },
  rule: { kind: "proportional" },
  ...changes,
});

describe("whether a unit is set apart for want of its own data", () => {
  // tickets, done, happy, awarded
  const complete = facts("8", "1/2", "1/2", "3");
  const withoutDone = facts("8", undefined, "1/2", "3");
  const lacks = (parts: Part[], figures: typeof complete, group = "all") => {
    const scheme = smallScheme({ groups, dimensions: [composedDimension(parts)] });
    return lackingTest(scheme, layoutOf(scheme))(group)(figures);
  };
  const setApart = { noData: "setApart" } as const;
  const slope = { kind: "slope", better: "higher", perPercentagePoint: 1 } as const;
  const standing = {
    rankOf: { rate: "done" },
    better: "higher",
    ties: "dense",
    among: "all",
  } as const;

  test.each<[string, Part[], boolean]>([
    ["a measure that sets it apart", [part(setApart)], true],
    ["one that counts 0", [part({ noData: "zero" })], false],
    ["one that refuses", [part({})], false],
    ["one of another metric", [part({ ...setApart, measure: { rate: "happy" } })], false],
    ["one of several", [part({ noData: "zero" }), part(setApart)], true],
    ["a mean of it", [part({ ...setApart, measure: { mean: ["done", "happy"] } })], true],
    [
      "the lower of it and another",
      [part({ ...setApart, measure: { lowerOf: [{ rate: "happy" }, { rate: "done" }] } })],
      true,
    ],
    [
      "a target of its own",
      [
        part({
          ...setApart,
          measure: { rate: "happy" },
          rule: { ...slope, target: { metric: "done" } },
        }),
      ],
      true,
    ],
    [
      "that by which it is compared",
      [
        part({
          ...setApart,
          measure: standing,
          rule: { kind: "byRank", points: [5], otherwise: 0 },
        }),
      ],
      true,
    ],
    [
      "adjustments, which are never wanting",
      [part({ ...setApart, measure: { adjustments: "all" }, rule: { kind: "sum", start: 0 } })],
      false,
    ],
    ["another group's part", [part({ ...setApart, onlyIn: ["park"] }), part({})], false],
  ])("for want of %s", (_, parts, expected) => {
    expect(lacks(parts, withoutDone)).toBe(expected);
    expect(lacks(parts, complete)).toBe(false);
  });

  test("in its own group", () => {
    const parts = [part({ ...setApart, onlyIn: ["park"] }), part({})];
    expect(lacks(parts, withoutDone, "park")).toBe(true);
  });
});

describe("values of a unit that must rise", () => {
  const metrics: Scheme["metrics"] = {
    tickets: { kind: "count", name },
    base: { kind: "rate", name: { zh: "基准值", en: "Base" } },
    goal: { kind: "rate", name: { zh: "挑战值", en: "Goal" } },
    done: { kind: "rate", name },
    least: { kind: "count", name },
  };
  const lines = (...at: (string | number | object)[]): Rule => ({
    kind: "lines",
    through: at.map((one, index) => ({ at: one as string, points: index })),
    below: 0,
    above: 9,
  });
  const [base, goal, least] = ["base", "goal", "least"].map((metric) => ({ metric }));

  function told(rule: Rule, given: readonly (string | undefined)[], group = "all"): string[] {
    const byCount = "through" in rule && rule.through.some(({ at }) => at === least);
    const measure = byCount ? { count: "tickets" } : { rate: "done" };
    const dimensions = [smallDimension({ measure, rule })];
    const scheme = smallScheme({ groups, metrics, dimensions });
    const refused = risingTest(scheme, layoutOf(scheme))(group)(facts(...given));
    return refused.map(
      ({ metric, refusal }) =>
        `${metric.id} ${refusal?.code} ${refusal?.found.en}: ${refusal?.allowed.en.split(",")[0]}`,
    );
  }

  // tickets, base, goal, done, least
  const given = (b?: string, g?: string, l = "5") => ["8", b, g, "1/2", l];

  test.each<[string, Rule, (string | undefined)[], string[]]>([
    ["rising", lines(base as object, goal as object), given("80%", "95%"), []],
    [
      "equal",
      lines(base as object, goal as object),
      given("80%", "80%"),
      ["goal notRising 80%: a number above 80%"],
    ],
    [
      "falling",
      lines(base as object, goal as object),
      given("95%", "80%"),
      ["goal notRising 80%: a number above 95%"],
    ],
    [
      "below one that is fixed",
      lines("50%", goal as object),
      given("80%", "49.9%"),
      ["goal notRising 49.9%: a number above 50%"],
    ],
    ["above one that is fixed", lines("50%", goal as object), given("80%", "50.1%"), []],
    // the fixed one is not the unit's to change
    [
      "at one that is fixed and comes next",
      lines(base as object, "90%"),
      given("90%", "95%"),
      ["base notRising 90%: a number below 90%"],
    ],
    [
      "of which one has no data",
      lines(base as object, goal as object),
      given(undefined, "95%"),
      [],
    ],
    ["all three", lines(base as object, "90%", goal as object), given("80%", "95%"), []],
    [
      "the last of three",
      lines(base as object, "90%", goal as object),
      given("80%", "85%"),
      ["goal notRising 85%: a number above 90%"],
    ],
    [
      "of counts",
      lines(least as object, 6),
      given("1", "1", "6"),
      ["least notRising 6: a number below 6"],
    ],
    ["of no metric", lines("90%", "80%"), given("80%", "95%"), []],
  ])("%s", (_, rule, figures, expected) => {
    expect(told(rule, figures)).toEqual(expected);
  });

  test("a fixed one is that of the group", () => {
    const rule = lines({ byGroup: { all: "50%", park: "90%" } }, goal as object);
    expect(told(rule, given("80%", "85%"))).toEqual([]);
    expect(told(rule, given("80%", "85%"), "park")).toEqual([
      "goal notRising 85%: a number above 90%",
    ]);
  });
});
