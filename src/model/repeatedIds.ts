import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { pathBelow } from "./inputPath.js";
import type { Soundness } from "./soundness.js";

/** @internal a problem for each id of a list that an earlier item has already */
export function repeatedIds(
  items: readonly { readonly id: string }[],
  path: string,
  sound: Soundness,
  nameOf: (item: { readonly id: string }) => string | undefined = () => undefined,
): InputIssue[] {
  if (!Array.isArray(items)) return [];
  const first = new Map<string, string>();
  return items.flatMap((item, index) => {
    const place = pathBelow(path, index);
    if (!sound(`${place}.id`)) return [];
    const taken = first.get(item.id);
    if (taken === undefined) {
      first.set(item.id, place);
      return [];
    }
    const allowed = {
      zh: `不与 ${taken} 重复的标识`,
      en: `an id that no other item has (${taken} has this one)`,
    };
    return [inputIssue(`${place}.id`, foundText(item.id), allowed, nameOf(item))];
  });
}
