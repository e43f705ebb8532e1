import { type Dimension, xiangtan2023 } from "hotline-scoring";
import { expect, test } from "vitest";
import { awardedIn, pointsIn } from "../../src/auditing/awardedPoints.js";
import type { TableRow } from "../../src/tables/tableRow.js";
import { brought } from "../support/office.js";
import { smallDimension } from "../support/smallScheme.js";

const given = smallDimension({ measure: { given: "awarded" }, rule: { kind: "given" } });

test.each<[string, Dimension, string | undefined]>([
  ["are the score of a dimension that gives them as they are", given, "awarded"],
  ["are not, where a rule adds to them", { ...given, rule: { kind: "sum", start: 5 } }, undefined],
  ["are not, where it looks at a rate", smallDimension(), undefined],
])("points awarded by people %s", (_, dimension, metric) => {
  expect(awardedIn(dimension)).toBe(metric);
});

test.each([
  ["the column of the metric", ["知识库建设", "18.5"], ["知识库建设得分", "19.3"], "37/2"],
  ["else the score", ["备注", "18.5"], ["知识库建设得分", "19.3"], "193/10"],
  ["else nothing", ["备注", "18.5"], ["其他", "19.3"], "undefined"],
])("they are read from %s", (_, first, second, expected) => {
  const headings = ["组别", "单位", first[0] as string, second[0] as string];
  const cells = ["县市区", "甲", first[1] as string, second[1] as string];
  const [row] = brought([headings, cells], {}, xiangtan2023).rows;
  expect(`${pointsIn(row as TableRow, "knowledgeBase", xiangtan2023)}`).toBe(expected);
});
