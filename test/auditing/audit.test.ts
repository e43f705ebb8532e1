import { audit, type Dimension, type Scheme, tryAudit } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { withShift } from "../../src/auditing/audit.js";
import { finding } from "../../src/auditing/finding.js";
import { issuesOf } from "../support/issuesOf.js";
import { both, OFFICE, officeScheme, onlyRow } from "../support/office.js";

describe("withShift", () => {
  const { row } = onlyRow("组别,排名,单位,总得分\n县区,2,甲县,90");
  const total = { column: "总得分", printed: "90", expected: "91" };
  const found = finding({
    kind: "score",
    severity: "high",
    row: 1,
    unit: "甲县",
    column: "办结率得分",
    printed: "8",
    consequences: [total],
    message: both("说明", "words"),
  });

  test.each([
    [2, 0, both("；名次仍为 2", "; its rank stays 2"), []],
    [
      2,
      3,
      both("；名次仍为 2，另有 3 家名次随之变动", "; its rank stays 2, and 3 others would move"),
      [],
    ],
    [1, 0, both("；名次 2 应为 1", "; its rank would be 1, not 2"), ["1"]],
    [
      1,
      1,
      both(
        "；名次 2 应为 1，另有 1 家名次随之变动",
        "; its rank would be 1, not 2, and 1 other would move",
      ),
      ["1"],
    ],
  ])("rank %i by the rules, and %i others move", (rank, others, said, moved) => {
    const rankCells = moved.map((expected) => ({ column: "排名", printed: "2", expected }));
    expect(withShift(found, row, { rank, others })).toEqual({
      ...found,
      consequences: [total, ...rankCells],
      message: both(`说明${said.zh}`, `words${said.en}`),
    });
  });

  test("of the total itself as well", () => {
    const own = { ...found, column: "总得分", consequences: [] };
    expect(withShift(own, row, { rank: 1, others: 0 }).consequences).toEqual([
      { column: "排名", printed: "2", expected: "1" },
    ]);
  });

  test.each([
    ["no shift", found, row, undefined],
    ["a finding that does not touch the total", { ...found, consequences: [] }, row, { rank: 1 }],
    ["no column of ranks", found, onlyRow("组别,单位,总得分\n县区,甲县,90").row, { rank: 1 }],
  ])("with %s, the finding is as it was", (_, one, place, shift) => {
    expect(withShift(one, place, shift && { ...shift, others: 0 })).toBe(one);
  });

  test.each(["２", "2.0", " 2 "])("a rank printed as %j is rank 2", (printed) => {
    const other = onlyRow([
      ["组别", "排名", "单位", "总得分"],
      ["县区", printed, "甲县", "90"],
    ]).row;
    expect(withShift(found, other, { rank: 2, others: 0 }).consequences).toEqual([total]);
  });
});

