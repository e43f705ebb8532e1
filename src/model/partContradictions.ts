import { definitionOf } from "../measures/measures.js";
import { isStanding } from "../measures/usesOf.js";
import { definitionOfRule } from "../rules/rules.js";
import { isMeanTarget } from "../rules/target.js";
import { boundContradictions } from "./boundContradictions.js";
import { foundText } from "./foundText.js";
import { groupContradictions } from "./groupContradictions.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";
import type { Part } from "./part.js";
import { isObject } from "./plain.js";
import { quantityIn } from "./quantityIn.js";
import { ruleContradictions } from "./ruleContradictions.js";
import type { Scheme } from "./scheme.js";
import type { Soundness } from "./soundness.js";

const stated = {
  zh: 'refuse、fullMarks、zero、setApart 之一，或在 total.leftOut 中写明剔除后总分如何计算（"asZero" 或 "rescale"）',
  en: 'one of refuse, fullMarks, zero, setApart; or state in total.leftOut what becomes of the total then ("asZero" or "rescale")',
};
const ownMeasure = {
  zh: "不与其他单位比较的目标值（该计分依据本身已是与其他单位的比较）",
  en: "a target that does not follow from the other units, since the measure does already",
};

/** @internal where one part of a dimension contradicts itself or the scheme */
export function partContradictions(
  part: Part,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const { measure, rule, noData, onlyIn } = part;
  const leftOut = noData === "leaveOut" && sound("total") && scheme.total.leftOut === undefined;
  return [
    ...(leftOut ? [inputIssue(`${path}.noData`, foundText(noData), stated)] : []),
    ...(onlyIn !== undefined && sound(`${path}.onlyIn`)
      ? groupContradictions(onlyIn, `${path}.onlyIn`, scheme, sound)
      : []),
    ...(isWhole(part, path, sound) && sound("metrics")
      ? [
          ...ruleContradictions(rule, `${path}.rule`, quantityIn(scheme, measure), scheme, sound),
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
  const target = definitionOfRule(rule).target?.(rule);
  if (target === undefined || !isMeanTarget(target)) return [];
  if (!isStanding(definitionOf(measure))) return [];
  return [inputIssue(`${path}.rule.target`, foundText(target), ownMeasure)];
}
