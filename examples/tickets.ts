// Makes up two million tickets of the 55 units of 湘潭市, counts the metrics of October 2023 by one SQL query, and scores them.
// DuckDB, which is the database here, runs inside the program; month.sql runs unchanged on PostgreSQL.

import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import { scoreMonth } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { october2023 } from "./october2023Month.js";
import { alignedLines, columnWidths, underline } from "./table.js";
import { type CountedUnit, monthOfTickets, sqlOf } from "./ticketsMonth.js";

const TICKETS = 2_000_000;
const MONTH = "2023-10";
const firstDay = `${MONTH}-01`;

const database = await (await DuckDBInstance.create(":memory:")).connect();
await fill(database);

const counting = performance.now();
const reader = await database.runAndReadAll(sqlOf("month"), [firstDay]);
const rows = reader.getRowObjectsJS() as unknown as CountedUnit[];
const { month, withoutTickets } = monthOfTickets(MONTH, rows);
const scoring = performance.now();
const { peerGroups } = scoreMonth(xiangtan2023, month);
const done = performance.now();

const counted = rows.reduce((sum, { tickets }) => sum + tickets, 0);
const seconds = (time: number) => (time / 1000).toFixed(3);
console.log(
  `编造工单 ${TICKETS.toLocaleString("en")} 件，其中 ${MONTH} 到期 ${counted.toLocaleString("en")} 件。`,
);
console.log(
  `汇总各单位指标 ${seconds(scoring - counting)} 秒，计分排名 ${seconds(done - scoring)} 秒，进程占用内存 ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB。`,
);
console.log(`当月无工单：${withoutTickets.join("、") || "无"}。\n`);

const headings = ["组别", "排名", "单位", "有效工单量", "总得分"];
const groupName = new Map(xiangtan2023.groups.map(({ id, name }) => [id as string, name.zh]));
const lines = peerGroups.flatMap(({ group, tier, units }) =>
  units
    .slice(0, 3)
    .map(({ rank, unit, volume, total }) => [
      `${groupName.get(group ?? "")}${tier === null ? "" : ` ${tier}类`}`,
      `${rank}`,
      unit.name,
      volume.toLocaleString("en"),
      total.points.toFixed(2),
    ]),
);
const widths = columnWidths([headings, ...lines]);
const [head = "", ...body] = alignedLines([headings, ...lines], widths, [0, 2]);
console.log([head, underline(head), ...body].join("\n"));

/** The units of the bulletin, tickets that are made up, and the points that the bulletin has for their knowledge bases. */
async function fill(connection: DuckDBConnection): Promise<void> {
  await connection.run(sqlOf("tables"));
  for (const [index, { id, name, group, metrics }] of october2023.units.entries()) {
    await connection.run("INSERT INTO units VALUES ($1, $2, $3, $4)", [index + 1, id, name, group]);
    await connection.run("INSERT INTO awarded VALUES ($1, CAST($2 AS DATE), $3)", [
      ...[id, firstDay, `${metrics.knowledgeBase}`],
    ]);
  }
  await connection.run(sqlOf("made"), [TICKETS]);
}
