import { describe, expect, test } from "vitest";
import { boundaryTable } from "../../.build/site/sections.js";
import { dimensionPage, inventedPage } from "../support/documented.js";

/** The rows of the table of a dimension below its headings, each as its cells. */
function rowsOf(documented: ReturnType<typeof dimensionPage>): string[][] {
  const [, , ...rows] = boundaryTable(documented).trim().split("\n");
  return rows.map((row) =>
    row
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

const local = "县市区、园区（示范区）";
const city = "市直、驻潭单位、承担公共服务的企事业单位";

// 25 points, 0.5 off for each percentage point below the target: none are left 50 points below it
const satisfaction = [
  [local, "29.9%", "0"],
  [local, "30%", "0"],
  [local, "30.1%", "0.05"],
  [local, "79.9%", "24.95"],
  [local, "80%", "25"],
  [local, "80.1%", "25"],
  [city, "34.9%", "0"],
  [city, "35%", "0"],
  [city, "35.1%", "0.05"],
  [city, "84.9%", "24.95"],
  [city, "85%", "25"],
  [city, "85.1%", "25"],
];

// 10 points, 0.5 off for each percentage point above 15 %: none are left 20 points above it
const extension = [
  ["14.9%", "10"],
  ["15%", "10"],
  ["15.1%", "9.95"],
  ["34.9%", "0.05"],
  ["35%", "0"],
  ["35.1%", "0"],
];

// 10 points, 0.2 or 0.5 off for each rejection: none are left after 50, or after 20
const rejection = [
  [local, "0", "10"],
  [local, "1", "9.8"],
  [local, "49", "0.2"],
  [local, "50", "0"],
  [local, "51", "0"],
  [city, "0", "10"],
  [city, "1", "9.5"],
  [city, "19", "0.5"],
  [city, "20", "0"],
  [city, "21", "0"],
];

// 5 points, and deductions, which are below 0
const cooperation = [
  ["-5.1", "0"],
  ["-5", "0"],
  ["-4.9", "0.1"],
  ["-0.1", "4.9"],
  ["0", "5"],
];

// the sum of the bonuses, at most 5
const bonus = [
  ["0", "0"],
  ["0.1", "0.1"],
  ["4.9", "4.9"],
  ["5", "5"],
  ["5.1", "5"],
];

// the points times the rate, which ends at 0 % and 100 %
const onTimeCompletion = [
  ["0%", "0"],
  ["0.1%", "0.01"],
  ["99.9%", "9.99"],
  ["100%", "10"],
];

describe("boundaryTable of 湘潭", () => {
  test.each(
    Object.entries({ satisfaction, extension, rejection, cooperation, bonus, onTimeCompletion }),
  )("%s: just below, at and just above each turn", (id, rows) => {
    expect(rowsOf(dimensionPage(id))).toEqual(rows);
  });
});

// the bands include their upper edges; the line jumps to 15 points at 60 %, and climbs 10 points over 30 percentage points
const bands = [
  ["4.9%", "10"],
  ["5%", "10"],
  ["5.1%", "8"],
  ["14.9%", "8"],
  ["15%", "8"],
  ["15.1%", "5"],
  ["29.9%", "5"],
  ["30%", "5"],
  ["30.1%", "0"],
];
const lines = [
  ["59.9%", "0"],
  ["60%", "15"],
  ["60.1%", "15.03"],
  ["89.9%", "24.97"],
  ["90%", "25"],
  ["90.1%", "25"],
];
const byRank = [
  ["1", "25"],
  ["2", "22"],
  ["3", "19"],
  ["4", "15"],
  ["5", "15"],
];
// 20 points at 85 %; 5 more at most, 10 percentage points above; 20 fewer at most, 40 below
const twoSided = [
  ["44.9%", "0"],
  ["45%", "0"],
  ["45.1%", "0.05"],
  ["84.9%", "19.95"],
  ["85%", "20"],
  ["85.1%", "20.05"],
  ["94.9%", "24.95"],
  ["95%", "25"],
  ["95.1%", "25"],
];

describe("boundaryTable of what is invented", () => {
  test.each(Object.entries({ bands, lines, byRank, twoSided }))(
    "%s: just below, at and just above each turn",
    (rule, rows) => {
      // 24.97 and 15.03 are rounded: a tenth of a percentage point is a thirtieth of a point
      expect(rowsOf(inventedPage(rule))).toEqual(rows);
    },
  );
});
