import { fractionOf } from "hotline-scoring";
import { expect, test } from "vitest";
import { oneOfValues } from "../../src/measures/oneOfValues.js";

const values = ["1/2", "90%"].map((one) => fractionOf(one));

test("a value is among others however it is written", () => {
  expect(oneOfValues("f", fractionOf("50%"), values).toString()).toBe("1/2");
});

test("one that is not is refused, on behalf of the caller", () => {
  const call = () => oneOfValues("f", fractionOf("1/3"), values);
  expect(call).toThrow(new RangeError("f requires a value that is among the values, not 1/3"));
});
