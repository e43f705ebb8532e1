import { describe, expect, test } from "vitest";
import { placeIn, type Sheet, tableCells } from "../../src/sheet/tableCells.js";

/** The cells of a table, or its problems in both languages. */
function read(table: unknown, sheet: Sheet = "table"): unknown {
  const outcome = tableCells(table, sheet);
  return outcome.ok
    ? outcome.value
    : outcome.issues.map(({ path, message }) => [path, message.zh, message.en]);
}

/** The places of the problems of a table, or "read" where it has none. */
function places(table: unknown, sheet: Sheet = "table"): string[] | "read" {
  const outcome = tableCells(table, sheet);
  return outcome.ok ? "read" : outcome.issues.map(({ path }) => path);
}

test.each<[Sheet, string, string]>([
  ["table", "F12", "F12"],
  ["adjustments", "F12", "adjustments!F12"],
  ["adjustments", "A1:W1", "adjustments!A1:W1"],
])("in the %s, %s is %s", (sheet, address, place) => {
  expect(placeIn(sheet, address)).toBe(place);
});

describe("CSV text", () => {
  test("is read into its cells", () => {
    expect(read('a,"b,c"\r\n1,2')).toEqual([
      ["a", "b,c"],
      ["1", "2"],
    ]);
  });

  test("keeps the lines without cells between others, so that rows are counted as in a spreadsheet", () => {
    expect(read("\n单位\n\n某局\n,\n\n")).toEqual([[""], ["单位"], [""], ["某局"]]);
    expect(read("\uFEFF单位\n某局")).toEqual([["单位"], ["某局"]]);
  });

  test("has cells of any kind as text, without the marks that guard formulas", () => {
    expect(read("'=1+1,'-5,-5,TRUE,０.５")).toEqual([["=1+1", "-5", "-5", "TRUE", "０.５"]]);
  });

  test("with a quote without an end has it in its cell", () => {
    expect(read('a,"b')).toEqual([["a", '"b']]);
  });

  const decoded = (bytes: Uint8Array, as: string) => new TextDecoder(as).decode(bytes);
  const table = "组别,单位,有效工单量,系统满意率\n县市区,甲县,245,52.78%\n";
  const utf8 = new TextEncoder().encode(table);
  const utf16 = new Uint8Array(
    [...table].flatMap((one) => [one.charCodeAt(0) & 255, one.charCodeAt(0) >> 8]),
  );
  // 组别,单位 in GBK
  const gbk = new Uint8Array([0xd7, 0xe9, 0xb1, 0xf0, 0x2c, 0xb5, 0xa5, 0xce, 0xbb]);

  test.each<[string, string, string]>([
    ["UTF-8 read as GBK", decoded(utf8, "gbk"), "按 GBK 读入的 UTF-8 文本（乱码）"],
    ["UTF-8 read as Latin-1", decoded(utf8, "latin1"), "按 Latin-1 读入的中文文本（乱码）"],
    [
      "GBK read as UTF-8",
      decoded(gbk, "utf-8"),
      "含有无法解码字符（�）的文本：多为 GBK（GB18030）文件按 UTF-8 读入",
    ],
    ["GBK read as Latin-1", decoded(gbk, "latin1"), "按 Latin-1 读入的中文文本（乱码）"],
    ["UTF-16 read byte by byte", decoded(utf16, "latin1"), "按字节读入的 UTF-16 文本"],
    ["UTF-16 read as UTF-8", decoded(utf16, "utf-8"), "按字节读入的 UTF-16 文本"],
  ])("that was decoded wrongly is named: %s", (_, text, found) => {
    const [[place, zh] = []] = read(text) as string[][];
    expect(place).toBe("table");
    expect(zh).toBe(
      `table：发现${found}；应为按文件本来的编码（UTF-8、GB18030 或 UTF-16）读成的文本，或另存为“CSV UTF-8”后再读。`,
    );
  });

  test("in the encoding that it has is read", () => {
    for (const [bytes, as] of [
      [utf8, "utf-8"],
      [gbk, "gbk"],
      [utf16, "utf-16le"],
    ] as const) {
      expect((read(decoded(bytes, as)) as string[][])[0]?.slice(0, 2)).toEqual(["组别", "单位"]);
    }
    expect(read("Unité,Degré,°C,é,è,à,ü\nâ,ê,î")).toHaveLength(2);
  });

  test("with a cell of a million characters is read", () => {
    expect(read(`单位\n${"某".repeat(1_000_000)}`)).toEqual([["单位"], ["某".repeat(1_000_000)]]);
  });
});

