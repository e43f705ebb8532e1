import type { Dimension, NoData, Part, Scheme } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { noDataChoices, type Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { ExactFraction } from "../../src/exact/fraction.js";
import { dimensionFormula, partScorer } from "../../src/scoring/dimensionPoints.js";
import { layoutOf } from "../../src/scoring/layout.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";
import { written } from "../support/written.js";

describe("partScorer", () => {
  interface Known {
    readonly tickets?: number;
    readonly done?: string;
    readonly happy?: string;
    readonly awarded?: string;
    readonly mean?: string;
  }

  function score(changes: Partial<Part>, known: Known, group = "all"): string {
    const part: Part = {
      fullMarks: 10,
      measure: { rate: "done" },
      rule: { kind: "proportional" },
      ...changes,
    };
    const scheme = smallScheme({ dimensions: [composedDimension([part])] });
    const { tickets, done, happy, awarded, mean } = known;
    const facts = [tickets, done, happy, awarded, mean].map((one) =>
      one === undefined ? undefined : fractionOf(one),
    );
    const points = partScorer(part, group, scheme, layoutOf(scheme))(facts);
    if (typeof points === "string") return points;
    return written(points instanceof ExactFraction ? points : points.points);
  }

  const slope = { kind: "slope", better: "higher", perPercentagePoint: 2 } as const;
  const at95: Rule = { ...slope, target: "95%" };
  const whole = { places: 0, mode: "halfExpand" } as const;

  test.each<[string, Partial<Part>, Known, string]>([
    ["its rule", {}, { done: "1/3" }, "10/3"],
    ["unbounded below", { rule: at95 }, { done: "45%" }, "-90"],
    [
      "unbounded above",
      { measure: { given: "awarded" }, rule: { kind: "sum", start: 5 } },
      { awarded: "12" },
      "17",
    ],
    ["held at a floor of its own", { rule: at95, floor: "-5" }, { done: "45%" }, "-5"],
    ["held at a cap of its own", { cap: 8 }, { done: "1" }, "8"],
    ["not held within them", { cap: 8, floor: 2 }, { done: "1/2" }, "5"],
    ["unrounded, 94.5 % loses 1 point", { rule: at95 }, { done: "94.5%" }, "9"],
    [
      "rounded to whole percent, it loses none",
      { rule: at95, roundMeasure: whole },
      { done: "94.5%" },
      "10",
    ],
    ["94.49 % then loses 2", { rule: at95, roundMeasure: whole }, { done: "94.49%" }, "8"],
    [
      "what is no share is rounded to its own places",
      {
        measure: { sum: [{ count: "tickets", weight: "0.5" }] },
        rule: { kind: "perItem", each: 1 },
        roundMeasure: whole,
      },
      { tickets: 3 },
      "8",
    ],
    [
      "a target of the unit's own",
      { rule: { ...slope, target: { metric: "happy" } } },
      { done: "80%", happy: "82%" },
      "6",
    ],
    [
      "the mean of the others as target",
      { rule: { ...slope, target: { meanOfOthers: "all" } } },
      { done: "80%", mean: "83%" },
      "4",
    ],
  ])("%s", (_, changes, known, points) => {
    expect(score(changes, known)).toBe(points);
  });

  test.each([
    ["county", "5", "1"],
    ["park", "10", "9"],
  ])("in %s, each of its values is that of the group", (group, half, held) => {
    const fullMarks = { byGroup: { county: 10, park: 20 } };
    const cap = { byGroup: { county: 1, park: 9 } };
    expect(score({ fullMarks }, { done: "1/2" }, group)).toBe(half);
    expect(score({ fullMarks, cap }, { done: "1/2" }, group)).toBe(held);
  });

  test.each(noDataChoices)("without data, what the scheme says to that: %s", (noData) => {
    const own = { rule: { ...slope, target: { metric: "happy" } } } as const;
    const mean = { rule: { ...slope, target: { meanOfOthers: "all" } } } as const;
    // a bound is for points only
    expect(score({ noData, floor: 3, cap: 4 }, {})).toBe(noData);
    expect(score({ ...own, noData }, { done: "80%" })).toBe(noData);
    expect(score({ ...mean, noData }, { done: "80%" })).toBe(noData);
  });

  test("where the scheme says nothing, it refuses", () => {
    expect(score({}, {})).toBe("refuse");
  });
});

describe("dimensionFormula", () => {
  const slope = {
    kind: "slope",
    better: "higher",
    target: "90%",
    perPercentagePoint: "1",
  } as const;

  /** The points of a dimension of 8 tickets, of which so much is done and happy, and why they are no rule's. */
  function score(
    dimension: Dimension,
    done?: string,
    { happy, rounding }: { happy?: string; rounding?: Scheme["rounding"] } = {},
  ): string {
    const scheme = smallScheme({ dimensions: [dimension], ...(rounding && { rounding }) });
    const facts = [8, done, happy, 3].map((one) =>
      one === undefined ? undefined : fractionOf(one),
    );
    const result = dimensionFormula(dimension, "all", scheme, layoutOf(scheme))(facts);
    if (result === "setApart") return result;
    if (result instanceof ExactFraction) return written(result);
    const { points, exception } = result;
    if (exception === undefined) return written(points);
    return `${written(points)} ${exception.kind} ${exception.effect}`;
  }

  test.each<[string, Partial<Dimension>, string, string]>([
    ["its rule", {}, "1/3", "10/3"],
    ["held at 0", { rule: slope }, "0", "0"],
    ["held at a floor of its own", { rule: slope, floor: "2.5" }, "0", "5/2"],
    ["below 0 where the scheme says so", { rule: slope, floor: "-5" }, "0", "-5"],
    ["held at a cap of its own", { cap: 8 }, "1", "8"],
    [
      "held at full marks",
      { measure: { given: "awarded" }, rule: { kind: "sum", start: 9 } },
      "1",
      "10",
    ],
    ["by group", { fullMarks: { byGroup: { all: "6" } } }, "1/3", "2"],
    [
      "a rule's value by group",
      { rule: { ...slope, target: { byGroup: { all: "50%" } } } },
      "45%",
      "5",
    ],
  ])("%s", (_, changes, rate, points) => {
    expect(score(smallDimension(changes), rate)).toBe(points);
  });

  const floored = { places: 1, mode: "floor" } as const;
  const rounding: Scheme["rounding"] = { ...smallScheme().rounding, scores: floored };

  test("a score is rounded before it is added, where the scheme says so", () => {
    expect(score(smallDimension(), "1/3", { rounding })).toBe("33/10");
  });

  test("it is rounded first, and then held within its bounds", () => {
    expect(score(smallDimension({ cap: "3.25" }), "1/3", { rounding })).toBe("13/4");
  });

  describe("of parts", () => {
    const part = (changes: Partial<Part> = {}): Part => ({
      fullMarks: 5,
      measure: { rate: "done" },
      rule: { kind: "proportional" },
      ...changes,
    });
    const happy = part({ measure: { rate: "happy" } });
    // at 80 % done, 10 points short of 90 %: 5 − 10
    const short = part({ rule: slope });

    test.each<[string, Part[], string]>([
      // 5 × 80 % + 5 × 60 %
      ["their points are added", [part(), happy], "7"],
      ["and only then held within bounds", [part(), happy, short], "2"],
      ["at 0", [part(), short, short], "0"],
      ["at full marks", [part(), happy, part({ fullMarks: 8 })], "10"],
      ["a part is bounded by what it states", [part(), { ...short, floor: -1 }], "3"],
      ["in its own group alone", [part(), part({ ...happy, onlyIn: ["park"] })], "4"],
      ["here as well", [part(), part({ ...happy, onlyIn: ["park", "all"] })], "7"],
      ["nowhere here", [part({ onlyIn: ["park"] })], "0"],
    ])("%s", (_, parts, points) => {
      expect(score(composedDimension(parts), "80%", { happy: "60%" })).toBe(points);
    });

    test("they are rounded together, not each for itself", () => {
      // 5/3 + 5/3 = 10/3
      const thirds = composedDimension([part(), happy]);
      expect(score(thirds, "1/3", { happy: "1/3", rounding })).toBe("33/10");
    });

    test.each<[NoData[], string]>([
      [["fullMarks", "fullMarks"], "10 noData fullMarks"],
      [["fullMarks", "zero"], "5 noData fullMarks"],
      [["zero", "fullMarks"], "5 noData zero"],
      [["fullMarks", "leaveOut"], "0 noData leaveOut"],
      [["leaveOut", "zero"], "0 noData leaveOut"],
      [["leaveOut", "setApart"], "setApart"],
      [["setApart", "leaveOut"], "setApart"],
      [["zero", "setApart"], "setApart"],
    ])("without data for both, %j is %s", (choices, expected) => {
      const parts = choices.map((noData) => part({ noData }));
      expect(score(composedDimension(parts))).toBe(expected);
    });

    test.each<[NoData, string]>([
      ["fullMarks", "8 noData fullMarks"],
      ["zero", "3 noData zero"],
      ["leaveOut", "0 noData leaveOut"],
      ["setApart", "setApart"],
    ])("without data for one of them, %s is %s", (noData, expected) => {
      expect(score(composedDimension([part({ noData }), happy]), undefined, { happy: "60%" })).toBe(
        expected,
      );
    });
  });

  describe("without data", () => {
    test.each<[NoData, Partial<Dimension>, string]>([
      ["fullMarks", {}, "10 noData fullMarks"],
      ["fullMarks", { cap: 8 }, "8 noData fullMarks"],
      ["zero", {}, "0 noData zero"],
      ["zero", { floor: 2 }, "2 noData zero"],
      ["leaveOut", {}, "0 noData leaveOut"],
      ["leaveOut", { floor: 2 }, "0 noData leaveOut"],
      ["setApart", {}, "setApart"],
    ])("%s, with %j", (noData, changes, expected) => {
      expect(score(smallDimension({ noData, ...changes }))).toBe(expected);
    });

    test("where the scheme refuses that, the input should have been refused", () => {
      expect(() => score(smallDimension())).toThrow(
        "dimensionFormula requires data wherever the scheme refuses to do without",
      );
    });
  });

  describe("a condition settles the score", () => {
    const never = { measure: { count: "tickets" }, above: 8 };
    const always = { measure: { count: "tickets" }, from: 8 };
    const noneDone = { measure: { rate: "done" }, to: "0%", noData: "holds" } as const;

    test.each<[string, Partial<Dimension>, string | undefined, string]>([
      ["not where it does not hold", { conditions: [settledAt("zero", never)] }, "1/3", "10/3"],
      ["at 0", { conditions: [settledAt("zero", always)] }, "1/3", "0 condition zero"],
      [
        "at full marks",
        { conditions: [settledAt("fullMarks", always)] },
        "1/3",
        "10 condition fullMarks",
      ],
      [
        "the first that holds counts",
        {
          conditions: [
            settledAt("zero", never),
            settledAt("fullMarks", always),
            settledAt("zero", always),
          ],
        },
        "1/3",
        "10 condition fullMarks",
      ],
      [
        "without regard to the floor",
        { floor: 2, conditions: [settledAt("zero", always)] },
        "1/3",
        "0 condition zero",
      ],
      [
        "without regard to the cap",
        { cap: 8, conditions: [settledAt("fullMarks", always)] },
        "1/3",
        "10 condition fullMarks",
      ],
      [
        "before what the scheme says to a want of data",
        { noData: "zero", conditions: [settledAt("fullMarks", noneDone)] },
        undefined,
        "10 condition fullMarks",
      ],
      [
        "but a dimension that is left out stays so",
        { noData: "leaveOut", conditions: [settledAt("fullMarks", always)] },
        undefined,
        "0 noData leaveOut",
      ],
      [
        "and a unit that is set apart stays so",
        { noData: "setApart", conditions: [settledAt("fullMarks", always)] },
        undefined,
        "setApart",
      ],
    ])("%s", (_, changes, done, expected) => {
      expect(score(smallDimension(changes), done)).toBe(expected);
    });

    test("without rounding", () => {
      const conditions = [settledAt("fullMarks", always)];
      const dimension = smallDimension({ fullMarks: "3.33", conditions });
      expect(score(dimension, "1/3", { rounding })).toBe("333/100 condition fullMarks");
    });
  });
});
