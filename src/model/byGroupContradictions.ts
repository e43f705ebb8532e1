import { isByGroup } from "./byGroup.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { pathBelow } from "./inputPath.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

/** @internal a problem for each group that a `byGroup` leaves out, at any depth of a part, and for each that there is not */
export function byGroupContradictions(
  part: unknown,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (!sound("groups") || typeof part !== "object" || part === null) return [];
  if (isByGroup(part)) {
    const groups = [...new Set(scheme.groups.map(({ id }) => id))];
    return sound(path) ? strays(part.byGroup, path, groups) : [];
  }
  // the terms of a rule of no known kind were not looked at
  if ("kind" in part && !sound(`${path}.kind`)) return [];
  return Object.entries(part).flatMap(([key, value]) =>
    byGroupContradictions(
      value,
      pathBelow(path, Array.isArray(part) ? Number(key) : key),
      scheme,
      sound,
    ),
  );
}

function strays(byGroup: object, path: string, groups: readonly string[]): InputIssue[] {
  const allowed = {
    zh: `每个组别（${groups.join("、")}）各一个值，且无其他组别`,
    en: `a value for each of the groups ${groups.join(", ")}, and no other`,
  };
  const stranger = { zh: "未知的组别", en: "a group that is not there" };
  const left = groups.filter((group) => !Object.hasOwn(byGroup, group));
  const strangers = Object.keys(byGroup).filter((group) => !groups.includes(group));
  const place = (group: string) => pathBelow(`${path}.byGroup`, group);
  return [
    ...left.map((group) => inputIssue(place(group), foundText(undefined), allowed)),
    ...strangers.map((group) => inputIssue(place(group), stranger, allowed)),
  ];
}
