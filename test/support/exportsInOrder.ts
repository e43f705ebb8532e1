import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const INDEX = join(import.meta.dirname, "../../src/index.ts");

/** Every export of `src/index.ts` in its order, with the file that it is from, such as `rules/slope`. */
export const exportsInOrder: readonly { readonly name: string; readonly file: string }[] = ts
  .createSourceFile(INDEX, readFileSync(INDEX, "utf8"), ts.ScriptTarget.ES2022)
  .statements.filter(ts.isExportDeclaration)
  .flatMap(({ exportClause, moduleSpecifier }) => {
    const { text } = moduleSpecifier as ts.StringLiteral;
    const { elements } = exportClause as ts.NamedExports;
    return elements.map(({ name }) => ({
      name: name.text,
      file: text.replace(/^\.\/|\.js$/g, ""),
    }));
  });
