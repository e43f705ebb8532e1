import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { type Dimension, type Group, tryParseScheme } from "hotline-scoring";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { yunzhou2026 } from "../../examples/yunzhou2026.js";
import { annex1 } from "../cases/annex1.js";

const ROOT = join(import.meta.dirname, "../..");

test("examples/october2023.ts prints the bulletin's table, aligned", () => {
  const printed = printedBy("examples/october2023.ts");
  const rows = rankedLines(printed);
  // rank, unit, the scores and the total of each row as annex 1 has them; the volume stands between
  const found = rows.map(cellsOf).map(([rank, unit, _, ...points]) => [rank, unit, ...points]);
  expect(found).toEqual(annex1.map(([, , ...row]) => row));
  expect(new Set(rows.map((line) => stringWidth(line))).size).toBe(1);
  expect(printed.match(/^排名 +单位/gm)).toHaveLength(8);
});

test("examples/audit.ts prints the report on the bulletin, in Chinese, the gravest first", () => {
  const lines = printedBy("examples/audit.ts").split("\n");
  expect(lines[1]).toBe(
    "共 55 行，核对 717 个单元格：相符 710 个，可解释 3 个，不符 4 个。另有给定数据 548 个，未核对 0 个。与通报正文数值比对 17 次。",
  );
  const findings = lines.filter((line) => /^\d+\./.test(line));
  expect(findings.map((line) => /〔(..)/.exec(line)?.[1])).toEqual([
    ...["重大", "重大", "一般", "一般", "一般", "轻微", "轻微"],
  ]);
  expect(findings[0]).toContain("雨湖区人民政府的“加分项得分”为 4，按规则应为 4.5");
  expect(findings[1]).toContain("市税务局的“按时办结率”为 80%，而 8/11 = 72.73%");
  expect(lines.some((line) => line.startsWith("移动湘潭分公司的“系统满意率” 47.06% = 8/17"))).toBe(
    true,
  );
});

describe("examples/yunzhou2026.ts", () => {
  test("is a sound scheme without warnings, also read back from JSON", () => {
    expect(tryParseScheme(JSON.parse(JSON.stringify(yunzhou2026)))).toMatchObject({
      ok: true,
      warnings: [],
    });
  });

  test("says that it is invented", () => {
    expect(yunzhou2026.name.zh).toContain("虚构");
    expect(yunzhou2026.source).toContain("虚构");
  });

  test.each(yunzhou2026.groups as readonly Group[])("has 100 full marks in $id", ({ id }) => {
    const dimensions: readonly Dimension[] = yunzhou2026.dimensions;
    const marks = dimensions
      .filter(({ extra }) => !extra)
      .map(({ fullMarks }) =>
        Number(typeof fullMarks === "object" ? fullMarks.byGroup[id] : fullMarks),
      );
    expect(marks.reduce((sum, mark) => sum + mark)).toBe(100);
  });

  test.each(yunzhou2026.dimensions)(
    "has the clause of $id beside its values",
    ({ wording, name }) => {
      expect(wording.zh.startsWith(name.zh)).toBe(true);
    },
  );
});

