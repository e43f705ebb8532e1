import { type MetricDefinition, parseScheme, type Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { metricContradictions } from "../../src/checking/metrics.js";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import { smallScheme } from "../support/smallScheme.js";

const name = { zh: "名", en: "Name" };
const count = (madeOf?: object): MetricDefinition =>
  ({ kind: "count", name, ...(madeOf && { madeOf }) }) as MetricDefinition;
const rate = (more: object): MetricDefinition =>
  ({ kind: "rate", name, ...more }) as MetricDefinition;
const known: Scheme["metrics"] = {
  a: count(),
  b: count(),
  made: count({ plus: ["a", "b"] }),
  rate: rate({}),
  points: { kind: "points", name },
  fact: { kind: "fact", name },
};

function pathsWith(definition: MetricDefinition): string[] {
  const metrics = { ...known, own: definition };
  return metricContradictions(smallScheme({ metrics }), () => true).map(({ path }) => path);
}

test.each<[string, MetricDefinition, string[]]>([
  ["one count", count({ plus: ["a"] }), []],
  ["two, one taken away", count({ plus: ["a"], minus: ["b"] }), []],
  ["no metric that there is", count({ plus: ["a", "none"] }), ["madeOf.plus[1]"]],
  ["what every object has", count({ plus: ["toString"] }), ["madeOf.plus[0]"]],
  ["a rate", count({ plus: ["rate"] }), ["madeOf.plus[0]"]],
  [
    "points and a fact",
    count({ plus: ["points"], minus: ["fact"] }),
    ["madeOf.plus[0]", "madeOf.minus[0]"],
  ],
  ["one that is worked out itself", count({ plus: ["made"] }), ["madeOf.plus[0]"]],
  ["itself", count({ plus: ["own"] }), ["madeOf.plus[0]"]],
  ["one twice", count({ plus: ["a", "b", "a"] }), ["madeOf.plus[2]"]],
  ["one that is taken away again", count({ plus: ["a"], minus: ["a"] }), ["madeOf.minus[0]"]],
])("a count may be made of %s, or not: row %#", (_, definition, keys) => {
  expect(pathsWith(definition)).toEqual(keys.map((key) => `metrics.own.${key}`));
});

test.each<[string, MetricDefinition, string[]]>([
  ["given", rate({}), []],
  ["a share of a count", rate({ of: "a" }), []],
  ["a share of one that is worked out", rate({ of: "made" }), []],
  ["a share of a rate", rate({ of: "rate" }), ["of"]],
  ["a share of itself", rate({ of: "own" }), ["of"]],
  ["one count by another", rate({ of: "a", count: "b" }), []],
  ["by and of what is worked out", rate({ of: "made", count: "made" }), []],
  ["a count by itself", rate({ of: "a", count: "a" }), []],
  ["a count by none", rate({ count: "a" }), ["count"]],
  ["points by a count", rate({ of: "a", count: "points" }), ["count"]],
  ["a count by none that there is", rate({ of: "none", count: "a" }), ["of"]],
  ["capped", rate({ of: "a", count: "b", cap: "100%" }), []],
  ["of parts of cases", rate({ of: "a", partialCredit: true }), []],
  [
    "of parts of cases, by counts",
    rate({ of: "a", count: "b", partialCredit: true }),
    ["partialCredit"],
  ],
])("a rate may be %s, or not: row %#", (_, definition, keys) => {
  expect(pathsWith(definition)).toEqual(keys.map((key) => `metrics.own.${key}`));
});

describe("each is told in words", () => {
  const told = (definition: MetricDefinition) =>
    messagesOf(() =>
      parseScheme(
        smallScheme({ metrics: { ...smallScheme().metrics, ...known, own: definition } }),
      ),
    );

  test.each<[MetricDefinition, string]>([
    [
      count({ plus: ["made"] }),
      'madeOf.plus[0]: found "made"; expected a count that is given in a month.',
    ],
    [count({ plus: ["a", "a"] }), 'madeOf.plus[1]: found "a"; expected another count.'],
    [rate({ count: "a" }), 'count: found "a"; expected a count together with of.'],
    [
      rate({ of: "a", count: "b", partialCredit: true }),
      "partialCredit: found true; expected nothing: it has whole cases.",
    ],
  ])("row %#", (definition, message) => {
    expect(told(definition)).toEqual([`metrics.own.${message}`]);
  });
});

test("a volume may be worked out, wherever a count may stand it may, and nowhere else", () => {
  const metrics = { ...smallScheme().metrics, net: count({ plus: ["tickets"] }) };
  expect(pathsOf(() => parseScheme(smallScheme({ metrics, volume: "net" })))).toEqual([]);
  const ofFact = { ...metrics, met: known.fact as MetricDefinition };
  expect(pathsOf(() => parseScheme(smallScheme({ metrics: ofFact, volume: "met" })))).toEqual([
    "volume",
  ]);
});

test("metrics that are broken in themselves are left alone, and those that name them", () => {
  const metrics = { a: count(), own: count({ plus: ["none"] }), of: rate({ of: "own" }) };
  const sound = (path: string) => path !== "metrics.own";
  expect(metricContradictions(smallScheme({ metrics }), sound)).toEqual([]);
  for (const none of [undefined, null, 7, "metrics"]) {
    const scheme = { ...smallScheme(), metrics: none as never };
    expect(metricContradictions(scheme, () => false)).toEqual([]);
  }
});

test("a count that is made of one that is no metric at all leaves it alone", () => {
  const metrics = { a: null as never, own: count({ plus: ["a"] }) };
  const sound = (path: string) => path !== "metrics.a";
  expect(metricContradictions(smallScheme({ metrics }), sound)).toEqual([]);
});
