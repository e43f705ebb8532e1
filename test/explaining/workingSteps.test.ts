import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { Recorded, recording } from "../../src/exact/recording.js";
import { byThemselves, recordedAs, workingSteps } from "../../src/explaining/workingSteps.js";
import { inShort } from "../support/workings.js";

describe("workingStep", () => {
  const [one, third] = [fractionOf("1"), fractionOf("1/3")];
  const { difference, named, product, sum } = recording;

  test.each([
    ["metrics.done", { metric: "done" }],
    ["metrics.a.b", { metric: "a.b" }],
    ["dimensions.speed", { dimension: "speed" }],
    ["parts[0]", { part: 1 }],
    ["parts[11]", { part: 12 }],
    ["measure", undefined],
    ["parts[x]", undefined],
    ["my metrics.done", undefined],
    [undefined, undefined],
  ])("%s stands for %j", (name, expected) => {
    const value = new Recorded(one, { kind: "sum" }, [], name);
    expect(byThemselves(value)).toEqual(expected);
  });

  describe("the steps to a value", () => {
    test("each comes after those it needs, and the last gives the value", () => {
      const left = named("left", difference(one, third));
      const right = named("right", product(third, third));
      expect(inShort(workingSteps(sum([left, right]), byThemselves))).toEqual([
        "left = difference(1, 1/3) = 2/3",
        "right = product(1/3, 1/3) = 1/9",
        "sum(#0, #1) = 7/9",
      ]);
    });

    test("a value that is used twice is worked out once", () => {
      const shared = difference(one, third);
      const steps = workingSteps(product(shared, shared), byThemselves);
      expect(inShort(steps)).toEqual(["difference(1, 1/3) = 2/3", "product(#0, #0) = 4/9"]);
    });

    test("what is known is not taken apart, unless it is the value itself", () => {
      const metric = named("metrics.done", sum([third, third]));
      const part = named("parts[1]", sum([one]));
      expect(inShort(workingSteps(product(metric, part), byThemselves))).toEqual([
        "product(done, part 2) = 2/3",
      ]);
      expect(inShort(workingSteps(metric, byThemselves))).toEqual(["sum(1/3, 1/3) = 2/3"]);
    });

    test("a value of the scheme is named by its place", () => {
      const { each } = recording.terms({ each: third });
      expect(inShort(workingSteps(product(one, each), byThemselves))).toEqual([
        "product(1, each) = 1/3",
      ]);
    });

    test("a step says how it was rounded, and what was chosen", () => {
      const [rounded] = workingSteps(
        recording.rounded(third, { places: 2, mode: "ceil" }),
        byThemselves,
      );
      expect(rounded).toEqual({
        operation: "rounded",
        operands: [{ exact: "1/3" }],
        rounding: { places: 2, mode: "ceil" },
        exact: "17/50",
      });
      const cases = [{ word: "from", edge: one, result: one }] as const;
      const choice = { value: third, cases, otherwise: third, chosen: 1 };
      expect(workingSteps(recording.chosen(choice), byThemselves)).toEqual([
        {
          operation: "chosen",
          operands: ["1/3", "1", "1", "1/3"].map((exact) => ({ exact })),
          words: ["from"],
          chosen: 1,
          exact: "1/3",
        },
      ]);
    });

    test("there are none to a bare number, nor to a value of the scheme", () => {
      expect(workingSteps(third, byThemselves)).toEqual([]);
      expect(workingSteps(recording.terms({ each: third }).each, byThemselves)).toEqual([]);
    });
  });

  describe("the recorded value of a name", () => {
    const deep = named("parts[0]", difference(one, third));
    const root = sum([one, product(third, deep)]);

    test("is found at any depth, the value itself included", () => {
      expect(recordedAs("parts[0]", root)).toBe(deep);
      expect(recordedAs("parts[0]", deep)).toBe(deep);
    });

    test("is nothing where it had no part in it", () => {
      expect(recordedAs("parts[1]", root)).toBeUndefined();
      expect(recordedAs("parts[0]", third)).toBeUndefined();
    });

    test("is soon found where much is shared", () => {
      let value = sum([one]);
      for (let depth = 0; depth < 60; depth += 1) value = recording.lesser(value, value);
      expect(recordedAs("parts[0]", value)).toBeUndefined();
    });
  });
});
