import type {
  Adjustment,
  Condition,
  Dimension,
  DimensionCondition,
  Part,
  Scheme,
} from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import type { Measure } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { recording } from "../../src/exact/recording.js";
import { conditionWorkings, metricWorkings } from "../../src/explaining/unitWorking.js";
import { layoutOf } from "../../src/scoring/layout.js";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, inShort, workingOf } from "../support/workings.js";

describe("metricWorkings", () => {
  /** The metrics of a dimension for a unit of 10 tickets of which a third is done, and who is not asked whether happy. */
  function workings(dimension: Dimension, group = "all") {
    const scheme = smallScheme({ dimensions: [dimension] });
    const third = recording.named("metrics.done", recording.share(1, 3));
    const facts = [fractionOf(10), third, undefined, fractionOf("2.5")];
    return metricWorkings(dimension, group, scheme, layoutOf(scheme), facts);
  }

  const idsOf = (dimension: Dimension, group?: string) =>
    workings(dimension, group).map(({ id }) => id);

  const done: Part = { fullMarks: 5, measure: { rate: "done" }, rule: { kind: "proportional" } };
  const slope = { kind: "slope", better: "higher", perPercentagePoint: 1 } as const;
  const rankOf = (of: Measure) =>
    ({ rankOf: of, better: "higher", ties: "dense", among: "all" }) as Measure;

  test.each<[string, Dimension, string[]]>([
    ["its measure", smallDimension(), ["done"]],
    [
      "each of its measure",
      smallDimension({ measure: { mean: ["happy", "done"] } }),
      ["done", "happy"],
    ],
    [
      "its target",
      smallDimension({ rule: { ...slope, target: { metric: "happy" } } }),
      ["done", "happy"],
    ],
    [
      "what the others' mean is of, its own measure",
      smallDimension({ rule: { ...slope, target: { meanOfOthers: "all" } } }),
      ["done"],
    ],
    [
      "what units are held together in",
      smallDimension({
        measure: rankOf({ given: "awarded" }),
        rule: { kind: "byRank", points: [1], otherwise: 0 },
      }),
      ["awarded"],
    ],
    [
      "its parts, each once",
      composedDimension([done, { ...done, measure: { mean: ["happy", "done"] } }]),
      ["done", "happy"],
    ],
    [
      "its conditions",
      smallDimension({
        conditions: [
          settledAt("zero", { any: [{ measure: { count: "tickets" }, below: 5 }] }),
          settledAt("zero", { not: { measure: { given: "awarded" }, below: 5 } }),
        ],
      }),
      ["tickets", "done", "awarded"],
    ],
    [
      "none, of adjustments",
      smallDimension({ measure: { adjustments: "all" }, rule: { kind: "sum", start: 0 } }),
      [],
    ],
  ])("the metrics of %s, in the order of the scheme", (_, dimension, ids) => {
    expect(idsOf(dimension)).toEqual(ids);
  });

  test("a part that does not count in a group does not name its metrics there", () => {
    const only: Part = { ...done, measure: { rate: "happy" }, onlyIn: ["park"] };
    expect(idsOf(composedDimension([done, only]))).toEqual(["done"]);
    expect(idsOf(composedDimension([done, only]), "park")).toEqual(["done", "happy"]);
  });

  test("each says what it is, how it came about, and its value; null where it has none", () => {
    const all = workings(smallDimension({ measure: { mean: ["done", "happy"] } }));
    const name = { zh: "名称", en: "Name" };
    expect(all.map(({ steps, ...rest }) => [rest, inShort(steps)])).toEqual([
      [{ id: "done", name, kind: "rate", exact: "1/3" }, ["quotient(1, 3) = 1/3"]],
      [{ id: "happy", name, kind: "rate", exact: null }, []],
    ]);
    const [given] = workings(
      smallDimension({ measure: { given: "awarded" }, rule: { kind: "given" } }),
    );
    expect(given).toEqual({ id: "awarded", name, kind: "points", steps: [], exact: "5/2" });
  });

  test("a rate tells all that was made of it", () => {
    const scheme = smallScheme({ dimensions: [smallDimension()] });
    const rounded = recording.rounded(recording.share(1, 3), 2, "halfExpand");
    const facts = [fractionOf(10), recording.lesser(rounded, fractionOf("30%"))];
    const [done] = metricWorkings(smallDimension(), "all", scheme, layoutOf(scheme), facts);
    expect(inShort(done?.steps ?? [])).toEqual([
      "quotient(1, 3) = 1/3",
      "rounded(#0) = 33/100",
      "lesser(#1, 3/10) = 3/10",
    ]);
  });
});

