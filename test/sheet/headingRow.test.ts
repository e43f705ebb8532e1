import type { Scheme } from "hotline-scoring";
import type { Column } from "hotline-scoring/tables";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { headingFinder } from "../../src/sheet/headingRow.js";
import { tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

type Row = readonly string[];
type Said = Readonly<Record<string, Column>>;

/** The headings that begin in each row, those of two rows marked so; nothing for a row that has none. */
function found(rows: readonly Row[], said: Said = {}, scheme: Scheme = tableScheme()) {
  const finder = headingFinder(scheme, said, rows);
  return rows.map((_, line) => {
    const headings = finder.headingsAt(line);
    return headings && [...(headings.rows === 2 ? ["both:"] : []), ...headings.headings].join(" ");
  });
}

/** The headings that begin in the first row. */
const first = (rows: readonly Row[], said?: Said, scheme?: Scheme) => found(rows, said, scheme)[0];

describe("what a heading means", () => {
  const { columnOf } = headingFinder(tableScheme(), { 办结率: "ignored", 甲: "unit" }, []);

  test.each<[string, Column | undefined]>([
    ["甲", "unit"],
    ["单位", "unit"],
    ["办结率", "ignored"],
    // what is said is said of a heading as it is written
    ["办结率（%）", { metric: "done" }],
    ["Tickets", { metric: "tickets" }],
    ["甲 ", "unit"],
    ["toString", undefined],
    ["__proto__", undefined],
    ["", undefined],
  ])("%j is %j: as it is said, or by the names of the scheme", (heading, column) => {
    expect(columnOf(heading)).toEqual(column);
  });
});

describe("headings stand", () => {
  test.each<[string, Row[], (string | undefined)[]]>([
    [
      "in the first row",
      [
        ["组别", "单位"],
        ["county", "甲局"],
      ],
      ["组别 单位", undefined],
    ],
    [
      "below a title",
      [["某市排名"], [], ["组别", "单位"], ["county", "甲局"]],
      [undefined, undefined, "组别 单位", undefined],
    ],
    [
      "again at the breaks of pages",
      [
        ["单位", "工单量"],
        ["甲局", "5"],
        ["单位", "工单量"],
        ["乙局", "5"],
      ],
      ["单位 工单量", undefined, "单位 工单量", undefined],
    ],
    [
      "again, otherwise than above",
      [
        ["单位", "工单量"],
        ["甲局", "5"],
        ["部门", "满意率", "备注"],
        ["乙局", "5"],
      ],
      ["单位 工单量", undefined, "部门 满意率 备注", undefined],
    ],
    ["in English", [["Group", "UNIT", "Done rate (%)"]], ["Group UNIT Done rate (%)"]],
    [
      "wherever units are told of beside something else",
      [["工单量", "x", "部门"]],
      ["工单量 x 部门"],
    ],
    ["with breaks within them", [["单\n位", "工单\r\n量"]], ["单位 工单量"]],
  ])("%s", (_, rows, headings) => {
    expect(found(rows)).toEqual(headings);
  });

  test.each<[string, Row[]]>([
    ["without units", [["组别", "工单量"]]],
    ["beside a figure", [["单位", "工单量", "5"]]],
    ["beside a rate", [["单位", "工单量", "100%"]]],
    ["beside a figure with its measure", [["单位", "工单量", "5件"]]],
    ["without any text", [["", ""], []]],
  ])("not %s", (_, rows) => {
    expect(found(rows)).toEqual(rows.map(() => undefined));
  });

  test("where it was said that they do", () => {
    const rows = [
      ["名称", "工单量"],
      ["甲局", "5"],
    ];
    expect(found(rows)).toEqual([undefined, undefined]);
    expect(found(rows, { 名称: "unit" })).toEqual(["名称 工单量", undefined]);
    expect(found([["单位", "工单量"]], { 单位: "ignored" })).toEqual([undefined]);
  });

  test("in the first row that tells of units alone, where none tells more", () => {
    expect(found([["某市排名"], ["单位", "备注"], ["甲局", "x"], ["部门", "y"]])).toEqual([
      undefined,
      "单位 备注",
      undefined,
      undefined,
    ]);
    expect(found([["单位", "5"], ["单位"], ["单位"]])).toEqual([undefined, "单位", undefined]);
  });

  test("but not in such a row where another tells more: a group may be called 部门", () => {
    const rows = [
      ["部门", "", ""],
      ["部门", "甲局", "-"],
      ["组别", "单位", "工单量"],
      ["部门", "乙局", "-"],
    ];
    expect(found(rows)).toEqual([undefined, undefined, "组别 单位 工单量", undefined]);
  });

  test("nowhere beyond the table", () => {
    const { headingsAt } = headingFinder(tableScheme(), {}, [["单位", "工单量"]]);
    expect([headingsAt(-1), headingsAt(1), headingsAt(0)?.rows]).toEqual([undefined, undefined, 1]);
  });
});

describe("two rows of headings", () => {
  const top = ["组别", "单位", "办结（10分）", "", "满意（5 分）", "", "总得分"];
  const sub = ["", "", "办结率", "得分", "满意率", "得分", ""];
  const both = "both: 组别 单位 办结率 办结得分 满意率 满意得分 总得分";

  test.each<[string, Row[], string]>([
    ["blanks after the top cells of merged ones", [top, sub], both],
    [
      "the same texts in each of them, where merged cells were filled",
      [
        ["组别", "单位", "办结（10分）", "办结（10分）", "满意（5 分）", "满意（5 分）", "总得分"],
        ["组别", "单位", "办结率", "得分", "满意率", "得分", "总得分"],
      ],
      both,
    ],
    [
      "breaks within them, as of PDF",
      [
        ["组\n别", "单\n位", "办结\n（10分）", "", "满意\n（5 分）", "", "总得\n分"],
        ["", "", "办结\n率", "得\n分", "满意\n率", "得\r\n分", ""],
      ],
      both,
    ],
    [
      "scores alone",
      [
        ["单位", "办结", "满意（5分）"],
        ["", "得分", "分数"],
      ],
      "both: 单位 办结得分 满意得分",
    ],
    [
      "one more column below",
      [
        ["单位", "办结"],
        ["", "办结率", "得分"],
      ],
      "both: 单位 办结率 办结得分",
    ],
    [
      "one column less below",
      [
        ["单位", "办结", "", "备注"],
        ["", "办结率"],
      ],
      "both: 单位 办结率  备注",
    ],
    [
      "English ones",
      [
        ["Group", "Unit", "Speed (10 points)", "", "Care (1 point)", ""],
        ["", "", "Done rate", "Score", "Satisfaction", "Points"],
      ],
      "both: Group Unit Done rate Speed score Satisfaction Care score",
    ],
    [
      "a top cell in full-width characters",
      [
        ["单位", "办结（１０分）", ""],
        ["", "办结率", "得分"],
      ],
      "both: 单位 办结率 办结得分",
    ],
    [
      "a top cell that no dimension is called",
      [
        ["单位", "甲", "", "乙", ""],
        ["", "办结率", "得分", "x", "得分"],
      ],
      "both: 单位 办结率 甲得分 乙（x） 乙得分",
    ],
    [
      "a heading unknown to the scheme",
      [
        ["单位", "办结", ""],
        ["", "办结率", "其他"],
      ],
      "both: 单位 办结率 办结（其他）",
    ],
    [
      "a bare score above nothing: it is of the rate before it",
      [
        ["单位", "办结率", "得分", "满意", ""],
        ["", "", "", "满意率", "得分"],
      ],
      "both: 单位 办结率 办结得分 满意率 满意得分",
    ],
    [
      "a bare score repeated below: it is of the rate before it",
      [
        ["单位", "办结率", "得分", "满意", "满意"],
        ["单位", "办结率", "得分", "满意率", "得分"],
      ],
      "both: 单位 办结率 办结得分 满意率 满意得分",
    ],
  ])("%s", (_, rows, headings) => {
    expect(first(rows)).toBe(headings);
  });

  test.each<[string, Row]>([
    ["the row below has a figure", ["", "", "办结率", "5", "", "", ""]],
    ["it says something of units", ["", "甲局", "办结率", "得分", "", "", ""]],
    ["it says what is said of units", ["", "", "办结率", "得分", "", "", "部门"]],
    ["it says nothing", ["", "", "", "", "", "", ""]],
    ["it has no cells", []],
    ["it has one text below one heading", ["", "", "甲", "", "", "", ""]],
    ["it says what the columns are counted in", ["", "", "（件）", "（%）", "", "", ""]],
    ["it is a caption", ["县市区（合计 5 家）"]],
    ["it says the same", ["", "", "办结（10分）", "", "", "", "总得分"]],
    ["it is a sum", ["合计", "", "办结率", "", "", "", ""]],
    ["it is a sum of units", ["", "", "全市", "办结率", "", "", ""]],
    ["it is a note", ["注：办结", "", "办结率", "", "", "", ""]],
  ])("but one, where %s", (_, row) => {
    expect(first([top, row])).toBe(top.join(" "));
  });

  test("what parts a heading goes with it, known or not", () => {
    expect(
      first([
        ["单位", "受理量", ""],
        ["", "本月", "累计"],
      ]),
    ).toBe("both: 单位 受理量（本月） 受理量（累计）");
    expect(
      first([
        ["单位", "办结率", ""],
        ["", "指标值", "得分"],
      ]),
    ).toBe("both: 单位 办结率 办结率得分");
  });

  test("the first heading of units decides whether the row below goes on", () => {
    expect(
      first([
        ["单位", "地区", "办结", ""],
        ["", "甲", "办结率", "得分"],
      ]),
    ).toBe("both: 单位 地区（甲） 办结率 办结得分");
  });

  test("the row below is none by itself, even where it is repeated", () => {
    expect(found([top, sub, ["county", "甲局", "50%", "5"], top, sub])).toEqual([
      both,
      undefined,
      undefined,
      both,
      undefined,
    ]);
  });

  test("a page break between two rows of headings leaves one", () => {
    expect(found([top, ["- 1 -"], top, sub])).toEqual([top.join(" "), undefined, both, undefined]);
  });
});

describe("a bare heading of scores", () => {
  test.each<[string, Row, string]>([
    ["is of the rate before it", ["单位", "办结率", "得分"], "单位 办结率 办结得分"],
    ["of the count before it", ["单位", "办结量", "得分"], "单位 办结量 办结得分"],
    ["of the points before it", ["单位", "评分", "得分"], "单位 评分 评定得分"],
    [
      "of the last of them that belongs to a dimension",
      ["单位", "办结率", "工单量", "排名", "x", "得分"],
      "单位 办结率 工单量 排名 x 办结得分",
    ],
    [
      "each of its own",
      ["单位", "办结量", "办结率", "得分", "满意率", "分数（10分）"],
      "单位 办结量 办结率 办结得分 满意率 满意得分",
    ],
    ["in English", ["Unit", "Satisfaction", "Score"], "Unit Satisfaction Care score"],
    ["in English beside Chinese", ["单位", "满意率", "Points"], "单位 满意率 Care score"],
    ["in Chinese beside English", ["Unit", "Satisfaction", "得分"], "Unit Satisfaction 满意得分"],
    ["broken into lines", ["单位", "满意\n率", "得\n分"], "单位 满意率 满意得分"],
    ["none before it: it stays as it is", ["单位", "得分", "办结率"], "单位 得分 办结率"],
    ["none of a dimension before it", ["单位", "延期率", "得分"], "单位 延期率 得分"],
    [
      "not of a score before it",
      ["单位", "办结率", "满意得分", "得分"],
      "单位 办结率 满意得分 办结得分",
    ],
  ])("%s", (_, row, headings) => {
    expect(first([row, ["甲", "5"]])).toBe(headings);
  });

  test("alone at the end, behind the rates of several dimensions, is of none of them", () => {
    expect(first([["单位", "办结率", "满意率", "得分"]])).toBe("单位 办结率 满意率 得分");
    // the total stands beside it
    expect(first([["单位", "办结率", "满意率", "得分", "总得分"]])).toBe(
      "单位 办结率 满意率 满意得分 总得分",
    );
  });

  describe("may be what the scheme calls the total", () => {
    const total = [{ zh: "得分", en: "Score" }];
    const scheme = tableScheme({ columns: { total } });

    test.each<[string, Row[], string]>([
      [
        "behind those of its dimensions",
        [["单位", "办结率", "得分", "满意率", "得分", "得分"]],
        "单位 办结率 办结得分 满意率 满意得分 得分",
      ],
      ["as the only one", [["单位", "办结率", "满意率", "得分"]], "单位 办结率 满意率 得分"],
      [
        "in English",
        [["Unit", "Done rate", "Score", "Satisfaction", "Score", "Score"]],
        "Unit Done rate Speed score Satisfaction Care score Score",
      ],
      [
        "of two rows, where nothing stands below it",
        [
          ["单位", "办结（10分）", "", "满意（5 分）", "", "得分"],
          ["", "办结率", "得分", "满意率", "得分", ""],
        ],
        "both: 单位 办结率 办结得分 满意率 满意得分 得分",
      ],
      [
        "where the same stands below it",
        [
          ["单位", "办结（10分）", "", "满意（5 分）", "", "得分"],
          ["", "办结率", "得分", "满意率", "得分", "得分"],
        ],
        "both: 单位 办结率 办结得分 满意率 满意得分 得分",
      ],
      [
        "between the others",
        [
          ["单位", "办结（10分）", "", "得分", "满意（5 分）", ""],
          ["", "办结率", "得分", "", "满意率", "得分"],
        ],
        "both: 单位 办结率 办结得分 得分 满意率 满意得分",
      ],
    ])("%s", (_, rows, headings) => {
      expect(first(rows, {}, scheme)).toBe(headings);
    });
  });

  test("is of the first dimension that looks at the rate, in whichever part of it", () => {
    const named = (zh: string) => ({ zh, en: zh });
    const dimensions = [
      smallDimension({
        ...{ id: "mean", name: named("综合") },
        measure: { mean: ["happy", "late"] },
      }),
      smallDimension({ id: "late", name: named("延期"), measure: { rate: "late" } }),
    ];
    const scheme = tableScheme({ dimensions });
    expect(first([["单位", "延期率", "得分"]], {}, scheme)).toBe("单位 延期率 综合得分");
    expect(first([["单位", "办结率", "得分"]], {}, scheme)).toBe("单位 办结率 得分");
  });

  test("what is said of the column before it counts", () => {
    expect(first([["单位", "甲", "得分"]], { 甲: { count: "happy" } })).toBe("单位 甲 满意得分");
  });
});

describe("a heading that was broken into lines is put together", () => {
  test.each([
    ["按时办结\n率", "按时办结率"],
    ["按时\r\n办结\n率", "按时办结率"],
    [" 按时 \n 办结率\n", "按时办结率"],
    ["按时办结率\n（10 分）", "按时办结率（10 分）"],
    ["按时办结率\n(10 分)", "按时办结率(10 分)"],
    ["On-time\ncompletion\r\nrate", "On-time completion rate"],
    ["12345\n热线", "12345 热线"],
    ["按时 办结率", "按时 办结率"],
    [" 按时 办结率 ", " 按时 办结率 "],
  ])("%j is %j", (heading, whole) => {
    expect(first([["单位", "排名", heading]])).toBe(`单位 排名 ${whole}`);
  });
});

test("the two rows of the bulletin of October 2023", () => {
  const top =
    "排名,地区,有效工|单量,按时办结率（10 分）,,,延期率（10 分）,,,联系反馈当事人率（20 分）,,,回访满意率（25 分）,,,工单驳回（10 分）,,知识库建|设（20分）,工作配合|（5 分）,加分项|（5分）,总得分";
  const sub =
    ",,,按时办结|量,按时办结|率,得分,延期量,延期率,得分,联系反馈|当事人量,联系反馈|当事人率,得分,系统满意|率,抽查回访|满意率,得分,驳回总量,得分,,,,";
  const rows = [top, sub].map((row) => row.replaceAll("|", "\n").split(","));
  expect(first(rows, {}, xiangtan2023)?.split(" ")).toEqual(
    "both: 排名 地区 有效工单量 按时办结量 按时办结率 按时办结率得分 延期量 延期率 延期率得分 联系反馈当事人量 联系反馈当事人率 联系反馈当事人率得分 系统满意率 抽查回访满意率 回访满意率得分 驳回总量 工单驳回得分 知识库建设（20分） 工作配合（5 分） 加分项（5分） 总得分".split(
      " ",
    ),
  );
});

test("a heading of a million blanks or breaks is read at once", () => {
  const wide = `按时${" \n".repeat(500_000)}办结率`;
  expect(first([["单位", "排名", wide]])).toBe("单位 排名 按时办结率");
});

test("a heading of scores that is in percent is none of the scores, which are points", () => {
  const scheme = tableScheme({
    dimensions: [smallDimension({ id: "speed", name: { zh: "办结", en: "Speed" } })],
  });
  const { columnOf } = headingFinder(scheme, {}, []);
  expect(columnOf("办结得分")).toEqual({ score: "speed" });
  expect(columnOf("办结得分（%）")).toBeUndefined();
});
