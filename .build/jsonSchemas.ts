import { mkdirSync, writeFileSync } from "node:fs";
import { describedSchema } from "./describedSchema.js";
import { convertedSchema, type JsonSchema } from "./jsonSchema.js";
import { type Models, models } from "./models.js";
import { modelTypes } from "./modelTypes.js";

// Writes the JSON Schema of each model to dist/schemas, so that an editor can complete and check what is written.

const folder = new URL("../dist/schemas/", import.meta.url);
const { checker, typeOf } = modelTypes();

mkdirSync(folder, { recursive: true });
for (const name of Object.keys(models) as (keyof Models)[]) {
  const schema: JsonSchema = {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    ...describedSchema(name, convertedSchema(models[name]), typeOf(name), checker),
  };
  writeFileSync(new URL(`${name}.schema.json`, folder), `${JSON.stringify(schema, null, 2)}\n`);
}
