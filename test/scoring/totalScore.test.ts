import fc from "fast-check";
import {
  type Condition,
  type Dimension,
  type Scheme,
  type Text,
  totalScore,
} from "hotline-scoring";
import { compare, fraction, fractionOf, times } from "hotline-scoring/exact";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { ExactFraction } from "../../src/exact/fraction.js";
import {
  exceptionByCondition,
  exceptionForNoData,
  type Settled,
} from "../../src/scoring/exception.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { type CountedPoints, sumOfScores, totalOfPoints } from "../../src/scoring/totalScore.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { written } from "../support/written.js";

describe("totalScore", () => {
  test("the exact scores are added, and the sum is rounded once", () => {
    const { exact, points } = totalScore(["1/3", "1/3", "1/3"], xiangtan2023);
    expect(`${exact}`).toBe("1");
    expect(`${points}`).toBe("1");
    expect(`${totalScore(["0.33", "0.33", "0.33"], xiangtan2023).points}`).toBe("0.99");
  });

  test("no scores make 0", () => {
    expect(`${totalScore([], xiangtan2023).points}`).toBe("0");
  });

  test.each([
    ["9.99", "9.99"],
    ["10.01", "10"],
    ["-3", "-2"],
  ])("held within −2 and 10, %s is %s", (score, total) => {
    const scheme = smallScheme({ total: { floor: "-2", cap: 10 } });
    expect(`${totalScore([score], scheme).points}`).toBe(total);
  });

  test("totalScore requires a list of numbers", () => {
    expect(() => totalScore("10" as never, xiangtan2023)).toThrow(
      "totalScore requires a list of scores",
    );
    expect(() => totalScore(["ten"], xiangtan2023)).toThrow(
      'totalScore requires a number such as "19.3"',
    );
  });

  test.each([
    ["100", "-3", "97"],
    ["-5", "3", "-2"],
  ])("from a start of %s, %s makes %s", (start, score, total) => {
    expect(`${totalScore([score], smallScheme({ total: { start } })).points}`).toBe(total);
  });

  test.each([
    ["county", "13", "13"],
    ["park", "14", "14"],
    ["park", "90", "20"],
    ["county", "-20", "0"],
  ])("by group: in %s, %s makes %s", (group, score, total) => {
    const byGroup = (county: number, park: number) => ({ byGroup: { county, park } });
    const scheme = smallScheme({
      total: { start: byGroup(0, 0), floor: byGroup(0, 1), cap: byGroup(15, 20) },
    });
    expect(`${totalScore([score], scheme, group).points}`).toBe(total);
  });

  test.each<[Scheme["total"], string | undefined, string]>([
    [{ start: { byGroup: { a: 1 } } }, undefined, "totalScore requires the id of a group"],
    [{ cap: { byGroup: { a: 1 } } }, "b", "totalScore requires the id of a group"],
    [{ floor: { byGroup: { a: 1 } } }, "toString", "totalScore requires the id of a group"],
    [
      { factors: [{ times: 1 }] },
      "a",
      "totalScore requires a total without factors and conditions",
    ],
    [
      { conditions: [{ if: { inGroup: ["a"] }, atMost: 0 }] },
      "a",
      "totalScore requires a total without factors and conditions",
    ],
    [{ floor: 2, cap: 1 }, undefined, "totalScore requires a floor that is not above the cap"],
  ])("with %j, in group %s, it is refused", (total, group, message) => {
    const call = () => totalScore([1], smallScheme({ total }), group);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test("a total may be published in steps", () => {
    const total = { places: 1, mode: "halfExpand", increment: 5 } as const;
    const rounding = { ...smallScheme().rounding, total };
    const published = (score: string) => `${totalScore([score], smallScheme({ rounding })).points}`;
    expect(["97.24", "97.25", "97.74", "97.75"].map(published)).toEqual([
      ...["97", "97.5", "97.5", "98"],
    ]);
  });

  test("the total may be published by a rounding of its own", () => {
    const rounding = { ...smallScheme().rounding, total: { places: 0, mode: "floor" } } as const;
    const { exact, points } = totalScore(["9.99"], smallScheme({ rounding }));
    expect(`${exact} ${points}`).toBe("999/100 9");
  });
});

describe("totalOfPoints", () => {
  const leftOut = exceptionForNoData([{ effect: "leaveOut" }], fractionOf(0));
  const zero = exceptionForNoData([{ effect: "zero" }], fractionOf(0));
  const full = exceptionForNoData([{ effect: "fullMarks" }], fractionOf(10));
  const settled = exceptionByCondition(undefined, "fullMarks", 1, fractionOf(10));

  const worth = (fullMarks: Dimension["fullMarks"], more: Partial<Dimension> = {}) =>
    smallDimension({ id: `${JSON.stringify([fullMarks, more])}`, fullMarks, ...more });
  const dimensions = [worth("10"), worth("20"), worth("30"), worth("5", { extra: true })];

  /** The total of a scheme in a group, of some points and of 8 tickets, a quarter of them done. */
  function totalIn(scheme: Scheme, group: string, points: CountedPoints): Settled | undefined {
    const facts = ["8", "1/4", "1/2", "3"].map(fractionOf);
    const found = totalOfPoints(scheme, group, layoutOf(scheme))(points, facts);
    if (found === "refuse") throw new RangeError("a factor lacks data");
    return found instanceof ExactFraction ? { points: found } : found;
  }

  function total(points: CountedPoints, bounds: Scheme["total"], group = "all"): string {
    return written(totalIn(smallScheme({ dimensions, total: bounds }), group, points)?.points);
  }

  const [a, b, c, extra] = ["7", "12", "1/3", "2"].map(fractionOf) as [
    CountedPoints[0],
    CountedPoints[0],
    CountedPoints[0],
    CountedPoints[0],
  ];

  test.each<[string, CountedPoints, Scheme["total"], string]>([
    ["points are added", [a, b, c, extra], {}, "64/3"],
    ["to a start", [a, b, c, extra], { start: "-1" }, "61/3"],
    ["and held within a cap", [a, b, c, extra], { cap: 20 }, "20"],
    ["and a floor", [a, b, c, extra], { floor: 25 }, "25"],
    ["what settled them counts as it says", [full, settled, zero, extra], {}, "22"],
    ["one left out counts 0", [a, leftOut, c, extra], {}, "28/3"],
    ["here as well", [a, leftOut, c, extra], { leftOut: "asZero" }, "28/3"],
    // (7 + 12) × 60 ÷ 30 + 2
    ["or the others are scaled to the whole", [a, b, leftOut, extra], { leftOut: "rescale" }, "40"],
    // 1/3 × 60 ÷ 30 + 2
    ["so with two", [leftOut, leftOut, c, extra], { leftOut: "rescale" }, "8/3"],
    ["an extra one is not scaled by", [a, b, c, leftOut], { leftOut: "rescale" }, "58/3"],
    ["nothing is scaled where none is left out", [a, b, c, extra], { leftOut: "rescale" }, "64/3"],
    ["nor where one has no data and counts 0", [a, b, zero, extra], { leftOut: "rescale" }, "21"],
    [
      "scaled, and then from a start",
      [a, b, leftOut, extra],
      { leftOut: "rescale", start: 1 },
      "41",
    ],
    ["scaled, and then held", [a, b, leftOut, extra], { leftOut: "rescale", cap: 30 }, "30"],
    [
      "nothing where nothing is left to scale by",
      [leftOut, leftOut, leftOut, extra],
      { leftOut: "rescale" },
      "nothing",
    ],
    ["no points make 0", [], {}, "0"],
  ])("%s", (_, points, bounds, expected) => {
    expect(total(points, bounds)).toBe(expected);
  });

  describe("multiplied and limited", () => {
    const tickets = { count: "tickets" };
    const [always, never] = [8, 9].map((from) => ({ measure: tickets, from })) as [
      Condition,
      Condition,
    ];
    const atMost = (points: number | string, condition = always, name?: Text) => ({
      ...{ if: condition, atMost: points },
      ...(name && { name }),
    });

    test.each<[string, Scheme["total"], string]>([
      // 7 + 12 + 1/3 + 2 = 64/3
      ["by a factor", { factors: [{ times: "1.5" }] }, "32"],
      ["one after another", { factors: [{ times: "50%" }, { times: 3 }] }, "32"],
      ["with the start", { start: 8, factors: [{ times: 3 }] }, "88"],
      ["where it applies", { factors: [{ times: 3, if: never }] }, "64/3"],
      ["and then held", { factors: [{ times: "1.5" }], cap: 30 }, "30"],
      [
        "by what follows from a measure",
        { factors: [{ measure: { rate: "done" }, rule: { kind: "proportional" } }] },
        "16/3",
      ],
      ["to so much at most", { conditions: [atMost(20)] }, "20"],
      ["not where it is less", { conditions: [atMost(22)] }, "64/3"],
      ["not where the condition does not hold", { conditions: [atMost(20, never)] }, "64/3"],
      ["by all that hold", { conditions: [atMost(20), atMost(15), atMost(18)] }, "15"],
      ["below the floor", { floor: 21, conditions: [atMost(0)] }, "0"],
      ["after the factors", { factors: [{ times: 2 }], conditions: [atMost(30)] }, "30"],
      ["by group", { conditions: [{ if: always, atMost: { byGroup: { all: 7 } } }] }, "7"],
    ])("%s", (_, bounds, expected) => {
      expect(total([a, b, c, extra], bounds)).toBe(expected);
    });

    const told = (conditions: Scheme["total"]["conditions"]) =>
      totalIn(smallScheme({ dimensions, total: { conditions } }), "all", [a, b, c, extra]);
    const [first, second] = ["甲", "乙"].map((zh) => ({ zh, en: zh })) as [Text, Text];

    test.each<[string, Scheme["total"]["conditions"], string | undefined]>([
      ["that holds", [atMost(20, always, first)], "符合方案的条件“甲”，最高计 20 分"],
      [
        "that holds and takes nothing",
        [atMost(99, always, first)],
        "符合方案的条件“甲”，最高计 99 分",
      ],
      ["that does not hold", [atMost(20, never, first)], undefined],
      [
        "of several, the one that leaves least",
        [atMost(20, always, first), atMost(15, always, second), atMost(18, always, first)],
        "符合方案的条件“乙”，最高计 15 分",
      ],
      ["by its number", [atMost(20, never), atMost(15)], "符合方案的第2项条件，最高计 15 分"],
    ])("a condition is told %s", (_, conditions, reason) => {
      expect(told(conditions)?.exception?.reason.zh).toBe(reason);
    });

    test("a total that is limited was held only where it is less", () => {
      const held = (bounds: Scheme["total"]) =>
        totalIn(smallScheme({ dimensions, total: bounds }), "all", [a, b, c, extra])?.held?.map(
          ({ at, bound }) => `${at} ${bound}`,
        );
      expect(held({ cap: 20 })).toEqual(["cap 20"]);
      expect(held({ cap: 20, conditions: [atMost(15)] })).toBeUndefined();
      expect(held({ cap: 20, conditions: [atMost(25)] })).toEqual(["cap 20"]);
    });
  });

  describe("the sum of those that are not extra", () => {
    const basic = (points: CountedPoints, bounds: Scheme["total"]) =>
      written(sumOfScores(smallScheme({ dimensions, total: bounds }), "all", "basic")(points));

    test.each<[CountedPoints, Scheme["total"], string]>([
      [[a, b, c, extra], {}, "58/3"],
      [[a, b, c, extra], { start: "1/3", cap: 5, floor: 1, factors: [{ times: 0 }] }, "59/3"],
      [[a, leftOut, c, extra], { leftOut: "asZero" }, "22/3"],
      [[a, b, leftOut, extra], { leftOut: "rescale" }, "38"],
      [[a, b, c, leftOut], { leftOut: "rescale" }, "58/3"],
      [[leftOut, leftOut, leftOut, extra], { leftOut: "rescale" }, "nothing"],
    ])("row %#", (points, bounds, expected) => {
      expect(basic(points, bounds)).toBe(expected);
    });

    // where every dimension takes points away from a start, none has full marks to scale by
    test("is not scaled because an extra one is left out", () => {
      const taking = [worth("0"), worth("5", { extra: true })];
      const scheme = smallScheme({ dimensions: taking, total: { start: 100, leftOut: "rescale" } });
      expect(written(sumOfScores(scheme, "all", "basic")([fractionOf(-3), leftOut]))).toBe("97");
    });
  });

  test("full marks are those that count, by weight", () => {
    const weighed = [worth("100", { weight: "10%" }), worth("20")];
    const scheme = smallScheme({ dimensions: weighed, total: { leftOut: "rescale" } });
    // 12 × 30 ÷ 20
    expect(written(totalIn(scheme, "all", [leftOut, b])?.points)).toBe("18");
  });

  describe("by group", () => {
    const byGroup = { byGroup: { all: "10", park: "40" } };
    const scheme = smallScheme({
      groups: ["all", "park"].map((id) => ({ id, name: { zh: id, en: id } })),
      dimensions: [worth(byGroup), worth("20")],
      total: { leftOut: "rescale" },
    });

    test.each([
      // 12 × 30 ÷ 20, 12 × 60 ÷ 20
      ["all", "18"],
      ["park", "36"],
    ])("in %s, what is left out is what it is worth there", (group, expected) => {
      expect(written(totalIn(scheme, group, [leftOut, b])?.points)).toBe(expected);
    });
  });

  test("one worth nothing leaves nothing to scale by", () => {
    const scheme = smallScheme({
      dimensions: [worth("0"), worth("20")],
      total: { leftOut: "rescale" },
    });
    expect(written(totalIn(scheme, "all", [fractionOf(0), leftOut])?.points)).toBe("nothing");
  });

  test("full marks in what is left are full marks in all", () => {
    const parts = fc.array(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.boolean()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 7 }), (worths, sevenths) => {
        fc.pre(worths.some(([, isLeftOut]) => !isLeftOut));
        const share = fraction(BigInt(sevenths), 7n);
        const scheme = smallScheme({
          dimensions: worths.map(([marks], index) => worth(marks, { id: `${index}` })),
          total: { leftOut: "rescale" },
        });
        const points = worths.map(([marks, isLeftOut]) =>
          isLeftOut ? leftOut : times(marks, share),
        );
        const whole = worths.reduce((sum, [marks]) => sum + marks, 0);
        const given = totalIn(scheme, "all", points)?.points;
        expect(given === undefined ? 1 : compare(given, times(whole, share))).toBe(0);
      }),
    );
  });
});
