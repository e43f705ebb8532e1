// Writes dist/spreadsheet: the library as one script without modules, and around it the files of each spreadsheet host.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { hostFiles } from "./spreadsheet/hosts.js";

const ROOT = join(import.meta.dirname, "..");
const TARGET = join(ROOT, "dist/spreadsheet");

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  version: string;
};

const { outputFiles } = await build({
  entryPoints: [join(ROOT, ".build/everything.ts")],
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
/** What the licences of the packages in the script want said in every copy of it. */
const notices = ["hotline-scoring", "decimal.js", "zod"].map((name) => {
  const folder = name === "hotline-scoring" ? ROOT : join(ROOT, "node_modules", name);
  const [licence = ""] = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
  return `${name}\n\n${readFileSync(join(folder, licence), "utf8").trim()}`;
});
const library = `${outputFiles[0]?.text ?? ""}\n/*!\n${notices.join("\n\n---\n\n")}\n*/\n`;

for (const { name, text } of hostFiles(library, version)) {
  const path = join(TARGET, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
