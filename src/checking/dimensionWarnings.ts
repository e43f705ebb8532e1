import { compare, times } from "../exact/arithmetic.js";
import { type Fraction, ONE } from "../exact/fraction.js";
import { amountText, shareText } from "../exact/numberText.js";
import { orderOf } from "../exact/steps.js";
import type { MeasureRange } from "../measures/measureDefinition.js";
import { scoresIn, usesOf } from "../measures/measures.js";
import { isPercentage } from "../measures/quantity.js";
import type { EdgeWord } from "../rules/edges.js";
import { goesOneWay } from "../rules/ruleDefinition.js";
import { definitionOfRule, wordsOfRule } from "../rules/rules.js";
import { isMeanTarget } from "../rules/target.js";
import { type Dimension, weightIn, worthIn } from "../scheme/dimension.js";
import { quantityIn } from "../scheme/measurePlaces.js";
import type { Part } from "../scheme/part.js";
import type { Scheme } from "../scheme/scheme.js";
import { fractionAt, isByGroup, termsAt } from "../words/byGroup.js";
import type { Text } from "../words/text.js";
import { bestByRules, endsOfRule, mayGiveFullMarks, partsIn, rangeOf } from "./mostPossible.js";

/** What is legal in a scheme, but probably a mistake 提示: where it is, and why. Plain JSON. */
export interface SchemeWarning {
  /** Where, from the top of the scheme: `dimensions[3].rule.bands`. */
  readonly path: string;
  /** What is odd there, in a sentence. */
  readonly message: Text;
}

export function schemeWarning(path: string, zh: string, en: string): SchemeWarning {
  return { path, message: { zh: `${path}：${zh}。`, en: `${path}: ${en}.` } };
}

/** What is odd about one part of a dimension in one group. */
export function partWarnings(
  part: Part,
  path: string,
  group: string,
  scheme: Scheme,
): SchemeWarning[] {
  const { measure, rule, noData } = part;
  const { curve } = wordsOfRule(rule);
  const terms = termsAt({ ...rule, fullMarks: part.fullMarks }, group) as object;
  const place = `${path}.rule`;
  const range = rangeOf(measure, scheme);
  const [least, most] = [curve.least(terms), curve.most(terms, range.most)];
  const constant = least !== undefined && most !== undefined && orderOf(least, most) === 0;
  const unreached = curve
    .turns(terms)
    .flatMap(({ side, ...turn }) => (side === undefined ? [] : [{ ...turn, side }]))
    .filter((turn) => isOutOfReach(turn, range));
  return [
    ...(constant
      ? [
          schemeWarning(
            place,
            `此规则不起作用，任何情况都得 ${amountText(most)} 分`,
            `the rule has no effect: it always gives ${amountText(most)}`,
          ),
        ]
      : []),
    ...ladderWarnings(curve.ladder(terms), place),
    ...unreached.map(({ key, at, side }) => {
      const edge = isPercentage(quantityIn(scheme, measure)) ? shareText(at) : amountText(at);
      const { zh, en } = beyondReach[side];
      return schemeWarning(
        `${place}.${key}`,
        `计分依据不会${zh} ${edge}，此处不起作用`,
        `the measure never ${en} ${edge}, so this has no effect`,
      );
    }),
    ...(noData !== undefined && noData !== "refuse" && !mayLackData(part, scheme)
      ? [
          schemeWarning(
            `${path}.noData`,
            "该计分依据总有数据，此项不起作用",
            "the measure always has data, so this has no effect",
          ),
        ]
      : []),
  ];
}

const beyondReach: Record<EdgeWord, Text> = {
  from: { zh: "达到", en: "reaches" },
  above: { zh: "高于", en: "gets above" },
  to: { zh: "低至", en: "gets down to" },
  below: { zh: "低于", en: "gets below" },
};

/** Points that go up and down again, or the other way round. */
function ladderWarnings(ladder: readonly Fraction[], path: string): SchemeWarning[] {
  if (goesOneWay(ladder)) return [];
  const points = ladder.map(amountText);
  return [
    schemeWarning(
      path,
      `得分时增时减（依次为 ${points.join("、")}）`,
      `the points go up and down (${points.join(", ")})`,
    ),
  ];
}

/** Whether the measure can never lie on the side where the turn matters. */
function isOutOfReach(
  { at, side }: { readonly at: Fraction; readonly side: EdgeWord },
  { least, most }: MeasureRange,
): boolean {
  const toMost = most === undefined ? -1 : orderOf(at, most);
  const toLeast = least === undefined ? 1 : orderOf(at, least);
  const beyond: Record<EdgeWord, boolean> = {
    from: toMost > 0,
    above: toMost >= 0,
    to: toLeast < 0,
    below: toLeast <= 0,
  };
  return beyond[side];
}

/** A share may be one of nothing, a divisor may be 0, and there may be no other unit to compare with. */
function mayLackData({ measure, rule }: Part, scheme: Scheme): boolean {
  const isOpen = definitionOfRule(rule)
    .ofUnits(rule)
    .some(({ target }) => isMeanTarget(target) || mayLackMetric(target.metric, scheme));
  if (isOpen || scoresIn(measure) !== undefined) return true;
  if (quantityIn(scheme, measure) === "share" || "distanceToMean" in measure) return true;
  return usesOf(measure).some(({ id, divides }) => divides || mayLackMetric(id, scheme));
}

