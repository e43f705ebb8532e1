import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { amountText, decimalText, percentText, shareText } from "../exact/numberText.js";
import { orderOf } from "../exact/steps.js";
import { type InputIssue, type IssueCode, type NamedInScheme, pathBelow } from "../input/issue.js";
import type { PartialShare, Share } from "../month/metricValue.js";
import type { Adjustment } from "../month/month.js";
import type { UnitIdentity } from "../month/unit.js";
import type { Text } from "../words/text.js";
import type { Held } from "./exception.js";

/** A rate that was above its cap. */
export interface CappedRate {
  readonly metric: NamedInScheme;
  readonly given: Fraction;
  readonly cap: Fraction;
}

/** A rate that was given of another whole than the scheme says. */
export interface OtherWhole {
  readonly metric: NamedInScheme;
  readonly given: Share | PartialShare;
  readonly whole: NamedInScheme;
  readonly volume: number;
}

/** Points of a unit that were held: of a dimension, of one of its parts, or of the total. */
export interface HeldScore extends Held {
  /** Undefined for the total. */
  readonly dimension: NamedInScheme | undefined;
}

/** Where a unit's points and rates were held. */
export interface HeldValues {
  readonly scores: readonly HeldScore[];
  readonly rates: readonly (CappedRate | OtherWhole)[];
}

/** What was accepted of a unit and deserves a look, by its place among the units. */
export function unitNotices(
  { name }: UnitIdentity,
  index: number,
  { scores, rates }: HeldValues,
): InputIssue[] {
  return [
    ...rates.map((one) =>
      "cap" in one ? cappedNotice(one, name, index) : wholeNotice(one, name, index),
    ),
    ...scores.map((one) => scoreNotice(one, name, index)),
  ];
}

function cappedNotice({ metric, given, cap }: CappedRate, unit: string, index: number): InputIssue {
  const [rate, most] = [shownShare(given, cap), shareText(cap)];
  const found = {
    zh: `“${metric.name.zh}”${rate.zh}`,
    en: `"${metric.name.en}" is ${rate.en}`,
  };
  const counts = { zh: `按上限 ${most} 计`, en: `it counts as its cap, ${most}` };
  return metricNotice("rateCapped", index, found, counts, { unit, metric });
}

function wholeNotice(
  { metric, given, whole, volume }: OtherWhole,
  unit: string,
  index: number,
): InputIssue {
  const share = `${given.count}/${given.of}`;
  const found = {
    zh: `“${metric.name.zh}”为 ${share}，而“${whole.name.zh}”为 ${volume}`,
    en: `"${metric.name.en}" is ${share}, where "${whole.name.en}" is ${volume}`,
  };
  const counts = { zh: `按 ${share} 计`, en: `it counts as ${share}` };
  return metricNotice("otherWhole", index, found, counts, { unit, metric });
}

function metricNotice(
  code: IssueCode,
  index: number,
  found: Text,
  counts: Text,
  about: { readonly unit: string; readonly metric: NamedInScheme },
): InputIssue {
  const { id } = about.metric;
  const path = pathBelow(`units[${index}].metrics`, id);
  return notice(code, path, ["units", index, "metrics", id], found, counts, about);
}

function scoreNotice(held: HeldScore, unit: string, index: number): InputIssue {
  const { zh, en } = whatWasHeld(held);
  const reached = shownPoints(held.reached, held.bound);
  const bound = amountText(held.bound);
  const found = { zh: `${zh}算得${reached.zh} 分`, en: `${en} came to ${reached.en}` };
  const isCap = held.at === "cap";
  const counts = isCap
    ? { zh: `按上限 ${bound} 分计`, en: `it counts as its cap, ${bound}` }
    : { zh: `按下限 ${bound} 分计`, en: `it counts as its floor, ${bound}` };
  const code = isCap ? "heldAtCap" : "heldAtFloor";
  const { dimension } = held;
  return notice(code, `units[${index}]`, ["units", index], found, counts, { unit, dimension });
}

const PLACES_SHOWN = 2;

