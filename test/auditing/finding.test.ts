import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { cellFinding, finding } from "../../src/auditing/finding.js";
import { cellOf, type TableRow } from "../../src/sheet/tableRow.js";
import { both } from "../support/office.js";
import { printedRows } from "../support/printedRows.js";

describe("finding", () => {
  const stated = {
    kind: "tier",
    severity: "high",
    row: 1,
    unit: "甲局",
    column: "档次",
    printed: "A",
    message: both("说明", "words"),
  } as const;

  test("unless something else is said, it is wrong, and touches no other cell", () => {
    expect(finding(stated)).toEqual({
      ...stated,
      verdict: "wrong",
      expected: [],
      consequences: [],
      orElse: [],
    });
  });

  test("what is said stands", () => {
    const cell = { column: "总得分", printed: "1", expected: "2" };
    const more = { verdict: "explained", expected: ["B"], consequences: [cell], orElse: [cell] };
    expect(finding({ ...stated, ...more } as never)).toEqual({ ...stated, ...more });
  });
});

describe("cellFinding", () => {
  test("a finding about a cell names its row, its unit, its column and what is printed there", () => {
    const [, row] = printedRows(xiangtan2023, [
      ["组别", "单位", "延期率"],
      ["县市区", "甲", "1%"],
      ["县市区", "乙", "2%"],
    ]) as [TableRow, TableRow];
    const cell = cellOf(row, { metric: "extended" });
    if (cell === undefined) throw new Error("the cell is there");
    const message = { zh: "说明", en: "why" };
    expect(cellFinding(row, cell, { kind: "rate", severity: "low", message })).toEqual({
      ...{ kind: "rate", severity: "low", verdict: "wrong", message },
      ...{ row: 2, unit: "乙", column: "延期率", printed: "2%" },
      ...{ expected: [], consequences: [], orElse: [] },
    });
  });
});
