import * as z from "zod/mini";
import { isId } from "./id.js";
import { wording } from "./wording.js";

/** @internal an object with these keys and no others */
export function strict<Shape extends z.core.$ZodShape>(shape: Shape) {
  const keys = Object.keys(shape);
  const allowed =
    keys.length === 0
      ? wording("空对象（此处不需要任何项目）", "an empty object: nothing is needed here")
      : wording(
          `项目仅限 ${keys.join("、")} 的对象`,
          `an object with no other keys than ${keys.join(", ")}`,
        );
  return z.strictObject(shape, allowed);
}

/** @internal {@link strict}; what it parses to is frozen */
export function sealed<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.readonly(strict(shape));
}

/** @internal a list; what it parses to is frozen */
export function listOf<Item extends z.core.SomeType>(item: Item) {
  return z.readonly(z.array(item, wording("列表", "a list")));
}

/** @internal an object of any keys (`__proto__` is none), all values of one kind; what it parses to is frozen */
export function dictionaryOf<Value extends z.core.SomeType>(value: Value) {
  const allowed = wording(
    "以标识为键的对象；标识为 1 至 200 个字符，不得为 __proto__、constructor、prototype",
    "an object whose keys are ids: of 1 to 200 characters, not __proto__, constructor or prototype",
  );
  // zod leaves __proto__ out without a word, so it is looked for first
  const plain = z.custom<Record<string, unknown>>(hasUsableKeys, allowed);
  return z.readonly(z.pipe(plain, z.record(z.string(), value, allowed)));
}

function hasUsableKeys(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.keys(value).every(isId);
}
