import { describe, expect, test } from "vitest";
import { valueOrThrow } from "../../src/input/outcome.js";
import { sectionedTable } from "../../src/sheet/sections.js";
import { tableScheme } from "../support/printedRows.js";

const scheme = tableScheme();
const HEAD = ["组别", "单位", "工单量", "办结量", "评分"];

type Row = readonly (string | number)[];

/** The units that are left of a table, and the cells that are told of. */
function left(...rows: readonly Row[]): [string[], string[]] {
  const cells = [HEAD, ...rows].map((row) => row.map(String));
  const { sections, doubts } = valueOrThrow(sectionedTable(scheme, cells));
  const units = sections.flatMap(({ lines }) => lines.map(({ texts }) => texts[1] ?? ""));
  return [units, doubts.map(({ cell }) => cell)];
}

const unit = (name: string, tickets: number, done: number, points: number | string = 3): Row => [
  ...["county", name],
  ...[tickets, done, points],
];
const two = [unit("甲局", 10, 9), unit("乙局", 20, 11)];

describe("a row is the sum of others", () => {
  test.each<[string, Row[], string[], string[]]>([
    ["below them", [...two, unit("合计", 30, 20)], ["甲局", "乙局"], []],
    ["above them", [unit("全市", 30, 20), ...two], ["甲局", "乙局"], []],
    [
      "of those since the sum before",
      [...two, unit("小计", 30, 20), unit("丙局", 1, 1), unit("小计", 1, 1)],
      ["甲局", "乙局", "丙局"],
      [],
    ],
    [
      "of all, behind sums of some",
      [...two, unit("小计", 30, 20), unit("丙局", 1, 1), unit("总计", 31, 21)],
      ["甲局", "乙局", "丙局"],
      [],
    ],
    [
      "with another count, and is told of",
      [...two, unit("合计", 30, 21)],
      ["甲局", "乙局"],
      ["B4"],
    ],
    ["of nothing", [unit("合计", 30, 21)], [], []],
    ["without figures", [...two, ["", "合计", "", "", ""]], ["甲局", "乙局"], []],
    [
      "by its name alone, in a plain list",
      [unit("全市", 5, 4), ...two],
      ["全市", "甲局", "乙局"],
      ["B2"],
    ],
    [
      "whatever its name, of three",
      [...two, unit("丙局", 1, 1), unit("丁地", 31, 21)],
      ["甲局", "乙局", "丙局"],
      ["B5"],
    ],
    ["or a unit, of two", [...two, unit("丁地", 30, 20)], ["甲局", "乙局", "丁地"], ["B4"]],
    ["no sum in one count", [...two, unit("丁地", 30, 19)], ["甲局", "乙局", "丁地"], []],
    ["no sum of one", [unit("甲局", 10, 9), unit("乙局", 10, 9)], ["甲局", "乙局"], []],
    [
      "no sum of zeros",
      [unit("甲局", 0, 0), unit("乙局", 0, 0), unit("丙局", 0, 0)],
      ["甲局", "乙局", "丙局"],
      [],
    ],
    [
      "no sum in the middle",
      [...two, unit("丁地", 30, 20), unit("戊局", 4, 4)],
      ["甲局", "乙局", "丁地", "戊局"],
      [],
    ],
  ])("%s", (_, rows, units, told) => {
    expect(left(...rows)).toEqual([units, told]);
  });
});

describe("a row is the mean of others", () => {
  test.each<[string, Row, string[]]>([
    ["exactly", unit("平均", 15, 10, 3), []],
    ["rounded", ["county", "平均", "15.0", "10", "3.00"], []],
    ["or the highest of each", unit("最高", 20, 11, 3), ["B4"]],
    ["or is called so, and is not", unit("平均", 16, 10, 3), ["B4"]],
  ])("%s", (_, row, told) => {
    expect(left(...two, row)).toEqual([["甲局", "乙局"], told]);
  });
});

test("many captions, each with a unit below it, are gone through at once", () => {
  const head = HEAD.slice(1);
  const rows = Array.from({ length: 20_000 }, (_, at) => [
    [at % 2 === 0 ? "县市区" : "市直部门"],
    [`${at}局`, "1", "1", "3"],
  ]).flat();
  const { sections } = valueOrThrow(sectionedTable(scheme, [head, ...rows]));
  expect(sections.length).toBe(20_000);
});

test("many rows of sums are judged at once", () => {
  const rows = Array.from({ length: 5_000 }, (_, at) =>
    at % 2 === 0 ? unit(`${at}局`, 1, 1) : unit("小计", 1, 1),
  );
  const [units, told] = left(...rows);
  expect([units.length, told.length]).toEqual([2_500, 0]);
});
