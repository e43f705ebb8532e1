import type { SitePage } from "./builtSite.js";

/** An element of a page: its name, and its attributes without their escapes. */
export interface SiteElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const COMMENT_OR_CODE = /<!--[\s\S]*?-->|(?<=<script[^>]*>)[\s\S]*?(?=<\/script>)/g;
const TAG = /<([a-z][\w-]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/gi;
const ATTRIBUTE = /([^\s=]+)="([^"]*)"/g;

/** Every element of a page, in order. */
export function elementsOf({ html }: Pick<SitePage, "html">): SiteElement[] {
  return [...html.replace(COMMENT_OR_CODE, "").matchAll(TAG)].map(
    ([, name = "", attributes = ""]) => ({
      name,
      attributes: new Map(
        [...attributes.matchAll(ATTRIBUTE)].map(([, key = "", value = ""]) => [
          key,
          withoutEscapes(value),
        ]),
      ),
    }),
  );
}

/** What a reader sees of a piece of HTML: no tags, no hidden annotations of formulas, no escapes. */
export function shownText(html: string): string {
  return withoutEscapes(
    html.replace(/<annotation[\s\S]*?<\/annotation>/g, "").replace(/<[^>]*>/g, ""),
  );
}

const escapes = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&amp;": "&" };

function withoutEscapes(text: string): string {
  return text.replace(
    /&(?:lt|gt|quot|amp|#39);/g,
    (found) => escapes[found as keyof typeof escapes],
  );
}
