import type { Fraction } from "../exact/fraction.js";
import { amountText, decimalText, percentText, shareText } from "../exact/numberText.js";
import { type InputIssue, type IssueCode, type NamedMetric, pathBelow } from "../input/issue.js";
import type { Adjustment } from "../month/month.js";
import type { UnitIdentity } from "../month/unit.js";
import type { Text } from "../words/text.js";
import type { Held } from "./exception.js";

/** A rate that was above its cap. */
export interface CappedRate {
  readonly metric: NamedMetric;
  readonly given: Fraction;
  readonly cap: Fraction;
}

/** Points of a unit that were held: of a dimension, of one of its parts, or of the total. */
export interface HeldScore extends Held {
  readonly dimension: Text | undefined;
}

/** Where a unit's points and rates were held. */
export interface HeldValues {
  readonly scores: readonly HeldScore[];
  readonly rates: readonly CappedRate[];
}

/** What was accepted of a unit and deserves a look, by its place among the units. */
export function unitNotices(
  { name }: UnitIdentity,
  index: number,
  { scores, rates }: HeldValues,
): InputIssue[] {
  return [
    ...rates.map((one) => rateNotice(one, name, index)),
    ...scores.map((one) => scoreNotice(one, name, index)),
  ];
}

function rateNotice({ metric, given, cap }: CappedRate, unit: string, index: number): InputIssue {
  const [rate, most] = [shownShare(given), shareText(cap)];
  const path = pathBelow(`units[${index}].metrics`, metric.id);
  const found = {
    zh: `“${metric.name.zh}”${rate.zh}`,
    en: `"${metric.name.en}" is ${rate.en}`,
  };
  const counts = { zh: `按上限 ${most} 计`, en: `it counts as its cap, ${most}` };
  const keys = ["units", index, "metrics", metric.id];
  return notice("rateCapped", path, keys, found, counts, unit, metric);
}

function scoreNotice(held: HeldScore, unit: string, index: number): InputIssue {
  const { zh, en } = whatWasHeld(held);
  const reached = shownPoints(held.reached);
  const bound = amountText(held.bound);
  const found = { zh: `${zh}算得${reached.zh} 分`, en: `${en} came to ${reached.en}` };
  const isCap = held.at === "cap";
  const counts = isCap
    ? { zh: `按上限 ${bound} 分计`, en: `it counts as its cap, ${bound}` }
    : { zh: `按下限 ${bound} 分计`, en: `it counts as its floor, ${bound}` };
  const code = isCap ? "heldAtCap" : "heldAtFloor";
  return notice(code, `units[${index}]`, ["units", index], found, counts, unit);
}

const PLACES_SHOWN = 2;

/** Points as they are, or to two places where they need more than a reader wants. */
function shownPoints(points: Fraction): Text {
  const exact = amountText(points);
  if (!exact.includes("/")) return { zh: ` ${exact}`, en: exact };
  const near = decimalText(points, PLACES_SHOWN);
  return { zh: `约 ${near}`, en: `about ${near}` };
}

function shownShare(share: Fraction): Text {
  const exact = shareText(share);
  if (!exact.includes("/")) return { zh: `为 ${exact}`, en: exact };
  const near = percentText(share, PLACES_SHOWN);
  return { zh: `约为 ${near}`, en: `about ${near}` };
}

function whatWasHeld({ dimension, part }: HeldScore): Text {
  if (dimension === undefined) return { zh: "总得分", en: "the total" };
  return part === undefined
    ? { zh: `“${dimension.zh}”`, en: `"${dimension.en}"` }
    : { zh: `“${dimension.zh}”的“${part.zh}”`, en: `"${part.en}" of "${dimension.en}"` };
}

/** That adjustments count nowhere, by their places among all of the month. */
export function uncountedNotices(
  uncounted: readonly Adjustment[],
  adjustments: readonly Adjustment[],
  units: readonly { readonly unit: UnitIdentity }[],
): InputIssue[] {
  if (uncounted.length === 0) return [];
  const names = new Map(units.map(({ unit }) => [unit.id, unit.name]));
  const places = new Map(adjustments.map((one, index) => [one, index]));
  return uncounted.map((adjustment) => {
    const { unit, category } = adjustment;
    const points = `${adjustment.points}`;
    const place = places.get(adjustment) as number;
    const found = { zh: `“${category}” ${points} 分`, en: `"${category}", ${points} points` };
    const path = `adjustments[${place}]`;
    const name = names.get(unit) ?? unit;
    return notice("uncounted", path, ["adjustments", place], found, nowhere, name);
  });
}

const nowhere = {
  zh: "没有考核指标计入它，不影响得分",
  en: "no dimension counts it, so no score depends on it",
};

function notice(
  code: IssueCode,
  path: string,
  keys: InputIssue["keys"],
  found: Text,
  counts: Text,
  unit: string,
  metric?: NamedMetric,
): InputIssue {
  const message = {
    zh: `${path}（${unit}）：${found.zh}；${counts.zh}。`,
    en: `${path} (${unit}): ${found.en}; ${counts.en}.`,
  };
  return metric === undefined
    ? { code, path, keys, unit, found, allowed: counts, message }
    : { code, path, keys, unit, metric, found, allowed: counts, message };
}
