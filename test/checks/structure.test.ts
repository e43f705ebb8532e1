import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

/** The files in the order of the table of contents. */
const listed = [...read("src/index.ts").matchAll(/from "\.\/(.+)\.js"/g)].map(
  ([, path]) => `src/${path}.ts`,
);

const files = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".ts") && path !== "index.ts")
  .map((path) => `src/${path.replaceAll("\\", "/")}`);

function importsOf(path: string): { from: string; types: boolean }[] {
  return [
    ...read(path).matchAll(/^(?:import|export) (type )?(?:\{[^}]*\}|\* as \w+) from "([^"]+)";/gm),
  ].map(([, types, from = ""]) => ({ from, types: types !== undefined }));
}

test("index.ts lists every file once, and nothing else", () => {
  expect([...listed].sort()).toEqual([...files].sort());
  const code = read("src/index.ts")
    .replace(/^\/\/.*$/gm, "")
    .replace(/export (?:type )?\{[^}]*\} from "[^"]+";/g, "");
  expect(code.trim()).toBe("");
});

describe.each(files)("%s", (path) => {
  test("imports only files that stand above it", () => {
    const above = listed.slice(0, listed.indexOf(path));
    for (const { from } of importsOf(path).filter((one) => one.from.startsWith("."))) {
      const target = posix.join(posix.dirname(path), from).replace(/\.js$/, ".ts");
      expect(above).toContain(target);
    }
  });

  test("keeps to its room: decimal.js in exact, zod/mini in model", () => {
    const packages = importsOf(path)
      .map(({ from }) => from)
      .filter((from) => !from.startsWith("."));
    const allowed = { exact: ["decimal.js"], model: ["zod/mini"] }[path.split("/")[1] ?? ""] ?? [];
    expect(allowed).toEqual(expect.arrayContaining(packages));
  });

  test("touches neither Node, the DOM, the clock, chance nor a global setting", () => {
    const code = read(path).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");
    expect(code).not.toMatch(
      /\b(?:process|Buffer|require|window|document|globalThis|Date|Math\.random|Intl|console|fetch|eval|setTimeout|performance)\b|new Function|z\.config|Decimal\.set|toLocale/,
    );
  });

  test("stands in few enough lines", () => {
    expect(read(path).split("\n").length).toBeLessThanOrEqual(150);
  });

  test("has a test of its own, unless it is types only", () => {
    const emitted = read(path)
      .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
      .match(/^(?:export )?(?:const|function|class) /m);
    const mirror = path.replace("src/", "test/").replace(/\.ts$/, ".test.ts");
    if (emitted !== null) expect(existsSync(join(ROOT, mirror)), mirror).toBe(true);
  });
});

test("every test of a file stands where its file does", () => {
  const tests = readdirSync(join(ROOT, "src"), { withFileTypes: true })
    .filter((room) => room.isDirectory())
    .flatMap(({ name: room }) =>
      readdirSync(join(ROOT, "test", room), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".test.ts"))
        .map((path) => `src/${room}/${path.replace(".test.ts", ".ts")}`),
    );
  expect(tests.filter((path) => !files.includes(path))).toEqual([]);
});

test("half of the files are under 60 lines", () => {
  const lengths = files.map((path) => read(path).split("\n").length).sort((a, b) => a - b);
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
});

test("nothing of this machine, and nothing outside the project, is named", () => {
  const tracked = ["src", "test", "examples", "docs"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(?:ts|md|json)$/.test(path) && !path.startsWith("site"))
      .map((path) => join(folder, path)),
  );
  for (const path of tracked) {
    if (path.endsWith("structure.test.ts")) continue;
    expect(read(path), path).not.toMatch(/\.\.\/shared|registry\.npmjs|\/(?:work|root)\//);
  }
});

test.each([
  ["measures/measures.ts", "Measure", ["OwnMeasure", "Measure"]],
  ["rules/rules.ts", "Rule", ["Rule"]],
])("the page of all in %s links to each of them", (path, ending, unions) => {
  const names = [...read("src/index.ts").matchAll(/\b[A-Z]\w+/g)].map(([name]) => name);
  const pages = new Set(names.filter((name) => name.endsWith(ending) && !unions.includes(name)));
  const links = [...read(`src/${path}`).matchAll(/\{@link (\w+)\}/g)].map(([, name]) => name);
  expect([...links].sort()).toEqual([...pages].sort());
});
