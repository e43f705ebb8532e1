import { expect, test } from "vitest";
import { noteRow } from "../../src/spreadsheet/noteRow.js";
import { isNote } from "../../src/tables/passedOver.js";

const text = { zh: "未读取", en: "not read" };

test.each([
  ["zh" as const, 3, ["注：未读取", "", ""]],
  ["en" as const, 2, ["Note: not read", ""]],
  ["zh" as const, 1, ["注：未读取"]],
])("in %s, %i cells wide, and passed over when it is read", (language, width, row) => {
  expect(noteRow(text, language, width)).toEqual(row);
  expect(isNote(row[0] ?? "")).toBe(true);
});
