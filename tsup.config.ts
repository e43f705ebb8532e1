import { defineConfig, type Options } from "tsup";

const shared: Options = { entry: ["src/index.ts"], target: "es2022" };

export default defineConfig([
  { ...shared, format: ["esm", "cjs"], platform: "neutral", clean: true, treeshake: true },
  // npm run build copies these types to index.d.cts: they would be made again, and come out the same
  { ...shared, format: ["esm"], dts: { only: true, compilerOptions: { stripInternal: true } } },
]);
