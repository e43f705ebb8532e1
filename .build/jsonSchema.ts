import * as z from "zod/mini";
import { ExactDecimal } from "../src/exact/exactDecimal.js";
import { ONE } from "../src/exact/fraction.js";
import * as valuesByGroup from "../src/words/byGroup.js";
import { idSchema } from "../src/words/id.js";

/** A JSON Schema, as far as the models need it. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, JsonSchema>>;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly not?: JsonSchema;
  readonly const?: unknown;
  readonly enum?: unknown;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly propertyNames?: JsonSchema;
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
}

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
    const forms = def.options.filter((option) => !isCustom(option) || accepts(option, false));
    if (forms.length === def.options.length && !hasOwnCheck(schema)) return {};
    return { anyOf: forms.map(convertedSchema).map((form) => signed(form, schema)) };
  }
  if (def.type === "enum") {
    const [value, ...others] = Object.values(def.entries);
    return others.length === 0 ? { const: value, enum: undefined } : {};
  }
  if (!hasOwnCheck(schema)) return {};
  if (def.type === "number") return safeRange(schema);
  return def.type === "string" ? signed(json, schema) : {};
}

function isCustom(schema: z.core.$ZodType): boolean {
  return schema._zod.def.type === "custom";
}

/** Whether a schema accepts a value: what a check of its own means is found by asking it. */
export function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** Whether a schema has a check that is a function, of which zod knows no more. */
export function hasOwnCheck(schema: z.core.$ZodType): boolean {
  return (schema._zod.def.checks ?? []).some(({ _zod }) => _zod.def.check === "custom");
}

/** What keeps a number, and a numeric text, to some signs. */
interface Sign {
  readonly number: JsonSchema;
  /** What a text has to begin with, or not to. */
  readonly text: string;
}

const notNegative: Sign = { number: { minimum: 0 }, text: "(?!-.*[1-9])" };
const positive: Sign = { number: { exclusiveMinimum: 0 }, text: "(?!-)(?=.*[1-9])" };
const notZero: Sign = { number: { not: { const: 0 } }, text: "(?=.*[1-9])" };

/** The JSON Schema of a number, or of a numeric text, kept to the signs that a schema accepts. */
export function signed(json: JsonSchema, schema: z.core.$ZodType): JsonSchema {
  const sign = signOf(schema);
  if (sign === undefined) return json;
  if (json.pattern !== undefined) {
    return { ...json, pattern: json.pattern.replace("^", () => `^${sign.text}`) };
  }
  const { minimum, ...rest } = json;
  return { ...(sign === notZero ? json : rest), ...sign.number };
}

function signOf(schema: z.core.$ZodType): Sign | undefined {
  const [below, zero, above] = ["-1", "0", "1"].map((number) =>
    [number, `${number}%`].some((text) => accepts(schema, text)),
  );
  // a text that is no number at all
  if (!below && !zero && !above) return undefined;
  if (!zero) return below ? notZero : positive;
  return below ? undefined : notNegative;
}

const MOST = Number.MAX_SAFE_INTEGER;

/** The range of a number, where a schema accepts none beyond those that are exact. */
export function safeRange(schema: z.core.$ZodType): JsonSchema {
  return accepts(schema, MOST + 1) ? {} : { minimum: -MOST, maximum: MOST };
}

/** What is an object in a program and text in JSON: one of them, and how it is written. */
const written = [
  { object: false, text: { type: "boolean" } },
  { object: true, text: { type: "boolean", const: true } },
  { object: ONE, text: { type: "string", pattern: "^-?\\d+(/\\d+)?$" } },
  { object: new ExactDecimal(1), text: { type: "string", pattern: "^-?\\d+(\\.\\d+)?$" } },
] as const;

/** How JSON writes what a `z.custom` accepts; nothing for what it cannot hold. */
export function writtenForm(schema: z.core.$ZodType) {
  return written.find(({ object }) => accepts(schema, object))?.text;
}
