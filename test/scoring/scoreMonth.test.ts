import {
  type Dimension,
  InputError,
  type Scheme,
  scoreMonth,
  tryScoreMonth,
} from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { monthSteps } from "../../src/scoring/scoreMonth.js";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import { scoresOf } from "../support/ranked.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit, xiangtanUnit } from "../support/units.js";

describe("monthSteps", () => {
  const name = { zh: "名", en: "Name" };
  const units = [
    smallUnit("few", { tickets: 1, done: 1 }),
    smallUnit("worse", { done: 5 }),
    smallUnit("better", { done: 9 }),
  ];
  const ranking: Scheme["ranking"] = { by: "published", ties: "dense", minimumVolume: 2 };
  const own = smallScheme({ ranking });
  // a rank among all: nothing can be scored before all are read
  const compared = smallScheme({
    ranking,
    dimensions: [
      smallDimension({
        measure: { rankOf: { rate: "done" }, better: "higher", ties: "dense", among: "all" },
        rule: { kind: "byRank", points: ["10", "6"], otherwise: "0" },
      }),
    ],
  });

  function scoredOf(scheme: Scheme, keep?: "readings", month: object = {}) {
    const input = { month: "2024-01", units, ...month };
    const outcome = monthSteps(scheme, input, keep);
    if (!outcome.ok) throw new Error(outcome.issues.map(({ path }) => path).join());
    return outcome.value;
  }

  describe.each([
    ["scored by themselves", own, ["worse 5", "better 9"]],
    ["scored by where they stand", compared, ["worse 6", "better 10"]],
  ])("units that are %s", (_, scheme, expected) => {
    test("come out as they were given, apart from those set apart", () => {
      const month = scoredOf(scheme);
      const { scored, unranked } = month.scores;
      expect(scored.map(({ unit, total }) => `${unit.id} ${total.exact}`)).toEqual(expected);
      expect(unranked.map((one) => ("unit" in one ? one.unit.id : ""))).toEqual(["few"]);
    });

    test("are kept as they were read where that is asked for", () => {
      const { scored, unranked, readingOf } = scoredOf(scheme, "readings").scores;
      const given = unranked.flatMap((one) => ("score" in one ? [] : [one]));
      expect([...given, ...scored].map((one) => readingOf(one)?.apart?.code)).toEqual([
        ...["belowMinimum", undefined, undefined],
      ]);
    });

    test("come to the same whether they are kept or not", () => {
      const plain = scoredOf(scheme).result;
      const recorded = scoredOf(scheme, "readings").result;
      expect(JSON.stringify(recorded)).toBe(JSON.stringify(plain));
      const result = scoreMonth(scheme, { month: "2024-01", units });
      expect(JSON.stringify(plain)).toBe(JSON.stringify(result));
    });
  });

  test("a month's every problem is told, and nothing is scored", () => {
    const bad = units.map((unit) => ({ ...unit, metrics: { ...unit.metrics, done: 11 } }));
    const outcome = monthSteps(own, { month: "2024-13", units: bad });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
      "month",
      "units[0].metrics.done",
      "units[1].metrics.done",
      "units[2].metrics.done",
    ]);
  });

  test("what cannot be compared is refused, and nothing is scored", () => {
    const target = { meanOfOthers: "all" } as const;
    const rule = { kind: "slope", better: "higher", target, perPercentagePoint: 1 } as const;
    const scheme = smallScheme({ dimensions: [smallDimension({ rule })] });
    const outcome = monthSteps(scheme, { month: "2024-01", units: units.slice(1, 2) });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["units[0]"]);
  });

  describe("units that are set apart", () => {
    const apart = (as: "notScored" | "notRanked" | "notPublished"): Partial<Scheme> => ({
      metrics: { ...smallScheme().metrics, isNew: { kind: "fact", name } },
      ranking: {
        by: "exact",
        ties: "dense",
        setApart: [{ id: "new", name: { zh: "新设", en: "New" }, if: { fact: "isNew" }, as }],
      },
      verdicts: {
        grades: [
          { id: "good", name, from: 9 },
          { id: "fair", name },
        ],
        lists: [{ id: "best", name, best: 1, among: "all", ties: "dense" }],
        flags: [
          { id: "first", name, if: { first: 1, among: "all", ties: "dense" } },
          { id: "high", name, if: { total: { from: 8 } } },
        ],
        vetoes: [{ id: "v", name, if: { fact: "isNew" }, atMost: "fair" }],
      },
    });
    const given = [
      smallUnit("new", { done: 10, isNew: true }),
      smallUnit("old", { done: 8, isNew: false }),
    ];
    const result = (as: "notScored" | "notRanked" | "notPublished") =>
      scoreMonth(smallScheme(apart(as)), { month: "2024-01", units: given });
    const lines = (as: "notScored" | "notRanked" | "notPublished") => {
      const { peerGroups, unranked, lists } = result(as);
      return {
        ranked: peerGroups.flatMap(({ units: peers }) =>
          peers.map(
            ({ rank, unit, grade, flags, vetoes, unpublished }) =>
              `${rank} ${unit.id} ${grade} ${flags} ${vetoes} ${unpublished?.code}`,
          ),
        ),
        apart: unranked.map(
          ({ unit, as: way, code, scored }) =>
            `${unit.id} ${way} ${code} ${scored?.total.exact} ${scored?.grade} ${scored?.flags} ${scored?.vetoes}`,
        ),
        best: lists?.map((list) => list.units.map(({ id }) => id)),
      };
    };

    test("and not scored have nothing", () => {
      expect(lines("notScored")).toEqual({
        ranked: ["1 old fair first,high  undefined"],
        apart: ["new notScored new undefined undefined undefined undefined"],
        best: [["old"]],
      });
    });

    test("and not ranked have all but a rank, a place on a list, or one among the first", () => {
      expect(lines("notRanked")).toEqual({
        ranked: ["1 old fair first,high  undefined"],
        apart: ["new notRanked new 10 fair high v"],
        best: [["old"]],
      });
    });

    test("and not published have all, and say that they are not", () => {
      expect(lines("notPublished")).toEqual({
        ranked: ["1 new fair first,high v new", "2 old fair high  undefined"],
        apart: [],
        best: [["new"]],
      });
    });

    test("have the reason in both languages, and a result has no others", () => {
      const [one] = result("notRanked").unranked;
      expect(one?.reason).toEqual({
        zh: "新设，按方案只计分、不排名",
        en: "New: by the scheme scored but not ranked",
      });
      expect(Object.keys(one ?? {})).toEqual(["unit", "volume", "as", "code", "reason", "scored"]);
      expect(Object.keys(one?.scored ?? {})).toEqual([
        ...["tier", "scores", "total", "grade", "flags", "vetoes"],
      ]);
    });

    test("have their adjustments counted where they are scored, and told where they are not", () => {
      const adjustments = [{ unit: "new", category: "c", points: 1, reason: "r" }];
      const bonus = smallDimension({
        ...{ id: "bonus", fullMarks: 5, extra: true },
        measure: { adjustments: "bonus" },
        rule: { kind: "sum", start: 0 },
      });
      const uncounted = (as: "notScored" | "notRanked") => {
        const scheme = smallScheme({ ...apart(as), dimensions: [smallDimension(), bonus] });
        const month = { month: "2024-01", units: given, adjustments };
        const { uncounted: left, notices } = scoreMonth(scheme, month);
        return [left?.length, notices?.map(({ code }) => code)];
      };
      expect(uncounted("notRanked")).toEqual([undefined, undefined]);
      expect(uncounted("notScored")).toEqual([1, ["uncounted"]]);
    });
  });

  test.each<[string, Partial<Scheme>, number]>([
    ["where nothing looks back at them", {}, 0],
    [
      "where equal totals are told apart by them",
      {
        ranking: {
          ...ranking,
          tieBreakers: [{ measure: { rate: "happy" }, better: "higher" }],
        },
      },
      2,
    ],
    [
      "where flags ask for them",
      { verdicts: { flags: [{ id: "f", name, if: { measure: { count: "tickets" }, from: 1 } }] } },
      2,
    ],
  ])("facts are kept only for those ranked, and %s", (_, changes, kept) => {
    const { scored, factsOf } = scoredOf({ ...own, ...changes }).scores;
    expect(scored.filter((score) => factsOf(score).length > 0)).toHaveLength(kept);
  });

  test("a result holds what the scheme asks for, and what no dimension counted", () => {
    const clause = { clause: name, reason: name };
    const adjustments = [{ unit: "worse", category: "c", points: 1, reason: "r" }];
    const scheme = smallScheme({
      ranking,
      notEncoded: [clause],
      verdicts: { lists: [{ id: "best", name, best: 1, among: "all", ties: "dense" }] },
      dimensions: [
        smallDimension(),
        smallDimension({
          id: "less",
          fullMarks: 0,
          measure: { adjustments: "deduction" },
          rule: { kind: "sum", start: 0 },
        }),
      ],
    });
    const result = scoredOf(scheme, undefined, { adjustments }).result;
    expect(Object.keys(result)).toEqual([
      "scheme",
      "month",
      "peerGroups",
      "unranked",
      "lists",
      "uncounted",
      "notices",
      "notEncoded",
    ]);
    expect(Object.keys(scoredOf(own).result)).toEqual([
      "scheme",
      "month",
      "peerGroups",
      "unranked",
    ]);
    expect(result.peerGroups[0]?.units.map(({ rank, unit }) => [rank, unit.id])).toEqual([
      [1, "better"],
      [2, "worse"],
    ]);
    expect(result.unranked.map(({ unit }) => unit.id)).toEqual(["few"]);
  });
});

