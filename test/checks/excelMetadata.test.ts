// Microsoft's own generator, given our functions as JSDoc, makes the metadata that we ship.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { functionDefinitions } from "hotline-scoring/spreadsheet";
import { expect, test } from "vitest";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly parameters: readonly Record<string, unknown>[];
    readonly result: { readonly dimensionality?: string };
  }[];
}

const types = { cell: "any", range: "any[][]" } as const;

const source = functionDefinitions
  .map(({ name, description, parameters, gives }) => {
    const said = parameters.map(({ takes, given, ...one }) => {
      const type = given === "repeatedly" ? `${types[takes]}[]` : types[takes];
      return ` * @param {${type}} ${given === "once" ? one.name : `[${one.name}]`} ${one.description.zh}`;
    });
    const names = parameters.map((one) => one.name).join();
    return [
      ...["/**", ` * ${description.zh}`, ` * @customfunction ${name.replace(/_/g, "")} ${name}`],
      ...[...said, ` * @returns {${types[gives]}}`, " */", `function ${name}(${names}) {}`],
    ].join("\n");
  })
  .join("\n\n");

/** What tells in a formula how a function is called. */
const plain = ({ functions }: Metadata) =>
  functions.map(({ id, name, description, parameters, result }) => ({
    ...{ id, name, description, result: result.dimensionality ?? "scalar" },
    parameters: parameters.map((one) => ({
      ...{ name: one.name, description: one.description, type: one.type },
      dimensionality: one.dimensionality ?? "scalar",
      optional: one.optional ?? false,
      repeating: one.repeating ?? false,
    })),
  }));

test("functions.json is what Microsoft's generator makes of the same functions", async () => {
  const require = createRequire(import.meta.url);
  const { generateCustomFunctionsMetadata } = require("custom-functions-metadata") as {
    generateCustomFunctionsMetadata: (
      file: string,
    ) => Promise<{ metadataJson: string; errors: string[] }>;
  };
  const file = join(mkdtempSync(join(tmpdir(), "functions-")), "functions.js");
  writeFileSync(file, source);
  const { metadataJson, errors } = await generateCustomFunctionsMetadata(file);
  expect(errors).toEqual([]);
  const shipped = readFileSync(
    join(import.meta.dirname, "../../dist/spreadsheet/excel/functions.json"),
    "utf8",
  );
  expect(plain(JSON.parse(metadataJson) as Metadata)).toEqual(
    plain(JSON.parse(shipped) as Metadata),
  );
});
