import { compare } from "../exact/arithmetic.js";
import { fractionOf } from "../exact/fractionOf.js";
import type { ScoredUnranked } from "../month/result.js";
import { leavesOf } from "../scheme/condition.js";
import type { Scheme } from "../scheme/scheme.js";
import type { VerdictTest } from "../scheme/verdicts.js";
import { type Column, columnKey } from "../sheet/column.js";
import { isBlank } from "../sheet/printedFigure.js";
import { type Cell, cellOf, type TableRow } from "../sheet/tableRow.js";
import { plainText } from "../words/heading.js";
import type { Text } from "../words/text.js";
import type { AuditTerms } from "./auditTerms.js";
import { cellFinding, type Finding } from "./finding.js";
import { publishes } from "./printing.js";

/** What came of the grade, the flags and the further figures of a row. */
export interface ConclusionOutcome {
  readonly findings: readonly Finding[];
  /** The columns whose cells are what the rules give. */
  readonly reproduced: readonly string[];
}

/** What a cell should say. */
interface Expected {
  readonly text: Text;
  readonly isSaid: boolean;
}

/**
 * The grade, the flags and the further figures of a row, held against those by the rules. They follow from the total, so where that
 * is printed otherwise they are not looked at. One that differs is wrong only where what it follows from is printed, and all of it.
 */
export function conclusionFindings(row: TableRow, terms: AuditTerms): ConclusionOutcome {
  const isAsked = row.cells.some(({ column }) => isConclusion(column));
  const own = isAsked ? terms.asScored?.(row) : undefined;
  if (own?.scored === undefined || !isTotalPrinted(row, own.scored)) return NOTHING;
  const { scored, isExact } = own;
  const total = cellOf(row, "total");
  return outcomeOf(row, (cell) => {
    // a row that has no total needs no conclusion
    if (total !== undefined && isBlank(total.text) && isBlank(cell.text)) return undefined;
    const expected = expectedIn(cell, scored, terms.scheme);
    if (expected === undefined) return undefined;
    const isKnown = expected.isSaid || isExact || followsFromPrinted(cell, terms.scheme);
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

/** Whether a cell follows from no more than what is printed: the total as it is published, facts and groups. */
function followsFromPrinted(
  { column }: Cell,
  { ranking, figures = [], verdicts }: Scheme,
): boolean {
  if (typeof column === "object" && "figure" in column) {
    return figures.some(({ id, by }) => id === column.figure && by === "published");
  }
  const { flags = [], vetoes = [] } = verdicts ?? {};
  const asked = column === "grade" ? vetoes : flags;
  const isPrinted = (leaf: VerdictTest) => "total" in leaf || "fact" in leaf || "inGroup" in leaf;
  return (
    ranking.by === "published" &&
    asked.every(({ if: condition }) =>
      leavesOf<VerdictTest>(condition, "").every(({ leaf }) => isPrinted(leaf)),
    )
  );
}

function isConclusion(column: Column): boolean {
  return (
    column === "grade" || column === "flags" || (typeof column === "object" && "figure" in column)
  );
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

function expectedIn(cell: Cell, scored: ScoredUnranked, scheme: Scheme): Expected | undefined {
  const { column, text, figure } = cell;
  const { grades = [], flags = [] } = scheme.verdicts ?? {};
  if (column === "grade") return namesIn(text, [scored.grade ?? ""], grades);
  if (column === "flags") return namesIn(text, scored.flags ?? [], flags);
  if (typeof column !== "object" || !("figure" in column)) return undefined;
  const own = scored.figures?.[column.figure];
  if (own === undefined) return undefined;
  const points = `${own.points}`;
  const isSaid = figure !== undefined && compare(figure.value, fractionOf(points)) === 0;
  return { text: { zh: points, en: points }, isSaid };
}

/** Whether a cell has the names of some grades or flags, in any order, and no others. */
function namesIn(
  text: string,
  ids: readonly string[],
  named: readonly { readonly id: string; readonly name: Text }[],
): Expected {
  const own = named.filter(({ id }) => ids.includes(id));
  const said = isBlank(text)
    ? []
    : plainText(text)
        .split(/[、,;]/)
        .map(bare);
  const isSaid =
    said.length === own.length &&
    own.every(({ id, name }) => said.some((one) => [name.zh, name.en, id].map(bare).includes(one)));
  const none = { zh: "空白", en: "blank" };
  const names = {
    zh: own.map(({ name }) => name.zh).join("、"),
    en: own.map(({ name }) => name.en).join(", "),
  };
  return { text: own.length === 0 ? none : names, isSaid };
}

function bare(name: string): string {
  return plainText(name).replace(/\s/g, "").toLowerCase();
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
