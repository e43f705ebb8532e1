import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { columnKey } from "../../src/sheet/column.js";
import {
  headingOnOneLine,
  isBareScore,
  isInPercent,
  knownHeadings,
  ownHeadings,
} from "../../src/sheet/knownHeadings.js";
import { plainHeading } from "../../src/words/heading.js";
import { both } from "../support/office.js";
import { tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

test.each([
  ["得分", true],
  ["分数", true],
  ["得\n分", true],
  [" 得　分 ", true],
  ["得分（10分）", true],
  ["Score", true],
  ["SCORE (10 points)", true],
  ["points", true],
  ["总得分", false],
  ["得分率", false],
  ["办结得分", false],
  ["分", false],
  ["Total score", false],
  ["point", false],
  ["", false],
])("%j says that points stand below it, and no more: %s", (heading, isBare) => {
  expect(isBareScore(heading)).toBe(isBare);
});

test.each([
  ["办结率（%）", true],
  ["办结率％", true],
  ["办结率（百分比）", true],
  // what it is worth
  ["办结率（10%）", false],
  ["办结率", false],
])("%j says that what stands below it is in percent: %s", (heading, expected) => {
  expect(isInPercent(heading)).toBe(expected);
});

test.each([
  ["按时办结\n率", "按时办结率"],
  ["按时\r\n办结\r率", "按时办结率"],
  [" 按时 \n\n 办结率\n", "按时办结率"],
  ["按时办结率\n（10 分）", "按时办结率（10 分）"],
  ["按时办结率 \n(10分)", "按时办结率(10分)"],
  ["12345\n热线", "12345 热线"],
  ["On-time\ncompletion  \r\n rate", "On-time completion rate"],
  ["办结\nrate", "办结 rate"],
  ["\n单位", "单位"],
  // blanks within a line are taken away as well where there are several
  ["按 时\n办结率", "按时办结率"],
  // what stands on one line is left as it is
  ["按时 办结率", "按时 办结率"],
  [" 单　位 ", " 单　位 "],
  ["按时办结率 （10分）", "按时办结率 （10分）"],
  ["\n", ""],
  ["", ""],
])("%j on one line is %j", (heading, whole) => {
  expect(headingOnOneLine(heading)).toBe(whole);
  expect(headingOnOneLine(whole)).toBe(whole);
});

/** What a heading stands for, by the name of the column. */
function meaning(heading: string, scheme = tableScheme()): string | undefined {
  const column = knownHeadings(scheme).get(plainHeading(heading));
  return column === undefined ? undefined : columnKey(column);
}

test.each([
  ["组别", "group"],
  ["组", "group"],
  ["Group", "group"],
  ["档次", "tier"],
  ["类别", "tier"],
  ["档", "tier"],
  ["TIER", "tier"],
  ["排名", "rank"],
  ["名次", "rank"],
  ["排序", "rank"],
  ["Rank", "rank"],
  ["单位", "unit"],
  ["单位名称", "unit"],
  ["承办单位", "unit"],
  ["地区", "unit"],
  ["部门", "unit"],
  ["部门（单位）", "unit"],
  ["Unit", "unit"],
  ["总得分", "total"],
  ["总分", "total"],
  ["合计", "total"],
  ["得分合计", "total"],
  ["Total", "total"],
  ["Total score", "total"],
  ["工单量", "metric.tickets"],
  ["Tickets", "metric.tickets"],
  ["办结率", "metric.done"],
  ["done RATE", "metric.done"],
  ["办结量", "count.done"],
  ["办结数", "count.done"],
  ["Done rate (count)", "count.done"],
  ["满意量", "count.happy"],
  ["评分", "metric.awarded"],
  ["办结得分", "score.speed"],
  ["Speed score", "score.speed"],
  ["办结", "score.speed"],
  ["Speed", "score.speed"],
  ["序号", "ignored"],
  ["No.", "ignored"],
  ["NO", undefined],
  ["附记", undefined],
  ["toString", undefined],
  ["", undefined],
])("%j stands for %s", (heading, column) => {
  expect(meaning(heading)).toBe(column);
});

describe("where two share a name", () => {
  const name = { zh: "办结率", en: "Done rate" };

  test("a metric comes before the dimension that is called the same", () => {
    expect(meaning("延期率（10分）", xiangtan2023)).toBe("metric.extended");
    expect(meaning("延期率得分（10分）", xiangtan2023)).toBe("score.extension");
  });

  test("what stands in every table comes before a metric", () => {
    const scheme = tableScheme({
      metrics: { tickets: { kind: "count", name: { zh: "合计", en: "Total" } } },
    });
    expect([meaning("合计", scheme), meaning("total", scheme)]).toEqual(["total", "total"]);
  });

  test("the first of two metrics has it", () => {
    const scheme = tableScheme({
      metrics: { first: { kind: "rate", name }, second: { kind: "rate", name } },
    });
    expect(meaning("办结率", scheme)).toBe("metric.first");
    expect(meaning("办结量", scheme)).toBe("count.first");
  });

  test("a metric is not taken for the count of another that stands before it", () => {
    const scheme = tableScheme({
      metrics: {
        done: { kind: "rate", name },
        closed: { kind: "count", name: { zh: "办结量", en: "Closed" } },
      },
    });
    expect(meaning("办结量", scheme)).toBe("metric.closed");
  });

  test("nor for a dimension, nor the rate that is called so", () => {
    const of = (zh: string) =>
      tableScheme({
        metrics: {
          done: { kind: "rate", name },
          other: { kind: "rate", name: { zh, en: "Other" } },
        },
        dimensions: [smallDimension({ name: { zh: "办结量", en: "Volume" } })],
      });
    expect(meaning("办结量", of("他率"))).toBe("score.speed");
    expect(meaning("办结数", of("他率"))).toBe("count.done");
    expect(meaning("办结数", of("办结数"))).toBe("metric.other");
    // the English name of the count is nobody else's
    expect(meaning("Done rate (count)", of("他率"))).toBe("count.done");
  });

  test("a rate that is not called one has no other name for its count", () => {
    const scheme = tableScheme({
      metrics: { happy: { kind: "rate", name: { zh: "率先满意", en: "Happy" } } },
    });
    expect(meaning("率先满意", scheme)).toBe("metric.happy");
    expect(meaning("量先满意", scheme)).toBeUndefined();
    expect(meaning("Happy (count)", scheme)).toBe("count.happy");
  });

  test("a name is held against headings as they are read", () => {
    const zh = "满意率（20分）";
    const dimensions = [smallDimension({ name: { zh, en: "Satisfied  Callers" } })];
    const scheme = tableScheme({ metrics: {}, dimensions });
    expect(meaning("满意率", scheme)).toBe("score.speed");
    expect(meaning("satisfied callers", scheme)).toBe("score.speed");
    expect(meaning("满意率（20分）得分", scheme)).toBe("score.speed");
  });
});

describe("what follows from the total", () => {
  const grade = { id: "good", name: both("良好", "Good"), from: "0" };
  const flag = { id: "card", name: both("黄牌", "Yellow card"), if: { rank: { first: 1 } } };
  const pay = {
    ...{ id: "pay", name: both("绩效", "Pay"), by: "exact" },
    rule: { kind: "given" },
  };
  const verdicts = (of: object) => tableScheme({ verdicts: of as never });

  test.each<[string, string | undefined, Parameters<typeof meaning>[1]]>([
    ["等次", "grade", verdicts({ grades: [grade] })],
    ["考核等次", "grade", verdicts({ grades: [grade] })],
    ["Grade", "grade", verdicts({ grades: [grade] })],
    // who has none may call something else so
    ["等次", undefined, verdicts({ flags: [flag] })],
    ["等次", undefined, tableScheme()],
    ["提示", "flags", verdicts({ flags: [flag] })],
    ["FLAGS", "flags", verdicts({ flags: [flag] })],
    ["提示", undefined, verdicts({ grades: [grade] })],
    ["绩效", "figure.pay", tableScheme({ figures: [pay] as never })],
    ["Pay", "figure.pay", tableScheme({ figures: [pay] as never })],
    ["绩效", undefined, tableScheme()],
    ["说明", "remark", tableScheme()],
    ["Remark", "remark", tableScheme()],
  ])("%j stands for %s", (heading, column, scheme) => {
    expect(meaning(heading, scheme)).toBe(column);
  });
});

describe("the names that a scheme gives to columns", () => {
  const scheme = tableScheme({
    columns: {
      unit: [both("街道", "Street"), both("乡镇", "Township")],
      total: [both("得分", "Points")],
      remark: [both("附记", "Note")],
      metrics: { tickets: [both("受理 量（件）", "Received")] },
      counts: { done: [both("已办", "Closed")] },
      dimensions: { speed: [both("效率分", "Pace")] },
    },
  });

  test.each([
    ["街道", "unit"],
    ["乡镇", "unit"],
    ["township", "unit"],
    ["得分", "total"],
    ["附记", "remark"],
    ["受理量", "metric.tickets"],
    ["已办（件）", "count.done"],
    ["Pace", "score.speed"],
  ])("%j stands for %s", (heading, column) => {
    expect(meaning(heading, scheme)).toBe(column);
  });

  test("stand beside those that are known anyway", () => {
    const known = ["单位", "总得分", "工单量", "办结量", "办结得分"].map((one) =>
      meaning(one, scheme),
    );
    expect(known).toEqual(["unit", "total", "metric.tickets", "count.done", "score.speed"]);
  });

  test("go before what the same name would mean otherwise", () => {
    const own = tableScheme({ columns: { rank: [both("合计", "Place")] } });
    expect([meaning("合计", own), meaning("合计")]).toEqual(["rank", "total"]);
  });

  test("are told apart from those", () => {
    expect([...ownHeadings(scheme).keys()].slice(0, 4)).toEqual([
      ...["街道", "street", "乡镇", "township"],
    ]);
    expect([...ownHeadings(tableScheme())]).toEqual([]);
  });
});
