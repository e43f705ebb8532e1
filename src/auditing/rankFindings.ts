import { compare, minus } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import { fractionOf } from "../exact/fractionOf.js";
import { roundedTo } from "../exact/rounded.js";
import { type Ties, tieMethods } from "../scheme/ranking.js";
import type { Scheme } from "../scheme/scheme.js";
import { ranksOf } from "../scoring/rank.js";
import { isBlank } from "../sheet/printedFigure.js";
import { countIn } from "../sheet/rowMetric.js";
import { publication } from "../sheet/scorePrinting.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import { lastOf } from "../words/byKey.js";
import type { Text } from "../words/text.js";
import { mayHideUnits } from "./asScored.js";
import type { AuditTerms } from "./auditTerms.js";
import { type CellState, cellState } from "./cellState.js";
import { type Finding, finding } from "./finding.js";
import type { RowAudit } from "./rowAudit.js";

/** The total that each of some rows is ranked by; undefined where one of them has none. */
export type RankBasis = readonly Fraction[] | undefined;

/** The totals as they are printed: those that differ stand in the order of the exact ones. */
export function printedTotals(audits: readonly RowAudit[]): RankBasis {
  const totals = audits.map(({ row }) => cellOf(row, "total")?.figure?.value);
  return totals.includes(undefined) ? undefined : (totals as Fraction[]);
}

/** The totals by the rules, where those printed surely are not; what could not be decided stands as it is printed. */
export function totalsByRules(
  { scheme, printing }: Pick<AuditTerms, "scheme" | "printing">,
  audits: readonly RowAudit[],
): RankBasis {
  const rounding = publication(scheme, "total");
  const isCoarse = printing("total").places < rounding.places;
  const totals = audits.map((audit) => {
    const { row, totalByRules } = audit;
    const printed = cellOf(row, "total")?.figure?.value;
    const isOther = (isCoarse || isOtherwise(totalState(audit))) && totalByRules !== undefined;
    if (printed !== undefined && !isOther) return printed;
    return totalByRules && roundedTo(totalByRules, rounding);
  });
  return totals.includes(undefined) ? undefined : (totals as Fraction[]);
}

/** Whether a total is surely not that of the rules. */
function isOtherwise(state: CellState | undefined): boolean {
  return state === "wrong" || state === "explained";
}

function totalState(audit: RowAudit): CellState | undefined {
  const cell = cellOf(audit.row, "total");
  return cell && cellState(cell, audit);
}

/** The rank of each row by its total. */
export function ranksBy(
  totals: readonly Fraction[],
  rows: readonly TableRow[],
  { volume }: Pick<Scheme, "volume">,
  ties: Ties,
): number[] {
  const volumes = rows.map((row) => countIn(row, { metric: volume }) ?? fractionOf(0));
  // where equal totals still get a place each, the larger volume goes first, then the order of the table
  const places = rows
    .map((_, index) => index)
    .sort((a, b) => compare(volumes[b] as Fraction, volumes[a] as Fraction));
  const ranks = ranksOf(
    places.length,
    (a, b) =>
      compare(totals[places[b] as number] as Fraction, totals[places[a] as number] as Fraction),
    ties,
  );
  const byRow = new Array<number>(rows.length).fill(0);
  for (const [index, place] of places.entries()) byRow[place] = ranks[index] as number;
  return byRow;
}

/** Whether two totals are equal, so that a tie-breaker would decide. */
export function hasEqual(totals: readonly Fraction[]): boolean {
  return new Set(totals.map((total) => `${total}`)).size < totals.length;
}

const namesOfTies: Record<Ties, Text> = {
  dense: { zh: "并列后名次连续（1、2、2、3）", en: "dense (1, 2, 2, 3)" },
  competition: { zh: "并列后名次跳过（1、2、2、4）", en: "competition (1, 2, 2, 4)" },
  modified: { zh: "并列取靠后名次（1、3、3、4）", en: "modified (1, 3, 3, 4)" },
  fractional: { zh: "并列取平均名次（1、2.5、2.5、4）", en: "fractional (1, 2.5, 2.5, 4)" },
  ordinal: { zh: "不并列（1、2、3、4）", en: "ordinal (1, 2, 3, 4)" },
};

