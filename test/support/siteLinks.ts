import { posix } from "node:path";
import { type SitePage, siteFiles, textOf } from "./builtSite.js";
import { elementsOf } from "./siteElements.js";

/** A link of a page, or something that it loads: the element, and the address as it stands. */
export interface SiteLink {
  readonly page: string;
  readonly element: string;
  readonly address: string;
}

/** Every `href` and `src` of a page. */
export function linksOnPage(page: SitePage): SiteLink[] {
  return elementsOf(page).flatMap(({ name, attributes }) =>
    ["href", "src"].flatMap((key) => {
      const address = attributes.get(key);
      return address === undefined ? [] : [{ page: page.path, element: name, address }];
    }),
  );
}

/** Whether an address leads out of the site. */
export function isOutward({ address }: SiteLink): boolean {
  return /^(?:[a-z][\w+.-]*:|\/)/i.test(address);
}

const anchors = new Map<string, ReadonlySet<string>>();

/** The ids of a file. */
function anchorsOf(path: string): ReadonlySet<string> {
  const known = anchors.get(path);
  if (known !== undefined) return known;
  const ids = elementsOf({ html: textOf(path) }).flatMap(
    ({ attributes }) => attributes.get("id") ?? [],
  );
  const found = new Set(ids);
  anchors.set(path, found);
  return found;
}

const files = new Set(siteFiles);

/** Whether a link within the site leads to a file that is there and, where it has an anchor, to an id in it. */
export function leadsSomewhere({ page, element, address }: SiteLink): boolean {
  const [path = "", anchor = ""] = address.split("#").map(decodeURIComponent);
  // a script puts the icons into each page
  const own = element === "use" ? "assets/icons.svg" : page;
  const target = path === "" ? own : posix.join(posix.dirname(page), path);
  return files.has(target) && (anchor === "" || anchorsOf(target).has(anchor));
}