describe("conditionWorkings", () => {
  /** The conditions of a dimension for a unit of 10 tickets of which a third is done, and who is not asked whether happy. */
  function workings(conditions: readonly DimensionCondition[] | undefined, group = "all") {
    const dimension = smallDimension({ conditions: conditions as DimensionCondition[] });
    const scheme = smallScheme({ dimensions: [dimension] });
    const facts = [fractionOf(10), fractionOf("1/3"), undefined, fractionOf("2.5")];
    return conditionWorkings(dimension, group, scheme, layoutOf(scheme), facts);
  }

  const few = { measure: { count: "tickets" }, below: 5 } as const;
  const many = { measure: { count: "tickets" }, from: 5 } as const;
  const happy = (noData: "holds" | "fails"): Condition => ({
    measure: { rate: "happy" },
    from: "50%",
    noData,
  });

  test("a dimension without conditions has none", () => {
    expect(workings(undefined)).toEqual([]);
  });

  test("each has its number, its effect, whether it held, and its name where it has one", () => {
    const name = { zh: "太少", en: "Too few" };
    const found = workings([{ ...settledAt("zero", few), name }, settledAt("fullMarks", many)]);
    expect(found.map(({ comparisons: _, ...rest }) => rest)).toEqual([
      { number: 1, name, give: "zero", holds: false },
      { number: 2, give: "fullMarks", holds: true },
    ]);
  });

  test("a comparison has what was looked at, its value, its edges as numbers, and the answer", () => {
    const measure = { rate: "done" };
    const [found] = workings([settledAt("zero", { measure, above: "25%", to: "33%" })]);
    expect(found?.comparisons).toEqual([
      {
        measure,
        quantity: "share",
        exact: "1/3",
        edges: [
          { word: "above", exact: "1/4" },
          { word: "to", exact: "33/100" },
        ],
        holds: false,
      },
    ]);
  });

  test.each([
    ["all", 5],
    ["park", 11],
  ])("an edge is that of the group: in %s, %i", (group, edge) => {
    const below = { byGroup: { all: 5, park: 11 } };
    const [found] = workings([settledAt("zero", { ...few, below })], group);
    expect(found?.comparisons[0]).toMatchObject({
      edges: [{ word: "below", exact: `${edge}` }],
      holds: edge > 10,
    });
  });

  test.each(["holds", "fails"] as const)(
    "without data it %s where the scheme says so",
    (noData) => {
      const [found] = workings([settledAt("zero", happy(noData))]);
      expect(found?.comparisons[0]).toMatchObject({ exact: null, holds: noData === "holds" });
    },
  );

  test.each<[string, Condition, boolean, boolean[]]>([
    ["all of them", { all: [few, many] }, false, [false, true]],
    ["any of them", { any: [few, many] }, true, [false, true]],
    ["none", { not: few }, true, [false]],
    [
      "joined in several ways",
      { all: [many, { not: { any: [few, few] } }] },
      true,
      [true, false, false],
    ],
  ])("of comparisons joined, %s may have to hold", (_, condition, holds, each) => {
    const [found] = workings([settledAt("zero", condition)]);
    expect(found?.holds).toBe(holds);
    expect(found?.comparisons.map((one) => one.holds)).toEqual(each);
  });
});

