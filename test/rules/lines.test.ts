import fc from "fast-check";
import { compare } from "hotline-scoring/exact";
import { type LinesTerms, lines, weightedMean } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { quantities } from "../../src/measures/quantity.js";
import { linesRule, linesWords } from "../../src/rules/lines.js";
import { accepts } from "../support/accepts.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, inShort } from "../support/workings.js";
import { written } from "../support/written.js";

describe("lines", () => {
  // 基准值 80% 得 6 分，挑战值 95% 得 10 分，其间线性内插
  const satisfied: LinesTerms = {
    through: [
      { at: "95%", points: 10 },
      { at: "80%", points: 6 },
    ],
    below: 0,
    above: 11,
  };

  test.each([
    ["79.99%", "0"],
    ["80%", "6"],
    ["80.01%", "2251/375"], // 6 + 0.01 × 4 ÷ 15
    ["85%", "22/3"],
    ["94.99%", "3749/375"], // 10 − 0.01 × 4 ÷ 15
    ["95%", "10"],
    ["95.01%", "11"],
  ])("%s satisfied gives %s", (rate, points) => {
    expect(`${lines(rate, satisfied)}`).toBe(points);
  });

  const bent: LinesTerms = {
    through: [
      { at: 0, points: 10 },
      { at: 4, points: 8 },
      { at: 6, points: -2 },
    ],
    below: 12,
    above: "-2.5",
  };

  test.each([
    ["-0.5", "12"],
    [0, "10"],
    [1, "19/2"],
    [3, "17/2"],
    [4, "8"],
    [5, "3"],
    [6, "-2"],
    [7, "-5/2"],
  ])("%s complaints give %s: downwards too, and in another pace", (count, points) => {
    expect(`${lines(count, bent)}`).toBe(points);
  });

  describe("its steps keep the measure", () => {
    const rule = {
      kind: "lines",
      through: [
        { at: "60%", points: "6" },
        { at: "90%", points: "9" },
      ],
      below: "1",
      above: "10",
    } as const;
    const measure = "measure = same(done) = ";

    test.each([
      [11, [`${measure}11/20`, "below = found(through[0].at, #0) = 1"]],
      [12, [`${measure}3/5`, "at = found(through[0].at, #0) = 6"]],
      [18, [`${measure}9/10`, "at = found(through[1].at, #0) = 9"]],
      [19, [`${measure}19/20`, "above = found(through[1].at, #0) = 10"]],
    ])("outside the points and just at one: %i of 20", (done, steps) => {
      const scheme = smallScheme({ dimensions: [smallDimension({ rule })] });
      const [part] = dimensionOf(scheme, [smallUnit("a", { tickets: 20, done })]).parts;
      const found = inShort(part?.steps ?? []);
      // the last is what the part comes to
      expect(found.slice(0, 2)).toEqual(steps);
    });

    test("between two of them", () => {
      const scheme = smallScheme({ dimensions: [smallDimension({ rule })] });
      const [part] = dimensionOf(scheme, [smallUnit("a", { tickets: 20, done: 15 })]).parts;
      const found = inShort(part?.steps ?? []);
      expect(found).toContain(`${measure}3/4`);
      expect(found.map((one) => one.replace(/\(.*\)/, ""))).toEqual(
        expect.arrayContaining(["share = quotient = 1/2"]),
      );
      expect(found.some((one) => one.includes("found("))).toBe(false);
      // 6 + 3 ÷ 2
      expect(part?.exact).toBe("15/2");
    });
  });

  const points = fc.integer({ min: -30, max: 30 }).map((n) => `${n}/7`);
  const waypoint = fc.record({ at: fc.integer({ min: -9, max: 9 }), points });
  const someWaypoints = fc.uniqueArray(waypoint, {
    minLength: 2,
    maxLength: 6,
    selector: ({ at }) => at,
  });
  const outside = { below: -100, above: 100 };

  test("a waypoint gives just its points, in whatever order they are stated", () => {
    fc.assert(
      fc.property(someWaypoints, (through) => {
        for (const { at, points } of through) {
          expect(compare(lines(at, { ...outside, through }), points)).toBe(0);
          const turned = [...through].reverse();
          expect(compare(lines(at, { ...outside, through: turned }), points)).toBe(0);
        }
      }),
    );
  });

  test("between neighbours each part of the way is that part of the points, and so between theirs", () => {
    const weight = fc.integer({ min: 1, max: 9 });
    fc.assert(
      fc.property(someWaypoints, weight, weight, (through, left, right) => {
        const upwards = [...through].sort((a, b) => a.at - b.at);
        for (const [index, next] of upwards.entries()) {
          const last = upwards[index - 1];
          if (last === undefined) continue;
          const measure = weightedMean([last.at, next.at], [left, right]);
          const expected = weightedMean([last.points, next.points], [left, right]);
          expect(lines(measure, { ...outside, through })).toEqual(expected);
        }
      }),
    );
  });

  test.each([
    ["much", satisfied, "lines measure requires a number"],
    [1, { ...bent, through: [{ at: 1, points: 1 }] }, "lines requires at least two points"],
    [
      1,
      { ...bent, through: ["1", "1.0"].map((at) => ({ at, points: 1 })) },
      "no two of them at one",
    ],
    [1, { ...bent, through: [{ at: "low", points: 1 }, null] }, "lines at requires a number"],
    [1, { ...bent, through: [{ at: 1, points: "all" }] }, "lines points requires a number"],
    [7, { ...bent, above: undefined }, "lines above requires a number"],
    [-1, { ...bent, below: undefined }, "lines below requires a number"],
  ])("row %# is refused", (value, terms, message) => {
    expect(() => lines(value, terms as never)).toThrow(RangeError);
    expect(() => lines(value, terms as never)).toThrow(message);
  });

  describe("a jump at a point", () => {
    // 达到 10 件得 8 分；不足 10 件的，自 0 分起向 5 分内插；超过 10 件的，自 9 分起向 10 分内插
    const jump: LinesTerms = {
      through: [
        { at: 20, points: 10 },
        { at: 10, before: 5, points: 8, after: 9 },
        { at: 0, points: 0 },
      ],
      below: -1,
      above: 12,
    };

    test.each([
      ["-0.1", "-1"],
      [0, "0"],
      [5, "5/2"],
      ["9.8", "49/10"],
      ["9.99", "999/200"],
      [10, "8"],
      ["10.01", "9001/1000"],
      ["10.2", "451/50"],
      [15, "19/2"],
      [20, "10"],
      ["20.1", "12"],
    ])("%s gives %s", (measure, points) => {
      expect(`${lines(measure, jump)}`).toBe(points);
    });

    test("what is not stated of it is the points there", () => {
      const through = (more: object) => [
        { at: 0, points: 0 },
        { at: 10, points: 8, ...more },
        { at: 20, points: 10 },
      ];
      const [left, right] = [{ before: 5 }, { after: 9 }].map(
        (more) => (measure: number) => `${lines(measure, { ...jump, through: through(more) })}`,
      ) as [(measure: number) => string, (measure: number) => string];
      // to 5, from 8; to 8, from 9
      expect([5, 10, 15].map(left)).toEqual(["5/2", "8", "9"]);
      expect([5, 10, 15].map(right)).toEqual(["4", "8", "19/2"]);
    });

    test("lines that jump nowhere are as if nothing were stated", () => {
      fc.assert(
        fc.property(someWaypoints, fc.integer({ min: -99, max: 99 }), (through, tenths) => {
          const stated = through.map((one, index) =>
            index === 0 ? one : { ...one, before: one.points, after: one.points },
          );
          const measure = `${tenths}/10`;
          const plain = lines(measure, { ...outside, through });
          expect(lines(measure, { ...outside, through: stated })).toEqual(plain);
        }),
      );
    });

    test("its least and its most count what the lines end at and go on from", () => {
      const ladder = linesWords.curve.ladder(jump).map(written);
      expect(ladder).toEqual(["-1", "0", "0", "0", "5", "8", "9", "10", "10", "10", "12"]);
      const over = {
        ...jump,
        through: [
          { at: 0, points: 0 },
          { at: 1, before: 99, points: 3 },
        ],
      };
      expect(written(linesWords.curve.most(over))).toBe("99");
    });

    test.each([
      [{ before: "much" }, "lines before requires a number"],
      [{ after: null }, "lines after requires a number"],
    ])("row %# is refused", (more, message) => {
      const through = [...jump.through.slice(0, 1), { at: 1, points: 1, ...more }];
      expect(() => lines(1, { ...jump, through } as never)).toThrow(message);
    });
  });

  test("no terms at all are refused", () => {
    expect(() => lines(1, undefined as never)).toThrow(RangeError);
  });

  test("a place that only a scheme can give is refused", () => {
    const through = [
      { at: { metric: "base" }, points: 1 },
      { at: 2, points: 2 },
    ];
    const call = () => lines(1, { through, below: 0, above: 2 } as never);
    expect(call).toThrow(RangeError);
  });

  describe("the rule", () => {
    const base = { at: "80%", points: "6", name: { zh: "基准值", en: "Base value" } };
    const rule = {
      kind: "lines",
      through: [base, { at: "95%", points: "10" }],
      below: "0",
      above: "10",
    } as const;

    test.each([
      [rule, true],
      [{ ...rule, below: { byGroup: { county: "1" } } }, true],
      [{ ...rule, through: [{ ...base, name: "基准值" }] }, true],
      [{ ...rule, through: [] }, false],
      [{ ...rule, above: undefined }, false],
      [{ ...rule, otherwise: "0" }, false],
    ])("row %#", (value, allowed) => {
      expect(accepts(linesRule.schema, value)).toBe(allowed);
    });

    test("takes any number, and says where its edges stand", () => {
      expect(linesRule.takes).toEqual(quantities.filter((quantity) => quantity !== "fact"));
      expect(linesRule.edges(rule)).toEqual([
        ["through[0].at", "80%"],
        ["through[1].at", "95%"],
      ]);
      expect(linesRule.ofUnits(rule)).toEqual([]);
      expect(linesRule.rising?.(rule)).toEqual([]);
    });

    test("says which of its places are each unit's own, and that they must rise with the others", () => {
      const own = { metric: "base" };
      const through = [{ at: own, points: 6 }, ...rule.through.slice(1)];
      const mixed = { ...rule, through };
      expect(linesRule.edges(mixed)).toEqual([["through[1].at", "95%"]]);
      expect(linesRule.ofUnits(mixed)).toEqual([{ key: "through[0].at", target: own }]);
      expect(linesRule.rising?.(mixed)).toEqual([own, "95%"]);
    });

    test.each([
      [["80%", "95%"], []],
      [["80%"], ["through"]],
      [["80%", "95%", "0.8"], ["through[2].at"]],
    ])("through %j: flaws at %j", (places, keys) => {
      const through = places.map((at) => ({ at, points: 1 }));
      const flaws = linesRule.flaws({ ...outside, through }, "share");
      expect(flaws.map(({ key }) => key)).toEqual(keys);
    });

    test("gives the least and the most of its points, those outside included", () => {
      // each point with what the lines end at and go on from there
      const ladder = (...points: string[]) => points.flatMap((one) => [one, one, one]);
      expect(linesWords.curve.ladder(satisfied).map(written)).toEqual([
        ...["0", ...ladder("6", "10"), "11"],
      ]);
      expect(linesWords.curve.ladder(bent).map(written)).toEqual([
        ...["12", ...ladder("10", "8", "-2"), "-5/2"],
      ]);
      expect(written(linesWords.curve.least(bent))).toBe("-5/2");
      expect(written(linesWords.curve.most(bent))).toBe("12");
    });
  });
});
