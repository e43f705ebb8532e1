import type { Adjustment, Dimension, Part, Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import {
  composedDimension,
  settledAt,
  smallDimension,
  smallScheme,
} from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { dimensionOf, inShort, workingOf } from "../support/workings.js";

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
      "rounding",
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

    test("is weighed, with the weights of the group, and says what it is worth", () => {
      const weight = { byGroup: { all: "25%", park: 1 } };
      const found = working(
        composedDimension([part({ weight: "2" }), part()], { fullMarks: 20, weight }),
      );
      // (2.5 × 2 + 2.5) × 0.25
      expect(inShort(found.parts[0]?.steps ?? []).at(-1)).toBe("product(#1, weight) = 5");
      expect(found.parts.map((one) => one.weight)).toEqual(["2", undefined]);
      expect(inShort(found.steps)).toEqual([
        "sum(part 1, part 2) = 15/2",
        "product(#0, weight) = 15/8",
        "held(#1, 0, 5) = 15/8",
      ]);
      expect([found.fullMarks, found.weight, found.points]).toEqual(["5", "0.25", "1.88"]);
    });

    test("is multiplied by the factors that apply, one after another", () => {
      const few = { measure: { count: "tickets" }, below: 5 } as const;
      const many = { measure: { count: "tickets" }, from: 5 } as const;
      const factors = [
        { if: few, times: "2" },
        { name, if: many, times: "90%" },
        { measure: { rate: "happy" }, rule: { kind: "proportional" }, floor: "0.6" },
      ] as const;
      const found = working(smallDimension({ factors }));
      // 5 × 0.9 × 0.6, the last of them held from 50 %
      expect(found.factors?.map((one) => [one.number, one.name, one.exact])).toEqual([
        [1, undefined, null],
        [2, name, "9/10"],
        [3, undefined, "3/5"],
      ]);
      expect(found.exact).toBe("27/10");
      expect(found.metrics.map(({ id }) => id)).toEqual(["tickets", "done", "happy"]);
    });

    test("has its own rounding, where the dimension states one", () => {
      const published = { places: 0, mode: "ceil" } as const;
      const unit = smallUnit("a", { tickets: 3, done: 1 });
      const found = working(smallDimension({ published }), unit);
      expect([found.rounding, found.exact, found.points]).toEqual([published, "10/3", "4"]);
    });

    test("is limited by a condition, also where that lowers nothing", () => {
      const limited = (atMost: string) => {
        const condition = { measure: { count: "tickets" }, from: 5 } as const;
        const { exact, exception, conditions } = working(
          smallDimension({ conditions: [{ if: condition, atMost }] }),
        );
        return [exact, exception?.effect, conditions[0]?.atMost];
      };
      expect(limited("4.50")).toEqual(["9/2", "atMost", "4.5"]);
      expect(limited("6")).toEqual(["5", "atMost", "6"]);
    });

    test("that looks at other scores names their dimensions", () => {
      const other = { ...smallDimension({ id: "other" }), measure: { score: "speed" } };
      const rule = { kind: "given" } as const;
      const scheme = smallScheme({
        dimensions: [{ ...other, rule } as Dimension, smallDimension()],
      });
      const [first, second] = workingOf(scheme, [halfDone]).dimensions;
      expect([first?.scores, first?.exact]).toEqual([[{ id: "speed", name }], "5"]);
      expect(second && "scores" in second).toBe(false);
    });

    test("a part of items says what is counted", () => {
      const counting = (counted?: { zh: string; en: string }) => {
        const tickets = { kind: "count", name, ...(counted && { counted }) } as const;
        const metrics = { ...smallScheme().metrics, tickets };
        const rule = { kind: "perItem", each: "1" } as const;
        const dimension = smallDimension({ measure: { count: "tickets" }, rule });
        return working(dimension, halfDone, { metrics }).parts[0]?.counted?.zh;
      };
      expect([counting({ zh: "人", en: "person" }), counting()]).toEqual(["人", "件"]);
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
      expect([inShort(found.steps), found.parts[0]?.exact]).toEqual([["same(0) = 0"], null]);
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
      "volumeName",
      "tier",
      "dimensions",
      "total",
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

    test("is multiplied and limited, and says by what", () => {
      const many = { inGroup: ["all"] };
      const found = total({
        dimensions: thirds,
        total: {
          factors: [{ if: many, times: "1.5" }],
          cap: "14",
          conditions: [
            { name, if: { not: many }, atMost: "1" },
            { if: many, atMost: "12.50" },
            { if: many, atMost: "13" },
          ],
        },
      });
      // 10 × 1.5, held at 14, and then at most 12.5, which is not above 13
      expect(inShort(found.steps)).toEqual([
        "sum(a, b, c) = 10",
        "factors[0] = same(times) = 3/2",
        "product(#0, #1) = 15",
        "held(#2, #2, 14) = 14",
        "lesser(#3, 25/2) = 25/2",
      ]);
      expect(found.factors?.map((one) => one.exact)).toEqual(["3/2"]);
      expect(found.conditions?.map((one) => [one.number, one.holds, one.atMost])).toEqual([
        [1, false, "1"],
        [2, true, "12.5"],
        [3, true, "13"],
      ]);
      expect(found.exception).toMatchObject({ kind: "condition", effect: "atMost" });
      expect([found.points, "sumOfPublished" in found]).toEqual(["12.5", false]);
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
    // how the total came about is told by itself
    expect(inShort(pay?.steps ?? [])).toEqual([
      "measure = rounded(10/3) = 333/100",
      "sum(start, #0) = 383/100",
    ]);
  });

  test("the volume has its name, and what is counted where the scheme says so", () => {
    const volume = (counted: object) => {
      const tickets = { kind: "count", name, ...counted } as const;
      const { metrics } = smallScheme();
      const { volumeName, counted: one } = workingOf(
        smallScheme({ metrics: { ...metrics, tickets } }),
      );
      return [volumeName, one];
    };
    const counted = { zh: "张", en: "ticket" };
    expect(volume({ counted })).toEqual([name, counted]);
    expect(volume({})).toEqual([name, undefined]);
  });

  test.each<["notRanked" | "notPublished", number | undefined, string]>([
    ["notRanked", undefined, "名，按方案只计分、不排名"],
    ["notPublished", 2, "名，按方案计分、排名，不公布"],
  ])("of a unit that is %s the rank is %s, and it says why", (as, rank, zh) => {
    const apart = { id: "new", name, if: { measure: { count: "tickets" }, below: 5 }, as } as const;
    const ranking: Scheme["ranking"] = { by: "published", ties: "dense", setApart: [apart] };
    const few = smallUnit("a", { tickets: 4, done: 2 });
    const working = workingOf(smallScheme({ ranking }), [few, smallUnit("b")]);
    expect([working.rank?.rank, working.apart?.zh]).toEqual([rank, zh]);
    expect(working.total.points).toBe("5");
    const other = workingOf(smallScheme({ ranking }), [smallUnit("b"), few]);
    expect([other.rank?.rank, "apart" in other]).toEqual([1, false]);
  });
});