describe("dimensionWorking", () => {
  const name = { zh: "名称", en: "Name" };
  const groups = ["all", "park"].map((id) => ({ id, name }));
  const part = (changes: Partial<Part> = {}): Part => ({
    fullMarks: 5,
    measure: { rate: "done" },
    rule: { kind: "proportional" },
    ...changes,
  });
  const halfDone = smallUnit("a", { done: 5 });
  const working = (dimension: Scheme["dimensions"][number], unit = halfDone, more: object = {}) =>
    dimensionOf(smallScheme({ groups, dimensions: [dimension], ...more }), [unit]);

  test("a dimension names itself, its worth in the group, its wording and its evidence", () => {
    const words = { wording: { zh: "规则", en: "Rule" }, evidence: { zh: "依据", en: "Evidence" } };
    const fullMarks = { byGroup: { all: "10.50", park: 20 } };
    const {
      id,
      name: own,
      wording,
      evidence,
      fullMarks: worth,
    } = working(smallDimension({ fullMarks, ...words }));
    expect([id, own, { wording, evidence }, worth]).toEqual(["speed", name, words, "10.5"]);
    expect(Object.keys(working(smallDimension()))).toEqual([
      "id",
      "name",
      "fullMarks",
      "metrics",
      "adjustments",
      "parts",
      "conditions",
      "steps",
      "exact",
      "points",
    ]);
  });

  describe("its score", () => {
    test("comes from its points, held within its bounds", () => {
      const { parts, steps, exact, points } = working(smallDimension({ cap: "4.5" }));
      expect(parts.map((one) => [one.number, one.quantity, one.exact, inShort(one.steps)])).toEqual(
        [[1, "share", "5", ["measure = same(done) = 1/2", "product(fullMarks, #0) = 5"]]],
      );
      expect(inShort(steps)).toEqual(["held(part 1, 0, 9/2) = 9/2"]);
      expect([exact, points]).toEqual(["9/2", "4.5"]);
    });

    test("is rounded before it is held, where the scheme says so", () => {
      const rounding = { ...smallScheme().rounding, scores: { places: 0, mode: "ceil" } };
      const unit = smallUnit("a", { tickets: 3, done: 1 });
      const { steps, exact } = working(smallDimension(), unit, { rounding });
      expect(inShort(steps)).toEqual(["rounded(part 1) = 4", "held(#0, 0, 10) = 4"]);
      expect(exact).toBe("4");
    });

    test("is the sum of its parts, those of other groups left out, each with its number and name", () => {
      const parts = [
        part({ name, fullMarks: 4 }),
        part({ onlyIn: ["park"] }),
        part({ measure: { given: "awarded" }, rule: { kind: "given" } }),
      ];
      const found = working(composedDimension(parts));
      expect(found.parts.map((one) => [one.number, one.name, one.exact])).toEqual([
        [1, name, "2"],
        [3, undefined, "1"],
      ]);
      expect("name" in (found.parts[1] ?? {})).toBe(false);
      expect(inShort(found.steps)).toEqual(["sum(part 1, part 3) = 3", "held(#0, 0, 10) = 3"]);
      expect(found.metrics.map(({ id }) => id)).toEqual(["done", "awarded"]);
    });

    test("each part says what it is worth in the group, as decimal text", () => {
      const parts = [
        part({ fullMarks: { byGroup: { all: "12.50", park: 20 } } }),
        part({ fullMarks: 3 }),
        part({ fullMarks: 9, onlyIn: ["park"] }),
      ];
      const found = working(composedDimension(parts, { fullMarks: "15.5" }));
      expect(found.parts.map(({ fullMarks }) => fullMarks)).toEqual(["12.5", "3"]);
      expect([found.fullMarks, working(smallDimension()).parts[0]?.fullMarks]).toEqual([
        "15.5",
        "10",
      ]);
    });

    test("a dimension that is its own part has no name there", () => {
      expect(Object.keys(working(smallDimension()).parts[0] ?? {})).toEqual([
        "number",
        "fullMarks",
        "measure",
        "quantity",
        "rule",
        "steps",
        "exact",
      ]);
    });
  });

  describe("settled by something else than its rule", () => {
    test("for want of data, it says why", () => {
      const unit = smallUnit("a", { tickets: 0, done: 0 });
      const found = working(smallDimension({ noData: "fullMarks" }), unit);
      expect(found.exception).toMatchObject({ kind: "noData", effect: "fullMarks" });
      expect(found.parts[0]).toMatchObject({ steps: [], exact: null });
      expect([found.exact, found.metrics[0]?.exact]).toEqual(["10", null]);
    });

    test("by a condition, likewise", () => {
      const condition = { measure: { count: "tickets" }, from: 5 } as const;
      const found = working(smallDimension({ conditions: [settledAt("zero", condition)] }));
      expect(found.exception).toMatchObject({ kind: "condition", effect: "zero" });
      expect(found.conditions).toMatchObject([{ number: 1, holds: true }]);
      expect([found.exact, found.steps, found.parts[0]?.exact]).toEqual(["0", [], null]);
    });

    test("parts that had data keep their steps where another had none", () => {
      const empty = part({ noData: "zero" });
      const happy = part({ measure: { rate: "happy" } });
      const unit = smallUnit("a", { tickets: 0, done: 0 });
      const found = working(composedDimension([empty, happy]), unit);
      expect(found.parts.map((one) => one.exact)).toEqual([null, "5/2"]);
      expect(inShort(found.steps)).toEqual(["sum(0, part 2) = 5/2", "held(#0, 0, 10) = 5/2"]);
    });
  });

  describe("the adjustments it counts", () => {
    const granted: Adjustment[] = [
      { unit: "a", category: "表扬", points: "2.50", reason: "r1" },
      { unit: "a", category: "曝光", points: -1, reason: "r2" },
      { unit: "b", category: "表扬", points: 9, reason: "r3" },
    ];
    const sum = (measure: Part["measure"]) =>
      smallDimension({ measure, rule: { kind: "sum", start: 0 } });
    const reasons = (dimension: Scheme["dimensions"][number]) => {
      const scheme = smallScheme({ groups, dimensions: [dimension] });
      const { adjustments } = dimensionOf(scheme, [halfDone, smallUnit("b")], granted);
      return adjustments.map(({ reason }) => reason);
    };

    test.each<[string, Scheme["dimensions"][number], string[]]>([
      ["its own, all", sum({ adjustments: "all" }), ["r1", "r2"]],
      ["those that add", sum({ adjustments: "bonus" }), ["r1"]],
      ["those that deduct", sum({ adjustments: "deduction" }), ["r2"]],
      ["of a category", sum({ adjustments: "all", categories: ["曝光"] }), ["r2"]],
      ["none, of a rate", smallDimension(), []],
      [
        "those that units are held together in",
        smallDimension({
          measure: {
            rankOf: { adjustments: "bonus" },
            better: "higher",
            ties: "dense",
            among: "all",
          },
          rule: { kind: "byRank", points: [1], otherwise: 0 },
        }),
        ["r1"],
      ],
      [
        "not those of a part of other groups",
        composedDimension([
          part(),
          part({
            measure: { adjustments: "all" },
            rule: { kind: "sum", start: 0 },
            onlyIn: ["park"],
          }),
        ]),
        [],
      ],
    ])("%s", (_, dimension, expected) => {
      expect(reasons(dimension)).toEqual(expected);
    });

    test("each with its category, its points as decimal text, and its reason", () => {
      const scheme = smallScheme({ dimensions: [sum({ adjustments: "all" })] });
      expect(dimensionOf(scheme, [halfDone, smallUnit("b")], granted).adjustments).toEqual([
        { category: "表扬", points: "2.5", reason: "r1" },
        { category: "曝光", points: "-1", reason: "r2" },
      ]);
    });
  });
});

