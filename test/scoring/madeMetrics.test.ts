import type { MetricDefinition } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { ExactFraction } from "../../src/exact/fraction.js";
import { exactly } from "../../src/exact/operations.js";
import { type MadePlan, madeCount, madePlan, madeRate } from "../../src/scoring/madeMetrics.js";
import { written } from "../support/written.js";

const name = { zh: "名", en: "Name" };
const ids = ["a", "b", "c", "made"];
const figures = (...values: (string | number | undefined)[]) =>
  values.map((one) => (one === undefined ? undefined : fractionOf(one)));

/** A figure as it is written; the code of the refusal of one that cannot stand. */
function shown(found: ReturnType<typeof madeCount>): string {
  if (found === undefined) return "nothing";
  return found instanceof ExactFraction ? written(found) : `${found.code} ${found.found.en}`;
}

describe("what a metric is worked out of", () => {
  test.each<[Partial<MetricDefinition>, MadePlan | undefined]>([
    [{ kind: "count" }, undefined],
    [
      { kind: "count", madeOf: { plus: ["a"] } },
      { plus: [0], minus: [] },
    ],
    [
      { kind: "count", madeOf: { plus: ["c", "a"], minus: ["b"] } },
      { plus: [2, 0], minus: [1] },
    ],
    [{ kind: "rate" }, undefined],
    [{ kind: "rate", of: "a" }, undefined],
    [
      { kind: "rate", of: "made", count: "b" },
      { count: 1, of: 3 },
    ],
    [{ kind: "points" }, undefined],
    [{ kind: "fact" }, undefined],
  ])("%j: %j", (definition, plan) => {
    expect(madePlan({ name, ...definition } as MetricDefinition, ids)).toEqual(plan);
  });
});

describe("a count that is worked out", () => {
  const plan = { plus: [0, 1], minus: [2] };

  test.each([
    [[5, 3, 2], "6"],
    [[5, 3, 8], "0"],
    [[5, 3, 9], "belowZero -1, worked out of other counts"],
    [[0, 0, 0], "0"],
    [[5, undefined, 2], "nothing"],
    [[5, 3, undefined], "nothing"],
    [[Number.MAX_SAFE_INTEGER, 1, 1], `${Number.MAX_SAFE_INTEGER}`],
    [[Number.MAX_SAFE_INTEGER, 1, 0], "tooLarge 9007199254740992, worked out of other counts"],
  ])("of %j is %s", (values, expected) => {
    expect(shown(madeCount(plan, figures(...values), exactly))).toBe(expected);
  });

  test("of one alone is that one", () => {
    const [only] = figures(7);
    expect(madeCount({ plus: [0], minus: [] }, [only], exactly)).toBe(only);
  });

  test("of several that are taken away loses each", () => {
    const all = { plus: [0], minus: [1, 2] };
    expect(shown(madeCount(all, figures(9, 4, 5), exactly))).toBe("0");
    expect(shown(madeCount(all, figures(9, 4, 6), exactly))).toMatch(/^belowZero -1/);
  });
});

describe("a rate of two counts", () => {
  test.each([
    [[3, 4], "3/4"],
    [[0, 4], "0"],
    [[4, 4], "1"],
    // more than the whole is for its cap to say
    [[5, 4], "5/4"],
    [[0, 0], "zeroDenominator 0 of 0"],
    [[3, 0], "aboveWhole 3 of 0"],
    [[undefined, 4], "nothing"],
    [[3, undefined], "nothing"],
  ])("of %j is %s", (values, expected) => {
    expect(shown(madeRate({ count: 0, of: 1 }, figures(...values), exactly))).toBe(expected);
  });

  test("0 of 0 is for want of data, 3 of 0 is not", () => {
    const isEmpty = (...values: number[]) => {
      const found = madeRate({ count: 0, of: 1 }, figures(...values), exactly);
      return found instanceof ExactFraction ? undefined : found?.isEmpty;
    };
    expect([isEmpty(0, 0), isEmpty(3, 0)]).toEqual([true, false]);
  });
});
