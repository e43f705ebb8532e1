import * as z from "zod/mini";

/** Whether a schema accepts a value: what a check of its own means is found by asking it. */
export function accepts(schema: z.core.$ZodType, value: unknown): boolean {
  return z.safeParse(schema, value).success;
}

/** Whether a schema has a check that is a function, of which zod knows no more. */
export function hasOwnCheck(schema: z.core.$ZodType): boolean {
  return (schema._zod.def.checks ?? []).some(({ _zod }) => _zod.def.check === "custom");
}