describe("scoreMonth", () => {
  const month = { month: "2023-10", units: [xiangtanUnit()] };

  test("a result names its scheme and its month", () => {
    const { scheme, month: name, unranked } = scoreMonth(xiangtan2023, month);
    expect([scheme, name, unranked]).toEqual(["xiangtan-2023", "2023-10", []]);
  });

  test("the first unit stands where the contract has it", () => {
    const unit = scoreMonth(xiangtan2023, month).peerGroups[0]?.units[0];
    expect(Object.keys(unit ?? {})).toEqual(["rank", "unit", "tier", "volume", "scores", "total"]);
    expect(unit?.unit).toEqual({ id: "某局", name: "市某局", group: "department" });
    expect(Object.keys(unit?.scores ?? {})).toEqual(xiangtan2023.dimensions.map(({ id }) => id));
  });

  test("throwing and not throwing say the same", () => {
    const bad = { ...month, month: "2023-13" };
    const outcome = tryScoreMonth(xiangtan2023, bad);
    try {
      scoreMonth(xiangtan2023, bad);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect(outcome).toEqual({ ok: false, issues: (error as InputError).issues });
    }
    expect(tryScoreMonth(xiangtan2023, month)).toEqual({
      ok: true,
      value: scoreMonth(xiangtan2023, month),
    });
  });

  test("a scheme need not have been defined: any object of its shape will do", () => {
    const copy = JSON.parse(JSON.stringify(xiangtan2023)) as typeof xiangtan2023;
    expect(scoreMonth(copy, month)).toEqual(scoreMonth(xiangtan2023, month));
  });

  test("rates and scores are rounded where the scheme says so", () => {
    const unit = xiangtanUnit({
      metrics: { tickets: 461, completedOnTime: 461, contacted: 461, extended: 125 },
    });
    const rounding = {
      ...xiangtan2023.rounding,
      rates: { places: 2, mode: "halfExpand" },
    } as const;
    const rounded = { ...xiangtan2023, rounding };
    const [first] = scoreMonth(rounded, { ...month, units: [unit] }).peerGroups[0]?.units ?? [];
    // 27.11 % is 12.11 points past 15 %: 10 − 6.055
    expect(`${first?.scores.extension.exact}`).toBe("789/200");

    const whole = { ...rounding, scores: { places: 0, mode: "trunc" } } as const;
    const [truncated] =
      scoreMonth({ ...xiangtan2023, rounding: whole }, { ...month, units: [unit] }).peerGroups[0]
        ?.units ?? [];
    expect(`${truncated?.scores.extension.exact}`).toBe("3");
    expect(`${truncated?.total.exact}`).toBe("93");
  });

  describe("beside ranks, a result says what the scheme asks for", () => {
    const name = { zh: "名", en: "Name" };
    const units = ["a", "b"].map((id, index) => smallUnit(id, { done: 10 - index }));
    const given = { month: "2024-01", units };
    const adjustment = { unit: "a", category: "c", points: 1, reason: "r" };

    test("lists, grades, flags and figures", () => {
      const scheme = smallScheme({
        figures: [{ id: "pay", name, by: "exact", rule: { kind: "sum", start: 1 } }],
        verdicts: {
          grades: [
            { id: "good", name, from: 10 },
            { id: "fair", name },
          ],
          lists: [{ id: "best", name, best: 1, among: "all", ties: "dense" }],
          flags: [{ id: "last", name, if: { last: 1, among: "all", ties: "dense" } }],
        },
      });
      const result = scoreMonth(scheme, given);
      const ranked = result.peerGroups.flatMap((peers) => peers.units);
      expect(
        ranked.map((unit) => [
          unit.unit.id,
          unit.grade,
          unit.flags,
          `${unit.figures?.pay?.points}`,
        ]),
      ).toEqual([
        ["a", "good", [], "11"],
        ["b", "fair", ["last"], "10"],
      ]);
      const best = { id: "a", name: "a", group: "all" };
      expect(result.lists).toEqual([{ list: "best", group: null, tier: null, units: [best] }]);
    });

    test("the clauses that are not encoded", () => {
      const notEncoded = [{ clause: name, reason: name }];
      expect(scoreMonth(smallScheme({ notEncoded }), given).notEncoded).toEqual(notEncoded);
    });

    test("the adjustments that no dimension counts", () => {
      const result = scoreMonth(smallScheme(), { ...given, adjustments: [adjustment] });
      expect(result.uncounted).toEqual([adjustment]);
    });

    test("and nothing else", () => {
      expect(Object.keys(scoreMonth(smallScheme(), given))).toEqual([
        "scheme",
        "month",
        "peerGroups",
        "unranked",
      ]);
    });
  });

  describe("a unit held together with others", () => {
    const target = { meanOfOthers: "group" } as const;
    const slope = { kind: "slope", better: "higher", target, perPercentagePoint: 1 } as const;
    const scheme = (changes: Partial<Dimension> = {}) =>
      smallScheme({
        dimensions: [smallDimension({ rule: slope, ...changes })],
        ranking: { by: "published", ties: "dense", minimumVolume: 5 },
      });

    test("is held against the mean of the others, without itself and those set apart", () => {
      // of the others, a sees 80 %, b sees 85 %, c sees 85 %; d is below the minimum volume
      const units = [
        smallUnit("a", { done: 9 }),
        smallUnit("b", { done: 8 }),
        smallUnit("c", { done: 8 }),
        smallUnit("d", { tickets: 4, done: 0 }),
      ];
      expect(scoresOf(scheme(), units)).toEqual(["a 10", "b 5", "c 5"]);
    });

    test("is refused where there are none and the scheme says nothing", () => {
      const month = {
        month: "2024-01",
        units: [smallUnit("a"), smallUnit("d", { tickets: 4, done: 0 })],
      };
      expect(messagesOf(() => scoreMonth(scheme(), month))).toEqual([
        "units[0] (a): found nothing to compare it with (dimensions[0].rule.target of the scheme cannot be formed); expected figures that can be compared with those of others (the scheme does not say how to score without: state noData there).",
      ]);
      expect(scoresOf(scheme({ noData: "fullMarks" }), month.units)).toEqual(["a 10"]);
    });
  });

  test("a metric that only another group's part looks at may have no data", () => {
    const name = { zh: "名", en: "Name" };
    const part = { fullMarks: 10, rule: { kind: "proportional" } } as const;
    const scheme = smallScheme({
      groups: ["all", "park"].map((id) => ({ id, name })),
      dimensions: [
        composedDimension([
          { ...part, measure: { rate: "happy" }, onlyIn: ["all"] },
          { ...part, measure: { rate: "done" }, onlyIn: ["park"] },
        ]),
      ],
    });
    const none = { count: 0, of: 0 };
    const unit = smallUnit("a", { done: none });
    expect(scoresOf(scheme, [unit])).toEqual(["a 5"]);
    const units = [{ ...smallUnit("b", { done: none }), group: "park" }];
    expect(pathsOf(() => scoreMonth(scheme, { month: "2024-01", units }))).toEqual([
      "units[0].metrics.done",
    ]);
  });
});

