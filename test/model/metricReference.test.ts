import { expect, test } from "vitest";
import { metricReference } from "../../src/model/metricReference.js";
import { smallScheme } from "../support/smallScheme.js";

const always = () => true;

test.each([
  ["tickets", "count", 0],
  ["happy", "rate", 0],
  ["happy", "count", 1],
  ["nothing", "rate", 1],
  ["toString", "rate", 1],
] as const)("%s as a %s: %i problems", (id, kind, problems) => {
  expect(metricReference(id, "volume", kind, smallScheme(), always)).toHaveLength(problems);
});

test("what is allowed are the metrics of that kind", () => {
  const [issue] = metricReference("x", "volume", "rate", smallScheme(), always);
  expect(issue?.allowed.en).toBe('a metric that metrics declares with kind "rate" (done, happy)');
});
