import * as z from "zod/mini";
import { checked } from "./checked.js";
import { columnSchema } from "./column.js";
import { monthNameSchema } from "./monthName.js";
import type { Outcome } from "./outcome.js";
import { dictionaryOf, strict } from "./sealed.js";

/** @internal what may be said beside a table that a month is read from, held against its schema */
export function checkedReadOptions(
  value: unknown,
): Outcome<z.output<ReturnType<typeof readOptionsSchema>>> {
  return checked(readOptionsSchema(), value, { path: ["options"] });
}

function readOptionsSchema() {
  return strict({
    month: z.optional(monthNameSchema),
    adjustments: z.optional(z.unknown()),
    columns: z.optional(dictionaryOf(columnSchema())),
  });
}
