import type { CommentDisplayPart, DeclarationReflection, ProjectReflection } from "typedoc";

/** Some blocks of Markdown. */
export function text(...blocks: readonly string[]): CommentDisplayPart {
  return { kind: "text", text: `\n\n${blocks.join("\n\n")}\n\n` };
}

/** Equations as a block of mathematics, each in the middle of a line. */
export function mathematicsBlock(equations: readonly string[]): string {
  return [
    "```math",
    "\\begin{gathered}",
    equations.join("\\\\[4pt]\n"),
    "\\end{gathered}",
    "```",
  ].join("\n");
}

/** A text in Chinese and English, quoted. */
export function quoted(words: { zh: string; en: string } | undefined): string {
  if (words === undefined) throw new Error("a dimension without its words");
  return `> ${words.zh}。\n>\n> ${words.en}.`;
}

/** The function of a name. */
export function functionNamed(project: ProjectReflection, name: string): DeclarationReflection {
  const found = project.getChildByName([name]);
  if (!found?.isDeclaration()) throw new Error(`no page of ${name}`);
  return found;
}

/** A link to the page of a function, by its name. */
export function linkTo(project: ProjectReflection, name: string): CommentDisplayPart {
  return { kind: "inline-tag", tag: "@link", text: name, target: functionNamed(project, name) };
}
