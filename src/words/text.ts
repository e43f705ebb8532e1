import {
  allowing,
  anyOf,
  minLength,
  pipe,
  type Schema,
  sealed,
  string,
  transform,
} from "./shape.js";

/** A text that is not empty. */
export const lineSchema = string(allowing("文本", "a text")).check(
  minLength(1, allowing("非空文本", "a text that is not empty")),
);

/** A text in both languages. */
export const bothTextsSchema = sealed({
  zh: lineSchema,
  en: lineSchema,
});

/** A text in both languages, whichever way it is written. */
export function bothTexts(text: Text | string): Text {
  return typeof text === "string" ? Object.freeze({ zh: text, en: text }) : text;
}

/** A text in both languages, or one plain text that serves both. */
export const textSchema: Schema<Text> = anyOf(
  [
    pipe(
      lineSchema,
      transform((text: string) => bothTexts(text)),
    ),
    bothTextsSchema,
  ],
  allowing(
    "非空文本，或含 zh 与 en 的对象",
    "a text that is not empty, or an object with zh and en",
  ),
);

/**
 * A text in both languages 双语文本.
 */
export interface Text {
  /** Chinese 中文. */
  readonly zh: string;
  /** English 英文. */
  readonly en: string;
}

/** What a scheme may be written as: as it is, but with one plain text wherever a text serves both languages. */
export type WithPlainTexts<Whole> = Whole extends Text
  ? Text | string
  : Whole extends object
    ? { readonly [Key in keyof Whole]: WithPlainTexts<Whole[Key]> }
    : Whole;

/** What something written with plain texts is once it is read: with a text in both languages in place of each. */
export type WithBothTexts<Written> = Written extends object
  ? {
      readonly [Key in keyof Written]: Key extends "columns"
        ? WithBothNames<Written[Key]>
        : Key extends "name" | "wording" | "evidence" | "clause" | "reason"
          ? [Extract<Written[Key], string>] extends [never]
            ? WithBothTexts<Written[Key]>
            : Text | Extract<Written[Key], undefined>
          : WithBothTexts<Written[Key]>;
    }
  : Written;

/** Lists of texts, at any depth, once they are read. */
type WithBothNames<Written> = Written extends readonly unknown[]
  ? readonly Text[]
  : Written extends object
    ? { readonly [Key in keyof Written]: WithBothNames<Written[Key]> }
    : Written;

/** A text that Markdown shows as it stands. */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>|#~]/g, "\\$&");
}

/** A text without line breaks, which names and reasons may have. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r]\s*/g, " ");
}
