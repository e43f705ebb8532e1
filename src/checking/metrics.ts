import { foundText, type InputIssue, inputIssue, pathBelow } from "../input/issue.js";
import type { Soundness } from "../input/soundness.js";
import type { Scheme } from "../scheme/scheme.js";
import { hasOwn } from "../words/byKey.js";
import { isMade, type MetricDefinition, partsOfMetric } from "../words/metricDefinition.js";
import { metricReference } from "./references.js";

const given = {
  zh: "每月直接填报的数量",
  en: "a count that is given in a month",
};
const once = { zh: "不重复的数量", en: "another count" };
const withWhole = {
  zh: "与 of 一并书写的分子",
  en: "a count together with of",
};
const ofAlone = {
  zh: "无此项（已有 of）",
  en: "nothing, beside of",
};
const wholeCases = {
  zh: "无此项（按整件计）",
  en: "nothing: it has whole cases",
};

/** Where the metrics of a scheme name others that are not there, or cannot be worked out of them. */
export function metricContradictions(scheme: Scheme, sound: Soundness): InputIssue[] {
  return Object.entries(scheme.metrics ?? {}).flatMap(([id, definition]) => {
    const path = pathBelow("metrics", id);
    return sound(path) ? contradictionsOf(definition, path, scheme, sound) : [];
  });
}

function contradictionsOf(
  definition: MetricDefinition,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  const parts = partsOfMetric(definition);
  const isMadeOf = definition.kind === "count";
  const problems = parts.flatMap(([key, id], index): InputIssue[] => {
    const place = `${path}.${key}`;
    const references = metricReference(id, place, ["count"], scheme, sound);
    if (references.length > 0 || !isMadeOf) return references;
    const part = hasOwn(scheme.metrics, id) ? scheme.metrics[id] : undefined;
    if (part !== undefined && sound(pathBelow("metrics", id)) && isMade(part)) {
      return [inputIssue("contradiction", place, foundText(id), given)];
    }
    const isRepeated = parts.findIndex((one) => one[1] === id) < index;
    return isRepeated ? [inputIssue("duplicate", place, foundText(id), once)] : [];
  });
  return [...problems, ...rateProblems(definition, path, scheme, sound)];
}

function rateProblems(
  definition: MetricDefinition,
  path: string,
  scheme: Scheme,
  sound: Soundness,
): InputIssue[] {
  if (definition.kind !== "rate") return [];
  const { of, count, within, partialCredit } = definition;
  const place = `${path}.within`;
  const wholes = [
    ...(within === undefined ? [] : metricReference(within, place, ["count"], scheme, sound)),
    ...(within === undefined || of === undefined
      ? []
      : [inputIssue("contradiction", place, foundText(within), ofAlone)]),
  ];
  if (count === undefined) return wholes;
  return [
    ...wholes,
    ...(of === undefined
      ? [inputIssue("contradiction", `${path}.count`, foundText(count), withWhole)]
      : []),
    ...(partialCredit === undefined
      ? []
      : [
          inputIssue(
            "contradiction",
            `${path}.partialCredit`,
            foundText(partialCredit),
            wholeCases,
          ),
        ]),
  ];
}
