import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { scoreMonth } from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { afterAll, expect, test } from "vitest";
import { october2023 } from "../../examples/october2023Month.js";

// The built package where a host has changed what every program shares.
const DIST = join(import.meta.dirname, "../../dist");
const folder = mkdtempSync(join(tmpdir(), "hotline-scoring-host-"));
const plain = JSON.stringify(scoreMonth(xiangtan2023, october2023));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const entry = (name: string, ending = "js") =>
  JSON.stringify(
    ending === "js"
      ? pathToFileURL(join(DIST, `${name}.js`)).href
      : join(DIST, `${name}.${ending}`),
  );

/** What a program prints after some other code ran, in a process of its own. */
function printed(before: string, after: string, ...flags: readonly string[]): string {
  const path = join(folder, "host.mjs");
  writeFileSync(
    path,
    `${before}
const { explain, InputError, parseResult, scoreMonth } = await import(${entry("index")});
const { xiangtan2023 } = await import(${entry("xiangtan2023")});
const month = JSON.parse(${JSON.stringify(JSON.stringify(october2023))});
${after}`,
  );
  return execFileSync(process.execPath, [...flags, path], { encoding: "utf8", stdio: "pipe" });
}

const scored = "process.stdout.write(JSON.stringify(scoreMonth(xiangtan2023, month)));";

test("with frozen intrinsics, the same comes out", () => {
  expect(printed("", scored, "--frozen-intrinsics", "--no-warnings")).toBe(plain);
});

// keys that do not show in loops: with others, zod itself does not load
const onEveryObject = (keys: Readonly<Record<string, unknown>>) =>
  `for (const [key, value] of Object.entries(${JSON.stringify(keys)}))
  Object.defineProperty(Object.prototype, key, { value, writable: true, configurable: true });`;

test.each([
  ["a key of nobody's", { isAdmin: true, polluted: 1 }],
  ["keys that a unit's metrics have", { tickets: 7, extended: -1, knowledgeBase: "200" }],
  ["keys that a unit has", { id: "x", group: "y", metrics: {} }],
])("with %s on every object, the same comes out", (_, keys) => {
  expect(printed(onEveryObject(keys), scored)).toBe(plain);
});

test("with a key on every object, what is missing is still missing", () => {
  const missing = `delete month.units[0].metrics.tickets;
try { scoreMonth(xiangtan2023, month); } catch (error) {
  process.stdout.write(error.issues.map(({ code, path }) => code + " " + path).join());
}`;
  expect(printed(onEveryObject({ tickets: 7 }), missing)).toContain(
    "missing units[0].metrics.tickets",
  );
});

test("with a key that shows in loops, put on every object after the package was loaded, the same comes out", () => {
  expect(printed("", `Object.prototype.polluted = 1;\n${scored}`)).toBe(plain);
});

test("with list methods that a host replaced after it was loaded, the same comes out", () => {
  const replaced = `const before = JSON.stringify(scoreMonth(xiangtan2023, month));
Array.prototype.at = () => undefined;
Object.hasOwn = () => true;
Array.prototype.findLast = () => undefined;
process.stdout.write(String(before === JSON.stringify(scoreMonth(xiangtan2023, month))));`;
  expect(printed("", replaced)).toBe("true");
});

test("two copies of the package: a result of one is read by the other, and its errors are known", () => {
  const two = `import { createRequire } from "node:module";
const require = createRequire(import.meta.url);
const other = require(${entry("index", "cjs")});
const rules = require(${entry("xiangtan2023", "cjs")}).xiangtan2023;`;
  const mixed = `const result = other.scoreMonth(rules, month);
const read = parseResult(result, xiangtan2023);
let isKnown = false;
try { other.scoreMonth(rules, {}); } catch (error) { isKnown = error instanceof InputError; }
const working = explain(rules, month, month.units[0].id);
process.stdout.write([JSON.stringify(read) === JSON.stringify(result), isKnown, working.unit.name === month.units[0].name].join());`;
  expect(printed(two, mixed)).toBe("true,true,true");
});