describe("rows of cells", () => {
  test("are read as they stand", () => {
    const rows = [["单位", "得分"], [], ["某局"]];
    expect(read(rows)).toEqual(rows);
  });

  test("may be frozen, and are left as they are", () => {
    const row = Object.freeze(["单位", 5, null]);
    const rows = Object.freeze([row, Object.freeze([null])]);
    expect(read(rows)).toEqual([["单位", "5", ""]]);
    expect(rows).toEqual([["单位", 5, null], [null]]);
  });

  test("hold whatever a spreadsheet or its library gives", () => {
    expect(read([["单位", 1620, 0.1 + 0.2, 17.970000000000002, -0, 5n]])).toEqual([
      ["单位", "1620", "0.3", "17.97", "0", "5"],
    ]);
    expect(read([[true, false, null, undefined, "", new Date(2023, 9, 1)]])).toEqual([
      ["TRUE", "FALSE", "", "", "", "日期 2023-10-1"],
    ]);
    expect(read([[1e308, Number.NaN, Number.NEGATIVE_INFINITY, "１２", "\uFEFFa"]])).toEqual([
      ["1e+308", "NaN", "-Infinity", "１２", "\uFEFFa"],
    ]);
    expect(read([["'=1+1", "=1+1", "''"]])).toEqual([["=1+1", "=1+1", "''"]]);
  });

  test("may have holes, which are cells with nothing in them", () => {
    const holes = new Array(3);
    holes[2] = "得分";
    expect(read([["单位"], holes, new Array(2), ["某局", 5]])).toEqual([
      ["单位"],
      ["", "", "得分"],
      ["", ""],
      ["某局", "5"],
    ]);
  });

  test("may be missing themselves, and are rows without cells then", () => {
    const sparse: unknown[] = [];
    sparse[1] = ["单位"];
    sparse[3] = ["某局", 5];
    expect(read(sparse)).toEqual([[], ["单位"], [], ["某局", "5"]]);
    expect(read([["单位"], null, undefined, ["某局"], null, undefined, new Array(3)])).toEqual([
      ["单位"],
      [],
      [],
      ["某局"],
    ]);
    expect(places([null, ["单位"], null, [{}]])).toEqual(["A4"]);
  });

  test("without anything in them are left out at the end, and there alone", () => {
    const blank = ["", null, undefined, " 　"];
    expect(read([blank, ["单位"], blank, [], ["某局"], blank, [], new Array(5)])).toEqual([
      ["", "", "", " 　"],
      ["单位"],
      ["", "", "", " 　"],
      [],
      ["某局"],
    ]);
  });

  test.each([
    ["0", 0],
    ["false", false],
    ["a dash", "-"],
  ])("are kept at the end, for %s", (_, value) => {
    expect(read([["单位"], [null, value]])).toEqual([["单位"], ["", `${value}`.toUpperCase()]]);
  });
});

describe("what is no table is refused, by its place", () => {
  const tableOnly =
    "CSV text, or a list of rows of cells, at least one of them with something in it";

  test.each<[string, unknown, string]>([
    ["a number", 7, "7"],
    ["null", null, "null"],
    ["nothing", undefined, "nothing"],
    ["an object", { 单位: ["某局"] }, "an object"],
    ["a row that is text", ["单位"], '"单位"'],
    ["a row that is a number, below others", [["单位"], 7, "某局"], "7"],
    ["a row that is an object", [["单位"], { 0: "某局" }], "an object"],
    ["rows that are nothing", [null, undefined], "a table with nothing in it"],
    ["holes", new Array(3), "a table with nothing in it"],
    ["no rows", [], "a table with nothing in it"],
    ["rows without cells", [[], []], "a table with nothing in it"],
    ["rows of blanks", [[" ", null], [undefined]], "a table with nothing in it"],
    ["no text", "", "a table with nothing in it"],
    ["blanks", " \r\n\t,　\n", "a table with nothing in it"],
    ["a byte order mark", "\uFEFF", "a table with nothing in it"],
  ])("%s", (_, table, found) => {
    const [issue, ...others] = read(table) as string[][];
    expect(issue?.[0]).toBe("table");
    expect(issue?.[2]).toBe(`table: found ${found}; expected ${tableOnly}.`);
    expect(others).toEqual([]);
    expect(places(table, "adjustments")).toEqual(["options.adjustments"]);
  });

  test("in Chinese as well", () => {
    const [[, none], [, nothing]] = [read([]), read(7)].flat() as [string[], string[]];
    expect(none).toBe(
      "table：发现没有内容的表；应为 CSV 文本，或由各行单元格组成的列表，至少有一行有内容。",
    );
    expect(nothing).toContain("table：发现 7；");
  });
});

