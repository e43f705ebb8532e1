import {
  audit,
  auditText,
  explain,
  explanationText,
  type Language,
  type RankedUnit,
  scoreMonth,
  type Working,
} from "hotline-scoring";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { october2023 } from "../../examples/october2023Month.js";
import { october2023Stated } from "../../examples/october2023Stated.js";
import { annex1, annex2 } from "./annexes.js";

/** October 2023, scored once for all blocks. */
export const october = scoreMonth(xiangtan2023, october2023);

/** The units of October 2023 in published order. */
export const octoberUnits: readonly RankedUnit<typeof xiangtan2023>[] = october.peerGroups.flatMap(
  ({ units }) => units,
);

/** The working of a unit of October 2023, by its name. */
export function workingOf(name: string): Extract<Working, { total: unknown }> {
  const { unit } = unitNamed(name);
  const working = explain(xiangtan2023, october2023, unit.id);
  if ("setApart" in working) throw new Error(`${name} is set apart`);
  return working;
}

/** The result of a unit of October 2023, by its name. */
export function unitNamed(name: string): (typeof octoberUnits)[number] {
  const found = octoberUnits.find(({ unit }) => unit.name === name);
  if (found === undefined) throw new Error(`no unit ${name} in October 2023`);
  return found;
}

/** The bulletin of October 2023, annexes and text, held against the rules. */
export const octoberAudit = audit(xiangtan2023, annex1, {
  adjustments: annex2,
  stated: october2023Stated,
});

/** What the audit of the bulletin of October 2023 finds, as its report states it. */
export function findings(language: Language): string {
  const lines = auditText(octoberAudit, language).split("\n");
  const counted = lines[1] ?? "";
  return [counted, "", ...lines.filter((line) => /^\d+\. ?/.test(line)).map(spaced)].join("\n");
}

/** A numbered line as Markdown has it, with a blank behind the number. */
function spaced(line: string): string {
  return line.replace(/^(\d+\.) ?/, "$1 ");
}

/** The explanation of a unit of October 2023, as the library writes it, without its heading. */
export function explanation(language: Language, unit: string): string {
  return explanationText(workingOf(unit), language, "markdown").replace(/^#.*\n+/, "");
}

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
