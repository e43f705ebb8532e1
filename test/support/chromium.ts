import { existsSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  type Browser,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
} from "playwright-core";
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

/** Does something with the page of a block, which remembers nothing of what was done with it before. */
export type OnPage = (viewport: typeof desk, use: (page: Page) => Promise<void>) => Promise<void>;

/**
 * Opens Chromium for the tests of a block, with one page: another for each test takes several times as long. The page
 * may neither complain nor ask a network for anything.
 */
export function useChromium(): OnPage {
  let browser: Browser | undefined;
  let page: Page | undefined;
  beforeAll(async () => {
    // without its sandbox, which cannot be had in a container: it only opens files that were built here
    const options = chromiumPath === undefined ? {} : { executablePath: chromiumPath };
    browser = await chromium.launch({ ...options, args: ["--no-sandbox"], timeout: 0 });
    page = await browser.newPage();
    // however long a busy machine takes
    page.setDefaultTimeout(0);
  });
  afterAll(async () => browser?.close());
  return async (viewport, use) => {
    const opened = page as Page;
    await opened.setViewportSize(viewport);
    const { mishaps, stop } = mishapsOf(opened);
    try {
      await use(opened);
    } finally {
      stop();
      await opened.emulateMedia({ media: null, colorScheme: null });
      await opened.evaluate("localStorage.clear()");
    }
    expect(mishaps).toEqual([]);
  };
}

/** What goes wrong in a page from now on until it is stopped, each once: errors, complaints, requests that leave the disk. */
function mishapsOf(page: Page) {
  const mishaps: string[] = [];
  const add = (said: string) => {
    if (!mishaps.includes(said)) mishaps.push(said);
  };
  const onError = ({ message }: Error) => add(message);
  const onConsole = (said: ConsoleMessage) => {
    if (["error", "warning"].includes(said.type())) add(said.text());
  };
  const onRequest = (request: Request) => {
    if (!/^(?:file|data):/.test(request.url())) add(`asks for ${request.url()}`);
  };
  page.on("pageerror", onError).on("console", onConsole).on("request", onRequest);
  const stop = () =>
    page.off("pageerror", onError).off("console", onConsole).off("request", onRequest);
  return { mishaps, stop };
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
