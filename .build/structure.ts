// npm run structure: how the files of `src` are cut, in numbers. Another checkout is measured by naming its folder, so that
// a change can be held against what was there before: `npm run structure -- ../before`.

import { relative, resolve } from "node:path";
import { type SourceFile, sourceFiles } from "./sourceFiles.js";

const root = resolve(process.argv[2] ?? ".");
const files = sourceFiles(root).filter(({ path }) => path.includes("/"));
const lines = files.map((file) => file.lines);
const imports = files.map((file) => file.imports.length);
const importers = new Map<string, number>();
for (const target of files.flatMap((file) => file.imports)) {
  importers.set(target, (importers.get(target) ?? 0) + 1);
}
const once = files.filter(({ path }) => importers.get(path) === 1);
const functions = files.flatMap((file) => file.functions);

const figures: readonly (readonly [string, string | number])[] = [
  ["files", files.length],
  ["lines a file: median, p90, most", `${at(lines, 0.5)}, ${at(lines, 0.9)}, ${at(lines, 1)}`],
  ["files under 15 lines", lines.filter((count) => count < 15).length],
  ["imports a file: median, p90", `${at(imports, 0.5)}, ${at(imports, 0.9)}`],
  ["files with one importer", once.length],
  ["files in a circle of imports", circular(files).length],
  [
    "lines a function: median, p90, most",
    [0.5, 0.9, 1].map((part) => at(functions, part)).join(", "),
  ],
];
console.log(`src of ${relative(process.cwd(), root) || "."}, without its entries`);
for (const [name, value] of figures) console.log(`${name.padEnd(38)}${value}`);

/** The value below which such a part of all lies; the last for 1. */
function at(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** The files that import themselves, by way of others. */
function circular(all: readonly SourceFile[]): string[] {
  const importsOf = new Map(all.map((file) => [file.path, file.imports]));
  const reaches = (from: string, to: string, seen: Set<string>): boolean =>
    (importsOf.get(from) ?? []).some((next) => {
      if (next === to) return true;
      if (seen.has(next)) return false;
      seen.add(next);
      return reaches(next, to, seen);
    });
  return all.map(({ path }) => path).filter((path) => reaches(path, path, new Set()));
}
