import type { SitePage } from "./builtSite.js";
import { shownText } from "./siteElements.js";

/** A section of a page: its heading, and the HTML below it. */
export interface PageSection {
  readonly heading: string;
  readonly html: string;
}

/** The sections of a page of the reference that stand in its comment, in order. */
export function pageSections({ html }: SitePage): PageSection[] {
  const [comment = ""] = html.split('<div class="tsd-parameters">');
  return comment
    .split(/(?=<h3 id=)/)
    .slice(1)
    .map((section) => {
      const [whole = ""] = /^<h3[\s\S]*?<\/h3>/.exec(section) ?? [];
      return {
        heading: shownText(whole),
        html: section.slice(whole.length),
      };
    });
}

/** One section of a page by its heading. */
export function sectionOf(page: SitePage, heading: string): PageSection {
  const section = pageSections(page).find((one) => one.heading.startsWith(heading));
  if (section === undefined) throw new RangeError(`${page.path} has no section ${heading}`);
  return section;
}
