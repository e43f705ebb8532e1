import { fractionOf } from "hotline-scoring/exact";
import type { Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly, type Operations } from "../../src/exact/operations.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { ownTerms } from "../../src/scoring/ownTerms.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { written } from "../support/written.js";

const slope = { kind: "slope", better: "higher", perPercentagePoint: 1 } as const;
const lines: Rule = {
  kind: "lines",
  through: [
    { at: { metric: "awarded" }, points: 0 },
    { at: 50, points: 5 },
    { at: { metric: "tickets" }, points: 10 },
  ],
  below: 0,
  above: 10,
};

/** What is read of tickets, done, happy, awarded, and of what follows from others. */
function read(rule: Rule, given: readonly (string | undefined)[], by: Operations = exactly) {
  const layout = layoutOf(smallScheme({ dimensions: [smallDimension({ rule })] }));
  const facts = given.map((one) => (one === undefined ? undefined : fractionOf(one)));
  return ownTerms(rule, layout, by)(facts)?.map(written);
}

describe("the values of a rule that differ from unit to unit", () => {
  test.each<[Rule, string[] | undefined]>([
    [{ ...slope, target: "90%" }, []],
    [{ kind: "proportional" }, []],
    [{ ...slope, target: { metric: "happy" } }, ["1/2"]],
    [{ ...slope, target: { meanOfOthers: "all" } }, ["3/5"]],
    // in the order in which the rule names them
    [lines, ["7", "80"]],
  ])("row %#: %j", (rule, values) => {
    expect(read(rule, ["80", "1/4", "1/2", "7", "3/5"])).toEqual(values);
  });

  test("are none where one of them has no data", () => {
    expect(read(lines, ["80", "1/4", "1/2", undefined])).toBeUndefined();
    expect(read(lines, [undefined, "1/4", "1/2", "7"])).toBeUndefined();
    expect(read({ ...slope, target: { meanOfOthers: "all" } }, ["8", "1/4"])).toBeUndefined();
    // what the rule does not look at may be wanting
    expect(read(lines, ["80", undefined, undefined, "7"])).toEqual(["7", "80"]);
  });

  test("are called by where they stand in the rule", () => {
    const named: string[] = [];
    const by: Operations = {
      ...exactly,
      named: (called, value) => {
        named.push(`${called} ${written(value)}`);
        return value;
      },
    };
    read(lines, ["80", "1/4", "1/2", "7"], by);
    expect(named).toEqual(["through[0].at 7", "through[2].at 80"]);
  });
});
