import { readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import ts from "typescript";

/** A file of `src`, as far as its shape is concerned. */
export interface SourceFile {
  /** Where it stands in `src`: `rules/slope.ts`. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** The files of `src` that it imports, each once. */
  readonly imports: readonly string[];
  /** The packages that it imports. */
  readonly packages: readonly string[];
  /** How many lines each of its functions has. */
  readonly functions: readonly number[];
}

/** Every file of `src` in a checkout. */
export function sourceFiles(root: string): SourceFile[] {
  const folder = join(root, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => path.endsWith(".ts"))
    .sort()
    .map((path) => sourceFile(path, readFileSync(join(folder, path), "utf8")));
}

function sourceFile(path: string, text: string): SourceFile {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true);
  const named = source.statements.flatMap((statement) =>
    (ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement)) &&
    statement.moduleSpecifier !== undefined &&
    ts.isStringLiteral(statement.moduleSpecifier)
      ? [statement.moduleSpecifier.text]
      : [],
  );
  const own = named
    .filter((name) => name.startsWith("."))
    .map((name) => posix.join(posix.dirname(path), name).replace(/\.js$/, ".ts"));
  return {
    ...{ path, text },
    lines: text.trimEnd().split("\n").length,
    imports: [...new Set(own)],
    packages: [...new Set(named.filter((name) => !name.startsWith(".")))],
    functions: functionsIn(source),
  };
}

/** The lines of each function that has a body of statements, those within others among them. */
function functionsIn(source: ts.SourceFile): number[] {
  const found: number[] = [];
  const lineOf = (place: number) => source.getLineAndCharacterOfPosition(place).line;
  const visit = (node: ts.Node): void => {
    const isLong =
      (ts.isFunctionDeclaration(node) ||
        ts.isMethodDeclaration(node) ||
        ts.isArrowFunction(node)) &&
      node.body !== undefined &&
      ts.isBlock(node.body);
    if (isLong) found.push(lineOf(node.end) - lineOf(node.getStart(source)) + 1);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
