import { isDeepStrictEqual } from "node:util";
import type { JsonSchema } from "./jsonSchema.js";

/** The forms of a union, those of a union within it among them, none of them twice. */
export function flatUnion(forms: readonly JsonSchema[]): JsonSchema[] {
  const flat = forms.flatMap((form) =>
    form.anyOf !== undefined && Object.keys(form).length === 1 ? flatUnion(form.anyOf) : [form],
  );
  return flat.filter(
    (form, index) => flat.findIndex((other) => isDeepStrictEqual(form, other)) === index,
  );
}
