import ts from "typescript";

/** What a JSON Schema says of a field or a type to its reader. */
export interface Said {
  readonly title: string;
  readonly description: string;
}

/** The title and description of a field or a type, from the comment in the source; it has to have one. */
export function said(symbol: ts.Symbol, checker: ts.TypeChecker, where: string): Said {
  const comment = ts.displayPartsToString(symbol.getDocumentationComment(checker));
  const description = comment
    .replace(/\{@link (\w+)\}/g, "`$1`")
    .split("\n\n")
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .join("\n\n");
  if (description === "") throw new Error(`${where} has no comment in the source`);
  return { title: titleOf(symbol.name, description), description };
}

// characters, and what stands in brackets between them: 每件扣（加）分
const CHINESE_TERM = /\p{Script=Han}+(?:（\p{Script=Han}+）\p{Script=Han}*)*/u;

/** The Chinese term with the name, or the name in words where the comment has no such term. */
function titleOf(name: string, description: string): string {
  const [term] = CHINESE_TERM.exec(description) ?? [];
  return term === undefined
    ? name.replace(/\B[A-Z]/g, (capital) => ` ${capital}`).toLowerCase()
    : `${term} ${name}`;
}
