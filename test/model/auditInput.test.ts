import { describe, expect, test } from "vitest";
import { checkedAuditOptions, checkedTable } from "../../src/model/auditInput.js";

const tableOnly = "CSV text, or a list of rows of text, the first of them the headings";

type Checked = ReturnType<typeof checkedTable | typeof checkedAuditOptions>;

/** What an outcome holds, or the places of its problems. */
function shortly(outcome: Checked): unknown {
  return outcome.ok ? outcome.value : outcome.issues.map(({ path }) => path);
}

/** What is allowed instead of each problem, in English. */
function allowedBy(outcome: Checked): string[] {
  return outcome.ok ? [] : outcome.issues.map(({ path, allowed }) => `${path}: ${allowed.en}`);
}

describe("a table", () => {
  test.each<[string, unknown, boolean]>([
    ["CSV text", "单位,得分\n某局,5", true],
    ["rows of text", [["单位"], ["某局"]], true],
    ["a row without cells", [[]], true],
    ["a cell of a million characters", [["单位"], ["某".repeat(1_000_000)]], true],
    ["no text", "", false],
    ["blanks", " \r\n\t", false],
    ["no rows", [], false],
    ["a number", 5, false],
    ["null", null, false],
    ["nothing", undefined, false],
    ["a row that is text", ["单位"], false],
    ["a number in a cell", [["单位"], [5]], false],
    ["null in a cell", [["单位"], [null]], false],
    ["an object", { 单位: ["某局"] }, false],
  ])("%s", (_, value, allowed) => {
    expect(checkedTable(value, "table").ok).toBe(allowed);
  });

  test.each<[unknown, string[]]>([
    [5, [`table: ${tableOnly}`]],
    [" ", [`table: ${tableOnly}`]],
    [[["单位"], ["某局"], ["a", 5]], ["table[2][1]: text, as the cell was printed"]],
    [["单位"], ["table[0]: a list"]],
    [[], [`table: ${tableOnly}`]],
  ])("row %#: what is allowed instead", (value, allowed) => {
    expect(allowedBy(checkedTable(value, "table"))).toEqual(allowed);
  });
});

describe("options", () => {
  const name = { zh: "正文", en: "Text" };

  test.each<[string, unknown, boolean]>([
    ["none", {}, true],
    ["null", null, false],
    ["a list", [], false],
    ["an unknown key", { percentPlace: 2 }, false],
    ["nothing stated", { stated: [] }, true],
    ["units", { stated: [{ units: "55" }] }, true],
    ["units of a tier", { stated: [{ units: "5", group: "office", tier: "A", name }] }, true],
    ["units as a number", { stated: [{ units: 55 }] }, false],
    ["blank units", { stated: [{ units: "" }] }, false],
    ["units with a sum", { stated: [{ units: "5", sum: "5" }] }, false],
    ["a sum", { stated: [{ sum: "5" }] }, true],
    ["a sum of parts", { stated: [{ sum: "5", of: "tickets", parts: ["2", "3"] }] }, true],
    ["a sum of no parts", { stated: [{ sum: "5", parts: [] }] }, false],
    ["a sum of a tier", { stated: [{ sum: "5", tier: "A" }] }, false],
    ["a rate", { stated: [{ rate: "50%", count: "1", whole: "2", of: "done" }] }, true],
    ["a rate with parts", { stated: [{ rate: "50%", parts: ["1"] }] }, false],
    ["nothing of these", { stated: [{ name }] }, false],
    ["one figure, not a list", { stated: { units: "5" } }, false],
    ["columns", { columns: { a: "group", b: "tier", c: "rank", d: "unit" } }, true],
    ["more columns", { columns: { e: "total", f: "ignored" } }, true],
    ["a metric", { columns: { 满意: { metric: "happy" } } }, true],
    ["a count", { columns: { 量: { count: "done" } } }, true],
    ["a score", { columns: { 分: { score: "speed" } } }, true],
    ["two at once", { columns: { 分: { score: "speed", metric: "done" } } }, false],
    ["a blank id", { columns: { 分: { score: " " } } }, false],
    ["an unknown word", { columns: { 分: "points" } }, false],
    ["a blank heading", { columns: { "": "unit" } }, false],
    ["a list of columns", { columns: ["unit"] }, false],
    ["percentPlaces −1", { percentPlaces: -1 }, false],
    ["percentPlaces 0", { percentPlaces: 0 }, true],
    ["percentPlaces 10", { percentPlaces: 10 }, true],
    ["percentPlaces 11", { percentPlaces: 11 }, false],
    ["percentPlaces 1.5", { percentPlaces: 1.5 }, false],
    ["percentPlaces as text", { percentPlaces: "2" }, false],
  ])("%s", (_, value, allowed) => {
    expect(checkedAuditOptions(value).ok).toBe(allowed);
  });

  test("what is allowed instead", () => {
    expect(allowedBy(checkedAuditOptions({ columns: { 分: "points" } }))).toEqual([
      'options.columns.分: one of "group", "tier", "rank", "unit", "total", "ignored", { metric }, { count }, { score }',
    ]);
    expect(allowedBy(checkedAuditOptions({ stated: [5] }))).toEqual([
      "options.stated[0]: a figure with units, sum or rate",
    ]);
  });
});

