import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { entries } from "../../.build/entries.js";

/** Every export of the package in the order of its entries, with the file that it is from, such as `rules/slope`. */
export const exportsInOrder: readonly {
  readonly name: string;
  readonly file: string;
  readonly entry: string;
}[] = entries.flatMap((entry) => {
  const path = join(import.meta.dirname, `../../src/${entry}.ts`);
  return ts
    .createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.ES2022)
    .statements.filter(ts.isExportDeclaration)
    .flatMap(({ exportClause, moduleSpecifier }) => {
      const { text } = moduleSpecifier as ts.StringLiteral;
      const { elements } = exportClause as ts.NamedExports;
      return elements.map(({ name }) => ({
        name: name.text,
        file: text.replace(/^\.\/|\.js$/g, ""),
        entry,
      }));
    });
});
