import { describe, expect, test } from "vitest";
import { operandsIn, roundingOf } from "../../src/words/steps.js";

describe("roundingOf", () => {
  const step = { operation: "rounded", operands: [], exact: "1" } as const;

  test("is what the step says", () => {
    const rounding = { places: 2, mode: "halfExpand" } as const;
    expect(roundingOf({ ...step, rounding })).toBe(rounding);
  });

  test("is refused where the step does not say it", () => {
    expect(() => roundingOf(step)).toThrow(
      new RangeError("a step that was rounded requires to say how it was rounded"),
    );
  });
});

describe("operandsIn", () => {
  test("are as many as have a name, whatever follows", () => {
    expect(operandsIn([1, 2, 3], ["value", "least"], { operation: "held" })).toEqual([1, 2]);
  });

  test("are refused where one is missing", () => {
    expect(() => operandsIn(["1"], ["dividend", "divisor"], { operation: "quotient" })).toThrow(
      new RangeError("a step that is quotient requires its dividend, divisor"),
    );
  });
});
