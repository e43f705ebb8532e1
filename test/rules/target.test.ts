import fc from "fast-check";
import { compare, dividedBy, type Fraction, fractionOf, minus } from "hotline-scoring/exact";
import { type Target, weightedMean } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { inLowestTerms } from "../../src/exact/fraction.js";
import { exactly, type Operations } from "../../src/exact/operations.js";
import { isPercentage, type Quantity, quantities } from "../../src/measures/quantity.js";
import {
  differsByUnit,
  fixedTarget,
  isFree,
  isMeanTarget,
  isOwnTarget,
  meanOfOthers,
  paceFlaws,
  priceOf,
  type StepTerms,
  stepper,
  stepSchema,
  targetEdges,
  targetOfUnits,
  targetSchema,
} from "../../src/rules/target.js";
import { accepts, allowedBy } from "../support/accepts.js";
import { written } from "../support/written.js";

describe("target", () => {
  test.each([
    ["85%", true],
    ["-5%", true],
    [{ byGroup: { county: "85%" } }, true],
    [{ metric: "ownBase" }, true],
    [{ meanOfOthers: "peers" }, true],
    [{ meanOfOthers: "tier" }, false],
    [{ metric: "ownBase", meanOfOthers: "all" }, false],
    // a target of a number, or one that contradicts a share, which the scheme is checked for
    ["0.85", true],
    [30, true],
    ["1/3", true],
    [{ byGroup: { county: 30 } }, true],
    [{ byGroup: { county: "many" } }, false],
    [{ metric: ["ownBase"] }, false],
    [true, false],
    [null, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(targetSchema, value)).toBe(allowed);
  });

  test("what is plainly no target is answered with the forms there are", () => {
    expect(allowedBy(targetSchema, true)).toEqual([
      ': a target such as "85%" of a rate or "30" of a count or of points, { byGroup }, { metric }, or { meanOfOthers: "peers" | "group" | "all" }',
    ]);
  });

  test.each<[string | Target | { byGroup: Record<string, string> }, boolean, string | undefined]>([
    ["85%", false, undefined],
    [{ byGroup: { metric: "85%" } }, false, undefined],
    [{ metric: "ownBase" }, true, undefined],
    [{ meanOfOthers: "group" }, false, "group"],
  ])("row %#: the forms are told apart", (target, own, scope) => {
    expect(isOwnTarget(target)).toBe(own);
    expect(isMeanTarget(target)).toBe(scope !== undefined);
    const differs = own || scope !== undefined;
    expect(differsByUnit(target)).toBe(differs);
    expect(targetOfUnits({ target })).toEqual(differs ? [{ key: "target", target }] : []);
    expect(targetEdges({ target })).toEqual(differs ? [] : [["target", target]]);
  });

  test("one that is the same for all is a number; one that is not is not known yet", () => {
    expect(written(fixedTarget("slope", "85%"))).toBe("17/20");
    expect(written(fixedTarget("slope", "1/3"))).toBe("1/3");
    expect(fixedTarget("slope", { metric: "ownBase" })).toBeUndefined();
    expect(fixedTarget("slope", { meanOfOthers: "all" })).toBeUndefined();
    expect(() => fixedTarget("slope", "most")).toThrow("slope target requires a number");
  });

  test("a step is held against what its target is held against", () => {
    const step = { size: { byGroup: { county: "1%" } }, rest: "counted" } as const;
    expect(targetEdges({ target: { metric: "base" }, step })).toEqual([["step.size", step.size]]);
  });

  test.each([
    [
      ["1", "2", "6"],
      ["4", "7/2", "3/2"],
    ],
    [
      ["-1", "-1"],
      ["-1", "-1"],
    ],
    [["90%"], ["nothing"]],
  ])("the mean of the others, of each of %j: %j", (values, means) => {
    const read = values.map(fractionOf);
    expect(read.map((value) => written(meanOfOthers(read, exactly)(value)))).toEqual(means);
  });

  test("the mean of the others is the mean without the value itself", () => {
    const value = fc.integer({ min: -20, max: 60 }).map((n) => `${n}/37`);
    fc.assert(
      fc.property(value, fc.array(value, { minLength: 1, maxLength: 9 }), (own, others) => {
        const mean = meanOfOthers([own, ...others].map(fractionOf), exactly)(fractionOf(own));
        expect(written(mean)).toBe(`${weightedMean(others)}`);
      }),
    );
  });
});

