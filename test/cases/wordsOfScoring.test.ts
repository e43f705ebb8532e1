import { explain, type Month, type Scheme } from "hotline-scoring";
import { spreadsheetFormula } from "hotline-scoring/spreadsheet";
import { describe, expect, test } from "vitest";
import { explanationLines } from "../../src/explaining/explanationText.js";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { workingOf } from "../support/workings.js";

// weights, factors, limits and units set apart, as a unit's explanation tells of them

const two = [smallDimension(), smallDimension({ id: "again", fullMarks: 4 })];
/** The lines of the first of some units, by their Chinese names. */
const linesOf = (changes: Partial<Scheme>, units = [smallUnit("a", { done: 5 })]) =>
  new Map(
    explanationLines(workingOf(smallScheme(changes), units)).map((line) => [line.name.zh, line]),
  );

describe("a total", () => {
  const name = both("一票否决", "Veto");
  const all = { inGroup: ["all"] };
  const few = { measure: { count: "tickets" }, below: 5 } as const;

  // 10 × 50 % and 4 × 50 %
  test.each<[string, Scheme["total"], string, string]>([
    [
      "is multiplied by its factors",
      { factors: [{ name: both("难度系数", "Difficulty"), times: "1.1" }] },
      "5 + 2；7 分 × 1.1（“难度系数”）= 7.7 分；总得分 7.7 分。",
      '5 + 2; 7 points × 1.1 ("Difficulty") = 7.7; total 7.7 points.',
    ],
    [
      "is held after it was multiplied",
      { factors: [{ times: "2" }], cap: "10" },
      "5 + 2；7 分 × 2（系数）= 14 分；14 分超过上限，按 10 分计；总得分 10 分。",
      "5 + 2; 7 points × 2 (the factor) = 14; 14 points are over the cap, so 10; total 10 points.",
    ],
    [
      "is limited by a condition that holds",
      { conditions: [{ name, if: all, atMost: "0" }] },
      "5 + 2；有“一票否决”情形（属于名称），最高计 0 分；总得分 0 分。",
      '5 + 2; "Veto" applies (in Name), so at most 0 points; total 0 points.',
    ],
    [
      "says of a condition that does not hold that it does not",
      { conditions: [{ if: few, atMost: "1" }] },
      "5 + 2；第 1 项条件不成立（名称 10 件，不低于 5 件）；总得分 7 分。",
      "5 + 2; condition 1 does not hold (Name 10, not below 5); total 7 points.",
    ],
  ])("%s", (_, total, zh, en) => {
    expect(linesOf({ dimensions: two, total }).get("总得分")?.body).toEqual(both(zh, en));
  });

  test("of scores below 0 is a subtraction", () => {
    const off = smallDimension({
      ...{ id: "off", fullMarks: "0", floor: "-9", measure: { count: "tickets" } },
      rule: { kind: "perItem", each: "0.25" },
    });
    expect(linesOf({ dimensions: [smallDimension(), off] }).get("总得分")?.body).toEqual(
      both("5 − 2.5；总得分 2.5 分。", "5 − 2.5; total 2.5 points."),
    );
  });
});

test("a dimension that is weighed says what it is worth, and its weight", () => {
  const weighed = [
    smallDimension({ fullMarks: "100", weight: "12.5%", name: both("办结", "Done") }),
    smallDimension({ id: "other", weight: "50%", name: both("他", "Other") }),
  ];
  const lines = linesOf({ dimensions: weighed });
  expect([lines.get("办结")?.title, lines.get("他")?.title]).toEqual([
    both(
      "办结（满分 12.5 分：按 100 分计分，权重 12.5%）",
      "Done (worth 12.5: scored to 100, weight 12.5%)",
    ),
    both("他（满分 5 分：按 10 分计分，权重 50%）", "Other (worth 5: scored to 10, weight 50%)"),
  ]);
});

test("what is said beside the scores stands last", () => {
  const grades = [{ id: "all", name: both("合格", "Pass") }];
  const lines = [...linesOf({ verdicts: { grades } }).values()];
  expect(lines.at(-1)?.title).toEqual(both("结论", "Verdict"));
  expect(lines.at(-1)?.body).toEqual(both("等次为合格。", "grade Pass."));
});

test.each<["notScored" | "notRanked" | "notPublished", string[], string]>([
  ["notScored", ["单列"], "新设单位，按方案不参与排名。"],
  ["notRanked", ["名称", "总得分", "单列"], "新设单位，按方案只计分、不排名。"],
  ["notPublished", ["名称", "总得分", "排名", "单列"], "新设单位，按方案计分、排名，不公布。"],
])("a unit that is %s has the lines %j, the last with the reason", (as, names, zh) => {
  const isNew = { id: "new", name: both("新设单位", "New unit"), if: { inGroup: ["all"] }, as };
  const ranking: Scheme["ranking"] = { by: "published", ties: "dense", setApart: [isNew] };
  const month: Month = { month: "2024-01", units: [smallUnit("a")] };
  const lines = explanationLines(explain(smallScheme({ ranking }), month, "a"));
  expect(lines.map(({ name }) => name.zh)).toEqual(names);
  expect(lines.at(-1)?.body.zh).toBe(zh);
});

test("counts that are made of others, and facts, are explained and can be put in a formula", () => {
  const count = (zh: string) => ({ kind: "count", name: both(zh, zh) }) as const;
  const metrics: Scheme["metrics"] = {
    tickets: { ...count("受理量"), counted: both("件", "ticket") },
    spam: count("无效工单"),
    valid: { ...count("有效工单"), madeOf: { plus: ["tickets"], minus: ["spam"] } },
    closed: count("办结件数"),
    done: { kind: "rate", name: both("办结率", "Done"), of: "valid", count: "closed" },
    plan: { kind: "fact", name: both("预案到位", "Plan in place") },
  };
  const plan = smallDimension({
    ...{ id: "plan", name: both("预案", "Plan"), measure: { fact: "plan" } },
    rule: { kind: "yesNo", yes: "4", no: "1" },
  });
  const speed = smallDimension({ name: both("办结", "Completion") });
  const scheme = smallScheme({ metrics, dimensions: [speed, plan] });
  const given = { tickets: 12, spam: 2, closed: 5, plan: false };
  const working = workingOf(scheme, [{ id: "a", name: "a", group: "all", metrics: given }]);
  // 5 of 12 − 2
  expect(
    explanationLines(working)
      .map(({ body }) => body.zh)
      .slice(0, 2),
  ).toEqual([
    "受理量 12 件，无效工单 2，有效工单 12 − 2 = 10，办结件数 5，办结率 5/10 = 50%；10 分 × 50%，得 5 分。",
    "预案到位：否；得 1 分。",
  ]);
  expect(["speed", "plan"].map((id) => spreadsheetFormula(working, id))).toEqual([
    "=ROUND(MAX(0,MIN(10,10*5/10)),2)",
    "=ROUND(MAX(0,MIN(10,IF(0=1,4,1))),2)",
  ]);
});
