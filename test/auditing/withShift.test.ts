import { expect, test } from "vitest";
import { finding } from "../../src/auditing/finding.js";
import { withShift } from "../../src/auditing/withShift.js";
import { both, onlyRow } from "../support/office.js";

const { row } = onlyRow("组别,排名,单位,总得分\n县区,2,甲县,90");
const total = { column: "总得分", printed: "90", expected: "91" };
const found = finding({
  kind: "score",
  severity: "high",
  row: 1,
  unit: "甲县",
  column: "办结率得分",
  printed: "8",
  consequences: [total],
  message: both("说明", "words"),
});

test.each([
  [2, 0, both("；名次仍为 2", "; its rank stays 2"), []],
  [
    2,
    3,
    both("；名次仍为 2，另有 3 家名次随之变动", "; its rank stays 2, and 3 others would move"),
    [],
  ],
  [1, 0, both("；名次 2 应为 1", "; its rank would be 1, not 2"), ["1"]],
  [
    1,
    1,
    both(
      "；名次 2 应为 1，另有 1 家名次随之变动",
      "; its rank would be 1, not 2, and 1 other would move",
    ),
    ["1"],
  ],
])("rank %i by the rules, and %i others move", (rank, others, said, moved) => {
  const rankCells = moved.map((expected) => ({ column: "排名", printed: "2", expected }));
  expect(withShift(found, row, { rank, others })).toEqual({
    ...found,
    consequences: [total, ...rankCells],
    message: both(`说明${said.zh}`, `words${said.en}`),
  });
});

test("of the total itself as well", () => {
  const own = { ...found, column: "总得分", consequences: [] };
  expect(withShift(own, row, { rank: 1, others: 0 }).consequences).toEqual([
    { column: "排名", printed: "2", expected: "1" },
  ]);
});

test.each([
  ["no shift", found, row, undefined],
  ["a finding that does not touch the total", { ...found, consequences: [] }, row, { rank: 1 }],
  ["no column of ranks", found, onlyRow("组别,单位,总得分\n县区,甲县,90").row, { rank: 1 }],
])("with %s, the finding is as it was", (_, one, place, shift) => {
  expect(withShift(one, place, shift && { ...shift, others: 0 })).toBe(one);
});

test.each(["２", "2.0", " 2 "])("a rank printed as %j is rank 2", (printed) => {
  const other = onlyRow([
    ["组别", "排名", "单位", "总得分"],
    ["县区", printed, "甲县", "90"],
  ]).row;
  expect(withShift(found, other, { rank: 2, others: 0 }).consequences).toEqual([total]);
});
