import { posix } from "node:path";
import { sitePage } from "./builtSite.js";
import { isOutward, linksOnPage } from "./siteLinks.js";
import { siteMenu } from "./siteMenu.js";

/** Every page of the site that can be reached from one by links and by the menu. */
export function reachedFrom(first: string): ReadonlySet<string> {
  const found = new Set([first]);
  // what is added on the way is gone through as well
  for (const path of found) for (const next of pagesBeside(path)) found.add(next);
  return found;
}

function pagesBeside(path: string): readonly string[] {
  const linked = linksOnPage(sitePage(path))
    .filter((link) => link.element === "a" && !isOutward(link))
    .map(({ address }) => posix.join(posix.dirname(path), decodeURIComponent(pathOf(address))))
    .filter((target) => target.endsWith(".html"));
  return path.startsWith("source/") ? linked : [...linked, ...menuPages];
}

function pathOf(address: string): string {
  return address.split("#")[0] ?? "";
}

/** Every page that the menu of a page leads to; pages of the source have none. */
export const menuPages: readonly string[] = siteMenu.flatMap(({ pages }) =>
  pages.map(({ path }) => path),
);
