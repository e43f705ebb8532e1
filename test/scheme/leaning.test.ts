import fc from "fast-check";
import type { Dimension, Factor, Part } from "hotline-scoring";
import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import {
  circleIn,
  inOrderOfLeaning,
  isOfScores,
  leanings,
  scoresOfCondition,
  scoresOfDimension,
  scoresOfMeasure,
} from "../../src/scheme/leaning.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";

const shown = (uses: ReturnType<typeof scoresOfMeasure>) =>
  uses.map(({ path, score }) => `${path} ${score}`);
const standing = { better: "higher", among: "all" } as const;

describe("the scores that are looked at", () => {
  test.each<[Measure, string[]]>([
    [{ rate: "done" }, []],
    [{ adjustments: "all" }, []],
    [{ score: "a" }, ["m.score a"]],
    [{ scores: ["a", "b"] }, ["m.scores[0] a", "m.scores[1] b"]],
    [{ total: "basic" }, ["m.total basicTotal"]],
    [{ ratioToBest: { count: "tickets" }, ...standing }, []],
  ])("by a measure: %j", (measure, uses) => {
    expect(shown(scoresOfMeasure(measure, "m"))).toEqual(uses);
    expect(isOfScores(measure)).toBe(uses.length > 0);
  });

  test.each<[Measure, string[]]>([
    [{ rankOf: { score: "a" }, ties: "dense", ...standing }, ["a"]],
    [{ minMax: { scores: ["a", "b"] }, ...standing }, ["a", "b"]],
    [{ distanceToMean: { total: "basic" }, among: "group" }, ["basicTotal"]],
  ])("by where a unit stands in them: %j", (measure, scores) => {
    expect(scoresOfMeasure(measure, "m").map(({ score }) => score)).toEqual(scores);
    expect(isOfScores(measure)).toBe(true);
  });

  test("by a condition, at any depth, but for the measures in it", () => {
    const condition = {
      all: [
        { score: "a", below: "60%" },
        { any: [{ not: { score: "b", from: 5 } }, { fact: "c" }] },
        { measure: { score: "d" }, from: 5 },
        { inGroup: ["e"] },
      ],
    };
    expect(shown(scoresOfCondition(condition, "if"))).toEqual([
      "if.all[0].score a",
      "if.all[1].any[0].not.score b",
    ]);
  });

  test("by a dimension: in its measures, its conditions and its factors", () => {
    const part: Part = { fullMarks: 5, measure: { score: "a" }, rule: { kind: "given" } };
    const factors: Factor[] = [
      { times: "1.05", if: { score: "b", from: 5 } },
      { times: "0.9", if: { measure: { score: "c" }, below: 5 } },
      { measure: { total: "basic" }, rule: { kind: "given" } },
      { times: 2 },
    ];
    const conditions = [
      { if: { score: "d", to: 0 }, give: "zero" as const },
      { if: { measure: { scores: ["e", "f"] }, to: 0 }, atMost: 3 },
    ];
    const dimension = composedDimension([part, { ...part, measure: { rate: "done" } }], {
      factors,
      conditions,
    });
    const { metrics } = smallScheme();
    expect(shown(scoresOfDimension(dimension, "d", metrics)).sort()).toEqual([
      "d.conditions[0].if.score d",
      "d.conditions[1].if.measure.scores[0] e",
      "d.conditions[1].if.measure.scores[1] f",
      "d.factors[0].if.score b",
      "d.factors[1].if.measure.score c",
      "d.factors[2].measure.total basicTotal",
      "d.parts[0].measure.score a",
    ]);
  });
});

describe("what leans on what", () => {
  const given = { kind: "given" } as const;
  const of = (id: string, measure?: Measure, more: Partial<Dimension> = {}) =>
    smallDimension({ id, ...(measure && { measure, rule: given }), ...more });
  const leaningOf = (...dimensions: Dimension[]) => leanings(smallScheme({ dimensions }));

  test("dimensions lean on those whose scores they look at, each named once", () => {
    const twice = { conditions: [{ if: { score: "a", to: 0 }, give: "zero" as const }] };
    expect(
      leaningOf(of("a"), of("b", { score: "a" }, twice), of("c", { scores: ["b", "a"] })),
    ).toEqual([[], [0], [1, 0]]);
  });

  test("by the basic total, on all that are not extra, itself among them where it is none", () => {
    const basic = { total: "basic" } as const;
    const extra = { extra: true } as const;
    expect(leaningOf(of("a"), of("x", basic, extra), of("b"))).toEqual([[], [0, 2], []]);
    expect(leaningOf(of("a", basic), of("x", undefined, extra))).toEqual([[0], []]);
  });

  test("a score of no dimension is no leaning", () => {
    expect(leaningOf(of("a", { score: "none" }))).toEqual([[]]);
  });
});

describe("circles", () => {
  test.each([
    [[], undefined],
    [[[]], undefined],
    [[[1], [2], []], undefined],
    // two ways to one place are no circle
    [[[1, 2], [3], [3], []], undefined],
    [[[0]], [0, 0]],
    [
      [[1], [0]],
      [0, 1, 0],
    ],
    [
      [[1], [2], [1]],
      [1, 2, 1],
    ],
    [
      [[], [2], [3], [1]],
      [1, 2, 3, 1],
    ],
  ])("in %j: %j", (leaning, circle) => {
    expect(circleIn(leaning)).toEqual(circle);
  });

  const free = fc
    .integer({ min: 1, max: 12 })
    .chain((size) =>
      fc.tuple(
        ...Array.from({ length: size }, (_, place) =>
          place === 0
            ? fc.constant([] as number[])
            : fc.uniqueArray(fc.integer({ min: 0, max: place - 1 }), { maxLength: 4 }),
        ),
      ),
    );

  test("where each leans only on earlier ones there is none, and all stand after what they lean on", () => {
    fc.assert(
      fc.property(free, (leaning) => {
        // turned round, so that the order is not the one given
        const last = leaning.length - 1;
        const turned = [...leaning].reverse().map((ones) => ones.map((one) => last - one));
        expect(circleIn(turned)).toBeUndefined();
        const order = inOrderOfLeaning(turned);
        expect([...order].sort((a, b) => a - b)).toEqual(turned.map((_, place) => place));
        for (const [place, ones] of turned.entries()) {
          for (const one of ones) expect(order.indexOf(one)).toBeLessThan(order.indexOf(place));
        }
      }),
    );
  });

  test("one that is found is a way back by what leans on what", () => {
    const any = fc.integer({ min: 1, max: 8 }).chain((size) =>
      fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 3 }), {
        minLength: size,
        maxLength: size,
      }),
    );
    fc.assert(
      fc.property(any, (leaning) => {
        const circle = circleIn(leaning);
        if (circle === undefined) return;
        expect(circle[0]).toBe(circle.at(-1));
        for (const [index, place] of circle.slice(1).entries()) {
          expect(leaning[circle[index] as number]).toContain(place);
        }
      }),
    );
  });

  test("dimensions that lean on none stay in the scheme's order", () => {
    expect(inOrderOfLeaning([[], [], []])).toEqual([0, 1, 2]);
    expect(inOrderOfLeaning([[2], [], []])).toEqual([2, 0, 1]);
  });

  // each leans on the next, as far as a scheme may have dimensions
  test.each([5_000, 20_000])("a chain of %i has none, and is put in order", (length) => {
    const chain = Array.from({ length }, (_, place) => (place === length - 1 ? [] : [place + 1]));
    expect(circleIn(chain)).toBeUndefined();
    expect(inOrderOfLeaning(chain)[0]).toBe(length - 1);
  });
});
