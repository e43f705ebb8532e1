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
      expect(unranked.map(({ unit }) => unit.id)).toEqual(["few"]);
    });

    test("are kept as they were read where that is asked for", () => {
      const { scored, unranked, readingOf } = scoredOf(scheme, "readings").scores;
      expect([...unranked, ...scored].map((one) => readingOf(one)?.isBelowMinimum)).toEqual([
        ...[true, false, false],
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
    const bad = { ...month, month: "2023" };
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
        "units[0] (a): found nothing to compare it with (dimensions[0].rule.target of the scheme cannot be formed); expected figures that can be compared with those of others (the scheme does not say how to score without: state noData where the scheme asks for it).",
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
