import { describe, expect, test } from "vitest";
import { schemeInCell } from "../../src/spreadsheet/schemeInCell.js";
import { smallScheme } from "../support/smallScheme.js";

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
    ["a name in one language", { ...other, name: "名称" }, "name"],
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
