import type { Text } from "../model/text.js";

const LONGEST_SHOWN = 80;

/** @internal a change in words; `names` are those of the parts of the scheme that it lies in, from the outermost */
export function changeText(
  before: unknown,
  after: unknown,
  path: string,
  names: readonly Text[],
): Text {
  const place = (zh: string, en: string) => (names.length === 0 ? "" : `${zh}${en}`);
  const zh = `${path}${place("（", `${names.map((name) => name.zh).join("、")}）`)}`;
  const en = `${path}${place(" (", `${names.map((name) => name.en).join(", ")})`)}`;
  if (before === undefined) {
    return { zh: `${zh}：新增 ${shownValue(after)}。`, en: `${en}: added ${shownValue(after)}.` };
  }
  if (after === undefined) {
    return {
      zh: `${zh}：删去 ${shownValue(before)}。`,
      en: `${en}: removed ${shownValue(before)}.`,
    };
  }
  return {
    zh: `${zh}：由 ${shownValue(before)} 改为 ${shownValue(after)}。`,
    en: `${en}: ${shownValue(before)} became ${shownValue(after)}.`,
  };
}

function shownValue(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN)}…`;
}
