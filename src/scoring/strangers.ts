import { foundText, type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import type { MonthResultJson } from "../month/resultJson.js";
import type { UnitIdentity } from "../month/unit.js";
import type { Scheme } from "../scheme/scheme.js";
import { hasOwn } from "../words/byKey.js";

/** What a unit came to that is scored, ranked or not. */
export type JudgedJson = NonNullable<MonthResultJson["unranked"][number]["scored"]>;

function unitsOf({ peerGroups }: MonthResultJson) {
  return peerGroups.flatMap(({ units }, place) =>
    units.map((unit, index) => ({ unit, path: `peerGroups[${place}].units[${index}]` })),
  );
}

/** Every unit that is scored, ranked or not, with the place of its scores. */
export function judgedUnits(json: MonthResultJson) {
  return [
    ...unitsOf(json).map(({ unit, path }) => ({
      unit: unit.unit,
      judged: unit as JudgedJson,
      path,
    })),
    ...json.unranked.flatMap(({ unit, scored }, index) =>
      scored === undefined ? [] : [{ unit, judged: scored, path: `unranked[${index}].scored` }],
    ),
  ];
}

/** What names something that the scheme or the result does not have, or leaves out what it has. */
export function strangers(json: MonthResultJson, scheme: Scheme): InputIssue[] {
  const units = unitsOf(json);
  const groups = scheme.groups.map(({ id }) => id);
  const everyone = [...units.map(({ unit }) => unit), ...json.unranked].map(({ unit }) => unit);
  const ids = everyone.map(({ id }) => id);
  const firstPlace = new Map(ids.map((id, index) => [id, index] as const).reverse());
  const paths = [
    ...units.map(({ path }) => `${path}.unit.id`),
    ...json.unranked.map((_, index) => `unranked[${index}].unit.id`),
  ];
  return [
    ...stray("scheme", json.scheme, [scheme.id]),
    ...json.peerGroups.flatMap((peers, index) => strayPeers(peers, `peerGroups[${index}]`, scheme)),
    ...units.flatMap(({ unit: { unit, rank, unpublished }, path }) => [
      ...strayRank(unit, rank, path, scheme),
      ...(unpublished === undefined
        ? []
        : stray(`${path}.unpublished.code`, unpublished.code, codesIn(scheme), unit.name)),
    ]),
    ...judgedUnits(json).flatMap((one) => strayScores(one, scheme)),
    ...json.unranked.flatMap(({ unit }, index) =>
      stray(`unranked[${index}].unit.group`, unit.group, groups, unit.name),
    ),
    ...json.unranked.flatMap((one, index) => strayApart(one, `unranked[${index}]`, scheme)),
    ...ids.flatMap((id, index) =>
      firstPlace.get(id) === index ? [] : [repeated(paths[index] as string, id)],
    ),
    ...(json.lists ?? []).flatMap(({ list, units: listed }, index) => [
      ...stray(
        `lists[${index}].list`,
        list,
        (scheme.verdicts?.lists ?? []).map(({ id }) => id),
      ),
      ...strayScope(json.lists?.[index], `lists[${index}]`, scheme),
      ...listed.flatMap(({ id, name, group }, place) => [
        ...stray(`lists[${index}].units[${place}].id`, id, ids, name),
        ...stray(`lists[${index}].units[${place}].group`, group, groups, name),
      ]),
    ]),
  ];
}

/** A list of a group or a tier that the scheme does not have. */
function strayScope(
  list: Partial<NonNullable<MonthResultJson["lists"]>[number]> | undefined,
  path: string,
  { groups }: Scheme,
): InputIssue[] {
  const { group = null, tier = null } = list ?? {};
  const own = groups.find(({ id }) => id === group);
  return [
    ...(group === null ? [] : stray(`${path}.group`, group, idsOf(groups))),
    ...(tier === null || (group !== null && own === undefined)
      ? []
      : stray(`${path}.tier`, tier, idsOf(own?.tiers))),
  ];
}

/** A peer group that the scheme does not have, and units in it that are of another. */
function strayPeers(
  { group, tier, units }: MonthResultJson["peerGroups"][number],
  path: string,
  { groups, ranking }: Scheme,
): InputIssue[] {
  const within = ranking.within ?? "peers";
  const own = groups.find(({ id }) => id === group);
  const tiers = within === "peers" ? (own?.tiers ?? []).map(({ id }) => id) : [];
  const problems = [
    ...(within === "all" && group === null
      ? []
      : stray(`${path}.group`, `${group}`, within === "all" ? [] : groups.map(({ id }) => id))),
    ...(tier === null && tiers.length === 0 ? [] : stray(`${path}.tier`, `${tier}`, tiers)),
  ];
  if (problems.length > 0) return problems;
  // of a unit whose own group or tier is unknown, that is told
  const isKnown = (id: string) => groups.some((one) => one.id === id);
  return units.flatMap(({ unit, tier: ofUnit }, index) => [
    ...(group === null || !isKnown(unit.group)
      ? []
      : stray(`${path}.units[${index}].unit.group`, unit.group, [group], unit.name)),
    ...(tier === null || !tiers.includes(`${ofUnit}`)
      ? []
      : stray(`${path}.units[${index}].tier`, `${ofUnit}`, [tier], unit.name)),
  ]);
}

function idsOf(all: readonly { readonly id: string }[] = []): string[] {
  return all.map(({ id }) => id);
}

function strayRank(
  { group, name }: UnitIdentity,
  rank: number,
  path: string,
  { groups }: Scheme,
): InputIssue[] {
  const isRank = rank >= 1 && rank <= MOST_RANK && Number.isInteger(rank * 2);
  return [
    ...stray(`${path}.unit.group`, group, idsOf(groups), name),
    ...(isRank ? [] : [inputIssue("invalid", `${path}.rank`, foundText(rank), aRank, name)]),
  ];
}

const MOST_RANK = Number.MAX_SAFE_INTEGER / 2;

/** The codes of the reasons for which units are set apart. */
function codesIn({ ranking }: Scheme): string[] {
  return ["belowMinimum", "noData", ...idsOf(ranking.setApart)];
}

const noScores = {
  zh: "没有得分（as 为 notScored 的单位不计分）",
  en: "no scores, since it is not scored",
};
const someScores = {
  zh: "该单位的得分（as 为 notRanked 的单位计分）",
  en: "its scores, since it is scored",
};

/** A reason that the scheme does not have, and scores of a unit that is not scored, or none of one that is. */
function strayApart(
  { unit, as, code, scored }: MonthResultJson["unranked"][number],
  path: string,
  scheme: Scheme,
): InputIssue[] {
  const fits = (as === "notRanked") === (scored !== undefined);
  const allowed = as === "notRanked" ? someScores : noScores;
  return [
    ...stray(`${path}.code`, code, codesIn(scheme), unit.name),
    ...(fits
      ? []
      : [inputIssue("contradiction", `${path}.scored`, foundText(scored), allowed, unit.name)]),
  ];
}

function strayScores(
  {
    unit,
    judged,
    path,
  }: { readonly unit: UnitIdentity; readonly judged: JudgedJson; readonly path: string },
  { groups, dimensions, figures: known = [], verdicts = {} }: Scheme,
): InputIssue[] {
  const { tier, scores, figures = {}, grade, flags = [], vetoes = [] } = judged;
  const stated = { grade: verdicts.grades, flags: verdicts.flags, vetoes: verdicts.vetoes };
  const tiers = idsOf(groups.find(({ id }) => id === unit.group)?.tiers);
  const { name } = unit;
  return [
    ...(tier === null && tiers.length === 0 ? [] : stray(`${path}.tier`, `${tier}`, tiers, name)),
    ...sameKeys(`${path}.scores`, scores, idsOf(dimensions), name),
    ...sameKeys(`${path}.figures`, figures, idsOf(known), name),
    ...(["grade", "flags", "vetoes"] as const).flatMap((key) =>
      stated[key] === undefined || judged[key] !== undefined
        ? []
        : [inputIssue("missing", `${path}.${key}`, foundText(undefined), aVerdict, name)],
    ),
    ...(grade === undefined ? [] : stray(`${path}.grade`, grade, idsOf(verdicts.grades), name)),
    ...flags.flatMap((flag, index) =>
      stray(`${path}.flags[${index}]`, flag, idsOf(verdicts.flags), name),
    ),
    ...vetoes.flatMap((veto, index) =>
      stray(`${path}.vetoes[${index}]`, veto, idsOf(verdicts.vetoes), name),
    ),
  ];
}

const aVerdict = {
  zh: "该单位的结论（方案设有此项）",
  en: "what the scheme says of the unit here",
};
const aRank = { zh: "从 1 起的名次", en: "a rank from 1 on" };

function repeated(path: string, id: string): InputIssue {
  const allowed = { zh: "不与其他单位重复的标识", en: "an id that no other unit has" };
  return inputIssue("duplicate", path, foundText(id), allowed);
}

function stray(path: string, id: string, known: readonly string[], unit?: string): InputIssue[] {
  if (known.includes(id)) return [];
  const allowed = {
    zh: known.length === 0 ? "null（方案未设）" : `${known.join("、")} 之一`,
    en: known.length === 0 ? "null, as the scheme has none" : `one of ${known.join(", ")}`,
  };
  return [inputIssue("unknownName", path, foundText(id), allowed, unit)];
}

/** Keys that the scheme does not have, and keys of the scheme that are left out. */
function sameKeys(
  path: string,
  given: object,
  known: readonly string[],
  unit: string,
): InputIssue[] {
  const missing = known.filter((id) => !hasOwn(given, id));
  const score = { zh: "该项的得分", en: "its score" };
  return [
    ...Object.keys(given).flatMap((id) => stray(pathBelow(path, id), id, known, unit)),
    ...missing.map((id) =>
      inputIssue("missing", pathBelow(path, id), foundText(undefined), score, unit),
    ),
  ];
}
