import { expect, test } from "vitest";
import { inputIssue } from "../../src/input/issue.js";
import { cellIssues } from "../../src/reading/cellIssues.js";
import { metricInRow, type ReadMetric } from "../../src/sheet/rowMetrics.js";
import type { ReadRow } from "../../src/sheet/unitsIn.js";
import { both } from "../support/office.js";
import { printedRows, tableScheme } from "../support/printedRows.js";

const scheme = tableScheme({
  metrics: {
    ...tableScheme().metrics,
    "late.more": { kind: "count", name: both("更多", "More") },
  },
});
const HEAD = ["组别", "单位", "工单量", "办结量", "延期量", "满意率", "更多"];
const rows: readonly ReadRow[] = printedRows(scheme, [
  HEAD,
  ["县市区", "甲县", "10", "9", "1", "50%", "0"],
  ["县市区", "乙县", "10", "11", "1", "50%", "0"],
]).map((row) => {
  const metrics = new Map<string, ReadMetric>();
  for (const id of Object.keys(scheme.metrics)) {
    const found = metricInRow(row, id, scheme);
    if (found !== undefined) metrics.set(id, found);
  }
  return { row, name: row.unit, metrics };
});
const address = { unit: "B2", category: "A2", points: "adjustments!D2", reason: "C2" };
const found = both("所见", "found");
const allowed = both("应有", "allowed");

test.each<[string, string, string | undefined]>([
  ["units[0].metrics.tickets", "C2", "甲县"],
  ["units[1].metrics.done", "D3", "乙县"],
  ["units[1].metrics.done.count", "D3", "乙县"],
  ["units[1].metrics.late", "E3", "乙县"],
  ['units[1].metrics["late.more"]', "G3", "乙县"],
  ['units[1].metrics["late.more"].count', "G3", "乙县"],
  ["units[1].metrics.happy[0]", "F3", "乙县"],
  // no cell of its own
  ["units[1].metrics.latest", "B3", "乙县"],
  ["units[1].metrics", "B3", "乙县"],
  ["units[1].id", "B3", "乙县"],
  ["units[1].name", "B3", "乙县"],
  ["units[1].group", "A3", "乙县"],
  ["units[1]", "B3", "乙县"],
  ["adjustments[0]", "adjustments!D2", "某局"],
  ["adjustments[0].points", "adjustments!D2", "某局"],
  // not from a cell
  ["adjustments[7].points", "adjustments[7].points", "某局"],
  ["units[7].metrics.done", "units[7].metrics.done", "某局"],
  ["month", "month", "某局"],
  ["groups.units[0]", "groups.units[0]", "某局"],
])("a problem of %s is told at %s", (path, place, unit) => {
  const [issue] = cellIssues([inputIssue("invalid", path, found, allowed, "某局")], rows, [
    address,
  ]);
  expect(issue).toEqual(inputIssue("invalid", place, found, allowed, unit));
});

test("a row whose table has no column of groups is told by its unit", () => {
  const [row] = printedRows(scheme, [["县市区"], ["排名", "单位", "工单量"], ["1", "甲县", "10"]]);
  if (row === undefined) throw new Error("a row is expected");
  const read = [{ row, name: "甲县", metrics: new Map() }];
  const [issue] = cellIssues([inputIssue("invalid", "units[0].group", found, allowed)], read, []);
  expect(issue?.path).toBe("B3");
});

test("all problems are told, in their order", () => {
  const issues = ["month", "units[1].name", "units[0].name"].map((path) =>
    inputIssue("invalid", path, found, allowed),
  );
  expect(cellIssues(issues, rows, []).map(({ path }) => path)).toEqual(["month", "B3", "B2"]);
});
