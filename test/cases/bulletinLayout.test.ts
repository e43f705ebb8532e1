import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type AuditReport, audit } from "hotline-scoring";
import { csvRows } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";

const printed = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../examples/bulletin2023-10", name), "utf8");
const adjustments = printed("annex-2.csv");
const [HEADINGS = [], ...ROWS] = csvRows(printed("annex-1.csv"));

/** The headings as the bulletin has them, in two rows, some of them broken into lines. */
const TOP = [
  ...["排名", "地区", "有效工\n单量", "按时办结率（10 分）", "", "", "延期率（10 分）", "", ""],
  ...["联系反馈当事人率（20 分）", "", "", "回访满意率（25 分）", "", "", "工单驳回（10 分）", ""],
  ...["知识库建\n设（20分）", "工作配合\n（5 分）", "加分项\n（5分）", "总得分"],
];
const SUB = [
  ...["", "", "", "按时办结\n量", "按时办结\n率", "得分", "延期量", "延期率", "得分"],
  ...[
    "联系反馈\n当事人量",
    "联系反馈\n当事人率",
    "得分",
    "系统满意\n率",
    "抽查回访\n满意率",
    "得分",
  ],
  ...["驳回总量", "得分", "", "", "", ""],
];
const WIDTH = TOP.length;

const TIERS: Readonly<Record<string, string>> = {
  A: "A类档次（工单量≥100 件）",
  B: "B类档次（20 件≤工单量＜100 件）",
  C: "C类档次（工单量＜20 件）",
};

/** A text alone in its row: in the first of its cells, or in all of them. */
type Caption = (text: string) => unknown[];
type Layout = (rows: string[][], caption: Caption) => unknown[][];

const sizeOf = (group: string) => ROWS.filter((row) => row[0] === group).length;

/** The table as the bulletin lays it out: the headings again for each group, captions for each group and tier. */
const asPrinted: Layout = (rows, caption) => [
  caption("2023 年 10 月工单办理情况排名"),
  [],
  ...rows.flatMap(([group = "", tier = "", ...cells], index) => {
    const [groupAbove, tierAbove] = rows[index - 1] ?? [];
    const isFirst = group !== groupAbove;
    const isOfTier = tier !== "" && (isFirst || tier !== tierAbove);
    return [
      ...(isFirst ? [caption(`${group}（合计 ${sizeOf(group)} 家）`), TOP, SUB] : []),
      ...(isOfTier ? [caption(TIERS[tier] ?? "")] : []),
      cells,
    ];
  }),
  caption("注：数据截至月底"),
];

/** The same with a break of the page after every tenth row. */
const onPages: Layout = (rows, caption) =>
  asPrinted(rows, caption).flatMap((row, line) =>
    line > 5 && line % 10 === 0 && row !== TOP && row !== SUB && row.length === WIDTH
      ? [row, caption(`- ${line / 10} -`), TOP, SUB]
      : [row],
  );

/** The same on pages that each begin with the title and the headings, with the numbers of the columns below those. */
const onFullPages: Layout = (rows, caption) => {
  const title = caption("2023 年 10 月工单办理情况排名");
  const numbers = TOP.map((_, index) => `${index + 1}`);
  const top = [title, caption("单位：件、分"), TOP, SUB, numbers];
  return asPrinted(rows, caption).flatMap((row, line) => {
    if (row === SUB) return [row, numbers];
    if (line <= 5 || line % 9 !== 0 || row === TOP || row.length !== WIDTH) return [row];
    return [row, caption(`— ${line / 9} —`), ...top];
  });
};

/** The same with numbers before the captions, and the number of each page alone. */
const numbered: Layout = (rows, caption) => {
  const marks = ["一、", "二、", "三、", "（四）"];
  const names = [...new Set(rows.map(([group = ""]) => group))];
  const mark = (text: string) => {
    const place = names.findIndex((name) => text.startsWith(`${name}（`));
    return place === -1 ? text : `${marks[place]}${text}`;
  };
  return onPages(rows, (text) => caption(/^- \d+ -$/.test(text) ? text.slice(2, -2) : mark(text)));
};

const merged: Caption = (text) => [text, ...Array(WIDTH - 1).fill(null)];
const filled: Caption = (text) => Array(WIDTH).fill(text);
const alone: Caption = (text) => [text];

/** A table as a spreadsheet has it: figures as numbers, rates as shares. */
function asNumbers(rows: unknown[][]): unknown[][] {
  return rows.map((row) =>
    row.map((cell) => {
      if (typeof cell !== "string" || !/^\d+(\.\d+)?%?$/.test(cell)) return cell;
      return cell.endsWith("%") ? cell : Number(cell);
    }),
  );
}