describe("audit", () => {
  const TABLE = [
    OFFICE,
    // 10/6 + 20/3 = 8.33; 4 + 10; 5 + 10
    "部门,B,3,甲局,6,1,16.67%,1.67,33.33%,6.67,0,8.33",
    "部门,B,2,乙局,10,4,40%,4,50%,10,0,14",
    "部门,B,1,丙局,10,5,50%,5,50%,10,0,15",
  ];

  test("a table that agrees, but for the order: every cell is counted once", () => {
    const report = audit(officeScheme(), TABLE.join("\n"), {
      adjustments: "单位,加减分项,分数",
      stated: [{ units: "3" }, { rate: "9%", of: "happy" }],
    });
    expect(report).toMatchObject({
      scheme: { id: "small", name: both("办法", "Rules") },
      rows: 3,
      // the tier, the rank, the rate, three scores and the total of each; the other five are given
      counts: { checked: 21, reproduced: 21, explained: 0, wrong: 0, given: 15, notChecked: 0 },
      statedChecks: 1,
    });
    expect(report.findings.map(({ kind, unit }) => `${kind} ${unit}`)).toEqual([
      "order 乙局",
      "order 丙局",
    ]);
    expect(report.cells).toHaveLength(36);
    expect(report.cells[12]).toEqual({
      row: 2,
      unit: "乙局",
      column: "组别",
      cell: "A3",
      printed: "部门",
      verdict: "given",
    });
    expect(report.recovered.map(({ unit, fraction }) => `${unit} ${fraction}`)).toEqual([
      "甲局 1/3",
      "乙局 1/2",
      "丙局 1/2",
    ]);
    expect(report.notChecked.map(({ zh }) => zh)).toEqual([
      "“组别”、“单位”、“工单量”、“办结量”、“满意率”为给定数据，只与由其得出的数值核对，本身未核对",
      "满意率总体率 9%：表中没有可与之核对的数据",
    ]);
  });

  describe("everything that is found is in the report", () => {
    const rows = [
      OFFICE,
      "部门,A,1,甲局,10,4,50%,5,50%,10,0,15",
      "部门,A,2,乙局,10,4,40%,4,50%,10,0,14",
      "部门,A,2,乙局,10,4,40%,4,50%,10,0,14",
      "某组,A,1,丙局,10,4,40%,4,50%,10,0,14",
      "县区,,1,己县,10,4,40%,4,50%,10,0,14",
      "部门,A,9,丁局,10,0,0%,0,50%,10,0,10",
    ];
    const report = audit(officeScheme(), rows.join("\n"), {
      adjustments: "单位,加减分项,分数\n戊局,奖励,1",
      stated: [{ sum: "9", parts: ["8"] }],
    });

    test("the gravest first, and otherwise as it was found: places, rows, ranks, the list, the rest", () => {
      expect(
        report.findings.map(({ severity, kind, row }) => `${severity} ${kind} ${row}`),
      ).toEqual([
        "high tier 1",
        "high tier 2",
        "high unit 3",
        "high tier 3",
        "high group 4",
        "high tier 6",
        "high rate 1",
        "high rank 6",
        "medium order 6",
        "medium adjustment null",
        "medium stated null",
      ]);
    });

    test("what touches a total says what becomes of the rank", () => {
      // by its counts 甲局 has 14, as the other two: all of rank 1, and 丁局 of rank 2
      const rate = report.findings.find(({ kind }) => kind === "rate");
      expect(rate?.consequences).toEqual([
        { column: "办结率得分", printed: "5", expected: "4" },
        { column: "总得分", printed: "15", expected: "14" },
      ]);
      expect(rate?.message.zh).toMatch(/；名次仍为 1，另有 3 家名次随之变动$/);
    });

    test("the rank cells are as they were found", () => {
      const ranks = report.cells.filter(({ column }) => column === "排名");
      expect(ranks.map(({ verdict }) => verdict)).toEqual([
        "reproduced",
        "reproduced",
        "reproduced",
        "notChecked",
        "reproduced",
        "wrong",
      ]);
    });
  });

  test("ranks that could not be checked are told of", () => {
    const table = "组别,排名,单位,工单量\n县区,1,甲县,5\n县区,2,乙县,5";
    expect(audit(officeScheme(), table).notChecked.map(({ zh }) => zh)).toContain(
      "有总得分缺失，名次未核对",
    );
  });

  test("without a column of totals, ranks go by those of the rules, and no such column is named", () => {
    const [first, second] = officeScheme().dimensions;
    const scheme = officeScheme({ dimensions: [first, second] as never });
    const table = "组别,排名,单位,工单量,办结量,满意率\n县区,2,甲县,10,9,50%\n县区,2,乙县,10,8,50%";
    const { findings } = audit(scheme, table);
    expect(findings).toMatchObject([{ kind: "rank", unit: "甲县", expected: ["1"] }]);
    expect(JSON.stringify(findings)).not.toContain("undefined");
  });

  test("a rank that is no figure is not checked, and contradicts nothing", () => {
    const table = "组别,排名,单位,总得分\n县区,甲等,甲县,9\n县区,2,乙县,8";
    const { findings, notChecked } = audit(officeScheme(), table);
    expect(findings).toEqual([]);
    expect(notChecked.map(({ zh }) => zh)).toContain("“排名”：甲县，名次没有写成数");
  });

  test("units that are numbered stand in an order of their own", () => {
    const rows = "县区,2,甲县,7\n县区,1,乙县,9";
    expect(audit(officeScheme(), `组别,排名,单位,总得分\n${rows}`).findings).toHaveLength(1);
    const numbered = "序号,组别,排名,单位,总得分\n1,县区,2,甲县,7\n2,县区,1,乙县,9";
    expect(audit(officeScheme(), numbered).findings).toEqual([]);
  });

  test("rates that are printed in percent, without its sign, are read so", () => {
    const table = "组别,单位,工单量,办结量,办结率\n县区,甲县,100,100,100\n县区,乙县,200,199,99.5";
    expect(audit(officeScheme(), table).findings).toEqual([]);
  });

  test("a table that was decoded wrongly is refused", () => {
    const paths = (...given: Parameters<typeof tryAudit>) => {
      const outcome = tryAudit(...given);
      return outcome.ok ? [] : outcome.issues.map(({ path }) => path);
    };
    expect(paths(officeScheme(), "\uFFFD\uFFFD,\uFFFD\n部门,甲局")).toEqual(["table"]);
    const adjustments = "鍗曚綅,加减分项,分数\n甲局,奖励,1";
    expect(paths(officeScheme(), "组别,单位\n部门,甲局", { adjustments })).toEqual([
      "options.adjustments",
    ]);
  });

  describe("what offices print that is no fault", () => {
    const audited = (table: string, changes: Partial<Scheme> = {}) =>
      audit(officeScheme(changes), table);
    const [speed, joy] = officeScheme().dimensions as [Dimension, Dimension];
    const capped = (cap: string, rates: Scheme["rounding"]["rates"] = "exact") => ({
      metrics: {
        ...officeScheme().metrics,
        late: { kind: "rate", of: "tickets", cap, name: both("延期率", "Late") },
      } as Scheme["metrics"],
      dimensions: [{ ...speed, measure: { rate: "late" } }] as const,
      rounding: { ...officeScheme().rounding, rates },
    });
    const LATE = "组别,单位,工单量,延期量,延期率,办结率得分,总得分";

    test("a dimension without data, which is left out, and the rest scaled", () => {
      const metrics = {
        tickets: { kind: "count", name: both("工单量", "Tickets") },
        done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
        happy: { kind: "rate", name: both("满意率", "Satisfied") },
      } as const;
      const changes = {
        metrics,
        dimensions: [
          { ...speed, fullMarks: 50 },
          { ...joy, fullMarks: 50, noData: "leaveOut" },
        ],
        total: { leftOut: "rescale" },
      } as const;
      const head = "组别,单位,工单量,办结量,办结率,办结率得分,满意率,满意率得分,总得分";
      const of = (total: string, joys = ",") =>
        audited(`${head}\n县区,甲县,10,9,90%,45,${joys},${total}`, changes);
      const report = of("90");
      expect(report.findings).toEqual([]);
      const verdictOf = (column: string) =>
        report.cells.find((cell) => cell.column === column)?.verdict;
      expect([verdictOf("办结率得分"), verdictOf("总得分")]).toEqual(["reproduced", "reproduced"]);
      // 45 would be without scaling, 95 with a full score for what is not there
      expect(of("45").findings).toMatchObject([{ kind: "total", expected: ["90"] }]);
      expect(of("95").findings).toMatchObject([{ kind: "total", expected: ["90"] }]);
      // with data it is not scaled
      expect(of("90", "80%,40").findings).toMatchObject([{ kind: "total", expected: ["85"] }]);
    });

    test("a rate of whole percents, held at a cap of 87.5 %, scores 8.75", () => {
      const whole = { places: 0, mode: "halfExpand" } as const;
      const of = (done: string, score: string) =>
        audited(`${LATE}\n县区,甲县,10,${done},,${score},${score}`, capped("87.5%", whole))
          .findings;
      expect(of("9", "8.75")).toEqual([]);
      expect(of("8", "8")).toEqual([]);
      // rounded after it was held it would be 88 %
      expect(of("9", "8.8")).toMatchObject([{ kind: "score", expected: ["8.75"] }]);
    });

    test("a rate above its cap, as it is or as it counts", () => {
      const of = (rate: string) =>
        audited(`${LATE}\n县区,甲县,10,13,${rate},10,10`, capped("100%")).findings.filter(
          ({ kind }) => kind !== "whole",
        );
      expect([of("130%"), of("100%")]).toEqual([[], []]);
      expect(of("120%")).toMatchObject([{ kind: "rate", printed: "120%" }]);
    });

    test.each(["150%", "1500%"])("%s of ten million tickets, above its cap, is told", (rate) => {
      const table = `组别,单位,工单量,满意率,满意率得分\n县区,甲县,"10,000,000",${rate},20`;
      expect(audited(table).findings).toMatchObject([{ kind: "rate", printed: rate }]);
    });

    test("points that are cut off beside rates that are rounded", () => {
      const rounding = {
        ...officeScheme().rounding,
        published: { places: 2, mode: "trunc" },
      } as const;
      const head = "组别,单位,工单量,办结量,办结率,办结率得分";
      // 2/3 is 66.67 % and scores 6.66; 5/6 is 83.33 %, and 8/9 is 88.89 % and scores 8.88
      const lines = ["3,2,66.67%,6.66", "6,5,83.33%,8.33", "9,8,88.89%,8.88"];
      const of = (...rows: string[]) =>
        audited([head, ...rows.map((row, index) => `县区,${index}县,${row}`)].join("\n"), {
          rounding,
        }).findings;
      expect(of(...lines)).toEqual([]);
      expect(of(...lines, "9,8,88.88%,8.88")).toMatchObject([
        { kind: "rate", expected: ["88.89%"] },
      ]);
      expect(of(...lines, "3,2,66.67%,6.67")).toMatchObject([
        { kind: "score", expected: ["6.66"] },
      ]);
      // and where they are cut off as well
      expect(of("3,2,66.66%,6.66", "9,8,88.88%,8.88")).toEqual([]);
    });
  });

  test("the report is plain JSON", () => {
    const report = audit(officeScheme(), TABLE.join("\n"));
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
  });

  describe("what cannot be audited", () => {
    const noUnits = "组别,总得分\n部门,90";

    test("is refused with every problem", () => {
      const call = () => audit(officeScheme(), noUnits);
      const issues = issuesOf(call);
      expect(issues.map(({ path }) => path)).toEqual(["A1:B1"]);
      expect(tryAudit(officeScheme(), noUnits)).toEqual({ ok: false, issues });
    });

    test("a scheme that is none is refused before anything is read", () => {
      const paths = issuesOf(() => audit(officeScheme({ volume: "x" }), noUnits));
      expect(paths.map(({ path }) => path)).toEqual(["scheme.volume"]);
    });
  });

  test("a cell that a finding is about is as the finding says, and not given", () => {
    const ranking = { by: "published", ties: "dense", minimumVolume: 5 } as const;
    const { cells, findings } = audit(officeScheme({ ranking }), [
      ["组别", "排名", "单位", "工单量"],
      ["县区", "1", "甲县", "10"],
      ["县区", "2", "甲县", "4"],
    ]);
    expect(findings.map(({ kind, row, column }) => [kind, row, column])).toEqual([
      ["unit", 2, "单位"],
      ["rank", 2, "排名"],
    ]);
    const verdicts = (row: number) =>
      cells.filter((cell) => cell.row === row).map(({ column, verdict }) => `${column} ${verdict}`);
    expect(verdicts(1)).toEqual(["组别 given", "排名 notChecked", "单位 given", "工单量 given"]);
    expect(verdicts(2)).toEqual(["组别 given", "排名 wrong", "单位 wrong", "工单量 given"]);
  });

  test("tryAudit gives what audit gives", () => {
    const table = TABLE.join("\n");
    const value = audit(officeScheme(), table);
    expect(tryAudit(officeScheme(), table)).toEqual({ ok: true, value });
  });

  test("a row of a group that is not known is not checked at all, neither what agrees nor what does not", () => {
    const states = (rate: string) =>
      audit(xiangtan2023, [
        ["组别", "单位", "有效工单量", "按时办结量", "按时办结率"],
        ["外组", "甲局", "11", "8", rate],
      ]).cells.map(({ column, verdict }) => `${column} ${verdict}`);
    const unchecked = [
      "组别 wrong",
      "单位 given",
      "有效工单量 notChecked",
      "按时办结量 notChecked",
    ];
    expect(states("72.73%")).toEqual([...unchecked, "按时办结率 notChecked"]);
    expect(states("80%")).toEqual([...unchecked, "按时办结率 notChecked"]);
  });
});

