import { describe, expect, test } from "vitest";
import { valueOrThrow } from "../../src/input/outcome.js";
import { columnKey } from "../../src/sheet/column.js";
import { sectionedTable } from "../../src/sheet/sections.js";
import { addressOf, cellOf, countCellOf, tableRows } from "../../src/sheet/tableRow.js";
import { both } from "../support/office.js";
import { printedRow, printedRows, tableScheme } from "../support/printedRows.js";
import { smallScheme } from "../support/smallScheme.js";

describe("tableRow", () => {
  const scheme = tableScheme();

  /** Each row in short: its number, its unit, its group and its tier. */
  function places(table: readonly (readonly string[])[], of = scheme): string[] {
    return printedRows(of, table).map(
      ({ number, unit, group, tier }) => `${number} ${unit} ${group?.id}/${tier?.id}`,
    );
  }

  describe("cells", () => {
    const row = printedRow(scheme, {
      工单量: "１，２３４",
      办结率: "47.06 %",
      满意率: "-",
      附记: "5",
    });

    test("stand by what their column holds, as they were printed, with their figure", () => {
      expect(cellOf(row, { metric: "tickets" })).toMatchObject({
        heading: "工单量",
        column: { metric: "tickets" },
        text: "１，２３４",
        figure: { isPercentage: false, places: 0 },
      });
      expect(`${cellOf(row, { metric: "tickets" })?.figure?.value}`).toBe("1234");
      expect(cellOf(row, { metric: "done" })?.figure?.isPercentage).toBe(true);
      expect(cellOf(row, { metric: "happy" })).toMatchObject({ text: "-", figure: undefined });
      expect(cellOf(row, "total")).toBeUndefined();
      expect(row.cells.map(({ column }) => columnKey(column))).toEqual([
        "group",
        "unit",
        "metric.tickets",
        "metric.done",
        "metric.happy",
      ]);
    });

    test("of a column that is to be ignored do not stand", () => {
      const rows = [
        ["单位", "得分甲"],
        ["某局", "5"],
      ];
      const table = valueOrThrow(sectionedTable(smallScheme(), rows, { 得分甲: "ignored" }));
      const [read] = tableRows(smallScheme(), table);
      expect(read?.cells.map(({ column }) => column)).toEqual(["unit"]);
    });

    test("that are not there are blank", () => {
      const [short] = printedRows(scheme, [
        ["组别", "单位", "工单量"],
        ["county", "某局"],
      ]);
      expect(cellOf(short ?? row, { metric: "tickets" })?.text).toBe("");
    });

    test.each([
      ["办结率(%)", "47.06", "2353/5000 2 true"],
      ["办结率（％）", "４７．０６", "2353/5000 2 true"],
      ["办结率(%)", "47.06%", "2353/5000 2 true"],
      ["办结率(%)", "1,000", "10 0 true"],
      // the sign of the heading is enough
      ["办结率(%)", "0.5", "1/2 1 false"],
      ["办结率（％）", "0.5", "1/2 1 false"],
      // what is far above 1 is in percent as well, where nothing has its sign
      ["办结率", "47.06", "2353/5000 2 true"],
      ["办结率", "4.01", "401/10000 2 true"],
      // a share may well be a little above 1
      ["办结率", "4", "4 0 false"],
      ["办结率", "1", "1 0 false"],
      ["办结率", "0.4706", "2353/5000 4 false"],
      ["办结率", "47.06%", "2353/5000 2 true"],
      ["办结率(%)", "-", "undefined undefined undefined"],
      ["办结率(%)", "多", "undefined undefined undefined"],
    ])("under %s, %s is %s", (heading, text, expected) => {
      const figure = cellOf(printedRow(scheme, { [heading]: text }), { metric: "done" })?.figure;
      expect(`${figure?.value} ${figure?.places} ${figure?.isPercentage}`).toBe(expected);
    });
  });

  describe("a column of rates", () => {
    const rates = (...texts: string[]) =>
      printedRows(scheme, [
        ["组别", "单位", "办结率"],
        ...texts.map((text, index) => ["county", `${index}`, text]),
      ]).map((row) => `${cellOf(row, { metric: "done" })?.figure?.value}`);

    test("is in percent where one of its figures is above 1", () => {
      expect(rates("99.5", "0.5", "-", "1")).toEqual(["199/200", "1/200", "undefined", "1/100"]);
    });

    test("is not where one of them says so itself, or none is above 1", () => {
      expect(rates("99.5%", "0.5", "1")).toEqual(["199/200", "1/2", "1"]);
      expect(rates("0.995", "0.5", "1")).toEqual(["199/200", "1/2", "1"]);
    });

    test("is one by what it holds: a count or points above 1 are not in percent", () => {
      const row = printedRow(scheme, { 工单量: "17", 办结量: "8", 评分: "5", 办结得分: "9" });
      const columns = [
        { metric: "tickets" },
        { count: "done" },
        { metric: "awarded" },
        { score: "speed" },
      ] as const;
      expect(columns.map((column) => cellOf(row, column)?.figure?.isPercentage)).toEqual([
        false,
        false,
        false,
        false,
      ]);
    });
  });

  describe("rows that are passed over", () => {
    const head = ["组别", "单位", "工单量"];

    test("are those without any text", () => {
      expect(
        places([
          head,
          ["", " ", "　"],
          ["county", "甲县", "5"],
          [],
          ["-", "—", "/"],
          ["", "乙县", "6"],
        ]),
      ).toEqual(["2 甲县 county/undefined", "5 乙县 county/undefined"]);
    });

    test.each(["合计", "总计", "小计", "平均", "平均值", "全市", "Total", "SUM", " average "])(
      "%j adds up others",
      (unit) => {
        expect(places([head, ["county", unit, "5"], ["county", "甲县", "5"]])).toEqual([
          "2 甲县 county/undefined",
        ]);
      },
    );

    test.each(["合　计", "合 计", "总 计"])("so does %j, with blanks in it", (unit) => {
      expect(places([head, ["county", unit, "5"]])).toEqual([]);
    });

    test("so does one that says it where the group stands", () => {
      expect(places([head, ["county", "甲县", "5"], ["合计", "", "5"]])).toEqual([
        "1 甲县 county/undefined",
      ]);
    });

    test.each([
      ["where the group stands", ["注：数据截至月底", "", ""]],
      ["where the volume stands", ["", "", "备注: 数据截至月底"]],
      ["with a number", ["注1、数据截至月底", "", ""]],
      ["in words", ["说明：数据截至月底", "", ""]],
      ["in English", ["Notes: as of today", "", ""]],
    ])("so is a note %s", (_, note) => {
      expect(places([head, ["county", "甲县", "5"], note, ["", "乙县", "5"]])).toEqual([
        "1 甲县 county/undefined",
        "3 乙县 county/undefined",
      ]);
    });

    test("so is a note where the unit stands", () => {
      expect(places([head, ["county", "甲县", "5"], ["", "注：数据截至月底", ""]])).toEqual([
        "1 甲县 county/undefined",
      ]);
    });

    test.each(["合　计", "总 计", "全　市"])("so does %j in another column", (sum) => {
      expect(places([head, ["county", "甲县", "5"], [sum, "", "5"], ["", "", sum]])).toEqual([
        "1 甲县 county/undefined",
      ]);
    });

    test.each(["注册局", "说明办", "Notes office"])("%j is a unit, and no note", (unit) => {
      expect(places([head, ["county", unit, "5"]])).toHaveLength(1);
    });

    test.each(["合计局", "全市通", "平均分办", "totals"])("%j is a unit", (unit) => {
      expect(places([head, ["county", unit, "5"]])).toHaveLength(1);
    });

    test("a sum between merged cells changes nothing", () => {
      expect(
        places([head, ["office", "甲局", "5"], ["county", "小计", "5"], ["", "乙局", "50"]]),
      ).toEqual(["1 甲局 office/B", "3 乙局 office/A"]);
    });
  });

  describe("the group", () => {
    const head = ["组别", "单位"];

    test.each([
      ["county", "county"],
      ["县市区", "county"],
      ["Counties", "county"],
      [" 县市区　", "county"],
      ["县 市　区", "county"],
      ["counties", undefined],
      ["县", undefined],
      ["toString", undefined],
    ])("%j is %s", (said, group) => {
      expect(printedRow(scheme, { 组别: said }).group?.id).toBe(group);
    });

    test.each(["", " ", "-", "—", "／", "无"])("%j is that of the row above", (blank) => {
      expect(
        places([head, [blank, "甲"], ["county", "乙"], [blank, "丙"], ["?", "丁"], [blank, "戊"]]),
      ).toEqual([
        "1 甲 undefined/undefined",
        "2 乙 county/undefined",
        "3 丙 county/undefined",
        "4 丁 undefined/undefined",
        "5 戊 undefined/undefined",
      ]);
    });

    test("names in full-width characters are read as well", () => {
      const name = { zh: "园区（示范区）", en: "Parks" };
      const parks = tableScheme({ groups: [{ id: "park", name }] });
      for (const said of ["园区（示范区）", "园区(示范区)", "园 区 (示范区)", "ｐａｒｋ"])
        expect(printedRow(parks, { 组别: said }).group?.id).toBe("park");
    });

    test("what two groups are called is the first of them", () => {
      const name = { zh: "县", en: "County" };
      const groups = [
        { id: "first", name },
        { id: "县", name: { zh: "first", en: "x" } },
      ];
      const of = tableScheme({ groups });
      expect(printedRow(of, { 组别: "County" }).group).toBe(groups[0]);
      expect(printedRow(of, { 组别: "first" }).group).toBe(groups[0]);
      expect(printedRow(of, { 组别: "x" }).group).toBe(groups[1]);
    });

    test("without a column for it, it is the only one", () => {
      expect(places([["单位"], ["甲"], ["乙"]], smallScheme())).toEqual([
        "1 甲 all/undefined",
        "2 乙 all/undefined",
      ]);
    });
  });

  describe("the tier", () => {
    const head = ["组别", "档次", "单位"];

    test.each([
      ["A", "A"],
      ["甲类", "A"],
      ["Tier B", "B"],
      ["Ａ", "A"],
      ["甲　类", "A"],
      ["TierB", "B"],
      ["a", undefined],
      ["", undefined],
      ["-", undefined],
    ])("%j is %s", (said, tier) => {
      expect(printedRow(scheme, { 组别: "office", 档次: said }).tier?.id).toBe(tier);
    });

    test("a blank one is that of the row above, in the same group alone", () => {
      expect(
        places([
          head,
          ["office", "A", "甲"],
          ["", "", "乙"],
          ["office", "-", "丙"],
          ["", "B", "丁"],
          ["", "", "戊"],
          ["county", "", "己"],
          ["office", "", "庚"],
        ]),
      ).toEqual([
        "1 甲 office/A",
        "2 乙 office/A",
        "3 丙 office/A",
        "4 丁 office/B",
        "5 戊 office/B",
        "6 己 county/undefined",
        "7 庚 office/undefined",
      ]);
    });

    test("that of another group is not taken over, though both have such tiers", () => {
      const [, office] = scheme.groups;
      const tiers = office?.tiers ?? [];
      const groups = ["first", "second"].map((id) => ({ id, name: { zh: id, en: id }, tiers }));
      const table = [head, ["first", "A", "甲"], ["second", "", "乙"], ["second", "A", "丙"]];
      expect(places(table, tableScheme({ groups }))).toEqual([
        "1 甲 first/A",
        "2 乙 second/undefined",
        "3 丙 second/A",
      ]);
    });

    test("a group without tiers has none, whatever stands there", () => {
      expect(printedRow(scheme, { 组别: "county", 档次: "A" }).tier).toBeUndefined();
    });

    test.each([
      ["19", "B"],
      ["20", "A"],
      ["21", "A"],
      ["0", "B"],
      ["1,000", "A"],
      ["19.5", undefined],
      ["-1", undefined],
      ["-", undefined],
      ["多", undefined],
      ["99999999999999999999", undefined],
    ])("without a column for it, it is that of the volume: of %s it is %s", (tickets, tier) => {
      expect(printedRow(scheme, { 组别: "office", 工单量: tickets }).tier?.id).toBe(tier);
    });

    test("without a volume either there is none", () => {
      expect(printedRow(scheme, { 组别: "office" }).tier).toBeUndefined();
    });
  });

  describe("under captions", () => {
    const head = ["排名", "单位", "工单量"];

    test("a row is of the group and the tier of the caption, whatever its volume", () => {
      expect(
        places([
          head,
          ["县市区"],
          ["1", "甲", "50"],
          ["市直部门（合计 4 家）"],
          ["1", "乙", "50"],
          ["乙类档次（工单量＜20 件）"],
          ["1", "丙", "50"],
          ["甲类"],
          ["1", "丁", ""],
        ]),
      ).toEqual(["2 甲 county/undefined", "4 乙 office/A", "6 丙 office/B", "8 丁 office/A"]);
    });

    test("a column of groups, or of tiers, comes before it", () => {
      const table = [
        ["组别", ...head],
        ["县市区"],
        ["office", "1", "甲", "50"],
        ["", "2", "乙", "5"],
      ];
      expect(places(table)).toEqual(["2 甲 office/A", "3 乙 office/B"]);
      const tiers = [
        ["档次", ...head],
        ["市直部门"],
        ["甲类"],
        ["B", "1", "甲", "50"],
        ["", "2", "乙", "5"],
      ];
      expect(places(tiers)).toEqual(["3 甲 office/B", "4 乙 office/B"]);
    });

    test("a tier of the caption is that of units of its own group alone", () => {
      const [county, office] = scheme.groups;
      const tiers = [
        { id: "A", name: { zh: "甲类", en: "Tier A" }, from: 3 },
        { id: "C", name: { zh: "丙类", en: "Tier C" }, from: 0 },
      ];
      const both = tableScheme({ groups: [{ ...county, tiers }, office] as never });
      const table = [
        ["组别", ...head],
        ["市直部门"],
        ["乙类"],
        ["office", "1", "甲", "50"],
        ["county", "1", "乙", "5"],
        ["", "2", "丙", "1"],
        ["office", "2", "丁", "50"],
      ];
      expect(places(table, both)).toEqual([
        "3 甲 office/B",
        "4 乙 county/A",
        "5 丙 county/C",
        "6 丁 office/B",
      ]);
      expect(places(table)).toEqual([
        "3 甲 office/B",
        "4 乙 county/undefined",
        "5 丙 county/undefined",
        "6 丁 office/B",
      ]);
    });

    test("a blank group is that of the caption, which is nearer than the rows above it", () => {
      const table = [
        ["组别", ...head],
        ["县市区"],
        ["", "1", "甲", "50"],
        ["", "2", "乙", "5"],
        ["市直部门（合计 4 家）"],
        ["", "1", "丙", "50"],
        ["乙类"],
        ["-", "1", "丁", "50"],
        ["county", "2", "戊", "50"],
        ["", "3", "己", "50"],
      ];
      expect(places(table)).toEqual([
        "2 甲 county/undefined",
        "3 乙 county/undefined",
        "5 丙 office/A",
        "7 丁 office/B",
        "8 戊 county/undefined",
        "9 己 county/undefined",
      ]);
    });

    test("so is a blank tier", () => {
      const table = [
        ["组别", "档次", ...head],
        ["市直部门"],
        ["甲类"],
        ["", "", "1", "甲", "5"],
        ["", "B", "2", "乙", "50"],
        ["", "", "3", "丙", "50"],
        ["乙类"],
        ["", "", "1", "丁", "50"],
      ];
      expect(places(table)).toEqual([
        "3 甲 office/A",
        "4 乙 office/B",
        "5 丙 office/B",
        "7 丁 office/B",
      ]);
    });

    test("under one that names none, a blank group is none: it may be another", () => {
      const table = [
        ["组别", ...head],
        ["county", "1", "甲", "50"],
        ["县乡", "", "", ""],
        ["", "1", "乙", "5"],
      ];
      expect(places(table)).toEqual(["1 甲 county/undefined", "3 乙 undefined/undefined"]);
    });

    test("headings again, or others, change nothing of it", () => {
      const table = [
        ["组别", ...head],
        ["county", "1", "甲", "50"],
        ["", "2", "乙", "5"],
        ["组别", ...head],
        ["", "3", "丙", "5"],
        ["单位", "组别"],
        ["丁", ""],
      ];
      expect(places(table).map((text) => text.slice(2))).toEqual([
        "甲 county/undefined",
        "乙 county/undefined",
        "丙 county/undefined",
        "丁 county/undefined",
      ]);
    });

    test("a blank tier is not that of a row above another caption", () => {
      const table = [
        ["档次", ...head],
        ["市直部门"],
        ["A", "1", "甲", "50"],
        ["市直部门"],
        ["", "1", "乙", "5"],
      ];
      expect(places(table)).toEqual(["2 甲 office/A", "4 乙 office/undefined"]);
    });

    test("a scheme of one group has it, whatever the caption says", () => {
      const table = [head, ["县乡"], ["1", "甲", "5"], ["名称"], ["2", "乙", "5"]];
      expect(places(table, smallScheme())).toEqual(["2 甲 all/undefined", "4 乙 all/undefined"]);
    });
  });

  describe("under headings that are repeated, in two rows, or otherwise further down", () => {
    const table = [
      ["某市排名"],
      ["县市区"],
      ["单位", "办结（10分）", ""],
      ["", "办结率", "得分"],
      ["甲", "50", "5"],
      ["乙", "0.5", "0.05"],
      [],
      ["单位", "办结（10分）", ""],
      ["", "办结率", "得分"],
      ["丙", "1", "0.1"],
      ["市直部门"],
      ["办结得分", "单位", "附记", "办结率（%）"],
      ["10", "丁", "x", "100"],
    ];
    const rows = printedRows(scheme, table);

    test("rows are counted from the first of them, and keep their place in the table", () => {
      expect(rows.map(({ number, line, unit }) => `${number} ${line} ${unit}`)).toEqual([
        "1 4 甲",
        "2 5 乙",
        "6 9 丙",
        "9 12 丁",
      ]);
    });

    test("each cell stands where its own headings say", () => {
      const told = rows.map((row) => {
        const cells = [cellOf(row, { metric: "done" }), cellOf(row, { score: "speed" })];
        return cells.map((cell) => cell && `${addressOf(row, cell)} ${cell.heading} ${cell.text}`);
      });
      expect(told).toEqual([
        ["B5 办结率 50", "C5 办结得分 5"],
        ["B6 办结率 0.5", "C6 办结得分 0.05"],
        ["B10 办结率 1", "C10 办结得分 0.1"],
        ["D13 办结率（%） 100", "A13 办结得分 10"],
      ]);
    });

    test("what is in percent is so in all of them", () => {
      const rates = (all: readonly string[][]) =>
        printedRows(scheme, all).map((row) => `${cellOf(row, { metric: "done" })?.figure?.value}`);
      expect(rates(table)).toEqual(["1/2", "1/200", "1/100", "1"]);
      // one of them far above 1, below the others and under other headings
      const [first, second, third] = [["单位", "办结率"], ["县市区"], ["甲", "0.5"]];
      const below = [
        ["办结率", "单位"],
        ["4.01", "乙"],
      ];
      const signed = [
        ["办结率", "单位"],
        ["401%", "乙"],
      ];
      expect(rates([first, second, third, ...below])).toEqual(["1/200", "401/10000"]);
      expect(rates([first, second, third, ...signed])).toEqual(["1/2", "401/100"]);
      const [far, small] = [
        ["甲", "4.01"],
        ["0.5", "乙"],
      ];
      expect(rates([first, second, far, ["办结率", "单位"], small])).toEqual([
        "401/10000",
        "1/200",
      ]);
    });
  });
});

