import { compare } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import { type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import { lastOf } from "../words/byKey.js";
import type { Text } from "../words/text.js";
import { type AuditTerms, appliesTo, pointsText } from "./auditTerms.js";
import type { CompiledScheme } from "./compiledScheme.js";
import { cellFinding, type Finding, type OtherChoice, type RelatedCell } from "./finding.js";
import { publishes } from "./printing.js";
import { asRoundedPoints } from "./roundedPoints.js";
import {
  type DimensionReckoning,
  type RowFacts,
  type RowReckoning,
  rowReckoning,
} from "./rowReckoning.js";
import type { TotalOutcome } from "./totalFindings.js";

/** The printed scores of a row that the rules do not give. */
export function scoreFindings(
  row: TableRow,
  terms: AuditTerms,
  facts: RowFacts,
  reckoned: RowReckoning,
  total: TotalOutcome,
): Finding[] {
  return reckoned.dimensions.flatMap((one) => {
    const cell = cellOf(row, { score: one.dimension });
    if (one.state !== "impossible" || cell === undefined) return [];
    const choice = otherChoice(one, facts, terms);
    const consequences = total.state === "followsScores" ? totalConsequence(row, terms, total) : [];
    const expected = expectedPoints(one, terms);
    const { wording } = terms.scheme.dimensions.find(({ id }) => id === one.dimension) ?? {};
    const left = choice === undefined ? leftOutAdjustment(row, one, facts, terms) : undefined;
    return [
      cellFinding(row, cell, {
        kind: "score",
        severity: consequences.length > 0 ? "high" : "medium",
        verdict: choice === undefined ? "wrong" : "explained",
        expected,
        ...(choice === undefined ? {} : { choice }),
        consequences,
        ...(wording === undefined ? {} : { clause: wording }),
        message: scoreMessage(row.unit, cell, expected, choice?.text ?? left, consequences),
      }),
    ];
  });
}

/** What the total would be by the rules, where that is not what was printed. */
export function totalConsequence(
  row: TableRow,
  { printing }: AuditTerms,
  { byRules }: TotalOutcome,
): RelatedCell[] {
  const cell = cellOf(row, "total");
  if (cell?.figure === undefined || byRules === undefined) return [];
  const rounding = printing("total");
  if (publishes(byRules, cell.figure.value, rounding)) return [];
  return [{ column: cell.heading, printed: cell.text, expected: pointsText(byRules, rounding) }];
}

function otherChoice(
  { dimension }: DimensionReckoning,
  facts: RowFacts,
  terms: AuditTerms,
): OtherChoice | undefined {
  const stateBy = (compiled: CompiledScheme, known: RowFacts) =>
    rowReckoning(compiled, known).dimensions.find((one) => one.dimension === dimension)?.state;
  const chosen = terms.others
    .filter(appliesTo(facts.group))
    .find(({ compiled }) => stateBy(compiled, facts) === "reproduced");
  if (chosen !== undefined) return chosen.choice;
  const rounded = asRoundedPoints(facts, terms);
  const isOpen = rounded !== undefined && stateBy(terms.compiled, rounded.facts) !== "impossible";
  return isOpen ? rounded.choice : undefined;
}

const MOST_EXPECTED = 3;

/** What the rules give: each published score, or from the least to the most where there are many. */
function expectedPoints(
  { dimension, given }: DimensionReckoning,
  { scheme, printing }: AuditTerms,
): string[] {
  const place = scheme.dimensions.findIndex(({ id }) => id === dimension);
  const rounding = printing(place);
  const texts = [...new Set(given().map((exact) => pointsText(exact, rounding)))].sort((a, b) =>
    compare(fractionOf(a), fractionOf(b)),
  );
  return texts.length <= MOST_EXPECTED ? texts : [`${texts[0]} – ${lastOf(texts)}`];
}

/** The choice that one adjustment was left out, where that gives the printed score. */
function leftOutAdjustment(
  row: TableRow,
  { dimension, printed }: DimensionReckoning,
  facts: RowFacts,
  { compiled, scheme, adjustmentsOf }: AuditTerms,
): Text | undefined {
  const adjustments = adjustmentsOf?.(row.unit) ?? [];
  const index = scheme.dimensions.findIndex(({ id }) => id === dimension);
  if (printed === undefined || !compiled.needsIn(facts.group)[index]?.adjustments) return undefined;
  const left = adjustments.find((_, place) => {
    const others = adjustments.filter((__, other) => other !== place);
    const without = rowReckoning(compiled, { ...facts, adjustments: others }).dimensions[index];
    return without?.state === "reproduced";
  });
  if (left === undefined) return undefined;
  return {
    zh: `未计“${left.category}” ${left.points} 分`,
    en: `"${left.category}" of ${left.points} is not counted`,
  };
}

function scoreMessage(
  unit: string,
  { heading, text }: Cell,
  expected: readonly string[],
  because: Text | undefined,
  consequences: readonly RelatedCell[],
): Text {
  const rules =
    expected.length === 0
      ? { zh: "", en: "" }
      : {
          zh: `，按规则应为 ${expected.join("、")}`,
          en: `, where the rules give ${expected.join(", ")}`,
        };
  const why =
    because === undefined
      ? { zh: "", en: "" }
      : { zh: `（${because.zh}）`, en: ` (${because.en})` };
  const then = consequencesText(consequences);
  return {
    zh: `${unit}的“${heading}”为 ${text}${rules.zh}${why.zh}${then.zh}`,
    en: `${unit}: "${heading}" is ${text}${rules.en}${why.en}${then.en}`,
  };
}

/** What follows from a finding, in words. */
export function consequencesText(consequences: readonly RelatedCell[]): Text {
  if (consequences.length === 0) return { zh: "", en: "" };
  const zh = consequences.map(
    ({ column, printed, expected }) => `“${column}” ${printed} 应为 ${expected}`,
  );
  const en = consequences.map(
    ({ column, printed, expected }) => `"${column}" ${printed} should be ${expected}`,
  );
  return { zh: `；由此${zh.join("，")}`, en: `; so ${en.join(", ")}` };
}