test("a unit that has nobody to be compared with is refused in every group that its part is for", () => {
  const name = { zh: "组", en: "Group" };
  const target = { meanOfOthers: "group" } as const;
  const rule = { kind: "slope", better: "higher", target, perPercentagePoint: 1 } as const;
  const measure = { rate: "done" } as const;
  const scheme = smallScheme({
    groups: ["county", "park", "city"].map((id) => ({ id, name })),
    dimensions: [
      composedDimension([
        { measure, rule, fullMarks: "10", onlyIn: ["county", "park"] },
        { measure, rule: { kind: "proportional" }, fullMarks: "10", onlyIn: ["city"] },
      ]),
    ],
  });
  const units = ["county", "county", "park"].map((group, index) => ({
    ...smallUnit(`u${index}`, { done: 5 }),
    group,
  }));
  expect(pathsOf(() => scoreMonth(scheme, { month: "2024-01", units }))).toEqual(["units[2]"]);
});

describe("a unit that one dimension sets apart for want of data", () => {
  const part = { fullMarks: 10, rule: { kind: "proportional" } } as const;
  const apart = smallDimension({ id: "apart", noData: "setApart" });
  const next = smallDimension({ id: "next" });
  const empty = smallUnit("a", { tickets: 0, done: 0 });
  const reasons = (...dimensions: Dimension[]) =>
    scoreMonth(smallScheme({ dimensions }), {
      month: "2024-01",
      units: [empty, smallUnit("b")],
    }).unranked.map(({ unit, as, code }) => `${unit.id} ${as} ${code}`);

  test("is set apart, though the next one says nothing of it", () => {
    expect(reasons(apart, next)).toEqual(["a notScored noData"]);
    expect(
      reasons(
        composedDimension([{ ...part, measure: { rate: "done" }, noData: "setApart" }]),
        next,
      ),
    ).toEqual(["a notScored noData"]);
  });

  test("so it is where the other stands before it", () => {
    expect(reasons(next, apart)).toEqual(["a notScored noData"]);
  });
});

