import type { Scheme } from "hotline-scoring";
import type { AuditTerms } from "../../src/auditing/auditTerms.js";
import { compiledScheme } from "../../src/auditing/compiledScheme.js";
import { valueOrThrow } from "../../src/input/outcome.js";
import { scorePrinting } from "../../src/sheet/scorePrinting.js";
import { sectionedTable } from "../../src/sheet/sections.js";
import { type TableRow, tableRows } from "../../src/sheet/tableRow.js";
import { smallDimension, smallScheme } from "./smallScheme.js";

const named = (zh: string, en: string) => ({ zh, en });

/** A scheme whose metrics, dimensions, groups and tiers each have a name of their own. */
export function tableScheme(changes: Partial<Scheme> = {}): Scheme {
  return smallScheme({
    metrics: {
      tickets: { kind: "count", name: named("工单量", "Tickets") },
      done: { kind: "rate", of: "tickets", name: named("办结率", "Done rate") },
      late: { kind: "rate", of: "tickets", cap: "100%", name: named("延期率", "Late rate") },
      happy: { kind: "rate", within: "tickets", name: named("满意率", "Satisfaction") },
      awarded: { kind: "points", name: named("评分", "Awarded") },
    },
    groups: [
      { id: "county", name: named("县市区", "Counties") },
      {
        id: "office",
        name: named("市直部门", "Offices"),
        tiers: [
          { id: "A", name: named("甲类", "Tier A"), from: 20 },
          { id: "B", name: named("乙类", "Tier B"), from: 0 },
        ],
      },
    ],
    dimensions: [
      smallDimension({ id: "speed", name: named("办结", "Speed") }),
      smallDimension({ id: "care", name: named("满意", "Care"), measure: { rate: "happy" } }),
      smallDimension({
        id: "award",
        name: named("评定", "Award"),
        fullMarks: "5",
        measure: { given: "awarded" },
        rule: { kind: "given" },
      }),
    ],
    ...changes,
  });
}

/** The rows of a table as an audit reads them; its first row has the headings. */
export function printedRows(scheme: Scheme, rows: readonly (readonly string[])[]): TableRow[] {
  return tableRows(scheme, valueOrThrow(sectionedTable(scheme, rows)));
}

/** A row of 某局, in the first group unless told otherwise, from its cells by their headings. */
export function printedRow(scheme: Scheme, cells: Readonly<Record<string, string>>): TableRow {
  const all = { 组别: scheme.groups[0]?.id ?? "", 单位: "某局", ...cells };
  const [row] = printedRows(scheme, [Object.keys(all), Object.values(all)]);
  if (row === undefined) throw new RangeError("printedRow requires the cells of a unit");
  return row;
}

/** What a table is held against, with percentages of two places. */
export function auditTerms(scheme: Scheme, changes: Partial<AuditTerms> = {}): AuditTerms {
  return {
    scheme,
    percentages: { places: 4, mode: "halfExpand" },
    printing: scorePrinting(scheme, []),
    roundedPoints: new Map(),
    compiled: compiledScheme(scheme),
    others: [],
    adjustmentsOf: undefined,
    ...changes,
  };
}
