import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  chromiumPath,
  desk,
  openPage,
  phone,
  useChromium,
  whereThereIsChromium,
} from "../support/chromium.js";
import { contrastOf } from "../support/contrast.js";
import { documentedPages } from "../support/documented.js";
import { formulasCutOff, placesOfSigns } from "../support/drawnFormulas.js";

const start = "index.html";
const dimension = "functions/satisfactionScore.html";
const rule = "functions/slope.html";
const guide = "documents/docs_how-a-score-is-made.zh-CN.html";
const pictured = { start, dimension, rule, guide };
const documented = documentedPages.map(({ page }) => `functions/${page}.html`);

const WIDTHS = "[document.scrollingElement.scrollWidth, document.scrollingElement.clientWidth]";

describe.skipIf(chromiumPath === undefined)(`the site on disk, ${whereThereIsChromium}`, () => {
  const onPage = useChromium();
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "hotline-site-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each([
    ...Object.values(pictured),
    ...["documents/docs_how-a-score-is-made.html", "functions/bands.html"],
    ...["source/src/rules/slope.ts.html", "modules.html", "types/Xiangtan2023Metrics.html"],
  ])("%s does not scroll sideways as a whole on a phone", async (path) => {
    await onPage(phone, async (page) => {
      await openPage(page, path);
      expect(await page.evaluate(WIDTHS)).toEqual([phone.width, phone.width]);
    });
  });

  test("the menu opens on a phone, and a group of it lists its guides", async () => {
    await onPage(phone, async (page) => {
      await openPage(page, start);
      const group = page.locator("#tsd-nav-container summary", { hasText: "中文指南" });
      expect(await group.isVisible()).toBe(false);
      await page.locator("#tsd-toolbar-menu-trigger").click();
      await group.click();
      await page
        .locator("#tsd-nav-container a", { hasText: "从一张通报表开始核对" })
        .waitFor({ state: "visible" });
    });
  });

  test.each(documented)("no formula of %s is cut off on a desk", async (path) => {
    await onPage(desk, async (page) => {
      await openPage(page, path);
      expect(await formulasCutOff(page)).toEqual([]);
    });
  });

  test("equations stand under each other at their signs", async () => {
    await onPage(desk, async (page) => {
      await openPage(page, guide);
      const places = await placesOfSigns(page);
      expect(places.length).toBeGreaterThan(5);
      expect(new Set(places)).toEqual(new Set([1]));
    });
  });

  test.each(Object.values(pictured))("%s prints without menus and toolbar", async (path) => {
    await onPage(desk, async (page) => {
      await openPage(page, path);
      const parts = page.locator(".tsd-page-toolbar, .col-sidebar, .site-menu, .page-menu");
      const shown = async () => Promise.all((await parts.all()).map((part) => part.isVisible()));
      const before = await shown();
      await page.emulateMedia({ media: "print" });
      expect((await page.pdf()).subarray(0, 5).toString()).toBe("%PDF-");
      expect(await shown()).toEqual(before.map(() => false));
    });
  });

  describe.each(["light", "dark"] as const)("in %s colours", (colorScheme) => {
    test.each([
      [".tsd-typography p", "color", 7],
      [".curves .labels", "fill", 7],
      [".curves .curve", "stroke", 3],
      [".curves .units", "fill", 3],
    ] as const)("the %s stand out from the page: their %s by %d", async (selector, kind, least) => {
      await onPage(desk, async (page) => {
        await page.emulateMedia({ colorScheme });
        await openPage(page, dimension);
        expect(await contrastOf(page, selector, kind)).toBeGreaterThan(least);
      });
    });
  });

  test.each([
    ["light", desk],
    ["dark", phone],
  ] as const)("pages can be pictured in %s colours, $width wide", async (colorScheme, screen) => {
    await onPage(screen, async (page) => {
      await page.emulateMedia({ colorScheme });
      for (const [name, path] of Object.entries(pictured)) {
        await openPage(page, path);
        const file = join(folder, `${name}-${screen.width}.png`);
        await page.screenshot({ path: file, fullPage: true });
        expect(statSync(file).size, file).toBeGreaterThan(10_000);
      }
    });
  });
});