describe("counts that follow from others of the row", () => {
  const count = (zh: string) => ({ kind: "count", name: both(zh, zh) }) as const;
  const scheme = tableScheme({
    metrics: {
      tickets: count("受理量"),
      spam: count("无效工单"),
      moved: count("转办工单"),
      closed: count("办结件数"),
      valid: { ...count("有效工单"), madeOf: { plus: ["tickets"], minus: ["spam", "moved"] } },
      net: { ...count("净工单"), madeOf: { plus: ["tickets", "moved"] } },
      done: { kind: "rate", of: "valid", count: "closed", name: both("办结率", "办结率") },
      purity: { kind: "rate", of: "tickets", count: "valid", name: both("有效率", "有效率") },
    },
  });
  const sound = { 受理量: "30", 无效工单: "3", 转办工单: "2", 办结件数: "20" };
  const shown = (row: ReturnType<typeof printedRow>, column: Parameters<typeof countCellOf>[1]) =>
    countCellOf(row, column)?.text;

  // 30 − 3 − 2, and 30 + 2
  test.each<[string, Record<string, string>, string | undefined, string | undefined]>([
    ["they come to what those do", {}, "25", "32"],
    ["whatever is printed", { 有效工单: "26", 净工单: "许多" }, "25", "32"],
    ["also where that is below 0", { 无效工单: "29" }, "-1", "32"],
    ["or no whole number stands in one of those", { 转办工单: "2.5" }, undefined, undefined],
    ["nor nothing", { 无效工单: "" }, undefined, "32"],
    ["then what is printed counts", { 无效工单: "", 有效工单: "26" }, "26", "32"],
  ])("%s", (_, changes, valid, net) => {
    const row = printedRow(scheme, { ...sound, ...changes });
    expect([shown(row, { metric: "valid" }), shown(row, { metric: "net" })]).toEqual([valid, net]);
  });

  test("the count of a rate is the cell of that count, or what it comes to", () => {
    const row = printedRow(scheme, { ...sound, 办结量: "19" });
    expect(shown(row, { count: "done" })).toBe("20");
    expect(shown(row, { count: "purity" })).toBe("25");
    // what stands in the column itself is another thing
    expect(cellOf(row, { count: "done" })?.text).toBe("19");
  });

  test("one stands where it is printed, under its own heading, else under its name", () => {
    const printed = printedRow(scheme, { ...sound, "有效 工单（件）": "26" });
    const cell = countCellOf(printed, { metric: "valid" });
    expect(cell).toMatchObject({ heading: "有效 工单（件）", place: 6, text: "25" });
    expect(countCellOf(printedRow(scheme, sound), { metric: "valid" })?.heading).toBe("有效工单");
  });

  test("of what is given, the cell is the one that stands there", () => {
    const row = printedRow(scheme, sound);
    expect(countCellOf(row, { metric: "tickets" })).toBe(cellOf(row, { metric: "tickets" }));
    expect([...row.made.keys()].sort()).toEqual([
      ...["count.done", "count.purity", "metric.net", "metric.valid"],
    ]);
    expect(printedRow(tableScheme(), { 工单量: "30" }).made.size).toBe(0);
  });
});
