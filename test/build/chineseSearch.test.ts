import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { guides } from "../../.build/made/made.js";
import { searchNames, tokensOf } from "../support/searchIndex.js";
import { siteMenu } from "../support/siteMenu.js";

const ROOT = join(import.meta.dirname, "../..");

// "The score for callback satisfaction 回访满意率得分, worth 25 points."
const satisfaction = "functions/satisfactionScore.html";

describe("a page of the reference is found", () => {
  test("by the term in its first sentence, which stands between underscores", () => {
    const tokens = tokensOf(satisfaction, "title");
    expect(tokens.filter((token) => /\p{Script=Han}/u.test(token))).toEqual(["_回访满意率得分_"]);
  });

  test("by the English words of its first sentence", () => {
    expect(tokensOf(satisfaction, "title")).toEqual(
      expect.arrayContaining(["callback", "satisfaction", "worth"]),
    );
  });

  test.each(["系统满意率", "抽查回访满意率", "市人社局", "规则表述", "界限"])(
    "by %s further down",
    (word) => {
      expect(tokensOf(satisfaction, "chinese")).toContain(`_${word}_`);
    },
  );
});

describe("a guide is found", () => {
  test("by each run of Chinese in its title", () => {
    const tokens = tokensOf("documents/docs_xiangtan-2023.zh-CN.html", "title");
    // 湘潭 2023 年规则及其依据
    expect(tokens).toEqual(expect.arrayContaining(["_湘潭_", "_年规则及其依据_", "2023"]));
  });

  test.each(guides(ROOT).filter((path) => path !== "docs/welcome.md"))(
    "by each run of Chinese in %s",
    (path) => {
      const text = readFileSync(join(ROOT, path), "utf8");
      const runs = new Set(text.match(/\p{Script=Han}+/gu));
      const url = `documents/${path.replace(/\.md$/, "").replaceAll("/", "_")}.html`;
      const tokens = new Set(tokensOf(url, "chinese"));
      expect([...runs].filter((run) => !tokens.has(`_${run}_`))).toEqual([]);
    },
  );
});

test("every page of the menu stands among the results by the label of the menu", () => {
  for (const { path, label } of siteMenu.flatMap(({ pages }) => pages))
    expect(searchNames.get(path)).toBe(label);
});
