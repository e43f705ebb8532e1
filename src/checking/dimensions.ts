import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import { definitionOf, isStanding } from "../measures/measures.js";
import { definitionOfRule } from "../rules/rules.js";
import { isMeanTarget } from "../rules/target.js";
import { type Dimension, partsOf } from "../scheme/dimension.js";
import { listed } from "../scheme/measurePlaces.js";
import type { Part } from "../scheme/part.js";
import type { Scheme } from "../scheme/scheme.js";
import { isObject } from "../words/plain.js";
import { boundContradictions } from "./bounds.js";
import { conditionContradictions } from "./conditions.js";
import { factorContradictions } from "./factors.js";
import { groupContradictions } from "./references.js";
import { ruleContradictions } from "./rules.js";

const stated = {
  zh: 'refuse、fullMarks、zero、setApart 之一，或在 total.leftOut 中写明剔除后总分如何计算（"asZero" 或 "rescale"）',
  en: 'one of refuse, fullMarks, zero, setApart; or state in total.leftOut what becomes of the total then ("asZero" or "rescale")',
};
const ownMeasure = {
  zh: "不与其他单位比较的目标值（该计分依据本身已是与其他单位的比较）",
  en: "a target that does not follow from the other units, since the measure does already",
};

/** Where one part of a dimension contradicts itself or the scheme. */
export function partContradictions(
  part: Part,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const { measure, rule, noData, onlyIn } = part;
  const leftOut = noData === "leaveOut" && sound("total") && scheme.total.leftOut === undefined;
  return [
    ...(leftOut ? [inputIssue("contradiction", `${path}.noData`, foundText(noData), stated)] : []),
    ...(onlyIn !== undefined && sound(`${path}.onlyIn`)
      ? groupContradictions(onlyIn, `${path}.onlyIn`, scheme, sound)
      : []),
    ...(isWhole(part, path, sound) && sound("metrics")
      ? [
          ...ruleContradictions(rule, `${path}.rule`, measure, scheme, sound),
          ...targetContradictions(part, path),
        ]
      : []),
    ...boundContradictions({ floor: part.floor, cap: part.cap }, path, scheme, sound),
  ];
}

function isWhole({ measure, rule }: Part, path: string, sound: Soundness): boolean {
  return isObject(measure) && isObject(rule) && sound(`${path}.measure`) && sound(`${path}.rule`);
}

function targetContradictions({ measure, rule }: Part, path: string): InputIssue[] {
  if (!isStanding(definitionOf(measure))) return [];
  return definitionOfRule(rule)
    .ofUnits(rule)
    .filter(({ target }) => isMeanTarget(target))
    .map(({ key, target }) =>
      inputIssue("contradiction", `${path}.rule.${key}`, foundText(target), ownMeasure),
    );
}

/** Where a dimension contradicts itself or the scheme. */
export function dimensionContradictions(
  dimension: Dimension,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const parts = partsOf(dimension, path).filter(({ part }) => isObject(part));
  const conditions = listed(dimension.conditions ?? [], `${path}.conditions`);
  return [
    ...parts.flatMap(({ part, path: place }) => partContradictions(part, place, scheme, sound)),
    ...conditions.flatMap(([{ if: condition }, place]) =>
      conditionContradictions(condition, `${place}.if`, scheme, sound),
    ),
    ...factorContradictions(dimension.factors, path, scheme, sound),
    ...boundContradictions(dimension, path, scheme, sound),
  ];
}
