import { describe, expect, test } from "vitest";
import { toldBy, valueOfStep } from "../../src/measures/told.js";
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
const told = toldBy(steps);

test("a value is that of the step of its name, or else that of the scheme under that key", () => {
  expect(told.exact("shortfall")).toBe("2/3");
  expect(told.exact("perPercentagePoint")).toBe("1/2");
});

test("only a step has been gone by way of", () => {
  expect(told.has("shortfall")).toBe(true);
  expect(told.has("perPercentagePoint")).toBe(false);
});

describe("what the steps do not have is an error, never a 0", () => {
  test.each([
    ["number", () => told.number("lost")],
    ["share", () => told.share("lost")],
    ["percentagePoints", () => told.percentagePoints("lost")],
    ["full", () => told.full("lost")],
    ["exact", () => told.exact("lost")],
    ["isZero", () => told.isZero("lost")],
    ["operandsOf", () => told.operandsOf("lost", "lesser")],
    ["partnerOf", () => told.partnerOf("lost")],
    ["chosen", () => told.chosen()],
  ])("%s", (_, ask) => {
    expect(ask).toThrow(/^a phrase requires the steps to have .*, which these do not$/);
  });
});

describe("a value is shown", () => {
  const given = {
    ...stepOf("product", [], "1/3000", { name: "measure" }),
    operands: [
      { term: "each", exact: "12345/10000" },
      { term: "target", exact: "33335/100000" },
    ],
  };
  const { number, share, percentagePoints, full } = toldBy([given]);

  test.each([
    ["rounded where it was worked out", number("measure"), "0.000333"],
    ["rounded where it was worked out, in percent", share("measure"), "0.03%"],
    ["in full where the scheme gives it", number("each"), "1.2345"],
    ["in full where the scheme gives it, in percent", share("target"), "33.335%"],
    ["in percentage points", percentagePoints("target"), "33.335"],
    ["in full where that is asked for", full("measure"), "1/3000"],
    [
      "rounded where a step has the name of a value of the scheme",
      told.number("shortfall"),
      "0.67",
    ],
  ])("%s", (_, text, expected) => {
    expect(text).toBe(expected);
  });
});

test.each([
  ["0", true],
  ["0/5", true],
  ["1/1000000000000", false],
  ["-1", false],
])("%s is zero: %s", (exact, expected) => {
  expect(toldBy([stepOf("sum", [], exact, { name: "lost" })]).isZero("lost")).toBe(expected);
});

test("operands are told of the operation that is asked for only", () => {
  const lesser = toldBy([stepOf("lesser", ["6", "5"], "5", { name: "gained" })]);
  expect(lesser.operandsOf("gained", "lesser")).toEqual([{ exact: "6" }, { exact: "5" }]);
  expect(lesser.operandsOf("gained", "product")).toBeUndefined();
});

test("what a step is first put together with is the other operand of the step that uses it", () => {
  expect(told.partnerOf("shortfall")).toEqual({ term: "perPercentagePoint", exact: "1/2" });
});

describe("a choice", () => {
  const choice = (chosen: number) => ({
    ...stepOf("chosen", ["3", "5", "10", "2", "8", "1"], "8"),
    words: ["from", "above"] as const,
    chosen,
  });

  test("tells the edge of the case that was chosen, and what it gives", () => {
    expect(toldBy([choice(1)]).chosen()).toEqual({
      ...{ word: "above", edge: "2", result: "8" },
      missed: { word: "from", edge: "5" },
    });
  });

  test("tells no word where none was, but the last that was missed", () => {
    const { word, missed } = toldBy([choice(2)]).chosen();
    expect([word, missed]).toEqual([undefined, { word: "above", edge: "2" }]);
  });

  test("of the first misses none", () => {
    expect(toldBy([choice(0)]).chosen().missed).toBeUndefined();
  });
});

test("the value of a step is exact; undefined where the steps did not go by way of it", () => {
  expect(`${valueOfStep(steps, "shortfall")}`).toBe("2/3");
  expect(valueOfStep(steps, "perPercentagePoint")).toBeUndefined();
});
