import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { PGlite } from "@electric-sql/pglite";
import { scoreMonth, tryScoreMonth } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type CountedUnit, monthOfTickets, sqlOf } from "../../examples/ticketsMonth.js";

// examples/tickets/*.sql on DuckDB and on PostgreSQL itself, which PGlite runs inside this program.

const ROOT = join(import.meta.dirname, "../..");

/** A database with the tables of the example. */
interface Database {
  readonly run: (sql: string, values?: (string | number)[]) => Promise<void>;
  readonly rows: (sql: string, values?: (string | number)[]) => Promise<unknown[]>;
  readonly close: () => Promise<void>;
}

async function duckDb(): Promise<Database> {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return {
    run: async (sql, values = []) => void (await connection.run(sql, values)),
    rows: async (sql, values = []) =>
      (await connection.runAndReadAll(sql, values)).getRowObjectsJS(),
    close: async () => connection.closeSync(),
  };
}

async function postgreSql(): Promise<Database> {
  const database = await PGlite.create();
  return {
    run: async (sql, values) =>
      void (values === undefined ? await database.exec(sql) : await database.query(sql, values)),
    rows: async (sql, values) => (await database.query(sql, values)).rows,
    close: () => database.close(),
  };
}

/** A ticket whose other fields are those of a ticket of October answered in time. */
interface Ticket {
  readonly unit?: string;
  readonly due?: string;
  readonly completed?: string | null;
  readonly extended?: boolean;
  readonly contacted?: boolean;
  readonly satisfied?: boolean | null;
  readonly onCheck?: boolean | null;
  readonly rejected?: number;
}

function inserted(ticket: Ticket): string {
  const { unit = "甲局", due = "2023-10-10 12:00:00", completed = due } = ticket;
  const { extended = false, contacted = true, rejected = 0 } = ticket;
  const { satisfied = null, onCheck = null } = ticket;
  const time = completed === null ? "NULL" : `TIMESTAMP '${completed}'`;
  const values = [
    ...["1", `'${unit}'`, "TIMESTAMP '2023-09-20 08:00:00'", `TIMESTAMP '${due}'`, time],
    ...[extended, contacted, satisfied ?? "NULL", onCheck ?? "NULL", rejected],
  ];
  return `INSERT INTO tickets VALUES (${values.join(", ")})`;
}

const engines: [string, () => Promise<Database>][] = [
  ["DuckDB", duckDb],
  ["PostgreSQL", postgreSql],
];
const answers = new Map<string, { readonly tickets: unknown[]; readonly rows: unknown[] }>();

describe.each(engines)("on %s", (engine, open) => {
  let database: Database;
  beforeAll(async () => {
    database = await open();
    await database.run(sqlOf("tables"));
  });
  afterAll(() => database.close());

  /** The month of some tickets of 甲局, and of 乙局, which has none. */
  async function countedOf(tickets: readonly Ticket[], month = "2023-10-01") {
    await emptied();
    await units("甲局", "乙局");
    for (const ticket of tickets) await database.run(inserted(ticket));
    return (await database.rows(sqlOf("month"), [month])) as CountedUnit[];
  }

  async function emptied() {
    for (const table of ["units", "tickets", "awarded"]) await database.run(`DELETE FROM ${table}`);
  }

  async function units(...names: string[]) {
    for (const [index, name] of names.entries()) {
      const values = [index + 1, name, name, "department"];
      await database.run("INSERT INTO units VALUES ($1, $2, $3, $4)", values);
      await database.run("INSERT INTO awarded VALUES ($1, DATE '2023-10-01', '19.3')", [name]);
    }
  }

  test.each<[string, Ticket, Partial<CountedUnit>]>([
    ["at the first moment of the month", { due: "2023-10-01 00:00:00" }, { tickets: 1 }],
    ["a second before", { due: "2023-09-30 23:59:59" }, { tickets: 0 }],
    ["at the last second of the month", { due: "2023-10-31 23:59:59" }, { tickets: 1 }],
    ["at the first moment of the next", { due: "2023-11-01 00:00:00" }, { tickets: 0 }],
  ])("a ticket due %s", async (_, ticket, expected) => {
    const [unit] = await countedOf([ticket]);
    expect(unit).toMatchObject(expected);
  });

  test.each<[string, Ticket, Partial<CountedUnit>]>([
    ["completed when it is due", {}, { completed_on_time: 1 }],
    ["completed a second later", { completed: "2023-10-10 12:00:01" }, { completed_on_time: 0 }],
    ["completed in the next month", { completed: "2023-11-02 09:00:00" }, { completed_on_time: 0 }],
    ["still open", { completed: null }, { completed_on_time: 0, tickets: 1 }],
    ["extended", { extended: true }, { extended: 1 }],
    ["without a word to the caller", { contacted: false }, { contacted: 0 }],
    ["of which nobody was asked", {}, { answered: 0, satisfied: 0, answered_on_check: 0 }],
    ["whose caller is content", { satisfied: true }, { answered: 1, satisfied: 1 }],
    ["whose caller is not", { satisfied: false }, { answered: 1, satisfied: 0 }],
    ["content on a check", { onCheck: true }, { answered_on_check: 1, satisfied_on_check: 1 }],
    ["not so on a check", { onCheck: false }, { answered_on_check: 1, satisfied_on_check: 0 }],
    ["sent back twice", { rejected: 2 }, { rejections: 2 }],
  ])("a ticket %s", async (_, ticket, expected) => {
    const [unit] = await countedOf([ticket]);
    expect(unit).toMatchObject(expected);
  });

  test("a month that is asked for again later is the same: what was open stays not on time", async () => {
    const tickets: Ticket[] = [{ completed: null }, { due: "2023-11-03 00:00:00" }, {}];
    const then = await countedOf(tickets);
    await database.run(
      "UPDATE tickets SET completed = TIMESTAMP '2023-12-01' WHERE completed IS NULL",
    );
    expect(await database.rows(sqlOf("month"), ["2023-10-01"])).toEqual(then);
    expect(then[0]).toMatchObject({ tickets: 2, completed_on_time: 1 });
  });

  test("December ends with the year", async () => {
    const due = ["2023-12-31 23:59:59", "2024-01-01 00:00:00"];
    const [unit] = await countedOf(
      due.map((time) => ({ due: time })),
      "2023-12-01",
    );
    expect(unit).toMatchObject({ tickets: 1 });
  });

  test("a unit without tickets is there with zeros, and is set aside from the month", async () => {
    const rows = await countedOf([{ satisfied: true, onCheck: true }]);
    expect(rows[1]).toMatchObject({ id: "乙局", tickets: 0, completed_on_time: 0, rejections: 0 });
    const { month, withoutTickets } = monthOfTickets("2023-10", rows);
    expect(withoutTickets).toEqual(["乙局"]);
    const [peers] = scoreMonth(xiangtan2023, month).peerGroups;
    // 10 + 10 + 20 + 25 + 10 + 19.3 + 5
    expect(peers?.units.map(({ total }) => total.points.toFixed(2))).toEqual(["99.30"]);
  });

  test("points that nobody awarded are refused, by the name of the unit", async () => {
    await countedOf([{ satisfied: true, onCheck: true }]);
    await database.run("DELETE FROM awarded");
    const rows = (await database.rows(sqlOf("month"), ["2023-10-01"])) as CountedUnit[];
    const outcome = tryScoreMonth(xiangtan2023, monthOfTickets("2023-10", rows).month);
    expect(outcome.ok ? [] : outcome.issues.map(({ path, unit }) => [path, unit])).toEqual([
      ["units[0].metrics.knowledgeBase", "甲局"],
    ]);
  });

  test("5,000 tickets that are made up count as a loop over them counts", async () => {
    await emptied();
    await units(...Array.from({ length: 55 }, (_, index) => `第${index + 1}局`));
    await database.run(sqlOf("made"), [5000]);
    const tickets = await database.rows(TICKETS);
    const rows = await database.rows(sqlOf("month"), ["2023-10-01"]);
    expect(tickets).toHaveLength(5000);
    expect(rows).toEqual(counted(tickets as Row[]));
    answers.set(engine, { tickets, rows });
  });
});

