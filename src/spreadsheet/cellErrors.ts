import { tryParseScheme } from "../checking/parseScheme.js";
import type { InputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import type { Scheme } from "../scheme/scheme.js";
import { plainText } from "../words/heading.js";

import type { Text } from "../words/text.js";
import { type CellRange, textIn } from "./ranges.js";

const MOST_SHOWN = 5;

/** The value, or the problems thrown as a spreadsheet shows them: the first of them, by their cells, in one language. */
export function valueOrShown<Value>(outcome: Outcome<Value>, language: keyof Text): Value {
  if (outcome.ok) return outcome.value;
  throw new RangeError(shownIssues(outcome.issues, language));
}

/** An error in one language. */
export function refusal({ zh, en }: Text, language: keyof Text): RangeError {
  return new RangeError(language === "zh" ? zh : en);
}

function shownIssues(issues: readonly InputIssue[], language: keyof Text): string {
  const shown = issues.slice(0, MOST_SHOWN).map(({ message }) => inASheet(message[language]));
  const hidden = issues.length - shown.length;
  if (hidden > 0) shown.push({ zh: `另有 ${hidden} 处问题。`, en: `${hidden} more.` }[language]);
  return shown.join("\n");
}

/** A message without what can be said in code only. */
function inASheet(message: string): string {
  return message
    .replace(/（(?:也可用 columns 指明[^）]*|apart|方案允许[^）]*metrics[^）]*)）/g, "")
    .replace(/；也可用 columns 指明/g, "")
    .replace(/，或在方案写[^。]*(?=。)/g, "")
    .replace(/ \(or say in columns [^)]*\)/g, "");
}

interface Named {
  readonly id?: string;
  readonly name: Text;
}

/** The item with this id or name, in Chinese or English; refused with a list of all items where there is none. */
export function itemCalled<Item extends Named>(
  items: readonly Item[],
  text: string,
  what: Text,
  language: keyof Text,
): Item {
  const key = plainText(text).toLowerCase();
  const keysOf = ({ name, id = name.zh }: Item) =>
    [id, name.zh, name.en].map((one) => plainText(one).toLowerCase());
  const found = items.find((item) => keysOf(item).includes(key));
  if (found !== undefined) return found;
  const names = items.map(({ name }) => name[language]).join(language === "zh" ? "、" : ", ");
  throw refusal(
    {
      zh: `没有名为“${text}”的${what.zh}；应为 ${names} 之一。`,
      en: `There is no ${what.en} "${text}"; expected one of ${names}.`,
    },
    language,
  );
}

/** The scheme that cells name by its id, or hold as JSON; the usual one where they are blank. */
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
