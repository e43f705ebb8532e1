import { expect, test } from "vitest";
import { tableDoubt } from "../../src/sheet/tableDoubt.js";
import { both } from "../support/office.js";

test("a doubt is told in both languages, with its cell and its unit", () => {
  const doubt = tableDoubt(
    "F12",
    both("“12”没有百分号", "no sign"),
    both("读作 12%", "read as 12%"),
    "某局",
  );
  expect(doubt).toEqual({
    cell: "F12",
    unit: "某局",
    found: both("“12”没有百分号", "no sign"),
    read: both("读作 12%", "read as 12%"),
    message: both("F12（某局）：“12”没有百分号；读作 12%。", "F12 (某局): no sign; read as 12%."),
  });
});

test("one of no unit has none", () => {
  const doubt = tableDoubt("F1", both("所见", "found"), both("所读", "read"));
  expect(Object.keys(doubt)).toEqual(["cell", "found", "read", "message"]);
  expect(doubt.message).toEqual(both("F1：所见；所读。", "F1: found; read."));
});
