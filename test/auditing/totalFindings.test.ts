import type { AuditOptions, Scheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { rateChecks, rowFacts } from "../../src/auditing/rateChecks.js";
import { rowReckoning } from "../../src/auditing/rowReckoning.js";
import { type TotalOutcome, totalOutcome } from "../../src/auditing/totalFindings.js";
import type { Group } from "../../src/scheme/group.js";
import { both, OFFICE, officeScheme, onlyRow } from "../support/office.js";

/** 1 of 6 done and a third satisfied: 10/6 and 20/3, and 25/3 in all, unless the scores say otherwise. */
function outcome(
  total: string,
  { speed = "1.67", joy = "6.67", bonus = "0", rates = ["16.67%", "33.33%"] } = {},
  options: AuditOptions = {},
  scheme: Scheme = officeScheme(),
): TotalOutcome {
  const cells = ["部门,B,1,甲局,6,1", rates[0], speed, rates[1], joy, bonus, total];
  const { row, terms } = onlyRow(`${OFFICE}\n${cells.join(",")}`, options, scheme);
  const group = row.group as Group;
  const facts = rowFacts(row, group, terms, new Map());
  const reckoned = rowReckoning(terms.compiled, facts);
  return totalOutcome(row, group.id, facts, reckoned, reckoned, terms);
}

const found = (total: string) => ({
  kind: "total",
  severity: "high",
  row: 1,
  unit: "甲局",
  column: "总得分",
  printed: total,
  expected: ["8.33"],
  consequences: [],
  orElse: [],
});

test("the sum of the exact scores, rounded once, is reproduced", () => {
  const { state, findings, byRules, searched } = outcome("8.33");
  expect([state, findings, `${byRules}`]).toEqual(["reproduced", [], "25/3"]);
  expect(searched?.size).toBe(0);
});

test.each(["8.32", "8.35", "9.33", "-8.33"])("%s is what nothing gives", (total) => {
  const { state, findings, byRules } = outcome(total);
  expect([state, `${byRules}`]).toEqual(["wrong", "25/3"]);
  expect(findings).toEqual([
    {
      ...found(total),
      verdict: "wrong",
      message: both(
        `甲局的“总得分”为 ${total}，按规则应为 8.33`,
        `甲局: "总得分" is ${total}, where the rules give 8.33`,
      ),
    },
  ]);
});

describe("a total that another choice gives", () => {
  const old = officeScheme({ id: "old", name: both("旧办法", "Old"), total: { start: "2" } });
  const elsewhere = { ...old, groups: [{ id: "county", name: both("县区", "Counties") }] };
  const whole = both(
    "先把率舍入到百分数 0 位小数、再计分",
    "rates are rounded to 0 places of a percentage before they are scored",
  );

  test.each([
    // 1.67 + 6.67
    [
      "8.34",
      "roundedScores",
      both("先把各项得分舍入、再相加", "the scores are rounded before they are added"),
      {},
      { adjustments: "单位,加减分项,分数" },
    ],
    // 17 % and 33 %: 1.7 + 6.6
    ["8.3", "roundedRates", whole, { rates: ["17%", "33%"] }, { percentPlaces: 0 }],
    // 25/3 and a start of 2
    [
      "10.33",
      "scheme",
      both("按方案“旧办法”计算", 'the scores are worked out by the scheme "Old"'),
      {},
      { history: [elsewhere, old] },
    ],
  ])("%s by %s", (total, kind, text, cells, options) => {
    const { state, findings, byRules } = outcome(total, cells, options);
    expect([state, `${byRules}`]).toEqual(["explained", "25/3"]);
    expect(findings).toEqual([
      {
        ...found(total),
        verdict: "explained",
        choice: { kind, text },
        message: both(
          `甲局的“总得分”为 ${total}，按规则应为 8.33；${text.zh}即得此数`,
          `甲局: "总得分" is ${total}, where the rules give 8.33; it is what comes of this: ${text.en}`,
        ),
      },
    ]);
  });

  test("but not by a scheme that has no such group", () => {
    expect(outcome("10.33", {}, { history: [elsewhere] }).state).toBe("wrong");
  });
});

test("8.34 may be right where nobody says what the bonus of 0 was before it was rounded", () => {
  expect(outcome("8.34")).toMatchObject({ state: "notChecked", findings: [] });
});

test.each([
  // 17.6 for 1.67, which the rules do not give: 17.6 + 20/3 = 24.27; a bonus of 3 where the list has 1
  ["24.27", { speed: "17.6" }, {}, "25/3"],
  ["11.33", { bonus: "3" }, { adjustments: "单位,加减分项,分数\n甲局,奖励,1" }, "28/3"],
])("%s is the sum of printed scores that the rules do not give", (total, cells, options, rules) => {
  const { state, findings, byRules } = outcome(total, cells, options);
  expect([state, findings, `${byRules}`]).toEqual(["followsScores", [], rules]);
});

describe("a total beside a rate that is not that of its counts", () => {
  // 4 of 10, printed as half: 4 + 10 by the counts, 5 + 10 by what was printed
  const table = (total: string) => `${OFFICE}\n部门,B,1,甲局,10,4,50%,5,50%,10,0,${total}`;

  function taken(total: string): TotalOutcome {
    const { row, terms } = onlyRow(table(total));
    const group = row.group as Group;
    const byRules = rowReckoning(terms.compiled, rowFacts(row, group, terms, new Map()));
    const { mismatches } = rateChecks(row, terms);
    const domains = new Map(mismatches.map(({ metric, domain }) => [metric, domain]));
    const facts = rowFacts(row, group, terms, domains);
    const reckoned = rowReckoning(terms.compiled, facts);
    return totalOutcome(row, group.id, facts, reckoned, byRules, terms);
  }

  test.each([
    ["14", "reproduced"],
    ["15", "followsRates"],
    ["16", "wrong"],
  ])("%s is %s, and by the rules it is 14", (total, expected) => {
    const { state, findings, byRules } = taken(total);
    expect([state, `${byRules}`]).toEqual([expected, "14"]);
    expect(findings.map((one) => one.expected)).toEqual(expected === "wrong" ? [["14"]] : []);
  });
});

test("right in spite of a wrong score, it is reproduced", () => {
  expect(outcome("8.33", { speed: "17.6" })).toMatchObject({ state: "reproduced", findings: [] });
});

test("wrong beside a wrong score, it is told of by itself", () => {
  expect(outcome("9.99", { speed: "17.6" })).toMatchObject({
    state: "wrong",
    findings: [{ printed: "9.99", expected: ["8.33"] }],
  });
});

test.each([
  // 8.33 by the rules and 24.27 as printed: the bonus of 0 may have been 0.005 more or less
  ["8.34", "the rules"],
  ["24.26", "the printed scores"],
])("%s beside a wrong score is not checked where %s may give it", (total) => {
  expect(outcome(total, { speed: "17.6" })).toMatchObject({ state: "notChecked", findings: [] });
});

test.each([
  ["a blank total", "", {}, "25/3"],
  ["no bonus, and no list of them", "8.33", { bonus: "" }, "undefined"],
])("not checked with %s", (_, total, cells, rules) => {
  const { state, findings, byRules } = outcome(total, cells);
  expect([state, findings, `${byRules}`]).toEqual(["notChecked", [], rules]);
});

test("its expected value is rounded as the scheme publishes totals", () => {
  const rounding = { ...officeScheme().rounding, total: { places: 1, mode: "ceil" } } as const;
  const { findings } = outcome("9.9", {}, {}, officeScheme({ rounding }));
  expect(findings.map(({ expected }) => expected)).toEqual([["8.4"]]);
  expect(outcome("8.4", {}, {}, officeScheme({ rounding })).state).toBe("reproduced");
});
