import { foundText, type InputIssue, inputIssue, inputPath, pathBelow } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import type { Scheme } from "../scheme/scheme.js";
import { isByGroup } from "../words/byGroup.js";
import { isObject } from "../words/plain.js";

/** A problem for each group that a `byGroup` leaves out, at any depth of a part, and for each that there is not. */
export function byGroupContradictions(
  part: unknown,
  key: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (!sound("groups")) return [];
  const groups = [...new Set(scheme.groups.map(({ id }) => id))];
  return valuesByGroup(part).flatMap(({ keys, byGroup }) => {
    const place = [key, ...keys];
    // the terms of a rule of no known kind were not looked at
    const ofNoKind = keys.some(
      (_, depth) => !sound(`${inputPath(place.slice(0, depth + 1))}.kind`),
    );
    const path = inputPath(place);
    return sound(path) && !ofNoKind ? strays(byGroup, path, groups) : [];
  });
}

interface PlacedValues {
  readonly keys: readonly PropertyKey[];
  readonly byGroup: object;
}

function valuesByGroup(part: unknown): PlacedValues[] {
  if (!isObject(part)) return [];
  if (isByGroup(part)) return [{ keys: [], byGroup: part.byGroup }];
  return Object.entries(part).flatMap(([name, value]) => {
    const key = Array.isArray(part) ? Number(name) : name;
    return valuesByGroup(value).map(({ keys, byGroup }) => ({ keys: [key, ...keys], byGroup }));
  });
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
