import type * as z from "zod/mini";
import { checked } from "../../src/input/checked.js";

/** Whether a value is of a schema. */
export function accepts(schema: z.ZodMiniType, value: unknown): boolean {
  return checked(schema, value).ok;
}

/** What a schema says is allowed, in English, where it refuses a value. */
export function allowedBy(schema: z.ZodMiniType, value: unknown): string[] {
  const outcome = checked(schema, value);
  return outcome.ok ? [] : outcome.issues.map(({ path, allowed }) => `${path}: ${allowed.en}`);
}
