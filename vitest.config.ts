import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
  // the tests are of the source; those of the built package say so
  resolve: {
    alias: { "hotline-scoring": fileURLToPath(new URL("src/index.ts", import.meta.url)) },
  },
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/support/randomCases.ts"],
    typecheck: { enabled: true, include: ["test/**/*.test-d.ts"] },
    testTimeout: 120_000,
    coverage: { include: ["src/**"], provider: "v8" },
  },
});
