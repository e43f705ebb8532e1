import fc from "fast-check";
import {
  compare,
  dividedBy,
  type Fraction,
  fractionOf,
  minus,
  type Target,
  weightedMean,
} from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { inLowestTerms } from "../../src/exact/fraction.js";
import { exactly, type Operations } from "../../src/exact/operations.js";
import {
  isMeanTarget,
  isOwnTarget,
  meanOfOthers,
  type StepTerms,
  stepper,
  stepSchema,
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
    ["0.85", false],
    [0.85, false],
    [{ byGroup: { county: 0.85 } }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(targetSchema, value)).toBe(allowed);
  });

  test("what is plainly no target is answered with the forms there are", () => {
    expect(allowedBy(targetSchema, 85)).toEqual([
      ': percent text such as "85%", { byGroup }, { metric }, or { meanOfOthers: "peers" | "group" | "all" }',
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
    return inLowestTerms(stepper(rule, step, exactly)(distance));
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

  test.each([
    [undefined, "steps"],
    ["lost.steps", "lost.steps"],
  ])("how many steps there are can be asked for by name: %s", (given, name) => {
    const named: [string, string][] = [];
    const by: Operations = {
      ...exactly,
      named: (called, value) => {
        named.push([called, written(value)]);
        return value;
      },
    };
    const distance = stepper("slope", { size: "3%", rest: "counted" }, by, given);
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
    [{ size: "0.01", rest: "counted" }, false],
    [{ size: "1%", rest: "kept" }, false],
    [{ size: "1%" }, false],
  ])("row %#: as a scheme states it", (value, allowed) => {
    expect(accepts(stepSchema, value)).toBe(allowed);
  });
});
