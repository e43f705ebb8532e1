import { readTable } from "hotline-scoring";
import { expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallScheme } from "../support/smallScheme.js";

const scheme = smallScheme({
  metrics: {
    tickets: { kind: "count", name: both("工单量", "Tickets") },
    done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
  },
});
const told = (table: string | readonly (readonly (string | number)[])[]) =>
  readTable(table, scheme, { month: "2024-05" }).doubts.map(({ message }) => message.zh);
const head = ["单位", "工单量", "办结率"];

test("a column that nobody knows is told of once", () => {
  const rows = [
    [...head, "电话"],
    ["甲局", 10, "9/10", "123"],
    ["乙局", 10, "8/10", "456"],
  ];
  expect(told(rows)).toEqual(["D1：不知“电话”一列的含义；该列未读取。"]);
});

test("so is what stands under no heading", () => {
  const rows = [
    [...head, ""],
    ["甲局", 10, "9/10", ""],
    ["乙局", 10, "8/10", "x"],
  ];
  expect(told(rows)).toEqual(["D3：“x”上方没有表头；未读取。"]);
});

test("a row that is longer than the headings may have been shifted", () => {
  expect(told("单位,工单量,办结率\n甲局,1,1/1,85%\n")).toEqual([
    "D2：“85%”上方没有表头；未读取；如该行的数错了位（如 1,090 未加引号），请改正。",
  ]);
});

test("blanks and dashes are nothing", () => {
  expect(
    told([
      [...head, "电话"],
      ["甲局", 10, "9/10", "—", ""],
    ]),
  ).toEqual([]);
});
