import type { Language } from "hotline-scoring";
import { rooms as all } from "../rooms.js";
import { markdownTable } from "./markdownTable.js";

const headings = { zh: ["目录", "内容"], en: ["Room", "What it holds"] };

/** The rooms of `src`, in the order in which files may import one another. */
export function rooms(language: Language): string {
  return markdownTable(
    headings[language],
    all.map(({ folder, holds }) => [`\`${folder}/\``, holds[language]]),
  );
}
