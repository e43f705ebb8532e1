import {
  type Dimension,
  dimensionScore,
  type Scheme,
  scoreMonth,
  tryDimensionScore,
} from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";
import { issuesOf, pathsOf } from "../support/issuesOf.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";

test("a dimension alone scores what it scores in the month", () => {
  const units = scoreMonth(xiangtan2023, october2023).peerGroups.flatMap((peers) => peers.units);
  for (const { id, measure } of xiangtan2023.dimensions) {
    for (const { unit, scores } of units) {
      const { metrics, group } = october2023.units.find((one) => one.id === unit.id) ?? {
        metrics: {},
      };
      const own = october2023.adjustments?.filter((one) => one.unit === unit.id) ?? [];
      const named = Object.values(measure).flat();
      const asked = Object.entries(metrics).filter(
        ([metric]) => named.includes(metric) || (metric === "tickets" && "rate" in measure),
      );
      const facts = {
        metrics: Object.fromEntries(asked),
        ...(group && { group }),
        ...("adjustments" in measure && { adjustments: own.map(({ points }) => points) }),
      };
      expect(dimensionScore(xiangtan2023, id, facts)).toEqual(scores[id]);
    }
  }
});

test.each([
  ["no metrics", "rejection", { group: "park" }, ["metrics"]],
  ["a missing metric", "rejection", { metrics: {}, group: "park" }, ["metrics.rejections"]],
  ["no facts at all", "bonus", null, [""]],
  ["a list of bytes", "bonus", { adjustments: new Uint8Array(3) }, ["adjustments"]],
  ["a missing group", "rejection", { metrics: { rejections: 1 } }, ["group"]],
  ["an unknown group", "rejection", { metrics: { rejections: 1 }, group: "city" }, ["group"]],
  [
    "a metric of another dimension",
    "rejection",
    { metrics: { rejections: 1, tickets: 9 }, group: "park" },
    ["metrics.tickets"],
  ],
  ["a bare count alone", "contact", { metrics: { contacted: 9 } }, ["metrics.contacted"]],
  [
    "more than the whole",
    "contact",
    { metrics: { contacted: 9, tickets: 8 } },
    ["metrics.contacted"],
  ],
  [
    "a share of nothing",
    "contact",
    { metrics: { contacted: 0, tickets: 0 } },
    ["metrics.contacted"],
  ],
  [
    "an adjustment where none counts",
    "contact",
    { metrics: { contacted: "1%" }, adjustments: [1] },
    ["adjustments"],
  ],
  ["points of 0", "bonus", { adjustments: ["1", 0] }, ["adjustments[1]"]],
] as const)("%s is refused", (_, dimension, facts, paths) => {
  expect(pathsOf(() => dimensionScore(xiangtan2023, dimension, facts as never))).toEqual(paths);
  expect(tryDimensionScore(xiangtan2023, dimension, facts as never).ok).toBe(false);
});

test("a dimension that is not the scheme's is refused", () => {
  const [issue] = issuesOf(() => dimensionScore(xiangtan2023, "speed" as never, {}));
  expect(issue?.message.en).toMatch(
    /^dimension: found "speed"; expected one of onTimeCompletion, .*, bonus\.$/,
  );
  expect(tryDimensionScore(xiangtan2023, "speed" as never, {}).ok).toBe(false);
});

const small = (...dimensions: Dimension[]) => smallScheme({ dimensions });

test("of a dimension that needs other units, the place in the scheme is told", () => {
  const rankOf = { rate: "done" };
  const place = smallDimension({
    id: "place",
    measure: { rankOf, better: "higher", ties: "dense", among: "all" },
    rule: { kind: "byRank", points: [10], otherwise: 0 },
  });
  const scheme = small(smallDimension(), place);
  const call = () => dimensionScore(scheme, "place", { metrics: { done: "90%" } });
  expect(pathsOf(call)).toEqual(["scheme.dimensions[1].measure"]);
  // the other dimension does not
  expect(`${dimensionScore(scheme, "speed", { metrics: { done: "90%" } }).points}`).toBe("9");
});

