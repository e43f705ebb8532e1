import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guides as guidePaths } from "../../.build/made/made.js";

const ROOT = join(import.meta.dirname, "../..");

/** README or a guide: its path in the project, and its Markdown. */
export interface Guide {
  readonly path: string;
  readonly text: string;
}

/** README and every guide. */
export const guides: readonly Guide[] = guidePaths(ROOT).map(guideAt);

/** A guide, or any other Markdown file, by its path in the project. */
export function guideAt(path: string): Guide {
  return { path, text: readFileSync(join(ROOT, path), "utf8") };
}

const paths = guides.map(({ path }) => path);

/** The guides in English that have a pair, each with its pair in Chinese. */
export const guidePairs: readonly { readonly english: Guide; readonly chinese: Guide }[] = guides
  .filter(({ path }) => !isChinese(path) && existsSync(join(ROOT, pairOf(path))))
  .map((english) => ({ english, chinese: guideAt(pairOf(english.path)) }));

/** The guides whose pair in the other language is missing. */
export const unpairedPaths: readonly string[] = paths.filter(
  (path) => !paths.includes(pairOf(path)),
);

function isChinese(path: string): boolean {
  return path.endsWith(".zh-CN.md");
}

/** The path of the same guide in the other language. */
function pairOf(path: string): string {
  if (path === "README.md") return "docs/README.zh-CN.md";
  if (path === "docs/README.zh-CN.md") return "README.md";
  return isChinese(path) ? englishPath(path) : path.replace(/\.md$/, ".zh-CN.md");
}

/** A path without its language: a guide in Chinese as its pair, a picture of either language as one. */
export function englishPath(path: string): string {
  if (path === "docs/README.zh-CN.md") return "README.md";
  return path.replace(/\.zh-CN\.md$/, ".md").replace(/\.zh\.(\w+)$/, ".en.$1");
}
