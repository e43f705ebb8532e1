import { describe, expect, test } from "vitest";
import { isBlank, printedFigure } from "../../src/sheet/printedFigure.js";

function read(text: string): string {
  const figure = printedFigure(text);
  if (figure === undefined) return "none";
  return `${figure.value} ${figure.isPercentage ? "percent" : "plain"} ${figure.places}`;
}

test.each([
  ["0", "0 plain 0"],
  ["47", "47 plain 0"],
  ["47.0", "47 plain 1"],
  ["47.06%", "2353/5000 percent 2"],
  ["47.06 %", "2353/5000 percent 2"],
  [" 47.06  %\t", "2353/5000 percent 2"],
  ["100%", "1 percent 0"],
  ["4706%", "2353/50 percent 0"],
  ["-0.5", "-1/2 plain 1"],
  ["+2", "2 plain 0"],
  ["-5%", "-1/20 percent 0"],
  ["1,234", "1234 plain 0"],
  ["-1,234,567.5", "-2469135/2 plain 1"],
  ["1,234%", "617/50 percent 0"],
  // full-width digits, comma, point, percent and minus signs, and blanks
  ["１，２３４", "1234 plain 0"],
  ["４７．０６％", "2353/5000 percent 2"],
  ["　－２　", "-2 plain 0"],
  ["＋２", "2 plain 0"],
  [`${"9".repeat(30)}`, `${"9".repeat(30)} plain 0`],
  ["\u22122", "-2 plain 0"],
  ["12件", "12 plain 0"],
  ["12 件", "12 plain 0"],
  ["1,200家", "1200 plain 0"],
  ["3个", "3 plain 0"],
  ["5分", "5 plain 0"],
  ["－２．５分", "-5/2 plain 1"],
  ["8条", "8 plain 0"],
  ["9通", "9 plain 0"],
  ["第3名", "3 plain 0"],
  ["3名", "3 plain 0"],
  ["第１０名", "10 plain 0"],
])("%j is read as %s", (text, figure) => {
  expect(read(text)).toBe(figure);
});

test.each([
  "",
  " ",
  "-",
  "—",
  "无",
  "%",
  "5.",
  ".5",
  "1/2",
  "1e3",
  "0x10",
  "5批",
  "分",
  "5分分",
  "5件分",
  "5%分",
  "五件",
  "第3",
  "第一名",
  "第3.5名",
  "第-1名",
  "第3名次",
  "5①件",
  "12,34",
  "1,2345",
  "1234,567",
  "1,234,56",
  ",123",
  "5 6",
  "5 . 6",
  "--5",
  "5%%",
  "% 5",
  "٥",
  "五",
  "Infinity",
  "9".repeat(31),
  `0.${"9".repeat(31)}`,
  "9".repeat(1_000_000),
  ",123".repeat(250_000),
  `1${" ".repeat(1_000_000)}x`,
])("row %#: what is no figure is none", (text) => {
  expect(read(text)).toBe("none");
});

test.each(["98.5①", "98.5²", "5⁰"])(
  "the mark of a note in %j is no digit of the figure",
  (text) => {
    expect(read(text)).toBe("none");
  },
);

test("30 decimals are the most", () => {
  expect(printedFigure(`0.${"1".repeat(30)}`)?.places).toBe(30);
});

describe("blank cells", () => {
  test.each([
    "",
    " ",
    "　",
    "\r\n",
    "-",
    "--",
    "－",
    "\u2212",
    "—",
    "——",
    "/",
    "／",
    "无",
    " 无 ",
    "不计入",
    "不考核",
    "不参与排名",
  ])("%j is blank", (text) => {
    expect(isBlank(text)).toBe(true);
  });

  test.each([
    "0",
    "a",
    "-1",
    "-—",
    "//",
    "无人",
    "不计",
    "不考核的",
    "不参与",
    "—a",
    `${"-".repeat(1_000_000)}x`,
  ])("row %#: what says something is not", (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
