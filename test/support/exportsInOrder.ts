import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { entries } from "../../.build/entries.js";

interface Exported {
  readonly name: string;
  readonly file: string;
  readonly entry: string;
}

const all: readonly Exported[] = entries.flatMap((entry) => {
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

/**
 * Every export of the package in the order of its entries, with the file that it is from, such as `rules/slope`. What the main
 * entry exports beside another is at home in the other.
 */
export const exportsInOrder: readonly Exported[] = all.filter(
  ({ name, entry }) =>
    entry !== "index" || !all.some((one) => one.name === name && one.entry !== "index"),
);
