import { type ByGroup, isByGroup } from "./byGroup.js";
import type { Dimension } from "./dimension.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import { pathBelow } from "./inputPath.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

/** @internal a problem for each group that a `byGroup` of a dimension leaves out, and for each that there is not */
export function byGroupContradictions(
  dimension: Dimension,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (!sound("groups")) return [];
  const groups = [...new Set(scheme.groups.map(({ id }) => id))];
  // the values of a rule of no kind were not looked at yet
  const rule = sound(`${path}.rule.kind`) ? valuesOf(dimension.rule, `${path}.rule`) : [];
  return [...valuesOf(dimension, path), ...rule].flatMap(([place, value]) =>
    sound(place) && isByGroup(value) ? strays(value.byGroup, place, groups) : [],
  );
}

function valuesOf(part: object | undefined, path: string): [string, ByGroup<unknown>][] {
  return Object.entries(part ?? {}).map(([key, value]) => [pathBelow(path, key), value]);
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
