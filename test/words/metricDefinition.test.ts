import { expect, test } from "vitest";
import { metricDefinitionSchema } from "../../src/words/metricDefinition.js";
import { accepts, allowedBy } from "../support/accepts.js";

const name = { zh: "率", en: "Rate" };

test.each([
  [{ kind: "count", name }, true],
  [{ kind: "points", name }, true],
  [{ kind: "rate", name }, true],
  [{ kind: "rate", name, of: "tickets", cap: "100%" }, true],
  [{ kind: "rate", name, partialCredit: true }, true],
  [{ kind: "rate", name, partialCredit: false }, false],
  [{ kind: "count", name, partialCredit: true }, false],
  [{ kind: "points", name, cap: "100%" }, false],
  [{ kind: "rate", name, cap: "1" }, false],
  [{ kind: "count", name, of: "tickets" }, false],
  [{ kind: "rate" }, false],
])("row %#", (value, allowed) => {
  expect(accepts(metricDefinitionSchema, value)).toBe(allowed);
});

test("an unknown kind is answered with the kinds there are", () => {
  expect(allowedBy(metricDefinitionSchema, { kind: "ratio", name })).toEqual([
    'kind: one of "count", "rate", "points"',
  ]);
});
