import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "../..");

// its claims are about types alone: they hold where it compiles, which npm run test:types sees to
test("typed.test-d.ts is among the files that npm run test:types compiles, and no mistake is let pass", () => {
  const { config } = ts.readConfigFile(join(ROOT, "tsconfig.json"), ts.sys.readFile);
  const { fileNames, options, errors } = ts.parseJsonConfigFileContent(config, ts.sys, ROOT);
  expect(errors).toEqual([]);
  expect(fileNames).toContain(join(import.meta.dirname, "typed.test-d.ts"));
  expect(options.strict).toBe(true);
  expect(options.noCheck ?? false).toBe(false);
});
