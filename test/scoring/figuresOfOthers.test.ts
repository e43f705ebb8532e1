import { type Dimension, type Part, type Scheme, scoreMonth } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import {
  needsOthers,
  needsScores,
  withFiguresOfOthers,
} from "../../src/scoring/figuresOfOthers.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import type { UnitReading } from "../../src/scoring/readMonth.js";
import { pathsOf } from "../support/issuesOf.js";
import { scoresOf } from "../support/ranked.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { written } from "../support/written.js";

describe("needsOthers", () => {
  const rankOf = { rate: "done" };
  const place = { rankOf, better: "higher", ties: "dense", among: "all" } as const;
  const target = { meanOfOthers: "all" } as const;

  test("each figure that follows from other units is told with its place in the scheme", () => {
    const dimensions = [
      smallDimension(),
      smallDimension({ measure: place, rule: { kind: "byRank", points: [1], otherwise: 0 } }),
      smallDimension({ rule: { kind: "slope", better: "higher", target, perPercentagePoint: 1 } }),
    ];
    const issues = needsOthers(layoutOf(smallScheme({ dimensions })));
    expect(issues.map(({ path }) => path)).toEqual([
      "scheme.dimensions[1].measure",
      "scheme.dimensions[2].rule.target",
    ]);
    expect(issues[0]?.message.en).toBe(
      "scheme.dimensions[1].measure: found something that is compared with other units; expected dimensions that look at the unit alone (there are no others to compare it with here: score the whole month with scoreMonth).",
    );
  });

  test("a scheme that looks at each unit alone needs no others", () => {
    expect(needsOthers(layoutOf(smallScheme()))).toEqual([]);
  });
});

describe("withFiguresOfOthers", () => {
  const name = { zh: "名", en: "Name" };
  const target = { meanOfOthers: "all" } as const;

  /** A rank by points within the group, and a slope against the mean of the others in whole percent. */
  function schemeOf(changes: Partial<Part> = {}): Scheme {
    const rankOf = { given: "awarded" };
    return smallScheme({
      groups: ["county", "park"].map((id) => ({ id, name })),
      dimensions: [
        smallDimension({
          measure: { rankOf, better: "higher", ties: "competition", among: "group" },
          rule: { kind: "byRank", points: [10, 8], otherwise: 0 },
        }),
        composedDimension([
          {
            fullMarks: 10,
            measure: { rate: "done" },
            rule: { kind: "slope", better: "higher", target, perPercentagePoint: 1 },
            roundMeasure: { places: 0, mode: "halfExpand" },
            ...changes,
          },
        ]),
      ],
    });
  }

  const belowMinimum = { as: "notScored", code: "belowMinimum", reason: name } as const;

  function reading(
    id: string,
    group: string,
    done: string,
    awarded: number,
    apart?: UnitReading["apart"],
  ): UnitReading {
    const facts = ["10", done, "1", `${awarded}`].map((one) =>
      one === "nothing" ? undefined : fractionOf(one),
    );
    const unit = { id, name: id, group };
    return {
      unit,
      given: [],
      volume: 10,
      tier: null,
      apart,
      facts,
      noticed: [],
      by: exactly,
    };
  }

  function compared(scheme: Scheme, ...units: UnitReading[]) {
    const month = { month: "2024-01", units, adjustments: [] };
    const outcome = withFiguresOfOthers(prepared(scheme, layoutOf(scheme)), month);
    return {
      figures: (outcome.ok ? outcome.value.units : []).map(
        ({ unit, facts }) => `${unit.id}: ${facts.slice(4).map(written)}`,
      ),
      issues: outcome.ok ? [] : outcome.issues,
    };
  }

  const units = () => [
    reading("a", "county", "90.4%", 5),
    reading("b", "county", "80%", 7),
    reading("c", "park", "nothing", 7),
    reading("d", "county", "10%", 99, belowMinimum),
  ];

  test("they follow from the units of the scope that have data and are not set apart", () => {
    expect(compared(schemeOf({ noData: "zero" }), ...units()).figures).toEqual([
      // second of its group; the others were at 80 %
      "a: 2,4/5",
      "b: 1,9/10",
      "c: 1,nothing",
      "d: nothing,nothing",
    ]);
  });

  test("what cannot be formed is refused, with its place in the month and in the scheme", () => {
    const { issues } = compared(schemeOf(), ...units());
    expect(issues.map(({ path, unit }) => `${path} ${unit}`)).toEqual(["units[2] c"]);
    expect(issues[0]?.message.en).toBe(
      "units[2] (c): found nothing to compare it with (dimensions[1].parts[0].rule.target of the scheme cannot be formed); expected figures that can be compared with those of others (the scheme does not say how to score without: state noData there).",
    );
  });

  test.each<[string, Partial<Part>]>([
    ["the scheme says what that means", { noData: "zero" }],
    ["its group has no such part", { onlyIn: ["county"] }],
  ])("it is not where %s", (_, changes) => {
    expect(compared(schemeOf(changes), ...units()).issues).toEqual([]);
  });

  test("a unit alone has no others", () => {
    const alone = reading("a", "county", "90%", 5);
    expect(compared(schemeOf({ noData: "zero" }), alone).figures).toEqual(["a: 1,nothing"]);
    expect(compared(schemeOf(), alone).issues.map(({ path }) => path)).toEqual(["units[0]"]);
  });

  test("nothing that was read is changed", () => {
    const [first, ...others] = units();
    const facts = first?.facts.map(written);
    compared(schemeOf({ noData: "zero" }), first as UnitReading, ...others);
    expect(first?.facts.map(written)).toEqual(facts);
  });
});

