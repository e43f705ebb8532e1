import { expect, test } from "vitest";
import { metricReference } from "../../src/model/metricReference.js";
import { smallScheme } from "../support/smallScheme.js";

const always = () => true;

test.each([
  ["tickets", ["count"], 0],
  ["happy", ["rate"], 0],
  ["happy", ["count"], 1],
  ["happy", ["count", "rate"], 0],
  ["awarded", ["count", "rate"], 1],
  ["nothing", ["rate"], 1],
  ["toString", ["rate"], 1],
] as const)("%s as one of %j: %i problems", (id, kinds, problems) => {
  expect(metricReference(id, "volume", kinds, smallScheme(), always)).toHaveLength(problems);
});

test.each([
  [["rate"], 'kind "rate" (done, happy)'],
  [["count", "points"], 'kind "count" or "points" (tickets, awarded)'],
] as const)("what is allowed are the metrics of %j", (kinds, named) => {
  const [issue] = metricReference("x", "volume", kinds, smallScheme(), always);
  expect(issue?.allowed.en).toBe(`a metric that metrics declares with ${named}`);
});

test("a metric that is broken in itself may be of any kind", () => {
  const sound = (path: string) => path !== "metrics.happy";
  expect(metricReference("happy", "volume", ["count"], smallScheme(), sound)).toEqual([]);
  expect(metricReference("done", "volume", ["count"], smallScheme(), sound)).toHaveLength(1);
});
