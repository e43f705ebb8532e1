import { Comment, type Reflection } from "typedoc";

const TERM = /\p{Script=Han}(?:[\p{Script=Han}（）、，]*[\p{Script=Han}）])?/u;

/** The Chinese term that a page is about: the first in the first sentence of its comment. */
export function termOf(reflection: Reflection): string | undefined {
  if (!reflection.isDeclaration()) return undefined;
  const comment = reflection.signatures?.[0]?.comment ?? reflection.comment;
  const summary = Comment.combineDisplayParts(comment?.summary);
  const [sentence = ""] = summary.split(/[.:;](?:\s|$)/);
  const [term] = TERM.exec(sentence) ?? [];
  // a bracket that is not closed in the term belongs to what follows
  return term?.includes("（") && !term.includes("）") ? term.replace(/（.*/, "") : term;
}

/** What a page is called in lists: its name and its term, or the title of a guide. */
export function labelOf(reflection: Reflection): string {
  if (reflection.isDocument()) return `${reflection.frontmatter.title}`;
  const term = termOf(reflection);
  return term === undefined ? reflection.name : `${reflection.name} ${term}`;
}
