import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { periodInTitle } from "../../src/reading/periodInTitle.js";
import { monthName, periodText } from "../../src/words/period.js";

type Row = readonly [title: readonly string[], period: string | undefined];

describe("a month", () => {
  test.each<Row>([
    [["2023年10月工单办理情况排名"], "2023-10"],
    [["2023年10月份工单"], "2023-10"],
    [["湘潭市 2023 年 9 月考核数据"], "2023-09"],
    [["２０２３年１０月"], "2023-10"],
    [["2023年01月"], "2023-01"],
    [["Results, 2023-10"], "2023-10"],
    [["附件1", "2023年10月", "（2023-10）"], "2023-10"],
    [["2023年度10月考核数据"], "2023-10"],
    [["2023 年度 10 月"], "2023-10"],
    // a day is when it was made
    [["2023年10月", "制表时间：2023年11月3日"], "2023-10"],
    [["2023年10月", "2023-11-03"], "2023-10"],
    [["2023年11月3日"], undefined],
    [["2023年11月 3 日"], undefined],
    [["2023-11-03"], undefined],
    // no month at all
    [["2023年13月"], undefined],
    [["2023年0月"], undefined],
    [["2023-00", "2023-13"], undefined],
    [["12023-10"], undefined],
    [["2023-100"], undefined],
    [["0731-2023-10"], undefined],
    [["10月"], undefined],
    [["2023年"], undefined],
    [[], undefined],
  ])("%j names %s", (title, period) => {
    expect(periodInTitle(title)).toBe(period);
  });
});

describe("several months", () => {
  test.each<Row>([
    [["2023年1—4月工单"], "2023-01/2023-04"],
    [["2023年1-4月"], "2023-01/2023-04"],
    [["2023年1～4月"], "2023-01/2023-04"],
    [["2023年1月－4月"], "2023-01/2023-04"],
    [["2023年1月至6月工单"], "2023-01/2023-06"],
    [["2023 年 1 月 到 2023 年 6 月"], "2023-01/2023-06"],
    [["2023年11月至2024年2月"], "2023-11/2024-02"],
    [["2023年1月、2月"], "2023-01/2023-02"],
    [["2023年1、2、3月"], "2023-01/2023-03"],
    [["2023年上半年"], "2023-01/2023-06"],
    [["2023年下半年"], "2023-07/2023-12"],
    [["2023年1月和2月"], "2023-01/2023-02"],
    [["2023年11月、12月"], "2023-11/2023-12"],
    [["2023年1月及2月"], "2023-01/2023-02"],
    [["2023年1月与2月"], "2023-01/2023-02"],
    [["2024-01/2024-04"], "2024-01/2024-04"],
    [["Results, 2024-01 to 2024-04"], "2024-01/2024-04"],
    [["2023-11 to 2024-02"], "2023-11/2024-02"],
    [["2024-04 to 2024-01"], undefined],
    [["2024-01 to 2024-13"], undefined],
    // one month from itself to itself
    [["2023年10月至10月"], "2023-10"],
    // some that do not follow one another, or run backwards
    [["2023年1月、3月"], undefined],
    [["2023年1月及3月"], undefined],
    [["2023年1月和3月"], undefined],
    [["2023年4—1月"], undefined],
    [["2023年12月至1月"], undefined],
    [["2023年1—13月"], undefined],
  ])("%j names %s", (title, period) => {
    expect(periodInTitle(title)).toBe(period);
  });
});

describe("days from the first to the last of a month", () => {
  test.each<Row>([
    [["统计时间：2023年10月1日—10月31日"], "2023-10"],
    [["2023年10月1日至31日"], "2023-10"],
    [["2023年10月1日-2023年10月31日"], "2023-10"],
    [["2023年4月1日至2023年6月30日"], "2023-04/2023-06"],
    [["2022年12月1日至2023年1月31日"], "2022-12/2023-01"],
    // the last day of February
    [["2023年2月1日至2月27日"], undefined],
    [["2023年2月1日至2月28日"], "2023-02"],
    [["2023年2月1日至2月29日"], undefined],
    [["2024年2月1日至2月28日"], undefined],
    [["2024年2月1日至2月29日"], "2024-02"],
    [["1900年2月1日至2月28日"], "1900-02"],
    [["2000年2月1日至2月29日"], "2000-02"],
    // parts of months
    [["2023年10月2日—10月31日"], undefined],
    [["2023年10月1日—10月30日"], undefined],
    [["2023年9月26日至10月25日"], undefined],
    [["2023年10月至11月3日"], undefined],
    [["2023年10月至2023年11月3日"], undefined],
  ])("%j name %s", (title, period) => {
    expect(periodInTitle(title)).toBe(period);
  });
});

