import type { Fraction } from "../exact/fraction.js";
import { amountText, decimalText, percentText, shareText } from "../exact/numberText.js";
import {
  type InputIssue,
  type IssueCode,
  keysIn,
  type NamedMetric,
  pathBelow,
} from "../input/issue.js";
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
  const unit = `units[${index}]`;
  return [
    ...rates.map(({ metric, given, cap }) =>
      notice(
        "rateCapped",
        pathBelow(`${unit}.metrics`, metric.id),
        [
          `“${metric.name.zh}”为${shownShare(given).zh}`,
          `"${metric.name.en}" is ${shownShare(given).en}`,
        ],
        [`按上限 ${shareText(cap)} 计`, `it counts as its cap, ${shareText(cap)}`],
        { unit: name, metric },
      ),
    ),
    ...scores.map((held) => {
      const [zh, en] = whatWasHeld(held);
      const [reached, bound] = [shownPoints(held.reached), amountText(held.bound)];
      const isCap = held.at === "cap";
      return notice(
        isCap ? "heldAtCap" : "heldAtFloor",
        unit,
        [`${zh}算得${reached.zh} 分`, `${en} came to ${reached.en}`],
        [
          `按${isCap ? "上限" : "下限"} ${bound} 分计`,
          `it counts as its ${isCap ? "cap" : "floor"}, ${bound}`,
        ],
        { unit: name },
      );
    }),
  ];
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
  if (!exact.includes("/")) return { zh: ` ${exact}`, en: exact };
  const near = percentText(share, PLACES_SHOWN);
  return { zh: `约 ${near}`, en: `about ${near}` };
}

function whatWasHeld({ dimension, part }: HeldScore): readonly [string, string] {
  if (dimension === undefined) return ["总得分", "the total"];
  return part === undefined
    ? [`“${dimension.zh}”`, `"${dimension.en}"`]
    : [`“${dimension.zh}”的“${part.zh}”`, `"${part.en}" of "${dimension.en}"`];
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
    return notice(
      "uncounted",
      `adjustments[${places.get(adjustment)}]`,
      [`“${category}” ${points} 分`, `"${category}", ${points} points`],
      ["没有考核指标计入它，不影响得分", "no dimension counts it, so no score depends on it"],
      { unit: names.get(unit) ?? unit },
    );
  });
}

function notice(
  code: IssueCode,
  path: string,
  [zhFound, enFound]: readonly [string, string],
  [zhCounts, enCounts]: readonly [string, string],
  about: { readonly unit: string; readonly metric?: NamedMetric },
): InputIssue {
  return {
    ...{ code, path, keys: keysIn(path) },
    ...about,
    found: { zh: zhFound, en: enFound },
    allowed: { zh: zhCounts, en: enCounts },
    message: {
      zh: `${path}（${about.unit}）：${zhFound}；${zhCounts}。`,
      en: `${path} (${about.unit}): ${enFound}; ${enCounts}.`,
    },
  };
}
