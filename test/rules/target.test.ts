import fc from "fast-check";
import type { Text, WorkingStep } from "hotline-scoring";
import { compare, dividedBy, type Fraction, fractionOf, minus } from "hotline-scoring/exact";
import { type Target, weightedMean } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { inLowestTerms } from "../../src/exact/fraction.js";
import { exactly, type Operations } from "../../src/exact/operations.js";
import { type Told, toldBy } from "../../src/measures/told.js";
import {
  distancePhrase,
  isMeanTarget,
  isOwnTarget,
  meanOfOthers,
  type StepTerms,
  stepper,
  stepSchema,
  targetSchema,
} from "../../src/rules/target.js";
import { accepts, allowedBy } from "../support/accepts.js";
import { stepOf } from "../support/workings.js";
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
    [{ size: "0.01", rest: "counted" }, false],
    [{ size: "1%", rest: "kept" }, false],
    [{ size: "1%" }, false],
  ])("row %#: as a scheme states it", (value, allowed) => {
    expect(accepts(stepSchema, value)).toBe(allowed);
  });
});

describe("the phrase of a distance", () => {
  /** What is shown of each name, so that it can be told where it stands. */
  function shown(...steps: readonly WorkingStep[]): Told<string> {
    return {
      ...toldBy([stepOf("product", ["1"], "1", { name: "other" }), ...steps]),
      number: (name) => `<${name}>`,
      share: (name) => `<${name}>%`,
      percentagePoints: (name) => `<${name}>pp`,
    };
  }
  const target = { zh: "<甲>", en: "<A> " };
  const below = { zh: "低于", en: "below" };
  const above = { zh: "高于", en: "above" };
  const lost = stepOf("product", ["1"], "1", { name: "lost" });

  function phrase(
    side: Text,
    distance: string,
    effect: "lost" | "gained",
    steps: readonly WorkingStep[],
    whole = "steps",
  ): Text {
    const names = {
      distance,
      each: "each",
      result: effect,
      steps: whole,
      target: "target",
      stepSize: "step.size",
    };
    return distancePhrase(shown(...steps), names, { side, target, effect });
  }

  test.each([
    [
      "shortfall",
      "lost",
      "比<甲> <target>% 低 <shortfall>pp 个百分点，每个百分点扣 <each> 分，扣 <lost> 分",
      "below <A> <target>% by <shortfall>pp percentage points, <each> points off for each, <lost> points off",
    ],
    [
      "ahead",
      "gained",
      "比<甲> <target>% 低 <ahead>pp 个百分点，每个百分点加 <each> 分，加 <gained> 分",
      "below <A> <target>% by <ahead>pp percentage points, <each> points more for each, <gained> points more",
    ],
  ] as const)("%s, and the points %s", (distance, effect, zh, en) => {
    const result = stepOf("product", ["1"], "1", { name: effect });
    expect(phrase(below, distance, effect, [result])).toEqual({ zh, en });
  });

  test("in whole steps says of what size, and how many", () => {
    const steps = [stepOf("rounded", ["10/3"], "3", { name: "steps" }), lost];
    const { zh, en } = phrase(below, "shortfall", "lost", steps);
    expect(zh).toContain("个百分点，按每 <step.size>pp 个百分点一档计 3 档，每个");
    expect(en).toContain("points, in steps of <step.size>pp counted as 3, <each>");
  });

  describe("the most of a side", () => {
    const gain = (reached: string, exact: string) =>
      phrase(above, "ahead", "gained", [
        stepOf("lesser", [reached, "5"], exact, { name: "gained" }),
      ]);

    test("is stated where the points reached it", () => {
      expect(gain("25/4", "5")).toEqual({
        zh: "比<甲> <target>% 高 <ahead>pp 个百分点，每个百分点加 <each> 分，合 6.25 分，最多加 5 分，加 <gained> 分",
        en: "above <A> <target>% by <ahead>pp percentage points, <each> points more for each, which is 6.25, at most 5 points more, <gained> points more",
      });
    });

    test.each([
      ["below it", "4"],
      ["just at it", "5"],
    ])("is not stated %s", (_, reached) => {
      const { zh, en } = gain(reached, reached);
      expect(zh).not.toContain("最多");
      expect(en).not.toContain("at most");
    });

    test("is that of its own side, as are the steps", () => {
      const steps = [
        stepOf("rounded", ["10/3"], "3", { name: "gained.steps" }),
        stepOf("rounded", ["0"], "0", { name: "lost.steps" }),
        stepOf("lesser", ["0", "1/3"], "0", { name: "lost" }),
        stepOf("lesser", ["12", "10/3"], "10/3", { name: "gained" }),
      ];
      expect(phrase(above, "ahead", "gained", steps, "gained.steps").zh).toContain(
        "一档计 3 档，每个百分点加 <each> 分，合 12 分，最多加 10/3 分，加",
      );
      expect(phrase(above, "behind", "lost", steps, "lost.steps").zh).toContain(
        "一档计 0 档，每个百分点扣 <each> 分，扣",
      );
    });
  });
});
