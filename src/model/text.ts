import * as z from "zod/mini";
import { sealed } from "./sealed.js";
import { wording } from "./wording.js";

/** @internal a text that is not empty */
export const lineSchema = z
  .string(wording("文本", "a text"))
  .check(z.minLength(1, wording("非空文本", "a text that is not empty")));

/** A text in both languages. */
export const textSchema = sealed({
  /** Chinese 中文. */
  zh: lineSchema,
  /** English 英文. */
  en: lineSchema,
});

/**
 * A text in both languages 双语文本.
 */
export interface Text extends z.infer<typeof textSchema> {}
