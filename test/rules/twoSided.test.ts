import fc from "fast-check";
import { compare, fractionOf, plus, times } from "hotline-scoring/exact";
import { type TwoSidedTerms, twoSided } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { stepper } from "../../src/rules/target.js";
import {
  type SideTerms,
  sideOf,
  sideSchema,
  twoSidedRule,
  twoSidedWords,
} from "../../src/rules/twoSided.js";
import { accepts } from "../support/accepts.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf } from "../support/workings.js";
import { written } from "../support/written.js";

describe("side", () => {
  const proportionally = stepper("twoSided", undefined, exactly, "steps");

  // 每高一个百分点加 0.5 分，最多加 4 分
  const side: SideTerms = { perPercentagePoint: "0.5", most: 4 };

  test.each([
    ["0", side, "0"],
    ["0.01%", side, "1/200"],
    ["1%", side, "1/2"],
    ["7.99%", side, "799/200"],
    ["8%", side, "4"],
    ["8.01%", side, "4"],
    ["100%", { ...side, most: 0 }, "0"],
    ["100%", { ...side, perPercentagePoint: 0 }, "0"],
  ])("a distance of %s, by %j, comes to %s", (distance, terms, points) => {
    expect(written(sideOf("gain", terms, proportionally, exactly)(fractionOf(distance)))).toBe(
      points,
    );
  });

  test.each([
    ["dropped", "1"],
    ["counted", "3/2"],
  ] as const)("the distance is taken in steps: a rest that is %s gives %s", (rest, points) => {
    const inSteps = stepper("twoSided", { size: "1%", rest }, exactly, "steps");
    expect(written(sideOf("loss", side, inSteps, exactly)(fractionOf("2.5%")))).toBe(points);
  });

  describe("what a side is worth", () => {
    test.each([
      [{ ...side, most: "-0.1" }, "twoSided requires a loss most of 0 or more, not -1/10"],
      [{ ...side, perPercentagePoint: -1 }, "a loss perPercentagePoint of 0 or more, not -1"],
      [{ ...side, most: "much" }, "twoSided loss most requires a number"],
      [{}, "twoSided requires either perPercentagePoint or each"],
      [undefined, "twoSided requires either perPercentagePoint or each"],
      [{ ...side, each: 1 }, "twoSided requires either perPercentagePoint or each"],
      [{ each: -1, most: 4 }, "twoSided requires a loss each of 0 or more, not -1"],
    ])("row %#: %j is refused", (terms, message) => {
      expect(() => sideOf("loss", terms as never, proportionally, exactly)).toThrow(message);
    });

    test.each([
      [side, true],
      [{ ...side, most: { byGroup: { county: 1 } } }, true],
      [{ ...side, most: -1 }, false],
      [{ ...side, perPercentagePoint: "-1" }, false],
      // a pace is wanted, and of which kind follows from what the rule is asked about
      [{ most: 1 }, true],
      [{ each: "0.5", most: 4 }, true],
      [{ each: { byGroup: { county: 1, park: "1/15" } }, most: 4 }, true],
      [{ each: "-0.5", most: 4 }, false],
      [{ each: 1 }, false],
      [{ ...side, step: "1%" }, false],
    ])("row %#: %j as a scheme states it", (value, allowed) => {
      expect(accepts(sideSchema, value)).toBe(allowed);
    });
  });
});

