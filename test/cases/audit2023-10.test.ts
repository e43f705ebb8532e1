import { readFileSync } from "node:fs";
import { join } from "node:path";
import { audit, auditText } from "hotline-scoring";
import type { StatedFigure } from "hotline-scoring/audit";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { both } from "../support/office.js";

const printed = (name: string) =>
  readFileSync(join(import.meta.dirname, "../../examples/bulletin2023-10", name), "utf8");
const annex1 = printed("annex-1.csv");
const annex2 = printed("annex-2.csv");

const types: [name: string, tickets: string, share: string][] = [
  ["求助", "11786", "35.76%"],
  ["咨询", "12043", "36.54%"],
  ["投诉", "7692", "23.34%"],
  ["其他", "1292", "3.92%"],
  ["建议", "148", "0.45%"],
];

const stated: StatedFigure[] = [
  { units: "5", group: "county" },
  { units: "3", group: "park" },
  { units: "36", group: "department" },
  { units: "8", group: "department", tier: "A" },
  { units: "6", group: "department", tier: "B" },
  { units: "22", group: "department", tier: "C" },
  { sum: "36", parts: ["8", "6", "22"] },
  { units: "11", group: "enterprise" },
  { units: "4", group: "enterprise", tier: "A" },
  { units: "3", group: "enterprise", tier: "B" },
  { units: "4", group: "enterprise", tier: "C" },
  { sum: "11", parts: ["4", "3", "4"] },
  { sum: "10279", of: "tickets" },
  { rate: "99.30%", of: "completedOnTime", count: "10021", whole: "10279" },
  { rate: "65.48%", of: "systemSatisfaction" },
  { rate: "68.81%", count: "22682", whole: "32961" },
  { sum: "32961", parts: ["22682", "10279"] },
  { sum: "32961", parts: ["32376", "585"] },
  { sum: "585", parts: ["15", "1", "60", "110", "357", "42"] },
  ...types.map(([name, count, rate]) => ({ name: both(name, name), rate, count, whole: "32961" })),
  { sum: "32961", parts: types.map(([, count]) => count) },
];

const report = audit(xiangtan2023, annex1, { adjustments: annex2, stated });

const wrong = { verdict: "wrong", expected: [], consequences: [], orElse: [] };
const { wording: bonusClause } = xiangtan2023.dimensions[7];
const { wording: onTimeClause } = xiangtan2023.dimensions[0];

/** What an independent reading of the annexes found, and no more. */
const found = [
  {
    ...wrong,
    kind: "score",
    severity: "high",
    row: 2,
    unit: "雨湖区人民政府",
    column: "加分项得分",
    printed: "4",
    expected: ["4.5"],
    consequences: [{ column: "总得分", printed: "94.55", expected: "95.05" }],
    clause: bonusClause,
    message: both(
      "雨湖区人民政府的“加分项得分”为 4，按规则应为 4.5（未计“优秀案例” 0.5 分）；由此“总得分” 94.55 应为 95.05；名次仍为 2",
      '雨湖区人民政府: "加分项得分" is 4, where the rules give 4.5 ("优秀案例" of 0.5 is not counted); so "总得分" 94.55 should be 95.05; its rank stays 2',
    ),
  },
  {
    ...wrong,
    kind: "rate",
    severity: "high",
    verdict: "explained",
    row: 44,
    unit: "市税务局",
    column: "按时办结率",
    printed: "80%",
    expected: ["72.73%"],
    choice: {
      kind: "denominator",
      text: both("按 8/10 计算（分母为 10）", "worked out as 8 of 10"),
    },
    consequences: [
      { column: "按时办结率得分", printed: "8", expected: "7.27" },
      { column: "总得分", printed: "59.86", expected: "59.13" },
    ],
    clause: onTimeClause,
    message: both(
      "市税务局的“按时办结率”为 80%，而 8/11 = 72.73%；若按 8/10 计算（分母为 10）则相符；请核对分母，若为 11，“按时办结率得分” 8 应为 7.27，“总得分” 59.86 应为 59.13；名次仍为 9",
      '市税务局: "按时办结率" is 80%, but 8/11 = 72.73%; it would agree if it were worked out as 8 of 10; check of what it is a share: if of 11, "按时办结率得分" 8 should be 7.27, "总得分" 59.86 should be 59.13; its rank stays 9',
    ),
  },
  ...[
    [
      "99.30%",
      "97.49%",
      both("，而同处所列 10021/10279 = ", ", but the counts beside it give 10021/10279 = "),
      both("按时办结率总体率为 ", "On-time completion rate, overall rate is "),
    ] as const,
    [
      "99.30%",
      "99.29%",
      both(
        "，而表中各单位合计 10206/10279 = ",
        ", but the sums over the table give 10206/10279 = ",
      ),
      both("按时办结率总体率为 ", "On-time completion rate, overall rate is "),
    ] as const,
    [
      "10021",
      "10206",
      both("，而表中各单位合计为 ", ", but the sum over the table is "),
      both("按时办结率总体率的分子为 ", "the count of On-time completion rate, overall rate is "),
    ] as const,
  ].map(([text, expected, source, name]) => ({
    ...wrong,
    kind: "stated",
    severity: "medium",
    row: null,
    unit: null,
    column: null,
    printed: text,
    expected: [expected],
    message: both(
      `${name.zh}${text}${source.zh}${expected}`,
      `${name.en}${text}${source.en}${expected}`,
    ),
  })),
  ...(
    [
      [43, "市机关事务管理局", "7", "3"],
      [44, "市税务局", "13", "11"],
    ] as const
  ).map(([row, unit, count, whole]) => ({
    ...wrong,
    kind: "whole",
    severity: "low",
    row,
    unit,
    column: "延期量",
    printed: count,
    orElse: [{ column: "有效工单量", printed: whole, expected: `≥ ${count}` }],
    message: both(
      `${unit}的“延期量”为 ${count}，超过“有效工单量” ${whole}；比率按上限 100% 计`,
      `${unit}: "延期量" is ${count}, above "有效工单量" of ${whole}; the rate is held at its cap of 100%`,
    ),
  })),
];

