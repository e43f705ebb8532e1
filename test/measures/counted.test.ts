import type { MetricDefinition } from "hotline-scoring";
import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { countedIn } from "../../src/measures/counted.js";

const name = { zh: "名", en: "Name" };
const person = { zh: "人", en: "person" };
const item = { zh: "件", en: "item" };

const metrics: Record<string, MetricDefinition> = {
  tickets: { kind: "count", name },
  trained: { kind: "count", name, counted: person },
  absent: { kind: "count", name, counted: person },
  present: { kind: "count", name, counted: person, madeOf: { plus: ["trained"] } },
  done: { kind: "rate", name, of: "trained" },
  awarded: { kind: "points", name },
  waited: { kind: "points", name, counted: { zh: "小时", en: "hour" } },
  met: { kind: "fact", name },
};
const among = "all";

describe("what one of those counted is called", () => {
  test.each<[Measure, object]>([
    [{ count: "tickets" }, item],
    [{ count: "trained" }, person],
    [{ count: "present" }, person],
    [{ sum: [{ count: "trained", weight: 1 }] }, person],
    [
      {
        sum: [
          { count: "trained", weight: "1" },
          { count: "absent", weight: "1.0" },
        ],
      },
      person,
    ],
    [{ given: "waited" }, { zh: "小时", en: "hour" }],
    [
      { distanceToMean: { given: "waited" }, among },
      { zh: "小时", en: "hour" },
    ],
    [{ change: "trained", from: "absent", in: "number" }, person],
    [{ distanceToMean: { count: "trained" }, among }, person],
    [{ lowerOf: [{ count: "trained" }, { count: "absent" }] }, person],
  ])("%j: %j", (measure, counted) => {
    expect(countedIn(measure, metrics)).toEqual(counted);
  });

  test.each<[Measure]>([
    [{ rate: "done" }],
    [{ given: "awarded" }],
    [{ ratio: "trained", to: "tickets" }],
    [{ change: "trained", from: "absent", in: "percent" }],
    [{ change: "awarded", from: "awarded", in: "number" }],
    [{ distanceToMean: { given: "awarded" }, among }],
    [{ distanceToMean: { rate: "done" }, among }],
    [{ rankOf: { count: "trained" }, better: "higher", ties: "dense", among }],
    [{ shareOfTotal: { count: "trained" }, among }],
    [{ fact: "met" }],
    [{ score: "speed" }],
    [{ adjustments: "all" }],
    // of no metric that there is
    [{ count: "nothing" }],
    // weighed, or of things that are not alike
    [{ sum: [{ count: "trained", weight: "0.5" }] }],
    [
      {
        sum: [
          { count: "trained", weight: "1" },
          { count: "tickets", weight: "1" },
        ],
      },
    ],
  ])("%j is no number of things", (measure) => {
    expect(countedIn(measure, metrics)).toBeUndefined();
  });
});
