import type { InputIssue } from "../model/inputIssue.js";
import type { Outcome } from "../model/outcome.js";
import type { Text } from "../model/text.js";

const MOST_SHOWN = 5;

/** @internal the value, or the problems thrown as a spreadsheet shows them: the first of them, by their cells, in one language */
export function valueOrShown<Value>(outcome: Outcome<Value>, language: keyof Text): Value {
  if (outcome.ok) return outcome.value;
  throw new RangeError(shownIssues(outcome.issues, language));
}

/** @internal an error in one language */
export function refusal({ zh, en }: Text, language: keyof Text): RangeError {
  return new RangeError(language === "zh" ? zh : en);
}

function shownIssues(issues: readonly InputIssue[], language: keyof Text): string {
  const shown = issues.slice(0, MOST_SHOWN).map(({ message }) => message[language]);
  const hidden = issues.length - shown.length;
  if (hidden > 0) shown.push({ zh: `另有 ${hidden} 处问题。`, en: `${hidden} more.` }[language]);
  return shown.join("\n");
}
