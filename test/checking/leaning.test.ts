import { type Dimension, parseScheme, type Scheme } from "hotline-scoring";
import type { Measure, Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { leaningContradictions } from "../../src/checking/leaning.js";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";

const given: Rule = { kind: "given" };
const byRank: Rule = { kind: "byRank", points: [10], otherwise: 0 };
const among = "all";

/** A dimension by its id, that leans on others as it is told to; on none where it is not. */
function of(id: string, changes: Partial<Dimension> = {}): Dimension {
  return smallDimension({ id, ...changes });
}

const by = (measure: Measure, rule: Rule = given) => ({ measure, rule }) as Partial<Dimension>;
const told = (...dimensions: Dimension[]) =>
  messagesOf(() => parseScheme(smallScheme({ dimensions })));
const circle = (place: number, way: string) =>
  `dimensions[${place}]: found ${way}; expected dimensions that do not lean on one another in a circle.`;

describe("dimensions that lean on one another in a circle are refused", () => {
  const zero = (score: string) => ({
    conditions: [{ if: { score, to: 0 }, give: "zero" as const }],
  });

  test.each<[string, Dimension[], string]>([
    ["on itself", [of("a", by({ score: "a" }))], circle(0, "a → a")],
    [
      "each on the other",
      [of("a", by({ score: "b" })), of("b", by({ score: "a" }))],
      circle(0, "a → b → a"),
    ],
    [
      "by way of a third",
      [
        of("x"),
        of("a", by({ scores: ["x", "b"] })),
        of("b", zero("c")),
        of("c", by({ score: "a" })),
      ],
      circle(1, "a → b → c → a"),
    ],
    [
      "by a condition at any depth",
      [
        of("a", {
          conditions: [{ if: { not: { all: [{ score: "a", to: 0 }] } }, atMost: 5 }],
        }),
      ],
      circle(0, "a → a"),
    ],
    [
      "by a measure of a condition",
      [of("a", { conditions: [{ if: { measure: { score: "a" }, to: 0 }, give: "zero" }] })],
      circle(0, "a → a"),
    ],
    [
      "by the condition of a factor",
      [of("a", { factors: [{ times: 2, if: { score: "a", to: 0 } }] })],
      circle(0, "a → a"),
    ],
    [
      "by the measure of a factor",
      [of("a", { factors: [{ measure: { score: "a" }, rule: given }] })],
      circle(0, "a → a"),
    ],
    [
      "by the rank of its own score",
      [of("a", by({ rankOf: { score: "a" }, better: "higher", ties: "dense", among }, byRank))],
      circle(0, "a → a"),
    ],
    [
      "by where a unit stands in the other's",
      [
        of("a", by({ minMax: { score: "b" }, better: "higher", among }, { kind: "proportional" })),
        of("b", by({ rankOf: { score: "a" }, better: "higher", ties: "dense", among }, byRank)),
      ],
      circle(0, "a → b → a"),
    ],
    [
      "by the basic total, of which it is one",
      [of("a", by({ total: "basic" }))],
      circle(0, "a → a"),
    ],
    [
      "by the basic total of another that is extra",
      [of("a", by({ score: "bonus" })), of("bonus", { ...by({ total: "basic" }), extra: true })],
      circle(0, "a → bonus → a"),
    ],
    [
      "by the rank of the basic total",
      [
        of(
          "a",
          by(
            { rankOf: { total: "basic" }, better: "higher", ties: "dense", among: "group" },
            byRank,
          ),
        ),
      ],
      circle(0, "a → a"),
    ],
    [
      "in one of its parts",
      [
        composedDimension([
          { fullMarks: 5, measure: { rate: "done" }, rule: { kind: "proportional" } },
          { fullMarks: 5, measure: { score: "speed" }, rule: given },
        ]),
      ],
      circle(0, "speed → speed"),
    ],
  ])("%s", (_, dimensions, message) => {
    expect(told(...dimensions)).toEqual([message]);
  });

  test.each<[string, Dimension[]]>([
    ["on one before it", [of("a"), of("b", by({ score: "a" }))]],
    ["on one after it", [of("a", by({ score: "b" })), of("b")]],
    [
      "two on the same",
      [of("a", by({ score: "c" })), of("b", by({ scores: ["a", "c"] })), of("c")],
    ],
    [
      "an extra one on the basic total",
      [of("a"), of("b", { ...by({ total: "basic" }), extra: true })],
    ],
    [
      "an extra one on another that is extra",
      [
        of("a"),
        of("b", { ...by({ total: "basic" }), extra: true }),
        of("c", { ...by({ score: "b" }), extra: true }),
      ],
    ],
  ])("but not %s", (_, dimensions) => {
    expect(told(...dimensions)).toEqual([]);
  });

  test("what stands behind the dimensions leans on them, and is no part of a circle", () => {
    const changes: Partial<Scheme> = {
      total: {
        factors: [{ times: 2, if: { measure: { total: "basic" }, from: 5 } }],
        conditions: [{ if: { score: "speed", below: "60%" }, atMost: 5 }],
      },
      ranking: {
        by: "exact",
        ties: "dense",
        tieBreakers: [{ measure: { total: "basic" }, better: "higher" }],
      },
    };
    expect(pathsOf(() => parseScheme(smallScheme(changes)))).toEqual([]);
  });
});

describe("a score of no dimension", () => {
  const allowed = "expected one of the dimensions a.";

  test.each<[Partial<Dimension>, string]>([
    [by({ score: "b" }), `dimensions[0].measure.score: found "b"; ${allowed}`],
    [by({ scores: ["b", "c"] }), `dimensions[0].measure.scores[0]: found "b"; ${allowed}`],
    [
      { conditions: [{ if: { score: "b", to: 0 }, give: "zero" }] },
      `dimensions[0].conditions[0].if.score: found "b"; ${allowed}`,
    ],
    [
      { conditions: [{ if: { measure: { score: "b" }, to: 0 }, give: "zero" }] },
      `dimensions[0].conditions[0].if.measure.score: found "b"; ${allowed}`,
    ],
    [
      { factors: [{ measure: { score: "b" }, rule: given }] },
      `dimensions[0].factors[0].measure.score: found "b"; ${allowed}`,
    ],
    // a metric, and what every object has, are none
    [by({ score: "done" }), `dimensions[0].measure.score: found "done"; ${allowed}`],
    [by({ score: "toString" }), `dimensions[0].measure.score: found "toString"; ${allowed}`],
  ])("is told where it is named, row %#", (changes, message) => {
    expect(told(of("a", changes))[0]).toBe(message);
  });

  test("is told within the standing that names it", () => {
    const measure = { rankOf: { score: "b" }, better: "higher", ties: "dense", among } as const;
    const dimensions = [of("a", by(measure, byRank))];
    expect(pathsOf(() => parseScheme(smallScheme({ dimensions })))).toEqual([
      "dimensions[0].measure.rankOf.score",
    ]);
  });

  test("nor may one be added to itself", () => {
    const dimensions = [of("a"), of("b", by({ scores: ["a", "a"] }))];
    expect(pathsOf(() => parseScheme(smallScheme({ dimensions })))).toEqual([
      "dimensions[1].measure.scores[1]",
    ]);
  });

  test.each<[string, Partial<Scheme>]>([
    [
      "ranking.tieBreakers[0].measure.score",
      {
        ranking: {
          by: "exact",
          ties: "dense",
          tieBreakers: [{ measure: { score: "b" }, better: "higher" }],
        },
      },
    ],
    [
      "total.conditions[0].if.measure.score",
      { total: { conditions: [{ if: { measure: { score: "b" }, to: 0 }, atMost: 0 }] } },
    ],
    [
      "total.factors[0].measure.score",
      { total: { factors: [{ measure: { score: "b" }, rule: given }] } },
    ],
  ])("is told at %s", (place, changes) => {
    expect(pathsOf(() => parseScheme(smallScheme(changes)))).toEqual([place]);
  });
});

test("where dimensions or metrics are broken, no circle is looked for", () => {
  const scheme = smallScheme({ dimensions: [of("a", by({ score: "a" }))] });
  expect(leaningContradictions(scheme, () => true)).toHaveLength(1);
  for (const broken of ["dimensions", "metrics"]) {
    expect(leaningContradictions(scheme, (path) => path !== broken)).toEqual([]);
  }
});

test("dimensions of one id are told so, and no circle is made of them", () => {
  expect(told(of("a"), of("a"), of("b", by({ score: "a" })))).toEqual([
    'dimensions[1].id: found "a"; expected an id that no other item has (dimensions[0] has this one).',
  ]);
});
