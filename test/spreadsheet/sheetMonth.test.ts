import { describe, expect, test } from "vitest";
import { isNote } from "../../src/sheet/rowKind.js";
import {
  cellsOf,
  languageIn,
  languageOf,
  monthOfSheet,
  noteRow,
  scoredRows,
} from "../../src/spreadsheet/sheetMonth.js";
import { officeSheet, sheetScheme } from "../support/sheet.js";

describe("noteRow", () => {
  const text = { zh: "未读取", en: "not read" };

  test.each([
    ["zh" as const, 3, ["注：未读取", "", ""]],
    ["en" as const, 2, ["Note: not read", ""]],
    ["zh" as const, 1, ["注：未读取"]],
  ])("in %s, %i cells wide, and passed over when it is read", (language, width, row) => {
    expect(noteRow(text, language, width)).toEqual(row);
    expect(isNote(row[0] ?? "")).toBe(true);
  });
});

describe("sheetMonth", () => {
  const blank = (count: number) => Array.from({ length: count }, () => [""]);

  describe("the language of a sheet", () => {
    test.each<[string, unknown, "zh" | "en"]>([
      ["Chinese headings", [["单位", "Unit"]], "zh"],
      ["English headings", [["Unit", "Tickets"]], "en"],
      ["Chinese in the tenth row", [...blank(9), ["单位"]], "zh"],
      ["Chinese in the eleventh row only", [["Unit"], ...blank(9), ["某局"]], "en"],
      ["nothing at the top", [...blank(10), ["Unit"]], "zh"],
      ["nothing at all", undefined, "zh"],
      ["digits only", [[1, 2]], "en"],
      ["one cell", "Unit", "en"],
    ])("%s", (_, table, language) => {
      expect(languageOf(table)).toBe(language);
    });
  });

  describe("the language that a cell asks for", () => {
    test.each<[unknown, "zh" | "en"]>([
      ["zh", "zh"],
      ["中文", "zh"],
      ["ZH-CN", "zh"],
      [" en ", "en"],
      ["English", "en"],
      ["英文", "en"],
      [[["en"]], "en"],
    ])("%j is %s, whatever the sheet", (cell, language) => {
      for (const table of [[["单位"]], [["Unit"]]]) expect(languageIn(cell, table)).toBe(language);
    });

    test.each([undefined, null, "", " ", [[""]]])("%j is that of the sheet", (cell) => {
      expect(languageIn(cell, [["单位"]])).toBe("zh");
      expect(languageIn(cell, [["Unit"]])).toBe("en");
    });

    test.each<[unknown[][], string]>([
      [[["单位"]], "语言应为 zh 或 en，而不是“fr”。"],
      [[["Unit"]], 'The language should be zh or en, not "fr".'],
    ])("another is refused in the language of the sheet: %j", (table, message) => {
      expect(() => languageIn("FR", table)).toThrow(new RangeError(message));
    });
  });

  describe("the month of a sheet", () => {
    const monthOf = (table: unknown, adjustments?: unknown) =>
      monthOfSheet(sheetScheme, table, adjustments, "zh");

    test("has its units, as they stand", () => {
      const { month, doubts } = monthOf(officeSheet);
      expect(doubts).toEqual([]);
      expect(month.units.map(({ id, group }) => `${id} ${group}`)).toEqual([
        "甲局 city",
        "乙局 city",
        "丙局 city",
        "丁县 county",
      ]);
      expect(month.units[0]?.metrics).toEqual({ tickets: 100, done: 90, happy: "80%" });
    });

    test.each<[string, unknown, string]>([
      ["is the one that its title names", [["2024年5月通报"], ...officeSheet], "2024-05"],
      ["without a name is the first of the scheme", officeSheet, "2024-01"],
    ])("%s", (_, table, name) => {
      expect(monthOf(table).month.month).toBe(name);
    });

    const list = [
      ["单位", "类别", "事由", "分数"],
      ["乙局", "优秀案例", "1个", 0.5],
    ];

    test.each<[string, unknown, unknown[]]>([
      ["of the list", list, [{ unit: "乙局", category: "优秀案例", reason: "1个", points: "0.5" }]],
      ["none where the list is blank", [[""], [null]], []],
      ["none where it is left out", undefined, []],
      ["none where Excel leaves it out", null, []],
    ])("has the adjustments %s", (_, adjustments, expected) => {
      expect(monthOf(officeSheet, adjustments).month.adjustments).toEqual(expected);
    });

    test.each<["zh" | "en", string]>([
      ["zh", "C2（甲局）：发现“多”（工单量）；应为数量（0 或正整数）。"],
      ["en", 'C2 (甲局): found "多" (工单量); expected a whole number from 0.'],
    ])("names the cells of its problems, in %s", (language, message) => {
      const table = [officeSheet[0], ["部门", "甲局", "多", 90, "80%"]];
      expect(() => monthOfSheet(sheetScheme, table, undefined, language)).toThrow(
        new RangeError(message),
      );
    });
  });

  describe("the cells of a table", () => {
    test("are its rows", () => {
      expect(cellsOf([["a"], ["b"]], "zh")).toEqual([["a"], ["b"]]);
      expect(cellsOf("a", "zh")).toEqual([["a"]]);
    });

    test.each<[unknown, "zh" | "en", string]>([
      [undefined, "zh", "所选区域没有内容；应包含表头和各单位的数据。"],
      [[["", null]], "zh", "所选区域没有内容；应包含表头和各单位的数据。"],
      [[], "en", "The range is empty; expected headings and a row for each unit."],
    ])("%j is refused in %s", (table, language, message) => {
      expect(() => cellsOf(table, language)).toThrow(new RangeError(message));
    });
  });
});

