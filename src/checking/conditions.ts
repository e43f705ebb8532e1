import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import { definitionOf, isStanding, scoresIn } from "../measures/measures.js";
import { type Condition, type ConditionTest, leavesOf } from "../scheme/condition.js";
import { quantityIn } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { isObject } from "../words/plain.js";
import { comparisonContradictions } from "./bounds.js";
import { groupContradictions, scoreReference } from "./references.js";

const asFact = {
  zh: "{ fact }（是否类指标直接作为条件，不与界限比较）",
  en: "{ fact }, since a fact holds or does not, and is not held against edges",
};

/** The problems of one thing that a condition asks about. */
export function testContradictions(
  test: ConditionTest,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if ("fact" in test) return [];
  if ("inGroup" in test) return groupContradictions(test.inGroup, `${path}.inGroup`, scheme, sound);
  if ("score" in test) {
    return [
      ...scoreReference(test.score, `${path}.score`, scheme, sound),
      ...comparisonContradictions(test, path, undefined),
    ];
  }
  if (!sound(`${path}.measure`) || !isObject(test.measure)) return [];
  if ("fact" in test.measure) {
    return [inputIssue("contradiction", path, foundText(test), asFact)];
  }
  const quantity = sound("metrics") ? quantityIn(scheme, test.measure) : undefined;
  return comparisonContradictions(test, path, quantity);
}

/** The problems of a condition. */
export function conditionContradictions(
  condition: Condition,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  return leavesOf<ConditionTest>(condition, path)
    .filter((one) => sound(one.path))
    .flatMap(({ leaf, path: place }) => testContradictions(leaf, place, scheme, sound));
}

const ownOnly = {
  zh: "只看本单位数据的条件（单列与否不能取决于得分或与其他单位的比较）",
  en: "a condition on the unit's own figures: whether it is set apart cannot depend on scores or on other units",
};

/** The problems of a condition that sets units apart: it may not look at scores or at other units. */
export function ownConditionContradictions(
  condition: Condition,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  return [
    ...conditionContradictions(condition, path, scheme, sound),
    ...leavesOf<ConditionTest>(condition, path).flatMap(({ leaf, path: place }) => {
      if (!sound(place)) return [];
      const looksFarther =
        "score" in leaf ||
        ("measure" in leaf &&
          isObject(leaf.measure) &&
          (isStanding(definitionOf(leaf.measure)) || scoresIn(leaf.measure) !== undefined));
      return looksFarther ? [inputIssue("contradiction", place, foundText(leaf), ownOnly)] : [];
    }),
  ];
}
