import { describe, expect, test } from "vitest";
import { dataOf, siteFiles, sitePage, sitePages, textOf } from "../support/builtSite.js";
import { reachedFrom } from "../support/reachedFrom.js";
import { elementsOf, shownText } from "../support/siteElements.js";
import { isOutward, leadsSomewhere, linksOnPage } from "../support/siteLinks.js";

const links = sitePages.flatMap(linksOnPage);

test.each(["documents", "functions", "interfaces", "types", "classes", "variables", "source"])(
  "there are pages in %s",
  (folder) => {
    expect(sitePages.filter(({ path }) => path.startsWith(`${folder}/`)).length).toBeGreaterThan(0);
  },
);

test("every page says that it is in Chinese", () => {
  const others = sitePages.filter(
    (page) =>
      elementsOf(page)
        .find(({ name }) => name === "html")
        ?.attributes.get("lang") !== "zh",
  );
  expect(others.map(({ path }) => path)).toEqual([]);
});

describe("within the site", () => {
  test("the first page leads to every other", () => {
    const reached = reachedFrom("index.html");
    expect(sitePages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
  });

  test("every link and picture leads to a file, and every anchor to an id in it", () => {
    const inner = links.filter((link) => !isOutward(link));
    expect(inner.length).toBeGreaterThan(sitePages.length);
    expect(inner.filter((link) => !leadsSomewhere(link))).toEqual([]);
  });

  test("every result of a search leads to a page, and to its place in it", () => {
    const { rows } = dataOf("assets/search.js") as { rows: { url: string }[] };
    const found = rows.map(({ url }) => ({ page: "index.html", element: "a", address: url }));
    expect(found.length).toBeGreaterThan(sitePages.length);
    expect(found.filter((link) => !leadsSomewhere(link))).toEqual([]);
  });
});

describe("from a network", () => {
  test("a page loads nothing: what leads out of the site is an ordinary link", () => {
    const outward = links.filter(isOutward);
    expect(outward.filter(({ element }) => element !== "a")).toEqual([]);
    expect(outward.filter(({ address }) => !/^https:\/\//.test(address))).toEqual([]);
  });

  test("no page has styles of its own that load something, a frame, or a set of pictures", () => {
    const loading = sitePages.filter(
      (page) =>
        /<style[\s>]|style="[^"]*url\(/.test(page.html) ||
        elementsOf(page).some(
          ({ name, attributes }) =>
            ["iframe", "object", "embed", "base"].includes(name) ||
            ["srcset", "data", "poster", "action", "ping"].some((key) => attributes.has(key)),
        ),
    );
    expect(loading.map(({ path }) => path)).toEqual([]);
  });

  test.each(siteFiles.filter((path) => path.endsWith(".css")))("%s loads nothing", (path) => {
    const css = textOf(path).replace(/\/\*[\s\S]*?\*\//g, "");
    const loaded = [...css.matchAll(/@import.*|@font-face|url\([^)]*\)/g)].map(([found]) => found);
    expect(loaded.filter((found) => !/^url\(["']?data:/.test(found))).toEqual([]);
  });

  test.each(siteFiles.filter((path) => path.endsWith(".js")))("%s asks for nothing", (path) => {
    expect(textOf(path)).not.toMatch(
      /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|import\(|importScripts/,
    );
  });
});

describe("every function", () => {
  const pages = sitePages.filter(({ path }) => path.startsWith("functions/"));

  test.each(pages)("of $path stands in the line of the source that its page links to", (page) => {
    const name = page.path.replace(/^functions\/|\.html$/g, "");
    const lines = linksOnPage(page).filter(({ address }) =>
      /^\.\.\/source\/.*#L\d+$/.test(address),
    );
    expect(lines.length).toBeGreaterThan(0);
    for (const { address } of lines) expect(sourceLine(address)).toContain(`function ${name}`);
  });
});

/** The line of a source page that an address ends in. */
function sourceLine(address: string): string {
  const [path = "", line = ""] = address.replace("../", "").split("#");
  const [, code = ""] = sitePage(path).html.split(`<span id="${line}" class="line">`);
  return shownText(code.split("\n")[0] ?? "");
}

test.each(["[object Object]", "katex-error"])("no page has %s", (mishap) => {
  expect(sitePages.filter(({ html }) => html.includes(mishap)).map(({ path }) => path)).toEqual([]);
});
