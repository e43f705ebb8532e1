import { expect, test } from "vitest";
import { stepValue } from "../../src/explaining/stepValue.js";
import { stepOf } from "../support/workings.js";

const steps = [
  stepOf("difference", ["1", "1/3"], "2/3", { name: "shortfall" }),
  {
    ...stepOf("product", ["#0"], "1/3"),
    operands: [
      { step: 0, exact: "2/3" },
      { term: "perPercentagePoint", exact: "1/2" },
      { term: "shortfall", exact: "9" },
    ],
  },
];

test.each([
  ["the result of the step of that name", "shortfall", "2/3"],
  ["else the value of the scheme under that key", "perPercentagePoint", "1/2"],
  ["nothing where neither is there", "lost", undefined],
])("%s", (_, name, expected) => {
  expect(stepValue(steps, name)).toBe(expected);
});