describe("scoreFunction", () => {
  const headings = [
    ...["组别", "档次", "排名", "单位", "工单量", "办结量", "办结率", "办结率得分"],
    ...["满意率", "满意率得分", "加分项得分", "总得分"],
  ];

  // 10 × 90 % + 20 × 80 % = 25; 10 + 16 = 26; 10 × 50 % + 20 × 50 % = 15; 10 + 20 = 30
  const scored = [
    ["部门", "A类", 1, "乙局", 100, 100, "100%", 10, "80%", 16, 0, 26],
    ["部门", "A类", 2, "甲局", 100, 90, "90%", 9, "80%", 16, 0, 25],
    ["部门", "B类", 1, "丙局", 10, 5, "50%", 5, "50%", 10, 0, 15],
    ["县区", "—", 1, "丁县", 20, 20, "100%", 10, "100%", 20, 0, 30],
  ];

  test("a sheet comes out ranked: counts, scores and totals as numbers, rates as they are printed", () => {
    expect(scoredRows(sheetScheme, officeSheet, undefined)).toEqual([headings, ...scored]);
  });

  test.each<[string, unknown]>([
    [
      "title, captions and a sum",
      [
        ["2024年5月", "", "", "", ""],
        ["单位", "工单量", "办结量", "满意率", ""],
        ["部门", "", "", "", ""],
        ["甲局", 100, 90, "80%", ""],
        ["乙局", 100, 100, "80%", ""],
        ["丙局", 10, 5, "50%", ""],
        ["县区", "", "", "", ""],
        ["丁县", 20, 20, "100%", ""],
        ["合计", 230, 215, "", ""],
      ],
    ],
    [
      "a blank row and rows below it without anything",
      [
        ...officeSheet.slice(0, 2),
        ["", null, undefined, " ", ""],
        ...officeSheet.slice(2),
        ...Array.from({ length: 1000 }, () => ["", "", "", "", ""]),
      ],
    ],
    [
      "text in full-width digits",
      [
        ...officeSheet.slice(0, 1),
        ["部门", "甲局", "１００", "９０", "８０％"],
        ...officeSheet.slice(2),
      ],
    ],
    ["its own result", scoredRows(sheetScheme, officeSheet, undefined)],
  ])("a sheet with %s gives the same", (_, table) => {
    expect(scoredRows(sheetScheme, table, undefined).slice(1)).toEqual(scored);
  });

  test("adjustments are added to the points that they are for", () => {
    const adjustments = [
      ["单位", "加减分项", "事由", "分数"],
      ["甲局", "优秀案例", "2个", 2],
    ];
    const [, first, second] = scoredRows(sheetScheme, officeSheet, adjustments);
    // 25 + 2
    expect(first).toEqual(["部门", "A类", 1, "甲局", 100, 90, "90%", 9, "80%", 16, 2, 27]);
    expect(second?.slice(2, 4)).toEqual([2, "乙局"]);
  });

  test("an English sheet is answered in English", () => {
    const [first, second] = scoredRows(
      sheetScheme,
      [
        ["Group", "Unit", "Tickets", "Done (count)", "Satisfied"],
        ["Counties", "North", 20, 20, "100%"],
      ],
      null,
    );
    expect([first?.slice(0, 4), first?.at(-1)]).toEqual([
      ["Group", "Tier", "Rank", "Unit"],
      "Total score",
    ]);
    expect(second?.slice(0, 4)).toEqual(["Counties", "—", 1, "North"]);
  });

  describe("each doubt", () => {
    const list = [
      ["单位", "加减分项", "分数"],
      ["市政管局", "优秀案例", 1],
      ["市园林局", "优秀案例", 1],
    ];
    const sheet = [
      officeSheet[0],
      ["部门", "市政管理局", 100, 90, "80%"],
      ["", "市园林局", 100, 90, "80%"],
    ] as unknown[][];

    test("stands below the table as a note, as wide as the table", () => {
      const rows = scoredRows(sheetScheme, sheet, list);
      expect(rows).toHaveLength(4);
      expect(rows.map((row) => row.length)).toEqual([12, 12, 12, 12]);
      expect(rows[3]).toEqual([
        "注：adjustments!A2：“市政管局”；按“市政管理局”计。",
        ...Array.from({ length: 11 }, () => ""),
      ]);
    });

    test("has a note of its own, in the order of the list", () => {
      const rows = scoredRows(sheetScheme, sheet, [...list, ["市政理局", "优秀案例", 1]]);
      expect(rows.slice(3).map(([note]) => note)).toEqual([
        "注：adjustments!A2：“市政管局”；按“市政管理局”计。",
        "注：adjustments!A4：“市政理局”；按“市政管理局”计。",
      ]);
      expect(rows[0]).toEqual(headings);
    });

    test("is passed over where the result is scored again", () => {
      const rows = scoredRows(sheetScheme, sheet, list);
      expect(scoredRows(sheetScheme, rows, list)).toEqual(rows);
    });

    test("of an English sheet is a note in English", () => {
      const rows = scoredRows(
        sheetScheme,
        [
          ["Group", "Unit", "Tickets", "Done (count)", "Satisfied"],
          ["Counties", "Northern", 20, 20, "100%"],
        ],
        [
          ["Unit", "Category", "Points"],
          ["Northen", "case", 1],
        ],
      );
      expect(rows[2]?.[0]).toBe('Note: adjustments!A2: "Northen"; taken for "Northern".');
    });
  });

  test("what a spreadsheet would take for a formula is text", () => {
    const name = '=HYPERLINK("http://example.com")';
    const [, row] = scoredRows(
      sheetScheme,
      [officeSheet[0], ["部门", name, 10, 10, 1]] as unknown[][],
      undefined,
    );
    expect(row?.[3]).toBe(`'${name}`);
  });
});
