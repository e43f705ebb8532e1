import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  type PublishedTable,
  readTable,
  scoreMonth,
  type TableReading,
  toCsv,
  toTable,
} from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { csvRows } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";

const file = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../examples/bulletin2023-10", name), "utf8");
const annex1 = file("annex-1.csv");
const annex2 = file("annex-2.csv");
// no cell of annex 1 is quoted
const [HEADINGS = [], ...ROWS] = annex1
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));

const at = (heading: string) => HEADINGS.indexOf(heading);
const [GROUP, TIER, RANK, UNIT, TICKETS] = ["组别", "档次", "排名", "单位", "有效工单量"].map(
  at,
) as [number, number, number, number, number];
const SCORES: Readonly<Record<string, string>> = {
  onTimeCompletion: "按时办结率得分",
  extension: "延期率得分",
  contact: "联系反馈当事人率得分",
  satisfaction: "回访满意率得分",
  rejection: "工单驳回得分",
  knowledgeBase: "知识库建设得分",
  cooperation: "工作配合得分",
  bonus: "加分项得分",
};

type Cells = readonly (readonly unknown[])[];

// ---- the table in the shapes that it may be brought in

/** Numbers as a spreadsheet holds them: a percentage of 52.78% is 0.5278. */
const asNumber = (text: string): unknown => {
  if (!/^\d+(\.\d+)?%?$/.test(text)) return text === "" ? null : text;
  return text.endsWith("%") ? Number((Number(text.slice(0, -1)) / 100).toFixed(6)) : Number(text);
};

const TOP = [
  ...["排名", "地区", "有效工\n单量", "按时办结率（10 分）", "", "", "延期率（10 分）", "", ""],
  ...["联系反馈当事人率（20 分）", "", "", "回访满意率（25 分）", "", "", "工单驳回（10 分）", ""],
  ...["知识库建\n设（20分）", "工作配合\n（5 分）", "加分项\n（5分）", "总得分"],
];
const SUB = [
  ...["", "", "", "按时办结\n量", "按时办结\n率", "得分", "延期量", "延期率", "得分"],
  ...["联系反馈\n当事人量", "联系反馈\n当事人率", "得分"],
  ...["系统满意\n率", "抽查回访\n满意率", "得分", "驳回总量", "得分", "", "", "", ""],
];

/** The annex as it was printed: a title, the headings again for each group, captions of groups and tiers, notes. */
function asPrinted(cellOf: (text: string) => unknown): Cells {
  const blank = TOP.slice(1).map(() => "");
  const rows = ROWS.flatMap((row, index) => {
    const above = ROWS[index - 1];
    const [group = "", tier = ""] = row;
    const isFirst = group !== above?.[GROUP];
    const size = ROWS.filter((one) => one[GROUP] === group).length;
    return [
      ...(isFirst ? [[`${group}（合计 ${size} 家）`, ...blank], TOP, SUB] : []),
      ...(tier !== "" && (isFirst || tier !== above?.[TIER]) ? [[`${tier}类档次`, ...blank]] : []),
      row.slice(RANK).map(cellOf),
    ];
  });
  return [
    ["附件1"],
    ["2023 年 10 月工单办理情况排名", ...blank],
    [],
    ...rows,
    ["注：数据截至月底"],
  ];
}

const quoted = (rows: Cells) =>
  rows
    .map((row) => row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(","))
    .join("\r\n");

interface Shape {
  readonly table: PublishedTable;
  /** Where a cell of annex 1 stands in it. */
  readonly place: (unit: string, heading: string) => string;
}

/** The address of a cell of a row of a unit. */
const addressIn =
  (rows: Cells, first: number) =>
  (unit: string, heading: string): string => {
    const column = at(heading) - first;
    const line = rows.findIndex((row) => row[UNIT - first] === unit);
    return `${"ABCDEFGHIJKLMNOPQRSTUVWXYZ"[column]}${line + 1}`;
  };

const flat: Cells = [HEADINGS, ...ROWS];
const numbered: Cells = [HEADINGS, ...ROWS.map((row) => row.map(asNumber))];
const printed = asPrinted((text) => text);
const printedNumbers = asPrinted(asNumber);

const shapes: readonly (readonly [string, Shape])[] = [
  ["CSV text", { table: annex1, place: addressIn(flat, 0) }],
  ["rows of text", { table: flat, place: addressIn(flat, 0) }],
  ["rows with numbers", { table: numbered, place: addressIn(numbered, 0) }],
  ["the annex as printed", { table: printed, place: addressIn(printed, RANK) }],
  ["the same as CSV text", { table: quoted(printed), place: addressIn(printed, RANK) }],
  ["the same with numbers", { table: printedNumbers, place: addressIn(printedNumbers, RANK) }],
];

