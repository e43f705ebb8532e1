import { existsSync } from "node:fs";
import { join, posix } from "node:path";
import { sectionsOf } from "./guideParts.js";
import { englishPath, type Guide, guideAt } from "./guides.js";

const ROOT = join(import.meta.dirname, "../..");

/** Where the links and pictures in a section of a guide lead, told alike for both languages: a heading by its number. */
export function linksOf(guide: Guide, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)[^)]*\)|\bsrc="([^"]+)"/g)].map(([, link, source]) =>
    targetOf(guide, link ?? source ?? ""),
  );
}

function targetOf(guide: Guide, link: string): string {
  if (/^\w+:/.test(link)) return link;
  const [file = "", anchor] = link.split("#");
  const path = file === "" ? guide.path : posix.join(posix.dirname(guide.path), file);
  if (!existsSync(join(ROOT, path)))
    throw new RangeError(`${guide.path} links to ${link}, where nothing is`);
  if (anchor === undefined) return englishPath(path);
  const place = sectionsOf(guideAt(path)).findIndex(({ heading }) => anchorOf(heading) === anchor);
  if (place === -1) throw new RangeError(`${guide.path} links to ${link}, which is no heading`);
  return `${englishPath(path)}#${place}`;
}

/** The anchor that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
}
