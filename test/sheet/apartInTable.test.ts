import { audit, readTable } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const scheme = smallScheme({
  metrics: {
    tickets: { kind: "count", name: both("工单量", "Tickets") },
    done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
  },
  dimensions: [smallDimension({ fullMarks: "100" })],
});

function reading(rows: readonly (readonly (string | number)[])[]) {
  const { month, doubts } = readTable(rows, scheme, { month: "2024-05" });
  return {
    apart: month.units.flatMap(({ name, apart }) => (apart === undefined ? [] : [name])),
    doubts: doubts.filter(({ read }) => read.zh.includes("仍参与排名")).map(({ cell }) => cell),
  };
}

const units = [
  ["甲局", 10, "9/10"],
  ["乙局", 10, "8/10"],
];
const headed = (heading: string, text: string) => [
  ["单位", "工单量", "办结率", heading],
  ...units.map((row, index) => [...row, index === 0 ? text : ""]),
];

describe("a unit is set apart by what its row says", () => {
  test.each([
    ["排名", "不参与排名"],
    ["排名", "不计名次"],
    ["排名", "不参评"],
    ["排名", "免考"],
    ["排名", "缓考"],
    ["排名", "不参与"],
    ["总得分", "不纳入考核"],
    ["说明", "新成立，不参与排名"],
    ["备注", "不参与排名"],
  ])("%s: %s", (heading, text) => {
    expect(reading(headed(heading, text))).toEqual({ apart: ["甲局"], doubts: [] });
  });

  test.each([
    ["排名", "—"],
    ["排名", "1"],
    ["备注", "新成立"],
    // what the rules said of it
    ["说明", "工单量 5 件，不足 10 件，不参与排名"],
    ["说明", "重大事项，按方案不参与排名"],
  ])("but not by %s: %s", (heading, text) => {
    expect(reading(headed(heading, text))).toEqual({ apart: [], doubts: [] });
  });
});

describe("such words anywhere else are told of", () => {
  test.each([
    ["是否参与排名", "不参与排名", "D2"],
    ["", "数据有误，不参与排名", "D2"],
  ])("under %j: %s", (heading, text, cell) => {
    expect(reading(headed(heading, text))).toEqual({ apart: [], doubts: [cell] });
  });

  test("in a name, in a note, in a line between the rows", () => {
    const head = ["单位", "工单量", "办结率"];
    const [first, second] = units as [(string | number)[], (string | number)[]];
    expect(reading([head, ["甲局（不参与排名）", 10, "9/10"], second]).doubts).toEqual(["A2"]);
    expect(reading([head, first, second, ["注：甲局新成立，不参与排名"]]).doubts).toEqual(["A4"]);
    expect(reading([head, first, ["以下单位不参与排名"], second]).doubts).toEqual(["A3"]);
    expect(reading([head, first, second, ["注：以上排名不含新成立单位"]]).doubts).toEqual([]);
  });
});

test("an audit sets it apart as well: the ranks of the others are right", () => {
  const table = [
    ["排名", "单位", "工单量", "办结率", "总得分"],
    ["不参与排名", "甲局", "10", "9/10", "90"],
    ["1", "乙局", "10", "8/10", "80"],
  ];
  expect(audit(scheme, table).findings).toEqual([]);
});
