import type { Condition, Dimension, NoData, Part, Scheme } from "hotline-scoring";
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
    if (result === "setApart" || result === "refuse") return result;
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

  describe("weighed", () => {
    const tenth = { fullMarks: 100, weight: "10%" } as const;

    test.each<[string, Partial<Dimension>, string, string]>([
      ["a tenth of 100", tenth, "1/3", "10/3"],
      ["its cap as well", { ...tenth, cap: 50 }, "80%", "5"],
      ["its floor as well", { ...tenth, floor: 20 }, "0", "2"],
      [
        "below 0 as well",
        { ...tenth, rule: { ...slope, perPercentagePoint: 3 }, floor: -50 },
        "0",
        "-5",
      ],
      [
        "held at full marks",
        { ...tenth, weight: "1/3", rule: { ...slope, target: "0%" } },
        "1",
        "100/3",
      ],
      ["more than once", { weight: "150%" }, "1", "15"],
      ["nothing", { weight: 0 }, "1", "0"],
      ["by group", { weight: { byGroup: { all: "1/4" } } }, "80%", "2"],
    ])("%s", (_, changes, rate, points) => {
      expect(score(smallDimension(changes), rate)).toBe(points);
    });
  });

  const floored = { places: 1, mode: "floor" } as const;
  const rounding: Scheme["rounding"] = { ...smallScheme().rounding, scores: floored };

  test("a score is rounded before it is added, where the scheme says so", () => {
    expect(score(smallDimension(), "1/3", { rounding })).toBe("33/10");
  });

  test("it is multiplied and weighed before it is rounded", () => {
    // 100 × 1/3 × 1.1 × 10 % = 3.666…
    const factors = [{ times: "1.1" }];
    const dimension = smallDimension({ fullMarks: 100, weight: "10%", factors });
    expect(score(dimension, "1/3", { rounding })).toBe("18/5");
  });

  test("it may be rounded in steps", () => {
    const scores = { places: 1, mode: "halfExpand", increment: 5 } as const;
    const inHalves = { ...rounding, scores };
    expect(score(smallDimension(), "32.4%", { rounding: inHalves })).toBe("3");
    expect(score(smallDimension(), "32.5%", { rounding: inHalves })).toBe("7/2");
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

    test.each<[string, Part[], object, string]>([
      // 100 × 80 % × 25 % + 100 × 60 % × 75 %
      [
        "each weighed",
        [
          part({ fullMarks: 100, weight: "25%" }),
          part({ fullMarks: 100, weight: "3/4", measure: { rate: "happy" } }),
        ],
        { fullMarks: 100 },
        "65",
      ],
      // (8 + 3) held at 5, × 2
      ["each held before it is weighed", [part({ fullMarks: 10, cap: 5, weight: 2 })], {}, "10"],
      ["by group", [part({ weight: { byGroup: { all: "1/2" } } })], {}, "2"],
      ["all multiplied together", [part(), happy], { factors: [{ times: "0.5" }] }, "7/2"],
      ["all weighed together", [part(), happy], { weight: "10%" }, "7/10"],
    ])("%s", (_, parts, changes, points) => {
      expect(score(composedDimension(parts, changes), "80%", { happy: "60%" })).toBe(points);
    });

    test.each<[string, Part[], object, string]>([
      // what it is worth, and not held: 5 × 2 + 3
      [
        "full marks as they are weighed",
        [part({ noData: "fullMarks", cap: 3, weight: 2 }), happy],
        { fullMarks: 20 },
        "13 noData fullMarks",
      ],
      [
        "0, below a floor of its own",
        [part({ noData: "zero", floor: 2 }), happy],
        {},
        "3 noData zero",
      ],
      [
        "and the sum goes on",
        [part({ noData: "fullMarks" }), happy],
        { factors: [{ times: "0.5" }], weight: "50%" },
        "2 noData fullMarks",
      ],
      [
        "held as the sum is",
        [part({ noData: "fullMarks" }), happy],
        { cap: 7 },
        "7 noData fullMarks",
      ],
      // one of its group alone, which is every part there is
      [
        "of every part of the group",
        [part({ noData: "fullMarks" }), part({ ...happy, onlyIn: ["park"] })],
        { cap: 3, weight: "50%" },
        "5 noData fullMarks",
      ],
    ])("without data for one of them: %s", (_, parts, changes, expected) => {
      expect(score(composedDimension(parts, changes), undefined, { happy: "60%" })).toBe(expected);
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
      // final, whatever the bounds and the weight within them
      ["fullMarks", { cap: 8 }, "10 noData fullMarks"],
      ["fullMarks", { cap: 8, weight: "50%" }, "5 noData fullMarks"],
      ["fullMarks", { factors: [{ times: "0.5" }] }, "10 noData fullMarks"],
      ["zero", {}, "0 noData zero"],
      ["zero", { floor: 2 }, "0 noData zero"],
      ["zero", { floor: "12.5", cap: 20 }, "0 noData zero"],
      ["zero", { floor: "-5", factors: [{ times: "2" }] }, "0 noData zero"],
      ["leaveOut", {}, "0 noData leaveOut"],
      ["leaveOut", { floor: 2 }, "0 noData leaveOut"],
      ["setApart", {}, "setApart"],
    ])("%s, with %j", (noData, changes, expected) => {
      expect(score(smallDimension({ noData, ...changes }))).toBe(expected);
    });

    test("where the scheme refuses that, it says so", () => {
      expect(score(smallDimension())).toBe("refuse");
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

    const atMost = (points: string | number, condition: Condition = always) => ({
      if: condition,
      atMost: points,
    });

    test.each<[string, Partial<Dimension>, string | undefined, string]>([
      ["to so much at most", { conditions: [atMost(6)] }, "80%", "6 condition atMost"],
      ["and says so where it is no less", { conditions: [atMost(6)] }, "60%", "6 condition atMost"],
      ["and where it is far less", { conditions: [atMost(6)] }, "10%", "1 condition atMost"],
      ["not where it does not hold", { conditions: [atMost(6, never)] }, "80%", "8"],
      [
        "as it is weighed",
        { weight: "10%", conditions: [atMost(6)] },
        "80%",
        "3/5 condition atMost",
      ],
      ["below the floor", { floor: 2, conditions: [atMost(1)] }, "80%", "1 condition atMost"],
      ["below 0", { conditions: [atMost(-3)] }, "80%", "-3 condition atMost"],
      [
        "by group",
        { conditions: [{ if: always, atMost: { byGroup: { all: "1/3" } } }] },
        "80%",
        "1/3 condition atMost",
      ],
      [
        "by the first that holds alone",
        { conditions: [atMost(6, never), atMost(7), atMost(2), settledAt("zero", always)] },
        "80%",
        "7 condition atMost",
      ],
      [
        "or to 0, where that comes first",
        { conditions: [settledAt("zero", always), atMost(7)] },
        "80%",
        "0 condition zero",
      ],
      [
        "after what the scheme says to a want of data",
        { noData: "fullMarks", conditions: [atMost(6)] },
        undefined,
        "6 condition atMost",
      ],
      [
        "but not what is left out",
        { noData: "leaveOut", conditions: [atMost(6)] },
        undefined,
        "0 noData leaveOut",
      ],
    ])("it may limit it: %s", (_, changes, done, expected) => {
      expect(score(smallDimension(changes), done)).toBe(expected);
    });

    test("full marks that it gives are what the dimension is worth", () => {
      const conditions = [settledAt("fullMarks", always)];
      const dimension = smallDimension({ fullMarks: 100, weight: "10%", conditions });
      const times = smallDimension({ ...dimension, factors: [{ times: "0.5" }] });
      expect(score(dimension, "1/3")).toBe("10 condition fullMarks");
      expect(score(times, "1/3")).toBe("10 condition fullMarks");
    });

    test("without rounding", () => {
      const conditions = [settledAt("fullMarks", always)];
      const dimension = smallDimension({ fullMarks: "3.33", conditions });
      expect(score(dimension, "1/3", { rounding })).toBe("333/100 condition fullMarks");
    });
  });
});
