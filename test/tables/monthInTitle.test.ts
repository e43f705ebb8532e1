import { expect, test } from "vitest";
import { monthInTitle } from "../../src/tables/monthInTitle.js";

test.each<[readonly string[], string | undefined]>([
  [["2023年10月工单办理情况排名"], "2023-10"],
  [["湘潭市 2023 年 9 月考核数据"], "2023-09"],
  [["２０２３年１０月"], "2023-10"],
  [["2023年01月"], "2023-01"],
  [["Results, 2023-10"], "2023-10"],
  [["附件1", "2023年10月", "（2023-10）"], "2023-10"],
  // a day is when it was made
  [["2023年10月", "制表时间：2023年11月3日"], "2023-10"],
  [["2023年10月", "2023-11-03"], "2023-10"],
  [["2023年11月3日"], undefined],
  [["2023年11月 3 日"], undefined],
  [["2023-11-03"], undefined],
  // which of two
  [["2023年9月、2023年10月"], undefined],
  [["2023年10月", "2023年9月"], undefined],
  [["2022年10月", "2023年10月"], undefined],
  // no month at all
  [["2023年13月"], undefined],
  [["2023年0月"], undefined],
  [["2023-00", "2023-13"], undefined],
  [["2023年13月", "2023年10月"], "2023-10"],
  [["12023-10"], undefined],
  [["2023-100"], undefined],
  [["0731-2023-10"], undefined],
  [["10月"], undefined],
  [["2023年"], undefined],
  [[], undefined],
])("%j names %s", (title, month) => {
  expect(monthInTitle(title)).toBe(month);
});
