/** What a spreadsheet takes for the beginning of a formula, behind any marks of text. */
const FORMULA = /^'*[=+\-@\t\r＝＋－＠]/;
const NUMBER = /^[+-]?\d+(?:\.\d+)?%?$/;

/** @internal a text that a spreadsheet does not take for a formula: with its mark of text, an apostrophe, where it would */
export function guarded(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}

/** @internal a text without the mark that {@link guarded} put before it */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text.slice(1)) ? text.slice(1) : text;
}
