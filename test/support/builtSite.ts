import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";

/** Where the site is built. */
export const SITE = join(import.meta.dirname, "../../docs/site");

if (!existsSync(join(SITE, "index.html"))) throw new Error("npm run docs comes first");

/** Every file of the site, by its path in it. */
export const siteFiles: readonly string[] = readdirSync(SITE, {
  recursive: true,
  encoding: "utf8",
  withFileTypes: true,
})
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(SITE.length + 1))
  .map((path) => path.replaceAll("\\", "/"))
  .sort();

/** A page of the site: its path in it, and its HTML. */
export interface SitePage {
  readonly path: string;
  readonly html: string;
}

/** Every page of the site. */
export const sitePages: readonly SitePage[] = siteFiles
  .filter((path) => path.endsWith(".html"))
  .map((path) => ({ path, html: textOf(path) }));

const byPath = new Map(sitePages.map((page) => [page.path, page]));

/** A page by its path in the site. */
export function sitePage(path: string): SitePage {
  const page = byPath.get(path);
  if (page === undefined) throw new RangeError(`the site has no page ${path}`);
  return page;
}

/** The text of a file of the site. */
export function textOf(path: string): string {
  return readFileSync(join(SITE, path), "utf8");
}

/** What a script of the site holds, such as the menu: deflated JSON in the only text of `window.NAME = "…"`. */
export function dataOf(path: string): unknown {
  const [, packed] = /^window\.\w+ = "([^"]+)";?$/.exec(textOf(path).trim()) ?? [];
  if (packed === undefined) throw new RangeError(`${path} holds no data`);
  return JSON.parse(inflateSync(Buffer.from(packed, "base64")).toString("utf8"));
}
