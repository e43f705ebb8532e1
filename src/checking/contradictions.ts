import { foundText, type InputIssue, inputIssue, inputPath, pathBelow } from "../input/issue.js";
import { repeatedIds, type Soundness, soundness } from "../input/soundness.js";
import { definitionOfRule, type Rule } from "../rules/rules.js";
import type { Group } from "../scheme/group.js";
import { listed, measurePlaces } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { atGroup, isByGroup } from "../words/byGroup.js";
import { hasOwn } from "../words/byKey.js";
import { isObject } from "../words/plain.js";
import { boundContradictions } from "./bounds.js";
import { columnContradictions } from "./columns.js";
import { conditionContradictions, ownConditionContradictions } from "./conditions.js";
import { dimensionContradictions } from "./dimensions.js";
import { factorContradictions } from "./factors.js";
import { leaningContradictions } from "./leaning.js";
import { metricContradictions } from "./metrics.js";
import { measureContradictions, metricReference, scoreReference } from "./references.js";
import { ruleOfQuantity } from "./rules.js";
import { verdictContradictions } from "./verdicts.js";

/** The problems of tiers that share a bound, or of which none begins at 0, or at the least volume for being scored. */
export function tierContradictions(
  { id, tiers }: Group,
  groupPath: string,
  sound: Soundness,
  ranking?: Scheme["ranking"] | "unknown",
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
  const isKnown = ranking !== "unknown";
  const least = isKnown ? leastScored(id, ranking) : 0;
  const zero = {
    zh: `含有一个 from 为 0${least > 0 ? `（或不超过最低工单量 ${least}）` : " "}的档次的列表`,
    en: `a list with one tier whose from is 0${least > 0 ? `, or not above the minimum volume of ${least}` : ""}`,
  };
  const gap =
    !isKnown || bounds.some((from) => from <= least)
      ? []
      : [inputIssue("contradiction", path, foundText(tiers), zero)];
  return [...repeatedIds(tiers, path, sound), ...repeated, ...gap];
}

/** The least volume with which a unit of a group is scored; 0 where those below the minimum are scored all the same. */
function leastScored(group: string, ranking: Scheme["ranking"] | undefined): number {
  const { minimumVolume = 0, belowMinimum = "notScored" } = ranking ?? {};
  return belowMinimum === "notScored" ? (atGroup(minimumVolume, group) ?? 0) : 0;
}

/**
 * Where a scheme contradicts itself. A scheme may come with parts that are broken in themselves: those
 * are left alone, and the rest is compared as far as it goes.
 */
export function schemeContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  const varying = ["dimensions", "total", "ranking", "figures", "verdicts"] as const;
  const byGroups = varying.flatMap((key) => byGroupContradictions(scheme[key], key, scheme, sound));
  // values by group that lack a group cannot be checked group by group
  const whole: Soundness = byGroups.length === 0 ? sound : withProblems(sound, soundness(byGroups));
  return [
    ...timeContradictions(scheme, sound),
    ...metricContradictions(scheme, sound),
    ...(sound("volume") ? metricReference(scheme.volume, "volume", ["count"], scheme, sound) : []),
    ...repeatedIds(scheme.groups, "groups", sound),
    ...listed(scheme.groups, "groups").flatMap(([group, path]) =>
      tierContradictions(group, path, sound, sound("ranking") ? scheme.ranking : "unknown"),
    ),
    ...repeatedIds(scheme.dimensions, "dimensions", sound),
    ...byGroups,
    ...measurePlaces(scheme, sound).flatMap((place) =>
      place.isTerm ? [] : measureContradictions(place, scheme, sound),
    ),
    ...leaningContradictions(scheme, whole),
    ...listed(scheme.dimensions, "dimensions").flatMap(([dimension, path]) =>
      dimensionContradictions(dimension, path, scheme, whole),
    ),
    ...totalContradictions(scheme, whole),
    ...apartContradictions(scheme, whole),
    ...listed(scheme.ranking?.tieBreakers ?? [], "ranking.tieBreakers").flatMap(
      ([breaker, path]) =>
        "score" in breaker && sound(`${path}.score`)
          ? scoreReference(breaker.score, `${path}.score`, scheme, sound)
          : [],
    ),
    ...repeatedIds(scheme.figures ?? [], "figures", sound),
    ...listed(scheme.figures ?? [], "figures").flatMap(([{ rule }, path]) =>
      whole(`${path}.rule`) ? figureContradictions(rule, `${path}.rule`, scheme, whole) : [],
    ),
    ...verdictContradictions(scheme, whole),
    ...columnContradictions(scheme, sound),
  ];
}

/** Full marks set no bound here. */
function totalContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  const { floor, cap, factors, conditions = [] } = scheme.total ?? {};
  return [
    ...boundContradictions({ floor, cap }, "total", scheme, sound),
    ...factorContradictions(factors, "total", scheme, sound),
    ...listed(conditions, "total.conditions").flatMap(([{ if: condition }, path]) =>
      conditionContradictions(condition, `${path}.if`, scheme, sound),
    ),
  ];
}

const ofAll = {
  zh: "各单位相同的数值（总得分没有各单位自己的节点或目标）",
  en: "the same value for all units, since the total has none of each unit's own",
};

const withoutFullMarks = {
  zh: "不依据满分的计分规则（总得分没有满分可扣；如 bands、lines、twoSided）",
  en: "a rule that asks for no full marks, since a figure has none (bands, lines or twoSided)",
};

/** The problems of a rule by which a figure follows from the total. */
function figureContradictions(
  rule: Rule,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const definition = definitionOfRule(rule);
  const own = definition.ofUnits(rule);
  if (definition.asksFullMarks) {
    return [inputIssue("contradiction", `${path}.kind`, foundText(rule.kind), withoutFullMarks)];
  }
  return [
    ...ruleOfQuantity(rule, path, "points", scheme, sound),
    ...own.map(({ key, target }) =>
      inputIssue("contradiction", `${path}.${key}`, foundText(target), ofAll),
    ),
  ];
}

const ownCode = {
  zh: "belowMinimum、noData 以外的标识（这两个已作为原因代码使用）",
  en: "an id other than belowMinimum and noData, which are codes of reasons already",
};

/** The problems of the entries that set units apart. */
function apartContradictions({ ranking, ...rest }: Scheme, sound: Soundness): InputIssue[] {
  const path = "ranking.setApart";
  const entries = ranking?.setApart ?? [];
  return [
    ...repeatedIds(entries, path, sound),
    ...listed(entries, path).flatMap(([{ id, if: condition }, place]) => [
      ...(id === "belowMinimum" || id === "noData"
        ? [inputIssue("duplicate", `${place}.id`, foundText(id), ownCode)]
        : []),
      ...ownConditionContradictions(condition, `${place}.if`, { ranking, ...rest }, sound),
    ]),
  ];
}

function withProblems(sound: Soundness, further: Soundness): Soundness {
  return (path) => sound(path) && further(path);
}

function timeContradictions({ from, checkedThrough }: Scheme, sound: Soundness): InputIssue[] {
  if (!sound("from") || !sound("checkedThrough") || from <= checkedThrough) return [];
  const allowed = { zh: `不早于 from（${from}）的月份`, en: `a month not before from (${from})` };
  return [inputIssue("contradiction", "checkedThrough", foundText(checkedThrough), allowed)];
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
