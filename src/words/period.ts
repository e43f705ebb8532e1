import { allowing, refine, regex, type Schema, string } from "./shape.js";
import type { Text } from "./text.js";

const allowed = allowing(
  "形如 2023-10 的月份（也可为数月 2023-01/2023-04、季度 2023-Q3、年度 2023）",
  "a month such as 2023-10 (or several months, 2023-01/2023-04; a quarter, 2023-Q3; a year, 2023)",
);

const PERIOD = /^(\d{4})(?:-(?:(0[1-9]|1[0-2])(?:\/(\d{4}-(?:0[1-9]|1[0-2])))?|Q([1-4])))?$/;

/** The first and the last month of a period, both included. */
export interface Months {
  readonly first: string;
  readonly last: string;
}

/** The months of a period 考核周期 by its name; undefined where it names none. */
export function monthsOf(period: string): Months | undefined {
  const [, year, month, last, quarter] = PERIOD.exec(period) ?? [];
  if (year === undefined) return undefined;
  if (quarter !== undefined) {
    const end = 3 * Number(quarter);
    return { first: monthName(year, end - 2), last: monthName(year, end) };
  }
  if (month === undefined) return { first: `${year}-01`, last: `${year}-12` };
  const first = `${year}-${month}`;
  if (last === undefined) return { first, last: first };
  return first < last ? { first, last } : undefined;
}

/** A month by its year and its number. */
export function monthName(year: string, month: number): string {
  return `${year}-${`${month}`.padStart(2, "0")}`;
}

/** A period 考核周期 by its name: a month, several months, a quarter or a year. */
export const periodSchema: Schema<string> = string(allowed).check(
  regex(PERIOD, allowed),
  refine((text) => monthsOf(text) !== undefined, allowed),
);

const QUARTERS = ["一", "二", "三", "四"];

/** A period as a person writes it: 2023年10月, 2023年1—4月, 2023年第三季度, 2023年度. */
export function periodText(period: string): Text {
  const months = monthsOf(period);
  const [, year = "", , last, quarter] = PERIOD.exec(period) ?? [];
  if (months === undefined) return { zh: period, en: period };
  if (quarter !== undefined) {
    return {
      zh: `${year}年第${QUARTERS[Number(quarter) - 1]}季度`,
      en: `Q${quarter} ${year}`,
    };
  }
  if (months.first === months.last) return { zh: inChinese(period), en: period };
  if (last === undefined) return { zh: `${year}年度`, en: `year ${year}` };
  const [from, to] = [inChinese(months.first), inChinese(months.last)];
  const isOneYear = months.last.startsWith(year);
  const zh = isOneYear ? `${from.slice(0, -1)}—${to.slice(5)}` : `${from}—${to}`;
  return { zh, en: `${months.first} to ${months.last}` };
}

function inChinese(month: string): string {
  const [year, number] = month.split("-");
  return `${year}年${Number(number)}月`;
}