function mayLackMetric(id: string, { metrics }: Scheme): boolean {
  return metrics[id]?.kind === "rate";
}

/** Points that a rule gives beyond what the dimension is worth, where it does not say that they are cut off. */
function cutWarnings(
  dimension: Dimension,
  path: string,
  group: string,
  scheme: Scheme,
): SchemeWarning[] {
  const [only, ...more] = partsIn(dimension, path, group);
  if (only === undefined || more.length > 0 || dimension.factors !== undefined) return [];
  const { part } = only;
  const fullMarks = fractionAt(dimension.fullMarks, group);
  const ends = endsOfRule(part, group, scheme);
  const weight = "parts" in dimension ? weightIn(part, group) : ONE;
  const [least, most] = [ends.least, ends.most].map((end) => end && times(end, weight));
  // what is a share of full marks is scored to no other number
  const isShare = definitionOfRule(part.rule).asksFullMarks === true;
  const place = `${only.path}.rule`;
  const isOver = most !== undefined && compare(most, fullMarks) > 0;
  const isUnder = least !== undefined && least.above < 0;
  const [worth, top] = [amountText(fullMarks), most === undefined ? "" : amountText(most)];
  return [
    ...(isOver && part.cap === undefined && dimension.cap === undefined
      ? [
          schemeWarning(
            place,
            `此规则最高给 ${top} 分，超过满分 ${worth} 分的部分不计；${isShare ? `如应超过满分，请把 cap 写为 ${top}；如确为上限，请把 cap 写为 ${worth}` : `如按 ${top} 分制打分再折算，请写 weight（fullMarks 写 ${top}）；如确为上限，请写 cap`}`,
            `the rule gives up to ${top}, of which what lies above the full marks of ${worth} is cut off: ${isShare ? `if more than full marks is meant, state a cap of ${top}; if not, a cap of ${worth}` : `if it is scored to ${top} and counts less, state fullMarks ${top} and a weight; if it is meant to be cut off, state a cap`}`,
          ),
        ]
      : []),
    ...(isUnder && part.floor === undefined && dimension.floor === undefined
      ? [
          schemeWarning(
            place,
            `此规则最低给 ${amountText(least)} 分，低于 0 的部分不计；如应倒扣，请写 floor；如确为扣完为止，请写 floor 为 "0"`,
            `the rule gives down to ${amountText(least)}, of which what lies below 0 is cut off: if points below 0 are meant, state a floor; if not, state a floor of "0"`,
          ),
        ]
      : []),
  ];
}

/** What is odd about a dimension in one group. */
export function dimensionWarnings(
  dimension: Dimension,
  path: string,
  group: string,
  scheme: Scheme,
): SchemeWarning[] {
  const parts = partsIn(dimension, path, group);
  const fullMarks = worthIn(dimension, group);
  const within = [
    ...parts.flatMap(({ part, path: place }) => partWarnings(part, place, group, scheme)),
    ...harmlessVetoes(dimension, path, fractionAt(dimension.cap ?? dimension.fullMarks, group)),
    ...cutWarnings(dimension, path, group, scheme),
  ];
  const best = bestByRules(dimension, group, scheme);
  const cap = fractionAt(dimension.cap ?? dimension.fullMarks, group);
  const floor = fractionAt(dimension.floor ?? "0", group);
  // a dimension that is worth 0 in one group only does not apply to that group
  if (fullMarks.above === 0 && isByGroup(dimension.fullMarks)) return within;
  if (compare(floor, cap) === 0) {
    const only = amountText(times(cap, weightIn(dimension, group)));
    const warning = schemeWarning(
      path,
      `下限与上限都是 ${only} 分，任何情况都得 ${only} 分（未写的，下限为 0，上限为满分）`,
      `its floor and its cap are both ${only}, so that it always gives ${only} (unless stated, the floor is 0 and the cap full marks)`,
    );
    return [...within, warning];
  }
  if (compare(best, fullMarks) >= 0 || mayGiveFullMarks(dimension, parts)) return within;
  return [
    ...within,
    schemeWarning(
      path,
      `最高只能得 ${amountText(best)} 分，达不到满分 ${amountText(fullMarks)} 分`,
      `at best it comes to ${amountText(best)}, under its full marks of ${amountText(fullMarks)}`,
    ),
  ];
}

/** Conditions whose 0 is already the best score. */
function harmlessVetoes(
  { conditions = [] }: Dimension,
  path: string,
  most: Fraction,
): SchemeWarning[] {
  if (most.above > 0) return [];
  return conditions.flatMap((condition, index) =>
    !("give" in condition) || condition.give === "fullMarks"
      ? []
      : [
          schemeWarning(
            `${path}.conditions[${index}].give`,
            "该项最高只有 0 分，给 0 分等于不扣分",
            "the dimension comes to 0 at best, so that zero takes nothing away",
          ),
        ],
  );
}
