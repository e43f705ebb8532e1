import type * as z from "zod/mini";
import { accepts } from "./accepts.js";
import type { JsonSchema } from "./jsonSchema.js";

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
  const [below, zero] = ["-1", "0"].map((number) =>
    [number, `${number}%`].some((text) => accepts(schema, text)),
  );
  if (!zero) return below ? notZero : positive;
  return below ? undefined : notNegative;
}

const MOST = Number.MAX_SAFE_INTEGER;

/** The range of a number, where a schema accepts none beyond those that are exact. */
export function safeRange(schema: z.core.$ZodType): JsonSchema {
  return accepts(schema, MOST + 1) ? {} : { minimum: -MOST, maximum: MOST };
}