describe("needsScores", () => {
  const given = { kind: "given" } as const;
  const dimensions = [
    smallDimension({ id: "a" }),
    smallDimension({ id: "b", measure: { score: "a" }, rule: given }),
    smallDimension({ id: "c", conditions: [{ if: { score: "a", to: 0 }, give: "zero" }] }),
  ];
  const scheme = smallScheme({ dimensions });

  test.each(["a", "b", "c"])(
    "what looks at other scores is told of %s, where it is scored alone",
    (id) => {
      const place = dimensions.findIndex((one) => one.id === id);
      const path = `dimensions[${place}]`;
      const layout = layoutOf(scheme, (one) => one.startsWith(`${path}.`));
      const [issue] = needsScores(path, layout);
      expect(issue?.path).toBe(id === "a" ? undefined : `scheme.${path}`);
      expect(issue?.allowed.en).toBe(
        id === "a"
          ? undefined
          : "dimensions that look at no other scores (score the unit with scoreUnit, or the month with scoreMonth)",
      );
    },
  );
});

describe("where units stand in their scores", () => {
  const among = "all";
  const score: Dimension = smallDimension({
    id: "place",
    fullMarks: 5,
    measure: { rankOf: { score: "speed" }, better: "higher", ties: "dense", among },
    rule: { kind: "byRank", points: [5, 3], otherwise: 1 },
  });

  test("it follows from what each is scored", () => {
    const dimensions = [
      score,
      smallDimension({
        factors: [{ times: "1.5", if: { measure: { count: "tickets" }, below: 10 } }],
        cap: 15,
      }),
    ];
    const units = [
      smallUnit("a", { done: 8 }),
      smallUnit("b", { tickets: 6, done: 4 }),
      smallUnit("c", { done: 9 }),
    ];
    // 8; 10 × 2/3 × 1.5 = 10; 9
    expect(scoresOf(smallScheme({ dimensions }), units, "place")).toEqual(["b 5", "c 3", "a 1"]);
  });

  test("of what is extra, it may follow from the basic total", () => {
    const minMax = { minMax: { total: "basic" }, better: "higher", among } as const;
    const extra = smallDimension({ id: "bonus", fullMarks: 2, extra: true, measure: minMax });
    const scheme = smallScheme({ dimensions: [extra, smallDimension()] });
    const units = [4, 7, 10].map((done) => smallUnit(`${done}`, { done }));
    expect(scoresOf(scheme, units, "bonus")).toEqual(["10 2", "7 1", "4 0"]);
  });

  test("one may follow from the other", () => {
    // the rank by a distance that follows from all scores
    const distance = smallDimension({
      id: "distance",
      measure: { distanceToMean: { score: "speed" }, among },
      rule: {
        kind: "twoSided",
        better: "higher",
        target: 0,
        start: 5,
        gain: { each: 1, most: 5 },
        loss: { each: 1, most: 5 },
      },
    });
    const byDistance = smallDimension({
      id: "rank",
      measure: { rankOf: { score: "distance" }, better: "higher", ties: "dense", among },
      rule: { kind: "byRank", points: [10, 6], otherwise: 0 },
    });
    const scheme = smallScheme({ dimensions: [byDistance, distance, smallDimension()] });
    const units = [4, 7, 10].map((done) => smallUnit(`${done}`, { done }));
    expect(scoresOf(scheme, units, "distance")).toEqual(["10 8", "7 5", "4 2"]);
    expect(scoresOf(scheme, units, "rank")).toEqual(["10 10", "7 6", "4 0"]);
  });

  test("a unit whose score is left out stands nowhere", () => {
    const open = smallDimension({ noData: "leaveOut" });
    const total = { leftOut: "asZero" } as const;
    const units = [smallUnit("a"), smallUnit("b", { tickets: 0, done: 0 })];
    const scheme = (changes: Partial<Dimension>) =>
      smallScheme({ total, dimensions: [open, { ...score, ...changes } as Dimension] });
    expect(scoresOf(scheme({ noData: "zero" }), units, "place")).toEqual(["a 5", "b 0"]);
    expect(pathsOf(() => scoresOf(scheme({}), units, "place"))).toEqual(["units[1]"]);
  });

  test("those that are scored and not ranked are compared with; those that are not scored are not", () => {
    const apart = (as: "notRanked" | "notScored") =>
      smallScheme({
        dimensions: [score, smallDimension()],
        ranking: {
          by: "exact",
          ties: "dense",
          setApart: [
            {
              ...{ id: "x", name: { zh: "名", en: "Name" }, as },
              if: { measure: { given: "awarded" }, to: 0 },
            },
          ],
        },
      });
    const units = [smallUnit("a", { done: 8 }), smallUnit("b", { done: 9, awarded: 0 })];
    expect(scoresOf(apart("notRanked"), units, "place")).toEqual(["a 3"]);
    expect(scoresOf(apart("notScored"), units, "place")).toEqual(["a 5"]);
  });

  test("where every dimension is extra, the basic total is the start", () => {
    const rankOf = { total: "basic" } as const;
    const measure = { rankOf, better: "higher", ties: "dense", among } as const;
    const scheme = smallScheme({
      dimensions: [{ ...score, measure, extra: true } as Dimension],
      total: { start: 50 },
    });
    expect(scoresOf(scheme, [smallUnit("a")], "place")).toEqual(["a 5"]);
  });
});

