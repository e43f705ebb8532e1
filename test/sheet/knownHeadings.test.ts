import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { describe, expect, test } from "vitest";
import { columnKey } from "../../src/sheet/column.js";
import {
  headingOnOneLine,
  isBareScore,
  knownHeadings,
  plainHeading,
  scoreHeading,
  withoutMarks,
} from "../../src/sheet/knownHeadings.js";
import { tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

test.each([
  ["按时办结率", "按时办结率"],
  ["按时办结率（10分）", "按时办结率"],
  ["按时办结率(10分)", "按时办结率"],
  ["按时办结率（２．５分）", "按时办结率"],
  ["按时办结率(%)", "按时办结率"],
  ["按时办结率（％）", "按时办结率"],
  ["按时\n办结率\r\n（10分）", "按时办结率"],
  [" 单　位 ", "单位"],
  ["按 时 办 结 率", "按时办结率"],
  ["Done   rate", "done rate"],
  ["Done rate (count)", "done rate (count)"],
  ["On-time completion rate (%)", "on-time completion rate"],
  ["满意率 （10分）", "满意率"],
  ["满意率　(%)", "满意率"],
  ["（10分）按时办结率", "(10分)按时办结率"],
  ["按时办结率（10分", "按时办结率(10分"],
  ["园区（示范区）", "园区(示范区)"],
  ["得分（.5分）", "得分(.5分)"],
  ["", ""],
])("%j is plainly %j", (heading, plain) => {
  expect(plainHeading(heading)).toBe(plain);
});

test("a heading of a million characters is read at once", () => {
  expect(plainHeading("(".repeat(1_000_000))).toHaveLength(1_000_000);
  expect(plainHeading(`a${" ".repeat(1_000_000)}b`)).toBe("a b");
});

test.each([
  ["按时办结率（10 分）", "按时办结率"],
  ["延期率(2.5分)", "延期率"],
  ["延期率 (10 分)", "延期率"],
  ["满意率（％）", "满意率"],
  ["Speed (10 points)", "Speed"],
  ["Care (1 Point)", "Care"],
  ["加分项\n（5分）", "加分项"],
  ["办结（10分）（20分）", "办结(10分)"],
  ["办结（10分）得分", "办结(10分)得分"],
  ["办结（十分）", "办结(十分)"],
  ["办结（10件）", "办结(10件)"],
  ["园区（示范区）", "园区(示范区)"],
  ["（10分）", ""],
])("%j without marks is %j, in its own case", (heading, plain) => {
  expect(withoutMarks(heading)).toBe(plain);
});

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
  ["按时办结率", "按时办结率得分"],
  ["Speed", "Speed score"],
  ["12345热线", "12345热线得分"],
  ["A", "A score"],
])("the scores of %s are called %s", (dimension, heading) => {
  expect(scoreHeading(dimension)).toBe(heading);
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
  ["备注", undefined],
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
