import fc from "fast-check";
import { fractionOf, type Target, weightedMean } from "hotline-scoring";
import { expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { isMeanTarget, isOwnTarget, meanOfOthers, targetSchema } from "../../src/rules/target.js";
import { accepts, allowedBy } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  ["85%", true],
  ["-5%", true],
  [{ byGroup: { county: "85%" } }, true],
  [{ metric: "ownBase" }, true],
  [{ meanOfOthers: "peers" }, true],
  [{ meanOfOthers: "tier" }, false],
  [{ metric: "ownBase", meanOfOthers: "all" }, false],
  ["0.85", false],
  [0.85, false],
  [{ byGroup: { county: 0.85 } }, false],
])("row %#", (value, allowed) => {
  expect(accepts(targetSchema, value)).toBe(allowed);
});

test("what is plainly no target is answered with the forms there are", () => {
  expect(allowedBy(targetSchema, 85)).toEqual([
    ': percent text such as "85%", { byGroup }, { metric }, or { meanOfOthers: "peers" | "group" | "all" }',
  ]);
});

test.each<[string | Target | { byGroup: Record<string, string> }, boolean, string | undefined]>([
  ["85%", false, undefined],
  [{ byGroup: { metric: "85%" } }, false, undefined],
  [{ metric: "ownBase" }, true, undefined],
  [{ meanOfOthers: "group" }, false, "group"],
])("row %#: the forms are told apart", (target, own, scope) => {
  expect(isOwnTarget(target)).toBe(own);
  expect(isMeanTarget(target)).toBe(scope !== undefined);
});

test.each([
  [
    ["1", "2", "6"],
    ["4", "7/2", "3/2"],
  ],
  [
    ["-1", "-1"],
    ["-1", "-1"],
  ],
  [["90%"], ["nothing"]],
])("the mean of the others, of each of %j: %j", (values, means) => {
  const read = values.map(fractionOf);
  expect(read.map((value) => written(meanOfOthers(read, exactly)(value)))).toEqual(means);
});

test("the mean of the others is the mean without the value itself", () => {
  const value = fc.integer({ min: -20, max: 60 }).map((n) => `${n}/37`);
  fc.assert(
    fc.property(value, fc.array(value, { minLength: 1, maxLength: 9 }), (own, others) => {
      const mean = meanOfOthers([own, ...others].map(fractionOf), exactly)(fractionOf(own));
      expect(written(mean)).toBe(`${weightedMean(others)}`);
    }),
  );
});
