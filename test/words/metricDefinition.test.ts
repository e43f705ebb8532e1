import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import {
  isMade,
  type MetricDefinition,
  metricDefinitionSchema,
  partsOfMetric,
} from "../../src/words/metricDefinition.js";
import { accepts, allowedBy } from "../support/accepts.js";

const name = { zh: "率", en: "Rate" };
const madeOf = { plus: ["accepted"], minus: ["deferred"] };

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
  [{ kind: "points", name, most: "1/3" }, true],
  [{ kind: "fact", name }, true],
  [{ kind: "fact", name, counted: "次" }, false],
  [{ kind: "fact", name, of: "tickets" }, false],
])("row %#", (value, allowed) => {
  expect(accepts(metricDefinitionSchema, value)).toBe(allowed);
});

test.each([
  [{ counted: "人" }, true],
  [{ counted: { zh: "人", en: "person" } }, true],
  [{ counted: "" }, false],
  [{ counted: 5 }, false],
  [{ madeOf }, true],
  [{ madeOf: { plus: ["accepted"] } }, true],
  [{ madeOf: { plus: [] } }, false],
  [{ madeOf: { plus: ["accepted"], minus: [] } }, false],
  [{ madeOf: { minus: ["deferred"] } }, false],
  [{ madeOf: { plus: "accepted" } }, false],
  [{ madeOf: { ...madeOf, times: ["x"] } }, false],
  [{ madeOf: "accepted" }, false],
  [{ madeOf: { plus: ["__proto__"] } }, false],
])("a count may have row %#: %j", (changes, allowed) => {
  expect(accepts(metricDefinitionSchema, { kind: "count", name, ...changes })).toBe(allowed);
});

test.each([
  [{ of: "tickets", count: "done" }, true],
  [{ of: "tickets", count: ["done"] }, false],
  [{ of: "tickets", count: 5 }, false],
  [{ of: "tickets", count: "" }, false],
])("a rate may have row %#: %j", (changes, allowed) => {
  expect(accepts(metricDefinitionSchema, { kind: "rate", name, ...changes })).toBe(allowed);
});

test("an unknown kind is answered with the kinds there are", () => {
  expect(allowedBy(metricDefinitionSchema, { kind: "ratio", name })).toEqual([
    'kind: one of "count", "rate", "points", "fact"',
  ]);
});

describe("a metric that is worked out of others", () => {
  test.each<[MetricDefinition, boolean, string[]]>([
    [{ kind: "count", name }, false, []],
    [{ kind: "count", name, madeOf: { plus: ["a"] } }, true, ["madeOf.plus[0] a"]],
    [
      { kind: "count", name, madeOf: { plus: ["a", "b"], minus: ["c", "d"] } },
      true,
      ["madeOf.plus[0] a", "madeOf.plus[1] b", "madeOf.minus[0] c", "madeOf.minus[1] d"],
    ],
    [{ kind: "rate", name }, false, []],
    // given as a share of another, and so still given
    [{ kind: "rate", name, of: "tickets" }, false, ["of tickets"]],
    [{ kind: "rate", name, of: "tickets", count: "done" }, true, ["of tickets", "count done"]],
    [{ kind: "points", name, most: 5 }, false, []],
    [{ kind: "fact", name }, false, []],
  ])("row %#: %j", (definition, made, parts) => {
    expect(isMade(definition)).toBe(made);
    expect(partsOfMetric(definition).map(([key, id]) => `${key} ${id}`)).toEqual(parts);
  });

  test("湘潭 has none: every metric is given", () => {
    expect(Object.values(xiangtan2023.metrics).filter(isMade)).toEqual([]);
  });
});
