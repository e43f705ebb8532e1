import { plainText } from "../words/heading.js";

import { monthName } from "../words/period.js";

/** The period that a pattern found names; undefined where it names none that is of whole months. */
type Named = (found: RegExpMatchArray) => string | undefined;

const BETWEEN = " ?(?:至|到|-{1,2}|[—–－~～]{1,2}) ?";
const DIGITS: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4 };

const YEAR = "(\\d{4}) ?年(?:度? ?)";
const NO_DAY = "(?! ?\\d{1,2} ?日)";

/** What has a year in its name, and says nothing of when: 《2023年考核细则》, 2023年度考核办法. */
const RULES =
  /《[^》]*》|\d{4} ?年度?[^\d，。；、\s]{0,30}?(?:办法|方案|细则|规则|标准|规定|制度)/g;

/** How lines name periods, the longest ways first: what one of them has found is not looked at by the others. */
const ways: readonly (readonly [RegExp, Named])[] = [
  [
    new RegExp(
      `${YEAR}(\\d{1,2}) ?月 ?(\\d{1,2}) ?日?${BETWEEN}(?:${YEAR})?(?:(\\d{1,2}) ?月 ?)?(\\d{1,2}) ?日`,
      "g",
    ),
    ([, year = "", month = "", day, toYear = year, toMonth = month, toDay]) => {
      const isWhole = Number(day) === 1 && Number(toDay) === daysIn(toYear, Number(toMonth));
      return isWhole ? between(year, month, toYear, toMonth) : undefined;
    },
  ],
  // a part of a month, or all until one
  [new RegExp(`${YEAR}\\d{1,2} ?月 ?[上中下]旬`, "g"), () => undefined],
  [new RegExp(`截[至止](?:到|至)? ?${YEAR}\\d{1,2} ?月${NO_DAY}底?`, "g"), () => undefined],
  // with an end that is no whole month, or none at all
  [
    new RegExp(
      `${YEAR}(\\d{1,2}) ?月(?:${BETWEEN}(?:今|(?:${YEAR})?\\d{1,2} ?月 ?\\d{1,2} ?日)| ?(?:以来|起))`,
      "g",
    ),
    () => undefined,
  ],
  [
    new RegExp(`${YEAR}(\\d{1,2}) ?月?${BETWEEN}(?:${YEAR})?(\\d{1,2}) ?月${NO_DAY}`, "g"),
    ([, year = "", month = "", toYear = year, toMonth = ""]) =>
      between(year, month, toYear, toMonth),
  ],
  [
    new RegExp(`${YEAR}((?:\\d{1,2} ?月? ?[、,，和及与] ?)+)(\\d{1,2}) ?月${NO_DAY}`, "g"),
    ([, year = "", listed = "", last = ""]) => {
      const months = [...listed.split(/[、,，和及与]/), last].map((one) =>
        Number.parseInt(one, 10),
      );
      const all = months.filter((month) => !Number.isNaN(month));
      const isRow = all.every((month, index) => index === 0 || month === (all[index - 1] ?? 0) + 1);
      return isRow ? between(year, `${all[0]}`, year, last) : undefined;
    },
  ],
  [
    new RegExp(`${YEAR}第? ?([一二三四1-4]) ?季度`, "g"),
    ([, year, quarter = ""]) => `${year}-Q${DIGITS[quarter] ?? quarter}`,
  ],
  [
    new RegExp(`${YEAR}([上下])半年`, "g"),
    ([, year, half]) =>
      `${year}-${half === "上" ? "01" : "07"}/${year}-${half === "上" ? "06" : "12"}`,
  ],
  [new RegExp(`${YEAR}(\\d{1,2}) ?月${NO_DAY}`, "g"), ([, year, month]) => named(year, month)],
  [/(\d{4}) ?(?:年度|年全年|全年)/g, ([, year]) => year],
  [
    /(?<![\d-])(\d{4})-(\d{2})(?:\/| to )(\d{4})-(\d{2})(?![\d-])/g,
    ([, year = "", month = "", toYear = "", toMonth = ""]) => between(year, month, toYear, toMonth),
  ],
  [/(?<![\d-])(\d{4})-Q([1-4])(?!\d)/g, ([, year, quarter]) => `${year}-Q${quarter}`],
  [/\bQ([1-4]) (\d{4})\b/g, ([, quarter, year]) => `${year}-Q${quarter}`],
  [/\byear (\d{4})\b/g, ([, year]) => year],
  [/(?<![\d-])(\d{4})-(\d{2})(?![\d-])/g, ([, year, month]) => named(year, month)],
];

function named(year = "", month = ""): string | undefined {
  const number = Number(month);
  return number >= 1 && number <= 12 ? monthName(year, number) : undefined;
}

function between(year: string, month: string, toYear: string, toMonth: string): string | undefined {
  const [first, last] = [named(year, month), named(toYear, toMonth)];
  if (first === undefined || last === undefined || first > last) return undefined;
  if (first === last) return first;
  return `${first}/${last}`;
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: string, month: number): number | undefined {
  const isLeap = Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0);
  return month === 2 && isLeap ? 29 : DAYS[month - 1];
}

const CHINESE_DIGITS = "〇一二三四五六七八九";

/** A line with years, months and dates as numbers: 二〇二三年十月, 2023.10, 2023-10-01 are 2023年10月(1日). */
function inNumbers(line: string): string {
  return line
    .replace(/[〇○零一二三四五六七八九]{4}(?=年)/g, (year) =>
      [...year.replace(/[○零]/g, "〇")].map((one) => CHINESE_DIGITS.indexOf(one)).join(""),
    )
    .replace(/(?<=年 ?)(十)?([一二三四五六七八九])?月/g, (month, ten, one) => {
      if (ten === undefined && one === undefined) return month;
      return `${(ten === undefined ? 0 : 10) + (one === undefined ? 0 : CHINESE_DIGITS.indexOf(one))}月`;
    })
    .replace(/(?<!\d)(\d{4})[-./](\d{1,2})[-./](\d{1,2})(?!\d)/g, "$1年$2月$3日")
    .replace(/(?<![\d.])(\d{4})\.(\d{1,2})(?![\d.])/g, "$1年$2月");
}

/** The periods that the lines above a table name, each once; undefined for one that is of no whole months. */
export function periodsInTitle(title: readonly string[]): (string | undefined)[] {
  const periods = new Set<string | undefined>();
  for (const line of title) {
    let rest = inNumbers(plainText(line)).replace(RULES, "。");
    for (const [pattern, nameOf] of ways) {
      for (const found of rest.matchAll(pattern)) periods.add(nameOf(found));
      rest = rest.replace(pattern, "。");
    }
  }
  return [...periods];
}

/** The period that the lines above a table name: 2023年10月, 2023年1—4月, 2023年第三季度; undefined where they name none, or several. */
export function periodInTitle(title: readonly string[]): string | undefined {
  const periods = periodsInTitle(title);
  return periods.length === 1 ? periods[0] : undefined;
}