describe("what stands behind rates that two dimensions look at", () => {
  const scheme = officeScheme();
  const named = (id: string, zh: string) => {
    const [speed, joy] = scheme.dimensions as readonly Dimension[];
    return { ...(id.startsWith("speed") ? speed : joy), id, name: both(zh, zh) } as Dimension;
  };
  const [speed, joy] = scheme.dimensions as [Dimension, Dimension];
  const shortly = (of: Scheme, headings: string, row: string) =>
    audit(of, `${headings}\n${row}`).recovered.map(
      ({ column, fraction }) => `${column} ${fraction}`,
    );

  // 50 of 100 is 10 × 1/2 twice; 3.33 twice follows the printed 33.33 %; 20 × 8/17 = 9.41
  test.each([
    ["that follows the printed rates", "16.08"],
    ["that the rules give by the counts", "19.41"],
  ])("is told beside a total %s", (_, total) => {
    const of = officeScheme({ dimensions: [speed, named("speed2", "再办结"), joy] });
    const headings =
      "组别,排名,单位,工单量,办结量,办结率,办结率得分,再办结得分,满意率,满意率得分,总得分";
    const row = `县区,1,甲县,100,50,33.33%,3.33,3.33,47.06%,9.41,${total}`;
    expect(shortly(of, headings, row)).toEqual(["满意率 8/17"]);
  });

  // 20 × 1/3 = 6.67: 10/3 + 10/3 + 160/17 + 20/3 = 22.75, or 5 + 5 + 160/17 + 20/3 = 26.08
  test.each(["22.75", "26.08"])("each by its own rate, where the total is %s", (total) => {
    const visits = { ...named("visits", "回访"), measure: { rate: "warm" } } as Dimension;
    const of = officeScheme({
      metrics: {
        ...scheme.metrics,
        warm: { kind: "rate", within: "tickets", name: both("回访率", "Warm") },
      },
      dimensions: [speed, named("speed2", "再办结"), joy, visits],
    });
    const headings =
      "组别,排名,单位,工单量,办结量,办结率,办结率得分,再办结得分,满意率,满意率得分,回访率,回访得分,总得分";
    const row = `县区,1,甲县,100,50,33.33%,3.33,3.33,47.06%,9.41,33.33%,6.67,${total}`;
    expect(shortly(of, headings, row)).toEqual(["满意率 8/17", "回访率 1/3"]);
  });
});
