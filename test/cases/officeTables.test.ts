import {
  audit,
  readAdjustments,
  scoreMonth,
  type TableOptions,
  type TableReading,
  tryReadTable,
} from "hotline-scoring";
import { type Xiangtan2023, xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";

/** Tables as people make them, under the rules of 湘潭: read as they plainly say, told of, or refused. */

const HEADINGS = [
  ...["组别", "单位", "有效工单量", "按时办结量", "延期量", "联系反馈当事人量"],
  ...["系统满意率", "抽查回访满意率", "驳回总量", "知识库建设"],
];
const changed = (changes: Readonly<Record<string, string>>) =>
  HEADINGS.map((heading) => changes[heading] ?? heading);

type Row = readonly unknown[];

/** A county of 100 tickets, all done, 90 % of its callers satisfied; cells by their heading. */
const row = (unit: string, cells: Readonly<Record<string, unknown>> = {}): Row => {
  const usual: Readonly<Record<string, unknown>> = {
    ...{ 组别: "县市区", 单位: unit, 有效工单量: 100, 按时办结量: 100, 延期量: 0 },
    ...{
      联系反馈当事人量: 100,
      系统满意率: "90%",
      抽查回访满意率: "90%",
      驳回总量: 0,
      知识库建设: 20,
    },
  };
  return HEADINGS.map((heading) => (heading in cells ? cells[heading] : usual[heading]));
};
const small = (unit: string) =>
  row(unit, {
    有效工单量: 50,
    按时办结量: 40,
    联系反馈当事人量: 50,
    系统满意率: "80%",
    抽查回访满意率: "80%",
  });
const both = (unit: string, cells: Readonly<Record<string, unknown>> = {}) =>
  row(unit, { 有效工单量: 150, 按时办结量: 140, 联系反馈当事人量: 150, 知识库建设: "", ...cells });

interface Told extends Partial<TableReadingParts> {
  readonly refused?: readonly string[];
}

interface TableReadingParts extends Pick<TableReading<Xiangtan2023>, "columns" | "month"> {
  readonly units: readonly string[];
  readonly doubts: readonly string[];
  readonly apart: readonly string[];
}

/** How a table is read: its units with their totals, each doubt, each refusal, in Chinese. */
function reading(table: readonly Row[] | string, options: TableOptions = {}): Told {
  const outcome = tryReadTable<Xiangtan2023>(table, xiangtan2023, { month: "2023-10", ...options });
  if (!outcome.ok) return { refused: outcome.issues.map(({ message }) => message.zh) };
  const { month, doubts, columns } = outcome.value;
  const { peerGroups, unranked } = scoreMonth(xiangtan2023, month);
  const units = peerGroups.flatMap((group) =>
    group.units.map(({ unit, total }) => `${unit.name} ${total.points}`),
  );
  return {
    ...{ units, doubts: doubts.map(({ message }) => message.zh), columns, month },
    apart: unranked.map(({ unit, code, reason }) => `${unit.name} ${code} ${reason.zh}`),
  };
}

describe("a row that is no unit", () => {
  const names = [
    ...[
      "合计",
      "汇总",
      "共计",
      "合計",
      "總計",
      "合计：",
      "【合计】",
      "总 计",
      "小计",
      "合计（2家）",
    ],
    ...["全市", "全县", "全区", "全省", "总数", "Total", "其中：网络"],
  ];

  test.each(names)("%s, whose counts are the sums of those above, is passed over", (name) => {
    expect(reading([HEADINGS, row("甲县"), small("乙县"), both(name)])).toMatchObject({
      ...{ units: ["甲县 100", "乙县 98"], doubts: [] },
    });
  });

  test.each(["平均", "平均得分", "均值"])("%s, which has their means, is passed over", (name) => {
    const mean = row(name, {
      ...{ 有效工单量: 75, 按时办结量: 70, 联系反馈当事人量: 75 },
      ...{ 系统满意率: "85%", 抽查回访满意率: "85%" },
    });
    expect(reading([HEADINGS, row("甲县"), small("乙县"), mean])).toMatchObject({ doubts: [] });
  });

  test.each(["目标值", "基准值", "得分区间", "满分", "最高分"])(
    "%s is passed over, and told of",
    (name) => {
      const { units, doubts } = reading([HEADINGS, row(name, { 组别: "" }), row("甲县")]);
      expect([units, doubts?.length, doubts?.[0]?.startsWith(`B2：“${name}”`)]).toEqual([
        ["甲县 100"],
        1,
        true,
      ]);
    },
  );

  test("a sum that is none is passed over, and told of", () => {
    const { units, doubts } = reading([
      HEADINGS,
      row("甲县"),
      small("乙县"),
      both("合计", { 有效工单量: 151 }),
    ]);
    expect([units?.length, doubts]).toEqual([
      2,
      [
        "B4：“合计”名为合计，而其数量不是各单位之和；未读作单位；如是单位，请改用其全称或填写排名。",
      ],
    ]);
  });

  test.each([
    [
      "ranked",
      [
        [...HEADINGS, "排名"],
        [...row("全市"), 1],
        [...small("乙县"), 2],
      ],
    ],
    ["in a plain list", [HEADINGS, row("全市"), small("乙县")]],
  ])("a unit that is called 全市 and stands %s is one, and told of", (_, table) => {
    const { units, doubts } = reading(table);
    expect([units, doubts]).toEqual([
      ["全市 100", "乙县 98"],
      ["B2：“全市”名称不像单位（合计、全市、目标值之类）；读作一个单位；如是合计，请删去该行。"],
    ]);
  });

  test("a last row without a rank that adds up all others is passed over, whatever its name, and told of", () => {
    const headings = [...HEADINGS, "排名"];
    const table = [headings, [...row("甲县"), 1], [...small("乙县"), 2], [...both("丙地"), ""]];
    const { units, doubts } = reading(table);
    expect([units?.length, doubts?.[0]]).toEqual([
      2,
      "B4：“丙地”各项数量恰为其他单位之和，可能是合计行；未读作单位；如是单位，请改用其全称或填写排名。",
    ]);
  });

  test("headings and no rows are told of", () => {
    expect(reading([HEADINGS]).doubts).toEqual(["A1:J1：表头下没有单位；读作没有单位的一月。"]);
  });
});

describe("names as people see them", () => {
  test.each([
    ["市局（本级）", "市局(本级)"],
    ["甲　县", "甲县"],
    ["甲\n县", "甲县"],
    ["甲\u200B县", "甲县"],
    ["市局〔本级〕", "市局(本级)"],
    ["⽥县", "田县"],
  ])("%j and %j are one unit twice", (one, other) => {
    expect(reading([HEADINGS, row(one), row(other)]).refused).toHaveLength(1);
  });

  test("what cannot be seen does not count: in headings, numbers, signs of percent", () => {
    const headings = changed({ 单位: "单位\u200B", 有效工单量: "有效\u200D工单量" });
    const cells = { 有效工单量: "\u200E100", 系统满意率: "９０﹪", 抽查回访满意率: "90 ％" };
    expect(reading([headings, row("甲县", cells)])).toMatchObject({
      units: ["甲县 100"],
      doubts: [],
    });
  });

  test("and is written out where a message quotes it", () => {
    const [refused] = reading([HEADINGS, row("甲县", { 有效工单量: "1\u200B0x" })]).refused ?? [];
    expect(refused).toContain("1⟨U+200B⟩0x");
  });
});

describe("text as it comes", () => {
  const written = (mark: string, end = "") =>
    [HEADINGS, row("甲县")].map((one) => one.map((cell) => `${cell}${end}`).join(mark)).join("\n");

  test.each([",", "\t", ";", "|", "  "])("cells are parted by %j", (mark) => {
    expect(reading(written(mark))).toMatchObject({ units: ["甲县 100"], doubts: [] });
  });

  test("a tab at the end of each field is passed over", () => {
    expect(reading(written(",", "\t"))).toMatchObject({ units: ["甲县 100"], doubts: [] });
  });

  test.each<[unknown, string]>([
    [{ formula: "A1", result: 100 }, "应为公式的结果，即该对象的 result"],
    [{ richText: [{ text: "100" }] }, "应为各段文字相连，即该对象 richText 各项的 text"],
    [{ text: "100", hyperlink: "x" }, "应为链接的文字，即该对象的 text"],
    [{ v: 100, w: "100", t: "n" }, "应为单元格的值，即该对象的 v（或显示文本 w）"],
    [{ error: "#DIV/0!" }, "应为无错误的值（该单元格为公式错误）"],
    [{ formula: "A1" }, "应为公式的结果（该对象没有 result，请在表中重新计算后保存）"],
  ])("%j in place of a cell says which value to pass", (cell, allowed) => {
    const [refused] = reading([HEADINGS, row("甲县", { 有效工单量: cell })]).refused ?? [];
    expect(refused).toBe(`C2：发现一个对象；${allowed}。`);
  });
});

describe("headings", () => {
  test.each([
    ...[
      "受理单位",
      "街道名称",
      "责任单位",
      "承办单位",
      "镇街",
      "乡镇（街道）",
      "单 位",
      "社区",
      "考核对象",
    ],
  ])("%s is that of units", (heading) => {
    expect(reading([changed({ 单位: heading }), row("甲县")]).units).toEqual(["甲县 100"]);
  });

  test("类别 is that of groups, where groups stand below it, and of tiers where those do", () => {
    const grouped = reading([changed({ 组别: "类别" }), row("甲县")]);
    expect([grouped.units, grouped.columns?.[0]]).toEqual([
      ["甲县 100"],
      { cell: "A1", heading: "类别", column: "group" },
    ]);
    const tiered = [
      [...HEADINGS, "类别"],
      [...row("甲局", { 组别: "市直、驻潭单位" }), "A类"],
    ];
    expect(reading(tiered).columns?.at(-1)?.column).toBe("tier");
  });

  test.each(["满意率", "系统满意率（占40%）", "系统满意率(权重20%)", "系统满意率（12.5分）"])(
    "%s",
    (heading) => {
      const { refused } = reading([changed({ 系统满意率: heading }), row("甲县")]);
      expect(refused === undefined).toBe(heading !== "满意率");
    },
  );

  test.each(["评分", "综合指标值", "综合得分", "考评得分"])(
    "%s is that of the total",
    (heading) => {
      const { columns } = reading([
        [...HEADINGS, heading],
        [...row("甲县"), 100],
      ]);
      expect(columns?.at(-1)?.column).toBe("total");
    },
  );

  test("each is told with what it was read as, and those that were not understood", () => {
    const { columns } = reading([["2023年10月"], [...HEADINGS, "备忘"], [...row("甲县"), "x"]]);
    expect(columns?.map(({ cell, column }) => [cell, column])).toEqual([
      ["A2", "group"],
      ["B2", "unit"],
      ["C2", { metric: "tickets" }],
      ["D2", { count: "completedOnTime" }],
      ["E2", { count: "extended" }],
      ["F2", { count: "contacted" }],
      ["G2", { metric: "systemSatisfaction" }],
      ["H2", { metric: "spotCheckSatisfaction" }],
      ["I2", { metric: "rejections" }],
      ["J2", { metric: "knowledgeBase" }],
      ["K2", null],
    ]);
  });
});

describe("percentages and shares", () => {
  const inPercent = changed({
    系统满意率: "系统满意率（%）",
    抽查回访满意率: "抽查回访满意率（%）",
  });
  const rates = (one: unknown, other: unknown) =>
    row("甲县", { 系统满意率: one, 抽查回访满意率: other });

  test("shares under headings in percent are shares, and told of once for each column", () => {
    const { units, doubts } = reading([inPercent, rates(0.9, 1)]);
    expect([units, doubts?.map((one) => one.slice(0, 2))]).toEqual([["甲县 100"], ["G2", "H2"]]);
  });

  const late = changed({ 延期量: "延期率" });
  const delayed = (rate: unknown, satisfied: unknown, more: Row = []) => [
    ...row("甲县", { 延期量: rate, 系统满意率: satisfied }),
    ...more,
  ];

  test.each([
    [98.5, "0.5 即 0.5%，也可能是 50%"],
    ["98.5%", "0.5 即 50%，也可能是 0.5%"],
  ])("0.5 beside %j is told of", (satisfied, read) => {
    const { doubts } = reading([late, delayed(0.5, satisfied)]);
    expect(doubts?.[0]).toContain("E2（甲县）：“延期率”一列的数没有百分号");
    expect(doubts?.[0]).toContain(read);
  });

  test("a printed score decides", () => {
    // 0.5 % is within 15 %, and has all 10 points; 50 % has none
    const headings = [...late, "延期率得分"];
    const percent = reading([headings, delayed(0.5, "95%", [10])]);
    expect([percent.month?.units[0]?.metrics.extended, percent.doubts]).toEqual(["0.5%", []]);
    const share = reading([headings, delayed(0.5, "95%", [0])]);
    expect([share.month?.units[0]?.metrics.extended, share.doubts]).toEqual(["50%", []]);
  });

  test("a printed score decides nothing where another contradicts it", () => {
    const headings = [...late, "延期率得分", "总得分"];
    const { doubts } = reading([headings, delayed(0.5, "95%", [10, 55])]);
    expect(doubts?.map((one) => one.slice(0, 2))).toEqual(["E2", "L2"]);
  });

  test("above 1 beside percentages is one, and told of", () => {
    const { month, doubts } = reading([late, delayed(3.5, "95%")]);
    expect([month?.units[0]?.metrics.extended, doubts?.length]).toEqual(["3.5%", 1]);
  });

  test("what stands above the headings says that they are in percent", () => {
    expect(reading([["单位：%"], late, delayed(0.5, 0.9)]).doubts?.length).toBe(2);
  });

  test("the noise of a spreadsheet's arithmetic is read away, and told of", () => {
    const { month, doubts } = reading([HEADINGS, rates("54.99999999999999%", "90%")]);
    expect(month?.units[0]?.metrics.systemSatisfaction).toBe("55%");
    expect(doubts).toEqual(["G2（甲县）：“54.99999999999999%”带有电子表格运算的尾数；读作 55%。"]);
  });
});

describe("counts beside rates", () => {
  const counted = [...HEADINGS.slice(0, 6), "系统满意件数", "系统回访件数", ...HEADINGS.slice(6)];
  const withCounts = (count: unknown, of: unknown, rate: unknown): Row => {
    const own = row("甲县", { 系统满意率: rate, 抽查回访满意率: "100%" });
    return [...own.slice(0, 6), count, of, ...own.slice(6)];
  };
  const systemOf = (table: readonly Row[]) =>
    reading(table).month?.units[0]?.metrics.systemSatisfaction;

  test("go before the percentage that they are rounded to", () => {
    const table = [counted, withCounts(19, 36, "52.78%")];
    expect([systemOf(table), reading(table).doubts]).toEqual([{ count: 19, of: 36 }, []]);
  });

  test("stand for the rate, where it has no column", () => {
    const without = (cells: Row) => cells.filter((_, at) => at !== 8);
    expect(systemOf([without(counted), without(withCounts(19, 36, ""))])).toEqual({
      count: 19,
      of: 36,
    });
  });

  test.each<[unknown, boolean]>([
    ["55%", true],
    ["52.78%", false],
    ["53%", false],
    ["19/36", false],
    ["38/72", false],
    ["18/36", true],
    [0.53, false],
    [0.52, true],
    // 100 %
    [1, true],
  ])("that give %j beside them, or not, are told of if not: %j", (rate, isTold) => {
    const { doubts = [] } = reading([counted, withCounts(19, 36, rate)]);
    const told = `I2（甲县）：“系统满意率” ${rate} 与其数量不符；按 19/36 计。`;
    expect(doubts).toEqual(isTold ? [told] : []);
  });

  test("without their whole are told of, or refused where there is no rate", () => {
    const beside = [...HEADINGS.slice(0, 6), "系统满意件数", ...HEADINGS.slice(6)];
    const own = row("甲县", { 系统满意率: "55%" });
    expect(reading([beside, [...own.slice(0, 6), 19, ...own.slice(6)]]).doubts).toEqual([
      "G2（甲县）：“系统满意件数”没有相应的总数一列；未用，按比率一列计。",
    ]);
    const alone = changed({ 系统满意率: "系统满意件数" });
    expect(reading([alone, row("甲县", { 系统满意率: 19 })]).refused).toEqual([
      "G2（甲县）：发现“19”（系统满意件数）；应为另有比率一列，或其总数一列（如“系统回访件数”，也可用 columns 指明 whole）。",
    ]);
  });
});

describe("printed results are witnesses", () => {
  const headings = [...HEADINGS, "回访满意率得分", "总得分", "排名"];
  const printed = (score: unknown, total: unknown, rank: unknown) => [
    headings,
    [...row("甲县"), score, total, rank],
  ];

  test("that agree say nothing", () => {
    expect(reading(printed(25, 100, 1)).doubts).toEqual([]);
    expect(reading(printed("25.00", "100.0分", "第1名")).doubts).toEqual([]);
  });

  test.each<[unknown, unknown, unknown, string[]]>([
    [
      18.63,
      100,
      1,
      ["K2（甲县）：“回访满意率得分” 18.63 不是按方案算得的结果；按方案为 25，以此为准。"],
    ],
    [25, 99.99, 1, ["L2（甲县）：“总得分” 99.99 不是按方案算得的结果；按方案为 100，以此为准。"]],
    [25, 100, 7, ["M2（甲县）：“排名” 7 不是按方案算得的结果；按方案为 1，以此为准。"]],
  ])("%j, %j, %j", (score, total, rank, doubts) => {
    expect(reading(printed(score, total, rank)).doubts).toEqual(doubts);
  });

  test("an unrounded score is that before rounding", () => {
    // 19/36 and 100 %: 76.388… %, 3.611… short of 80 %
    const cells = row("甲县", { 系统满意率: "19/36", 抽查回访满意率: "100%" });
    const table = [headings, [...cells, 23.1944444444444, 98.1944444444444, 1]];
    expect(reading(table).doubts).toEqual([]);
  });

  test("a rounded percentage that leaves a published digit open is told of, unless its score is printed", () => {
    const cells = row("甲县", { 系统满意率: "52.78%", 抽查回访满意率: "100%" });
    expect(reading([HEADINGS, cells]).doubts).toEqual([
      "G2：“系统满意率”一列为舍入后的百分数；照此计算；G2（甲县，回访满意率得分可能为 23.19 或 23.2）的末位未定；要算准，请填件数之比（如 19/36）。",
    ]);
    expect(
      reading([HEADINGS, row("甲县", { 系统满意率: "19/36", 抽查回访满意率: "100%" })]).doubts,
    ).toEqual([]);
  });

  test("a count above its whole, which is held at the cap, is told of", () => {
    expect(reading([HEADINGS, row("甲县", { 延期量: 300 })]).doubts).toEqual([
      "E2（甲县）：“延期率”为 300%；按上限 100% 计。",
    ]);
  });
});

describe("a unit is set apart in the table", () => {
  const headings = [...HEADINGS, "排名"];
  const nothing = row("甲县", {
    ...{ 有效工单量: 0, 按时办结量: 0, 联系反馈当事人量: 0, 系统满意率: "—", 抽查回访满意率: "—" },
  });

  test("without tickets it is refused, in the words of an office", () => {
    expect(reading([HEADINGS, nothing]).refused?.[0]).toContain(
      "无工单的，在“排名”栏写“不参与排名”",
    );
  });

  test.each(["不参与排名", "不参评", "暂不考核", "不计分", "新设，不参加考核"])("%s", (said) => {
    const { units, apart, doubts } = reading([headings, [...nothing, said], [...row("乙县"), 1]]);
    expect([units, apart, doubts]).toEqual([
      ["乙县 100"],
      [`甲县 asGiven ${said === "不参与排名" ? "" : `${said}，`}按当月数据不参与排名`],
      [],
    ]);
  });

  test("with a printed score it is scored, and not ranked", () => {
    const table = [
      [...headings, "总得分"],
      [...row("甲县"), "不参与排名", 100],
    ];
    expect(reading(table).month?.units[0]?.apart).toEqual({
      as: "notRanked",
      reason: "不参与排名",
    });
  });
});

describe("the sign of an adjustment", () => {
  const read = (...table: Row[]) => {
    const { adjustments, doubts } = readAdjustments(table);
    return [adjustments.map(({ points }) => points), doubts.map(({ message }) => message.zh)];
  };
  const list = ["单位", "加减分项", "分数", "事由"];
  const taken = (cell: string) => `${cell}（甲）：“2”；标明为扣分，读作 -2。`;

  test.each<[string, Row[], unknown]>([
    ["a category that says so", [list, ["甲", "扣分", 2, "超期"]], [["-2"], [taken("C2")]]],
    ["扣分项", [list, ["甲", "扣分项", 2, "超期"]], [["-2"], [taken("C2")]]],
    ["a title", [["扣分明细"], list, ["甲", "工作配合", 2, "超期"]], [["-2"], [taken("C3")]]],
    [
      "a heading",
      [
        ["单位", "项目", "扣分", "事由"],
        ["甲", "工作配合", 2, "x"],
      ],
      [["-2"], [taken("C2")]],
    ],
    ["a sign that says it already", [list, ["甲", "扣分", -2, "超期"]], [["-2"], []]],
    ["neither", [["加减分明细"], list, ["甲", "工作配合", 2, "好"]], [["2"], []]],
    [
      "a bonus below 0",
      [list, ["甲", "加分项", -2, "x"]],
      [["-2"], ["C2（甲）：“-2”；标明为加分而分数为负，读作 -2。"]],
    ],
    ["a bonus among deductions", [["扣分明细"], list, ["甲", "加分项", 2, "好"]], [["2"], []]],
  ])("%s", (_, table, expected) => {
    expect(read(...table)).toEqual(expected);
  });
});

describe("an audit reads what offices print", () => {
  const headings = [...HEADINGS, "回访满意率得分", "总得分", "排名"];
  const findings = (...rows: Row[]) =>
    audit(xiangtan2023, [headings, ...rows]).findings.map(({ message }) => message.zh);
  const satisfied = (unit: string, rate: string, ...printed: unknown[]) => [
    ...row(unit, { 系统满意率: rate, 抽查回访满意率: rate }),
    ...printed,
  ];

  test.each(["2", "第2名", "并列2", "2（并列）", "No.2", "②", "并列第2名", "２"])(
    "%s for a rank",
    (rank) => {
      const rows = [satisfied("甲县", "90%", 25, 100, 1), satisfied("乙县", "70%", 20, 95, rank)];
      expect(findings(...rows)).toEqual([]);
    },
  );

  test("merged ranks of a tie, and no others", () => {
    const tied = satisfied("乙县", "90%", 25, 100, "");
    expect(findings(satisfied("甲县", "90%", 25, 100, 1), tied)).toEqual([]);
    const other = satisfied("乙县", "70%", 20, 95, "");
    expect(findings(satisfied("甲县", "90%", 25, 100, 1), other)).toHaveLength(1);
  });

  test("unrounded scores that agree before rounding", () => {
    const own = row("甲县", { 系统满意率: "19/36", 抽查回访满意率: "100%" });
    expect(findings([...own, 23.1944444444444, 98.1944444444444, 1])).toEqual([]);
    expect(findings([...own, 23.2944444444444, 98.1944444444444, 1])).toHaveLength(1);
  });

  test("a share as exact as it stands", () => {
    // 72.5 %: 7.5 short, 3.75 off
    const own = row("甲县", { 系统满意率: 0.6, 抽查回访满意率: 0.85 });
    expect(findings([...own, 21.25, 96.25, 1])).toEqual([]);
    expect(findings([...own, 21.3, 96.25, 1])).toEqual([
      "甲县的“回访满意率得分”为 21.3，按规则应为 21.25",
    ]);
  });
});
