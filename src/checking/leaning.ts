import { foundText, type InputIssue, inputIssue } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import { circleIn, leanings, scoresOfMeasure } from "../scheme/leaning.js";
import { measurePlaces } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { scoreReference } from "./references.js";

const noCircle = {
  zh: "不互相依赖的考核指标（一项得分不能直接或间接取决于自身）",
  en: "dimensions that do not lean on one another in a circle",
};

const once = { zh: "不重复的考核指标", en: "a dimension that is not named there yet" };

/** Scores that are added up twice. */
function repeatedScores(scheme: Scheme, sound: Soundness): InputIssue[] {
  return measurePlaces(scheme, sound).flatMap(({ measure, path }) => {
    const uses = scoresOfMeasure(measure, path);
    const ids = uses.map(({ score }) => score);
    return uses.flatMap(({ score, path: place }, index) =>
      ids.indexOf(score) < index ? [inputIssue("duplicate", place, foundText(score), once)] : [],
    );
  });
}

/** Where a scheme looks at scores of dimensions that are not there, or where dimensions lean on one another in a circle. */
export function leaningContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  const unknown = measurePlaces(scheme, sound).flatMap(({ measure, path }) =>
    scoresOfMeasure(measure, path).flatMap(({ score, path: place }) =>
      score === "basicTotal" ? [] : scoreReference(score, place, scheme, sound),
    ),
  );
  unknown.push(...repeatedScores(scheme, sound));
  if (unknown.length > 0 || !sound("dimensions") || !sound("metrics")) return unknown;
  const circle = circleIn(leanings(scheme));
  if (circle === undefined) return [];
  const way = circle.map((place) => scheme.dimensions[place]?.id).join(" → ");
  const path = `dimensions[${circle[0]}]`;
  return [inputIssue("contradiction", path, { zh: way, en: way }, noCircle)];
}
