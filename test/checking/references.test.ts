import { parseScheme, type Scheme } from "hotline-scoring";
import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import {
  flawIssue,
  groupContradictions,
  metricReference,
  scoreReference,
} from "../../src/checking/references.js";
import { messagesOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

describe("metricReference", () => {
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
});

describe("scoreReference", () => {
  const dimensions = [smallDimension(), smallDimension({ id: "again" })];

  test.each([
    ["speed", 0],
    ["again", 0],
    ["done", 1],
    ["toString", 1],
  ])("%s: %i problems", (id, problems) => {
    expect(scoreReference(id, "p", smallScheme({ dimensions }), () => true)).toHaveLength(problems);
  });

  test("a tie-breaker may name only dimensions that there are", () => {
    const tieBreakers = [{ score: "again" }, { score: "done" }];
    const ranking = { by: "published", ties: "dense", tieBreakers } as const;
    expect(messagesOf(() => parseScheme(smallScheme({ dimensions, ranking })))).toEqual([
      'ranking.tieBreakers[1].score: found "done"; expected one of the dimensions speed, again.',
    ]);
  });

  test("where dimensions are broken, no dimension can be held against them", () => {
    expect(scoreReference("x", "p", smallScheme(), (path) => path !== "dimensions")).toEqual([]);
  });
});

describe("groupContradictions", () => {
  const name = { zh: "名", en: "Name" };
  const scheme = smallScheme({ groups: ["county", "park"].map((id) => ({ id, name })) });

  test.each([
    [["park"], []],
    [["park", "county"], []],
    [["city"], ["p[0]"]],
    [["park", "toString"], ["p[1]"]],
    [["park", "county", "park"], ["p[2]"]],
  ])("%j", (ids, paths) => {
    const issues = groupContradictions(ids, "p", scheme, () => true);
    expect(issues.map(({ path }) => path)).toEqual(paths);
  });

  test("the groups there are, are named", () => {
    const [issue] = groupContradictions(["city"], "onlyIn", scheme, () => true);
    expect(issue?.message).toEqual({
      en: 'onlyIn[0]: found "city"; expected one of the groups county, park, each once.',
      zh: 'onlyIn[0]：发现 "city"；应为组别 county、park 之一，且不重复。',
    });
  });

  test("where groups are broken, no group can be held against them", () => {
    expect(groupContradictions(["city"], "p", scheme, (path) => path !== "groups")).toEqual([]);
  });
});

describe("flawIssue", () => {
  const allowed = { zh: "别的", en: "another" };
  const rule = { bands: [{ from: "95%" }, { from: "90%" }], otherwise: "0" };

  test.each([
    ["bands[1].from", '"90%"'],
    ["otherwise", '"0"'],
    ["bands", "a list of 2"],
    ["each", "nothing"],
    ["prices[3].from", "nothing"],
  ])("what stands at %s is shown: %s", (key, found) => {
    const issue = flawIssue(rule, "dimensions[0].rule", { key, allowed });
    expect(issue.path).toBe(`dimensions[0].rule.${key}`);
    expect(issue.found.en).toBe(found);
  });
});

describe("measureContradictions", () => {
  const name = { zh: "名", en: "Name" };
  const metrics: Scheme["metrics"] = {
    ...smallScheme().metrics,
    before: { kind: "count", name },
    capped: { kind: "rate", cap: "120%", name },
    held: { kind: "rate", cap: "100%", name },
  };
  const among = "all";

  /** The problems of a measure, under a rule that could be asked about any. */
  function told(measure: object, from: string | number = "50%"): string[] {
    const rule = { kind: "bands", bands: [{ from, points: 1 }], otherwise: 0 } as const;
    const dimensions = [smallDimension({ measure: measure as Measure, rule })];
    return messagesOf(() => parseScheme(smallScheme({ metrics, dimensions })));
  }

  test.each<[Measure, string | number]>([
    [{ remainder: "held" }, "50%"],
    [{ mean: ["done", { rate: "happy", weight: 2 }] }, "50%"],
    [{ change: "tickets", from: "before", in: "percent" }, "50%"],
    [{ change: "tickets", from: "before", in: "number" }, 5],
    [{ change: "done", from: "held", in: "number" }, "5%"],
    [
      {
        sum: [
          { count: "tickets", weight: 1 },
          { count: "before", weight: 0 },
        ],
      },
      5,
    ],
    [{ ratio: "tickets", to: "before" }, 1],
    [{ ratioToBest: { count: "tickets" }, better: "higher", among }, "50%"],
    [{ distanceToMean: { given: "awarded" }, among }, -1],
    [{ rankOf: { adjustments: "all" }, better: "lower", ties: "dense", among }, 1],
    [{ product: ["done", "happy", "held"] }, "50%"],
    [{ minMax: { given: "awarded" }, better: "lower", among }, "50%"],
    [{ distanceToMean: { count: "tickets" }, among, in: "percent" }, "50%"],
    [{ higherOf: [{ count: "tickets" }, { count: "before" }] }, 5],
    // one measure may name a metric that another of them names too
    [{ lowerOf: [{ mean: ["done", "happy"] }, { mean: ["done", "held"] }] }, "50%"],
  ])("%j is sound", (measure, from) => {
    expect(told(measure, from)).toEqual([]);
  });

  const belowZero = "expected a measure that is never below 0, such as a rate or a count.";
  const rates = "(done, happy, capped, held).";

  test.each<[string, Measure, string | number, string]>([
    [
      "a metric of another kind",
      { rate: "tickets" },
      "50%",
      `rate: found "tickets"; expected a metric that metrics declares with kind "rate" ${rates}`,
    ],
    [
      "a metric that is not declared, within a standing",
      { rankOf: { rate: "speed" }, better: "higher", ties: "dense", among },
      1,
      `rankOf.rate: found "speed"; expected a metric that metrics declares with kind "rate" ${rates}`,
    ],
    [
      "a mean that counts a rate twice",
      { mean: ["done", { rate: "done", weight: 2 }] },
      "50%",
      'mean[1].rate: found "done"; expected a metric that the measure does not have yet.',
    ],
    [
      "a sum that counts a count twice",
      { sum: [1, 2].map((weight) => ({ count: "tickets", weight })) },
      5,
      'sum[1].count: found "tickets"; expected a metric that the measure does not have yet.',
    ],
    [
      "what is left of a rate that may be above 100 %",
      { remainder: "capped" },
      "50%",
      'remainder: found "capped"; expected a rate whose cap is not above 100%.',
    ],
    [
      "the same, within a standing",
      { shareOfTotal: { remainder: "capped" }, among },
      "50%",
      'shareOfTotal.remainder: found "capped"; expected a rate whose cap is not above 100%.',
    ],
    [
      "a change between metrics of different kinds",
      { change: "tickets", from: "done", in: "number" },
      5,
      'from: found "done"; expected a metric of the same kind as change ("count").',
    ],
    [
      "points held against the best",
      { ratioToBest: { given: "awarded" }, better: "higher", among },
      "50%",
      `ratioToBest: found an object; ${belowZero}`,
    ],
    [
      "a change held against the best",
      {
        ratioToBest: { change: "tickets", from: "before", in: "percent" },
        better: "higher",
        among,
      },
      "50%",
      `ratioToBest: found an object; ${belowZero}`,
    ],
    [
      "a product that names a rate twice",
      { product: ["done", "happy", "done"] },
      "50%",
      'product[2]: found "done"; expected a metric that the measure does not have yet.',
    ],
    [
      "a mean within a choice that counts a rate twice",
      { lowerOf: [{ rate: "happy" }, { mean: ["done", "done"] }] },
      "50%",
      'lowerOf[1].mean[1]: found "done"; expected a metric that the measure does not have yet.',
    ],
    [
      "a choice between shares and counts",
      { higherOf: [{ rate: "happy" }, { count: "tickets" }] },
      "50%",
      "higherOf[1]: found an object; expected a measure of the same kind as the first: all shares, or all counts, and so on.",
    ],
    [
      "a product of counts",
      { product: ["tickets", "done"] },
      "50%",
      `product[0]: found "tickets"; expected a metric that metrics declares with kind "rate" ${rates}`,
    ],
    [
      "points in percent of their mean",
      { distanceToMean: { given: "awarded" }, among, in: "percent" },
      "50%",
      `distanceToMean: found an object; ${belowZero}`,
    ],
    [
      "a share of adjustments",
      { shareOfTotal: { adjustments: "all" }, among },
      "50%",
      `shareOfTotal: found an object; ${belowZero}`,
    ],
  ])("%s", (_, measure, from, message) => {
    expect(told(measure, from)).toEqual([`dimensions[0].measure.${message}`]);
  });

  test("a standing is of a measure of the unit itself", () => {
    const rankOf = { rankOf: { rate: "done" }, better: "higher", ties: "dense", among };
    expect(told({ ...rankOf, rankOf }, 1)).toEqual([
      "dimensions[0].measure.rankOf: found an object; expected a measure with exactly one of the keys rate, count, mean, given, sum, remainder, ratio, change, product, adjustments, lowerOf, higherOf, score, scores, total.",
    ]);
  });

  test("a measure is held together with the scheme wherever it stands", () => {
    const measure = { rate: "speed" };
    const ranking = {
      by: "exact",
      ties: "dense",
      tieBreakers: [{ measure, better: "higher" }],
    } as const;
    const flags = [{ id: "f", name, if: { measure, below: "5%" } }];
    const messages = messagesOf(() => parseScheme(smallScheme({ ranking, verdicts: { flags } })));
    expect(messages.map((message) => message.split(":")[0])).toEqual([
      "ranking.tieBreakers[0].measure.rate",
      "verdicts.flags[0].if.measure.rate",
    ]);
  });
});
