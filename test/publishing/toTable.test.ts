import {
  InputError,
  type Month,
  type Scheme,
  scoreMonth,
  type Table,
  type TableTerms,
  toTable,
  type Unit,
  type WayApart,
} from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { linesOfHeadings } from "../../src/publishing/toTable.js";
import { officeScheme } from "../support/office.js";

describe("linesOfHeadings", () => {
  const column = (heading: string, short: string, over?: string) => ({ heading, short, over });
  const columns = [
    column("排名", "排名"),
    column("办结率", "办结率", "办结（10分）"),
    column("办结得分", "得分", "办结（10分）"),
    column("满意率", "满意率", "满意（20分）"),
    column("总得分", "总得分"),
  ];

  test("as a list, each column has its whole heading", () => {
    expect(linesOfHeadings(columns, "list")).toEqual([
      ["排名", "办结率", "办结得分", "满意率", "总得分"].map((text, at) => ({
        ...{ text, column: at, columns: 1, rows: 1 },
      })),
    ]);
  });

  test("as a bulletin, columns of one dimension stand under its name, and the others take both rows", () => {
    expect(linesOfHeadings(columns, "bulletin")).toEqual([
      [
        { text: "排名", column: 0, columns: 1, rows: 2 },
        { text: "办结（10分）", column: 1, columns: 2, rows: 1 },
        { text: "满意（20分）", column: 3, columns: 1, rows: 1 },
        { text: "总得分", column: 4, columns: 1, rows: 2 },
      ],
      [
        { text: "办结率", column: 1, columns: 1, rows: 1 },
        { text: "得分", column: 2, columns: 1, rows: 1 },
        { text: "满意率", column: 3, columns: 1, rows: 1 },
      ],
    ]);
  });

  test("as a bulletin without such columns, there is one row", () => {
    expect(linesOfHeadings([column("排名", "名"), column("单位", "单位")], "bulletin")).toEqual([
      [
        { text: "名", column: 0, columns: 1, rows: 1 },
        { text: "单位", column: 1, columns: 1, rows: 1 },
      ],
    ]);
  });

  test("columns of one name that do not stand together have two headings", () => {
    const [top] = linesOfHeadings(
      [
        column("甲", "甲", "项"),
        column("乙", "乙"),
        column("丙", "丙", "项"),
        column("丁", "丁", "项"),
      ],
      "bulletin",
    );
    expect(top?.map(({ text, columns: wide }) => `${text} ${wide}`)).toEqual([
      "项 1",
      "乙 1",
      "项 2",
    ]);
  });
});

