import type { Page } from "playwright-core";
import { addressOf, openPage } from "./chromium.js";

const HEADING = `document.querySelector("h1, .source-page > p")?.textContent.trim() ?? ""`;
const LINKS = `[...document.querySelectorAll("a[href]")].map(({ href }) => href.replace(/#.*/, ""))`;

/** Every page of the site that can be reached from one by links, with its heading. */
export async function reachedFrom(page: Page, first: string): Promise<ReadonlyMap<string, string>> {
  // the index of the search is large, and no page needs it to be read
  await page.route("**/assets/search.js", (route) =>
    route.fulfill({ body: "", contentType: "text/javascript" }),
  );
  await openPage(page, first);
  const start = addressOf(first);
  const site = start.slice(0, -first.length);
  const found = new Map([[start, await page.evaluate<string>(HEADING)]]);
  const waiting = await page.evaluate<string[]>(LINKS);
  for (const address of waiting) {
    if (found.has(address) || !address.startsWith(site) || !address.endsWith(".html")) continue;
    await page.goto(address, { waitUntil: "domcontentloaded" });
    found.set(address, await page.evaluate<string>(HEADING));
    waiting.push(...(await page.evaluate<string[]>(LINKS)));
  }
  return found;
}