describe("a quarter or a year", () => {
  test.each<Row>([
    [["2023年第三季度通报"], "2023-Q3"],
    [["2023年三季度"], "2023-Q3"],
    [["2023 年第 1 季度"], "2023-Q1"],
    [["2023年第五季度"], undefined],
    [["2023年第三、四季度"], undefined],
    [["2023年前三季度"], undefined],
    [["2023年度考核结果"], "2023"],
    [["2023年全年"], "2023"],
    [["2024-Q3"], "2024-Q3"],
    [["2024-Q5"], undefined],
    [["2024-Q34"], undefined],
    [["Results, Q3 2024"], "2024-Q3"],
    [["Q0 2024"], undefined],
    [["Results of the year 2024"], "2024"],
  ])("%j names %s", (title, period) => {
    expect(periodInTitle(title)).toBe(period);
  });
});

describe("a period without an end", () => {
  test.each<Row>([
    [["2023年1月至今"], undefined],
    [["2023年1月起"], undefined],
    [["2023年1月以来工单办理情况"], undefined],
    // beside one that has one
    [["2023年10月", "2023年1月至今累计"], undefined],
  ])("%j names %s", (title, period) => {
    expect(periodInTitle(title)).toBe(period);
  });
});

describe("a year in the name of rules says nothing of when", () => {
  test.each<Row>([
    [["2024年1月通报", "依据《2023年考核细则》"], "2024-01"],
    [["《12345热线2023年度考核办法》2024年1—3月"], "2024-01/2024-03"],
    [["2023年度考核办法", "2024年第一季度"], "2024-Q1"],
    [["按2023年考核方案计算的2024年度结果"], "2024"],
    [["《2023年10月起施行的细则》"], undefined],
    [["2023年度考核办法"], undefined],
    // the rules stand before
    [["考核办法 2024年度"], "2024"],
  ])("%j names %s", (title, period) => {
    expect(periodInTitle(title)).toBe(period);
  });
});

describe("of two periods, none is meant", () => {
  test.each<Row>([
    [["2023年9月、2023年10月"], undefined],
    [["2023年10月", "2023年9月"], undefined],
    [["2022年10月", "2023年10月"], undefined],
    [["2023年1—4月", "2023年4月"], undefined],
    [["2023年度", "2023年10月"], undefined],
    // but one that is named twice is
    [["2023年1—4月", "（2023年1月至4月）"], "2023-01/2023-04"],
    [["2023年10月", "统计时间：2023年10月1日至10月31日"], "2023-10"],
  ])("%j names %s", (title, period) => {
    expect(periodInTitle(title)).toBe(period);
  });
});

test("whatever a period is called, it is read back", () => {
  const month = fc
    .tuple(fc.integer({ min: 1990, max: 2099 }), fc.integer({ min: 1, max: 12 }))
    .map(([year, number]) => monthName(`${year}`, number));
  const several = fc
    .uniqueArray(month, { minLength: 2, maxLength: 2 })
    .map((both) => both.sort().join("/"));
  const year = fc.integer({ min: 1990, max: 2099 }).map(String);
  const quarter = fc.tuple(year, fc.integer({ min: 1, max: 4 })).map((one) => one.join("-Q"));
  fc.assert(
    fc.property(fc.oneof(month, several, quarter, year), (period) => {
      const { zh, en } = periodText(period);
      expect(periodInTitle(["附件1", `工单办理情况 ${zh}`])).toBe(period);
      expect(periodInTitle(["Annex 1", `Results, ${en}`])).toBe(period);
    }),
  );
});
