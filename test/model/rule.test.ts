import { expect, test } from "vitest";
import { ruleSchema } from "../../src/model/rule.js";
import { accepts, allowedBy } from "../support/accepts.js";

const slope = { kind: "slope", better: "lower", target: "15%", perPercentagePoint: "0.5" };

test.each([
  [{ kind: "proportional" }, true],
  [slope, true],
  [{ ...slope, target: { byGroup: { county: "80%" } } }, true],
  [{ ...slope, target: "0.15" }, false],
  [{ ...slope, perPercentagePoint: "-0.5" }, false],
  [{ ...slope, better: "less" }, false],
  [{ kind: "perItem", each: 0.2 }, true],
  [{ kind: "perItem" }, false],
  [{ kind: "given" }, true],
  [{ kind: "given", fullMarks: "5" }, false],
  [{ kind: "sum", start: "-5" }, true],
])("row %#", (value, allowed) => {
  expect(accepts(ruleSchema, value)).toBe(allowed);
});

test("an unknown kind is answered with the kinds there are", () => {
  expect(allowedBy(ruleSchema, { kind: "bands" })).toEqual([
    'kind: one of "proportional", "slope", "perItem", "given", "sum"',
  ]);
});
