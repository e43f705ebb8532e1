import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import * as source from "hotline-scoring";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import {
  conformanceFiles,
  listedOf,
  placesOf,
  unitsOf,
  type WrittenResult,
} from "../support/conformance.js";

type Library = Pick<typeof source, "InputError" | "parseScheme" | "scoreMonth" | "tryScoreMonth">;

const built: Library = await import(new URL("../../dist/index.js", import.meta.url).href);

/** The built package with the oldest decimal.js that it may be given; the one installed beside it is the newest. */
async function withOldestDecimal(): Promise<Library> {
  const folder = mkdtempSync(join(tmpdir(), "hotline-decimal-"));
  const outfile = join(folder, "index.mjs");
  await build({
    entryPoints: [new URL("../../dist/index.js", import.meta.url).pathname],
    alias: { "decimal.js": "decimal.js-10.4" },
    bundle: true,
    format: "esm",
    platform: "neutral",
    mainFields: ["module", "main"],
    outfile,
  });
  const library: Library = await import(pathToFileURL(outfile).href);
  rmSync(folder, { recursive: true });
  return library;
}

test("the oldest decimal.js that is tried is the oldest that is allowed", () => {
  const { dependencies, devDependencies } = manifest;
  expect(`npm:decimal.js@${dependencies["decimal.js"].replace("^", "")}`).toBe(
    devDependencies["decimal.js-10.4"],
  );
});

describe.each([
  ["the source", source as Library],
  ["the built package", built],
  ["the built package with the oldest decimal.js", await withOldestDecimal()],
])("%s gives the answers of the conformance vectors", (_, library) => {
  describe.each(conformanceFiles)("$name", ({ scheme: json, cases }) => {
    test("the scheme is accepted", () => {
      expect(() => library.parseScheme(json)).not.toThrow();
    });

    test.each(cases)("$about.en", ({ month, expected }) => {
      const outcome = library.tryScoreMonth(json as never, month as never);
      if ("refused" in expected) {
        expect(outcome.ok ? [] : placesOf(outcome.issues)).toEqual([...expected.refused].sort());
        expect(() => library.scoreMonth(json as never, month as never)).toThrow(library.InputError);
        return;
      }
      expect(outcome.ok ? [] : outcome.issues.map(({ message }) => message.en)).toEqual([]);
      const thrown = JSON.stringify(library.scoreMonth(json as never, month as never));
      expect(thrown).toBe(JSON.stringify(outcome.ok && outcome.value));

      const result = JSON.parse(thrown) as WrittenResult;
      expect(listedOf(result, expected)).toEqual(expected);
      expect(unitsOf(result).sort()).toEqual(month.units.map(({ id }) => id).sort());
    });
  });
});

test("every vector says in both languages what it shows, and lists each unit of its month", () => {
  for (const { cases } of conformanceFiles) {
    for (const { about, month, expected } of cases) {
      expect(about.zh && about.en).toBeTruthy();
      if ("refused" in expected) continue;
      const ids = month.units.map(({ id }) => id);
      expect(Object.keys(expected.units).sort()).toEqual(ids.sort());
    }
  }
});
