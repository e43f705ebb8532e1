import { InputError } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { inputIssue } from "../../src/input/issue.js";
import {
  itemCalled,
  refusal,
  schemeInCell,
  valueOrShown,
} from "../../src/spreadsheet/cellErrors.js";
import { both } from "../support/office.js";
import { smallScheme } from "../support/smallScheme.js";

describe("spreadsheetError", () => {
  const issueAt = (path: string) =>
    inputIssue("invalid", path, { zh: "“甲”", en: '"a"' }, { zh: "数量", en: "a count" });

  /** What is thrown for so many problems. */
  function thrown(count: number, language: "zh" | "en"): unknown {
    const issues = Array.from({ length: count }, (_, index) => issueAt(`C${index + 1}`));
    try {
      return valueOrShown({ ok: false, issues }, language);
    } catch (error) {
      return error;
    }
  }

  test("a value is given as it is", () => {
    const value = { a: 1 };
    expect(valueOrShown({ ok: true, value }, "zh")).toBe(value);
  });

  describe("problems are thrown", () => {
    test.each<[number, "zh" | "en", string]>([
      [1, "zh", "C1：发现“甲”；应为数量。"],
      [1, "en", 'C1: found "a"; expected a count.'],
      [2, "zh", "C1：发现“甲”；应为数量。\nC2：发现“甲”；应为数量。"],
    ])("all %d in one language: %s", (count, language, message) => {
      expect(thrown(count, language)).toEqual(new RangeError(message));
    });

    test.each<[number, number, string | undefined]>([
      [5, 5, undefined],
      [6, 6, "另有 1 处问题。"],
      [105, 6, "另有 100 处问题。"],
    ])("of %d, the first five stand in %d lines", (count, lines, last) => {
      const { message } = thrown(count, "zh") as Error;
      expect(message.split("\n")).toHaveLength(lines);
      expect(message).toContain("C5：");
      expect(message).not.toContain("C6：");
      if (last !== undefined) expect(message.split("\n").at(-1)).toBe(last);
    });

    test("how many more is said in English as well", () => {
      expect((thrown(7, "en") as Error).message.split("\n").at(-1)).toBe("2 more.");
    });

    test("as a plain RangeError, whose message is all that a cell shows", () => {
      expect(thrown(1, "zh")).toBeInstanceOf(RangeError);
      expect(thrown(1, "zh")).not.toBeInstanceOf(InputError);
    });
  });

  test.each<["zh" | "en", string]>([
    ["zh", "没有。"],
    ["en", "None."],
  ])("a refusal in %s is %s", (language, message) => {
    expect(refusal({ zh: "没有。", en: "None." }, language)).toEqual(new RangeError(message));
  });
});

describe("named", () => {
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
      expect(itemCalled(groups, text, what, "zh")).toBe(groups[1]);
    });
  });

  test("what has no id is found by its names", () => {
    const lines = [{ name: both("总得分", "Total") }, { name: both("排名", "Rank") }];
    expect(itemCalled(lines, "排名", what, "zh")).toBe(lines[1]);
    expect(itemCalled(lines, "total", what, "zh")).toBe(lines[0]);
    expect(() => itemCalled(lines, "", what, "zh")).toThrow("没有名为“”的组别");
  });

  test("of several of one name, the first is taken", () => {
    const alike = [
      { id: "a", name: both("项", "Item") },
      { id: "b", name: both("项", "Item") },
    ];
    expect(itemCalled(alike, "项", what, "zh")).toBe(alike[0]);
  });

  describe("what there is none of is refused with all that there is", () => {
    test.each<[string, "zh" | "en", string]>([
      ["县", "zh", "没有名为“县”的组别；应为 县市区、园区（示范区） 之一。"],
      ["", "zh", "没有名为“”的组别；应为 县市区、园区（示范区） 之一。"],
      ["cities", "en", 'There is no group "cities"; expected one of Counties, Development parks.'],
      ["undefined", "zh", "没有名为“undefined”的组别；应为 县市区、园区（示范区） 之一。"],
    ])("%j in %s", (text, language, message) => {
      expect(() => itemCalled(groups, text, what, language)).toThrow(new RangeError(message));
    });
  });
});

describe("schemeInCell", () => {
  const usual = smallScheme();
  const other = smallScheme({ id: "other" });
  const json = JSON.stringify(other);

  describe("the usual scheme is meant", () => {
    test.each<[string, unknown]>([
      ["where nothing is given", undefined],
      ["as Excel leaves it out", null],
      ["by a blank cell", ""],
      ["by blank cells", [["", " "], [null]]],
      ["by its id", "small"],
      ["by its id with blanks around it", [[" small "]]],
    ])("%s", (_, range) => {
      expect(schemeInCell(range, usual, "zh")).toBe(usual);
    });
  });

  describe("another scheme is read", () => {
    test.each<[string, unknown]>([
      ["from a cell", json],
      ["from a cell with lines", JSON.stringify(other, null, 2)],
      ["from a range of one cell", [[json]]],
      [
        "from several cells, one after the other",
        [[json.slice(0, 30)], [json.slice(30, 90)], [json.slice(90)]],
      ],
      ["from several columns", [[json.slice(0, 30), json.slice(30)]]],
      ["from a plain list", [json.slice(0, 30), json.slice(30)]],
      ["with blank cells behind it", [[json], [""], [null]]],
    ])("%s", (_, range) => {
      expect(schemeInCell(range, usual, "zh")).toEqual(other);
    });
  });

  describe("refused", () => {
    test.each<[string, unknown, "zh" | "en", string]>([
      [
        "what is no JSON",
        "别的方案",
        "zh",
        "“别的方案”不是考核方案；应为 small，或方案的 JSON 文本（可分放在多个单元格中）。",
      ],
      [
        "the same in English",
        "other",
        "en",
        '"other" is no scheme; expected small, or the JSON text of one (which may be spread over several cells).',
      ],
      [
        "half of a scheme, by its first 40 characters",
        `${"{".repeat(40)}}`,
        "zh",
        `“${"{".repeat(40)}”不是考核方案；应为 small，或方案的 JSON 文本（可分放在多个单元格中）。`,
      ],
    ])("%s", (_, range, language, message) => {
      expect(() => schemeInCell(range, usual, language)).toThrow(new RangeError(message));
    });

    test.each<[string, object, string]>([
      ["a volume that is no metric", { ...other, volume: "none" }, "volume"],
      ["a name that is empty", { ...other, name: "" }, "name"],
      ["a list", [], "an object"],
    ])("%s, with its problem", (_, scheme, part) => {
      const call = () => schemeInCell(JSON.stringify(scheme), usual, "en");
      expect(call).toThrow(RangeError);
      expect(call).toThrow(part);
    });

    test("nothing of a text is run", () => {
      const call = () => schemeInCell("(() => { throw new TypeError('ran'); })()", usual, "zh");
      expect(call).toThrow("不是考核方案");
    });
  });
});
