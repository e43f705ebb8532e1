import {
  type InputIssue,
  parseScheme,
  scoreMonth,
  scoreUnit,
  tryParseScheme,
  tryScoreMonth,
} from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { issuesOf, pathsOf } from "../support/issuesOf.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit, xiangtanUnit } from "../support/units.js";

type Metrics = Parameters<typeof xiangtanUnit>[0] extends infer C ? NonNullable<C> : never;

function problemOf(changes: Metrics | object, adjustments: readonly object[] = []): InputIssue {
  const units = [xiangtanUnit(changes as Metrics)];
  const [issue] = issuesOf(() =>
    scoreMonth(xiangtan2023, { month: "2023-10", units, adjustments: adjustments as never }),
  );
  if (issue === undefined) throw new Error("not refused");
  return issue;
}

const bonus = { unit: "某局", category: "优秀案例", points: "1", reason: "案例" };

describe("each problem of a month is told with its place, what was found and what is allowed", () => {
  test.each([
    {
      what: "an unknown metric",
      issue: () => problemOf({ metrics: { extnded: 3 } }),
      en: "units[0].metrics.extnded (市某局): found a key that is not known here; expected an object with the keys tickets, completedOnTime, extended, contacted, systemSatisfaction, spotCheckSatisfaction, rejections, knowledgeBase and no others.",
      zh: "units[0].metrics.extnded（市某局）：发现未知的项；应为只含 tickets、completedOnTime、extended、contacted、systemSatisfaction、spotCheckSatisfaction、rejections、knowledgeBase 的对象。",
    },
    {
      what: "a missing metric",
      issue: () => problemOf({ metrics: { extended: undefined } }),
      en: 'units[0].metrics.extended (市某局): found nothing; expected a count (a number, not text), or { count: 33, of: 34 }, or percent text such as "97.06%".',
      zh: 'units[0].metrics.extended（市某局）：发现该项缺失；应为数量（写作数值，不加引号），或 { count: 33, of: 34 }，或形如 "97.06%" 的百分数。',
    },
    {
      what: "a negative count",
      issue: () => problemOf({ metrics: { rejections: -1 } }),
      en: "units[0].metrics.rejections (市某局): found -1; expected a whole number from 0 to 9007199254740991 (a number, not text).",
      zh: "units[0].metrics.rejections（市某局）：发现 -1；应为 0 至 9007199254740991 的整数（写作数值，不加引号）。",
    },
    {
      what: "a fractional count",
      issue: () => problemOf({ metrics: { rejections: 1.5 } }),
      en: "units[0].metrics.rejections (市某局): found 1.5; expected a whole number from 0 to 9007199254740991 (a number, not text).",
      zh: "units[0].metrics.rejections（市某局）：发现 1.5；应为 0 至 9007199254740991 的整数（写作数值，不加引号）。",
    },
    {
      what: "more completed than received",
      issue: () => problemOf({ metrics: { completedOnTime: 101 } }),
      en: "units[0].metrics.completedOnTime (市某局): found 101 of 100; expected a rate of at most 100% (a count that is not above its whole).",
      zh: "units[0].metrics.completedOnTime（市某局）：发现 101/100；应为不超过 100% 的率（分子不大于分母）。",
    },
    {
      what: "a rate above 100 %",
      issue: () => problemOf({ metrics: { systemSatisfaction: "100.01%" } }),
      en: "units[0].metrics.systemSatisfaction (市某局): found 100.01%; expected a rate of at most 100% (a count that is not above its whole).",
      zh: "units[0].metrics.systemSatisfaction（市某局）：发现 100.01%；应为不超过 100% 的率（分子不大于分母）。",
    },
    {
      what: "a zero denominator",
      issue: () => problemOf({ metrics: { systemSatisfaction: { count: 0, of: 0 } } }),
      en: 'units[0].metrics.systemSatisfaction (市某局): found 0 of 0; expected a rate whose denominator is above 0; write "not ranked" under its rank (apart), or state noData or minimumVolume in the scheme.',
      zh: "units[0].metrics.systemSatisfaction（市某局）：发现 0/0；应为分母大于 0 的率；无工单的，在“排名”栏写“不参与排名”（apart），或在方案写 noData、minimumVolume。",
    },
    {
      what: "an unknown group",
      issue: () => problemOf({ group: "city" }),
      en: 'units[0].group (市某局): found "city"; expected one of the groups county, park, department, enterprise.',
      zh: 'units[0].group（市某局）：发现 "city"；应为组别 county、park、department、enterprise 之一。',
    },
    {
      what: "an adjustment for a unit that is not there",
      issue: () => problemOf({}, [{ ...bonus, unit: "另一局" }]),
      en: 'adjustments[0].unit: found "另一局"; expected the id of one of the units.',
      zh: 'adjustments[0].unit：发现 "另一局"；应为 units 中某一单位的 id。',
    },
    {
      what: "a zero amount of points",
      issue: () => problemOf({}, [{ ...bonus, points: "0.00" }]),
      en: 'adjustments[0].points: found "0.00"; expected points other than 0 (above 0 for a bonus, below 0 for a deduction), such as "2" or "-0.5".',
      zh: 'adjustments[0].points：发现 "0.00"；应为非零分数（加分为正，扣分为负），如 "2"、"-0.5"。',
    },
    {
      what: "a malformed amount of points",
      issue: () => problemOf({}, [{ ...bonus, points: "两分" }]),
      en: 'adjustments[0].points: found "两分"; expected points, as text such as "19.3" or "1/15", or as a number of at most 15 significant digits.',
      zh: 'adjustments[0].points：发现 "两分"；应为分数，写作 "19.3" 或 "1/15" 这样的文本，或有效数字不超过 15 位的数。',
    },
  ])("$what", ({ issue, en, zh }) => {
    expect(issue().message).toEqual({ en, zh });
  });

  test("a duplicate unit", () => {
    const units = [xiangtanUnit(), xiangtanUnit({ name: "又一局" })];
    const [issue] = issuesOf(() => scoreMonth(xiangtan2023, { month: "2023-10", units }));
    expect(issue).toMatchObject({ path: "units[1].id", unit: "又一局" });
    expect(issue?.message).toEqual({
      en: 'units[1].id (又一局): found "某局"; expected an id that no other item has (units[0] has this one).',
      zh: 'units[1].id（又一局）：发现 "某局"；应为不与 units[0] 重复的标识。',
    });
  });

  const noMonths = ["2023-13", "2023-00", "2023-1", "202310", "2023年10月", "２０２３-１０", ""];
  const noPeriods = [
    "2023-Q0",
    "2023-Q5",
    "2023-04/2023-01",
    "2023-01/2023-01",
    "2023-01/13",
    "23",
  ];
  test.each([...noMonths, ...noPeriods])("a month that is no month: %j", (month) => {
    const [issue] = issuesOf(() => scoreMonth(xiangtan2023, { month, units: [] }));
    expect(issue?.message).toEqual({
      en: `month: found ${JSON.stringify(month)}; expected a month such as 2023-10 (or several months, 2023-01/2023-04; a quarter, 2023-Q3; a year, 2023).`,
      zh: `month：发现 ${JSON.stringify(month)}；应为形如 2023-10 的月份（也可为数月 2023-01/2023-04、季度 2023-Q3、年度 2023）。`,
    });
  });

  test.each([
    "１９．３",
    "19,3",
    "19.3分",
    "1e3",
    "",
    " 19.3",
    "NaN",
    "Infinity",
    "0x10",
    "--1",
    "+-1",
  ])("points written as %j", (knowledgeBase) => {
    expect(problemOf({ metrics: { knowledgeBase } }).path).toBe("units[0].metrics.knowledgeBase");
  });

  test.each([0.1 + 0.2, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53, 1e21])(
    "points given as the number %d",
    (knowledgeBase) => {
      expect(problemOf({ metrics: { knowledgeBase } }).path).toBe("units[0].metrics.knowledgeBase");
    },
  );

  test.each(["52.78", "-1%", "％", "５２％", "52.78 %", "%"])("a rate written as %j", (text) => {
    const problem = problemOf({ metrics: { systemSatisfaction: text } });
    expect(problem.path).toBe("units[0].metrics.systemSatisfaction");
  });

  test("a bare count for a rate of which the scheme does not say what it is a share of", () => {
    const problem = problemOf({ metrics: { systemSatisfaction: 19 } });
    expect(problem.path).toBe("units[0].metrics.systemSatisfaction");
  });
});

