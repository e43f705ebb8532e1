import { explanationText, type Language } from "hotline-scoring";
import { workingOf } from "./october.js";

/** One line of the explanation of a unit of October 2023: that of a dimension, or of `tier`, `total` or `rank`. */
export function explanationLine(language: Language, unit: string, subject: string): string {
  const working = workingOf(unit);
  const subjects = [
    ...(working.tier === null ? [] : ["tier"]),
    ...working.dimensions.map(({ id }) => id),
    "total",
    "rank",
  ];
  const line = explanationText(working, language).split("\n")[1 + subjects.indexOf(subject)];
  if (line === undefined || !subjects.includes(subject)) throw new Error(`no line of ${subject}`);
  return `> ${line}`;
}
