import fc from "fast-check";
import type { Scheme } from "hotline-scoring";
import type { Column } from "hotline-scoring/tables";
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/input/outcome.js";
import { columnKey } from "../../src/sheet/column.js";
import type { Line, Standing } from "../../src/sheet/section.js";
import {
  groupIssues,
  noHeadings,
  type SectionedTable,
  sectionedTable,
} from "../../src/sheet/sections.js";
import { type PublishedTable, type Sheet, tableCells } from "../../src/sheet/tableCells.js";
import { tableScheme } from "../support/printedRows.js";
import { runs } from "../support/runs.js";
import { smallScheme } from "../support/smallScheme.js";

describe("sectionIssues", () => {
  /** The problems of a table, in English. */
  function problems(rows: readonly string[][], scheme = tableScheme(), sheet: Sheet = "table") {
    const outcome = sectionedTable(scheme, rows, {}, sheet);
    return outcome.ok ? [] : outcome.issues.map(({ message }) => message.en);
  }

  describe("a table without headings of units is refused", () => {
    const noUnit = (cells: string, headings = "") =>
      `${cells}: found no column of units${headings === "" ? "" : ` (the headings are ${headings})`}; expected headings with "单位" or "Unit" among them (or say in columns which it is).`;

    test.each<[string, string[][], string]>([
      ["no rows", [], noUnit("A1")],
      ["a row without cells", [[]], noUnit("A1")],
      ["a row of blanks", [["", " "]], noUnit("A1:B1")],
      ["one heading", [["工单量"]], noUnit("A1", "工单量")],
      ["two of them", [["组别", "工单\n量"]], noUnit("A1:B1", "组别, 工单 量")],
      ["five of them", [["甲", "乙", "", "丙", "丁", "戊"]], noUnit("A1:F1", "甲, 乙, 丙, 丁, 戊")],
      [
        "six of them, of which five are told",
        [["甲", "乙", "丙", "丁", "戊", "己"]],
        noUnit("A1:F1", "甲, 乙, 丙, 丁, 戊"),
      ],
      [
        "a title above them, once or in every merged cell",
        [["某市排名", ""], [], ["某市排名", "某市排名"], ["名称", "工单量"], ["甲局", "5"]],
        noUnit("A4:B4", "名称, 工单量"),
      ],
      ["a title alone", [["某市排名", "某市排名", ""]], noUnit("A1:C1", "某市排名, 某市排名")],
      [
        // the heading says it, but beside a figure: it is a row of the table
        "a row of the group that is called as headings of units are",
        [
          ["名称", "片区", "工单量"],
          ["甲局", "部门", "5"],
        ],
        noUnit("A1:C1", "名称, 片区, 工单量"),
      ],
    ])("%s", (_, rows, message) => {
      expect(problems(rows)).toEqual([message]);
    });

    test("in Chinese as well, and in the sheet where it stands", () => {
      expect(noHeadings([["名称", "得分"]], "table").message.zh).toBe(
        "A1:B1：发现没有单位一列（表头为 名称、得分）；应为含有“单位”一列的表头（也可用 columns 指明哪一列是单位）。",
      );
      expect(noHeadings([], "adjustments").message.zh).toBe(
        "adjustments!A1：发现没有单位一列；应为含有“单位”一列的表头（也可用 columns 指明哪一列是单位）。",
      );
    });
  });

  describe("where a scheme has several groups, each unit stands under one", () => {
    const noGroup = (row: string) =>
      `${row}: found no column of groups; expected headings with "组别" or "Group" among them, or captions that name the groups, as the scheme has several (or say in columns which it is).`;
    const stray = (cell: string, text: string) =>
      `${cell}: found the caption "${text}"; expected one of the groups Counties, Offices.`;
    const head = ["排名", "单位", "工单量"];

    test.each<[string, string[][], string[]]>([
      ["neither a column nor a caption tells it", [head, ["1", "甲", "5"]], [noGroup("2:2")]],
      [
        "the headings stand further down, in two rows",
        [["某市排名"], [], head, ["", "", "办结率"], ["1", "甲", "5"]],
        [noGroup("5:5")],
      ],
      ["no unit stands there either", [head], []],
      [
        "a caption comes too late",
        [head, ["1", "甲", "5"], ["县市区"], ["1", "乙", "5"]],
        [noGroup("2:2")],
      ],
      [
        "a caption names none",
        [head, ["县乡"], ["1", "甲", "5"], ["2", "乙", "5"]],
        [stray("A2", "县乡")],
      ],
      [
        "it does so in every merged cell, with breaks in it",
        [head, ["县\n乡", "县\n乡", "县\n乡"], ["1", "甲", "5"]],
        [stray("A2", "县 乡")],
      ],
      [
        "it does so, and no unit stands under it",
        [head, ["县市区"], ["1", "甲", "5"], ["县乡"]],
        [stray("A4", "县乡")],
      ],
      [
        "it is a sentence, and no unit stands under it",
        [head, ["县市区"], ["1", "甲", "5"], ["联系电话：12345"]],
        [],
      ],
      [
        "it may be a sentence, but units stand under it",
        [head, ["县市区"], ["1", "甲", "5"], ["第二组：县乡"], ["1", "乙", "5"]],
        [stray("A4", "第二组:县乡")],
      ],
      [
        "two of them do so",
        [
          head,
          ["县乡"],
          ["1", "甲", "5"],
          ["县市区"],
          ["1", "乙", "5"],
          ["镇区"],
          ["1", "丙", "5"],
        ],
        [stray("A2", "县乡"), stray("A6", "镇区")],
      ],
      [
        "one of them does so, above two parts that differ in their headings",
        [head, ["县乡"], ["1", "甲", "5"], ["名次", "单位", "工单量"], ["1", "乙", "5"]],
        [stray("A2", "县乡")],
      ],
      [
        "both nothing and a caption above units do so",
        [head, ["1", "甲", "5"], ["县乡"], ["1", "乙", "5"]],
        [noGroup("2:2"), stray("A3", "县乡")],
      ],
      [
        "only one of two parts has the column",
        [["组别", ...head], ["county", "1", "甲", "5"], head, ["1", "乙", "5"]],
        [noGroup("4:4")],
      ],
      [
        "a caption names none, but a column does",
        [["组别", ...head], ["县乡"], ["county", "1", "甲", "5"]],
        [],
      ],
    ])("%s", (_, rows, messages) => {
      expect(problems(rows)).toEqual(messages);
    });

    test("one group needs none", () => {
      expect(problems([head, ["县乡"], ["1", "甲", "5"]], smallScheme())).toEqual([]);
    });

    test("problems are told in the sheet where they stand", () => {
      const table = [head, ["1", "甲", "5"], ["县乡"], ["1", "乙", "5"]];
      expect(problems(table, tableScheme(), "adjustments")).toEqual([
        noGroup("adjustments!2:2"),
        stray("adjustments!A3", "县乡"),
      ]);
    });

    test("in Chinese as well", () => {
      const lines = [{ line: 1, texts: ["甲"] }];
      const of = (standing: { stray?: Line }) =>
        groupIssues(
          tableScheme(),
          [{ columns: [], standing, lines }],
          standing.stray === undefined ? [] : [standing.stray],
          "table",
        )[0]?.message.zh;
      expect(of({})).toBe(
        "2:2：发现没有组别一列；应为含有“组别”一列的表头，或写明组别的分组标题行（方案分组计分；也可用 columns 指明）。",
      );
      expect(of({ stray: { line: 11, texts: ["", "县乡"] } })).toBe(
        "A12：发现分组标题“县乡”；应为组别 县市区、市直部门 之一。",
      );
    });
  });
});

