import { compare } from "../exact/arithmetic.js";
import type { fractionOf } from "../exact/fractionOf.js";
import { type Ties, tieMethods } from "../model/ranking.js";
import type { Text } from "../model/text.js";
import { isBlank } from "../tables/printedFigure.js";
import { cellOf, type TableRow } from "../tables/tableRow.js";
import type { AuditTerms } from "./auditTerms.js";
import { type Finding, finding } from "./finding.js";
import { hasEqual, printedTotals, ranksBy, totalsByRules } from "./rankBasis.js";
import type { CellState, RowAudit } from "./rowAudit.js";
import { tiesFinding } from "./tiesFinding.js";

/** @internal what came of the ranks of those who are ranked together */
export interface RankOutcome {
  readonly findings: readonly Finding[];
  readonly states: ReadonlyMap<TableRow, CellState>;
  /** Why the ranks were not checked; nothing where they were. */
  readonly notChecked?: Text | undefined;
  /** For each unit whose total is not that of the rules, the rank that it would have, and how many others would move. */
  readonly shifts: ReadonlyMap<TableRow, { readonly rank: number; readonly others: number }>;
}

/** @internal the ranks of rows that are ranked together */
export function rankFindings(audits: readonly RowAudit[], terms: AuditTerms): RankOutcome {
  const { scheme } = terms;
  const rows = audits.map(({ row }) => row);
  const nothing = { findings: [], states: new Map(), shifts: new Map() };
  const printed = rows.map((row) => cellOf(row, "rank")?.figure?.value);
  const [byPrinted, byRules] = [printedTotals(audits), totalsByRules(scheme, audits)];
  if (rows.every((row) => isBlank(cellOf(row, "rank")?.text ?? ""))) return nothing;
  if (byPrinted === undefined && byRules === undefined) return { ...nothing, notChecked: noTotals };
  const isFurther = scheme.ranking.tieBreakers !== undefined || scheme.ranking.by === "exact";
  const known = [byPrinted, byRules].filter((basis) => basis !== undefined);
  const bases = known.filter((basis) => !(isFurther && hasEqual(basis)));
  if (bases.length === 0) return { ...nothing, notChecked: tiesBroken };
  const expectedBy = (ties: Ties) => bases.map((basis) => ranksBy(basis, rows, scheme, ties));
  // what is no figure is told of by itself
  const misfits = (ranks: readonly number[]) =>
    rows.filter(
      (row, index) =>
        !isRank(printed[index], ranks[index] as number) &&
        (printed[index] !== undefined || isBlank(cellOf(row, "rank")?.text ?? "")),
    );
  const candidates = expectedBy(scheme.ranking.ties);
  const [expected = []] = [...candidates].sort((a, b) => misfits(a).length - misfits(b).length);
  const isByPrinted = bases[candidates.indexOf(expected)] === byPrinted;
  const wrong = misfits(expected);
  const shifts = shiftsOf(audits, candidates.at(-1) ?? [], printed);
  const states = new Map<TableRow, CellState>(rows.map((row) => [row, "reproduced"]));
  if (wrong.length === 0) return { findings: [], states, shifts };
  const other = tieMethods
    .filter((ties) => ties !== scheme.ranking.ties)
    .find((ties) => expectedBy(ties).some((ranks) => misfits(ranks).length === 0));
  if (other !== undefined) {
    for (const row of wrong) states.set(row, "explained");
    return { findings: [tiesFinding(wrong, other, scheme.ranking.ties)], states, shifts };
  }
  for (const row of wrong) states.set(row, "wrong");
  const rankOf = new Map(rows.map((row, index) => [row, expected[index] as number]));
  const findings = wrong.map((row) => rankFinding(row, rankOf.get(row) as number, isByPrinted));
  return { findings, states, shifts };
}

const noTotals = {
  zh: "有总得分缺失，名次未核对",
  en: "a total is missing, so ranks are not checked",
};
const tiesBroken = {
  zh: "有总得分相同，须按其他依据区分，名次未核对",
  en: "totals are equal and told apart by something else, so ranks are not checked",
};

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
      .filter(({ audit }) => {
        const state = audit.states.get("total");
        return state === "wrong" || state === "explained";
      })
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
