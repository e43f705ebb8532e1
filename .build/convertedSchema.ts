import * as z from "zod/mini";
import * as valuesByGroup from "../src/words/byGroup.js";
import { idSchema } from "../src/words/id.js";
import { accepts, hasOwnCheck } from "./accepts.js";
import type { JsonSchema } from "./jsonSchema.js";
import { safeRange, signed } from "./signed.js";
import { writtenForm } from "./writtenForm.js";

/** Schemas that are needed in many places, each under its name. */
const shared = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(valuesByGroup)) {
  if (schema instanceof z.core.$ZodType) shared.add(schema, { id });
}

/** A zod schema as JSON Schema: zod's own conversion, and what zod cannot say by itself. */
export function convertedSchema(schema: z.core.$ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: "draft-2020-12",
    io: "input",
    metadata: shared,
    // a custom check that any object passes is the first half of a dictionary, which is put right as a whole
    unrepresentable: ({ zodSchema }) =>
      accepts(zodSchema, {}) ? "any" : (writtenForm(zodSchema) ?? "throw"),
    override: ({ zodSchema, jsonSchema }) => {
      Object.assign(jsonSchema, corrected(zodSchema, jsonSchema as JsonSchema));
    },
  });
  return json as JsonSchema;
}

/** The keywords of a schema that are to be otherwise. */
function corrected(schema: z.core.$ZodTypes, json: JsonSchema): JsonSchema {
  const { def } = schema._zod;
  if (def.type === "pipe") {
    return isCustom(def.in)
      ? { ...convertedSchema(def.out), propertyNames: convertedSchema(idSchema) }
      : {};
  }
  if (def.type === "union") {
    // what only a program can hold is none of the forms in JSON
    const forms = def.options.filter((option) => !isCustom(option));
    if (forms.length === def.options.length && !hasOwnCheck(schema)) return {};
    return { anyOf: forms.map(convertedSchema).map((form) => signed(form, schema)) };
  }
  if (!hasOwnCheck(schema)) return {};
  if (def.type === "number") return safeRange(schema);
  return def.type === "string" ? signed(json, schema) : {};
}

function isCustom(schema: z.core.$ZodType): boolean {
  return schema._zod.def.type === "custom";
}
