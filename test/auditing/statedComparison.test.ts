import { describe, expect, test } from "vitest";
import {
  isSame,
  sumComparisons,
  sumOfColumn,
  unitsComparison,
  unreadable,
} from "../../src/auditing/statedComparison.js";
import { ratio } from "../../src/exact/fraction.js";
import { both, brought } from "../support/office.js";

const name = both("甲数", "the figure");
const { rows, terms } = brought(
  "组别,档次,单位,工单量,办结量\n部门,A,甲局,1200,100\n部门,B,乙局,30,30\n部门,B,丙局,4,3\n",
);

describe("a stated figure is the one found", () => {
  const source = both("某处", "what is there");

  test.each([
    ["12", true],
    ["12.0", true],
    ["１２", true],
    ["13", false],
    ["11.99", false],
    ["1200%", true],
  ])("%s is 12: %s", (printed, holds) => {
    expect(isSame(name, printed, ratio(12, 1), source)).toEqual({
      printed,
      holds,
      expected: "12",
      message: both(
        `甲数为 ${printed}，而某处为 12`,
        `the figure is ${printed}, but what is there is 12`,
      ),
    });
  });

  test.each(["十二", "", "约12", "12±1"])("%j is no figure, and it is told so", (printed) => {
    const told = {
      printed,
      holds: false,
      expected: "",
      message: both(
        `甲数为“${printed}”，不是数值`,
        `the figure is "${printed}", which is no figure`,
      ),
    };
    expect(isSame(name, printed, ratio(12, 1), source)).toEqual(told);
    expect(isSame(name, printed, undefined, source)).toEqual(told);
    expect(unreadable(name, printed)).toEqual(told);
  });

  test("where nothing is found, it cannot be told", () => {
    expect(isSame(name, "12", undefined, source)).toMatchObject({
      printed: "12",
      holds: undefined,
      expected: "",
    });
  });
});

test.each([
  [{ units: "3" }, true, "3"],
  [{ units: "4" }, false, "3"],
  [{ units: "1", tier: "A" }, true, "1"],
  [{ units: "2", tier: "B" }, true, "2"],
  [{ units: "3", tier: "B" }, false, "2"],
])("%j: %s, there are %s", (stated, holds, expected) => {
  expect(unitsComparison(stated, name, rows)).toEqual({
    printed: stated.units,
    holds,
    expected,
    message: both(
      `甲数为 ${stated.units}，而表中实有家数为 ${expected}`,
      `the figure is ${stated.units}, but the number in the table is ${expected}`,
    ),
  });
});

describe("a stated sum", () => {
  const table = both("表中各单位合计", "the sum over the table");
  const parts = both("其分项之和", "the sum of its parts");

  test.each([
    // 1200 + 30 + 4, and 100 + 30 + 3
    [{ sum: "1234", of: "tickets" }, [[true, "1234", table]]],
    [{ sum: "1,234", of: "tickets" }, [[true, "1234", table]]],
    [{ sum: "1235", of: "tickets" }, [[false, "1234", table]]],
    [{ sum: "133", of: "done" }, [[true, "133", table]]],
    [{ sum: "133", of: "happy" }, [[undefined, "", table]]],
    [{ sum: "133" }, [[undefined, "", table]]],
    [{ sum: "6", parts: ["1", "2", "3"] }, [[true, "6", parts]]],
    [{ sum: "7", parts: ["1", "2", "3"] }, [[false, "6", parts]]],
    [{ sum: "100%", parts: ["33.3%", "66.7%"] }, [[true, "1", parts]]],
    [{ sum: "6", parts: ["1", "若干"] }, [[undefined, "", parts]]],
    [
      { sum: "1234", of: "tickets", parts: ["1000", "233"] },
      [
        [true, "1234", table],
        [false, "1233", parts],
      ],
    ],
  ] as const)("%j", (stated, expected) => {
    expect(sumComparisons(stated, name, rows, terms)).toEqual(
      expected.map(([holds, found, source]) => ({
        printed: stated.sum,
        holds,
        expected: found,
        message: both(
          `甲数为 ${stated.sum}，而${source.zh}为 ${found}`,
          `the figure is ${stated.sum}, but ${source.en} is ${found}`,
        ),
      })),
    );
  });
});

test.each([
  ["tickets", rows, "1234"],
  ["done", rows, "133"],
  ["late", rows, "undefined"],
  ["nothing", rows, "undefined"],
  [undefined, rows, "undefined"],
  ["tickets", [], "undefined"],
  ["tickets", brought("组别,单位,工单量\n部门,甲局,1\n部门,乙局,").rows, "undefined"],
])("the sum of %s", (metric, some, sum) => {
  expect(`${sumOfColumn(some, metric, terms.scheme)}`).toBe(sum);
});
