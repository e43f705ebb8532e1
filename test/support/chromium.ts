import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { SITE } from "./builtSite.js";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser"];

/** Where Chromium is on this computer: what `CHROMIUM_PATH` says, or where Debian puts it; undefined where there is none. */
export const chromiumPath: string | undefined =
  process.env.CHROMIUM_PATH ?? places.find((path) => existsSync(path));

/** Said of tests that need Chromium. */
export const whereThereIsChromium =
  "in Chromium (skipped where none is found; CHROMIUM_PATH says where it is)";

export const desk = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** Does something with a page that was just opened. */
export type OnPage = (viewport: typeof desk, use: (page: Page) => Promise<void>) => Promise<void>;

/** Opens Chromium for the tests of a block, and gives what opens a page; a page may neither complain nor ask a network for anything. */
export function useChromium(): OnPage {
  let browser: Browser | undefined;
  beforeAll(async () => {
    // without its sandbox, which cannot be had in a container: it only opens files that were built here
    const options = chromiumPath === undefined ? {} : { executablePath: chromiumPath };
    browser = await chromium.launch({ ...options, args: ["--no-sandbox"], timeout: 0 });
  });
  afterAll(async () => browser?.close());
  return async (viewport, use) => {
    const page = await (browser as Browser).newPage({ viewport });
    // however long a busy machine takes
    page.setDefaultTimeout(0);
    const mishaps = mishapsOf(page);
    await use(page).finally(() => page.close());
    expect(mishaps).toEqual([]);
  };
}

/** What goes wrong in a page from now on, each once: errors, complaints, requests that leave the disk. */
function mishapsOf(page: Page): string[] {
  const mishaps: string[] = [];
  const add = (said: string) => {
    if (!mishaps.includes(said)) mishaps.push(said);
  };
  page.on("pageerror", ({ message }) => add(message));
  page.on("console", (said) => {
    if (["error", "warning"].includes(said.type())) add(said.text());
  });
  page.on("request", (request) => {
    if (!/^(?:file|data):/.test(request.url())) add(`asks for ${request.url()}`);
  });
  return mishaps;
}

/** The address of a page of the site on disk. */
export function addressOf(path: string): string {
  return pathToFileURL(`${SITE}/${path}`).href;
}

/** Opens a page of the site, and waits until its menu is there; pages of the source have none. */
export async function openPage(page: Page, path: string): Promise<void> {
  await page.goto(addressOf(path));
  if (path.startsWith("source/")) return;
  await page.locator("#tsd-nav-container a").first().waitFor({ state: "attached" });
}