test.each([
  ["fullMarks", "10 fullMarks"],
  ["zero", "0 zero"],
  ["leaveOut", "0 leaveOut"],
] as const)("without data, %s", (noData, expected) => {
  const scheme = { ...small(smallDimension({ noData })), total: { leftOut: "asZero" } } as const;
  const facts = { metrics: { done: 0, tickets: 0 } };
  const { points, exception } = dimensionScore<Scheme>(scheme, "speed", facts);
  expect(`${points} ${exception?.effect}`).toBe(expected);
});

test("without data, where the unit would not be scored, it is refused", () => {
  const scheme = small(smallDimension({ noData: "setApart" }));
  const [issue] = issuesOf(() =>
    dimensionScore(scheme, "speed", { metrics: { done: 0, tickets: 0 } }),
  );
  expect(issue?.message.en).toBe(
    'metrics: found no data for "Name"; expected metrics that have data (by the scheme, a unit without is not scored).',
  );
});

test("a condition settles it here as well", () => {
  const conditions = [settledAt("zero", { measure: { given: "awarded" }, below: 0 })];
  const scheme = small(smallDimension({ conditions }));
  const scored = (awarded: number) =>
    dimensionScore(scheme, "speed", { metrics: { done: "90%", awarded } });
  expect(`${scored(0).points} ${scored(0).exception}`).toBe("9 undefined");
  expect(`${scored(-1).points} ${scored(-1).exception?.kind}`).toBe("0 condition");
});

test("of adjustments, those of its categories count", () => {
  const measure = { adjustments: "all", categories: ["优秀案例"] } as const;
  const scheme = small(smallDimension({ measure, rule: { kind: "sum", start: 5 } }));
  const adjustments = [
    { category: "优秀案例", points: "1.5" },
    { category: "通报批评", points: -3 },
    { category: "优秀案例", points: -1 },
  ];
  expect(`${dimensionScore(scheme, "speed", { adjustments }).points}`).toBe("5.5");
});

test("a part counts in its group alone, so the group must be known", () => {
  const name = { zh: "名", en: "Name" };
  const part = { fullMarks: 5, measure: { rate: "done" }, rule: { kind: "proportional" } } as const;
  const scheme = smallScheme({
    groups: ["county", "park"].map((id) => ({ id, name })),
    dimensions: [composedDimension([part, { ...part, onlyIn: ["park"] }])],
  });
  const scored = (group?: string) =>
    `${dimensionScore(scheme, "speed", { metrics: { done: "80%" }, ...(group && { group }) }).points}`;
  expect([scored("county"), scored("park")]).toEqual(["4", "8"]);
  expect(pathsOf(() => scored())).toEqual(["group"]);
});

test.each([
  [{ count: "1.6", of: 2 }, undefined, "8"],
  [{ count: 1.6, of: 2 }, undefined, "8"],
  ["1.6", 2, "8"],
  ["80%", undefined, "8"],
])("part of a case counts where the scheme says so: %j", (done, tickets, points) => {
  const { metrics } = smallScheme();
  const rate = { kind: "rate", of: "tickets", partialCredit: true, name: { zh: "率", en: "Rate" } };
  const scheme = smallScheme({ metrics: { ...metrics, done: rate as never } });
  const facts = { metrics: { done, ...(tickets && { tickets }) } };
  expect(`${dimensionScore(scheme, "speed", facts as never).points}`).toBe(points);
});

test("a part without data and without a name is told by its number", () => {
  const shared = { fullMarks: "5", rule: { kind: "proportional" as const } };
  const parts = [
    { ...shared, measure: { rate: "done" } },
    { ...shared, measure: { rate: "happy" }, noData: "zero" as const },
  ];
  const scheme = smallScheme({ dimensions: [composedDimension(parts)] });
  const metrics = { done: "80%", happy: { count: 0, of: 0 } };
  const score = dimensionScore(scheme, "speed", { metrics });
  expect(`${score.exact}`).toBe("4");
  expect(score.exception?.reason).toEqual({
    zh: "“第2分项”无数据，方案规定按 0 分计",
    en: 'no data for "part 2", so by the scheme 0 points',
  });
});