describe("several problems are all told, and nothing is scored", () => {
  test("of one month", () => {
    const month = {
      month: "2023-14",
      units: [
        xiangtanUnit({ metrics: { rejections: -1, completedOnTime: 101 } }),
        xiangtanUnit({ id: "b", group: "city" as "park", metrics: { contacted: 500 } }),
        xiangtanUnit({ id: "b" }),
        null,
        { id: "c" },
      ] as never[],
      adjustments: [{ ...bonus, points: 0 }, { ...bonus, unit: "z" }, 7] as never[],
    };
    const outcome = tryScoreMonth(xiangtan2023, month);
    expect(outcome).not.toHaveProperty("value");
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path).sort()).toEqual(
      [
        "month",
        "units[0].metrics.rejections",
        "units[0].metrics.completedOnTime",
        "units[1].group",
        "units[1].metrics.contacted",
        "units[2].id",
        "units[3]",
        "units[4].name",
        "units[4].group",
        "units[4].metrics",
        "adjustments[0].points",
        "adjustments[1].unit",
        "adjustments[2]",
      ].sort(),
    );
  });

  test("of a scheme: they come before those of the month, under their own place", () => {
    const scheme = { ...smallScheme(), volume: "nothing", source: 7 as never };
    const paths = pathsOf(() => scoreMonth(scheme, { month: "no month", units: [] }));
    expect(paths).toEqual(["scheme.source", "scheme.volume"]);
  });

  test("the error shows twenty problems and counts the rest", () => {
    const units = Array.from({ length: 30 }, () => 0 as never);
    expect(() => scoreMonth(xiangtan2023, { month: "2023-10", units })).toThrow(
      /^30 problems in the input 输入有 30 处问题\n- units\[0\]: found 0; [\s\S]*… and 10 more 另有 10 处未列出$/,
    );
  });
});

