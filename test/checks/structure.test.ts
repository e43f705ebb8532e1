import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { entries } from "../../.build/entries.js";
import { rooms } from "../../.build/rooms.js";
import { sourceFiles } from "../../.build/sourceFiles.js";

const ROOT = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

const order = rooms.map(({ folder }) => folder);
const roomOf = (path: string) => order.indexOf(path.split("/")[0] ?? "");
const all = sourceFiles(ROOT);
const files = all.filter(({ path }) => path.includes("/"));
const tables = all.filter(({ path }) => !path.includes("/"));
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "");

describe("rooms", () => {
  test("every file stands in one, and none is empty", () => {
    expect([...new Set(files.map(({ path }) => path.split("/")[0]))].sort()).toEqual(
      [...order].sort(),
    );
  });

  test("a file imports only from its own room and from those above it", () => {
    const upwards = files.flatMap(({ path, imports }) =>
      imports.filter((one) => roomOf(one) > roomOf(path)).map((one) => `${path} imports ${one}`),
    );
    expect(upwards).toEqual([]);
  });

  test("no two files import each other in a circle", () => {
    const importsOf = new Map(files.map(({ path, imports }) => [path, imports]));
    // files whose imports are all known to end are taken away, until none is left
    const left = new Set(importsOf.keys());
    for (let before = -1; before !== left.size; ) {
      before = left.size;
      for (const path of left) {
        if (!importsOf.get(path)?.some((one) => left.has(one))) left.delete(path);
      }
    }
    expect([...left]).toEqual([]);
  });

  test("decimal.js is named in exact only, zod in one file only", () => {
    const named = files.flatMap(({ path, packages }) => packages.map((one) => `${one} ${path}`));
    expect(named.filter((one) => !one.startsWith("decimal.js exact/"))).toEqual([
      "zod/mini words/shape.ts",
    ]);
  });
});

test("nothing touches Node, the DOM, the clock, chance or a global setting", () => {
  const touching = files.filter(({ text }) =>
    /\b(?:process|Buffer|require|window|document|globalThis|Date|Math\.random|Intl|console|fetch|eval|setTimeout|performance)\b|new Function|z\.config|Decimal\.set|toLocale/.test(
      withoutComments(text),
    ),
  );
  expect(touching.map(({ path }) => path)).toEqual([]);
});

test("a file has from 15 to 300 lines", () => {
  const odd = files.filter(({ lines }) => lines < 15 || lines > 300);
  expect(odd.map(({ path, lines }) => `${path}: ${lines}`)).toEqual([]);
});

test("each entry has a file of its own, and the reference and the script have all of them", () => {
  expect(tables.map(({ path }) => path)).toEqual(entries.map((entry) => `${entry}.ts`).sort());
  const everything = [...read(".build/everything.ts").matchAll(/from "\.\.\/src\/(\w+)\.js"/g)];
  expect(everything.map(([, entry]) => entry)).toEqual([...entries].sort());
});

test.each(tables)(
  "$path is a table of contents: the rooms in their order, and no line that exports nothing",
  ({ imports, text }) => {
    const places = imports.map(roomOf);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const code = withoutComments(text).replace(
      /export (?:type )?\{[^}]*\w[^}]*\} from "[^"]+";/g,
      "",
    );
    expect(code.trim()).toBe("");
  },
);

describe("tests", () => {
  const mirror = (path: string) => `test/${path.replace(/\.ts$/, ".test.ts")}`;

  test("every file that does something at run time has one of its own", () => {
    const running = files.filter(({ text }) =>
      /^(?:export )?(?:const|function|class) /m.test(withoutComments(text)),
    );
    const missing = running.filter(({ path }) => !existsSync(join(ROOT, mirror(path))));
    expect(missing.map(({ path }) => path)).toEqual([]);
  });

  test("each stands where its file does", () => {
    const known = new Set(files.map(({ path }) => mirror(path)));
    const found = order.flatMap((room) =>
      readdirSync(join(ROOT, "test", room), { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith(".test.ts"))
        .map((path) => `test/${room}/${path.replaceAll("\\", "/")}`),
    );
    expect(found.filter((path) => !known.has(path))).toEqual([]);
  });
});

test("nothing of this machine, and nothing outside the project, is named", () => {
  const tracked = ["src", "test", "examples", "docs", ".build"].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
      .filter((path) => /\.(?:ts|md|json)$/.test(path) && !path.startsWith("site/assets"))
      .map((path) => join(folder, path)),
  );
  for (const path of tracked) {
    if (path.endsWith("structure.test.ts") || path.startsWith("docs/site")) continue;
    expect(read(path), path).not.toMatch(/\.\.\/shared|registry\.npmjs|\/(?:work|root)\//);
  }
});

test.each([
  ["measures/measures.ts", "Measure", ["OwnMeasure", "Measure"]],
  ["rules/rules.ts", "Rule", ["Rule"]],
])("the page of all in %s links to each of them", (path, ending, unions) => {
  const names = [...read("src/rules.ts").matchAll(/\b[A-Z]\w+/g)].map(([name]) => name);
  const pages = new Set(names.filter((name) => name.endsWith(ending) && !unions.includes(name)));
  const links = [...read(`src/${path}`).matchAll(/\{@link (\w+)\}/g)].map(([, name]) => name);
  expect([...links].sort()).toEqual([...pages].sort());
});
