// The only file that names zod. The others make their schemas of what stands here, so that the library could be changed
// in one place, and so that a bundler can leave out what is not used.

import type { core, output, ZodMiniType } from "zod/mini";
import {
  array,
  enum as choice,
  custom,
  discriminatedUnion,
  minLength,
  pipe,
  strictObject,
  transform,
  union,
} from "zod/mini";

export type { core, ZodMiniType } from "zod/mini";
export {
  array,
  custom,
  discriminatedUnion,
  enum as choice,
  int,
  lazy,
  maximum,
  minimum,
  minLength,
  nullable,
  number,
  optional,
  pipe,
  record,
  refine,
  regex,
  string,
  transform,
  union,
  unknown,
} from "zod/mini";

const BETWEEN_LANGUAGES = "\n";

/**
 * What a schema allows, in both languages, in the one string that zod has room for;
 * {@link bothLanguages} takes it apart again
 */
export function allowing(zh: string, en: string): string {
  return `${zh}${BETWEEN_LANGUAGES}${en}`;
}

export function bothLanguages(message: string): { readonly zh: string; readonly en: string } {
  const [zh = "", en = zh] = message.split(BETWEEN_LANGUAGES);
  return { zh, en };
}

/** An object with these keys and no others. */
export function strict<Shape extends core.$ZodShape>(shape: Shape) {
  const keys = Object.keys(shape);
  const allowed =
    keys.length === 0
      ? allowing("空对象（此处不需要任何项目）", "an empty object: nothing is needed here")
      : allowing(
          `只含 ${keys.join("、")} 的对象`,
          `an object with the keys ${keys.join(", ")} and no others`,
        );
  return strictObject(shape, allowed);
}

/** What it parses to is frozen; `z.readonly` would freeze what was given, where that is of another kind. */
export function frozen<Schema extends core.SomeType>(schema: Schema) {
  const freeze = (value: output<Schema>): Readonly<output<Schema>> => Object.freeze(value);
  return pipe(schema, transform(freeze));
}

/** {@link strict}; what it parses to is frozen. */
export function sealed<Shape extends core.$ZodShape>(shape: Shape) {
  return frozen(strict(shape));
}

const list = allowing("列表", "a list");
const some = allowing("至少含一项的列表", "a list of at least one");

/** A list of anything. */
export const anyList = custom<readonly unknown[]>(Array.isArray, list);

/** A list; what it parses to is frozen. */
export function listOf<Item extends core.SomeType>(item: Item) {
  return frozen(array(item, list));
}

/** A list of at least one; what it parses to is frozen. */
export function listOfSome<Item extends core.SomeType>(item: Item) {
  return frozen(array(item, some).check(minLength(1, some)));
}

/** A list of at least so many, which has a name of its own; what it parses to is frozen. */
export function listOfAtLeast<Item extends core.SomeType>(
  least: number,
  item: Item,
  allowed: string,
) {
  return frozen(array(item, allowed).check(minLength(least, allowed)));
}

/** A list of at least two; what it parses to is frozen. */
export function listOfSeveral<Item extends core.SomeType>(item: Item, allowed: string) {
  return listOfAtLeast(2, item, allowed);
}

/** A schema, as far as its users need to know it. */
export type Schema<Output = unknown> = ZodMiniType<Output>;

/** The type that a schema parses to. */
export type Inferred<One extends core.$ZodType> = output<One>;

/** One text and no other. */
export function literal<const Value extends string>(value: Value) {
  return choice([value], allowing(`"${value}"`, `"${value}"`));
}

/** `true` and nothing else: a key that says so by being there. */
export const constantTrue = custom<true>(
  (value) => value === true,
  allowing("true（不需要时请删去此项）", "true (leave the key out otherwise)"),
);

/** One of several texts. */
export function oneOf<const Choices extends readonly string[]>(choices: Choices) {
  const quoted = choices.map((one) => `"${one}"`);
  return choice(choices, allowing(`${quoted.join("、")} 之一`, `one of ${quoted.join(", ")}`));
}

/** One of several shapes; `allowed` is said of a value that is plainly none of them. */
export function anyOf<const Shapes extends readonly core.SomeType[]>(
  shapes: Shapes,
  allowed: string,
) {
  return union(shapes, allowed);
}

/** One of several shapes, told apart by their `kind` */
export function kindOneOf<Output>(kinds: readonly string[], shapes: readonly Schema<Output>[]) {
  const quoted = kinds.map((kind) => `"${kind}"`);
  const one = allowing(`${quoted.join("、")} 之一`, `one of ${quoted.join(", ")}`);
  const object = allowing(
    `含 kind 的对象，kind 为 ${quoted.join("、")} 之一`,
    `an object whose kind is one of ${quoted.join(", ")}`,
  );
  return discriminatedUnion("kind", shapes as never, {
    error: ({ code }) => ((code as string) === "invalid_type" ? object : one),
  }) as unknown as Schema<Output>;
}
