import type { WorkingStep } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { whole } from "../../src/explaining/formula.js";
import { formulaOf } from "../../src/explaining/stepFormula.js";
import { stepOf } from "../support/workings.js";

const textOf = (steps: readonly WorkingStep[], exact = "99") => formulaOf(steps, exact).text;

test.each<[string, WorkingStep, string]>([
  ["sum", stepOf("sum", ["1", "1/2", "1/3"], "11/6"), "1+0.5+1/3"],
  ["difference", stepOf("difference", ["1", "-1/2"], "3/2"), "1-(-0.5)"],
  ["product", stepOf("product", ["2", "1/3"], "2/3"), "2*1/3"],
  ["quotient", stepOf("quotient", ["2", "1/3"], "6"), "2/(1/3)"],
  ["lesser", stepOf("lesser", ["2", "1/3"], "1/3"), "MIN(2,1/3)"],
  ["greater", stepOf("greater", ["2", "1/3"], "2"), "MAX(2,1/3)"],
  ["held", stepOf("held", ["7", "0", "5"], "5"), "MAX(0,MIN(5,7))"],
  ["held below alone", stepOf("held", ["7", "0", "7"], "7"), "MAX(0,7)"],
  ["held above alone", stepOf("held", ["7", "7", "5"], "5"), "MIN(5,7)"],
  ["held nowhere", stepOf("held", ["7", "7", "7"], "7"), "7"],
  ["same", stepOf("same", ["7"], "7"), "7"],
  ["found", stepOf("found", ["1/2", "3"], "2"), "2"],
  [
    "rounded",
    stepOf("rounded", ["1/3"], "33/100", { rounding: { places: 2, mode: "halfExpand" } }),
    "ROUND(1/3,2)",
  ],
])("%s", (_, step, text) => {
  expect(textOf([step])).toBe(text);
});

describe("a choice", () => {
  const choice = (words: NonNullable<WorkingStep["words"]>, operands: string[], chosen = 0) =>
    stepOf("chosen", operands, "10", { words, chosen });

  test.each([
    ["from", ">="],
    ["above", ">"],
    ["to", "<="],
    ["below", "<"],
    ["is", "="],
  ] as const)("by the word %s tests %s", (word, sign) => {
    expect(textOf([choice([word], ["1/2", "0.9", "10", "3"])])).toBe(`IF(0.5${sign}0.9,10,3)`);
  });

  test("of several takes them in turn", () => {
    expect(textOf([choice(["from", "above"], ["1/2", "0.9", "10", "0.6", "8", "3"])])).toBe(
      "IF(0.5>=0.9,10,IF(0.5>0.6,8,3))",
    );
  });

  test.each([
    ["from", ">="],
    ["below", "<"],
  ] as const)("%s just its edge rounds the noise of floats away", (word, sign) => {
    expect(textOf([choice([word], ["9/10", "0.9", "10", "3"])])).toBe(
      `IF(ROUND(0.9-0.9,9)${sign}0,10,3)`,
    );
  });

  test("nearer to an edge than floats can tell is the result alone", () => {
    const near = ["9000000001/10000000000", "0.9", "10", "3"];
    expect(textOf([choice(["from"], near)])).toBe("10");
  });
});

describe("steps", () => {
  test("one upon the other are one formula", () => {
    const steps = [
      stepOf("difference", ["1", "1/3"], "2/3"),
      stepOf("product", ["#0", "10"], "20/3"),
      stepOf("difference", ["10", "#1"], "10/3"),
    ];
    expect(textOf(steps)).toBe("10-(1-1/3)*10");
  });

  test("take what is known of an operand, else the number that stands there", () => {
    const step = {
      ...stepOf("product", [], "10/3"),
      operands: [
        { metric: "done", exact: "1/3" },
        { term: "fullMarks", exact: "10" },
      ],
    };
    const known = ({ metric }: { readonly metric?: string | undefined }) =>
      metric === "done" ? whole("A1") : undefined;
    expect(formulaOf([step], "10/3", known).text).toBe("A1*10");
  });

  test("where there are none, the value stands as it is", () => {
    expect(textOf([], "1/3")).toBe("1/3");
  });

  test("a bound that is another step is a bound, however large", () => {
    const steps = [stepOf("sum", ["7"], "7"), stepOf("held", ["#0", "0", "7"], "7")];
    expect(textOf(steps)).toBe("MAX(0,MIN(7,7))");
  });
});