/** That ranks follow another tie method. */
export function otherTiesFinding(rows: readonly TableRow[], other: Ties, own: Ties): Finding {
  const [used, stated] = [namesOfTies[other], namesOfTies[own]];
  const units = rows.map(({ unit }) => unit);
  const cells = rows.map((row) => cellOf(row, "rank"));
  return finding({
    kind: "rank",
    severity: "medium",
    verdict: "explained",
    row: null,
    unit: null,
    column: cells[0]?.heading ?? null,
    printed: cells.map((cell) => cell?.text ?? "").join("、"),
    choice: { kind: "ties", text: used },
    message: {
      zh: `${units.join("、")}的名次是按另一种并列办法排的：${used.zh}；方案规定${stated.zh}`,
      en: `the ranks of ${units.join(", ")} follow another tie method: ${used.en}, where the scheme has ${stated.en}`,
    },
  });
}

/** What came of the ranks of those who are ranked together. */
export interface RankOutcome {
  readonly findings: readonly Finding[];
  /** The rows whose ranks were held against the rules. */
  readonly checked: ReadonlySet<TableRow>;
  /** The finding that tells of the rank of a row. */
  readonly told: ReadonlyMap<TableRow, Finding>;
  /** Why the ranks were not checked; undefined where they were. */
  readonly notChecked?: Text | undefined;
  /** For each unit whose total is not that of the rules, the rank that it would have, and how many others would move. */
  readonly shifts: ReadonlyMap<TableRow, { readonly rank: number; readonly others: number }>;
}

/** The ranks of rows that are ranked together. */
export function rankFindings(audits: readonly RowAudit[], terms: AuditTerms): RankOutcome {
  const { scheme } = terms;
  const rows = audits.map(({ row }) => row);
  const nothing = { findings: [], checked: new Set<never>(), told: new Map(), shifts: new Map() };
  const printed = rows.map((row) => cellOf(row, "rank")?.figure?.value);
  const [byPrinted, byRules] = [printedTotals(audits), totalsByRules(terms, audits)];
  if (rows.every((row) => isBlank(cellOf(row, "rank")?.text ?? ""))) return nothing;
  if (byPrinted === undefined && byRules === undefined) return { ...nothing, notChecked: noTotals };
  const isFurther = scheme.ranking.tieBreakers !== undefined || scheme.ranking.by === "exact";
  // equal totals that are printed to fewer places than they are published need not be
  const isCoarse = terms.printing("total").places < publication(scheme, "total").places;
  const isTelling = byPrinted !== undefined && !(isCoarse && hasEqual(byPrinted));
  const known = [isTelling ? byPrinted : undefined, byRules].filter((basis) => basis !== undefined);
  const bases = known.filter((basis) => !(isFurther && hasEqual(basis)));
  if (bases.length === 0) return { ...nothing, notChecked: tiesBroken };
  const start = firstRankBefore(rows, terms);
  if (start === undefined) return { ...nothing, notChecked: noNumbering };
  const expectedBy = (ties: Ties) =>
    bases.map((basis) => ranksBy(basis, rows, scheme, ties).map((rank) => rank + start));
  const misfits = (ranks: readonly number[]) =>
    rows.filter(
      (row, index) => !isRank(printed[index], ranks[index] as number) && isReadableRank(row),
    );
  const candidates = expectedBy(scheme.ranking.ties);
  const [expected = []] = [...candidates].sort((a, b) => misfits(a).length - misfits(b).length);
  const isByPrinted = bases[candidates.indexOf(expected)] === byPrinted;
  const isGapped = mayHideUnits(scheme) && candidates.some((ranks) => hasOnlyGaps(ranks, printed));
  const wrong = isGapped ? [] : misfits(expected);
  const shifts = shiftsOf(audits, lastOf(candidates) ?? [], printed);
  const checked = new Set(rows.filter(isReadableRank));
  if (wrong.length === 0) {
    const isExact = misfits(expected).length === 0;
    return { ...nothing, checked, shifts, ...(isExact ? {} : { notChecked: gaps }) };
  }
  const other = tieMethods
    .filter((ties) => ties !== scheme.ranking.ties)
    .find((ties) => expectedBy(ties).some((ranks) => misfits(ranks).length === 0));
  if (other !== undefined) {
    const found = otherTiesFinding(wrong, other, scheme.ranking.ties);
    return { findings: [found], checked, told: new Map(wrong.map((row) => [row, found])), shifts };
  }
  const rankOf = new Map(rows.map((row, index) => [row, expected[index] as number]));
  const told = new Map(
    wrong.map((row) => [row, rankFinding(row, rankOf.get(row) as number, isByPrinted)]),
  );
  return { findings: [...told.values()], checked, told, shifts };
}

