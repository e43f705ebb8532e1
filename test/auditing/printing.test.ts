import { expect, test } from "vitest";
import { placesOf, printingOf } from "../../src/auditing/printing.js";
import { cellOf } from "../../src/tables/tableRow.js";
import { auditTerms, printedRow, tableScheme } from "../support/printedRows.js";

const scheme = tableScheme();

test.each([
  [{ places: 2, isPercentage: true }, 4],
  [{ places: 0, isPercentage: true }, 2],
  [{ places: 4, isPercentage: false }, 4],
])("%j is to %s places of the fraction", (figure, places) => {
  expect(placesOf(figure)).toBe(places);
});

test.each([
  ["47%", 4],
  ["47.06%", 4],
  ["47.0588%", 6],
  ["0.4706", 4],
  ["0.47059", 5],
  ["无", 4],
])("%s is held against to %s places", (text, places) => {
  const cell = cellOf(printedRow(scheme, { 办结率: text }), { metric: "done" });
  const printing = printingOf(cell?.figure, auditTerms(scheme).percentages);
  expect(printing).toEqual({ places, mode: "halfExpand" });
});
