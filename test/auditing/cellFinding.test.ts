import { xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { cellFinding } from "../../src/auditing/cellFinding.js";
import { cellOf, type TableRow } from "../../src/tables/tableRow.js";
import { printedRows } from "../support/printedRows.js";

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