const asCsv = (rows: unknown[][]) =>
  rows
    .map((row) => row.map((cell) => `"${String(cell ?? "").replaceAll('"', '""')}"`).join(","))
    .join("\r\n");

/** What stands under which heading: the bulletin has a few of them shorter, with the marks after them. */
const renamed: readonly (readonly [string, string])[] = [
  ["地区", "单位"],
  ["知识库建设（20分）", "知识库建设得分"],
  ["工作配合（5 分）", "工作配合得分"],
  ["加分项（5分）", "加分项得分"],
];
const withoutHeadings = (text: string) =>
  renamed.reduce((all, [own, flat]) => all.replaceAll(own, flat), text);

/** The findings, told by their units, with the headings of the flat table. */
const findingsOf = ({ findings }: AuditReport) =>
  JSON.parse(
    withoutHeadings(JSON.stringify(findings.map(({ row: _, ...others }) => others))),
  ) as unknown[];

const flat = audit(xiangtan2023, [HEADINGS, ...ROWS], { adjustments });

describe("the table of October 2023, laid out as the bulletin has it, is audited as the flat one", () => {
  test.each<[string, unknown[][]]>([
    ["captions in merged cells", asPrinted(ROWS, merged)],
    ["captions in every one of them", asPrinted(ROWS, filled)],
    ["captions in rows of one cell", asPrinted(ROWS, alone)],
    ["broken into pages", onPages(ROWS, merged)],
    [
      "with the title, the headings and the numbers of columns on every page",
      onFullPages(ROWS, merged),
    ],
    ["with numbers before the captions", numbered(ROWS, merged)],
    ["with the same in rows of one cell", numbered(ROWS, alone)],
    ["figures as numbers", asNumbers(asPrinted(ROWS, merged))],
  ])("%s", (_, rows) => {
    for (const table of [rows, asCsv(rows)]) {
      const report = audit(xiangtan2023, table, { adjustments });
      expect(findingsOf(report)).toEqual(findingsOf(flat));
      expect(report.rows).toBe(55);
      expect(report.recovered.map(({ unit, fraction }) => `${unit} ${fraction}`)).toEqual(
        flat.recovered.map(({ unit, fraction }) => `${unit} ${fraction}`),
      );
    }
  });

  test("its findings are four, and name the cells by the headings of the bulletin", () => {
    const { findings } = audit(xiangtan2023, asPrinted(ROWS, merged), { adjustments });
    expect(findings.map(({ unit, column }) => `${unit} ${column}`)).toEqual([
      "雨湖区人民政府 加分项（5分）",
      "市税务局 按时办结率",
      "市机关事务管理局 延期量",
      "市税务局 延期量",
    ]);
    const [, { message } = { message: { zh: "" } }] = findings;
    expect(message.zh).toBe(
      "市税务局的“按时办结率”为 80%，而 8/11 = 72.73%；若按 8/10 计算（分母为 10）则相符；请核对分母，若为 11，“按时办结率得分” 8 应为 7.27，“总得分” 59.86 应为 59.13；名次仍为 9",
    );
  });

  test("its cells are named by where they stand there", () => {
    const { cells } = audit(xiangtan2023, asPrinted(ROWS, merged), { adjustments });
    const rows = asPrinted(ROWS, merged);
    expect(cells).not.toEqual([]);
    for (const { cell, printed } of cells) {
      const [, letter = "", number] = /^([A-U])(\d+)$/.exec(cell) ?? [];
      expect(rows[Number(number) - 1]?.[letter.charCodeAt(0) - 65], cell).toBe(printed);
    }
  });

  test("every cell but those of groups and tiers has the verdict that it has there", () => {
    const { cells } = audit(xiangtan2023, asPrinted(ROWS, merged), { adjustments });
    const told = (all: AuditReport["cells"]) =>
      all
        .filter(({ column }) => !["组别", "档次"].includes(column))
        .map(({ unit, column, printed, verdict }) =>
          [unit, withoutHeadings(column), printed, verdict].join(" "),
        );
    expect(told(cells)).toEqual(told(flat.cells));
  });

  test("a unit under the caption of another tier is found, as it is ranked there, and for that tier", () => {
    const kinds = (rows: string[][]) =>
      audit(xiangtan2023, asPrinted(rows, merged), { adjustments }).findings.flatMap(
        ({ kind, unit, column }) => (unit === "市公安局" ? [`${kind} ${column}`] : []),
      );
    const moved = ROWS.map((row) =>
      row.includes("市公安局") ? ["市直、驻潭单位", "B", ...row.slice(2)] : row,
    );
    expect(kinds(ROWS)).toEqual([]);
    expect(kinds(moved)).toEqual(
      expect.arrayContaining(["tier 有效工单量", expect.stringMatching(/^rank /)]),
    );
  });
});