describe("a dimension alone", () => {
  const name = { zh: "名", en: "Name" };
  const metrics: Scheme["metrics"] = {
    ...smallScheme().metrics,
    net: { kind: "count", name, madeOf: { plus: ["tickets"], minus: ["returned"] } },
    returned: { kind: "count", name },
    made: { kind: "rate", name, of: "tickets", count: "net" },
    met: { kind: "fact", name },
  };
  const scored = (dimension: Dimension, facts: object) => {
    const scheme = smallScheme({
      metrics,
      dimensions: [dimension, smallDimension({ id: "other" })],
    });
    return dimensionScore<Scheme>(scheme, "speed", facts as never);
  };

  test("is scored by a rate that is worked out of what is given", () => {
    const own = smallDimension({ measure: { rate: "made" } });
    expect(`${scored(own, { metrics: { tickets: 8, returned: 2 } }).points}`).toBe("7.5");
    expect(pathsOf(() => scored(own, { metrics: { tickets: 8, returned: 9 } }))).toEqual([
      "metrics.net",
    ]);
    expect(pathsOf(() => scored(own, { metrics: { made: "75%" } }))).toEqual([
      ...["metrics.tickets", "metrics.returned", "metrics.made"],
    ]);
  });

  test("is scored by a fact", () => {
    const rule = { kind: "yesNo", yes: 5, no: -2 } as const;
    const own = smallDimension({ measure: { fact: "met" }, rule, floor: -2 });
    const points = [true, false].map((met) => `${scored(own, { metrics: { met } }).points}`);
    expect(points).toEqual(["5", "-2"]);
    expect(pathsOf(() => scored(own, { metrics: { met: 7 } }))).toEqual(["metrics.met"]);
  });

  test("is weighed, multiplied, limited, and published as it says", () => {
    const own = smallDimension({
      ...{ fullMarks: 100, weight: "10%", published: { places: 1, mode: "floor", increment: 5 } },
      factors: [{ times: "1.1", if: { fact: "met" } }],
      conditions: [{ if: { measure: { count: "returned" }, above: 3 }, atMost: 60 }],
    });
    const score = (done: string, met: boolean, returned: number) => {
      const { exact, points, exception } = scored(own, { metrics: { done, met, returned } });
      return `${exact} ${points} ${exception?.effect}`;
    };
    expect(score("80%", true, 3)).toBe("44/5 8.5 undefined");
    expect(score("80%", false, 3)).toBe("8 8 undefined");
    expect(score("80%", false, 4)).toBe("6 6 atMost");
  });

  test.each<[Partial<Dimension>]>([
    [{ measure: { score: "other" }, rule: { kind: "given" } }],
    [{ conditions: [settledAt("zero", { score: "other", to: 0 })] }],
    [{ factors: [{ times: 2, if: { not: { score: "other", to: 0 } } }] }],
    [{ factors: [{ measure: { scores: ["other", "third"] }, rule: { kind: "given" } }] }],
  ])("that looks at other scores is refused, row %#", (changes) => {
    const dimensions = [
      smallDimension(changes),
      smallDimension({ id: "other" }),
      smallDimension({ id: "third" }),
    ];
    const call = () =>
      dimensionScore<Scheme>(smallScheme({ dimensions }), "speed", { metrics: { done: "90%" } });
    const issues = issuesOf(
      "measure" in changes
        ? () => dimensionScore<Scheme>(smallScheme({ dimensions }), "speed", {})
        : call,
    );
    expect(issues.map(({ code, path }) => `${code} ${path}`)).toEqual([
      "needsOthers scheme.dimensions[0]",
    ]);
  });

  const lines = {
    kind: "lines",
    through: [
      { at: { metric: "happy" }, points: 6 },
      { at: "95%", points: 10 },
    ],
    below: 0,
    above: 10,
  } as const;

  test("goes by lines through a place of the unit's own", () => {
    const own = smallDimension({ rule: lines });
    const points = `${scored(own, { metrics: { done: "85%", happy: "75%" } }).points}`;
    expect(points).toBe("8");
  });

  test.each(["95%", "99%"])("a place that does not rise, such as %s, is refused", (happy) => {
    const own = smallDimension({ rule: lines });
    expect(pathsOf(() => scored(own, { metrics: { done: "97%", happy } }))).toEqual([
      "metrics.happy",
    ]);
  });
});
