import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { build, transform } from "esbuild";
import { rollup } from "rollup";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { specifierOf } from "../../.build/entries.js";

const ROOT = join(import.meta.dirname, "../..");
const NPM = process.platform === "win32" ? "npm.cmd" : "npm";
const project = mkdtempSync(join(tmpdir(), "hotline-scoring-"));
let tarball = "";

/** Runs a program in the empty project and gives what it prints. */
function run(command: string, ...args: readonly string[]): string {
  try {
    return execFileSync(command, args, { cwd: project, encoding: "utf8", stdio: "pipe" });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`${command} ${args.join(" ")}\n${stdout}${stderr}`);
  }
}

const program = (importing: string) => `${importing}
const metrics = { systemSatisfaction: { count: 19, of: 36 }, spotCheckSatisfaction: "100%" };
console.log(String(satisfactionScore(metrics, "department").points), xiangtan2023.id);
try {
  scoreMonth(xiangtan2023, { month: "2023-13", units: [] });
} catch (error) {
  console.log(error instanceof InputError, error instanceof RangeError);
}
`;
const imported = [
  ["{ InputError, scoreMonth }", "hotline-scoring"],
  ["{ satisfactionScore, xiangtan2023 }", "hotline-scoring/xiangtan2023"],
] as const;
const ESM = imported.map(([names, from]) => `import ${names} from "${from}";`).join("\n");
const CJS = imported.map(([names, from]) => `const ${names} = require("${from}");`).join("\n");
const PRINTED = "20.69 xiangtan-2023\ntrue true\n";

beforeAll(() => {
  execFileSync(NPM, ["pack", "--ignore-scripts", "--pack-destination", project], {
    cwd: ROOT,
    stdio: "pipe",
  });
  tarball = `./${readdirSync(project).find((name) => name.endsWith(".tgz"))}`;
  writeFileSync(join(project, "package.json"), JSON.stringify({ name: "empty", private: true }));
  run(NPM, "install", "--no-audit", "--no-fund", "--prefer-offline", tarball);
});

afterAll(() => rmSync(project, { recursive: true, force: true }));

