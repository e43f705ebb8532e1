import { fractionOf } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { replayed } from "../../src/explaining/replayed.js";
import { stepOf } from "../support/workings.js";
import { written } from "../support/written.js";

const unknown = () => undefined;

// the stated results are wrong on purpose: what counts is what the operands give
test.each([
  ["sum", ["1/2", "1/3", "1"], "11/6"],
  ["difference", ["1/2", "1/3"], "1/6"],
  ["product", ["1/2", "1/3"], "1/6"],
  ["quotient", ["1/2", "1/3"], "3/2"],
  ["lesser", ["1/2", "1/3"], "1/3"],
  ["greater", ["1/2", "1/3"], "1/2"],
  ["held", ["7", "0", "5"], "5"],
  ["held", ["-7", "0", "5"], "0"],
  ["same", ["7"], "7"],
] as const)("%s of %j is %s", (operation, operands, expected) => {
  expect(written(replayed([stepOf(operation, operands, "99")], unknown))).toBe(expected);
});

test("what is rounded is rounded as it says", () => {
  const rounding = { places: 1, mode: "ceil" } as const;
  const step = stepOf("rounded", ["1/3"], "99", { rounding });
  expect(written(replayed([step], unknown))).toBe("2/5");
});

test.each([
  [0, "10"],
  [1, "8"],
  [2, "3"],
])("of two cases and what holds otherwise, choice %i gives %s", (chosen, expected) => {
  const more = { words: ["from", "from"], chosen } as const;
  const step = stepOf("chosen", ["1/2", "9/10", "10", "4/5", "8", "3"], "99", more);
  expect(written(replayed([step], unknown))).toBe(expected);
});

test("what was found among other units stands as it is", () => {
  expect(written(replayed([stepOf("found", ["1/2", "3"], "2")], unknown))).toBe("2");
});

test("no steps give nothing", () => {
  expect(replayed([], unknown)).toBeUndefined();
});

describe("steps one upon the other", () => {
  const steps = [
    stepOf("difference", ["1", "1/3"], "99", { name: "shortfall" }),
    stepOf("product", ["#0", "10"], "99", { name: "lost" }),
    stepOf("difference", ["10", "#1"], "99"),
  ];

  test("go on with what came of those before", () => {
    expect(written(replayed(steps, unknown))).toBe("10/3");
  });

  test("or with what a reader makes of it, by its name", () => {
    const read = (value: ReturnType<typeof fractionOf>, name: string | undefined) =>
      name === "shortfall" ? fractionOf("0.67") : value;
    // 10 − 6.7
    expect(written(replayed(steps, unknown, read))).toBe("33/10");
    expect(written(replayed(steps, unknown, (value, name) => (name ? value : fractionOf(1))))).toBe(
      "1",
    );
  });

  test("or with what is known of an operand", () => {
    const product = {
      ...stepOf("product", [], "99"),
      operands: [
        { metric: "done", exact: "1/3" },
        { term: "fullMarks", exact: "10" },
      ],
    };
    const known = ({ metric }: { readonly metric?: string | undefined }) =>
      metric === "done" ? fractionOf("0.33") : undefined;
    expect(written(replayed([product], known))).toBe("33/10");
  });
});