describe("toTable", () => {
  const scheme = officeScheme();
  const unit = (
    name: string,
    group: string,
    metrics: Readonly<Record<string, unknown>> = {},
  ): Unit => ({
    ...{ id: `id of ${name}`, name, group },
    metrics: { tickets: 100, done: 90, late: 3, happy: "50%", ...metrics } as Unit["metrics"],
  });
  const month: Month = {
    month: "2024-05",
    units: [
      unit("丁局", "county", { done: 85, happy: { count: 1, of: 3 } }),
      unit("丙局", "city", { tickets: 40, done: 20 }),
      unit("甲局", "city", { late: 133 }),
      unit("乙局", "city", { done: 80, happy: { count: 2, of: 3 } }),
    ],
    adjustments: [{ unit: "id of 乙局", category: "表扬", points: "1.5", reason: "锦旗" }],
  };
  const result = scoreMonth(scheme, month);

  const tableOf = (terms: Partial<TableTerms> = {}, of: Scheme = scheme, given: Month = month) =>
    toTable(scoreMonth(of, given), { scheme: of, month: given, ...terms });
  const rowsOf = ({ sections }: Table) =>
    sections.map(({ captions, rows }) => [
      captions,
      rows.map((row) => row.map(({ text }) => text)),
    ]);
  const listOf = (...given: Parameters<typeof tableOf>) => {
    const { columns, sections } = tableOf({ layout: "list", ...given[0] }, given[1], given[2]);
    return [
      columns.map(({ heading }) => heading),
      ...(sections[0]?.rows.map((row) => row.map(({ text }) => text)) ?? []),
    ];
  };

  describe("as a bulletin", () => {
    test("it has a title, and a section for each tier and group, under its captions", () => {
      const table = tableOf();
      expect([table.title, table.language]).toEqual(["办法 2024年5月", "zh"]);
      // 甲局: 9 + 10; 乙局: 8 + 13.33 + 1.5; 丙局: 5 + 10; 丁局: 8.5 + 6.67
      expect(rowsOf(table)).toEqual([
        [
          ["部门（合计 3 家）", "A类（工单量≥100件）（合计 2 家）"],
          [
            ["1", "乙局", "100", "80", "80%", "8", "66.67%", "13.33", "1.5", "3", "3%", "22.83"],
            ["2", "甲局", "100", "90", "90%", "9", "50%", "10", "0", "133", "100%", "19.00"],
          ],
        ],
        [
          ["B类（工单量＜100件）（合计 1 家）"],
          [["1", "丙局", "40", "20", "50%", "5", "50%", "10", "0", "3", "7.5%", "15.00"]],
        ],
        [
          ["县区（合计 1 家）"],
          [["1", "丁局", "100", "85", "85%", "8.5", "33.33%", "6.67", "0", "3", "3%", "15.17"]],
        ],
      ]);
    });

    test("its headings stand in two rows: dimensions above, with their marks, and metrics below", () => {
      const [top = [], below = []] = tableOf().headings;
      expect(top).toEqual([
        { text: "排名", column: 0, columns: 1, rows: 2 },
        { text: "单位", column: 1, columns: 1, rows: 2 },
        { text: "工单量", column: 2, columns: 1, rows: 2 },
        { text: "办结率（10分）", column: 3, columns: 3, rows: 1 },
        { text: "满意率（20分）", column: 6, columns: 2, rows: 1 },
        { text: "加分项（5分）", column: 8, columns: 1, rows: 2 },
        { text: "延期量", column: 9, columns: 1, rows: 2 },
        { text: "延期率", column: 10, columns: 1, rows: 2 },
        { text: "总得分", column: 11, columns: 1, rows: 2 },
      ]);
      expect(below.map(({ text, column }) => `${column} ${text}`)).toEqual([
        ...["3 办结量", "4 办结率", "5 得分", "6 满意率", "7 得分"],
      ]);
    });

    test("in English, title, headings and captions are in English", () => {
      const table = tableOf({ language: "en" });
      expect([table.title, table.language]).toEqual(["Rules, 2024-05", "en"]);
      expect(table.headings[0]?.map(({ text }) => text)).toEqual([
        ...["Rank", "Unit", "Tickets", "Speed (10 points)", "Joy (20 points)", "Bonus (5 points)"],
        ...["Late (count)", "Late", "Total score"],
      ]);
      expect(table.headings[1]?.map(({ text }) => text)).toEqual([
        ...["Done (count)", "Done", "Score", "Satisfied", "Score"],
      ]);
      expect(table.sections.map(({ captions }) => captions)).toEqual([
        ["Departments (3 units)", "Tier A (Tickets ≥ 100) (2 units)"],
        ["Tier B (Tickets < 100) (1 unit)"],
        ["Counties (1 unit)"],
      ]);
    });

    test("where all are ranked together, the group of each stands in a column", () => {
      const all = { ...scheme, ranking: { ...scheme.ranking, within: "all" } } as Scheme;
      const { columns, sections } = tableOf({}, all);
      expect(columns[0]).toEqual({ heading: "组别", holds: "text" });
      expect(sections.map(({ captions }) => captions)).toEqual([["全部单位（合计 4 家）"]]);
      expect(sections[0]?.rows.map((row) => row[0]?.text)).toEqual([
        "部门",
        "部门",
        "县区",
        "部门",
      ]);
      const [city] = scheme.groups;
      const only = { ...all, groups: [city] } as Scheme;
      const ofCity = { ...month, units: month.units.slice(1) };
      expect(tableOf({}, only, ofCity).columns[0]?.heading).toBe("排名");
    });

    test("where groups are ranked whole, tiers have no captions", () => {
      const whole = { ...scheme, ranking: { ...scheme.ranking, within: "group" } } as Scheme;
      expect(tableOf({}, whole).sections.map(({ captions }) => captions)).toEqual([
        ["部门（合计 3 家）"],
        ["县区（合计 1 家）"],
      ]);
    });

    test("units that are set apart stand below, by group, each with the reason", () => {
      const few = { ...scheme, ranking: { ...scheme.ranking, minimumVolume: 100 } } as Scheme;
      const apart = { ...month, units: [...month.units, unit("戊局", "county", { tickets: 99 })] };
      const { columns, sections } = tableOf({}, few, apart);
      expect(columns.at(-1)).toEqual({ heading: "说明", holds: "text" });
      expect(sections.map(({ captions }) => captions)).toEqual([
        ["部门（合计 2 家）", "A类（工单量≥100件）（合计 2 家）"],
        ["县区（合计 1 家）"],
        ["部门（不参与排名，合计 1 家）"],
        ["县区（不参与排名，合计 1 家）"],
      ]);
      const [row = []] = sections[2]?.rows ?? [];
      expect(row.slice(0, -1).map(({ text }) => text)).toEqual([
        ...["—", "丙局", "40", "20", "50%", "—", "50%", "—", "—", "3", "7.5%", "—"],
      ]);
      const { unranked } = scoreMonth(few, apart);
      expect(row.at(-1)?.text).toBe(unranked[0]?.reason.zh);
      expect(sections[0]?.rows[0]?.at(-1)?.text).toBe("—");
    });
  });

  describe("units that are set apart though they are scored", () => {
    const apart = (as: WayApart) => {
      const named = { zh: "新设单位", en: "New unit" };
      const only = { id: "new", name: named, if: { measure: { rate: "done" }, below: "80%" }, as };
      return { ...scheme, ranking: { ...scheme.ranking, setApart: [only] } } as Scheme;
    };
    const others = { ...month, units: month.units.filter(({ name }) => name !== "丙局") };
    const third = unit("丙局", "city", { tickets: 200, done: 150, happy: "95%" });
    const given = { ...others, units: [...others.units, third] };
    const placesIn = (table: Table) =>
      table.sections.map(({ captions, rows }) => [
        captions.at(-1),
        ...rows.map((row) => [row[0], row[1], row.at(-2), row.at(-1)].map((cell) => cell?.text)),
      ]);

    test("one that is not ranked stands below, with its scores and the reason, and no rank", () => {
      const table = tableOf({}, apart("notRanked"), given);
      // 丙局: 7.5 + 19
      expect(placesIn(table)).toEqual([
        [
          "A类（工单量≥100件）（合计 2 家）",
          ["1", "乙局", "22.83", "—"],
          ["2", "甲局", "19.00", "—"],
        ],
        ["县区（合计 1 家）", ["1", "丁局", "15.17", "—"]],
        ["部门（不参与排名，合计 1 家）", ["—", "丙局", "26.50", "新设单位，按方案只计分、不排名"]],
      ]);
    });

    test("one that is not to be published is left out, counted by no caption, and leaves its rank behind", () => {
      const table = tableOf({}, apart("notPublished"), given);
      expect(table.columns.at(-1)?.heading).toBe("总得分");
      expect(table.sections.map(({ captions }) => captions)).toEqual([
        ["部门（合计 2 家）", "A类（工单量≥100件）（合计 2 家）"],
        ["县区（合计 1 家）"],
      ]);
      expect(table.sections[0]?.rows.map(([rank, name]) => [rank?.text, name?.text])).toEqual([
        ["2", "乙局"],
        ["3", "甲局"],
      ]);
    });

    test("it stands in its place, with the reason, where it is asked for", () => {
      const table = tableOf({ unpublished: "included" }, apart("notPublished"), given);
      expect(placesIn(table)[0]).toEqual([
        "A类（工单量≥100件）（合计 3 家）",
        ["1", "丙局", "26.50", "新设单位，按方案计分、排名，不公布"],
        ["2", "乙局", "22.83", "—"],
        ["3", "甲局", "19.00", "—"],
      ]);
    });
  });

  test.each([
    ["2024-05", "办法 2024年5月", "Rules, 2024-05"],
    ["2024-01/2024-04", "办法 2024年1—4月", "Rules, 2024-01 to 2024-04"],
    ["2024-Q3", "办法 2024年第三季度", "Rules, Q3 2024"],
    ["2024", "办法 2024年度", "Rules, year 2024"],
  ])("the title of %s is %s", (period, zh, en) => {
    const given = { ...month, month: period };
    expect(tableOf({}, scheme, given).title).toBe(zh);
    expect(tableOf({ language: "en" }, scheme, given).title).toBe(en);
  });

  describe("as a list", () => {
    test("it has no title and no captions, but columns of groups and tiers", () => {
      const table = tableOf({ layout: "list" });
      expect(table.title).toBeNull();
      expect(table.headings).toHaveLength(1);
      expect(table.sections.map(({ captions }) => captions)).toEqual([[]]);
      expect(listOf()).toEqual([
        [
          ...["组别", "档次", "排名", "单位", "工单量", "办结量", "办结率", "办结率得分", "满意率"],
          ...["满意率得分", "加分项得分", "延期量", "延期率", "总得分"],
        ],
        [
          "部门",
          "A类",
          "1",
          "乙局",
          "100",
          "80",
          "80%",
          "8",
          "66.67%",
          "13.33",
          "1.5",
          "3",
          "3%",
          "22.83",
        ],
        [
          "部门",
          "A类",
          "2",
          "甲局",
          "100",
          "90",
          "90%",
          "9",
          "50%",
          "10",
          "0",
          "133",
          "100%",
          "19.00",
        ],
        [
          "部门",
          "B类",
          "1",
          "丙局",
          "40",
          "20",
          "50%",
          "5",
          "50%",
          "10",
          "0",
          "3",
          "7.5%",
          "15.00",
        ],
        [
          "县区",
          "—",
          "1",
          "丁局",
          "100",
          "85",
          "85%",
          "8.5",
          "33.33%",
          "6.67",
          "0",
          "3",
          "3%",
          "15.17",
        ],
      ]);
    });

    test("where no group has tiers, it has no column of them", () => {
      const [, county] = scheme.groups;
      const flat = { ...scheme, groups: [county] } as Scheme;
      const ofCounty = { ...month, units: month.units.slice(0, 1), adjustments: [] };
      expect(listOf({}, flat, ofCounty)[0]?.slice(0, 3)).toEqual(["组别", "排名", "单位"]);
    });

    test("with exact rates, those without a count stand as the fractions that they are", () => {
      const column = listOf()[0]?.indexOf("满意率") ?? 0;
      expect(
        listOf({ rates: "exact" })
          .slice(1)
          .map((row) => row[column]),
      ).toEqual([...["2/3", "50%", "50%", "1/3"]]);
    });

    test("an empty month has headings only", () => {
      const none = { month: "2024-05", units: [] };
      expect(listOf({}, scheme, none)).toHaveLength(1);
      expect(tableOf({}, scheme, none).sections).toEqual([]);
    });
  });

  describe("refused", () => {
    const terms = { scheme, month };

    test.each<[string, unknown, unknown, string]>([
      ["no result", null, terms, "toTable requires what scoreMonth gives, not null"],
      [
        "another object for a result",
        {},
        terms,
        "toTable requires what scoreMonth gives, not an object",
      ],
      [
        "no terms",
        result,
        undefined,
        "toTable requires the scheme and the month that the result is of",
      ],
      [
        "no month",
        result,
        { scheme },
        "toTable requires the scheme and the month that the result is of",
      ],
      [
        "another language",
        result,
        { ...terms, language: "de" },
        'toTable requires language to be one of zh, en, not "de"',
      ],
      [
        "another layout",
        result,
        { ...terms, layout: "page" },
        'toTable requires layout to be one of bulletin, list, not "page"',
      ],
      [
        "another form of rates",
        result,
        { ...terms, rates: 2 },
        "toTable requires rates to be one of rounded, exact, not 2",
      ],
      [
        "another word for units that are not published",
        result,
        { ...terms, unpublished: "all" },
        'toTable requires unpublished to be one of leftOut, included, not "all"',
      ],
      [
        "the result of another month",
        result,
        { ...terms, month: { ...month, month: "2024-06" } },
        "toTable requires the scheme and the month that the result is of: small, 2024-05",
      ],
      [
        "the result of another scheme",
        result,
        { ...terms, scheme: { ...scheme, id: "other" } },
        "toTable requires the scheme and the month that the result is of: small, 2024-05",
      ],
      [
        "a month without a unit of the result",
        result,
        { ...terms, month: { ...month, units: month.units.slice(1) } },
        "toTable requires the month that the result is of: 丁局 is not in it",
      ],
    ])("%s", (_, of, given, message) => {
      expect(() => toTable(of as typeof result, given as typeof terms)).toThrow(
        new RangeError(message),
      );
    });

    test("a scheme that is not sound", () => {
      const unsound = { ...scheme, groups: [] } as unknown as Scheme;
      expect(() => toTable(result, { scheme: unsound, month })).toThrow(InputError);
    });
  });

  test("nothing given is changed, and the table is plain JSON", () => {
    const before = JSON.stringify([result, scheme, month]);
    const table = tableOf();
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    expect(JSON.stringify([result, scheme, month])).toBe(before);
  });
});
