import { describe, expect, test } from "vitest";
import { shownStep, stepOf as stepNamed, stepValue } from "../../src/explaining/stepValue.js";
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

test("the step of a name is that step; a value of the scheme is none", () => {
  expect(stepNamed(steps, "shortfall")).toBe(steps[0]);
  expect(stepNamed(steps, "perPercentagePoint")).toBeUndefined();
});

describe("a value is shown", () => {
  const given = {
    ...stepOf("product", [], "1/3000", { name: "measure" }),
    operands: [
      { term: "each", exact: "12345/10000" },
      { term: "target", exact: "33335/100000" },
    ],
  };

  test.each([
    ["rounded where it was worked out", "measure", undefined, "0.000333"],
    ["rounded where it was worked out, in percent", "measure", "share", "0.03%"],
    ["in full where the scheme gives it", "each", undefined, "1.2345"],
    ["in full where the scheme gives it, in percent", "target", "share", "33.335%"],
    ["as 0 where there is none", "lost", undefined, "0"],
    ["as 0 where there is none, in percent", "lost", "share", "0%"],
  ] as const)("%s", (_, name, quantity, expected) => {
    expect(shownStep([given], name, quantity)).toBe(expected);
  });

  test("rounded where a step has the name of a value of the scheme", () => {
    expect(shownStep(steps, "shortfall")).toBe("0.67");
  });
});
