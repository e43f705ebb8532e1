import { execFileSync } from "node:child_process";
import { join } from "node:path";
import stringWidth from "string-width";
import { expect, test } from "vitest";
import { annex1 } from "../cases/annex1.js";

const ROOT = join(import.meta.dirname, "../..");

test("examples/october2023.ts prints the bulletin's table, aligned", () => {
  const printed = execFileSync(
    process.execPath,
    [join(ROOT, "node_modules/tsx/dist/cli.mjs"), "examples/october2023.ts"],
    { cwd: ROOT, encoding: "utf8" },
  );
  const rows = printed.split("\n").filter((line) => /^ +\d/.test(line));
  // rank, unit, the scores and the total of each row as annex 1 has them; the volume stands between
  const found = rows
    .map((line) => line.trim().split(/ +/))
    .map(([rank, unit, _, ...points]) => [rank, unit, ...points]);
  expect(found).toEqual(annex1.map(([, , ...row]) => row));
  expect(new Set(rows.map((line) => stringWidth(line))).size).toBe(1);
  expect(printed.match(/（合计\d+家）/g)).toHaveLength(8);
});
