// From rows of tickets to a month: the SQL of examples/tickets, and what becomes of its answer.

import { readFileSync } from "node:fs";
import type { Month, Unit } from "hotline-scoring";
import type { Xiangtan2023Group, xiangtan2023 } from "hotline-scoring/xiangtan2023";

/** A file of SQL in examples/tickets: the tables, made-up tickets for them, or the metrics of a month. */
export function sqlOf(name: "tables" | "made" | "month"): string {
  return readFileSync(new URL(`tickets/${name}.sql`, import.meta.url), "utf8");
}

/** A row that month.sql gives: what was counted of one unit. */
export interface CountedUnit {
  readonly id: string;
  readonly name: string;
  readonly unit_group: string;
  readonly tickets: number;
  readonly completed_on_time: number;
  readonly extended: number;
  readonly contacted: number;
  readonly satisfied: number;
  readonly answered: number;
  readonly satisfied_on_check: number;
  readonly answered_on_check: number;
  readonly rejections: number;
  /** NULL where nobody awarded points; `scoreMonth` refuses the month then, and names the unit. */
  readonly knowledge_base: string | null;
}

/** The month of the units that had tickets, and the names of those that had none: their rates are shares of nothing. */
export function monthOfTickets(month: string, rows: readonly CountedUnit[]) {
  const counted: Month<typeof xiangtan2023> = {
    month,
    units: rows.filter(({ tickets }) => tickets > 0).map(unitOf),
  };
  const withoutTickets = rows.filter(({ tickets }) => tickets === 0).map(({ name }) => name);
  return { month: counted, withoutTickets };
}

function unitOf(row: CountedUnit): Unit<typeof xiangtan2023> {
  return {
    id: row.id,
    name: row.name,
    group: row.unit_group as Xiangtan2023Group,
    metrics: {
      tickets: row.tickets,
      completedOnTime: row.completed_on_time,
      extended: row.extended,
      contacted: row.contacted,
      systemSatisfaction: { count: row.satisfied, of: row.answered },
      spotCheckSatisfaction: { count: row.satisfied_on_check, of: row.answered_on_check },
      rejections: row.rejections,
      knowledgeBase: row.knowledge_base as string,
    },
  };
}
