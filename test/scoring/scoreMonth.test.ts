import {
  type Dimension,
  InputError,
  scoreMonth,
  tryScoreMonth,
  xiangtan2023,
} from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { messagesOf, pathsOf } from "../support/issuesOf.js";
import { scoresOf } from "../support/ranked.js";
import { composedDimension, smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit, xiangtanUnit } from "../support/units.js";

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
  const rounding = { ...xiangtan2023.rounding, rates: { places: 2, mode: "halfExpand" } } as const;
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
      ranked.map((unit) => [unit.unit.id, unit.grade, unit.flags, `${unit.figures?.pay?.points}`]),
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