describe("the audit of October 2023", () => {
  test("finds these seven things, and nothing else", () => {
    expect(report.findings).toEqual(found);
  });

  test("13 of 23 columns are computed, and every cell of the table is counted", () => {
    // 13 × 55, and the two counts above their whole; of those wrong, 2 are of 雨湖区; of those explained, 3 of 市税务局;
    // given are 10 × 55, without those two counts
    expect(report.rows).toBe(55);
    expect(report.counts).toEqual({
      checked: 717,
      reproduced: 710,
      explained: 3,
      wrong: 4,
      given: 548,
      notChecked: 0,
    });
    expect(report.cells).toHaveLength(55 * 23);
  });

  test("27 comparisons are made; the satisfaction rate alone has nothing to be held against", () => {
    expect(report.statedChecks).toBe(27);
    expect(report.notChecked.map(({ zh }) => zh)).toEqual([
      "“组别”、“单位”、“有效工单量”、“按时办结量”、“延期量”、“联系反馈当事人量”、“系统满意率”、“抽查回访满意率”、“驳回总量”、“知识库建设得分”为给定数据，只与由其得出的数值核对，本身未核对",
      "系统满意率总体率 65.48%：表中没有可与之核对的数据",
    ]);
  });

  test("the text of the report has a line for each", () => {
    const lines = auditText(report, "zh").split("\n");
    expect(lines[1]).toBe(
      "共 55 行，核对 717 个单元格：相符 710 个，可解释 3 个，不符 4 个。另有给定数据 548 个，未核对 0 个。与通报正文数值比对 27 次。",
    );
    const numbered = lines.filter((line) => /^\d\./.test(line));
    expect(numbered.map((line) => line.slice(0, 8))).toEqual([
      "1.〔重大〕雨湖",
      "2.〔重大〕〔可",
      "3.〔一般〕按时",
      "4.〔一般〕按时",
      "5.〔一般〕按时",
      "6.〔轻微〕市机",
      "7.〔轻微〕市税",
    ]);
  });
});

/**
 * The satisfaction of each unit: the pair with the smallest sum of denominators, each at most the tickets, that prints as
 * it does and gives the printed score and total; how many print as the first of them does. Found by trying all pairs,
 * without the library; 雨湖区 with its printed bonus, and 市税务局 with its printed on-time score.
 */
