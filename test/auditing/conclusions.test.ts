import { audit, readTable } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { expectedIn, isConclusion, listsByUnit } from "../../src/auditing/conclusions.js";
import type { Cell } from "../../src/sheet/tableRow.js";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const scheme = smallScheme({
  metrics: {
    tickets: { kind: "count", name: both("工单量", "Tickets") },
    done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
  },
  dimensions: [smallDimension({ fullMarks: "100" })],
  verdicts: {
    grades: [
      { id: "good", name: both("优秀", "Good"), from: "90" },
      { id: "fair", name: both("合格", "Fair") },
    ],
    flags: [
      { id: "yellow", name: both("黄牌", "Yellow card"), if: { total: { below: "80" } } },
      { id: "slow", name: both("约谈", "Talk"), if: { measure: { rate: "done" }, below: "60%" } },
    ],
    lists: [
      { id: "red", name: both("红榜", "Red list"), best: 1, among: "all", ties: "dense" },
      { id: "black", name: both("黑榜", "Black list"), worst: 1, among: "all", ties: "dense" },
    ],
  },
});

/** 甲 has 95, 乙 85, 丙 50: red, none, and yellow, slow, black. */
const table = (heading: string, cells: readonly [string, string, string]) => [
  ["单位", "工单量", "办结率", "总得分", heading],
  ["甲", "20", "95%", "95", cells[0]],
  ["乙", "20", "85%", "85", cells[1]],
  ["丙", "20", "50%", "50", cells[2]],
];

const wrong = (heading: string, cells: readonly [string, string, string]) =>
  audit(scheme, table(heading, cells)).findings.map(({ unit, expected }) => `${unit} ${expected}`);
const doubts = (heading: string, cells: readonly [string, string, string]) =>
  readTable(table(heading, cells), scheme, { month: "2024-05" }).doubts.map(({ cell }) => cell);

describe("what follows from the scores is read under the headings of offices", () => {
  test.each<[string, [string, string, string]]>([
    ["等次", ["优秀", "合格", "合格"]],
    ["评价等级", ["优 秀", "合格", "fair"]],
    ["考核结果", ["Good", "合格", "合格"]],
    ["提示", ["", "—", "黄牌、约谈"]],
    ["预警情况", ["", "", "约谈,黄牌"]],
    ["红黑榜", ["红榜", "", "黑榜"]],
    ["名单", ["red", "—", "Black list"]],
    ["红榜", ["√", "", ""]],
    ["红榜", ["是", "否", "否"]],
    ["黑榜", ["", "×", "黑榜"]],
    ["黄牌", ["无", "无", "有"]],
    ["Talk", ["no", "no", "yes"]],
  ])("%s: %j agrees", (heading, cells) => {
    expect(wrong(heading, cells)).toEqual([]);
    expect(doubts(heading, cells)).toEqual([]);
  });

  test.each<[string, [string, string, string], string[], string[]]>([
    ["评价等级", ["合格", "合格", "合格"], ["甲 优秀"], ["E2"]],
    ["预警情况", ["", "黄牌", "黄牌"], ["乙 空白", "丙 黄牌、约谈"], ["E3", "E4"]],
    ["红黑榜", ["", "红榜", "黑榜"], ["甲 红榜", "乙 空白"], ["E2", "E3"]],
    ["红榜", ["", "√", ""], ["甲 是", "乙 否"], ["E2", "E3"]],
    ["约谈", ["否", "否", "否"], ["丙 是"], ["E4"]],
  ])("%s: %j does not", (heading, cells, expected, told) => {
    expect(wrong(heading, cells)).toEqual(expected);
    expect(doubts(heading, cells)).toEqual(told);
  });

  test("a column that is blank throughout states nothing to whoever reads the month", () => {
    for (const heading of ["等次", "提示", "红黑榜", "黑榜"])
      expect(doubts(heading, ["", "—", ""])).toEqual([]);
  });

  test("nor does a mark that says neither yes nor no", () => {
    const cell = { column: { flag: "yellow" }, text: "待定" } as Cell;
    expect(expectedIn(cell, { scored: { flags: ["yellow"] }, lists: [] }, scheme)).toBeUndefined();
  });
});

test("a rate that may lie on both sides of an edge settles no flag", () => {
  // 60.00 % may be 59.996 %, where nobody says of what it is a share
  const open = { kind: "rate", name: both("办结率", "Done") } as const;
  const other = { ...scheme, metrics: { ...scheme.metrics, done: open } };
  const of = (rate: string, talk: string) =>
    audit(other, [
      ["单位", "工单量", "办结率", "提示"],
      ["甲", "20000", rate, talk],
    ]).findings.map(({ expected }) => expected);
  expect(of("60.00%", "约谈")).toEqual([]);
  expect(of("60.01%", "约谈")).toEqual([["黄牌"]]);
  expect(of("59.98%", "黄牌")).toEqual([["黄牌、约谈"]]);
});

test("the lists of a unit are those of the result that name it", () => {
  const unit = (id: string) => ({ id, name: id, group: "all" });
  const lists = [
    { list: "red", tier: null, group: null, units: [unit("a"), unit("b")] },
    { list: "black", tier: null, group: null, units: [unit("b")] },
  ];
  expect([...listsByUnit({ lists })]).toEqual([
    ["a", ["red"]],
    ["b", ["red", "black"]],
  ]);
  expect(listsByUnit({}).size).toBe(0);
});

test.each([
  ["grade", true],
  ["flags", true],
  ["lists", true],
  [{ flag: "yellow" }, true],
  [{ list: "red" }, true],
  [{ figure: "f" }, true],
  ["total", false],
  [{ score: "s" }, false],
] as const)("%j is a conclusion: %j", (column, is) => {
  expect(isConclusion(column)).toBe(is);
});
