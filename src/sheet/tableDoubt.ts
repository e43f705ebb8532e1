import type { Text } from "../words/text.js";

/** Something in a table that could be read in more than one way, and how it was read 读表存疑. Plain JSON. */
export interface TableDoubt {
  /** The cell that it is about, as spreadsheets name it: `F12`; with `adjustments!` before it where it is in that list. */
  readonly cell: string;
  /** The unit concerned 单位, where there is one. */
  readonly unit?: string;
  /** What was found there 所见. */
  readonly found: Text;
  /** How it was read 所读. */
  readonly read: Text;
  /** All of it in a sentence 说明. */
  readonly message: Text;
}

export function tableDoubt(cell: string, found: Text, read: Text, unit?: string): TableDoubt {
  const [zhUnit, enUnit] = unit === undefined ? ["", ""] : [`（${unit}）`, ` (${unit})`];
  return {
    cell,
    ...(unit === undefined ? {} : { unit }),
    found,
    read,
    message: {
      zh: `${cell}${zhUnit}：${found.zh}；${read.zh}。`,
      en: `${cell}${enUnit}: ${found.en}; ${read.en}.`,
    },
  };
}
