import type { AuditOptions, PublishedTable, Scheme } from "hotline-scoring";
import { type ReadInput, readInput } from "../../src/auditing/auditInput.js";
import { valueOrThrow } from "../../src/input/outcome.js";
import type { TableRow } from "../../src/sheet/tableRow.js";
import { smallScheme } from "./smallScheme.js";

/** A text in both languages. */
export const both = (zh: string, en: string) => ({ zh, en });

/**
 * A scheme whose tables can be worked out by hand, unless told otherwise: 10 points times the rate of completed tickets,
 * 20 times the rate of satisfied callers, and bonuses up to 5; tier A from 100 tickets in the group of departments.
 */
export function officeScheme(changes: Partial<Scheme> = {}): Scheme {
  return smallScheme({
    name: both("办法", "Rules"),
    metrics: {
      tickets: { kind: "count", name: both("工单量", "Tickets") },
      done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
      late: { kind: "rate", of: "tickets", cap: "100%", name: both("延期率", "Late") },
      happy: { kind: "rate", within: "tickets", name: both("满意率", "Satisfied") },
    },
    groups: [
      {
        id: "city",
        name: both("部门", "Departments"),
        tiers: [
          { id: "A", name: both("A类", "Tier A"), from: 100 },
          { id: "B", name: both("B类", "Tier B"), from: 0 },
        ],
      },
      { id: "county", name: both("县区", "Counties") },
    ],
    dimensions: [
      {
        id: "speed",
        name: both("办结率", "Speed"),
        fullMarks: "10",
        measure: { rate: "done" },
        rule: { kind: "proportional" },
      },
      {
        id: "joy",
        name: both("满意率", "Joy"),
        wording: both("20分乘以满意率", "20 points times the rate"),
        fullMarks: "20",
        measure: { rate: "happy" },
        rule: { kind: "proportional" },
      },
      {
        id: "bonus",
        name: both("加分项", "Bonus"),
        fullMarks: "5",
        extra: true,
        measure: { adjustments: "bonus" },
        rule: { kind: "sum", start: "0" },
      },
    ],
    ...changes,
  });
}

/** What an audit reads of a table. */
export function brought(
  table: PublishedTable,
  options: AuditOptions = {},
  scheme: Scheme = officeScheme(),
): ReadInput {
  return valueOrThrow(readInput(scheme, table, options));
}

/** The only row of a table, and what it is held against. */
export function onlyRow(...given: Parameters<typeof brought>) {
  const { rows, terms } = brought(...given);
  return { row: rows[0] as TableRow, terms };
}

/** The headings of a whole row of the office. */
export const OFFICE =
  "组别,档次,排名,单位,工单量,办结量,办结率,办结率得分,满意率,满意率得分,加分项得分,总得分";