describe("a scheme that contradicts itself is refused", () => {
  const group = (id: string, ...bounds: number[]) => ({
    id,
    name: { zh: "组", en: "Group" },
    tiers: bounds.map((from) => ({ id: `t${from}`, name: { zh: "档", en: "Tier" }, from })),
  });

  test.each([
    [
      "a rate of a metric that is not declared",
      {
        metrics: {
          ...smallScheme().metrics,
          late: { kind: "rate", of: "orders", name: { zh: "率", en: "Rate" } },
        },
      },
      "metrics.late.of",
      '"orders"',
    ],
    ["a volume that is no count", { volume: "happy" }, "volume", '"happy"'],
    [
      "a rule asking for a metric that is not declared",
      { dimensions: [smallDimension({ measure: { rate: "speed" } })] },
      "dimensions[0].measure.rate",
      '"speed"',
    ],
    [
      "a mean of a metric of another kind",
      { dimensions: [smallDimension({ measure: { mean: ["done", "tickets"] } })] },
      "dimensions[0].measure.mean[1]",
      '"tickets"',
    ],
    [
      "a rule that cannot use its measure",
      { dimensions: [smallDimension({ rule: { kind: "perItem", each: "1" } })] },
      "dimensions[0].rule.kind",
      '"perItem"',
    ],
    [
      "a group missing from byGroup",
      { dimensions: [smallDimension({ fullMarks: { byGroup: {} } })] },
      "dimensions[0].fullMarks.byGroup.all",
      "nothing",
    ],
    [
      "an unknown group in byGroup",
      { dimensions: [smallDimension({ fullMarks: { byGroup: { all: "1", none: "2" } } })] },
      "dimensions[0].fullMarks.byGroup.none",
      "a group that is not there",
    ],
    [
      "tiers without a bound 0",
      { groups: [group("all", 20, 100)] },
      "groups[0].tiers",
      "a list of 2",
    ],
    [
      "two tiers of one bound",
      { groups: [group("all", 0, 20, 20)] },
      "groups[0].tiers[2].id",
      '"t20"',
    ],
    [
      "two dimensions of one id",
      { dimensions: [smallDimension(), smallDimension()] },
      "dimensions[1].id",
      '"speed"',
    ],
    [
      "two groups of one id",
      { groups: [group("all", 0), group("all", 0)] },
      "groups[1].id",
      '"all"',
    ],
    [
      "a floor above its cap",
      { dimensions: [smallDimension({ floor: "11" })] },
      "dimensions[0].floor",
      '"11"',
    ],
    [
      "a cap below the floor that is understood",
      { dimensions: [smallDimension({ cap: "-1" })] },
      "dimensions[0].cap",
      '"-1"',
    ],
    [
      "a total whose floor is above its cap",
      { total: { floor: "2", cap: "1" } },
      "total.floor",
      '"2"',
    ],
    [
      "a last month checked before the first in force",
      { checkedThrough: "2023-12" },
      "checkedThrough",
      '"2023-12"',
    ],
  ])("%s", (_, changes, path, found) => {
    const issues = issuesOf(() => parseScheme(smallScheme(changes as object)));
    expect(issues.map((issue) => issue.path)).toContain(path);
    expect(issues.find((issue) => issue.path === path)?.found.en).toBe(found);
  });

  test("every contradiction is told at once, beside parts that are broken in themselves", () => {
    const outcome = tryParseScheme({
      ...smallScheme(),
      source: 7,
      volume: "happy",
      dimensions: [
        { ...smallDimension({ measure: { rate: "speed" } }), fullMarks: "ten" },
        smallDimension(),
      ],
    });
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
      "source",
      "dimensions[0].fullMarks",
      "volume",
      "dimensions[1].id",
      "dimensions[0].measure.rate",
    ]);
  });
});

