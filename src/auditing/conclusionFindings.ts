import { compare } from "../exact/arithmetic.js";
import { ZERO } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { usesOf } from "../measures/measures.js";
import type { ScoredUnranked } from "../month/result.js";
import { edgeTest, edgeWords } from "../rules/edges.js";
import { leavesOf } from "../scheme/condition.js";
import type { VerdictTest } from "../scheme/verdicts.js";
import { type Column, columnKey } from "../sheet/column.js";
import { isBlank } from "../sheet/printedFigure.js";
import { type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import { fractionAt } from "../words/byGroup.js";
import type { Text } from "../words/text.js";
import type { UnitAsScored } from "./asScored.js";
import type { AuditTerms } from "./auditTerms.js";
import { expectedIn, isConclusion } from "./conclusions.js";
import { cellFinding, type Finding } from "./finding.js";
import { metricDomain } from "./metricDomain.js";
import { publishes } from "./printing.js";

/** What came of the grade, the flags and the further figures of a row. */
export interface ConclusionOutcome {
  readonly findings: readonly Finding[];
  /** The columns whose cells are what the rules give. */
  readonly reproduced: readonly string[];
}

/**
 * The grade, the flags and the further figures of a row, held against those by the rules. They follow from the total, so where that
 * is printed otherwise they are not looked at. One that differs is wrong only where what it follows from is printed, and all of it.
 */
export function conclusionFindings(row: TableRow, terms: AuditTerms): ConclusionOutcome {
  const isAsked = row.cells.some(({ column }) => isConclusion(column));
  const own = isAsked ? terms.asScored?.(row) : undefined;
  if (own?.scored === undefined || !isTotalPrinted(row, own.scored)) return NOTHING;
  const unit = { ...own, scored: own.scored };
  const total = cellOf(row, "total");
  return outcomeOf(row, (cell) => {
    // a row that has no total needs no conclusion
    if (total !== undefined && isBlank(total.text) && isBlank(cell.text)) return undefined;
    const expected = expectedIn(cell, unit, terms.scheme);
    if (expected === undefined) return undefined;
    const isKnown = expected.isSaid || own.isExact || followsFromPrinted(row, cell, own, terms);
    if (!isKnown) return undefined;
    return { ...expected, finding: () => conclusionFinding(row, cell, expected.text) };
  });
}

/**
 * The scores of a row that no reckoning of the row alone can give, since they follow from other units or from other scores, and
 * the total, where their columns are among the `open`: held against the table as it stands. What differs is wrong only where
 * nothing was rounded before.
 */
export function scoredFindings(
  row: TableRow,
  terms: AuditTerms,
  open: ReadonlySet<string>,
): ConclusionOutcome {
  const own = open.size === 0 ? undefined : terms.asScored?.(row);
  if (own?.scored === undefined) return NOTHING;
  const { scores, total } = own.scored;
  return outcomeOf(row, (cell) => {
    const { column, figure } = cell;
    if (figure === undefined || !open.has(columnKey(column))) return undefined;
    const score =
      column === "total"
        ? total
        : typeof column === "object" && "score" in column
          ? scores[column.score]
          : undefined;
    if (score === undefined) return undefined;
    const points = `${score.points}`;
    const place =
      column === "total"
        ? column
        : terms.scheme.dimensions.findIndex((one) => isOf(column, one.id));
    const isSaid =
      compare(figure.value, fractionOf(points)) === 0 ||
      publishes(score.exact, figure.value, terms.printing(place));
    if (!isSaid && !own.isExact) return undefined;
    return { isSaid, finding: () => scoredFinding(row, cell, points) };
  });
}

function isOf(column: Column, score: string): boolean {
  return typeof column === "object" && "score" in column && column.score === score;
}

/**
 * Whether a cell follows from no more than what is printed: the total as it is published, facts, groups, and what metrics lie within,
 * whatever a printed percentage stands for; of lists, all totals.
 */
function followsFromPrinted(
  row: TableRow,
  { column }: Cell,
  { areTotalsPrinted }: UnitAsScored,
  terms: AuditTerms,
): boolean {
  const { ranking, figures = [], verdicts } = terms.scheme;
  if (column === "lists" || (typeof column === "object" && "list" in column))
    return areTotalsPrinted;
  if (typeof column === "object" && "figure" in column) {
    return figures.some(({ id, by }) => id === column.figure && by === "published");
  }
  const { flags = [], vetoes = [] } = verdicts ?? {};
  const own = typeof column === "object" && "flag" in column ? column.flag : undefined;
  const asked =
    column === "grade" ? vetoes : flags.filter(({ id }) => own === undefined || id === own);
  const isSettled = (leaf: VerdictTest) =>
    "total" in leaf || "fact" in leaf || "inGroup" in leaf || isOnOneSide(leaf, row, terms);
  return (
    ranking.by === "published" &&
    asked.every(({ if: condition }) =>
      leavesOf<VerdictTest>(condition, "").every(({ leaf }) => isSettled(leaf)),
    )
  );
}

/** Whether all that the rate, the count or the points may have been lies on one side of each edge. */
function isOnOneSide(leaf: VerdictTest, row: TableRow, terms: AuditTerms): boolean {
  if (!("measure" in leaf) || row.group === undefined) return false;
  const [only, ...more] = usesOf(leaf.measure);
  const isPlain = "rate" in leaf.measure || "count" in leaf.measure || "given" in leaf.measure;
  if (only === undefined || more.length > 0 || !isPlain) return false;
  const domain = metricDomain(row, only.id, terms);
  if (domain === undefined || domain.values.length === 0) return false;
  const { least, most } = domain.range ?? { least: ZERO, most: ZERO };
  const values = domain.isComplete ? domain.values : [least, most];
  const group = row.group.id;
  return edgeWords.every((word) => {
    const edge = leaf[word];
    if (edge === undefined) return true;
    const holds = values.map(edgeTest(word, fractionAt(edge, group)));
    return holds.every((one) => one === holds[0]);
  });
}

const NOTHING: ConclusionOutcome = { findings: [], reproduced: [] };

function outcomeOf(
  row: TableRow,
  check: (cell: Cell) => { isSaid: boolean; finding: () => Finding } | undefined,
): ConclusionOutcome {
  const checks = row.cells.flatMap((cell) => {
    const found = check(cell);
    return found === undefined ? [] : [{ key: columnKey(cell.column), ...found }];
  });
  return {
    findings: checks.filter(({ isSaid }) => !isSaid).map(({ finding }) => finding()),
    reproduced: checks.filter(({ isSaid }) => isSaid).map(({ key }) => key),
  };
}

function scoredFinding(row: TableRow, cell: Cell, points: string): Finding {
  const kind = cell.column === "total" ? "total" : "score";
  return cellFinding(row, cell, {
    kind,
    severity: kind === "total" ? "high" : "medium",
    expected: [points],
    message: {
      zh: `${row.unit}的“${cell.heading}”为 ${cell.text}，按规则应为 ${points}`,
      en: `${row.unit}: "${cell.heading}" is ${cell.text}, where the rules give ${points}`,
    },
  });
}

function isTotalPrinted(row: TableRow, { total }: ScoredUnranked): boolean {
  const cell = cellOf(row, "total");
  if (cell === undefined || isBlank(cell.text)) return true;
  return cell.figure !== undefined && compare(cell.figure.value, fractionOf(total.points)) === 0;
}

function conclusionFinding(row: TableRow, cell: Cell, { zh, en }: Text): Finding {
  const total = cellOf(row, "total");
  const by =
    total?.figure === undefined
      ? { zh: "按规则", en: "by the rules" }
      : {
          zh: `按“${total.heading}” ${total.text}，`,
          en: `by "${total.heading}" of ${total.text}`,
        };
  const printed = isBlank(cell.text)
    ? { zh: "空白", en: "blank" }
    : { zh: cell.text, en: cell.text };
  return cellFinding(row, cell, {
    kind: "conclusion",
    severity: "high",
    expected: [zh],
    message: {
      zh: `${row.unit}的“${cell.heading}”为${printed.zh}，${by.zh}应为${zh}`,
      en: `${row.unit}: "${cell.heading}" is ${printed.en}, but ${by.en} it should be ${en}`,
    },
  });
}
