import { describe, expect, test } from "vitest";
import { impossibleRates } from "../../src/auditing/rateFindings.js";
import { rowAudit } from "../../src/auditing/rowAudit.js";
import { both, OFFICE, officeScheme, onlyRow } from "../support/office.js";

describe("impossibleRates", () => {
  function findingsOf(headings: string, cells: string) {
    const { row, terms } = onlyRow(`组别,单位,${headings}\n部门,甲局,${cells}`);
    return impossibleRates(row, terms);
  }

  test.each([
    // the nearest of 6 are 1/3 and 2/5; the next of 199 is 100/199 = 50.25 %
    ["工单量,满意率", "6,33.34%", "满意率", "33.34%", "6"],
    ["工单量,满意率", "199,50.01%", "满意率", "50.01%", "199"],
    ["工单量,满意率", "6,-33.33%", "满意率", "-33.33%", "6"],
    ["工单量,办结量,办结率", "6,,33.34%", "办结率", "33.34%", "6"],
  ])("%s: %s", (headings, cells, column, printed, most) => {
    const [zh, en] = [`分母不超过 ${most} 的`, ` with a denominator of at most ${most}`];
    expect(findingsOf(headings, cells)).toEqual([
      {
        kind: "rate",
        severity: "medium",
        verdict: "wrong",
        row: 1,
        unit: "甲局",
        column,
        printed,
        expected: [],
        consequences: [],
        orElse: [],
        message: both(
          `甲局的“${column}”为 ${printed}，没有${zh}比值会印成这样`,
          `甲局: "${column}" is ${printed}, but no fraction${en} prints so`,
        ),
      },
    ]);
  });

  test.each([
    ["工单量,满意率", "6,40/36", "40/36"],
    ["工单量,满意率", "6,120%", "120%"],
    ["满意率", "120%", "120%"],
    ["工单量,满意率", "0,120%", "120%"],
  ])("%s: %s is above 100 %%, whatever its denominator", (headings, cells, printed) => {
    const [found, ...more] = findingsOf(headings, cells);
    expect(found?.message).toEqual(
      both(
        `甲局的“满意率”为 ${printed}，超过 100%`,
        `甲局: "满意率" is ${printed}, which is above 100 %`,
      ),
    );
    expect(more).toEqual([]);
  });

  test.each([
    ["工单量,满意率", "6,33.33%"],
    ["工单量,满意率", "6,19/36"],
    ["工单量,延期率", "6,7/6"],
    ["工单量,满意率", "6,"],
    ["工单量,满意率", "6,—"],
    ["工单量,满意率", "6,好"],
    ["满意率", "33.34%"],
    ["工单量,满意率", "0,33.34%"],
    ["工单量,延期率", "6,100%"],
    // that is for the counts to say
    ["工单量,办结量,办结率", "6,2,33.34%"],
  ])("let stand: %s: %s", (headings, cells) => {
    expect(findingsOf(headings, cells)).toEqual([]);
  });

  test("95 % of two tickets is wrong only where the scheme says that those asked are among them", () => {
    const table = "组别,单位,工单量,满意率\n部门,甲局,2,95%";
    for (const [within, many] of [
      ["tickets", 1],
      [undefined, 0],
    ] as const) {
      const happy = { kind: "rate", within, name: both("满意率", "Satisfied") } as const;
      const scheme = officeScheme({ metrics: { ...officeScheme().metrics, happy } });
      const { row, terms } = onlyRow(table, {}, scheme);
      expect(impossibleRates(row, terms)).toHaveLength(many);
    }
  });

  test.each(["120%", "-1%", "1.2"])("%s is none whatever it is a share of", (printed) => {
    const happy = { kind: "rate", name: both("满意率", "Satisfied") } as const;
    const scheme = officeScheme({ metrics: { ...officeScheme().metrics, happy } });
    const { row, terms } = onlyRow(`组别,单位,工单量,满意率\n部门,甲局,2,${printed}`, {}, scheme);
    expect(impossibleRates(row, terms)).toHaveLength(1);
  });
});

