import { expect, test } from "vitest";
import { impossibleRates } from "../../src/auditing/impossibleRates.js";
import { both, onlyRow } from "../support/office.js";

function findingsOf(headings: string, cells: string) {
  const { row, terms } = onlyRow(`组别,单位,${headings}\n部门,甲局,${cells}`);
  return impossibleRates(row, terms);
}

test.each([
  // the nearest of 6 are 1/3 and 2/5; the next of 199 is 100/199 = 50.25 %
  ["工单量,满意率", "6,33.34%", "满意率", "33.34%", "6"],
  ["工单量,满意率", "199,50.01%", "满意率", "50.01%", "199"],
  ["工单量,满意率", "6,-33.33%", "满意率", "-33.33%", "6"],
  ["工单量,满意率", "6,120%", "满意率", "120%", "6"],
  ["工单量,办结量,办结率", "6,,33.34%", "办结率", "33.34%", "6"],
  ["满意率", "120%", "满意率", "120%", undefined],
  ["工单量,满意率", "0,120%", "满意率", "120%", "0"],
])("%s: %s", (headings, cells, column, printed, most) => {
  const [zh, en] =
    most === undefined
      ? ["", ""]
      : [`分母不超过 ${most} 的`, ` with a denominator of at most ${most}`];
  expect(findingsOf(headings, cells)).toEqual([
    {
      kind: "rate",
      severity: "medium",
      verdict: "wrong",
      row: 1,
      unit: "甲局",
      column,
      printed,
      expected: [],
      consequences: [],
      orElse: [],
      message: both(
        `甲局的“${column}”为 ${printed}，没有${zh}比值会印成这样`,
        `甲局: "${column}" is ${printed}, but no fraction${en} prints so`,
      ),
    },
  ]);
});

test.each([
  ["工单量,满意率", "6,33.33%"],
  ["工单量,满意率", "6,"],
  ["工单量,满意率", "6,—"],
  ["工单量,满意率", "6,好"],
  ["满意率", "33.34%"],
  ["工单量,满意率", "0,33.34%"],
  ["工单量,延期率", "6,100%"],
  // that is for the counts to say
  ["工单量,办结量,办结率", "6,2,33.34%"],
])("let stand: %s: %s", (headings, cells) => {
  expect(findingsOf(headings, cells)).toEqual([]);
});
