import { defineConfig, type Options } from "tsup";
import { entries } from "./.build/entries.js";
import { marksPureCalls } from "./.build/pure.js";

const files = Object.fromEntries(entries.map((entry) => [entry, `src/${entry}.ts`]));
const shared: Options = { entry: files, target: "es2022" };

export default defineConfig([
  // what several entries share stands in files of its own, once: a fraction of one is a fraction of the others
  {
    ...shared,
    // apart from all else, so that a bundler leaves decimal.js out where nothing asks for it
    entry: { ...files, exactDecimal: "src/exact/exactDecimal.ts" },
    platform: "neutral",
    format: ["esm", "cjs"],
    splitting: true,
    esbuildPlugins: [marksPureCalls],
    clean: true,
  },
  // .build/commonTypes.ts writes these types for CommonJS: they would be made again, and come out the same
  { ...shared, format: ["esm"], dts: { only: true, compilerOptions: { stripInternal: true } } },
]);
