import { expect, test } from "vitest";
import { tableStyle } from "../../src/tables/tableStyle.js";

test("it fits A4 across, loads nothing, and ends no element", () => {
  expect(tableStyle).toContain("size: A4 landscape");
  expect(tableStyle).not.toMatch(/url\(|@import|@font-face|https?:|[<\\]|expression/i);
});

test("its braces are closed", () => {
  expect(tableStyle.split("{")).toHaveLength(tableStyle.split("}").length);
});

test("captions and headings stay with their rows when it is printed", () => {
  expect(tableStyle).toContain("thead { display: table-header-group; }");
  expect(tableStyle).toContain("tr.caption { break-after: avoid; }");
});
