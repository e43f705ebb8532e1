import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { beforeAll, describe, expect, test } from "vitest";
import { documentedBlocks, programOf, statedResults } from "../support/documentation.js";

// The blocks are made into programs beside package.json, so that they import the built package by its name.
const ROOT = join(import.meta.dirname, "../..");
const FOLDER = join(ROOT, "test/.documented");
const blocks = documentedBlocks();

beforeAll(() => {
  expect(existsSync(join(ROOT, "dist/index.js")), "npm run build comes first").toBe(true);
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  copyFileSync(join(ROOT, "test/support/stated.mjs"), join(FOLDER, "stated.mjs"));
  for (const [index, block] of blocks.entries()) {
    writeFileSync(join(FOLDER, `block${index}.ts`), block.code);
    const { outputText } = ts.transpileModule(programOf(block), {
      compilerOptions: { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 },
    });
    writeFileSync(join(FOLDER, `block${index}.mjs`), outputText);
  }
  writeFileSync(
    join(FOLDER, "all.mjs"),
    blocks.map((_, index) => `await import("./block${index}.mjs");`).join("\n"),
  );
});

describe("every ts block of the documentation", () => {
  test.each(blocks)("$place states a result", (block) => {
    expect(statedResults(block)).toBeGreaterThan(0);
  });

  test("there are some in the README, in both guides, and at every function", () => {
    expect(blocks.filter(({ place }) => place.startsWith("README")).length).toBeGreaterThan(0);
    expect(blocks.filter(({ place }) => place.startsWith("docs")).length).toBeGreaterThan(0);
    expect(blocks.length).toBeGreaterThan(35);
  });

  test("compiles against the built package", () => {
    const files = blocks.map((_, index) => join(FOLDER, `block${index}.ts`));
    const program = ts.createProgram(files, {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      lib: ["lib.es2022.d.ts"],
      strict: true,
      noEmit: true,
      skipLibCheck: true,
      types: [],
    });
    const problems = ts.getPreEmitDiagnostics(program).map(({ file, messageText }) => {
      const index = Number(/block(\d+)\.ts$/.exec(file?.fileName ?? "")?.[1]);
      return `${blocks[index]?.place}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
    expect(problems).toEqual([]);
  });

  test("gives the results that it states", () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, [join(FOLDER, "all.mjs")], {
      encoding: "utf8",
    });
    expect(stdout + stderr).toBe("");
    expect(status).toBe(0);
  });
});
