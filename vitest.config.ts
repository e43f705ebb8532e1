import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The slow files begin first, so that no core is left waiting for one of them at the end. */
class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = slowest.findIndex((part) => moduleId.includes(part));
      return found === -1 ? slowest.length : found;
    };
    return [...files].sort((a, b) => place(a) - place(b));
  }
}

const slowest = [
  ...["checks/browser", "checks/spreadsheet", "cases/hostileTables", "checks/siteOnScreens"],
  ...["laws/tables", "laws/corruption", "checks/package", "laws/", "cases/", "checks/"],
];

const source = (entry: string) =>
  join(fileURLToPath(new URL("src", import.meta.url)), `${entry}.ts`);

export default defineConfig({
  // the tests are of the source; those of the built package say so
  resolve: {
    alias: [
      { find: /^hotline-scoring$/, replacement: source("index") },
      { find: /^hotline-scoring\/(\w+)$/, replacement: source("$1") },
    ],
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/randomCases.ts"],
    // files share what they import: a test that changes something global puts it back
    isolate: false,
    pool: "forks",
    // left to itself, vitest keeps one core free
    maxWorkers: "100%",
    sequence: { sequencer: SlowFirst },
    // no test may fail on a slow or busy machine: bounds on time belong to the benchmark
    testTimeout: 0,
    hookTimeout: 0,
    coverage: { include: ["src/**"], provider: "v8" },
  },
});
