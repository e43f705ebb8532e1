import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

/** @internal a problem for each id of a list that is no group of the scheme, or stands there twice */
export function groupContradictions(
  ids: readonly string[],
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (!sound("groups")) return [];
  const groups = scheme.groups.map(({ id }) => id);
  const allowed = {
    zh: `组别 ${groups.join("、")} 之一，且不重复`,
    en: `one of the groups ${groups.join(", ")}, each once`,
  };
  return ids.flatMap((id, index) =>
    groups.includes(id) && ids.indexOf(id) === index
      ? []
      : [inputIssue(`${path}[${index}]`, foundText(id), allowed)],
  );
}
