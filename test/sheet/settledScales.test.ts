import { audit, readTable } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";

const scheme = smallScheme({
  metrics: {
    tickets: { kind: "count", name: both("工单量", "Tickets") },
    done: { kind: "rate", name: both("办结率", "Done") },
    late: { kind: "rate", name: both("延期率", "Late") },
  },
  dimensions: [
    smallDimension({ id: "done", name: both("办结率", "Done"), fullMarks: "90" }),
    smallDimension({
      ...{ id: "late", name: both("延期率", "Late"), fullMarks: "10", measure: { rate: "late" } },
      rule: { kind: "slope", better: "lower", target: "0%", perPercentagePoint: "0.5" },
    }),
  ],
});
const headings = ["单位", "工单量", "办结率", "延期率"];

function reading(rows: readonly (readonly (string | number)[])[]) {
  const { month, doubts } = readTable(rows, scheme, { month: "2024-05" });
  return {
    rates: month.units.map(({ metrics }) => `${metrics.done} ${metrics.late}`),
    told: doubts.filter(({ found }) => found.zh.includes("百分号")).map(({ cell }) => cell),
  };
}

describe("printed results settle of which scale plain numbers are, in reading and in an audit", () => {
  // 90 × 90 % + 10 − 0.25 = 90.75; with 50 % it would be 81
  test.each<[string, (string | number)[], (string | number)[], string, string[]]>([
    ["a score", [...headings, "延期率得分"], ["甲局", 200, "90%", 0.5, 9.75], "90% 0.5%", []],
    ["a total", [...headings, "总得分"], ["甲局", 200, "90%", 0.5, 90.75], "90% 0.5%", []],
    ["a total of shares", [...headings, "总得分"], ["甲局", 200, "90%", 0.5, 81], "90% 50%", []],
    ["nothing, so that it is told of", headings, ["甲局", 200, "90%", 0.5], "90% 50%", ["D2"]],
  ])("by %s", (_, head, cells, rates, told) => {
    expect(reading([head, cells])).toEqual({ rates: [rates], told });
    expect(audit(scheme, [head, cells]).findings).toEqual([]);
  });

  test("one number among percentages by its own row", () => {
    const table = [
      [...headings, "总得分"],
      ["甲局", 1000, "90%", "0%", 91],
      ["乙局", 1000, 1, "0%", 10.9],
    ];
    expect(reading(table)).toEqual({ rates: ["90% 0%", "1% 0%"], told: ["C3"] });
    expect(audit(scheme, table).findings).toEqual([]);
  });

  test("what they do not settle stands among what was not checked", () => {
    const { notChecked } = audit(scheme, [headings, ["甲局", 200, "90%", 0.5]]);
    expect(notChecked.some(({ zh }) => zh.includes("0.5 即 50%，也可能是 0.5%"))).toBe(true);
  });
});
