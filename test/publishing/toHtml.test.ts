import { type Table, toHtml } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { figureCell, NOTHING, textCell } from "../../src/publishing/table.js";
import { htmlText, tableStyle } from "../../src/publishing/toHtml.js";

describe("htmlText", () => {
  test.each([
    ["某局", "某局"],
    ["<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"],
    ["&lt;", "&amp;lt;"],
    ["a\u0000b\tc\nd\u0085e\u007Ff", "a b c d e f"],
    ["", ""],
  ])("%j is written %s", (text, html) => {
    expect(htmlText(text)).toBe(html);
  });
});

describe("tableStyle", () => {
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
});

describe("toHtml", () => {
  const table: Table = {
    title: "办法 <2024>",
    language: "zh",
    columns: [
      { heading: "排名", holds: "figures" },
      { heading: "单位", holds: "text" },
      { heading: "办结率", holds: "figures" },
      { heading: "说明", holds: "text" },
    ],
    headings: [
      [
        { text: "排名", column: 0, columns: 1, rows: 2 },
        { text: "单位 & 组", column: 1, columns: 1, rows: 2 },
        { text: "办结", column: 2, columns: 2, rows: 1 },
      ],
      [
        { text: "办结率", column: 2, columns: 1, rows: 1 },
        { text: "说明", column: 3, columns: 1, rows: 1 },
      ],
    ],
    sections: [
      {
        captions: ["部门<b>", "A类（工单量≥100件）"],
        rows: [[figureCell("1"), textCell("<某局>"), figureCell("8.95%"), NOTHING]],
      },
      { captions: [], rows: [[NOTHING, textCell("某县"), NOTHING, textCell('"x"')]] },
    ],
  };

  /** What stands between the body's tags. */
  const bodyOf = (given: Table) => toHtml(given).split("<body>\n")[1]?.split("</body>")[0];

  describe("a page", () => {
    test("has its table with headings, captions and rows that say what they are", () => {
      expect(bodyOf(table)).toBe(
        [
          "<table>",
          "<caption>办法 &lt;2024&gt;</caption>",
          "<thead>",
          '<tr><th rowspan="2" scope="col">排名</th><th rowspan="2" scope="col">单位 &amp; 组</th><th colspan="2" scope="colgroup">办结</th></tr>',
          '<tr><th scope="col">办结率</th><th scope="col">说明</th></tr>',
          "</thead>",
          "<tbody>",
          '<tr class="caption"><th colspan="4" scope="rowgroup">部门&lt;b&gt;</th></tr>',
          '<tr class="caption"><th colspan="4" scope="rowgroup">A类（工单量≥100件）</th></tr>',
          '<tr><td class="figure">1</td><th scope="row">&lt;某局&gt;</th><td class="figure">8.95%</td><td>—</td></tr>',
          "</tbody>",
          "<tbody>",
          '<tr><td class="figure">—</td><th scope="row">某县</th><td class="figure">—</td><td>&quot;x&quot;</td></tr>',
          "</tbody>",
          "</table>",
          "",
        ].join("\n"),
      );
    });

    test("says what it is before that, and loads nothing", () => {
      const page = toHtml(table);
      const [head = ""] = page.split("<body>");
      expect(head.split("<style>")[0]).toBe(
        [
          "<!doctype html>",
          '<html lang="zh-CN">',
          "<head>",
          '<meta charset="utf-8">',
          '<meta name="viewport" content="width=device-width, initial-scale=1">',
          "<title>办法 &lt;2024&gt;</title>",
          "",
        ].join("\n"),
      );
      expect(page.endsWith("</table>\n</body>\n</html>\n")).toBe(true);
      expect(page).not.toMatch(/<(?:script|link|img|iframe)|\son\w+=|(?:href|src)=|url\(/i);
    });

    test("in English says so, and is called by its columns where it has no title", () => {
      const english = toHtml({ ...table, title: null, language: "en" });
      expect(english).toContain('<html lang="en">');
      expect(english).toContain("<title>排名, 单位, 办结率, 说明</title>");
      expect(english).not.toContain("<caption>");
      expect(toHtml({ ...table, title: null })).toContain(
        "<title>排名、单位、办结率、说明</title>",
      );
    });
  });

  test("a row is that of its unit, or else of what stands first", () => {
    const headed = (heading: string) =>
      table.columns.map((one) => (one.heading === "单位" ? { ...one, heading } : one));
    expect(bodyOf({ ...table, columns: headed("Unit") })).toContain('<th scope="row">某县</th>');
    const other = bodyOf({ ...table, columns: headed("对象") });
    expect(other).toContain(
      '<tr><th scope="row">1</th><td>&lt;某局&gt;</td><td class="figure">8.95%</td>',
    );
  });

  test("what is no table is refused", () => {
    expect(() => toHtml({} as never)).toThrow(
      new RangeError("toHtml requires what toTable gives, not an object"),
    );
  });
});
