import { describe, expect, test } from "vitest";
import { type CellVerdict, notCheckedOf } from "../../src/auditing/auditReport.js";
import { both, brought, officeScheme } from "../support/office.js";

// what an audit could not check, and why

describe("notChecked", () => {
  const HEADINGS = "组别,单位,工单量,满意度,附记";

  function told(
    cells: readonly (readonly [column: string, unit: string, verdict: CellVerdict])[],
    options = {},
    scheme = officeScheme(),
  ) {
    const { columns, terms } = brought(`${HEADINGS}\n部门,甲局,1,2,3`, options, scheme);
    const rows = cells.map(([column, unit, verdict]) => ({
      ...{ row: 1, unit, column, cell: "A1", printed: "1", verdict },
    }));
    return notCheckedOf(columns, rows, terms);
  }

  const unknown = ["满意度", "附记"].map((heading) =>
    both(
      `“${heading}”一列：不知其含义（可用 columns 指明）`,
      `the column "${heading}": not known (say in columns what it holds)`,
    ),
  );
  const known = { 满意度: { metric: "happy" }, 附记: "ignored" } as const;
  const sound = { columns: known, adjustments: "单位,加减分项,分数" };

  test("columns that are not known, and adjustments that were not brought", () => {
    expect(told([])).toEqual([
      ...unknown,
      both("加减分项：未提供加减分明细", "adjustments: no list of them was given"),
    ]);
    expect(told([], sound)).toEqual([]);
  });

  test("but not where the scheme looks at no adjustments", () => {
    const [speed, joy, bonus] = officeScheme().dimensions;
    const of = (...dimensions: unknown[]) =>
      told([], { columns: known }, officeScheme({ dimensions: dimensions as never }));
    expect(of(speed, joy)).toEqual([]);
    expect(of(speed, bonus)).toHaveLength(1);
    const measure = { adjustments: "bonus" };
    const share = {
      ...joy,
      measure: { rankOf: measure, better: "higher", ties: "dense", among: "all" },
    };
    const ranked = { ...share, rule: { kind: "byRank", points: ["1"], otherwise: "0" } };
    expect(of(speed, ranked)).toHaveLength(1);
  });

  describe("why a score was not computed", () => {
    const [speed, joy] = officeScheme().dimensions;
    const rank = { ...joy, id: "place", name: both("名次", "Place") };
    const dimensions = [
      speed,
      { ...joy, conditions: [{ if: { score: "speed", below: "50%" }, give: "zero" }] },
      {
        ...rank,
        measure: { rankOf: { rate: "done" }, better: "higher", ties: "dense", among: "all" },
        rule: { kind: "byRank", points: ["20"], otherwise: "0" },
      },
      {
        ...{ ...joy, id: "reward", name: both("奖励", "Reward") },
        measure: { scores: ["speed", "place"] },
        rule: { kind: "bands", bands: [{ from: "20", points: "2" }], otherwise: "0" },
      },
    ];
    const headings = ["单位", "办结率得分", "满意率得分", "名次得分", "奖励得分"];
    const { columns, terms } = brought([headings], {}, officeScheme({ dimensions } as never));
    const rounded = "而表中数据不全，或有的率只印出舍入后的百分数";
    const printed = "and figures of the table are missing, or rates of it are printed rounded";

    const none = both("表中没有“办结率”", 'the table has no "Done"');
    const scores = both(
      `须由其他指标的得分得出，${rounded}`,
      `it follows from other scores, ${printed}`,
    );
    const units = both(
      `须与其他单位比较得出，${rounded}`,
      `it follows from other units, ${printed}`,
    );

    test.each([
      ["办结率得分", none],
      ["满意率得分", scores],
      ["名次得分", units],
      ["奖励得分", scores],
    ])("%s", (column, { zh, en }) => {
      const cell = { row: 1, unit: "甲局", column, cell: "A1", printed: "1" };
      expect(notCheckedOf(columns, [{ ...cell, verdict: "notChecked" }], terms)).toEqual([
        both(`“${column}”：甲局，${zh}`, `"${column}": 甲局; ${en}`),
      ]);
    });
  });

  describe("cells that were not computed, column by column", () => {
    const cells = (count: number) =>
      Array.from(
        { length: count },
        (_, index) => ["总得分", `${index + 1}局`, "notChecked"] as const,
      );

    test.each([
      [1, "1局", "1局"],
      [5, "1局、2局、3局、4局、5局", "1局, 2局, 3局, 4局, 5局"],
      [6, "1局、2局、3局、4局、5局等 6 家", "1局, 2局, 3局, 4局, 5局 and 1 more"],
      [8, "1局、2局、3局、4局、5局等 8 家", "1局, 2局, 3局, 4局, 5局 and 3 more"],
    ])("of %i units", (count, zh, en) => {
      expect(told(cells(count), sound)).toEqual([
        both(
          `“总得分”：${zh}，缺少计算所需的数据或无法判定`,
          `"总得分": ${en}; figures to compute it are missing, or it cannot be decided`,
        ),
      ]);
    });

    test("each column by itself, and no cell that was", () => {
      const found = told(
        [
          ["总得分", "甲局", "notChecked"],
          ["排名", "甲局", "notChecked"],
          ["总得分", "乙局", "notChecked"],
          ["总得分", "丙局", "reproduced"],
          ["总得分", "丁局", "wrong"],
          ["总得分", "戊局", "explained"],
        ],
        sound,
      );
      expect(found.map(({ zh }) => zh)).toEqual([
        "“总得分”：甲局、乙局，缺少计算所需的数据或无法判定",
        "“排名”：甲局，缺少计算所需的数据或无法判定",
      ]);
    });
  });

  test("figures that the rules start from are named once", () => {
    const found = told(
      [
        ["工单量", "甲局", "given"],
        ["单位", "甲局", "given"],
        ["工单量", "乙局", "given"],
      ],
      sound,
    );
    expect(found).toEqual([
      both(
        "“工单量”、“单位”为给定数据，只与由其得出的数值核对，本身未核对",
        '"工单量", "单位": given, and checked only by what follows from them',
      ),
    ]);
  });

  test("clauses that the scheme does not encode", () => {
    const notEncoded = [
      { clause: both("一票否决", "veto"), reason: both("无数据", "there are no figures") },
    ];
    expect(told([], sound, officeScheme({ notEncoded }))).toEqual([
      both(
        "方案未编码的条款“一票否决”：无数据",
        'the clause "veto", which the scheme does not encode: there are no figures',
      ),
    ]);
  });
});
