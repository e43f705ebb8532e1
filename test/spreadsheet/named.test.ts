import { describe, expect, test } from "vitest";
import { named } from "../../src/spreadsheet/named.js";
import { both } from "../support/office.js";

const groups = [
  { id: "county", name: both("县市区", "Counties") },
  { id: "park", name: both("园区（示范区）", "Development parks") },
];
const what = both("组别", "group");

describe("the second is found", () => {
  test.each([
    ["by its id", "park"],
    ["by its name in Chinese", "园区（示范区）"],
    ["by its name in English", "Development parks"],
    ["in letters of either size", "DEVELOPMENT Parks"],
    ["with half-width brackets", "园区(示范区)"],
    ["with full-width letters", "ｐａｒｋ"],
    ["with blanks around it", " park　"],
    ["with other blanks within it", "Development　 parks"],
  ])("%s", (_, text) => {
    expect(named(groups, text, what, "zh")).toBe(groups[1]);
  });
});

test("what has no id is found by its names", () => {
  const lines = [{ name: both("总得分", "Total") }, { name: both("排名", "Rank") }];
  expect(named(lines, "排名", what, "zh")).toBe(lines[1]);
  expect(named(lines, "total", what, "zh")).toBe(lines[0]);
  expect(() => named(lines, "", what, "zh")).toThrow("没有名为“”的组别");
});

test("of several of one name, the first is taken", () => {
  const alike = [
    { id: "a", name: both("项", "Item") },
    { id: "b", name: both("项", "Item") },
  ];
  expect(named(alike, "项", what, "zh")).toBe(alike[0]);
});

describe("what there is none of is refused with all that there is", () => {
  test.each<[string, "zh" | "en", string]>([
    ["县", "zh", "没有名为“县”的组别；应为 县市区、园区（示范区） 之一。"],
    ["", "zh", "没有名为“”的组别；应为 县市区、园区（示范区） 之一。"],
    ["cities", "en", 'There is no group "cities"; expected one of Counties, Development parks.'],
    ["undefined", "zh", "没有名为“undefined”的组别；应为 县市区、园区（示范区） 之一。"],
  ])("%j in %s", (text, language, message) => {
    expect(() => named(groups, text, what, language)).toThrow(new RangeError(message));
  });
});
