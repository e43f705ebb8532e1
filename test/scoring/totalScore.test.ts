import fc from "fast-check";
import { type Dimension, type Scheme, totalScore } from "hotline-scoring";
import { compare, fraction, fractionOf, times } from "hotline-scoring/exact";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { exceptionByCondition, exceptionForNoData } from "../../src/scoring/exception.js";
import { type CountedPoints, totalOfPoints } from "../../src/scoring/totalScore.js";
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
  const settled = exceptionByCondition(
    { if: { measure: { count: "tickets" }, from: 1 }, give: "fullMarks" },
    1,
    fractionOf(10),
  );

  const worth = (fullMarks: Dimension["fullMarks"], more: Partial<Dimension> = {}) =>
    smallDimension({ id: `${JSON.stringify([fullMarks, more])}`, fullMarks, ...more });
  const dimensions = [worth("10"), worth("20"), worth("30"), worth("5", { extra: true })];

  function total(points: CountedPoints, bounds: Scheme["total"], group = "all"): string {
    return written(totalOfPoints(smallScheme({ dimensions, total: bounds }), group)(points));
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
      expect(written(totalOfPoints(scheme, group)([leftOut, b]))).toBe(expected);
    });
  });

  test("one worth nothing leaves nothing to scale by", () => {
    const scheme = smallScheme({
      dimensions: [worth("0"), worth("20")],
      total: { leftOut: "rescale" },
    });
    expect(written(totalOfPoints(scheme, "all")([fractionOf(0), leftOut]))).toBe("nothing");
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
        const given = totalOfPoints(scheme, "all")(points);
        expect(given === undefined ? 1 : compare(given, times(whole, share))).toBe(0);
      }),
    );
  });
});
