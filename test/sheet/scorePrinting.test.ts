import { expect, test } from "vitest";
import { coarseColumns, coarseText, scorePrinting } from "../../src/sheet/scorePrinting.js";
import { brought, officeScheme } from "../support/office.js";

const { rows } = brought(
  "组别,单位,办结率得分,满意率得分,加分项得分,总得分\n部门,甲局,9.5,18.25,1,28.8\n部门,乙局,10,17,2,29.00",
);
const scheme = officeScheme();

test("a column is coarse where some figure has decimals, and none as many as are published", () => {
  expect(coarseColumns(scheme, rows)).toEqual([
    { what: 0, heading: "办结率得分", rounding: { places: 1, mode: "halfExpand" } },
  ]);
});

test("its scores are printed so, and the others as they are published", () => {
  const printing = scorePrinting(scheme, coarseColumns(scheme, rows));
  expect([printing(0), printing(1), printing("total")].map(({ places }) => places)).toEqual([
    1, 2, 2,
  ]);
  expect(scorePrinting(scheme, [])(0).places).toBe(2);
});

test("it is told so far it was checked", () => {
  const column = { what: 0, heading: "得分", rounding: { places: 1, mode: "halfExpand" } } as const;
  expect(coarseText(column)).toEqual({
    zh: "“得分”一列只印到 1 位小数：核对到这一位为止",
    en: 'the column "得分" is printed to 1 decimal place, and checked so far',
  });
});
