// Writes the declarations indented by tabs, and a second time for CommonJS: the same, but for the ending of what they import.

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const DIST = join(import.meta.dirname, "../dist");

for (const name of readdirSync(DIST).filter((file) => file.endsWith(".d.ts"))) {
  const text = readFileSync(join(DIST, name), "utf8").replace(/^(?: {4})+/gm, (blanks) =>
    "\t".repeat(blanks.length / 4),
  );
  writeFileSync(join(DIST, name), text);
  const common = text.replace(/(from '\.\/[^']+)\.js'/g, "$1.cjs'");
  writeFileSync(join(DIST, name.replace(/\.ts$/, ".cts")), common);
}
