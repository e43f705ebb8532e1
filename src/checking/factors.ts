import type { InputIssue } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import type { Factor } from "../scheme/factor.js";
import { listed } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { isObject } from "../words/plain.js";
import { boundContradictions } from "./bounds.js";
import { conditionContradictions } from "./conditions.js";
import { ruleContradictions } from "./rules.js";

/** The problems of the factors of a dimension or of the total. */
export function factorContradictions(
  factors: readonly Factor[] | undefined,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  return listed(factors ?? [], `${path}.factors`).flatMap(([factor, place]): InputIssue[] => {
    if (!sound(place)) return [];
    if (!("measure" in factor)) {
      return factor.if === undefined
        ? []
        : conditionContradictions(factor.if, `${place}.if`, scheme, sound);
    }
    const { measure, rule, floor, cap } = factor;
    const isWhole = isObject(measure) && isObject(rule) && sound("metrics");
    return [
      ...(isWhole ? ruleContradictions(rule, `${place}.rule`, measure, scheme, sound) : []),
      ...boundContradictions({ floor, cap }, place, scheme, sound),
    ];
  });
}