// ---- what comes of it

const read = ({ table }: Shape, adjustments?: PublishedTable): TableReading<typeof xiangtan2023> =>
  readTable(table, xiangtan2023, { month: "2023-10", adjustments });

/** Every ranked unit of a month, by its name. */
function scoredUnits({ month }: TableReading<typeof xiangtan2023>) {
  const { peerGroups, unranked } = scoreMonth(xiangtan2023, month);
  expect(unranked).toEqual([]);
  return new Map(peerGroups.flatMap(({ units }) => units.map((one) => [one.unit.name, one])));
}

/** The fractions that a reader of the bulletin finds behind the rounded percentages. */
const FRACTIONS: readonly (readonly [unit: string, heading: string, text: string, is: string])[] = [
  ["韶山市人民政府", "系统满意率", "63.89%", "23/36"],
  ["市人社局", "系统满意率", "52.78%", "19/36"],
  ["市文旅广体局", "系统满意率", "55.56%", "5/9"],
  ["湘潭城发集团", "系统满意率", "61.54%", "8/13"],
  ["移动湘潭分公司", "系统满意率", "47.06%", "8/17"],
];

describe.each(shapes)("the table of October 2023, as %s", (name, shape) => {
  const reading = read(shape);

  test("has 55 units, each with the tickets that are printed", () => {
    const tickets = reading.month.units.map(({ id, name: of, metrics }) => [
      ...[id, of, `${metrics.tickets}`],
    ]);
    expect(tickets).toEqual(ROWS.map((row) => [row[UNIT], row[UNIT], row[TICKETS]]));
  });

  test("scores to every rank, tier, score and total that is printed", () => {
    const scored = scoredUnits(reading);
    expect(scored.size).toBe(55);
    for (const row of ROWS) {
      const unit = scored.get(row[UNIT] ?? "");
      expect(`${unit?.rank}`).toBe(row[RANK]);
      expect(unit?.tier ?? "").toBe(row[TIER]);
      expect(`${unit?.total.points.toFixed(2)}`).toBe(row[at("总得分")]);
      for (const [dimension, heading] of Object.entries(SCORES)) {
        const points = unit?.scores[dimension as keyof typeof unit.scores].points;
        expect(`${fractionOf(`${points}`)}`).toBe(`${fractionOf(row[at(heading)] ?? "")}`);
      }
    }
  });

  test("has eight doubts: five fractions behind percentages, the 80% of 8 tickets out of 11, and two rates above 100%", () => {
    const isNumber = name.includes("numbers");
    const text = (printedText: string) => (isNumber ? `${asNumber(printedText)}` : printedText);
    const told = reading.doubts.map(({ cell, unit, message }) => [cell, unit, message.zh]);
    expect(told.sort()).toEqual(
      [
        ...FRACTIONS.map(([unit, heading, percent, fraction]) => {
          const cell = shape.place(unit, heading);
          const [shown] = [text(percent)];
          return [
            ...[cell, unit],
            `${cell}（${unit}）：“${heading}” ${shown} 为舍入后的数；按 ${fraction} 计，与表中得分和总得分相符。`,
          ];
        }),
        [
          ...[shape.place("市税务局", "按时办结率"), "市税务局"],
          `${shape.place("市税务局", "按时办结率")}（市税务局）：“按时办结率” ${text("80%")} 与其数量不符（8/11 = 72.73%）；按 8/10 计，与表中得分和总得分相符；请核对分母，若为 11，“总得分”应为 59.13。`,
        ],
        ...[
          ["市机关事务管理局", "233.33%"],
          ["市税务局", "118.18%"],
        ].map(([unit = "", rate]) => {
          const cell = shape.place(unit, "延期量");
          return [cell, unit, `${cell}（${unit}）：“延期率”约为 ${rate}；按上限 100% 计。`];
        }),
      ].sort(),
    );
  });

  test("has those fractions as the metrics of their units", () => {
    const metricsOf = new Map(reading.month.units.map((unit) => [unit.name, unit.metrics]));
    for (const [unit, , , fraction] of FRACTIONS) {
      const [count, of] = fraction.split("/").map(Number);
      expect(metricsOf.get(unit)?.systemSatisfaction).toEqual({ count, of });
    }
    expect(metricsOf.get("市税务局")?.completedOnTime).toEqual({ count: 8, of: 10 });
    expect(metricsOf.get("市税务局")?.tickets).toBe(11);
  });
});

