import * as z from "zod/mini";
import { wording } from "./wording.js";

// 1 to 200 characters, none of them a control character and not all of them blank, and none of the names that
// JavaScript keeps for itself
const ID_TEXT: RegExp = /^(?!(?:__proto__|constructor|prototype)$)(?=.*\S)\P{Cc}{1,200}$/u;

/** @internal */
export const idWording: string = wording(
  "1 至 200 个字符的文本，不得为空白、含控制字符或为 __proto__、constructor、prototype",
  "a text of 1 to 200 characters, not blank, without control characters, not __proto__, constructor or prototype",
);

/**
 * The id 标识 of a unit, group, tier, metric, dimension or scheme: any text of 1 to 200 characters, Chinese as
 * well, except blanks alone, control characters, and the three names that JavaScript keeps for itself (`__proto__`,
 * `constructor`, `prototype`).
 */
export const idSchema = z.string(idWording).check(z.regex(ID_TEXT, idWording));

/** @internal */
export function isId(value: unknown): value is string {
  return typeof value === "string" && ID_TEXT.test(value);
}
