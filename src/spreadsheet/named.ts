import type { Text } from "../model/text.js";
import { plainText } from "../tables/printedFigure.js";
import { refusal } from "./spreadsheetError.js";

interface Named {
  readonly id?: string;
  readonly name: Text;
}

/** @internal what is called so: by its id, or its name in Chinese or English; refused with all that there is */
export function named<Item extends Named>(
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
