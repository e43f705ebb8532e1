import { describe, expect, test } from "vitest";
import { rules as allRules } from "../../src/rules/rules.js";
import { sitePage } from "../support/builtSite.js";
import { pageSections, sectionOf } from "../support/pageSections.js";
import { annexHeadings, annexRows } from "../support/printedAnnex.js";
import { elementsOf, shownText } from "../support/siteElements.js";

const ofDimension = [
  ...["规则表述 Wording", "公式 Formula", "参数 Values by group", "得分曲线 Points curve"],
  ...["2023年10月实例 A case of October 2023", "界限 Boundaries", "依据 Evidence"],
];
const ofRule = [
  ...["公式 Formula", "湘潭 2023 年用于 Used in 湘潭 2023", "得分曲线 Points curve"],
  ...["2023年10月实例 A case of October 2023", "界限 Boundaries", "依据 Evidence"],
];
const ofInvention = [
  ...["公式 Formula", "示例 Example", "得分曲线 Points curve"],
  ...["2023年10月数据演示 A demonstration with October 2023", "界限 Boundaries", "依据 Evidence"],
];

const dimensions = [
  ...["onTimeCompletionScore", "extensionScore", "contactScore", "satisfactionScore"],
  ...["rejectionScore", "knowledgeBaseScore", "cooperationScore", "bonusScore"],
];
const rules = ["proportional", "slope", "perItem", "given", "sum"];
const inventions = ["twoSided", "bands", "lines", "byRank", "yesNo"];

const pages = [
  ...dimensions.map((name) => ({ name, headings: ofDimension })),
  ...rules.map((name) => ({ name, headings: ofRule })),
  ...inventions.map((name) => ({ name, headings: ofInvention })),
].map(({ name, headings }) => ({ name, headings, page: sitePage(`functions/${name}.html`) }));

test("every rule has a page here, and a row on the first page", () => {
  expect([...rules, ...inventions].sort()).toEqual(Object.keys(allRules).sort());
  const { html } = sitePage("index.html");
  for (const kind of Object.keys(allRules)) expect(html).toContain(`functions/${kind}.html`);
});

const groups = ["县市区", "园区（示范区）", "市直、驻潭单位", "承担公共服务的企事业单位"];
const units = annexRows.map((row) => row[annexHeadings.indexOf("单位")]);

describe.each(pages)("the page of $name", ({ name, page, headings }) => {
  test("has its sections in order, none of them empty", () => {
    const sections = pageSections(page);
    expect(sections.map(({ heading }) => heading)).toEqual(headings);
    for (const { html, heading } of sections) expect(shownText(html).trim(), heading).not.toBe("");
  });

  test("has formulas as MathML: of the rule, and of the case where there is something to work out", () => {
    const formulas = ["公式", "2023年10月"].map((heading) => mathIn(sectionOf(page, heading).html));
    const isGiven = ["knowledgeBaseScore", "given"].includes(name);
    expect(formulas.map((count) => count > 0)).toEqual([true, !isGiven]);
  });

  test("has the curve of each group, whose dots are the 55 units of October 2023", () => {
    const { html } = sectionOf(page, "得分曲线");
    const titles = [...html.matchAll(/<svg [^>]*aria-label="([^"]*)"/g)].map(([, title]) => title);
    expect(titles.map((title) => title?.split(" ")[0])).toEqual(groups);
    const dots = [...html.matchAll(/<circle [^>]*><title>(.*?): /g)].flatMap(([, names = ""]) =>
      names.split("、"),
    );
    expect(dots.sort()).toEqual([...units].sort());
  });

  test("draws every curve and every dot within its picture", () => {
    const { html } = sectionOf(page, "得分曲线");
    expect(html).toContain('viewBox="0 0 320 200"');
    const drawn = [...html.matchAll(/points="([^"]*)"/g)].flatMap(([, points = ""]) =>
      points.split(" ").map((point) => point.split(",").map(Number)),
    );
    const dots = elementsOf({ html }).flatMap(({ name, attributes }) =>
      name === "circle" ? [["cx", "cy"].map((key) => Number(attributes.get(key)))] : [],
    );
    for (const [x, y] of [...drawn, ...dots]) {
      expect(x).toSatisfy((one: number) => one >= 36 && one <= 302);
      expect(y).toSatisfy((one: number) => one >= 12 && one <= 174);
    }
  });

  test("has a table of boundaries", () => {
    const rows = sectionOf(page, "界限").html.split("<tr>").slice(2);
    // a fact has no more than two sides
    expect(rows.length).toBeGreaterThan(name === "yesNo" ? 1 : 3);
  });

  test("says nothing that a program forgot to fill in", () => {
    const said = pageSections(page)
      .map(({ html }) => html)
      .join("\n");
    expect(said).not.toMatch(/undefined|NaN|Infinity|\[object|katex-error|\{@link/);
  });
});

function mathIn(html: string): number {
  return elementsOf({ html }).filter(({ name }) => name === "math").length;
}
