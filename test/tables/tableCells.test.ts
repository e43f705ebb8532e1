import { describe, expect, test } from "vitest";
import { readTable } from "../../src/auditing/readTable.js";

/** The rows of a table, or its problems in both languages. */
function read(table: unknown, ...place: [string, ...string[]]): unknown {
  const outcome = readTable(table, ...place);
  return outcome.ok
    ? outcome.value
    : outcome.issues.map(({ path, message }) => [path, message.zh, message.en]);
}

describe("a table", () => {
  test("that is CSV text is read", () => {
    expect(read('a,"b,c"\r\n1,2', "table")).toEqual([
      ["a", "b,c"],
      ["1", "2"],
    ]);
  });

  test("that is rows is read as it stands", () => {
    const rows = [["单位", "得分"], ["某局"], []];
    expect(read(rows, "table")).toEqual(rows);
  });

  test("that has a cell without an end is refused, by its place", () => {
    expect(read('a,"b', "table")).toEqual([
      [
        "table",
        "table：发现没有结尾的引号；应为引号成对的 CSV 文本。",
        "table: found a quoted cell without an end; expected CSV text whose quotes are all closed.",
      ],
    ]);
    const outcome = readTable('"', "options", "adjustments");
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual([
      "options.adjustments",
    ]);
  });

  test.each<[unknown, string[]]>([
    [7, ["options.adjustments"]],
    ["", ["options.adjustments"]],
    [[], ["options.adjustments"]],
    [undefined, ["options.adjustments"]],
    [
      [["a"], ["b", 7], [null]],
      ["options.adjustments[1][1]", "options.adjustments[2][0]"],
    ],
  ])("row %#: what is none is refused, by its place", (table, paths) => {
    const outcome = readTable(table, "options", "adjustments");
    expect(outcome.ok ? [] : outcome.issues.map(({ path }) => path)).toEqual(paths);
  });
});