describe("written out again", () => {
  const reading = read({ table: annex1, place: () => "" });
  const result = scoreMonth(xiangtan2023, reading.month);
  const table = toTable(result, { scheme: xiangtan2023, month: reading.month, layout: "list" });
  const [headings = [], ...rows] = csvRows(toCsv(table));

  /** A printed cell as a table has it: names of tiers, a dash for none, percentages without zeros that say nothing. */
  const rewritten = (text: string, column: number) => {
    if (column === TIER) return text === "" ? "—" : `${text}类`;
    return text.endsWith("%") && text.includes(".") ? text.replace(/\.?0+%$/, "%") : text;
  };

  test("it has the headings of annex 1", () => {
    expect(headings).toEqual(HEADINGS);
  });

  test("it is annex 1, cell by cell", () => {
    const expected = ROWS.map((row) => row.map(rewritten));
    const byUnit = new Map(rows.map((row) => [row[UNIT], row]));
    for (const row of expected) expect(byUnit.get(row[UNIT])).toEqual(row);
    expect(rows).toHaveLength(55);
  });

  test("it has the rows of annex 1 in their order", () => {
    expect(rows.map((row) => row[UNIT])).toEqual(ROWS.map((row) => row[UNIT]));
  });

  test("in the layout of the bulletin, it has the figures of annex 1 below its captions", () => {
    const bulletin = toTable(result, { scheme: xiangtan2023, month: reading.month });
    expect(bulletin.title).toBe(
      "湘潭市12345政务服务便民热线工作考核（2023年，据通报还原） 2023年10月",
    );
    expect(bulletin.sections.map(({ captions, rows: all }) => [captions, all.length])).toEqual([
      [["县市区（合计 5 家）"], 5],
      [["园区（示范区）（合计 3 家）"], 3],
      [["市直、驻潭单位（合计 36 家）", "A类（有效工单量≥100件）（合计 8 家）"], 8],
      [["B类（20件≤有效工单量＜100件）（合计 6 家）"], 6],
      [["C类（有效工单量＜20件）（合计 22 家）"], 22],
      [["承担公共服务的企事业单位（合计 11 家）", "A类（有效工单量≥100件）（合计 4 家）"], 4],
      [["B类（20件≤有效工单量＜100件）（合计 3 家）"], 3],
      [["C类（有效工单量＜20件）（合计 4 家）"], 4],
    ]);
    const [top = [], below = []] = bulletin.headings;
    expect(top.map(({ text, columns }) => `${text} ${columns}`)).toEqual([
      ...["排名 1", "单位 1", "有效工单量 1", "按时办结率（10分） 3", "延期率（10分） 3"],
      ...["联系反馈当事人率（20分） 3", "回访满意率（25分） 3", "工单驳回（10分） 2"],
      ...["知识库建设（20分） 1", "工作配合（5分） 1", "加分项（5分） 1", "总得分 1"],
    ]);
    expect(below.map(({ text }) => text)).toEqual([
      ...["按时办结量", "按时办结率", "得分", "延期量", "延期率", "得分"],
      ...["联系反馈当事人量", "联系反馈当事人率", "得分"],
      ...["系统满意率", "抽查回访满意率", "得分", "驳回总量", "得分"],
    ]);
  });
});

describe("with the list of annex 2", () => {
  const shape = { table: annex1, place: addressIn(flat, 0) };
  const reading = read(shape, annex2);

  test("the adjustments are those of the list, each with its reason", () => {
    const listed = annex2
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(","))
      .map(([, category, unit, reason, points]) => ({ unit, category, points, reason }));
    expect(listed).toHaveLength(14);
    expect(reading.month.adjustments).toEqual(listed);
  });

  test("only 雨湖区 comes to more than is printed, as annex 1 leaves out 0.5 of its bonuses", () => {
    const totals = [...scoredUnits(reading)].map(([unit, { total }]) => [
      unit,
      total.points.toFixed(2),
    ]);
    const expected = ROWS.map((row) => [
      row[UNIT],
      row[UNIT] === "雨湖区人民政府" ? "95.05" : row[at("总得分")],
    ]);
    expect(totals).toEqual(expected);
  });

  // 4.5 are listed for it, and 4 printed
  test("the doubts are the same eight, and what is printed for 雨湖区", () => {
    const [bonus, total, ...others] = [
      ...reading.doubts.filter(({ unit }) => unit === "雨湖区人民政府"),
    ];
    expect([bonus?.message.zh.split("：“")[1], total?.message.zh.split("：“")[1], others]).toEqual([
      "加分项得分” 4 不是按方案算得的结果；按方案为 4.5，以此为准。",
      "总得分” 94.55 不是按方案算得的结果；按方案为 95.05，以此为准。",
      [],
    ]);
    const rest = reading.doubts.filter(({ unit }) => unit !== "雨湖区人民政府");
    expect(rest).toEqual(read(shape).doubts);
  });
});