/** Points as they are, or to two places where they need more than a reader wants. */
function shownPoints(points: Fraction, bound: Fraction): Text {
  const exact = amountText(points);
  if (!exact.includes("/")) return { zh: ` ${exact}`, en: exact };
  const near = decimalText(points, PLACES_SHOWN);
  if (orderOf(fractionOf(near), bound) !== 0) return { zh: `约 ${near}`, en: `about ${near}` };
  return orderOf(points, bound) > 0
    ? { zh: `略高于 ${near}`, en: `just above ${near}` }
    : { zh: `略低于 ${near}`, en: `just below ${near}` };
}

function shownShare(share: Fraction, cap: Fraction): Text {
  const exact = shareText(share);
  if (!exact.includes("/")) return { zh: `为 ${exact}`, en: exact };
  const near = percentText(share, PLACES_SHOWN);
  return orderOf(fractionOf(near), cap) === 0
    ? { zh: `略高于 ${near}`, en: `just above ${near}` }
    : { zh: `约为 ${near}`, en: `about ${near}` };
}

function whatWasHeld({ dimension, part }: HeldScore): Text {
  if (dimension === undefined) return { zh: "总得分", en: "the total" };
  const { zh, en } = dimension.name;
  return part === undefined
    ? { zh: `“${zh}”`, en: `"${en}"` }
    : { zh: `“${zh}”的“${part.zh}”`, en: `"${part.en}" of "${en}"` };
}

/** That adjustments count nowhere, by their places among all of the month. */
export function uncountedNotices(
  uncounted: readonly Adjustment[],
  adjustments: readonly Adjustment[],
  { scored, unranked }: Pick<UnitScoresOf, "scored" | "unranked">,
  isLookedAt: (adjustment: Adjustment) => boolean,
): InputIssue[] {
  if (uncounted.length === 0) return [];
  const names = new Map([...scored, ...unranked].map(({ unit }) => [unit.id, unit.name]));
  const apart = new Set(unranked.map(({ unit }) => unit.id));
  const places = new Map(adjustments.map((one, index) => [one, index]));
  return uncounted.flatMap((adjustment) => {
    const { unit, category } = adjustment;
    // a condition, a tie-breaker or a flag may go by it
    if (!apart.has(unit) && isLookedAt(adjustment)) return [];
    const points = `${adjustment.points}`;
    const place = places.get(adjustment) as number;
    const amount = points === "1" ? "1 point" : `${points} points`;
    const found = { zh: `“${category}” ${points} 分`, en: `"${category}", ${amount}` };
    const about = { unit: names.get(unit) ?? unit };
    const reason = apart.has(unit) ? ofNoScore : nowhere;
    const path = `adjustments[${place}]`;
    return [notice("uncounted", path, ["adjustments", place], found, reason, about)];
  });
}

/** The units of a month, as far as their names go. */
interface UnitScoresOf {
  readonly scored: readonly { readonly unit: UnitIdentity }[];
  readonly unranked: readonly { readonly unit: UnitIdentity }[];
}

const nowhere = {
  zh: "该单位没有考核指标计入它，不影响得分",
  en: "no dimension of this unit counts it, so no score depends on it",
};
const ofNoScore = {
  zh: "该单位不参与排名，未计入得分",
  en: "its unit is set apart and not scored, so it is not counted",
};

function notice(
  code: IssueCode,
  path: string,
  keys: InputIssue["keys"],
  found: Text,
  counts: Text,
  {
    unit,
    metric,
    dimension,
  }: {
    readonly unit: string;
    readonly metric?: NamedInScheme;
    readonly dimension?: NamedInScheme | undefined;
  },
): InputIssue {
  const message = {
    zh: `${path}（${unit}）：${found.zh}；${counts.zh}。`,
    en: `${path} (${unit}): ${found.en}; ${counts.en}.`,
  };
  const said = { found, allowed: counts, message };
  if (dimension !== undefined) return { code, path, keys, unit, dimension, ...said };
  return metric === undefined
    ? { code, path, keys, unit, ...said }
    : { code, path, keys, unit, metric, ...said };
}
