import { compare, sumOf } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { amountText, shareText } from "../exact/numberText.js";
import { orderOf } from "../exact/steps.js";
import type { MeasureRange } from "../measures/measureDefinition.js";
import { type Measure, usesOf, wordsOfMeasure } from "../measures/measures.js";
import { isPercentage } from "../measures/quantity.js";
import type { EdgeWord } from "../rules/edges.js";
import { goesOneWay } from "../rules/ruleDefinition.js";
import { definitionOfRule, wordsOfRule } from "../rules/rules.js";
import { isMeanTarget, isOwnTarget } from "../rules/target.js";
import { type Dimension, partsOf } from "../scheme/dimension.js";
import { quantityIn } from "../scheme/measurePlaces.js";
import type { Part } from "../scheme/part.js";
import type { Scheme } from "../scheme/scheme.js";
import { isByGroup, termsAt } from "../words/byGroup.js";
import type { Text } from "../words/text.js";

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

function rangeOf(measure: Measure, { metrics }: Scheme): MeasureRange {
  return wordsOfMeasure(measure).range(measure, metrics);
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
  const target = definitionOfRule(rule).target(rule);
  if (target !== undefined && (isOwnTarget(target) || isMeanTarget(target))) return true;
  if (quantityIn(scheme, measure) === "share") return true;
  return usesOf(measure).some(({ id, divides }) => divides || scheme.metrics[id]?.kind === "rate");
}

/** The most that a part can earn in a group; undefined where there is no end. */
export function mostOfPart(part: Part, group: string, scheme: Scheme): Fraction | undefined {
  const { measure, rule, fullMarks, cap } = part;
  const terms = termsAt({ ...rule, fullMarks }, group) as object;
  const most = wordsOfRule(rule).curve.most(terms, rangeOf(measure, scheme).most);
  const bound = cap === undefined ? undefined : (termsAt(cap, group) as Fraction);
  if (most === undefined || bound === undefined) return most ?? bound;
  return orderOf(bound, most) < 0 ? bound : most;
}

/** What is odd about a dimension in one group. */
export function dimensionWarnings(
  dimension: Dimension,
  path: string,
  group: string,
  scheme: Scheme,
): SchemeWarning[] {
  const parts = partsOf(dimension, path).filter(
    ({ part: { onlyIn } }) => onlyIn === undefined || onlyIn.includes(group),
  );
  const fullMarks = termsAt(dimension.fullMarks, group) as Fraction;
  const within = [
    ...parts.flatMap(({ part, path: place }) => partWarnings(part, place, group, scheme)),
    ...harmlessVetoes(dimension, path, fullMarks),
  ];
  const most = parts.map(({ part }) => mostOfPart(part, group, scheme));
  const cap = termsAt(dimension.cap ?? dimension.fullMarks, group) as Fraction;
  const known = most.filter((one) => one !== undefined);
  const sum = known.length < most.length ? cap : sumOf(known);
  const best = compare(sum, cap) > 0 ? cap : sum;
  const floor = termsAt(dimension.floor ?? "0", group) as Fraction;
  // a dimension that is worth 0 in one group only does not apply to that group
  if (fullMarks.above === 0 && isByGroup(dimension.fullMarks)) return within;
  if (compare(floor, cap) === 0) {
    const only = amountText(cap);
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
  fullMarks: Fraction,
): SchemeWarning[] {
  if (fullMarks.above > 0) return [];
  return conditions.flatMap(({ give }, index) =>
    give === "fullMarks"
      ? []
      : [
          schemeWarning(
            `${path}.conditions[${index}].give`,
            "该项满分为 0，给 0 分等于不扣分",
            "the dimension is worth 0 at best, so that zero takes nothing away",
          ),
        ],
  );
}

/** Whether full marks can come from something other than the rules. */
function mayGiveFullMarks(
  { conditions = [] }: Dimension,
  parts: readonly { readonly part: Part }[],
): boolean {
  return (
    conditions.some(({ give }) => give === "fullMarks") ||
    parts.some(({ part }) => part.noData === "fullMarks")
  );
}