describe("a score that has no data", () => {
  const open = smallDimension({ noData: "leaveOut" });
  const plus = (changes: Partial<Dimension> = {}) =>
    smallDimension({
      id: "plus",
      measure: { score: "speed" },
      rule: { kind: "given" },
      ...changes,
    });
  const call = (changes: Partial<Dimension>) => () =>
    scoreMonth(smallScheme({ dimensions: [open, plus(changes)], total: { leftOut: "asZero" } }), {
      month: "2024-01",
      units: [smallUnit("a", { tickets: 0, done: 0 })],
    });

  test.each(["zero", "fullMarks", "leaveOut", "setApart"] as const)(
    "counts as the scheme says: %s",
    (noData) => {
      expect(pathsOf(call({ noData }))).toEqual([]);
    },
  );

  test("is refused where the scheme does not say", () => {
    expect(pathsOf(call({}))).toHaveLength(1);
  });
});

test("a factor that follows from the mean of the others counts", () => {
  const rule = {
    kind: "slope",
    better: "higher",
    target: { meanOfOthers: "all" },
    perPercentagePoint: "0.01",
  } as const;
  const factors = [{ measure: { rate: "happy" }, rule }];
  const scheme = smallScheme({ dimensions: [smallDimension({ factors })] });
  const units = [smallUnit("a", { happy: "50%" }), smallUnit("b", { happy: "90%" })];
  // 40 points below the other: 10 × 0.6
  expect(scoresOf(scheme, units)).toEqual(["b 10", "a 6"]);
});

test("a figure by a slope is worked out, or its scheme refused", () => {
  const name = { zh: "名", en: "Name" };
  const rule = { kind: "slope", better: "higher", target: 90, each: 1 } as const;
  const scheme = smallScheme({ figures: [{ id: "pay", name, by: "exact", rule }] });
  const month = { month: "2024-01", units: [smallUnit("a")] };
  expect(() => tryScoreMonth(scheme, month)).not.toThrow();
});
