import fc from "fast-check";
import { compare, dividedBy, type Fraction, fractionOf, minus } from "hotline-scoring";
import { expect, test } from "vitest";
import { inLowestTerms } from "../../src/exact/fraction.js";
import { exactly, type Operations } from "../../src/exact/operations.js";
import { type StepTerms, stepper, stepSchema } from "../../src/rules/step.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

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
  [{ size: "1%" }, 'slope requires the rest of a step to be "dropped" or "counted", not undefined'],
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
