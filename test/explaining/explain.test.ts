import {
  explain,
  InputError,
  type Scheme,
  scoreMonth,
  tryExplain,
  type Unit,
} from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit, xiangtanUnit } from "../support/units.js";

const month = { month: "2024-01", units: [smallUnit("a", { done: 5 }), smallUnit("b")] };

test("a working says whose it is, of which month, and by which scheme", () => {
  const group = { zh: "全体", en: "All" };
  const scheme = smallScheme({ groups: [{ id: "all", name: group }] });
  expect(explain(scheme, month, "a")).toMatchObject({
    scheme: { id: "small", name: scheme.name },
    month: "2024-01",
    unit: { id: "a", name: "a", group: "all" },
    group,
    volume: 10,
    tier: null,
    dimensions: [{ rounding: { places: 2, mode: "halfExpand" } }],
    total: { rounding: { places: 2, mode: "halfExpand" } },
  });
});

test("of 湘潭's unit at full marks, each dimension has its full marks", () => {
  const given = { month: "2023-10", units: [xiangtanUnit()] };
  const working = explain(xiangtan2023, given, "某局");
  const dimensions = "dimensions" in working ? working.dimensions : [];
  expect(dimensions.map(({ id, exact, fullMarks }) => `${id} ${exact} of ${fullMarks}`)).toEqual([
    "onTimeCompletion 10 of 10",
    "extension 10 of 10",
    "contact 20 of 20",
    "satisfaction 25 of 25",
    "rejection 10 of 10",
    "knowledgeBase 20 of 20",
    "cooperation 5 of 5",
    "bonus 0 of 5",
  ]);
  expect(working).toMatchObject({
    tier: { id: "A", from: 100, higher: null, lower: { away: 1 } },
    rank: { rank: 1, of: 1, tied: [], before: null, after: null },
  });
});

test("a unit that is set apart has the reason", () => {
  const ranking = { ...smallScheme().ranking, minimumVolume: 20 };
  const scheme = smallScheme({ ranking });
  const [unranked] = scoreMonth(scheme, month).unranked;
  const working = explain(scheme, month, "a");
  expect(Object.keys(working)).toEqual([
    ...["scheme", "month", "unit", "group", "volume", "volumeName", "setApart"],
  ]);
  expect(working).toMatchObject({ volume: 10, setApart: unranked?.reason });
});

test("the others are neighbours, and no more", () => {
  const working = explain(smallScheme(), month, "a");
  expect(working).toMatchObject({
    rank: { rank: 2, of: 2, before: { rank: 1, total: "10", units: [{ id: "b" }] }, after: null },
  });
});

describe("refused", () => {
  test.each<[string, Scheme, object, string, string[]]>([
    ["a unit that is not there", smallScheme(), month, "c", ["unitId"]],
    ["an id that is no text", smallScheme(), month, 7 as never, ["unitId"]],
    [
      "a bad month, before the unit is looked for",
      smallScheme(),
      { ...month, month: "x" },
      "c",
      ["month"],
    ],
    [
      "a bad scheme, before the month",
      smallScheme({ volume: "nothing" }),
      { ...month, month: "x" },
      "c",
      ["scheme.volume"],
    ],
  ])("%s", (_, scheme, given, unit, paths) => {
    const outcome = tryExplain(scheme, given as never, unit);
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(paths);
    expect(() => explain(scheme, given as never, unit)).toThrow(InputError);
  });

  test("it says what was found and what is allowed", () => {
    const outcome = tryExplain(smallScheme(), month, "c");
    const [issue] = outcome.ok ? [] : outcome.issues;
    expect(issue?.message.en).toBe(
      'unitId: found "c"; expected the id of one of the month\'s units.',
    );
    expect(issue?.message.zh).toContain("当月某一单位的 id");
  });
});

describe("what is compared is explained by the steps that led to it", () => {
  /** The steps of the first part of a unit's first dimension, in short. */
  function stepsOf(scheme: Scheme, units: readonly Unit[], unit: string): string[] {
    const working = explain(scheme, { month: "2024-01", units } as never, unit);
    if ("setApart" in working) throw new Error("set apart");
    const [part] = working.dimensions[0]?.parts ?? [];
    return (part?.steps ?? []).map(
      ({ name = "", operation, operands, exact }) =>
        `${name} ${operation}(${operands.map((one) => `${one.metric ?? ""} ${one.exact}`).join(", ")}) = ${exact}`,
    );
  }

  test("a mean that is compared is a sum and a quotient", () => {
    const metrics = {
      ...smallScheme().metrics,
      other: { kind: "rate", name: { zh: "另", en: "Other" } },
    } as const;
    const measure = {
      ratioToBest: { mean: ["done", "other"] },
      better: "higher",
      among: "all",
    } as const;
    const scheme = smallScheme({
      metrics,
      dimensions: [smallDimension({ measure, rule: { kind: "proportional" } })],
    });
    const units = [
      smallUnit("a", { done: "50%", other: "70%" }),
      smallUnit("b", { done: "80%", other: "90%" }),
    ];
    expect(stepsOf(scheme, units, "a").slice(0, 2)).toEqual([
      " sum(done 1/2, other 7/10) = 6/5",
      "compared quotient( 6/5,  2) = 3/5",
    ]);
  });

  test("a measure that is rounded before it is compared is a rounding", () => {
    const target = { meanOfOthers: "all" } as const;
    const scheme = smallScheme({
      dimensions: [
        smallDimension({
          rule: { kind: "slope", better: "higher", target, perPercentagePoint: 1 },
          roundMeasure: { places: 0, mode: "halfExpand" },
        }),
      ],
    });
    const units = [
      smallUnit("a", { tickets: 9, done: 4 }),
      smallUnit("b", { tickets: 9, done: 5 }),
    ];
    expect(stepsOf(scheme, units, "a")).toContain("compared rounded(done 4/9) = 11/25");
  });

  test("the units before one are those of the next better rank, in whichever tier", () => {
    const name = { zh: "档", en: "Tier" };
    const tiers = [
      { id: "A", name, from: 100 },
      { id: "B", name, from: 0 },
    ];
    const scheme = smallScheme({
      groups: [{ id: "all", name, tiers }],
      ranking: { by: "published", ties: "dense", within: "group" },
    });
    const units = [
      smallUnit("u", { tickets: 50, done: 20 }),
      smallUnit("v", { tickets: 200, done: 100 }),
      smallUnit("w", { tickets: 50, done: 25 }),
    ];
    const working = explain(scheme, { month: "2024-01", units }, "u");
    const before = "rank" in working ? working.rank?.before : null;
    expect(before?.units.map(({ id }) => id)).toEqual(["v", "w"]);
  });
});
