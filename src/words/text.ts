import { allowing, minLength, sealed, string } from "./shape.js";

/** A text that is not empty. */
export const lineSchema = string(allowing("文本", "a text")).check(
  minLength(1, allowing("非空文本", "a text that is not empty")),
);

/** A text in both languages. */
export const textSchema = sealed({
  zh: lineSchema,
  en: lineSchema,
});

/**
 * A text in both languages 双语文本.
 */
export interface Text {
  /** Chinese 中文. */
  readonly zh: string;
  /** English 英文. */
  readonly en: string;
}

/** A text that Markdown shows as it stands. */
export function markdownText(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>|#~]/g, "\\$&");
}

/** A text without line breaks, which names and reasons may have. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r]\s*/g, " ");
}
