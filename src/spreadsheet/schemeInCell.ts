import { tryParseScheme } from "../model/parseScheme.js";
import type { Scheme } from "../model/scheme.js";
import type { Text } from "../model/text.js";
import { type CellRange, textIn } from "./ranges.js";
import { refusal, valueOrShown } from "./spreadsheetError.js";

/** @internal the scheme that cells name by its id, or hold as JSON; the usual one where they are blank */
export function schemeInCell(range: CellRange, usual: Scheme, language: keyof Text): Scheme {
  const text = textIn(range).trim();
  if (text === "" || text === usual.id) return usual;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw refusal(
      {
        zh: `“${text.slice(0, 40)}”不是考核方案；应为 ${usual.id}，或方案的 JSON 文本（可分放在多个单元格中）。`,
        en: `"${text.slice(0, 40)}" is no scheme; expected ${usual.id}, or the JSON text of one (which may be spread over several cells).`,
      },
      language,
    );
  }
  return valueOrShown(tryParseScheme(json), language);
}
