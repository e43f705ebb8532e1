import * as z from "zod/mini";
import { idWording, isId } from "./id.js";
import { isObject } from "./plain.js";
import { wording } from "./wording.js";

/** @internal an object with these keys and no others */
export function strict<Shape extends z.core.$ZodShape>(shape: Shape) {
  const keys = Object.keys(shape);
  const allowed =
    keys.length === 0
      ? wording("空对象（此处不需要任何项目）", "an empty object: nothing is needed here")
      : wording(
          `项目仅限 ${keys.join("、")} 的对象`,
          `an object with the keys ${keys.join(", ")} and no others`,
        );
  return z.strictObject(shape, allowed);
}

/** @internal what it parses to is frozen; `z.readonly` would freeze what was given, where that is of another kind */
export function frozen<Schema extends z.core.SomeType>(schema: Schema) {
  const freeze = (value: z.output<Schema>): Readonly<z.output<Schema>> => Object.freeze(value);
  return z.pipe(schema, z.transform(freeze));
}

/** @internal {@link strict}; what it parses to is frozen */
export function sealed<Shape extends z.core.$ZodShape>(shape: Shape) {
  return frozen(strict(shape));
}

const list = wording("列表", "a list");
const some = wording("至少含一项的列表", "a list of at least one");

/** @internal a list of anything */
export const anyList = z.custom<readonly unknown[]>(Array.isArray, list);

/** @internal a list; what it parses to is frozen */
export function listOf<Item extends z.core.SomeType>(item: Item) {
  return frozen(z.array(item, list));
}

/** @internal a list of at least one; what it parses to is frozen */
export function listOfSome<Item extends z.core.SomeType>(item: Item) {
  return frozen(z.array(item, some).check(z.minLength(1, some)));
}

const object = wording("以标识为键的对象", "an object whose keys are ids");

/** @internal an object whose keys are ids, all values of one kind; what it parses to is frozen */
export function dictionaryOf<Value extends z.core.SomeType>(value: Value) {
  // zod leaves __proto__ out without a word, so the keys are looked at first
  const keyed = z
    .custom<Record<string, unknown>>(isDictionary, object)
    .check(({ value, issues }) => {
      for (const key of Object.keys(value).filter((one) => !isId(one))) {
        issues.push({ code: "custom", input: value, path: [key], message: idWording });
      }
    });
  return frozen(z.pipe(keyed, z.record(z.string(), value, object)));
}

function isDictionary(value: unknown): boolean {
  return isObject(value) && !Array.isArray(value);
}
