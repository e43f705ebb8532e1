import { compare } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { isBlank } from "../sheet/printedFigure.js";
import { type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import type { Text } from "../words/text.js";
import { type AuditTerms, pointsText, rateText } from "./auditTerms.js";
import { cellFinding, type Finding, type RelatedCell } from "./finding.js";
import { capOf, countedRate, largestWhole, printedRate } from "./metricDomain.js";
import { printingOf, publishes } from "./printing.js";
import type { RateMismatch } from "./rateChecks.js";
import type { RowReckoning } from "./rowReckoning.js";
import { consequencesText, totalConsequence } from "./scoreFindings.js";
import type { TotalOutcome } from "./totalFindings.js";

/** Findings for rates without counts that no fraction of the unit's tickets could print as. */
export function impossibleRates(row: TableRow, terms: AuditTerms): Finding[] {
  const { metrics } = terms.scheme;
  return Object.entries(metrics).flatMap(([metric, definition]) => {
    const cell = cellOf(row, { metric });
    if (definition.kind !== "rate" || cell?.figure === undefined || isBlank(cell.text)) return [];
    if (
      countedRate(row, metric, terms.scheme) !== undefined ||
      printedRate(row, metric, terms) !== undefined
    )
      return [];
    const whole = largestWhole(row, metric, terms.scheme);
    const isAbove = compare(cell.figure.value, capOf(definition)) > 0;
    const reason = isAbove ? aboveOne : notPrinted(whole);
    return [
      cellFinding(row, cell, {
        kind: "rate",
        severity: "medium",
        message: {
          zh: `${row.unit}的“${cell.heading}”为 ${cell.text}，${reason.zh}`,
          en: `${row.unit}: "${cell.heading}" is ${cell.text}, ${reason.en}`,
        },
      }),
    ];
  });
}

const aboveOne = { zh: "超过 100%", en: "which is above 100 %" };

function notPrinted(whole: Fraction | undefined): Text {
  const most =
    whole === undefined
      ? { zh: "", en: "" }
      : { zh: `分母不超过 ${whole} 的`, en: ` with a denominator of at most ${whole}` };
  return { zh: `没有${most.zh}比值会印成这样`, en: `but no fraction${most.en} prints so` };
}

/** What the row comes to by its counts. */
export interface ByCounts {
  readonly byRules: RowReckoning;
  readonly total: TotalOutcome;
}

/** Findings for rates that differ from their counts; for those in `followed`, the scores go by the printed rate. */
export function rateFindings(
  row: TableRow,
  terms: AuditTerms,
  mismatches: readonly RateMismatch[],
  followed: readonly RateMismatch[],
  byCounts: ByCounts,
): Finding[] {
  return mismatches.map((mismatch) => {
    const isFollowed = followed.includes(mismatch);
    const { cell, counted, count, of, otherCounts } = mismatch;
    const choice = isFollowed ? mismatch.denominator : undefined;
    const consequences = isFollowed ? consequencesOf(row, terms, mismatch, byCounts) : [];
    const expected = [rateText(counted, printingOf(cell.figure, terms.percentages), terms.scheme)];
    const isTotal = consequences.some(({ column }) => column === cellOf(row, "total")?.heading);
    const orElse = isFollowed
      ? otherCounts.map((one) => ({
          column: count.heading,
          printed: count.text,
          expected: `${one}`,
        }))
      : [];
    return cellFinding(row, cell, {
      kind: "rate",
      severity: isTotal ? "high" : "medium",
      verdict: choice === undefined ? "wrong" : "explained",
      expected,
      ...(choice === undefined ? {} : { choice }),
      consequences,
      orElse,
      ...clauseOf(row, terms, mismatch),
      message: rateMessage(row.unit, cell, `${count.text}/${of.text} = ${expected}`, [
        ...(choice === undefined ? [] : [choiceText(choice.text)]),
        choice === undefined
          ? consequencesText(consequences)
          : otherwiseText(of.text, consequences),
        ...orElse.map((one) => orElseText(one)),
      ]),
    });
  });
}

function choiceText({ zh, en }: Text): Text {
  return { zh: `；若${zh}则相符`, en: `; it would agree if it were ${en}` };
}

/** What the counts would make of the cells that follow from a rate which another whole explains. */
function otherwiseText(of: string, consequences: readonly RelatedCell[]): Text {
  if (consequences.length === 0) return { zh: "", en: "" };
  const zh = consequences.map(
    ({ column, printed, expected }) => `“${column}” ${printed} 应为 ${expected}`,
  );
  const en = consequences.map(
    ({ column, printed, expected }) => `"${column}" ${printed} should be ${expected}`,
  );
  return {
    zh: `；请核对分母，若为 ${of}，${zh.join("，")}`,
    en: `; check of what it is a share: if of ${of}, ${en.join(", ")}`,
  };
}

function orElseText({ column, expected }: RelatedCell): Text {
  return {
    zh: `；也可能是“${column}”应为 ${expected}`,
    en: `; or else "${column}" should be ${expected}`,
  };
}

function rateMessage(
  unit: string,
  { heading, text }: Cell,
  counted: string,
  more: readonly Text[],
): Text {
  return {
    zh: `${unit}的“${heading}”为 ${text}，而 ${counted}${more.map(({ zh }) => zh).join("")}`,
    en: `${unit}: "${heading}" is ${text}, but ${counted}${more.map(({ en }) => en).join("")}`,
  };
}

/** The wording of the first dimension that looks at the rate. */
function clauseOf(row: TableRow, { compiled, scheme }: AuditTerms, { metric }: RateMismatch) {
  const place = Object.keys(scheme.metrics).indexOf(metric);
  const needs = row.group === undefined ? [] : compiled.needsIn(row.group.id);
  const index = needs.findIndex(({ metrics }) => metrics.includes(place));
  const { wording } = scheme.dimensions[index] ?? {};
  return wording === undefined ? {} : { clause: wording };
}

/** The scores and the total that would be others by the counts. */
function consequencesOf(
  row: TableRow,
  terms: AuditTerms,
  { metric }: RateMismatch,
  { byRules, total }: ByCounts,
): RelatedCell[] {
  const place = Object.keys(terms.scheme.metrics).indexOf(metric);
  const needs = terms.compiled.needsIn(row.group?.id ?? "");
  const scores = byRules.dimensions.flatMap(
    ({ dimension, printed, given }, index): RelatedCell[] => {
      const cell = cellOf(row, { score: dimension });
      const rounding = terms.printing(index);
      const [exact] = given();
      if (!needs[index]?.metrics.includes(place) || cell === undefined) return [];
      if (printed === undefined || exact === undefined || publishes(exact, printed, rounding))
        return [];
      return [{ column: cell.heading, printed: cell.text, expected: pointsText(exact, rounding) }];
    },
  );
  return total.state === "reproduced"
    ? scores
    : [...scores, ...totalConsequence(row, terms, total)];
}
