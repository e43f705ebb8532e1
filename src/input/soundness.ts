import { foundText, type InputIssue, inputIssue, pathBelow } from "./issue.js";

/** Whether the input at a path, and all below it, is free of the problems found so far. */
export type Soundness = (path: string) => boolean;

/** So that what is sound of a broken input can still be checked further, and every problem told at once. */
export function soundness(issues: readonly InputIssue[]): Soundness {
  if (issues.length === 0) return () => true;
  const broken = new Set(issues.map(({ path }) => path));
  const above = new Set(issues.flatMap(({ path }) => ancestors(path)));
  return (path) =>
    !broken.has(path) &&
    !above.has(path) &&
    !ancestors(path).some((ancestor) => broken.has(ancestor));
}

function ancestors(path: string): string[] {
  const ends = [...path.matchAll(/[.[]/g)].map(({ index }) => path.slice(0, index));
  return ["", ...ends];
}

/** A problem for each id of a list that an earlier item has already. */
export function repeatedIds(
  items: readonly { readonly id: string }[],
  path: string,
  sound: Soundness,
  nameOf: (item: { readonly id: string }) => string | undefined = () => undefined,
): InputIssue[] {
  if (!Array.isArray(items)) return [];
  if (new Set(items.map((item) => item?.id)).size === items.length) return [];
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
    return [inputIssue("duplicate", `${place}.id`, foundText(item.id), allowed, nameOf(item))];
  });
}
