import { InputError } from "hotline-scoring";
import { spreadsheetFunctions } from "hotline-scoring/spreadsheet";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { auditedRows, explainedUnit } from "../../src/spreadsheet/spreadsheetFunctions.js";
import { OFFICE } from "../support/office.js";
import { officeSheet, sheetScheme } from "../support/sheet.js";
import { smallScheme } from "../support/smallScheme.js";

describe("spreadsheetFunctions", () => {
  const office = spreadsheetFunctions(sheetScheme);

  test("the scheme is 湘潭's unless stated", () => {
    const usual = spreadsheetFunctions();
    expect(usual.HOTLINE_TIER(100, "市直、驻潭单位")).toBe("A类");
    expect(usual.HOTLINE_TIER(100, "市直、驻潭单位", xiangtan2023.id)).toBe("A类");
    expect(() => office.HOTLINE_TIER(100, "市直、驻潭单位")).toThrow("应为 部门、县区 之一");
  });

  test("each function goes by the scheme", () => {
    expect(office.HOTLINE_SCORE(officeSheet)[1]?.slice(0, 4)).toEqual(["部门", "A类", 1, "乙局"]);
    expect(office.HOTLINE_TIER([[100], [99]], "部门")).toEqual([["A类"], ["B类"]]);
    expect(office.HOTLINE_RANK([[25], [26], [15]])).toEqual([[2], [1], [3]]);
    expect(office.HOTLINE_POINTS("满意率", "部门", 0.8)).toBe(16);
    expect(office.HOTLINE_EXPLAIN(officeSheet, "甲局", "总得分")).toBe(
      "9 + 16 + 0；总得分 25 分。",
    );
    expect(office.HOTLINE_AUDIT([...officeSheet])[0]).toHaveLength(8);
  });

  test("ranks share places as the scheme says, unless told otherwise", () => {
    const ranking = { by: "published", ties: "competition" } as const;
    const { HOTLINE_RANK } = spreadsheetFunctions(smallScheme({ ranking }));
    expect(HOTLINE_RANK([[2], [2], [1]])).toEqual([[1], [1], [3]]);
    expect(HOTLINE_RANK([[2], [2], [1]], "dense")).toEqual([[1], [1], [2]]);
  });

  describe("a scheme in cells", () => {
    const tiers = [
      { id: "A", name: { zh: "甲档", en: "Tier A" }, from: 50 },
      { id: "B", name: { zh: "乙档", en: "Tier B" }, from: 0 },
    ];
    const [city, county] = sheetScheme.groups;
    const other = { ...sheetScheme, id: "other", groups: [{ ...city, tiers }, county] };
    const cells = JSON.stringify(other)
      .match(/.{1,200}/gs)
      ?.map((part) => [part]);

    test("is the one that a sheet is scored by", () => {
      const rows = office.HOTLINE_SCORE(officeSheet, undefined, cells);
      expect(rows.map(([, tier]) => tier)).toEqual(["档次", "甲档", "甲档", "乙档", "—"]);
    });

    test("is the one that tiers are told by", () => {
      expect(office.HOTLINE_TIER([[50], [49]], "部门", cells)).toEqual([["甲档"], ["乙档"]]);
    });

    test("is refused in the language of the sheet", () => {
      expect(() => office.HOTLINE_SCORE(officeSheet, "", "{")).toThrow("不是考核方案");
      expect(() => office.HOTLINE_SCORE([["Unit"]], "", "{")).toThrow("is no scheme");
      expect(() => office.HOTLINE_TIER(1, "部门", "{")).toThrow("不是考核方案");
    });
  });

  test("the languages of a sheet are its own, unless a cell asks for another", () => {
    expect(office.HOTLINE_EXPLAIN(officeSheet, "甲局", "排名", "en")).toMatch(/^rank 2 of 2/);
    expect(office.HOTLINE_AUDIT([...officeSheet], null, "en")[0]?.[0]).toBe("No.");
    expect(office.HOTLINE_AUDIT([...officeSheet], null, null)[0]?.[0]).toBe("序号");
  });

  test("a sheet whose adjustments are listed has them", () => {
    const list = [
      ["单位", "类别", "分数"],
      ["丙局", "项", 3],
    ];
    expect(office.HOTLINE_SCORE(officeSheet, list)[3]?.slice(-2)).toEqual([3, 18]);
    const findings = office.HOTLINE_AUDIT([...officeSheet], [...list, ["某局", "项", 1]]);
    expect(findings.map((row) => row[3])).toContain("某局");
  });

  test("the functions may be called by themselves, as a script does", () => {
    const { HOTLINE_SCORE, HOTLINE_POINTS } = office;
    expect(HOTLINE_SCORE(officeSheet)).toHaveLength(5);
    expect(HOTLINE_POINTS("加分项", "部门", 1, [[2], [0.5]])).toBe(3.5);
  });

  test("a bad scheme is refused with every problem", () => {
    const bad = { ...sheetScheme, volume: "none", source: 7 };
    expect(() => spreadsheetFunctions(bad as never)).toThrow(InputError);
    expect(() => spreadsheetFunctions(null as never)).toThrow(InputError);
  });
});

