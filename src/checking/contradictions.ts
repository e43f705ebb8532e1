import { foundText, type InputIssue, inputIssue, inputPath, pathBelow } from "../input/issue.js";
import { repeatedIds, type Soundness, soundness } from "../input/soundness.js";
import type { Group } from "../scheme/group.js";
import { listed, measurePlaces } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { isByGroup } from "../words/byGroup.js";
import { hasOwn } from "../words/byKey.js";
import { isObject } from "../words/plain.js";
import { boundContradictions } from "./bounds.js";
import { dimensionContradictions, ruleContradictions } from "./dimensions.js";
import { measureContradictions, metricReference, scoreReference } from "./references.js";
import { verdictContradictions } from "./verdicts.js";

/** The problems of tiers that share a bound, or of which none begins at 0. */
export function tierContradictions(
  { tiers }: Group,
  groupPath: string,
  sound: Soundness,
): InputIssue[] {
  const path = `${groupPath}.tiers`;
  if (tiers === undefined || !sound(path)) return [];
  const bounds = tiers.map(({ from }) => from);
  const own = { zh: "不与其他档次重复的下限", en: "a bound that no other tier of the group has" };
  const repeated = bounds
    .map((from, index) => ({ from, index }))
    .filter(({ from, index }) => bounds.indexOf(from) < index)
    .map(({ from, index }) =>
      inputIssue("duplicate", `${path}[${index}].from`, foundText(from), own),
    );
  const zero = { zh: "含有 from 为 0 的档次的列表", en: "a list with one tier whose from is 0" };
  const gap = bounds.includes(0) ? [] : [inputIssue("contradiction", path, foundText(tiers), zero)];
  return [...repeatedIds(tiers, path, sound), ...repeated, ...gap];
}

/**
 * Where a scheme contradicts itself. A scheme may come with parts that are broken in themselves: those
 * are left alone, and the rest is compared as far as it goes.
 */
export function schemeContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  const byGroups = (["dimensions", "figures", "verdicts"] as const).flatMap((key) =>
    byGroupContradictions(scheme[key], key, scheme, sound),
  );
  // values by group that lack a group cannot be checked group by group
  const whole: Soundness = byGroups.length === 0 ? sound : withProblems(sound, soundness(byGroups));
  return [
    ...timeContradictions(scheme, sound),
    ...rateContradictions(scheme, sound),
    ...(sound("volume") ? metricReference(scheme.volume, "volume", ["count"], scheme, sound) : []),
    ...repeatedIds(scheme.groups, "groups", sound),
    ...listed(scheme.groups, "groups").flatMap(([group, path]) =>
      tierContradictions(group, path, sound),
    ),
    ...repeatedIds(scheme.dimensions, "dimensions", sound),
    ...byGroups,
    ...measurePlaces(scheme, sound).flatMap((place) => measureContradictions(place, scheme, sound)),
    ...listed(scheme.dimensions, "dimensions").flatMap(([dimension, path]) =>
      dimensionContradictions(dimension, path, scheme, whole),
    ),
    ...totalContradictions(scheme, sound),
    ...listed(scheme.ranking?.tieBreakers ?? [], "ranking.tieBreakers").flatMap(
      ([breaker, path]) =>
        "score" in breaker && sound(`${path}.score`)
          ? scoreReference(breaker.score, `${path}.score`, scheme, sound)
          : [],
    ),
    ...repeatedIds(scheme.figures ?? [], "figures", sound),
    ...listed(scheme.figures ?? [], "figures").flatMap(([{ rule }, path]) =>
      whole(`${path}.rule`)
        ? ruleContradictions(rule, `${path}.rule`, "points", scheme, whole)
        : [],
    ),
    ...verdictContradictions(scheme, whole),
  ];
}

/** Full marks set no bound here. */
function totalContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  const { floor, cap } = scheme.total ?? {};
  return boundContradictions({ floor, cap }, "total", scheme, sound);
}

function withProblems(sound: Soundness, further: Soundness): Soundness {
  return (path) => sound(path) && further(path);
}

function timeContradictions({ from, checkedThrough }: Scheme, sound: Soundness): InputIssue[] {
  if (!sound("from") || !sound("checkedThrough") || from <= checkedThrough) return [];
  const allowed = { zh: `不早于 from（${from}）的月份`, en: `a month not before from (${from})` };
  return [inputIssue("contradiction", "checkedThrough", foundText(checkedThrough), allowed)];
}

function rateContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  return Object.entries(scheme.metrics ?? {}).flatMap(([id, definition]) => {
    const path = pathBelow("metrics", id);
    if (!sound(path) || definition.kind !== "rate" || definition.of === undefined) return [];
    return metricReference(definition.of, `${path}.of`, ["count"], scheme, sound);
  });
}

/** A problem for each group that a `byGroup`, at any depth of a part, lacks or invents. */
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
  const left = groups.filter((group) => !hasOwn(byGroup, group));
  const strangers = Object.keys(byGroup).filter((group) => !groups.includes(group));
  const place = (group: string) => pathBelow(`${path}.byGroup`, group);
  return [
    ...left.map((group) => inputIssue("missing", place(group), foundText(undefined), allowed)),
    ...strangers.map((group) => inputIssue("unknownName", place(group), stranger, allowed)),
  ];
}
