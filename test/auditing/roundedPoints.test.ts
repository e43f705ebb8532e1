import { expect, test } from "vitest";
import { rowFacts } from "../../src/auditing/rateChecks.js";
import { asRoundedPoints, roundedPoints } from "../../src/auditing/roundedPoints.js";
import type { Group } from "../../src/scheme/group.js";
import { auditTerms, printedRows, tableScheme } from "../support/printedRows.js";
import { smallDimension } from "../support/smallScheme.js";

const scheme = tableScheme({
  dimensions: [smallDimension({ measure: { given: "awarded" }, rule: { kind: "given" } })],
});
const rowsOf = (...points: string[]) =>
  printedRows(scheme, [
    ["组别", "单位", "评分"],
    ...points.map((one, index) => [scheme.groups[0]?.id ?? "", `${index}局`, one]),
  ]);

test.each([
  [["3.5", "4.0"], [["awarded", 1]]],
  [["3.25"], [["awarded", 2]]],
  [["3.5", "4"], []],
  [["3", "4"], []],
  [["好"], []],
  [[], []],
])("points of %j may have been rounded: %j", (points, expected) => {
  expect([...roundedPoints(scheme, rowsOf(...points))]).toEqual(expected);
});

test("they may be anything that prints so, the score that they are as well", () => {
  const rows = rowsOf("3.5");
  const terms = auditTerms(scheme, { roundedPoints: roundedPoints(scheme, rows) });
  const [row] = rows;
  if (row === undefined) throw new Error("there is a row");
  const facts = rowFacts(row, row.group as Group, terms, new Map());
  const rounded = asRoundedPoints(facts, terms);
  const { range, isComplete } = rounded?.facts.domainOf("awarded") ?? {};
  expect([`${range?.least}`, `${range?.most}`, isComplete]).toEqual(["69/20", "71/20", false]);
  expect(rounded?.facts.domainOf("happy")).toBe(facts.domainOf("happy"));
  expect(rounded?.facts.printing(0).places).toBe(1);
  expect(rounded?.facts.printing("total").places).toBe(2);
  expect(rounded?.choice.kind).toBe("roundedPoints");
  expect(asRoundedPoints(facts, { ...terms, roundedPoints: new Map() })).toBeUndefined();
});
