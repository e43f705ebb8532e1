// Writes dist/spreadsheet: the library as one script without modules, and around it the files of each spreadsheet host.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { hostFiles } from "./spreadsheet/hosts.js";

const ROOT = join(import.meta.dirname, "..");
const TARGET = join(ROOT, "dist/spreadsheet");

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  version: string;
};

const { outputFiles } = await build({
  entryPoints: [join(ROOT, "src/index.ts")],
  bundle: true,
  minify: true,
  format: "iife",
  globalName: "HotlineScoring",
  target: "es2020",
  platform: "neutral",
  mainFields: ["module", "main"],
  charset: "utf8",
  legalComments: "none",
  write: false,
});
const library = outputFiles[0]?.text ?? "";

for (const { name, text } of [
  { name: "hotline-scoring.js", text: library },
  ...hostFiles(library, version),
]) {
  const path = join(TARGET, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