describe("a table that is checked", () => {
  test("is given back, where it is sound", () => {
    expect(shortly(checkedTable([["单位"]], "table"))).toEqual([["单位"]]);
  });

  test.each<[string, unknown, string[]]>([
    ["a number", 5, ["table"]],
    ["null", null, ["table"]],
    ["two rows of none", [["单位"], [5], [6]], ["table[1][0]", "table[2][0]"]],
    ["1,000 cells in a row", [new Array(1000).fill("a"), 5], ["table[1]"]],
    ["1,001 cells in a row", [new Array(1001).fill("a"), 5], ["table"]],
    ["1,001 cells in the last row", [5, new Array(1001).fill("a")], ["table"]],
    ["200,000 rows", [...new Array(199_999).fill([]), 5], ["table[199999]"]],
    ["200,001 rows", [...new Array(200_000).fill([]), 5], ["table"]],
  ])("%s: its problems begin with its place", (_, value, paths) => {
    expect(shortly(checkedTable(value, "table"))).toEqual(paths);
  });

  test("one that is in itself is refused", () => {
    const endless: unknown[] = [];
    endless.push(endless);
    expect(shortly(checkedTable([endless], "table"))).toEqual(["table[0][0]"]);
  });

  test("what is too large is told so", () => {
    const outcome = checkedTable(new Array(200_001).fill([]), "table");
    expect(outcome.ok ? "" : outcome.issues[0]?.message.en).toBe(
      "table: found too large a table; expected at most 200000 rows of at most 1000 cells.",
    );
  });
});

describe("options that are checked", () => {
  test.each<[string, unknown, unknown]>([
    ["sound ones", { percentPlaces: 2 }, { percentPlaces: 2 }],
    ["a number", 5, ["options"]],
    ["null", null, ["options"]],
    ["a list", [], ["options"]],
    ["a key that is not known", { percentPlace: 2 }, ["options.percentPlace"]],
    ["a place too many", { percentPlaces: 11 }, ["options.percentPlaces"]],
    ["a stated number", { stated: [{ units: 55 }] }, ["options.stated[0].units"]],
  ])("%s", (_, value, expected) => {
    expect(shortly(checkedAuditOptions(value))).toEqual(expected);
  });

  test("the problems of options without an end begin with options", () => {
    const endless: { stated?: unknown } = {};
    endless.stated = [endless];
    expect(shortly(checkedAuditOptions(endless))).toEqual([expect.stringMatching(/^options/)]);
  });
});