describe("cells that are none are refused, each by its place", () => {
  const plain = "text, a number, true or false, or nothing";

  test.each<[string, unknown, string, string]>([
    ["an object", {}, "an object", "一个对象"],
    ["a list", [5], "a list of 1", "含 1 项的列表"],
    ["a function", () => 5, "a function", "一个函数"],
    ["a symbol", Symbol("5"), "a symbol", "一个 symbol"],
  ])("%s", (_, value, en, zh) => {
    expect(read([["单位"], ["某局", "甲", value]])).toEqual([
      [
        "C2",
        `C2：发现${zh}；应为文本、数值、真假值或空单元格。`,
        `C2: found ${en}; expected ${plain}.`,
      ],
    ]);
  });

  test("all of them at once, in the sheet that they stand in", () => {
    const wide = Array(26).fill("");
    const table = [["单位", {}], ["某局"], [...wide, [], Symbol("a")], [() => 5]];
    expect(places(table)).toEqual(["B1", "AA3", "AB3", "A4"]);
    expect(places(table, "adjustments")).toEqual([
      "adjustments!B1",
      "adjustments!AA3",
      "adjustments!AB3",
      "adjustments!A4",
    ]);
  });

  test("what is in itself is one", () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(places([["单位"], endless])).toEqual(["A2"]);
  });
});

describe("a table that is too large is refused before its cells are looked at", () => {
  const cells = (count: number) => [["单位"], new Array(count).fill({})];
  const rows = (count: number) => [...new Array(count - 1).fill([]), [{}]];

  test.each<[string, unknown, string[]]>([
    ["999 cells in a row", cells(999), Array(999).fill(expect.stringMatching(/2$/))],
    ["1,000 cells in a row", cells(1_000), Array(1_000).fill(expect.stringMatching(/2$/))],
    ["1,001 cells in a row", cells(1_001), ["table"]],
    ["199,999 rows", rows(199_999), ["A199999"]],
    ["200,000 rows", rows(200_000), ["A200000"]],
    ["200,001 rows", rows(200_001), ["table"]],
  ])("%s", (_, table, paths) => {
    expect(places(table)).toEqual(paths);
  });

  test("the same of CSV text", () => {
    expect(places(`${"\n".repeat(199_998)}a`)).toBe("read");
    expect(places(`${"\n".repeat(199_999)}a`)).toBe("read");
    expect(places(`${"\n".repeat(200_000)}a`, "adjustments")).toEqual(["options.adjustments"]);
    expect(places(`${",".repeat(998)}a`)).toBe("read");
    expect(places(`${",".repeat(999)}a`)).toBe("read");
    expect(places(`${",".repeat(1_000)}a`)).toEqual(["table"]);
  });

  test("but rows without cells at the end do not count, as of columns that were taken whole", () => {
    const whole = [["单位"], ["某局"], ...new Array(1_048_574).fill([null])];
    expect(read(whole)).toEqual([["单位"], ["某局"]]);
    expect(read(`单位\n某局${"\n".repeat(1_000_000)}`)).toEqual([["单位"], ["某局"]]);
  });

  test("nor do cells without anything at the end of a row", () => {
    const wide = (last: unknown) => [["单位"], [...new Array(999).fill("甲"), last, null, " "]];
    expect(places(wide("乙"))).toBe("read");
    expect(places(wide(null))).toBe("read");
    expect(places([["单位"], [...new Array(1_000).fill(null), "乙"]])).toEqual(["table"]);
    expect(read([["单位", ...new Array(16_383).fill(null)]])).toHaveLength(1);
    expect(places(`单位${",".repeat(16_383)}\n某局`)).toBe("read");
  });

  test("and is told so", () => {
    expect(read(rows(200_001))).toEqual([
      [
        "table",
        "table：发现过大的表；应为至多 200000 行、每行至多 1000 个单元格。",
        "table: found too large a table; expected at most 200000 rows of at most 1000 cells.",
      ],
    ]);
  });
});
