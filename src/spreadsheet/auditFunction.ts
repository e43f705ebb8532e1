import { tryAudit } from "../auditing/audit.js";
import { auditSummary, severityNames } from "../auditing/auditText.js";
import type { Scheme } from "../scheme/scheme.js";
import { guarded } from "../sheet/cellText.js";
import type { Text } from "../words/text.js";
import { valueOrShown } from "./cellErrors.js";
import { type CellRange, isGiven, rowsOf } from "./ranges.js";
import { cellsOf, languageIn, noteRow } from "./sheetMonth.js";

/** A sheet audited: a row for each finding, the gravest first, and what was checked in a note below them. */
export function auditedRows(
  scheme: Scheme,
  table: CellRange,
  adjustments: CellRange,
  languageCell: CellRange,
): (string | number)[][] {
  const language = languageIn(languageCell, table);
  const list = isGiven(adjustments) ? { adjustments: rowsOf(adjustments) } : {};
  const report = valueOrShown(tryAudit(scheme, cellsOf(table, language), list), language);
  const cellAt = new Map(report.cells.map(({ row, column, cell }) => [`${row} ${column}`, cell]));
  const rows = report.findings.map(
    ({ severity, unit, row, column, printed, expected, message }, index) =>
      [
        index + 1,
        severityNames[severity][language],
        cellAt.get(`${row} ${column}`) ?? "",
        unit ?? "",
        column ?? "",
        printed,
        expected.join({ zh: "、", en: ", " }[language]),
        message[language],
      ].map((value) => (typeof value === "string" ? guarded(value) : value)),
  );
  return [
    headings[language],
    ...rows,
    noteRow(auditSummary(report), language, headings[language].length),
  ];
}

const headings: Record<keyof Text, string[]> = {
  zh: ["序号", "程度", "单元格", "单位", "项目", "表中为", "应为", "说明"],
  en: ["No.", "Severity", "Cell", "Unit", "Column", "Printed", "Expected", "Finding"],
};