describe("sections", () => {
  type Said = Readonly<Record<string, Column>>;

  function sectioned(table: PublishedTable, said?: Said, scheme: Scheme = tableScheme()) {
    const cells = tableCells(table, "table");
    return cells.ok ? sectionedTable(scheme, cells.value, said) : cells;
  }

  function standingText({ group, tier, stray }: Standing): string {
    if (stray !== undefined) return `stray ${stray.line + 1}`;
    return [group?.id ?? "", ...(tier ? [tier.id] : [])].join("/");
  }

  /** Each section in short: what its rows stand under, and each of them by its number in a spreadsheet and its first text. */
  function shortly(outcome: Outcome<SectionedTable>): string[] {
    if (!outcome.ok) return outcome.issues.map(({ path }) => `refused ${path}`);
    return outcome.value.sections.map(({ columns, standing, lines }) => {
      const unit = columns.find(({ column }) => column === "unit")?.place ?? -1;
      const rows = lines.map(({ line, texts }) => `${line + 1} ${texts[unit]}`);
      return `${standingText(standing)}: ${rows.join(", ")}`;
    });
  }

  const read = (...given: Parameters<typeof sectioned>) => shortly(sectioned(...given));
  const head = ["排名", "单位", "工单量"];

  describe("rows of units stand under the last caption above them", () => {
    test.each<[string, PublishedTable, string[]]>([
      [
        "a group for each",
        [head, ["县市区"], ["1", "甲", 5], ["2", "乙", 4], ["市直部门"], ["1", "丙", 5]],
        ["county: 3 甲, 4 乙", "office: 6 丙"],
      ],
      [
        "with the number of units in brackets, in merged cells filled with blanks",
        [
          head,
          ["县市区（合计 5 家）", "", ""],
          ["1", "甲", 5],
          ["Offices (3)", null, null],
          ["1", "丙", 5],
        ],
        ["county: 3 甲", "office: 5 丙"],
      ],
      [
        "in merged cells filled with the same",
        [head, ["县市区", "县市区", "县市区"], ["1", "甲", 5]],
        ["county: 3 甲"],
      ],
      [
        "in the column of the units, or in any other",
        [head, ["", "县市区", ""], ["1", "甲", 5], ["", "", "市直部门"], ["1", "丙", 5]],
        ["county: 3 甲", "office: 5 丙"],
      ],
      [
        "above the headings",
        [["县市区（合计 5 家）"], head, ["1", "甲", 5], ["市直部门"], head, ["1", "丙", 5]],
        ["county: 3 甲", "office: 6 丙"],
      ],
      [
        "in a table whose first column has the units",
        [["单位", "工单量"], ["县市区", ""], ["甲", 5], ["市直部门"], ["丙", 5]],
        ["county: 3 甲", "office: 5 丙"],
      ],
      [
        "where the group is called as headings of units are",
        [head, ["地区"], ["1", "甲", 5], ["部门"], ["1", "丙", 5]],
        ["refused A2", "refused A4"],
      ],
    ])("%s", (_, table, sections) => {
      expect(read(table)).toEqual(sections);
    });

    test("a group may be called 部门, as units are in headings", () => {
      const [county, office] = tableScheme().groups;
      const name = { zh: "部门", en: "Unit" };
      const scheme = tableScheme({ groups: [county, { ...office, name }] as never });
      const rows = [
        head,
        ["部门", "", ""],
        ["1", "甲", 5],
        ["县市区"],
        ["1", "乙", "-"],
        ["Unit"],
        ["1", "丙", 5],
      ];
      expect(read(rows, {}, scheme)).toEqual(["office: 3 甲", "county: 5 乙", "office: 7 丙"]);
      const column = [
        ["组别", "单位", "工单量"],
        ["部门", "甲", ""],
        ["部门", "乙", 5],
        ["部门", "丙", "-"],
      ];
      expect(read(column, {}, scheme)).toEqual([": 2 甲, 3 乙, 4 丙"]);
    });

    describe("a tier", () => {
      test.each<[string, PublishedTable, string[]]>([
        [
          "of the group above",
          [
            head,
            ["市直部门"],
            ["甲类档次（工单量≥20 件）"],
            ["1", "甲", 50],
            ["乙类"],
            ["1", "乙", 5],
          ],
          ["office/A: 4 甲", "office/B: 6 乙"],
        ],
        [
          "goes on after the break of a page",
          [
            head,
            ["市直部门"],
            ["甲类"],
            ["1", "甲", 50],
            ["- 1 -"],
            ["（续表）"],
            head,
            ["2", "乙", 40],
          ],
          ["office/A: 4 甲, 8 乙"],
        ],
        [
          "goes on under other headings",
          [
            head,
            ["市直部门"],
            ["甲类"],
            ["1", "甲", 50],
            ["单位", "排名", "满意率"],
            ["乙", "2", 0.5],
          ],
          ["office/A: 4 甲", "office/A: 6 乙"],
        ],
        [
          "ends with its group",
          [
            head,
            ["市直部门"],
            ["甲类"],
            ["1", "甲", 50],
            ["县市区"],
            ["1", "丙", 5],
            ["市直部门"],
            ["1", "乙", 5],
          ],
          ["office/A: 4 甲", "county: 6 丙", "office: 8 乙"],
        ],
        [
          "is none where no group, or one without tiers, stands above",
          [head, ["甲类"], ["1", "甲", 50], ["县市区"], ["甲类"], ["1", "丙", 5]],
          ["refused A2", "refused A5"],
        ],
      ])("%s", (_, table, sections) => {
        expect(read(table)).toEqual(sections);
      });
    });
  });

  describe("a text alone in its row", () => {
    test.each<[string, PublishedTable, string[]]>([
      ["that names no group is refused", [head, ["县乡"], ["1", "甲", 5]], ["refused A2"]],
      [
        "ends the group above it as well",
        [head, ["县市区"], ["1", "甲", 5], ["县乡", "县乡", "县乡"], ["1", "乙", 5]],
        ["refused A4"],
      ],
      [
        "that is a note, a number of units or the mark of a page does not",
        [
          head,
          ["县市区"],
          ["1", "甲", 5],
          ["注：截至月底"],
          ["合计 5 家"],
          ["第 1 页"],
          ["-2-"],
          ["2", "乙", 4],
        ],
        ["county: 3 甲, 8 乙"],
      ],
      [
        "that is a sum does not",
        [head, ["县市区"], ["1", "甲", 5], ["", "合计", ""], ["2", "乙", 4]],
        ["county: 3 甲, 5 乙"],
      ],
      [
        "that says that there is nothing does not",
        [head, ["县市区"], ["1", "甲", 5], ["—"], ["/", "/", "/"], ["2", "乙", 4]],
        ["county: 3 甲, 6 乙"],
      ],
      [
        "is a unit where units stand",
        [head, ["县市区"], ["", "甲", ""], ["", "乙"], [null, "丙", undefined]],
        ["county: 3 甲, 4 乙, 5 丙"],
      ],
      [
        "is none where the same stands beside it",
        [head, ["县市区"], ["1", "甲", 5], ["", "县乡", "县乡"], ["1", "乙", 5]],
        ["refused A4"],
      ],
    ])("%s", (_, table, sections) => {
      expect(read(table)).toEqual(sections);
    });

    describe("where no captions are needed", () => {
      const one = (table: PublishedTable) => read(table, {}, smallScheme());

      test.each<[string, PublishedTable, string[]]>([
        ["is a unit, where that is the only column", "单位\n甲\n乙\n", [": 2 甲, 3 乙"]],
        [
          "is a unit, in the first column",
          [
            ["单位", "附记"],
            ["甲", ""],
            ["乙", "x"],
          ],
          [": 2 甲, 3 乙"],
        ],
        [
          "is a unit, in another column",
          [
            ["附记", "单位"],
            ["", "甲"],
            ["x", "乙"],
          ],
          [": 2 甲, 3 乙"],
        ],
        [
          "is a unit, with the same in some cells beside it",
          [head, ["甲", "甲", ""], ["2", "乙", "4"]],
          [": 2 甲, 3 乙"],
        ],
        [
          "is none, in every one of the cells, as a caption in merged ones is",
          [head, ["县乡", "县乡", "县乡"], ["2", "乙", "4"]],
          ["stray 2: 3 乙"],
        ],
        [
          "is none where no unit stands",
          [head, ["县乡", "", ""], ["2", "乙", "4"]],
          ["stray 2: 3 乙"],
        ],
        [
          "is the caption of the only group",
          [["单位", "工单量"], ["all"], ["甲", ""]],
          ["all: 3 甲"],
        ],
        [
          "is a note or the mark of a page, as elsewhere",
          [["单位", "附记"], ["注：截至月底"], ["第 1 页"], ["单位：件"], ["甲"]],
          [": 5 甲"],
        ],
      ])("%s", (_, table, sections) => {
        expect(one(table)).toEqual(sections);
      });

      test("as where each row says its group", () => {
        const rows = [
          ["单位", "组别", "工单量"],
          ["甲", "", ""],
          ["乙", "county", 5],
        ];
        expect(read(rows)).toEqual([": 2 甲, 3 乙"]);
        // a unit may even be called like a group, but not in every cell
        expect(
          read([
            ["组别", "单位", "工单量"],
            ["", "县市区"],
            ["county", "甲", 5],
          ]),
        ).toEqual([": 2 县市区, 3 甲"]);
        const filled = ["县市区", "县市区", "县市区"];
        expect(read([["组别", "单位", "工单量"], filled, ["", "甲", 5]])).toEqual(["county: 3 甲"]);
        expect(read([["组别", "单位", "工单量"], ["县市区"], ["", "甲", 5]])).toEqual([
          "county: 3 甲",
        ]);
      });
    });

    test("that is a figure is no caption: of one to three digits it is the number of a page", () => {
      expect(
        read([head, ["县市区"], ["", "", "5"], ["", "", "5%"], ["", "12345", ""], ["", "1234"]]),
      ).toEqual(["county: 4 , 5 12345, 6 1234"]);
    });

    test("keeps the row that it stands in, for what is to be said of it", () => {
      const outcome = sectioned(
        [
          ["附记", "单位"],
          ["县乡", "", ""],
          ["x", "乙"],
        ],
        {},
        smallScheme(),
      );
      expect(outcome.ok && outcome.value.sections[0]?.standing).toEqual({
        stray: { line: 1, texts: ["县乡", "", ""] },
      });
    });
  });

  describe("rows that are passed over", () => {
    test.each<[string, unknown[]]>([
      ["blank", []],
      ["of blanks", ["", " ", null]],
      ["of dashes", ["-", "—", "/"]],
      ["a sum", ["", "合　计", 9]],
      ["a sum in another column", ["总计", "", 9]],
      ["a note", ["注：截至月底", "", ""]],
      ["a note beside another text", ["注：截至月底", "", "办公室"]],
      ["a mark of a page", ["第 3 页 共 5 页", "", ""]],
      ["headings repeated", ["排名", "单位", "工单量"]],
      ["the number of a page", ["", "", 12]],
      ["the number of a page in the place of units", ["", "3", ""]],
      ["a mark of a page with dashes", ["— 3 —", "", ""]],
      ["the numbers of the columns", ["1", "2", "3"]],
      ["the numbers of the columns, as numbers", [1, 2, 3]],
      ["what figures are in", ["", "", "单位：件"]],
    ])("are those that are %s", (_, row) => {
      const rows = [head, ["县市区"], ["1", "甲", 5], row, ["2", "乙", 4]];
      expect(read(rows)).toEqual(["county: 3 甲, 5 乙"]);
    });

    test("so is a title repeated, each line of it, where no caption or unit is called so", () => {
      const [title, day] = [["某市排名"], ["（2023年10月）", "", ""]];
      const rows = [head, ["县市区"], ["1", "甲", 5], title, day, head, ["2", "乙", 4]];
      expect(read([title, day, ...rows])).toEqual(["county: 5 甲, 9 乙"]);
      // a day in brackets is no caption, whether the title has it or not
      expect(read([title, ...rows])).toEqual(["county: 4 甲, 8 乙"]);
      expect(read(rows)).toEqual(["refused A4"]);
      // in other blanks, in every cell
      const filled = ["某市 排名", "某市 排名", "某市 排名"];
      expect(read([["某市\n排名"], head, ["县市区"], filled, ["1", "甲", 5]])).toEqual([
        "county: 5 甲",
      ]);
    });

    test("right below headings as well", () => {
      expect(read([head, ["全市", "", 9], ["县市区"], ["1", "甲", 5]])).toEqual(["county: 4 甲"]);
      expect(read([head, ["1", "2", "3"], ["县市区"], ["1", "甲", 5]])).toEqual(["county: 4 甲"]);
      expect(read([head, ["合计", "", "工单量"], ["县市区"], ["1", "甲", 5]])).toEqual([
        "county: 4 甲",
      ]);
    });

    test("at the end as well", () => {
      const end = [["合计", "", 9], ["注：截至月底"], ["", "", ""], ["第 1 页"]];
      expect(read([head, ["县市区"], ["1", "甲", 5], ...end])).toEqual(["county: 3 甲"]);
    });
  });

  describe("the title", () => {
    const titleOf = (table: PublishedTable) => {
      const outcome = sectioned(table, {}, smallScheme());
      return outcome.ok ? outcome.value.title : undefined;
    };

    test.each<[string, unknown[][], string[]]>([
      ["is nothing, where headings come first", [], []],
      [
        "is what stands above them",
        [["某市", "2023年10月"], [], [" 排名　表 "]],
        ["某市", "2023年10月", "排名 表"],
      ],
      [
        "has figures and days as well",
        [[2023, null, new Date(2023, 9, 1)]],
        ["2023", "日期 2023-10-1"],
      ],
      [
        "has no notes, no marks of pages, no captions",
        [["注：截至月底"], ["第1页"], ["all"], ["某市"]],
        ["某市"],
      ],
      ["has sums that are not alone", [["合计", "55"]], ["合计", "55"]],
    ])("%s", (_, above, title) => {
      expect(titleOf([...above, ["单位", "工单量"], ["甲", 5]] as never)).toEqual(title);
    });

    test("is nothing that stands below", () => {
      expect(titleOf([["单位", "工单量"], ["某市"], ["单位", "工单量"], ["甲", 5]])).toEqual([]);
    });
  });

  describe("headings", () => {
    const of = (table: PublishedTable, said?: Said, scheme?: Scheme) => {
      const outcome = sectioned(table, said, scheme ?? smallScheme());
      if (!outcome.ok) return outcome.issues.map(({ path }) => path);
      const { headingLine, columns } = outcome.value;
      const told = columns.map(({ heading, place, column }) =>
        [place, heading, ...(column === undefined ? [] : [columnKey(column)])].join(" "),
      );
      return [headingLine + 1, ...told];
    };

    test.each<[string, unknown[][], (string | number)[]]>([
      ["in one row", [["单位", "附记"], ["甲"]], [1, "0 单位 unit", "1 附记"]],
      [
        "below a title",
        [["某市"], [], ["附记", "单位"], ["x", "甲"]],
        [3, "0 附记", "1 单位 unit"],
      ],
      [
        "in two rows: the last of them counts",
        [["某市"], ["单位", "甲", ""], ["", "x", "得分"], ["甲", 5]],
        [3, "0 单位 unit", "1 甲（x）", "2 甲得分"],
      ],
      [
        "again: the first count",
        [
          ["单位", "附记"],
          ["甲", "x"],
          ["单位", "附记"],
          ["乙", "y"],
        ],
        [1, "0 单位 unit", "1 附记"],
      ],
      [
        "again, with others: every column is told of once, by the first place",
        [
          ["单位", "排名"],
          ["甲", "1"],
          ["排名", "单位", "其他"],
          ["1", "乙", "y"],
        ],
        [1, "0 单位 unit", "1 排名 rank", "2 其他"],
      ],
    ])("%s", (_, table, told) => {
      expect(of(table as never)).toEqual(told);
    });

    test("with columns of the same are refused, once for each that differs", () => {
      const twice = ["单位", "部门"];
      expect(of([["某市"], twice, ["甲", "x"], twice, ["乙", "y"]])).toEqual(["B2"]);
      expect(of([twice, ["甲", "x"], ["单位", "地区"], ["乙", "y"]])).toEqual(["B1", "B3"]);
    });

    test("are the same only where all of them are, in number as well", () => {
      const rows = (...second: string[]) => [
        ["单位", "甲", "乙"],
        ["子", "1", "2"],
        second,
        ["丑", "1", "2"],
      ];
      const sections = (...second: string[]) => read(rows(...second), {}, smallScheme());
      // units alone are told of by the first headings only, unless others tell of more
      const said: Said = { 甲: "total" };
      const parts = (...second: string[]) => read(rows(...second), said, smallScheme()).length;
      expect(sections("单位", "甲", "乙")).toHaveLength(1);
      expect([parts("单位", "甲", "乙"), parts("单位", "甲"), parts("单位", "甲", "丙")]).toEqual([
        1, 2, 2,
      ]);
      expect(parts("单位", "甲", "乙", "")).toBe(2);
    });

    test("further down, the columns are where those headings say", () => {
      const rows = [
        ["单位", "工单量"],
        ["甲", "5"],
        ["工单量", "单位"],
        ["6", "乙"],
        ["工单量", "单位"],
        ["7", "丙"],
      ];
      expect(read(rows, {}, tableScheme({ groups: [tableScheme().groups[0]] as never }))).toEqual([
        ": 2 甲",
        ": 4 乙, 6 丙",
      ]);
    });
  });

  describe("what is said of a heading that is broken into lines", () => {
    const table = [
      ["名\n称", "工单\n量", "有效\r\n工单"],
      ["甲", 5, 6],
    ];
    const columnsOf = (said: Said, rows: PublishedTable = table) => {
      const outcome = sectioned(rows, said, smallScheme());
      if (!outcome.ok) return outcome.issues.map(({ path, message }) => `${path} ${message.en}`);
      return outcome.value.columns.map(
        ({ heading, column }) => `${heading} ${column && columnKey(column)}`,
      );
    };

    test.each<[string, Said]>([
      ["is said with the breaks", { "名\n称": "unit", "有效\r\n工单": "total" }],
      ["with other breaks", { "名\r\n称": "unit", "有\n效工单": "total" }],
      ["without them", { 名称: "unit", 有效工单: "total" }],
    ])("%s", (_, said) => {
      expect(columnsOf(said)).toEqual(["名称 unit", "工单量 undefined", "有效工单 total"]);
    });

    test("of an English one it is said with blanks", () => {
      const rows = [
        ["Office\nname", "x"],
        ["甲", "5"],
      ];
      for (const heading of ["Office\nname", "Office name", " Office\r\n name "]) {
        expect(columnsOf({ [heading]: "unit" }, rows)).toEqual(["Office name unit", "x undefined"]);
      }
    });

    test("in the lower of two rows as well", () => {
      const rows = [
        ["单位", "办结", ""],
        ["", "评\n价", "得分"],
        ["甲", 5, 6],
      ];
      for (const heading of ["评\n价", "评价"]) {
        expect(columnsOf({ [heading]: { metric: "awarded" } }, rows)).toEqual([
          "单位 unit",
          "评价 metric.awarded",
          "办结得分 undefined",
        ]);
      }
    });

    test("that is not there is refused, as it is on one line", () => {
      expect(columnsOf({ 名称: "unit", "有\n效": "total" })).toEqual([
        'options.columns options.columns: found "有效"; expected one of the headings of the table.',
      ]);
    });
  });

  test("nothing but headings is a table of no units", () => {
    expect(read([head])).toEqual([]);
    expect(read([head, ["县市区"], ["注：无"]])).toEqual([]);
  });

  test("200,000 rows are one section", () => {
    const rows = Array.from({ length: 199_998 }, (_, index) => [index, `${index}局`, 5]);
    const outcome = sectioned([head, ["县市区"], ...rows]);
    expect(outcome.ok && outcome.value.sections.map(({ lines }) => lines.length)).toEqual([
      199_998,
    ]);
  });

  describe("of every table", () => {
    const anyCell = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          "",
          "",
          "单位",
          "排名",
          "工单量",
          "办结率",
          "得分",
          "办结（10分）",
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          "县市区",
          "市直部门",
          "甲类",
          "部门",
          "合计",
          "注：无",
          "-",
          "-1-",
        ),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom<unknown>("甲局", "乙局", "5", "50%", 5, null, true, "办结\n率"),
      },
      fc.string(),
    );
    const anyTable = fc.array(fc.array(anyCell, { maxLength: 5 }), { minLength: 1, maxLength: 8 });
    const fixed = fc.constantFrom<unknown[]>(
      head,
      ["县市区"],
      ["1", "甲局", 5],
      ["", "", "办结率"],
    );
    const likely = fc.array(fc.oneof(fixed, fc.array(anyCell, { maxLength: 4 })), { minLength: 1 });

    test("each row is read once at most, in its order, and none that has no text", () => {
      fc.assert(
        fc.property(fc.oneof(anyTable, likely), (rows) => {
          const outcome = sectioned(rows);
          if (!outcome.ok) {
            expect(outcome.issues).not.toEqual([]);
            return;
          }
          const { headingLine, columns, sections } = outcome.value;
          const lines = sections.flatMap((section) => section.lines);
          const places = lines.map(({ line }) => line);
          expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
          for (const { line, texts } of lines) {
            expect(line).toBeGreaterThan(headingLine);
            expect(texts.join("").trim()).not.toBe("");
          }
          expect(columns.some(({ column }) => column === "unit")).toBe(true);
          for (const section of sections) expect(section.lines).not.toEqual([]);
        }),
        { numRuns: runs(500) },
      );
    });

    test("blank rows, notes and marks of pages between others change nothing but where they stand", () => {
      const known = fc.constantFrom<unknown[]>(
        head,
        ...[["县市区"], ["市直部门（3 家）"], ["甲类档次"], ["乙类", "乙类", "乙类"], ["县乡"]],
        ...[
          ["1", "甲局", 5],
          ["2", "乙局", "-"],
          ["", "丙局"],
          ["", "合计", 9],
          ["某市", 2023],
        ],
      );
      const between = fc.constantFrom<unknown[]>([], ["", " "], ["注：无"], ["- 3 -"], ["—"]);
      const withoutPlaces = (rows: unknown[][]) =>
        read(rows).map((text) => text.replace(/(?<=^|[ !A-Z:])\d+/g, ""));
      fc.assert(
        fc.property(fc.array(known, { minLength: 1 }), between, (some, other) => {
          const rows = [head, ...some];
          const loose = rows.flatMap((row) => [other, row]);
          expect(withoutPlaces(loose)).toEqual(withoutPlaces(rows));
        }),
        { numRuns: runs(250) },
      );
    });
  });
});
