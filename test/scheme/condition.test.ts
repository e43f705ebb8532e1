import fc from "fast-check";
import type { Condition, Joined } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { conditionSchema, joinedTest, leavesOf } from "../../src/scheme/condition.js";
import { accepts, allowedBy } from "../support/accepts.js";

const leaf = { measure: { count: "tickets" }, above: "20" };

test.each([
  [leaf, true],
  [{ measure: { rate: "done" }, from: "60%", below: "80%" }, true],
  [{ ...leaf, above: { byGroup: { all: 20 } } }, true],
  [{ ...leaf, noData: "holds" }, true],
  [{ ...leaf, noData: "refuse" }, true],
  [{ ...leaf, noData: "zero" }, false],
  [{ ...leaf, over: "20" }, false],
  [{ above: "20" }, false],
  [{ all: [leaf, { any: [leaf, { not: leaf }] }] }, true],
  [{ all: [] }, false],
  [{ any: [] }, false],
  [{ not: [leaf] }, false],
  [{ all: [leaf], any: [leaf] }, false],
  // these are for verdicts
  [{ total: { below: "60" } }, false],
  [{ score: "speed", below: "60%" }, false],
])("row %#: %j", (value, allowed) => {
  expect(accepts(conditionSchema, value)).toBe(allowed);
});

test("what is no condition is answered with the keys there are", () => {
  expect(allowedBy(conditionSchema, "always")).toEqual([
    ": a condition with exactly one of the keys measure, all, any, not",
  ]);
});

test("a condition comes apart into its leaves, each with its place", () => {
  const other = { measure: { rate: "done" }, below: "60%" };
  const condition: Condition = { all: [leaf, { any: [other, { not: leaf }] }] };
  expect(leavesOf(condition, "if")).toEqual([
    { leaf, path: "if.all[0]" },
    { leaf: other, path: "if.all[1].any[0]" },
    { leaf, path: "if.all[1].any[1].not" },
  ]);
  expect(leavesOf(leaf, "if")).toEqual([{ leaf, path: "if" }]);
});

test.each([[null], [7], [{ all: 7 }], [{ any: [null] }], [{ not: null }]])(
  "%j has no leaves",
  (broken) => {
    expect(leavesOf(broken as never, "if")).toEqual([]);
  },
);

interface Is {
  readonly is: boolean;
}

const answer = (condition: Joined<Is>) =>
  joinedTest<Is, undefined>(
    condition,
    ({ is }) =>
      () =>
        is,
  )(undefined);
const [yes, no] = [{ is: true }, { is: false }];

describe("joined together", () => {
  test.each<[Joined<Is>, boolean]>([
    [yes, true],
    [{ not: yes }, false],
    [{ not: no }, true],
    [{ all: [yes, yes] }, true],
    [{ all: [yes, no] }, false],
    [{ any: [no, yes] }, true],
    [{ any: [no, no] }, false],
    [{ all: [yes, { any: [no, { not: no }] }] }, true],
  ])("%j is %s", (condition, holds) => {
    expect(answer(condition)).toBe(holds);
  });

  test("not all hold just where some do not", () => {
    const anyLeaves = fc.array(
      fc.boolean().map((is) => ({ is })),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(anyLeaves, (leaves) => {
        const negated = leaves.map((one) => ({ not: one }));
        expect(answer({ not: { all: leaves } })).toBe(answer({ any: negated }));
        expect(answer({ not: { any: leaves } })).toBe(answer({ all: negated }));
      }),
    );
  });
});
