import type { Text } from "./text.js";

/** One problem of an input 输入问题: where it is, what was found, what is allowed. Plain JSON. */
export interface InputIssue {
  /** Where, from the top of the input: `units[3].metrics.extended`. */
  readonly path: string;
  /** The name of the unit concerned, where there is one. */
  readonly unit?: string;
  /** What was found there. */
  readonly found: Text;
  /** What is allowed there. */
  readonly allowed: Text;
  /** All of it in a sentence. */
  readonly message: Text;
}

/** @internal */
export function inputIssue(path: string, found: Text, allowed: Text, unit?: string): InputIssue {
  const place = path === "" ? { zh: "输入", en: "the input" } : { zh: path, en: path };
  const [zhUnit, enUnit] = unit === undefined ? ["", ""] : [`（${unit}）`, ` (${unit})`];
  const message = {
    zh: `${place.zh}${zhUnit}：发现${spaced(found.zh)}；应为${spaced(allowed.zh)}。`,
    en: `${place.en}${enUnit}: found ${found.en}; expected ${allowed.en}.`,
  };
  return { path, ...(unit === undefined ? {} : { unit }), found, allowed, message };
}

/** A blank between Chinese and what follows in Latin letters, digits or signs. */
function spaced(text: string): string {
  return /^[!-~]/.test(text) ? ` ${text}` : text;
}
