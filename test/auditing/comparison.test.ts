import { describe, expect, test } from "vitest";
import { isSame, sumOfColumn, unreadable } from "../../src/auditing/comparison.js";
import { ratio } from "../../src/exact/fraction.js";
import { both, brought } from "../support/office.js";

describe("comparison", () => {
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
});