describe("the packed tarball, in an empty project", () => {
  test("holds what is meant to be published, and no more", () => {
    const names = readdirSync(join(project, "node_modules/hotline-scoring"), {
      recursive: true,
      encoding: "utf8",
    });
    const filesOf = (folder: string) =>
      readdirSync(join(ROOT, folder))
        .sort()
        .map((name) => `${folder}/${name}`);
    // what several entries share has names of the bundler's
    const isShared = (name: string) => /^dist\/[\w-]+\.(?:js|cjs|d\.ts|d\.cts)$/.test(name);
    expect(names.filter((name) => !isShared(name)).sort()).toEqual(
      [
        "CITATION.cff",
        "LICENSE",
        "README.md",
        "dist",
        "dist/schemas",
        "dist/schemas/month.schema.json",
        "dist/schemas/result.schema.json",
        "dist/schemas/scheme.schema.json",
        "dist/spreadsheet",
        "dist/spreadsheet/excel",
        "dist/spreadsheet/excel/functions.html",
        "dist/spreadsheet/excel/functions.js",
        "dist/spreadsheet/excel/functions.json",
        "dist/spreadsheet/excel/manifest.xml",
        "dist/spreadsheet/google-sheets",
        "dist/spreadsheet/google-sheets/Code.js",
        "dist/spreadsheet/google-sheets/appsscript.json",
        "dist/spreadsheet/wps",
        "dist/spreadsheet/wps/hotline-scoring.js",
        "docs",
        ...filesOf("docs").filter((name) => name.endsWith(".md")),
        "docs/conformance",
        ...filesOf("docs/conformance"),
        "package.json",
      ].sort(),
    );
  });

  test("is less than 1.5 MB", () => {
    expect(statSync(join(project, tarball)).size).toBeLessThan(1_500_000);
  });

  test.each(["README.md", "docs/README.zh-CN.md"])(
    "has no link in %s that leads nowhere",
    (name) => {
      const folder = join(project, "node_modules/hotline-scoring");
      const links = [...readFileSync(join(folder, name), "utf8").matchAll(/\]\(([^)#]+)[^)]*\)/g)];
      const dead = links
        .map(([, link = ""]) => link)
        .filter((link) => !existsSync(join(folder, dirname(name), link)));
      expect(links.length).toBeGreaterThan(10);
      expect(dead).toEqual([]);
    },
  );

  test("brings decimal.js and zod, and nothing else", () => {
    const installed = readdirSync(join(project, "node_modules")).filter(
      (name) => !name.startsWith("."),
    );
    expect(installed.sort()).toEqual(["decimal.js", "hotline-scoring", "zod"]);
  });

  test("is imported as ESM", () => {
    writeFileSync(join(project, "esm.mjs"), program(ESM));
    expect(run(process.execPath, "esm.mjs")).toBe(PRINTED);
  });

  test("is required as CJS", () => {
    writeFileSync(join(project, "cjs.cjs"), program(CJS));
    expect(run(process.execPath, "cjs.cjs")).toBe(PRINTED);
  });

  test("gives the JSON Schemas by their names", () => {
    const code = `for (const name of ["scheme", "month", "result"]) {
      console.log(require(\`hotline-scoring/schemas/\${name}.schema.json\`).title);
    }`;
    writeFileSync(join(project, "schemas.cjs"), code);
    expect(run(process.execPath, "schemas.cjs")).toBe(
      "考核方案 Scheme\n月度数据 Month\n月度考核结果 MonthResult\n",
    );
  });

  test("runs where code generation from strings is switched off", () => {
    const flag = "--disallow-code-generation-from-strings";
    expect(run(process.execPath, flag, "esm.mjs")).toBe(PRINTED);
  });

  test.each([
    ["publint", "publint/src/cli.js", "--strict"],
    ["attw", "@arethetypeswrong/cli/dist/index.js"],
  ])("has nothing that %s finds wrong", (_, program, ...options) => {
    run(process.execPath, join(ROOT, "node_modules", program), tarball, ...options);
  });

  test.each([
    ["node16", "node16", ["typed.mts", "typed.cts"]],
    ["bundler", "esnext", ["typed.ts"]],
  ])("has types under %s resolution, module %s, in %j", (moduleResolution, module, files) => {
    const code = `import type { MonthlyMetrics } from "hotline-scoring";
import { satisfactionScore, type Xiangtan2023 } from "hotline-scoring/xiangtan2023";
export const volume: MonthlyMetrics<Xiangtan2023>["tickets"] = 1;
export const points: string = satisfactionScore({ systemSatisfaction: "1%", spotCheckSatisfaction: "1%" }, "park").points.toFixed(2);
// @ts-expect-error an unknown group
satisfactionScore({ systemSatisfaction: "1%", spotCheckSatisfaction: "1%" }, "city");
`;
    for (const file of files) writeFileSync(join(project, file), code);
    const tsc = join(ROOT, "node_modules/typescript/bin/tsc");
    const options = ["--strict", "--noEmit", "--target", "es2022"];
    run(
      process.execPath,
      tsc,
      ...options,
      "--module",
      module,
      "--moduleResolution",
      moduleResolution,
      ...files,
    );
  });

  test("is bundled for the browser, without a Node built-in, and small", async () => {
    const outfile = join(project, "browser.mjs");
    await build({
      entryPoints: [join(project, "esm.mjs")],
      outfile,
      bundle: true,
      minify: true,
      platform: "browser",
      format: "esm",
      logLevel: "silent",
    });
    const bundle = readFileSync(outfile, "utf8");
    expect(bundle).not.toMatch(/node:|require\(/);
    expect(bundle.length).toBeLessThan(200_000);
    expect(run(process.execPath, "browser.mjs")).toBe(PRINTED);
  });

  // what reads a number or ranks a list needs neither schemas nor decimal.js
  describe.each([
    ["fractionOf", "exact"],
    ["rank", "index"],
    ["fraction", "exact"],
    ["assignTier", "index"],
    ["slope", "rules"],
  ])("%s of %s alone", (name, entry) => {
    const contents = `export { ${name} } from "${specifierOf(entry)}";`;

    test("is small where esbuild bundles it", async () => {
      const { outputFiles } = await build({
        stdin: { contents, resolveDir: project },
        ...{ bundle: true, minify: true, platform: "browser", format: "esm", write: false },
      });
      const code = outputFiles[0]?.text ?? "";
      expect(code.length).toBeGreaterThan(500);
      expect(code.length).toBeLessThan(25_000);
    });

    test("is small where Rollup bundles it, and asks for no other package", async () => {
      const input = join(project, `${name}.mjs`);
      writeFileSync(input, contents);
      const inPackage = {
        name: "in-package",
        resolveId: (id: string) =>
          id === specifierOf(entry)
            ? {
                id: join(project, `node_modules/hotline-scoring/dist/${entry}.js`),
                moduleSideEffects: false,
              }
            : undefined,
      };
      const external = [/^zod/, "decimal.js"];
      const bundle = await rollup({
        ...{ input, external, plugins: [inPackage] },
        treeshake: { moduleSideEffects: (id) => !/hotline-scoring|^zod/.test(id) },
      });
      const [{ code, imports }] = (await bundle.generate({ format: "esm" })).output;
      expect(imports).toEqual([]);
      expect((await transform(code, { minify: true })).code.length).toBeLessThan(25_000);
    });
  });

  test("has nothing in dist that touches Node or the DOM", () => {
    for (const name of readdirSync(join(ROOT, "dist")).filter((file) => /\.c?js$/.test(file))) {
      const code = readFileSync(join(ROOT, "dist", name), "utf8").replace(
        /\/\*[\s\S]*?\*\/|\/\/.*$/gm,
        "",
      );
      expect(code).not.toMatch(
        /\b(?:process|Buffer|window|document|globalThis|setTimeout|Date)\b|node:/,
      );
    }
  });
});