describe("twoSided", () => {
  // 90% 得基础分 6 分，每高一个百分点加 0.5 分、最多加 4 分，每低一个扣 1 分、最多扣 6 分
  const higher = {
    better: "higher",
    target: "90%",
    start: 6,
    gain: { perPercentagePoint: "0.5", most: 4 },
    loss: { perPercentagePoint: 1, most: 6 },
  } as const;
  const lower = { ...higher, better: "lower", target: "-5%" } as const;

  test.each([
    ["0%", higher, "0"],
    ["83.99%", higher, "0"],
    ["84%", higher, "0"],
    ["84.01%", higher, "1/100"],
    ["89.99%", higher, "599/100"],
    ["90%", higher, "6"],
    ["90.01%", higher, "1201/200"],
    ["97.99%", higher, "1999/200"],
    ["98%", higher, "10"],
    ["98.01%", higher, "10"],
    ["-13.01%", lower, "10"],
    ["-13%", lower, "10"],
    ["-12.99%", lower, "1999/200"],
    ["-5.01%", lower, "1201/200"],
    ["-5%", lower, "6"],
    ["-4.99%", lower, "599/100"],
    ["1%", lower, "0"],
  ] as const)("row %#: %s", (measure, terms, points) => {
    expect(`${twoSided(measure, terms)}`).toBe(points);
  });

  test.each([
    // 不足一个百分点的，不计；按一个计
    ["92%", "7", "7"],
    ["92.01%", "7", "15/2"],
    ["90.01%", "6", "13/2"],
    ["90%", "6", "6"],
    ["89.99%", "6", "5"],
    ["88.01%", "5", "4"],
    ["88%", "4", "4"],
    ["87.99%", "4", "3"],
  ])("%s in whole percentage points: dropped %s, counted %s", (measure, dropped, counted) => {
    const inSteps = (rest: "dropped" | "counted") =>
      `${twoSided(measure, { ...higher, step: { size: "1%", rest } })}`;
    expect(inSteps("dropped")).toBe(dropped);
    expect(inSteps("counted")).toBe(counted);
  });

  // 30 件得基础分 6 分，每多一件加 0.5 分、最多加 4 分，每少一件扣 1 分、最多扣 6 分
  const counted = {
    ...higher,
    target: 30,
    gain: { each: "0.5", most: 4 },
    loss: { each: 1, most: 6 },
  } as const;

  test.each([
    [23, "0"],
    [24, "0"],
    [25, "1"],
    [29, "5"],
    [30, "6"],
    [31, "13/2"],
    ["31.5", "27/4"],
    [37, "19/2"],
    [38, "10"],
    [39, "10"],
  ])("by each one, %s gives %s", (measure, points) => {
    expect(`${twoSided(measure, counted)}`).toBe(points);
    // and the other way round, as far on the other side
    const mirrored = `${plus(60, times(measure, -1))}`;
    expect(`${twoSided(mirrored, { ...counted, better: "lower" })}`).toBe(points);
  });

  test.each([
    [34, "6", "17/2"],
    [35, "17/2", "17/2"],
    [26, "6", "1"],
    [25, "1", "1"],
    [24, "1", "0"],
  ])("%i in steps of five: dropped %s, counted %s", (measure, dropped, all) => {
    const inSteps = (rest: "dropped" | "counted") =>
      `${twoSided(measure, { ...counted, step: { size: 5, rest } })}`;
    expect(inSteps("dropped")).toBe(dropped);
    expect(inSteps("counted")).toBe(all);
  });

  test.each([
    // 95 − 90 = 5 points, in steps of 2: 2 of them, and none on the other side; 90 − 85 likewise
    [19, "2", "0"],
    [17, "0", "2"],
    [18, "0", "0"],
  ])("the steps of either side have names of their own: %i of 20", (done, gained, lost) => {
    const step = { size: "2%", rest: "dropped" } as const;
    const rule = { kind: "twoSided", ...higher, step } as const;
    const scheme = smallScheme({ dimensions: [smallDimension({ rule })] });
    const [part] = dimensionOf(scheme, [smallUnit("a", { tickets: 20, done })]).parts;
    const named = new Map(part?.steps.map(({ name, exact }) => [name, exact]));
    expect([named.get("gained.steps"), named.get("lost.steps")]).toEqual([gained, lost]);
    expect(named.has("steps")).toBe(false);
  });

  const sides = fc.record({
    perPercentagePoint: fc.integer({ min: 0, max: 9 }).map((n) => `${n}/4`),
    most: fc.integer({ min: 0, max: 20 }),
  });
  const step = fc.record({
    size: fc.integer({ min: 1, max: 50 }).map((n) => `${n}/1000`),
    rest: fc.constantFrom("dropped", "counted"),
  });
  const share = fc.integer({ min: -10, max: 80 }).map((n) => `${n}/60`);
  const anyTerms: fc.Arbitrary<TwoSidedTerms> = fc.record({
    better: fc.constantFrom("higher", "lower"),
    target: share,
    start: fc.integer({ min: -5, max: 10 }),
    gain: sides,
    loss: sides,
    step: fc.option(step, { nil: undefined }),
  });

  test("the points stay from start − loss.most to start + gain.most, and are start at the target", () => {
    fc.assert(
      fc.property(share, anyTerms, (measure, terms) => {
        const points = twoSided(measure, terms);
        const [start, gain, loss] = [terms.start, terms.gain.most, terms.loss.most].map(Number);
        expect(compare(points, (start as number) - (loss as number))).not.toBe(-1);
        expect(compare(points, (start as number) + (gain as number))).not.toBe(1);
        expect(compare(twoSided(terms.target, terms), terms.start)).toBe(0);
      }),
    );
  });

  test("a better measure never gives less", () => {
    fc.assert(
      fc.property(share, share, anyTerms, (a, b, terms) => {
        const order = terms.better === "higher" ? compare(a, b) : compare(b, a);
        const points = compare(twoSided(a, terms), twoSided(b, terms));
        expect(points * order).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  const side = { perPercentagePoint: 1, most: "-1" };
  test.each([
    ["91%", { gain: side }, "twoSided requires a gain most of 0 or more, not -1"],
    ["89%", { loss: side }, "twoSided requires a loss most of 0 or more, not -1"],
    [
      "91%",
      { gain: { perPercentagePoint: -1, most: 1 } },
      "requires a gain perPercentagePoint of 0",
    ],
    ["89%", { loss: undefined }, "twoSided requires either perPercentagePoint or each"],
    ["89%", { better: "more" }, 'twoSided requires better to be "higher" or "lower", not "more"'],
    ["89%", { start: undefined }, "twoSided start requires a number"],
    ["89%", { target: "most" }, "twoSided target requires a number"],
    ["much", {}, "twoSided measure requires a number"],
    ["89%", { step: { size: "0%", rest: "dropped" } }, "twoSided requires a step above 0, not 0"],
  ])("row %# is refused", (measure, changes, message) => {
    const call = () => twoSided(measure, { ...higher, ...changes } as never);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test("no terms at all are refused", () => {
    expect(() => twoSided("89%", undefined as never)).toThrow("twoSided target requires a number");
  });

  describe("the rule", () => {
    const rule = { kind: "twoSided", ...higher } as const;

    test.each([
      [rule, true],
      [{ ...rule, target: { meanOfOthers: "group" }, step: { size: "1%", rest: "counted" } }, true],
      [{ ...rule, start: { byGroup: { county: "-5" } } }, true],
      [{ ...rule, gain: { perPercentagePoint: { byGroup: { county: "1" } }, most: 0 } }, true],
      [{ ...rule, loss: { perPercentagePoint: 1, most: "-0.1" } }, false],
      [{ ...rule, loss: { perPercentagePoint: "-0.1", most: 1 } }, false],
      [{ ...rule, gain: { perPercentagePoint: 1 } }, false],
      [{ ...rule, loss: undefined }, false],
      [{ ...rule, target: 0.9 }, true],
      [{ ...rule, target: "1/3" }, true],
      [{ ...rule, target: true }, false],
      [{ ...rule, gain: { each: "0.5", most: 4 }, loss: { each: 1, most: 6 }, target: 30 }, true],
      [{ ...rule, step: { size: 5, rest: "dropped" } }, true],
    ])("row %#", (value, allowed) => {
      expect(accepts(twoSidedRule.schema, value)).toBe(allowed);
    });

    test("takes shares and numbers, and is held against its target", () => {
      expect(twoSidedRule.takes).toEqual([
        ...["share", "signedShare", "items", "ratio", "signedNumber", "points"],
      ]);
      const target = { meanOfOthers: "group" } as const;
      expect(twoSidedRule.ofUnits({ ...rule, target })).toEqual([{ key: "target", target }]);
    });

    test.each([
      [{ perPercentagePoint: 1 }, { perPercentagePoint: 1 }, [], ["gain.", "loss."]],
      [{ each: 1 }, { each: 1 }, ["gain.", "loss."], []],
      [{ perPercentagePoint: 1 }, { each: 1 }, ["loss."], ["gain."]],
      [{}, { perPercentagePoint: 1 }, ["gain."], ["gain.", "loss."]],
    ])("row %#: either side is paced by what the rule is asked about", (up, down, share, items) => {
      const terms = { ...higher, gain: { ...up, most: 1 }, loss: { ...down, most: 1 } };
      const sides = (quantity: "share" | "items") =>
        twoSidedRule.flaws(terms, quantity).map(({ key }) => key.slice(0, 5));
      expect(sides("share")).toEqual(share);
      expect(sides("items")).toEqual(items);
    });

    test("gives the start, less the most of the loss, or more the most of the gain", () => {
      expect(written(twoSidedWords.curve.least(higher))).toBe("0");
      expect(written(twoSidedWords.curve.most(higher))).toBe("10");
      const none = { perPercentagePoint: 0, most: 5 };
      expect(written(twoSidedWords.curve.least({ ...higher, loss: none }))).toBe("6");
      expect(written(twoSidedWords.curve.most({ ...higher, gain: none }))).toBe("6");
    });
  });
});
