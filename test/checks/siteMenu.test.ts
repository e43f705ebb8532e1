import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { guides } from "../../.build/made/made.js";
import { groupOf, readingGroups } from "../../.build/site/readingGroups.js";
import { sitePage } from "../support/builtSite.js";
import { exportsInOrder } from "../support/exportsInOrder.js";
import { shownText } from "../support/siteElements.js";
import { siteMenu } from "../support/siteMenu.js";

const ROOT = join(import.meta.dirname, "../..");
const ofGuides = ["中文指南", "Guides", "记录 Record"];
const guidePages = siteMenu.slice(0, ofGuides.length).flatMap(({ pages }) => pages);
const reference = siteMenu.slice(ofGuides.length);
const referencePages = reference.flatMap(({ pages }) => pages);

test("the menu has the guides first, then the groups of the reference in their order", () => {
  expect(siteMenu.map(({ title }) => title)).toEqual([
    ...ofGuides,
    ...readingGroups.map(({ title }) => title),
  ]);
});

test("no page is listed twice, and none without a group", () => {
  const paths = [...guidePages, ...referencePages].map(({ path }) => path);
  expect(paths.filter((path, place) => path === "" || paths.indexOf(path) !== place)).toEqual([]);
});

describe("every export of the package", () => {
  test("stands in one group of the menu, and nothing else does", () => {
    const names = referencePages.map(({ name }) => name);
    expect(names.sort()).toEqual(exportsInOrder.map(({ name }) => name).sort());
  });

  test.each(readingGroups)("of $title stands there in the order of its entry", ({ title }) => {
    const group = reference.find((one) => one.title === title);
    const names = exportsInOrder.filter((one) => groupOf(one) === title).map(({ name }) => name);
    expect(group?.pages.map(({ name }) => name)).toEqual(names);
  });

  test("has a page that is called by its name, and listed by it", () => {
    for (const { label, name, path } of referencePages) {
      expect(label.split(" ")[0]).toBe(name);
      expect(titleOf(path)).toMatch(new RegExp(`\\b${name}\\b`));
    }
  });
});

describe("every guide", () => {
  const titles = new Map(guides(ROOT).map((path) => [path, titleOfGuide(path)]));
  const welcome = "docs/welcome.md";

  test.each([...titles].filter(([path]) => path !== welcome))(
    "%s stands in the menu as %s",
    (path, title) => {
      const name = path.replace(/\.md$/, "").replaceAll("/", "_");
      expect(guidePages.find((page) => page.name === name)?.label).toBe(title);
    },
  );

  test("in Chinese stands among those in Chinese", () => {
    const [inChinese, inEnglish] = siteMenu.map(({ pages }) => pages.map(({ name }) => name));
    expect(inChinese?.filter((name) => !name.endsWith(".zh-CN"))).toEqual([]);
    expect(inEnglish?.filter((name) => name.endsWith(".zh-CN"))).toEqual([]);
  });

  test("but the welcome, which is the first page, stands in the menu", () => {
    expect(sitePage("index.html").html).toContain(`>${titles.get(welcome)}<a`);
    expect(guidePages.map(({ name }) => name)).not.toContain("docs_welcome");
  });
});

describe("the groups of the reference", () => {
  const prefixes = readingGroups.flatMap(({ title, files = [] }) =>
    files.map((prefix) => ({ title, prefix })),
  );

  test.each(prefixes)("$title: $prefix is a file or a room with exports", ({ title, prefix }) => {
    const isThere = [prefix, `${prefix}.ts`].some((path) => existsSync(join(ROOT, "src", path)));
    const held = exportsInOrder.filter(
      (one) => groupOf(one) === title && `${one.file}/`.startsWith(`${prefix}/`),
    );
    expect(isThere && held.length > 0).toBe(true);
  });

  test.each([
    ["index", "month/unit", "按月计分 Score a month"],
    ["index", "scoring/rank", "档次、名次、总分 Tiers, ranks, totals"],
    ["index", "scoring/rankAgain", "按月计分 Score a month"],
    ["index", "words/steps", "计算说明 Explain"],
    ["rules", "scheme/ranking", "计分规则 Rules /rules"],
  ])("of %s, the longest that fits src/%s.ts says %s", (entry, file, title) => {
    expect(groupOf({ entry, file })).toBe(title);
  });

  test("a file in none of them is refused", () => {
    expect(() => groupOf({ entry: "index", file: "rulesets/slope" })).toThrow(
      "no group of the reference holds",
    );
  });
});

function titleOf(path: string): string {
  return shownText(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(sitePage(path).html)?.[1] ?? "");
}

function titleOfGuide(path: string): string {
  const [, heading = ""] = /^# (.+)$/m.exec(readFileSync(join(ROOT, path), "utf8")) ?? [];
  return heading.replaceAll("`", "");
}