describe("workingOf", () => {
  const name = { zh: "名", en: "Name" };

  test("a working has its parts, each where a reader looks for it", () => {
    const named = (id: string) => ({ zh: `${id}组`, en: `Group ${id}` });
    const tiers = [{ id: "only", name, from: 0 }];
    const groups = [
      { id: "park", name: named("park") },
      { id: "all", name: named("all"), tiers },
    ];
    const working = workingOf(smallScheme({ groups }));
    expect(Object.keys(working)).toEqual([
      "scheme",
      "month",
      "unit",
      "group",
      "volume",
      "tier",
      "dimensions",
      "total",
      "published",
      "rank",
      "figures",
    ]);
    expect(working).toMatchObject({
      group: named("all"),
      tier: { id: "only", from: 0, below: null },
      rank: { rank: 1, of: 1, group: named("all"), tier: name },
      figures: [],
    });
  });

  test("it counts the unit's own adjustments, and ranks it with its own peers", () => {
    const groups = ["all", "park"].map((id) => ({ id, name }));
    const rule = { kind: "sum", start: 0 } as const;
    const dimensions = [smallDimension({ measure: { adjustments: "all" }, rule })];
    const given = ["b", "a"].map((unit) => ({ unit, category: "c", points: 1, reason: unit }));
    const units = [smallUnit("a"), { ...smallUnit("b"), group: "park" }, smallUnit("c")];
    const working = workingOf(smallScheme({ groups, dimensions }), units, given);
    expect(working.dimensions[0]?.adjustments.map(({ reason }) => reason)).toEqual(["a"]);
    expect(working.rank).toMatchObject({ rank: 1, of: 2, after: { units: [{ id: "c" }] } });
  });

  describe("a total", () => {
    const thirds = ["a", "b", "c"].map((id) => smallDimension({ id }));
    const third = smallUnit("a", { tickets: 3, done: 1 });
    const total = (changes: Partial<Scheme>) => workingOf(smallScheme(changes), [third]).total;

    test("comes from the scores, and names its rounding", () => {
      const { steps, ...rest } = total({ dimensions: thirds.slice(0, 2) });
      expect(inShort(steps)).toEqual(["sum(a, b) = 20/3"]);
      // 3.33 + 3.33 = 6.66
      expect(rest).toEqual({
        rounding: { places: 2, mode: "halfExpand" },
        exact: "20/3",
        points: "6.67",
        sumOfPublished: "6.66",
      });
    });

    test("may have a rounding, a start and bounds of its own", () => {
      const own = { places: 0, mode: "ceil" } as const;
      const rounding = { ...smallScheme().rounding, total: own };
      const { steps, ...rest } = total({ rounding, total: { start: 60, cap: 100 } });
      expect(inShort(steps)).toEqual(["sum(60, speed) = 190/3", "held(#0, #0, 100) = 190/3"]);
      expect(rest).toEqual({ rounding: own, exact: "190/3", points: "64" });
    });

    test("equal to the sum of the published scores does not state that sum", () => {
      expect("sumOfPublished" in total({})).toBe(false);
    });

    test("is scaled where some are left out", () => {
      const happy = smallDimension({ id: "happy", fullMarks: 30, measure: { rate: "happy" } });
      const done = smallDimension({ fullMarks: 50, noData: "leaveOut" });
      const scheme = smallScheme({ dimensions: [happy, done], total: { leftOut: "rescale" } });
      const { steps } = workingOf(scheme, [smallUnit("a", { tickets: 0, done: 0 })]).total;
      const named = steps.flatMap((step) => (step.name ? `${step.name} ${step.exact}` : []));
      expect(named).toEqual(["fullMarks 80", "kept 30"]);
      expect(steps.at(-1)?.exact).toBe("40");
    });
  });

  test("figures follow from the total", () => {
    const rule = { kind: "sum", start: "0.5" } as const;
    const figures = [{ id: "pay", name, by: "published", rule }] as const;
    const [pay] = workingOf(smallScheme({ figures }), [
      smallUnit("a", { tickets: 3, done: 1 }),
    ]).figures;
    // by the published total, 3.33
    expect(pay).toMatchObject({ id: "pay", name, rule, exact: "383/100", points: "3.83" });
    expect(inShort(pay?.steps ?? [])).toContain("sum(start, #1) = 383/100");
  });
});
