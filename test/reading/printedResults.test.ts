import { readTable } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { roundedTo } from "../../src/exact/rounded.js";
import { isGiven } from "../../src/reading/printedResults.js";
import { printedFigure } from "../../src/sheet/printedFigure.js";
import { both } from "../support/office.js";
import { smallScheme } from "../support/smallScheme.js";

const rounding = { places: 2, mode: "halfExpand" } as const;

test.each<[string, string, boolean]>([
  ["66.67", "200/3", true],
  ["66.67分", "200/3", true],
  ["66.670", "200/3", true],
  ["66.6666666666667", "200/3", true],
  ["66.667", "200/3", true],
  ["66.666", "200/3", false],
  ["66.7", "200/3", false],
  ["66.66", "200/3", false],
  ["67", "200/3", false],
  ["20", "20", true],
  ["20.00", "20", true],
  ["20%", "1/5", false],
  ["-1.5", "-3/2", true],
])("a printed %s is what %s is: %j", (printed, exact, isSo) => {
  const figure = printedFigure(printed);
  if (figure === undefined) throw new Error(`${printed} is no figure`);
  const score = { exact: fractionOf(exact), points: roundedTo(fractionOf(exact), rounding) };
  expect(isGiven(figure, score as never, rounding)).toBe(isSo);
});

describe("a grade that is printed", () => {
  const scheme = smallScheme({
    metrics: {
      tickets: { kind: "count", name: both("工单量", "Tickets") },
      done: { kind: "rate", of: "tickets", name: both("办结率", "Done") },
    },
    verdicts: {
      grades: [
        { id: "good", name: both("优秀", "Good"), from: "9" },
        { id: "fair", name: both("良好", "Fair") },
      ],
    },
  });
  const told = (grade: string) =>
    readTable(
      [
        ["单位", "工单量", "办结率", "等次"],
        ["甲局", 10, "100%", grade],
      ],
      scheme,
      {
        month: "2024-05",
      },
    ).doubts.map(({ message }) => message.zh);

  test.each(["优秀", "Good", "good", "优 秀", "", "—"])("%j is that of the rules", (grade) => {
    expect(told(grade)).toEqual([]);
  });

  test("良好 is not", () => {
    expect(told("良好")).toEqual([
      "D2（甲局）：“等次” 良好 不是按方案算得的结果；按方案为 优秀，以此为准。",
    ]);
  });
});
