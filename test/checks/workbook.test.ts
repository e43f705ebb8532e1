import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readAdjustments, readTable, scoreMonth, toCsv, toTable } from "hotline-scoring";
import { csvRows } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import readWorkbook from "read-excel-file/node";
import { afterAll, describe, expect, test } from "vitest";
import { annex1 } from "../cases/annex1.js";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "hotline-workbook-"));
const file = join(folder, "october-2023.xlsx");

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const printed = execFileSync(
  process.execPath,
  [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "examples/workbook.ts", file],
  { cwd: ROOT, encoding: "utf8" },
);
const sheets = await readWorkbook(file);
const rowsOf = (name: string): unknown[][] => {
  const found = sheets.find(({ sheet }) => sheet === name);
  if (found === undefined) throw new RangeError(`the workbook has no sheet ${name}`);
  return found.data;
};

/** Rank, unit, scores and total of each unit that a sheet has, scored again. */
function scoredAgain(rows: unknown[][]): string[][] {
  const { month } = readTable(rows, xiangtan2023, { month: "2023-10" });
  const { peerGroups } = scoreMonth(xiangtan2023, month);
  return peerGroups.flatMap(({ units }) =>
    units.map(({ rank, unit, scores, total }) => [
      `${rank}`,
      unit.name,
      ...Object.values(scores).map(({ points }) => `${points}`),
      total.points.toFixed(2),
    ]),
  );
}

describe("examples/workbook.ts", () => {
  test("says what it wrote", () => {
    expect(printed).toContain("数据 55 行，加减分 14 项，读表存疑 8 处，审核发现 4 处。");
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["数据", "加减分明细", "排名", "审核"]);
  });

  test.each(["数据", "排名"])("%s, read back, scores as the bulletin has it", (name) => {
    expect(scoredAgain(rowsOf(name))).toEqual(annex1.map(([, , ...row]) => row));
  });

  test("排名 holds figures as numbers, and what is printed of them", () => {
    const [header] = rowsOf("排名").slice(5);
    expect(header?.slice(0, 8)).toEqual([2, "雨湖区人民政府", 1719, 1719, 1, 10, 134, 0.078]);
    expect(header?.at(-1)).toBe(94.55);
  });

  test("加减分明细, read back, is annex 2", () => {
    const { adjustments } = readAdjustments(rowsOf("加减分明细"));
    expect(adjustments).toHaveLength(14);
    const ofYuhu = adjustments.filter(({ unit }) => unit === "雨湖区人民政府");
    expect(ofYuhu.map(({ category, points }) => `${category} ${points}`)).toEqual([
      "典型经验 4",
      "优秀案例 0.5",
    ]);
  });

  test("审核 names the cells that do not agree", () => {
    const cells = rowsOf("审核")
      .slice(1, -1)
      .map((row) => row[2]);
    expect(cells).toEqual(["V3", "G45", "I44", "I45"]);
  });

  const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

  test.skipIf(office === undefined)(
    "opens in LibreOffice, which shows the figures as they are printed (skipped where it is missing)",
    () => {
      const filter = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,3";
      const options = ["--headless", `-env:UserInstallation=file://${folder}/profile`];
      execFileSync(office as string, [
        ...options,
        "--convert-to",
        filter,
        "--outdir",
        folder,
        file,
      ]);
      const shown = csvRows(readFileSync(join(folder, "october-2023-排名.csv"), "utf8"));
      const { month } = readTable(rowsOf("数据"), xiangtan2023, { month: "2023-10" });
      const result = scoreMonth(xiangtan2023, month);
      const written = csvRows(toCsv(toTable(result, { scheme: xiangtan2023, month })));
      // its CSV drops the zeros at the end of totals, which it shows on the sheet
      const short = (row: string[]) =>
        row.map((cell) => cell.replace(/(\.\d*?)0+$/, "$1").replace(/\.$/, ""));
      expect(shown.slice(3).map(short)).toEqual(written.slice(3).map(short));
    },
  );
});
