import * as z from "zod/mini";
import { wording } from "./wording.js";

/** @internal a schema, as far as its users need to know it */
export type Schema<Output = unknown> = z.ZodMiniType<Output>;

/** @internal the type that a schema parses to */
export type Inferred<One extends z.core.$ZodType> = z.output<One>;

/** @internal a key that may be left out */
export const optional: typeof z.optional = z.optional;

/** @internal one text and no other */
export const constant: typeof z.literal = z.literal;

/** @internal `true` and nothing else: a key that says so by being there */
export const constantTrue = z.literal(
  true,
  wording("true（不需要时请删去此项）", "true (leave the key out otherwise)"),
);

/** @internal a schema that is made when it is first needed, so that it may name itself */
export const lazy: typeof z.lazy = z.lazy;

/** @internal one of several texts */
export function oneOf<const Choices extends readonly string[]>(choices: Choices) {
  const quoted = choices.map((choice) => `"${choice}"`);
  return z.enum(choices, wording(`${quoted.join("、")} 之一`, `one of ${quoted.join(", ")}`));
}

/** @internal one of several shapes; `allowed` is said of a value that is plainly none of them */
export function anyOf<const Shapes extends readonly z.core.SomeType[]>(
  shapes: Shapes,
  allowed: string,
) {
  return z.union(shapes, allowed);
}

/** @internal one of several shapes, told apart by their `kind` */
export function kindOneOf<Output>(kinds: readonly string[], shapes: readonly Schema<Output>[]) {
  const quoted = kinds.map((kind) => `"${kind}"`);
  return z.discriminatedUnion(
    "kind",
    shapes as never,
    wording(`${quoted.join("、")} 之一`, `one of ${quoted.join(", ")}`),
  ) as unknown as Schema<Output>;
}
