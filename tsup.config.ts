import { defineConfig, type Options } from "tsup";
import { marksPureCalls, staysApart } from "./.build/pure.js";

const shared: Options = { entry: ["src/index.ts"], target: "es2022" };
const code: Options = { ...shared, platform: "neutral", treeshake: true };
const DECIMAL = "exactDecimal";

export default defineConfig([
  // a bundler that drops what is not used drops whole files, decimal.js with the one that brings it in
  {
    ...code,
    entry: { index: "src/index.ts", [DECIMAL]: `src/exact/${DECIMAL}.ts` },
    esbuildPlugins: [marksPureCalls, staysApart(DECIMAL)],
    format: ["esm"],
    clean: true,
  },
  { ...code, esbuildPlugins: [marksPureCalls], format: ["cjs"] },
  // npm run build copies these types to index.d.cts: they would be made again, and come out the same
  { ...shared, format: ["esm"], dts: { only: true, compilerOptions: { stripInternal: true } } },
]);
