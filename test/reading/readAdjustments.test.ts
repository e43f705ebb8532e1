import { InputError, readAdjustments, tryReadAdjustments } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { adjustmentsIn } from "../../src/reading/readAdjustments.js";
import { both } from "../support/office.js";

const HEAD = ["单位", "加减分项", "事由", "分数"];
const units = [
  { id: "hr", name: "市人社局" },
  { id: "fund", name: "市住房公积金中心" },
  { id: "one", name: "第一中学" },
];
const messages = (...given: Parameters<typeof tryReadAdjustments>) => {
  const outcome = tryReadAdjustments(...given);
  return outcome.ok ? [] : outcome.issues.map(({ message }) => message);
};

describe("adjustments are read", () => {
  test("from CSV and from rows, in the order of the list", () => {
    const adjustments = [
      { unit: "市人社局", category: "工作配合", points: "2", reason: "反馈快" },
      { unit: "某局", category: "通报", points: "-0.5", reason: "积压" },
    ];
    const csv = "单位,加减分项,事由,分数\n市人社局,工作配合,反馈快,2\n某局,通报,积压,－０.50\n";
    expect(readAdjustments(csv)).toEqual({ adjustments, doubts: [] });
    const rows = [
      ["附件2"],
      HEAD,
      ["市人社局", "工作配合", "反馈快", 2],
      ["某局", "通报", "积压", -0.5],
    ];
    expect(readAdjustments(rows)).toEqual({ adjustments, doubts: [] });
  });

  test("with the category of the line above where it is blank, and as the reason where there is none", () => {
    const rows = [
      ["单位", "加减分项", "分数"],
      ["甲局", "工作配合", 2],
      ["乙局", "", 1],
      ["丙局", null, 3],
    ];
    expect(readAdjustments(rows).adjustments).toEqual(
      [
        ["甲局", "2"],
        ["乙局", "1"],
        ["丙局", "3"],
      ].map(([unit, points]) => ({
        ...{ unit, points, category: "工作配合", reason: "工作配合" },
      })),
    );
    expect(readAdjustments([HEAD, ["甲局", "工作配合", " ", 2]]).adjustments[0]?.reason).toBe(
      "工作配合",
    );
  });

  test("by the ids of their units, where those are known", () => {
    const rows = [
      HEAD,
      ["市人社局", "工作配合", "反馈快", 2],
      [" 市住房公积金中心", "通报", "积压", -1],
    ];
    const { adjustments, doubts } = readAdjustments(rows, { units });
    expect(adjustments.map(({ unit }) => unit)).toEqual(["hr", "fund"]);
    expect(doubts).toEqual([]);
  });

  test("of a unit that is written a little shorter, with a doubt", () => {
    const rows = [
      HEAD,
      ["市人社局", "工作配合", "反馈快", 2],
      ["市公积金中心", "通报", "积压", -1],
    ];
    const { adjustments, doubts } = readAdjustments(rows, { units });
    expect(adjustments[1]?.unit).toBe("fund");
    expect(doubts).toEqual([
      {
        cell: "A3",
        found: both("“市公积金中心”", '"市公积金中心"'),
        read: both("按“市住房公积金中心”计", 'taken for "市住房公积金中心"'),
        message: both(
          "A3：“市公积金中心”；按“市住房公积金中心”计。",
          'A3: "市公积金中心"; taken for "市住房公积金中心".',
        ),
      },
    ]);
  });
});

describe("refused is", () => {
  test("what is no number of points, a line without a category, and a unit that is not known", () => {
    const rows = [
      HEAD,
      ["市人社局", "", "反馈快", "很多"],
      ["某局", "通报", "积压", 0],
      ["第二中学", "通报", "积压", "50%"],
      ["", "通报", "积压", 1],
    ];
    expect(messages(rows, { units })).toEqual([
      both(
        "D2（市人社局）：发现“很多”；应为不为零的数，加分为正，扣分为负。",
        'D2 (市人社局): found "很多"; expected points other than 0, above 0 for a bonus, below 0 for a deduction.',
      ),
      both(
        "B2（市人社局）：发现空单元格；应为加减分项的类别。",
        "B2 (市人社局): found an empty cell; expected the category of the adjustment.",
      ),
      both(
        "D3（某局）：发现“0”；应为不为零的数，加分为正，扣分为负。",
        'D3 (某局): found "0"; expected points other than 0, above 0 for a bonus, below 0 for a deduction.',
      ),
      both(
        "A3（某局）：发现“某局”；应为表中的单位名称。",
        'A3 (某局): found "某局"; expected the name of a unit of the table.',
      ),
      both(
        "D4（第二中学）：发现“50%”；应为不为零的数，加分为正，扣分为负。",
        'D4 (第二中学): found "50%"; expected points other than 0, above 0 for a bonus, below 0 for a deduction.',
      ),
      both(
        "A4（第二中学）：发现“第二中学”；应为表中的单位名称。",
        'A4 (第二中学): found "第二中学"; expected the name of a unit of the table.',
      ),
      both(
        "A5：发现空单元格；应为表中的单位名称。",
        "A5: found an empty cell; expected the name of a unit of the table.",
      ),
    ]);
  });

  test("a line without a unit, where units are not known either", () => {
    expect(messages([HEAD, ["甲局", "通报", "x", 1], ["", "通报", "积压", 1]])).toHaveLength(1);
  });

  test("a list without headings, or a cell that is none", () => {
    expect(messages("单位,分数\n市人社局,2\n").map(({ zh }) => zh.split("：")[0])).toEqual([
      "A1:B1",
    ]);
    expect(messages([HEAD, ["市人社局", "通报", {}, 1]])).toHaveLength(1);
    expect(messages(5 as never).map(({ zh }) => zh.split("：")[0])).toEqual(["table"]);
  });

  test("thrown with every problem", () => {
    const call = () => readAdjustments([HEAD, ["甲局", "", "x", "y"]]);
    expect(call).toThrow(InputError);
    expect(call).toThrow(/D2 \(甲局\)[\s\S]*B2 \(甲局\)/);
  });
});

test("beside a table, places are told with the list that they are in", () => {
  const rows = [HEAD, ["市公积金中心", "通报", "积压", -1]];
  const beside = adjustmentsIn(rows, "adjustments", units);
  expect(beside.ok && beside.value.doubts.map(({ cell }) => cell)).toEqual(["adjustments!A2"]);
  expect(beside.ok && beside.value.places.map(({ points }) => points)).toEqual(["adjustments!D2"]);
  const refused = adjustmentsIn([HEAD, ["甲局", "通报", "x", 1]], "adjustments", units);
  expect(refused.ok ? [] : refused.issues.map(({ path }) => path)).toEqual(["adjustments!A2"]);
  const none = adjustmentsIn(null, "adjustments", units);
  expect(none.ok ? [] : none.issues.map(({ path }) => path)).toEqual(["options.adjustments"]);
});