describe("a unit without tickets", () => {
  test("is refused where the scheme says nothing", () => {
    const paths = pathsOf(() => scoreUnit(smallScheme(), smallUnit("a", { tickets: 0, done: 0 })));
    expect(paths).toEqual(["units[0].metrics.done"]);
  });

  test("is set apart, with the reason, where the scheme has a minimum volume", () => {
    const scheme = smallScheme({ ranking: { by: "published", ties: "dense", minimumVolume: 1 } });
    const units = [smallUnit("a", { tickets: 0, done: 0 }), smallUnit("b")];
    const result = scoreMonth(scheme, { month: "2024-01", units });
    expect(result.peerGroups[0]?.units.map(({ unit }) => unit.id)).toEqual(["b"]);
    expect(result.unranked).toEqual([
      {
        unit: { id: "a", name: "a", group: "all" },
        volume: 0,
        as: "notScored",
        code: "belowMinimum",
        reason: {
          zh: "名称 0 件，不足 1 件，不参与排名",
          en: "Name 0, fewer than the 1 needed: not ranked",
        },
      },
    ]);
  });

  test("its other metrics are still checked", () => {
    const scheme = smallScheme({ ranking: { by: "published", ties: "dense", minimumVolume: 1 } });
    const units = [smallUnit("a", { tickets: 0, done: 0, happy: "101%" })];
    const paths = pathsOf(() => scoreMonth(scheme, { month: "2024-01", units }));
    expect(paths).toEqual(["units[0].metrics.happy"]);
  });
});
