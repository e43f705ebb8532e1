import type { Text } from "../model/text.js";

/** @internal a row with a note and nothing else, which is passed over where the table is read again */
export function noteRow({ zh, en }: Text, language: keyof Text, width: number): string[] {
  const note = { zh: `注：${zh}`, en: `Note: ${en}` }[language];
  return [note, ...Array.from({ length: width - 1 }, () => "")];
}