const fractions: [unit: string, system: string, alike: number, spotCheck: string][] = [
  ["岳塘区人民政府", "97/187", 79, "4/5"],
  ["雨湖区人民政府", "53/100", 91, "7/10"],
  ["湘乡市人民政府", "11/19", 62, "3/4"],
  ["湘潭县人民政府", "56/99", 60, "7/10"],
  ["韶山市人民政府", "23/36", 2, "3/4"],
  ["湘潭高新区管委会", "11/14", 1, "16/19"],
  ["岳塘经开区管委会", "1/2", 1, "11/20"],
  ["湘潭经开区管委会", "2/15", 1, "2/5"],
  ["市医保局", "6/7", 1, "19/20"],
  ["市人社局", "19/36", 1, "1"],
  ["市城管局", "5/8", 1, "7/10"],
  ["市公安局", "35/69", 9, "3/5"],
  ["市交通局", "1/2", 1, "4/5"],
  ["市生态环境局", "1/4", 1, "7/10"],
  ["市住建局", "7/13", 1, "1/2"],
  ["市市场监管局", "16/57", 2, "1"],
  ["市邮政管理局", "5/7", 1, "9/10"],
  ["市文旅广体局", "5/9", 1, "9/10"],
  ["市卫健委", "5/8", 1, "7/10"],
  ["市资规局", "5/6", 1, "17/20"],
  ["市教育局", "1/2", 1, "4/5"],
  ["湘潭金融监管分局", "1/2", 1, "7/12"],
  ["市住房公积金中心", "1", 1, "1"],
  ["市退役军人事务局", "1", 1, "1"],
  ["市林业局", "1", 1, "1"],
  ["市统计局", "1", 1, "1"],
  ["市总工会", "1", 1, "1"],
  ["市民宗局", "1", 1, "1"],
  ["市农业农村局", "1", 1, "1"],
  ["市应急管理局", "1", 1, "1"],
  ["市民政局", "0", 1, "1"],
  ["市发改委", "0", 1, "1"],
  ["市司法局", "0", 1, "1"],
  ["市水利局", "0", 1, "1"],
  ["市商务局", "0", 1, "1"],
  ["市消防救援支队", "1/2", 1, "1/2"],
  ["市工信局", "0", 1, "1"],
  ["市财政局", "0", 1, "1"],
  ["市烟草局", "0", 1, "1"],
  ["市残联", "0", 1, "1"],
  ["市妇联", "0", 1, "1"],
  ["韶灌局", "0", 1, "1"],
  ["市机关事务管理局", "0", 1, "1"],
  ["市税务局", "0", 1, "5/7"],
  ["湘潭城发集团", "8/13", 1, "17/20"],
  ["湘潭新奥燃气公司", "4/11", 1, "9/10"],
  ["湘潭中环水务公司", "1/3", 1, "4/5"],
  ["移动湘潭分公司", "8/17", 1, "3/5"],
  ["国网湘潭供电公司", "1", 1, "2/3"],
  ["联通湘潭分公司", "3/8", 1, "3/5"],
  ["电信湘潭分公司", "1/5", 1, "17/20"],
  ["湘潭电化产投集团", "1", 1, "1"],
  ["湘潭邮政分公司", "1/2", 1, "4/5"],
  ["湘潭医卫职院", "1/2", 1, "2/3"],
  ["国安网络公司", "0", 1, "10/11"],
];

describe("the fractions behind the printed satisfaction", () => {
  /** A search through all pairs of fractions, outside this library, leaves more than one for these system rates. */
  const open = [
    "岳塘区人民政府",
    "雨湖区人民政府",
    "湘乡市人民政府",
    "湘潭县人民政府",
    "市公安局",
    "市市场监管局",
  ];

  test("there are two of each unit, but for six that are not singled out", () => {
    expect(report.recovered).toHaveLength(104);
  });

  test.each(fractions.map((row, index) => [index + 1, ...row] as const))(
    "row %i, %s: %s of %i, and %s",
    (row, unit, system, alike, spotCheck) => {
      const own = report.recovered.filter((one) => one.row === row);
      expect(
        own.map(({ unit, column, fraction, possible }) => [unit, column, fraction, possible]),
      ).toEqual([
        ...(open.includes(unit) ? [] : [[unit, "系统满意率", system, alike]]),
        [unit, "抽查回访满意率", spotCheck, 1],
      ]);
    },
  );
});

test("with the names as an office has them in annex 2, each is told of, and nothing else changes", () => {
  const names: [annex2: string, annex1: string, line: number][] = [
    ["中环水务公司", "湘潭中环水务公司", 7],
    ["电化产投集团", "湘潭电化产投集团", 8],
    ["城发集团", "湘潭城发集团", 9],
    ["市公积金中心", "市住房公积金中心", 10],
    ["湘潭新奥燃气有限公司", "湘潭新奥燃气公司", 12],
  ];
  const adjustments = names.reduce(
    (text, [own, full]) => text.replace(`,${full},`, `,${own},`),
    annex2,
  );
  const renamed = names.map(([own, full, line]) => ({
    ...wrong,
    kind: "adjustment",
    severity: "low",
    row: null,
    unit: full,
    column: null,
    printed: own,
    expected: [full],
    message: both(
      `加减分明细第 ${line} 行的单位“${own}”与表中名称不一致，按“${full}”计`,
      `line ${line} of the adjustments is of "${own}", which the table does not have; it is taken for "${full}"`,
    ),
  }));
  const { findings, counts } = audit(xiangtan2023, annex1, { adjustments, stated });
  const isName = ({ kind }: { kind: string }) => kind === "adjustment";
  expect(findings.filter((one) => !isName(one))).toEqual(found);
  expect(findings.filter(isName)).toEqual(renamed);
  expect(counts).toEqual(report.counts);
});
