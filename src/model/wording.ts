const BETWEEN_LANGUAGES = "\n";

/**
 * @internal what a schema allows, in both languages, in the one string that zod has room for;
 * {@link wordingText} takes it apart again
 */
export function wording(zh: string, en: string): string {
  return `${zh}${BETWEEN_LANGUAGES}${en}`;
}

/** @internal */
export function wordingText(message: string): { readonly zh: string; readonly en: string } {
  const [zh = "", en = zh] = message.split(BETWEEN_LANGUAGES);
  return { zh, en };
}