test("whoever is set apart for want of data is compared by its other scores, whatever the order of the dimensions", () => {
  const named = (id: string, dimension: object) => ({ id, ...dimension });
  const given = named("given", { measure: { given: "awarded" }, rule: { kind: "given" } });
  const apart = named("apart", { measure: { rate: "happy" }, noData: "setApart" });
  const place = { rankOf: { score: "given" }, better: "higher", ties: "dense", among: "all" };
  const points = { kind: "byRank", points: ["10", "5", "1"], otherwise: "0" };
  const placed = named("placed", { measure: place, rule: points });
  const units = [
    smallUnit("u", { tickets: 4, done: 2, happy: "100%", awarded: 1 }),
    smallUnit("v", { tickets: 4, done: 2, happy: { count: 0, of: 0 }, awarded: 2 }),
  ];
  const found = [
    [given, apart, placed],
    [apart, given, placed],
    [placed, apart, given],
  ].map((dimensions) => {
    const scheme = smallScheme({
      dimensions: dimensions.map((one) => smallDimension(one as never)),
    });
    const { peerGroups, unranked } = scoreMonth(scheme, { month: "2024-05", units });
    const [u] = peerGroups[0]?.units ?? [];
    return [u?.unit.id, `${u?.scores.placed?.points}`, unranked.map(({ unit }) => unit.id)];
  });
  // v has 2 points, and u with 1 is second
  expect(found).toEqual([0, 1, 2].map(() => ["u", "5", ["v"]]));
});
