import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { sitePages } from "../support/builtSite.js";
import {
  addressOf,
  chromiumPath,
  desk,
  openPage,
  useChromium,
  whereThereIsChromium,
} from "../support/chromium.js";
import { menuPages } from "../support/reachedFrom.js";
import { runs } from "../support/runs.js";

const HEADING = `document.querySelector("h1, .source-page > p")?.textContent.trim() ?? ""`;
const MENU = `[...document.querySelectorAll("#tsd-nav-container a[href]")].map(({ href }) => href)`;

test.runIf(process.env.CI)("where CI is set, there is a Chromium to read the site in", () => {
  expect(chromiumPath, "no Chromium: CHROMIUM_PATH says where it is").toBeDefined();
});

describe.skipIf(chromiumPath === undefined)(`the site on disk, ${whereThereIsChromium}`, () => {
  const onPage = useChromium();

  // every page where laws are tried at length, some of each kind where they are not
  test.each(pagesOfEachKind(runs(1) > 1 ? sitePages.length : 3))(
    "%s loads with its heading and its menu",
    async (path) => {
      await onPage(desk, async (page) => {
        await openPage(page, path);
        expect(await page.evaluate(HEADING)).not.toBe("");
        expect(new Set(await page.evaluate<string[]>(MENU))).toEqual(
          new Set(path.startsWith("source/") ? [] : menuPages.map(addressOf)),
        );
      });
    },
  );

  test.each(["按时办结率", "on-time completion", "On-Time Completion"])(
    "a search for %s has onTimeCompletionScore among its first two results",
    async (words) => {
      await onPage(desk, async (page) => {
        const results = await resultsOf(page, words);
        expect(results.slice(0, 2)).toContain("onTimeCompletionScore 按时办结率得分");
      });
    },
  );

  test.each([
    ["满意率", "satisfactionScore 回访满意率得分", "functions/satisfactionScore.html"],
    ["同组同档", "PeerGroup 同组同档", "interfaces/PeerGroup.html"],
    ["四舍五入", "精确计算与四舍五入", "documents/docs_exact-numbers.zh-CN.html"],
    ["延期", "extensionScore 延期率得分", "functions/extensionScore.html"],
  ])("a search for %s shows %s, which leads to its page", async (words, result, path) => {
    await onPage(desk, async (page) => {
      expect(await resultsOf(page, words)).toContain(result);
      await page.locator("#tsd-search-results a", { hasText: result }).click();
      await page.waitForURL(addressOf(path));
    });
  });

  test("a search for what is nowhere says so", async () => {
    await onPage(desk, async (page) => {
      expect(await resultsOf(page, "没有这个词")).toEqual([]);
      expect(await page.locator("#tsd-search-status").textContent()).toContain("没有这个词");
    });
  });

  test("the search is opened by its button too", async () => {
    await onPage(desk, async (page) => {
      await openPage(page, "functions/slope.html");
      expect(await page.locator("#tsd-search-input").isVisible()).toBe(false);
      await page.locator("#tsd-search-trigger").click();
      expect(await page.locator("#tsd-search-input").isVisible()).toBe(true);
    });
  });
});

/** The first pages of each kind, so many of each: of functions, of interfaces, of the source and so on. */
function pagesOfEachKind(count: number): string[] {
  const seen = new Map<string, number>();
  return sitePages
    .map(({ path }) => path)
    .filter((path) => {
      const [kind = ""] = path.includes("/") ? path.split("/") : [];
      seen.set(kind, (seen.get(kind) ?? 0) + 1);
      return (seen.get(kind) ?? 0) <= count;
    });
}

/** What the search of the first page shows for some words, in order. */
async function resultsOf(page: Page, words: string): Promise<string[]> {
  await openPage(page, "index.html");
  await page.locator("#tsd-search-status:empty").waitFor({ state: "attached" });
  await page.keyboard.press("/");
  await page.locator("#tsd-search-input").fill(words);
  await page.locator("#tsd-search-results a, #tsd-search-status > *").first().waitFor();
  const results = await page.locator("#tsd-search-results a").allTextContents();
  return results.map((result) => result.trim());
}
