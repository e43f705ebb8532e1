import { describe, expect, test } from "vitest";
import { metricInRow } from "../../src/tables/rowMetrics.js";
import { tierDoubts } from "../../src/tables/tierDoubts.js";
import { printedRows, tableScheme } from "../support/printedRows.js";

const scheme = tableScheme();

/** What is told of the tiers of a table, in Chinese. */
function told(table: readonly (readonly string[])[]): string[] {
  return printedRows(scheme, table).flatMap((row) =>
    tierDoubts(row, row.unit, metricInRow(row, "tickets", scheme)).map(({ message }) => message.zh),
  );
}

describe("a tier that is not that of the volume is told of", () => {
  const head = ["组别", "档次", "单位", "工单量"];

  test.each<[string, string, string[]]>([
    ["甲类", "20", []],
    ["A", "20", []],
    ["乙类", "19", []],
    ["甲类", "19", ["B2（甲局）：列在“甲类”档；按工单量 19 应属“乙类”，以此为准。"]],
    ["乙类", "20", ["B2（甲局）：列在“乙类”档；按工单量 20 应属“甲类”，以此为准。"]],
    ["丙类", "20", ["B2（甲局）：列在“丙类”档；按工单量 20 应属“甲类”，以此为准。"]],
    ["", "20", []],
    ["—", "20", []],
    ["甲类", "许多", []],
  ])("%s with %s tickets", (tier, tickets, messages) => {
    expect(told([head, ["市直部门", tier, "甲局", tickets]])).toEqual(messages);
  });

  test("not in a group without tiers", () => {
    expect(told([head, ["县市区", "甲类", "甲局", "5"]])).toEqual([]);
  });

  test("under a caption, at the volume", () => {
    const rows = [["单位", "工单量"], ["市直部门"], ["甲类"], ["甲局", "19"], ["乙局", "20"]];
    expect(told(rows)).toEqual(["B4（甲局）：列在“甲类”档；按工单量 19 应属“乙类”，以此为准。"]);
  });
});