describe("rateFindings", () => {
  function findingsOf(table: string, scheme = officeScheme()) {
    const { row, terms } = onlyRow(table, {}, scheme);
    return rowAudit(row, terms).findings;
  }

  const found = (printed: string, expected: string) => ({
    kind: "rate",
    severity: "medium",
    verdict: "wrong",
    row: 1,
    unit: "甲局",
    column: "办结率",
    printed,
    expected: [expected],
    consequences: [],
    orElse: [],
  });

  test.each([
    ["50%", "16.67%"],
    ["16.66%", "16.67%"],
    ["16.68%", "16.67%"],
    ["16.666%", "16.667%"],
    ["0", "16.67%"],
  ])("a rate of %s for 1 of 6, with the score of 1/6, is wrong by itself", (printed, expected) => {
    const row = `部门,B,1,甲局,6,1,${printed},1.67,33.33%,6.67,0,8.33`;
    expect(findingsOf(`${OFFICE}\n${row}`)).toEqual([
      {
        ...found(printed, expected),
        message: both(
          `甲局的“办结率”为 ${printed}，而 1/6 = ${expected}`,
          `甲局: "办结率" is ${printed}, but 1/6 = ${expected}`,
        ),
      },
    ]);
  });

  test.each(["16.67%", "16.667%", "0.1667", "", "—"])("%j for 1 of 6 is let stand", (printed) => {
    expect(findingsOf(`${OFFICE}\n部门,B,1,甲局,6,1,${printed},1.67,33.33%,6.67,0,8.33`)).toEqual(
      [],
    );
  });

  describe("a rate that the score follows", () => {
    test("50 % for 4 of 10: worked out of 8, or 5 done; the score and the total are others", () => {
      expect(findingsOf(`${OFFICE}\n部门,B,1,甲局,10,4,50%,5,50%,10,0,15`)).toEqual([
        {
          ...found("50%", "40%"),
          severity: "high",
          verdict: "explained",
          choice: {
            kind: "denominator",
            text: both("按 4/8 计算（分母为 8）", "worked out as 4 of 8"),
          },
          consequences: [
            { column: "办结率得分", printed: "5", expected: "4" },
            { column: "总得分", printed: "15", expected: "14" },
          ],
          orElse: [{ column: "办结量", printed: "4", expected: "5" }],
          message: both(
            "甲局的“办结率”为 50%，而 4/10 = 40%；若按 4/8 计算（分母为 8）则相符；请核对分母，若为 10，“办结率得分” 5 应为 4，“总得分” 15 应为 14；也可能是“办结量”应为 5",
            '甲局: "办结率" is 50%, but 4/10 = 40%; it would agree if it were worked out as 4 of 8; check of what it is a share: if of 10, "办结率得分" 5 should be 4, "总得分" 15 should be 14; or else "办结量" should be 5',
          ),
        },
      ]);
    });

    test("60 % for 7 of 10: no whole from 1 to 10 gives it, but 6 done do", () => {
      const table = "组别,单位,工单量,办结量,办结率,办结率得分\n部门,甲局,10,7,60%,6";
      expect(findingsOf(table)).toEqual([
        {
          ...found("60%", "70%"),
          consequences: [{ column: "办结率得分", printed: "6", expected: "7" }],
          orElse: [{ column: "办结量", printed: "7", expected: "6" }],
          message: both(
            "甲局的“办结率”为 60%，而 7/10 = 70%；由此“办结率得分” 6 应为 7；也可能是“办结量”应为 6",
            '甲局: "办结率" is 60%, but 7/10 = 70%; so "办结率得分" 6 should be 7; or else "办结量" should be 6',
          ),
        },
      ]);
    });

    test("what does not change by it, or is of something else, is no consequence", () => {
      const score = (printed: string, expected: string) => ({
        column: "办结率得分",
        printed,
        expected,
      });
      const [speed, joy] = officeScheme().dimensions;
      // 14.1 and 14.2 are both 14; 0.0004 and 0.0005 both 0
      const rounding = { ...officeScheme().rounding, total: { places: 0, mode: "floor" } } as const;
      expect(
        findingsOf(
          `${OFFICE}\n部门,A,1,甲局,100,41,42%,4.2,50%,10,0,14`,
          officeScheme({ rounding }),
        ),
      ).toMatchObject([{ severity: "medium", consequences: [score("4.2", "4.1")] }]);
      const tiny = { ...speed, id: "tiny", name: both("微项", "Tiny"), fullMarks: "0.001" };
      expect(
        findingsOf(
          "组别,单位,工单量,办结量,办结率,办结率得分,微项得分,满意率,满意率得分\n部门,甲局,10,4,50%,5,0,33.33%,6.76",
          officeScheme({ dimensions: [speed, tiny, joy] as never }),
        ),
      ).toMatchObject([
        { kind: "rate", consequences: [score("5", "4")] },
        { kind: "score", column: "满意率得分", consequences: [] },
      ]);
    });

    test("a total by the counts beside a score by the rate: only the score follows", () => {
      expect(findingsOf(`${OFFICE}\n部门,B,1,甲局,10,4,50%,5,50%,10,0,14`)).toMatchObject([
        {
          kind: "rate",
          severity: "medium",
          consequences: [{ column: "办结率得分", printed: "5", expected: "4" }],
        },
      ]);
    });
  });

  test("it rests on the clause of the first dimension that looks at the rate", () => {
    const words = (text: string) => both(text, text);
    const [speed, ...others] = officeScheme().dimensions;
    const again = { ...speed, id: "again", name: words("再计"), wording: words("后者") };
    const row = "组别,单位,工单量,办结量,办结率\n部门,甲局,10,7,60%";
    const clauseIn = (dimensions: readonly object[]) =>
      findingsOf(row, officeScheme({ dimensions: dimensions as never }))[0]?.clause;
    const first = { ...speed, wording: words("前者") };
    expect(clauseIn([...others, first, again])).toEqual(words("前者"));
    expect(clauseIn([...others, again, first])).toEqual(words("后者"));
    expect(clauseIn(others)).toBeUndefined();
  });

  test("where neither the counts nor the rate give the score, both are told of", () => {
    const table = "组别,单位,工单量,办结量,办结率,办结率得分\n部门,甲局,10,7,60%,9";
    expect(findingsOf(table)).toMatchObject([
      { kind: "rate", verdict: "wrong", expected: ["70%"], consequences: [], orElse: [] },
      { kind: "score", printed: "9", expected: ["7"] },
    ]);
  });
});