describe("step", () => {
  function stepped(rule: string, distance: Fraction, step: StepTerms | undefined): Fraction {
    return inLowestTerms(stepper(rule, step, exactly, "steps")(distance));
  }

  test.each([
    ["0%", "0", "0"],
    ["0.01%", "0", "1/100"],
    ["0.99%", "0", "1/100"],
    ["1%", "1/100", "1/100"],
    ["1.01%", "1/100", "1/50"],
    ["1/36", "1/50", "3/100"], // 2.777… %
  ])("%s in steps of 1%%: dropped %s, counted %s", (distance, dropped, counted) => {
    const inSteps = (rest: "dropped" | "counted") =>
      `${stepped("slope", fractionOf(distance), { size: "1%", rest })}`;
    expect(inSteps("dropped")).toBe(dropped);
    expect(inSteps("counted")).toBe(counted);
  });

  test("without a step the distance counts as it is", () => {
    expect(`${stepped("slope", fractionOf("1/36"), undefined)}`).toBe("1/36");
  });

  test.each(["steps", "lost.steps"])("how many steps there are has the name %s", (name) => {
    const named: [string, string][] = [];
    const by: Operations = {
      ...exactly,
      named: (called, value) => {
        named.push([called, written(value)]);
        return value;
      },
    };
    const distance = stepper("slope", { size: "3%", rest: "counted" }, by, name);
    // 10 ÷ 3, counted as 4; 4 × 3
    expect(written(distance(fractionOf("10%")))).toBe("3/25");
    expect(named).toEqual([[name, "4"]]);
  });

  test("what is dropped or added is less than a step, and whole steps remain", () => {
    const distance = fc.integer({ min: 0, max: 400 }).map((n) => `${n}/360`);
    const size = fc.integer({ min: 1, max: 50 }).map((n) => `${n}/1000`);
    fc.assert(
      fc.property(distance, size, fc.constantFrom("dropped", "counted"), (far, one, rest) => {
        const steps = stepped("slope", fractionOf(far), { size: one, rest });
        const changed = rest === "dropped" ? minus(far, steps) : minus(steps, far);
        expect(dividedBy(steps, one).denominator).toBe(1n);
        expect(compare(changed, 0) >= 0 && compare(changed, one) < 0).toBe(true);
      }),
    );
  });

  test.each([
    [{ size: "-1%", rest: "dropped" }, "slope requires a step above 0, not -1/100"],
    [{ size: 0, rest: "dropped" }, "slope requires a step above 0, not 0"],
    [{ size: "one", rest: "dropped" }, "slope step requires a number"],
    [{ size: "1%", rest: "kept" }, 'the rest of a step to be "dropped" or "counted", not "kept"'],
    [{ size: "1%", rest: "toString" }, 'to be "dropped" or "counted", not "toString"'],
    [
      { size: "1%" },
      'slope requires the rest of a step to be "dropped" or "counted", not undefined',
    ],
  ])("row %# is refused", (step, message) => {
    const call = () => stepped("slope", fractionOf("1%"), step as never);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test.each([
    [{ size: "1%", rest: "dropped" }, true],
    [{ size: "0.5%", rest: "counted" }, true],
    [{ size: "0%", rest: "counted" }, false],
    [{ size: "-1%", rest: "counted" }, false],
    [{ size: "0.01", rest: "counted" }, true],
    [{ size: 5, rest: "counted" }, true],
    [{ size: { byGroup: { county: "1%", park: "2%" } }, rest: "counted" }, true],
    [{ size: { byGroup: { county: "-1%" } }, rest: "counted" }, false],
    [{ size: 0, rest: "counted" }, false],
    [{ size: "1/0", rest: "counted" }, false],
    [{ size: "1%", rest: "kept" }, false],
    [{ size: "1%" }, false],
  ])("row %#: as a scheme states it", (value, allowed) => {
    expect(accepts(stepSchema, value)).toBe(allowed);
  });
});

describe("pace", () => {
  test.each([
    [{ perPercentagePoint: "0.5" }, "50"],
    [{ perPercentagePoint: 0 }, "0"],
    [{ each: "0.5" }, "1/2"],
    [{ each: "1/15" }, "1/15"],
  ])("a distance of 1, by %j, is worth %s", (pace, points) => {
    expect(written(priceOf("slope", "", pace, exactly))).toBe(points);
    expect(isFree(pace)).toBe(points === "0");
  });

  test.each([
    [{}, "slope requires either perPercentagePoint or each"],
    [{ perPercentagePoint: 1, each: 1 }, "slope requires either perPercentagePoint or each"],
    [{ each: -1 }, "slope requires a gain each of 0 or more, not -1"],
    [{ perPercentagePoint: "-1/3" }, "slope requires a gain perPercentagePoint of 0 or more"],
    [{ each: "much" }, "slope gain each requires a number"],
  ])("%j is refused", (pace, message) => {
    const call = () => priceOf("slope", "gain ", pace as never, exactly);
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });

  test("is for a percentage point of a share, and for each one of anything else", () => {
    const isRight = (quantity: Quantity, pace: object) =>
      paceFlaws(pace, "", quantity).length === 0;
    for (const quantity of quantities) {
      expect(isRight(quantity, { perPercentagePoint: 1 }), quantity).toBe(isPercentage(quantity));
      expect(isRight(quantity, { each: 1 }), quantity).toBe(!isPercentage(quantity));
    }
  });

  test("the wrong one is told where it stands, and the missing one where it should", () => {
    const told = (pace: object, quantity: Quantity) =>
      paceFlaws(pace, "gain.", quantity).map(({ key, allowed }) => `${key}: ${allowed.zh}`);
    expect(told({ each: 1 }, "share")).toEqual([
      "gain.each: perPercentagePoint（每个百分点的分值，因所比较的是率）",
    ]);
    expect(told({}, "items")).toEqual(["gain.each: each（每件、每人等的分值，因所比较的不是率）"]);
  });
});
