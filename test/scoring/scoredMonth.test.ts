import { type Scheme, scoreMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { Recorded, recording } from "../../src/exact/recording.js";
import { monthResult, type ScoringOptions, scoredUnits } from "../../src/scoring/scoredMonth.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";

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

function scoredOf(scheme: Scheme, options?: ScoringOptions, month: object = {}) {
  const outcome = scoredUnits(scheme, { month: "2024-01", units, ...month }, options);
  if (!outcome.ok) throw new Error(outcome.issues.map(({ path }) => path).join());
  return outcome.value;
}

describe.each([
  ["scored by themselves", own, ["few none", "worse 5", "better 9"]],
  ["scored by where they stand", compared, ["few none", "worse 6", "better 10"]],
])("units that are %s", (_, scheme, expected) => {
  test("come out as they were given, those set apart among them, still without a rank", () => {
    const scored = scoredOf(scheme).units;
    const each = scored.map((one) =>
      "scores" in one ? `${one.unit.id} ${one.total.exact}` : `${one.unit.id} none`,
    );
    expect(each).toEqual(expected);
    expect(scored.flatMap((one) => ("rank" in one ? one.rank : []))).toEqual([0, 0]);
  });

  test("are watched one by one, with what was read and what came of it", () => {
    const seen: unknown[] = [];
    const scored = scoredOf(scheme, {
      watch: ({ unit, volume, setApart }, result) => {
        seen.push([unit.id, volume, setApart, result]);
      },
    });
    expect(seen).toEqual([
      ["few", 1, true, scored.units[0]],
      ["worse", 10, false, scored.units[1]],
      ["better", 10, false, scored.units[2]],
    ]);
  });

  test("go by the operations that each is given", () => {
    const operationsOf = (unit: string) => (unit === "better" ? recording : exactly);
    const recorded = scoredOf(scheme, { operationsOf }).units.map(
      (one) => "total" in one && one.total.exact instanceof Recorded,
    );
    expect(recorded).toEqual([false, false, true]);
  });

  test("come to the same whichever those are", () => {
    const plain = monthResult(scheme, scoredOf(scheme));
    const recorded = monthResult(scheme, scoredOf(scheme, { operationsOf: () => recording }));
    expect(JSON.stringify(recorded)).toBe(JSON.stringify(plain));
    const result = scoreMonth(scheme, { month: "2024-01", units });
    expect(JSON.stringify(plain)).toBe(JSON.stringify(result));
  });
});

test("a month's every problem is told, and nothing is scored", () => {
  const seen: unknown[] = [];
  const bad = units.map((unit) => ({ ...unit, metrics: { ...unit.metrics, done: 11 } }));
  const outcome = scoredUnits(
    own,
    { month: "2024-13", units: bad },
    { watch: (reading) => seen.push(reading) },
  );
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
  let watched = 0;
  const input = { month: "2024-01", units: units.slice(1, 2) };
  const outcome = scoredUnits(scheme, input, {
    watch: () => {
      watched += 1;
    },
  });
  expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(["units[0]"]);
  expect(watched).toBe(0);
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
  expect(scoredOf({ ...own, ...changes }).factsOf.size).toBe(kept);
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
  const result = monthResult(scheme, scoredOf(scheme, {}, { adjustments }));
  expect(Object.keys(result)).toEqual([
    "scheme",
    "month",
    "peerGroups",
    "unranked",
    "lists",
    "uncounted",
    "notEncoded",
  ]);
  expect(Object.keys(monthResult(own, scoredOf(own)))).toEqual([
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