// every figure here was worked out by hand from the clauses and the month
describe("examples/yunzhou.ts", () => {
  const printed = printedBy("examples/yunzhou.ts");
  const rows = rankedLines(printed).map(cellsOf);
  const rowOf = (unit: string) => rows.find(([, name]) => name === unit);

  test("青溪县: each clause of the counties", () => {
    expect(rowOf("青溪县")).toEqual([
      ...["2", "青溪县", "640"],
      // on time 552/600 = 92 %: 9 + (92 − 85) × 6/10 = 13.2; extended 32/640 = 5 %: 5 × 0.95 = 4.75
      "17.95",
      // 34.4/40 = 86 %; 0.4 × 90 + 0.6 × 86 = 87.6; the base is 90: 2.4 below, of which 2 count: 25 − 2
      "23.00",
      // 288/320 = 90 %; the others have 88, 92, 80 and 86 %, mean 86.5 %: 10 + 3.5 × 0.5
      "11.75",
      // 640 ÷ 98 = 6.53, so 6.5: 5; from 700 to 640 is −8.57 %: 7
      "12.00",
      // 640/4000 = 16 %
      "4.00",
      // 1891 ÷ 610 = 3.1 days, before 3.6, 3.6, 4.2 and 5
      "10.00",
      // 4 + 2 × 2 = 8 items: 5 × 0.5 + 3 × 1 = 5.5 off 10
      "4.50",
      // 2 + 1.5 + 2 = 5.5, at most 5
      "5.00",
      "0.00",
      // 17.95 + 23 + 11.75 + 12 + 4 + 10 + 4.5 + 5 = 88.20
      "88.2",
      "良好",
      // 0.8 + 0.2 × 28.2/30
      "0.988",
    ]);
  });

  test("云西区 stands before 青溪县 at an equal total, for its higher satisfaction", () => {
    // on time 893/940 = 95 %: 15; extended 54/980 = 5.51 %: 4.7245; together 19.72
    // 0.4 × 91 + 0.6 × 89 = 89.8, above its base of 89: 25; 92 % solved, 6 above 86: 13
    // 980 ÷ 162.3 = 6.04, so 6.0: 8; from 1000 is −2 %: 5; 980/4000 = 24.5 %: 4
    // 3.6 days, second with 望岳县: 9; 7 items: 4.5 off 10
    // 19.72 + 25 + 13 + 13 + 4 + 9 + 5.5 − 1 = 88.22
    const scores = ["19.72", "25.00", "13.00", "13.00", "4.00", "9.00", "5.50", "0.00", "-1.00"];
    expect(rowOf("云西区")).toEqual(["1", "云西区", "980", ...scores, "88.2", "良好", "0.988"]);
  });

  test("市司法局: what is left out scales the rest", () => {
    // on time 39/40 = 97.5 %: 9 + 7.5 × 6/8 = 14.625, and 5 without extensions: 19.63
    // 19.63 + 25 + 5 + 3 + 10 + (10 + 7) = 79.63 of 85; 79.63 × 100/85 = 93.68; 1 + 0.2 × 3.7/10
    const scores = ["19.63", "25.00", "—", "5.00", "3.00", "10.00", "17.00", "0.00", "0.00"];
    const rest = ["93.7", "优秀", "1.074"];
    expect(rowOf("市司法局")).toEqual(["2", "市司法局", "B类", "40", ...scores, ...rest]);
    expect(printed).toMatch(/市司法局 +问题解决 +无数据，方案规定不计入总得分/);
  });

  test("望岳县: a veto, and what follows", () => {
    // 0 + 25 + (10 − 1.5 × 0.5) + (8 + 7) + 3 + 9 + 9.5 = 70.75
    expect(rowOf("望岳县")).toContain("*0.00");
    expect(rowOf("望岳县")?.slice(-4)).toEqual(["70.8", "合格", "0.872", "限期整改、取消评优"]);
    expect(printed).toMatch(/望岳县 +办结时效 +符合方案的条件“经查实虚假办结”，按 0 分计/);
  });

  test("full marks for want of data", () => {
    // nobody was called back: 17.37 + 25 + 7.83 + 7 + 3 + 9 + 15.5
    expect(rowOf("市教育局")).toEqual(expect.arrayContaining(["*25.00", "84.7"]));
    // no tickets last month: (0 + 4) + 19 + 5 + 7 + 4 + 8 + 12.5 − 2
    expect(rowOf("云州公交公司")).toEqual(expect.arrayContaining(["*7.00", "-2.00", "57.5"]));
    expect(printed).toMatch(/市教育局 +群众满意 +无数据，方案规定按满分计/);
  });

  test("ranks within each group, whatever the tier", () => {
    expect(rows.map(([rank, unit]) => `${rank} ${unit}`)).toEqual([
      ...["1 云西区", "2 青溪县", "3 云东区", "4 望岳县", "5 北渡市"],
      ...["1 市人社局", "2 市司法局", "3 市住建局", "4 市教育局", "5 市城管局"],
      ...["1 云州燃气公司", "2 云州水务公司", "3 云州公交公司"],
    ]);
  });

  test("says who is not ranked, and why", () => {
    expect(printed).toMatch(/市文旅局 +“办结时效”无数据，方案规定不参与排名/);
    expect(printed).toMatch(/市档案馆 +工单量 12 件，不足 20 件，不参与排名/);
  });

  test("sets flags and fills lists", () => {
    const flagged = rows.filter((row) => row.at(-1)?.match(/约谈|整改|取消/));
    expect(flagged.map((row) => [row[1], row.at(-1)])).toEqual([
      ["望岳县", "限期整改、取消评优"],
      ["北渡市", "约谈、限期整改"],
      // 4 of 20 for timeliness; last of its group with less than 60
      ["云州公交公司", "约谈、限期整改"],
    ]);
    expect(printed).toMatch(/全市前三名 +全市 +云州燃气公司、市人社局、市司法局\n/);
    expect(printed).toMatch(/各组末位 +县（市、区） +北渡市\n/);
    expect(printed).toMatch(/各组末位 +市直部门 +市城管局\n/);
    expect(printed).toMatch(/各组末位 +公共服务企业 +云州公交公司\n/);
  });

  test("lists the clauses that are not encoded", () => {
    for (const { clause } of yunzhou2026.notEncoded) expect(printed).toContain(clause.zh);
  });

  test("is aligned: totals end in one column", () => {
    const ends = rankedLines(printed).map((line) =>
      stringWidth(line.slice(0, line.search(/ +(优秀|良好|合格|不合格) /))),
    );
    expect(new Set(ends).size).toBe(1);
  });
});

function printedBy(program: string): string {
  return execFileSync(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), program], {
    cwd: ROOT,
    encoding: "utf8",
  });
}

/** The lines of ranked units. */
function rankedLines(printed: string): string[] {
  return printed.split("\n").filter((line) => /^ +\d+ {2}\S/.test(line));
}

function cellsOf(line: string): string[] {
  return line.trim().split(/ +/);
}

test("examples/univer.ts scores, explains and audits a workbook inside Univer, and again where a cell changes", () => {
  const lines = printedBy("examples/univer.ts").trim().split("\n");
  expect(lines).toEqual([
    "共 55 家，前三行：",
    "县市区 — 1 岳塘区人民政府",
    "县市区 — 2 雨湖区人民政府",
    "县市区 — 3 湘乡市人民政府",
    "审核：雨湖区人民政府的“加分项得分”为 4，按规则应为 4.5（未计“优秀案例” 0.5 分）；由此“总得分” 94.55 应为 95.05；名次仍为 2",
    expect.stringMatching(/总得分 97\.19 分（精确值 3499\/36）。（存疑：O11（市人社局）/),
    // 25 less half of the 3.61 points by which the mean of 19/36 and 1 is below 80 %
    "23.19",
    "错误：“延期率”的 27.11 没有百分号；请写 27.11%，或 0.2711。",
    // without its 4 bonus points 岳塘区 has 92.77, and 雨湖区 is first
    "改动后：雨湖区人民政府 94.55",
  ]);
});
