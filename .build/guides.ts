import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { guides, withMadeBlocks } from "./made/made.js";

// Makes the made blocks of README and guides anew, in place: `npm run fix` does so, and a test holds every file to it.

const ROOT = join(import.meta.dirname, "..");

for (const path of guides(ROOT)) {
  const text = readFileSync(join(ROOT, path), "utf8");
  const made = withMadeBlocks(path, text);
  if (made !== text) writeFileSync(join(ROOT, path), made);
}