test("both make the same tickets, and count them alike", () => {
  const [duck, postgres] = engines.map(([engine]) => answers.get(engine));
  expect(duck?.rows).toHaveLength(55);
  expect(duck).toEqual(postgres);
});

/** Every ticket, with its times as text, which no time zone changes. */
const TICKETS = `SELECT unit, CAST(received AS VARCHAR) AS received, CAST(due AS VARCHAR) AS due,
  CAST(completed AS VARCHAR) AS completed, extended, contacted, satisfied, satisfied_on_check, rejected
  FROM tickets ORDER BY id`;

interface Row {
  readonly unit: string;
  readonly due: string;
  readonly completed: string | null;
  readonly extended: boolean;
  readonly contacted: boolean;
  readonly satisfied: boolean | null;
  readonly satisfied_on_check: boolean | null;
  readonly rejected: number;
}

/** What month.sql counts, by a loop. */
function counted(tickets: readonly Row[]): CountedUnit[] {
  return Array.from({ length: 55 }, (_, index) => {
    const id = `第${index + 1}局`;
    const own = tickets.filter(({ unit, due }) => unit === id && due.startsWith("2023-10-"));
    const count = (holds: (ticket: Row) => boolean) => own.filter(holds).length;
    return {
      ...{ id, name: id, unit_group: "department", tickets: own.length },
      completed_on_time: count(({ completed, due }) => completed !== null && completed <= due),
      extended: count(({ extended }) => extended),
      contacted: count(({ contacted }) => contacted),
      satisfied: count(({ satisfied }) => satisfied === true),
      answered: count(({ satisfied }) => satisfied !== null),
      satisfied_on_check: count((ticket) => ticket.satisfied_on_check === true),
      answered_on_check: count((ticket) => ticket.satisfied_on_check !== null),
      rejections: own.reduce((sum, { rejected }) => sum + rejected, 0),
      knowledge_base: "19.3",
    };
  });
}

/** How many of the tickets that made.sql makes up are due in October, worked out in minutes from the first of September. */
function dueInOctober(tickets: number): number {
  const day = 24 * 60;
  let count = 0;
  for (let i = 1; i <= tickets; i += 1) {
    const isExtended = (i * 15_485_863) % 1000 < 80;
    const due = ((i * 7177) % 131_040) + (isExtended ? 10 : 5) * day;
    if (due >= 30 * day && due < 61 * day) count += 1;
  }
  return count;
}

test("examples/tickets.ts scores two million tickets, and says how long it took and what it held", () => {
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  const printed = execFileSync(process.execPath, [tsx, "examples/tickets.ts"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const due = dueInOctober(2_000_000).toLocaleString("en");
  expect(printed).toContain(`编造工单 2,000,000 件，其中 2023-10 到期 ${due} 件。\n`);
  for (const guide of ["from-tickets.md", "from-tickets.zh-CN.md"]) {
    expect(readFileSync(join(ROOT, "docs", guide), "utf8")).toContain(due);
  }
  expect(printed).toMatch(
    /^汇总各单位指标 [\d.]+ 秒，计分排名 [\d.]+ 秒，进程占用内存 \d+ MiB。$/m,
  );
  expect(printed.match(/^(?:县市区|园区|市直|承担).* \d+\.\d\d$/gm)?.length).toBeGreaterThan(10);
});