describe("explainFunction", () => {
  const explained = (
    unit: unknown,
    dimension?: unknown,
    language?: unknown,
    table: unknown = officeSheet,
  ) => explainedUnit(sheetScheme, table, unit, dimension, language);

  // 10 × 90 % + 20 × 80 % = 25, behind 26
  const lines = [
    ["档次", "工单量 100 件，属A类（100 件起）；少 1 件即为B类。"],
    ["办结率（满分 10 分）", "办结率 90/100 = 90%；10 分 × 90%，得 9 分。"],
    ["满意率（满分 20 分）", "满意率 80%；20 分 × 80%，得 16 分。"],
    ["加分项（满分 5 分）", "无加分；得 0 分。"],
    ["总得分", "9 + 16 + 0；总得分 25 分。"],
    ["排名", "2 家中第 2 名；前一名次为第 1 名乙局，26 分。"],
  ];

  describe("a unit is explained line by line, what beside why", () => {
    test.each<[string, unknown, unknown]>([
      ["by its name", "甲局", undefined],
      ["in a range", [["甲局"]], ""],
      ["with blanks around it", " 甲局　", null],
      ["where a dash asks for no part of it", "甲局", "—"],
    ])("%s", (_, unit, dimension) => {
      expect(explained(unit, dimension)).toEqual(lines);
    });

    test("in English, where that is asked for", () => {
      expect(explained("甲局", undefined, "en")).toEqual([
        ["Tier", "Tier A (Tickets 100, from 100); 1 fewer would make it Tier B."],
        ["Speed (worth 10)", "Done 90/100 = 90%; 10 points × 90%, 9 points."],
        ["Joy (worth 20)", "Satisfied 80%; 20 points × 80%, 16 points."],
        ["Bonus (worth 5)", expect.stringMatching(/0 points\.$/)],
        ["Total", "9 + 16 + 0; total 25 points."],
        ["Rank", "rank 2 of 2; before it rank 1, 乙局, with 26 points."],
      ]);
    });
  });

  describe("one part of it is one sentence", () => {
    test.each<[unknown, string]>([
      ["档次", lines[0]?.[1] as string],
      ["办结率", lines[1]?.[1] as string],
      ["speed", lines[1]?.[1] as string],
      ["Speed", lines[1]?.[1] as string],
      [[["满意率"]], lines[2]?.[1] as string],
      ["bonus", lines[3]?.[1] as string],
      ["总得分", lines[4]?.[1] as string],
      ["Total", lines[4]?.[1] as string],
      ["排名", lines[5]?.[1] as string],
    ])("%j", (dimension, sentence) => {
      expect(explained("甲局", dimension)).toBe(sentence);
    });

    test("in English", () => {
      expect(explained("丁县", "排名", "en")).toBe("rank 1 of 1.");
    });
  });

  test("a group without tiers has no line of one", () => {
    expect((explained("丁县") as string[][]).map(([what]) => what)).toEqual([
      "办结率（满分 10 分）",
      "满意率（满分 20 分）",
      "加分项（满分 5 分）",
      "总得分",
      "排名",
    ]);
  });

  test("a unit below the volume that is ranked has the reason only", () => {
    const ranking = { ...sheetScheme.ranking, minimumVolume: 20 };
    expect(explainedUnit({ ...sheetScheme, ranking }, officeSheet, "丙局", "", "")).toEqual([
      ["单列", "工单量 10 件，不足 20 件，不参与排名。"],
    ]);
  });

  test("a unit whose name is a formula is found, and no cell begins with it", () => {
    const name = "=1+1";
    const table = [officeSheet[0], ["部门", name, 10, 10, 1], ["", "-2+3", 10, 10, 1]];
    const answer = explained(name, undefined, undefined, table) as string[][];
    expect(answer.at(-1)?.[1]).toBe("2 家中第 1 名；与-2+3并列。");
    expect(answer.flat().filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
  });

  test("a title that is a formula is text", () => {
    const [speed, ...others] = sheetScheme.dimensions;
    const named = { ...speed, name: { zh: "=办结", en: "=done" } } as typeof speed & object;
    const scheme = { ...sheetScheme, dimensions: [named, ...others] };
    const answer = explainedUnit(scheme, officeSheet, "甲局", "", "") as string[][];
    expect(answer[1]?.[0]).toBe("'=办结（满分 10 分）");
  });

  describe("refused", () => {
    test.each<[string, unknown, unknown, unknown, string]>([
      ["a unit that is not there", "戊局", "", "", "表中没有单位“戊局”。"],
      ["no unit", undefined, "", "", "表中没有单位“”。"],
      ["the same in English", "戊局", "", "en", 'There is no unit "戊局" in the table.'],
      [
        "a part that there is not",
        "丁县",
        "档次",
        "",
        "没有名为“档次”的说明项目；应为 办结率、满意率、加分项、总得分、排名 之一。",
      ],
      [
        "the same in English",
        "丁县",
        "tier",
        "en",
        'There is no part of the explanation "tier"; expected one of Speed, Joy, Bonus, Total, Rank.',
      ],
      ["another language", "甲局", "", "fr", "语言应为 zh 或 en，而不是“fr”。"],
    ])("%s", (_, unit, dimension, language, message) => {
      expect(() => explained(unit, dimension, language)).toThrow(new RangeError(message));
    });

    test("a table whose cells are wrong, before the unit is looked for", () => {
      const table = [officeSheet[0], ["部门", "甲局", 100, 101, "80%"]];
      expect(() => explained("戊局", "", "", table)).toThrow(/^D2（甲局）：/);
      expect(() => explained("甲局", "", "en", table)).toThrow(/^D2 \(甲局\): found /);
      expect(() => explained("甲局", "", "", [[""]])).toThrow("所选区域没有内容");
    });
  });
});

describe("auditFunction", () => {
  const headings = OFFICE.split(",");
  const sound = ["部门", "A类", 1, "甲局", 100, 90, "90%", 9, "80%", 16, 0, 25];

  /** The row that agrees, with other cells in some of its columns. */
  const soundBut = (cells: Readonly<Record<number, unknown>>) => Object.assign([...sound], cells);
  const blanks = (count: number) => Array.from({ length: count }, () => "");

  /** The rows of an audit of some units. */
  const audited = (rows: unknown[][], adjustments?: unknown, language?: unknown) =>
    auditedRows(sheetScheme, [headings, ...rows], adjustments, language);

  test("a table that agrees has the headings, and a note of what was checked", () => {
    const rows = audited([sound]);
    expect(rows[0]).toEqual(["序号", "程度", "单元格", "单位", "项目", "表中为", "应为", "说明"]);
    expect(rows).toHaveLength(2);
    expect(rows[1]?.[0]).toMatch(
      /^注：共 1 行，核对 \d+ 个单元格：相符 \d+ 个，可解释 0 个，不符 0 个。/,
    );
    expect(rows[1]?.slice(1)).toEqual(blanks(7));
  });

  describe("what does not agree has a row", () => {
    const wrong = soundBut({ 6: "91%" });

    test("with its cell, what is printed and what is expected", () => {
      expect(audited([wrong])[1]).toEqual([
        ...[1, "一般", "G2", "甲局", "办结率", "91%", "90%"],
        "甲局的“办结率”为 91%，而 90/100 = 90%",
      ]);
    });

    test("in English, where that is asked for", () => {
      const [first, second, last] = audited([wrong], undefined, "en");
      expect(first).toEqual([
        ...["No.", "Severity", "Cell", "Unit", "Column", "Printed", "Expected", "Finding"],
      ]);
      expect(second?.slice(0, 7)).toEqual([1, "medium", "G2", "甲局", "办结率", "91%", "90%"]);
      expect(last?.[0]).toMatch(/^Note: 1 rows, /);
    });

    test("the gravest first, numbered from 1", () => {
      // the total is graver than a rate
      const rows = audited([wrong, soundBut({ 2: 2, 3: "乙局", 11: 26 })]);
      const found = rows.slice(1, -1);
      expect(found.map(([number]) => number)).toEqual(found.map((_, index) => index + 1));
      const grades = found.map(([, grade]) => ["重大", "一般", "轻微"].indexOf(grade as string));
      expect(grades).toEqual([...grades].sort());
      expect(grades.length).toBeGreaterThan(1);
    });

    test("without a cell, where it is about none of the table", () => {
      const list = [
        ["单位", "类别", "分数"],
        ["某局", "项", 2],
      ];
      const rows = audited([sound], list);
      expect(rows[1]?.slice(0, 5)).toEqual([1, "一般", "", "某局", ""]);
      expect(rows[1]?.[7]).toContain("某局");
    });
  });

  test.each<[string, unknown]>([
    ["left out", undefined],
    ["left out by Excel", null],
    [
      "blank",
      [
        ["", ""],
        [null, ""],
      ],
    ],
  ])("adjustments that are %s are not looked at", (_, adjustments) => {
    expect(audited([sound], adjustments)).toEqual(audited([sound]));
  });

  test("a list of adjustments is held against the bonus", () => {
    const list = [
      ["单位", "类别", "分数"],
      ["甲局", "项", 1],
    ];
    const rows = audited([sound], list);
    expect(rows.slice(1, -1).map((row) => row[3])).toContain("甲局");
    expect(audited([soundBut({ 10: 1, 11: 26 })], list)).toHaveLength(2);
  });

  test("what a spreadsheet would take for a formula is text", () => {
    const [, row] = audited([soundBut({ 3: "=甲局", 6: "91%" })]);
    expect(row?.[3]).toBe("'=甲局");
    expect(row?.[7]).toBe("'=甲局的“办结率”为 91%，而 90/100 = 90%");
  });

  describe("refused", () => {
    test.each<[string, unknown, string]>([
      ["nothing", undefined, "所选区域没有内容；应包含表头和各单位的数据。"],
      ["blank cells", [["", ""]], "所选区域没有内容；应包含表头和各单位的数据。"],
      ["a table without units", [["名称", "总得分"]], "A1:B1：发现没有单位一列"],
      [
        "what is no cell",
        [headings, soundBut({ 4: {} })],
        "E2：发现一个对象；应为文本、数值、真假值或空单元格。",
      ],
    ])("%s", (_, table, message) => {
      const call = () => auditedRows(sheetScheme, table, undefined, undefined);
      expect(call).toThrow(RangeError);
      expect(call).toThrow(message);
    });

    test("a list of adjustments without points", () => {
      expect(() => audited([sound], [["单位", "类别"]])).toThrow(/^adjustments!A1:B1：/);
      expect(() => audited([sound], [["单位", "类别"]], "en")).toThrow(
        /^adjustments!A1:B1: found /,
      );
    });
  });
});
