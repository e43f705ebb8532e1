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
  [{ fact: "accident" }, true],
  [{ fact: "accident", from: 1 }, false],
  [{ fact: true }, false],
  [{ not: { fact: "accident" } }, true],
  [{ score: "speed", below: "60%" }, true],
  [{ score: "speed", from: "6", to: { byGroup: { all: "80%" } } }, true],
  [{ score: "speed", below: "60%", noData: "holds" }, false],
  [{ score: ["speed", "calls"], below: 5 }, false],
  [{ inGroup: ["county"] }, true],
  [{ all: [leaf, { not: { inGroup: ["county", "park"] } }] }, true],
  [{ inGroup: [] }, false],
  [{ inGroup: "county" }, false],
  [{ inGroup: ["county"], fact: "accident" }, false],
  // these are for verdicts
  [{ total: { below: "60" } }, false],
  [{ anyScore: { below: "60%" } }, false],
  [{ first: 1, among: "all", ties: "dense" }, false],
  // where the basic total is looked at, it is a measure
  [{ measure: { total: "basic" }, from: "60" }, true],
])("row %#: %j", (value, allowed) => {
  expect(accepts(conditionSchema, value)).toBe(allowed);
});

test("what is no condition is answered with the keys there are", () => {
  expect(allowedBy(conditionSchema, "always")).toEqual([
    ': a condition with exactly one of the keys measure, fact, score, inGroup, all, any, not, such as { measure: { rate: "…" }, below: "60%" }',
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