/** Whether a rank is a number, or blank: anything else contradicts nothing. */
function isReadableRank(row: TableRow): boolean {
  const cell = cellOf(row, "rank");
  return cell?.figure !== undefined || isBlank(cell?.text ?? "");
}

const noTotals = {
  zh: "有总得分缺失，名次未核对",
  en: "a total is missing, so ranks are not checked",
};
const tiesBroken = {
  zh: "有总得分相同，须按其他依据区分，名次未核对",
  en: "totals are equal and told apart by something else, so ranks are not checked",
};

const noNumbering = {
  zh: "名次接续前面各组编排，而表中数据不足以确定前面各组的单位数，名次未核对",
  en: "the ranks run on over the groups, and how many units are ranked before cannot be told, so ranks are not checked",
};
const gaps = {
  zh: "名次有空缺：按方案可有单位参与排名而不公布，空缺处未核对",
  en: "ranks are left out: by the scheme units may be ranked and not published, so the gaps are not checked",
};

/** The last rank before those of some rows: 0, unless ranks run on over the groups; undefined where it cannot be told. */
function firstRankBefore(
  rows: readonly TableRow[],
  { scheme, asScored }: AuditTerms,
): number | undefined {
  if (scheme.ranking.numbering !== "onward") return 0;
  const [first] = rows;
  return first && asScored?.(first)?.rankedBefore;
}

/** Whether ranks stand in their order, with some left out between. */
function hasOnlyGaps(
  expected: readonly number[],
  printed: readonly (Fraction | undefined)[],
): boolean {
  const steps = expected
    .map((rank, index) => ({ rank, printed: printed[index] }))
    .sort((a, b) => a.rank - b.rank);
  return steps.every((one, index) => {
    const before = steps[index - 1];
    if (one.printed === undefined || compare(one.printed, one.rank) < 0) return false;
    if (before?.printed === undefined) return true;
    const order = compare(one.printed, before.printed);
    return one.rank === before.rank
      ? order === 0
      : compare(minus(one.printed, before.printed), one.rank - before.rank) >= 0;
  });
}

function isRank(printed: ReturnType<typeof fractionOf> | undefined, rank: number): boolean {
  return printed !== undefined && compare(printed, rank) === 0;
}

/** Where the rules would put a unit whose printed total is not theirs. */
function shiftsOf(
  audits: readonly RowAudit[],
  ranks: readonly number[],
  printed: readonly (ReturnType<typeof fractionOf> | undefined)[],
) {
  const moved = new Set(
    audits.filter((_, index) => !isRank(printed[index], ranks[index] as number)),
  );
  return new Map(
    audits
      .map((audit, index) => ({ audit, rank: ranks[index] as number }))
      .filter(({ audit }) => isOtherwise(totalState(audit)))
      .map(({ audit, rank }) => [
        audit.row,
        { rank, others: moved.size - (moved.has(audit) ? 1 : 0) },
      ]),
  );
}

function rankFinding(row: TableRow, rank: number, isByPrinted: boolean): Finding {
  const cell = cellOf(row, "rank");
  const printed = cell?.text ?? "";
  const total = cellOf(row, "total");
  const by =
    total?.figure === undefined || !isByPrinted
      ? { zh: "按规则计算的总得分", en: "by the total that the rules give" }
      : { zh: `按“${total.heading}” ${total.text} `, en: `by "${total.heading}" of ${total.text}` };
  const shown = isBlank(printed) ? { zh: "空白", en: "blank" } : { zh: printed, en: printed };
  return finding({
    kind: "rank",
    severity: "high",
    row: row.number,
    unit: row.unit,
    column: cell?.heading ?? null,
    printed,
    expected: [`${rank}`],
    message: {
      zh: `${row.unit}的“${cell?.heading}”为 ${shown.zh}，${by.zh}在一同排名的单位中应为第 ${rank} 名`,
      en: `${row.unit}: "${cell?.heading}" is ${shown.en}, but ${by.en} it is rank ${rank} among those ranked with it`,
    },
  });
}
