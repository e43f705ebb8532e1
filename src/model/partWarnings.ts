import type { Fraction } from "../exact/fraction.js";
import { orderOf } from "../exact/steps.js";
import { isPercentage } from "../measures/measureDefinition.js";
import { usesOf } from "../measures/usesOf.js";
import type { EdgeWord } from "../rules/edges.js";
import type { Turn } from "../rules/ruleDefinition.js";
import { definitionOfRule } from "../rules/rules.js";
import { isMeanTarget, isOwnTarget } from "../rules/target.js";
import { amountText, shareText } from "./amountText.js";
import { measureRange } from "./measureRange.js";
import type { Part } from "./part.js";
import { quantityIn } from "./quantityIn.js";
import type { Scheme } from "./scheme.js";
import { type SchemeWarning, schemeWarning } from "./schemeWarning.js";
import { termsAt } from "./termsAt.js";
import type { Text } from "./text.js";

/** @internal what is odd about one part of a dimension in one group */
export function partWarnings(
  part: Part,
  path: string,
  group: string,
  scheme: Scheme,
): SchemeWarning[] {
  const { measure, rule, noData } = part;
  const definition = definitionOfRule(rule);
  const terms = termsAt({ ...rule, fullMarks: part.fullMarks }, group) as object;
  const place = `${path}.rule`;
  const range = measureRange(scheme, measure);
  const [least, most] = [definition.least?.(terms), definition.most?.(terms, range.most)];
  const constant = least !== undefined && most !== undefined && orderOf(least, most) === 0;
  const unreached = (definition.turns?.(terms) ?? []).filter((turn) => isOutOfReach(turn, range));
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
    ...ladderWarnings(definition.ladder?.(terms) ?? [], place),
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
  const steps = ladder.slice(1).map((points, place) => orderOf(points, ladder[place] as Fraction));
  if (!steps.includes(1) || !steps.includes(-1)) return [];
  const points = ladder.map(amountText);
  return [
    schemeWarning(
      path,
      `得分时增时减（依次为 ${points.join("、")}）`,
      `the points go up and down (${points.join(", ")})`,
    ),
  ];
}

/** Whether no measure within the range lies on the side of the turn where it matters. */
function isOutOfReach(
  { at, side }: Turn,
  { least, most }: ReturnType<typeof measureRange>,
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
  const target = definitionOfRule(rule).target?.(rule);
  if (target !== undefined && (isOwnTarget(target) || isMeanTarget(target))) return true;
  if (quantityIn(scheme, measure) === "share") return true;
  return usesOf(measure).some(({ id, divides }) => divides || scheme.metrics[id]?.kind === "rate");
}

/** @internal the most that a part can earn in a group; nothing where there is no end */
export function mostOfPart(part: Part, group: string, scheme: Scheme): Fraction | undefined {
  const { measure, rule, fullMarks, cap } = part;
  const terms = termsAt({ ...rule, fullMarks }, group) as object;
  const most = definitionOfRule(rule).most?.(terms, measureRange(scheme, measure).most);
  const bound = cap === undefined ? undefined : (termsAt(cap, group) as Fraction);
  if (most === undefined || bound === undefined) return most ?? bound;
  return orderOf(bound, most) < 0 ? bound : most;
}
