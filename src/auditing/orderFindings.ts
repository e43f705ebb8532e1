import { compare } from "../exact/arithmetic.js";
import { countIn } from "../sheet/rowMetric.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import type { Text } from "../words/text.js";
import type { AuditTerms } from "./auditTerms.js";
import { type Finding, finding, type Severity } from "./finding.js";
import { isRanked, rankScope } from "./rankedTogether.js";

/** Rows that do not stand where they should: by rank, of equal rank by ticket volume, and with their peers. */
export function orderFindings(rows: readonly TableRow[], terms: AuditTerms): Finding[] {
  const { scheme } = terms;
  const ranked = rows.filter((row) => isRanked(row, scheme));
  return [...strayFindings(ranked, terms), ...sequenceFindings(ranked, terms)];
}

/** Rows away from where most of their peers stand together. */
function strayFindings(rows: readonly TableRow[], { scheme }: AuditTerms): Finding[] {
  const scopeOf = (row: TableRow) => rankScope(row, scheme);
  const runs = rows.reduce<TableRow[][]>((found, row) => {
    const last = found.at(-1);
    if (last?.[0] !== undefined && scopeOf(last[0]) === scopeOf(row)) last.push(row);
    else found.push([row]);
    return found;
  }, []);
  const longest = new Map<string, TableRow[]>();
  for (const run of runs) {
    const scope = scopeOf(run[0] as TableRow);
    if (run.length > (longest.get(scope)?.length ?? 0)) longest.set(scope, run);
  }
  const stray = runs.filter((run) => longest.get(scopeOf(run[0] as TableRow)) !== run).flat();
  return stray.map((row) =>
    orderFinding(row, "medium", {
      zh: "不与一同排名的单位排在一处",
      en: "does not stand with those it is ranked with",
    }),
  );
}

function sequenceFindings(rows: readonly TableRow[], { scheme }: AuditTerms): Finding[] {
  return rows.flatMap((row, index) => {
    const before = rows[index - 1];
    if (before === undefined || rankScope(before, scheme) !== rankScope(row, scheme)) return [];
    const [rank, earlier] = [row, before].map((one) => cellOf(one, "rank")?.figure?.value);
    if (rank === undefined || earlier === undefined) return [];
    const order = compare(rank, earlier);
    if (order < 0) {
      return [
        orderFinding(row, "medium", {
          zh: `名次为 ${rankIn(row)}，却排在名次为 ${rankIn(before)} 的${before.unit}之后`,
          en: `has rank ${rankIn(row)} but stands after ${before.unit}, which has rank ${rankIn(before)}`,
        }),
      ];
    }
    const [volume, other] = [row, before].map((one) => countIn(one, { metric: scheme.volume }));
    const isLarger = volume !== undefined && other !== undefined && compare(volume, other) > 0;
    if (order !== 0 || !isLarger) return [];
    return [
      orderFinding(row, "low", {
        zh: `与${before.unit}并列，工单量 ${volume} 件多于其 ${other} 件，却排在其后`,
        en: `shares its rank with ${before.unit} and has more tickets (${volume}, not ${other}), but stands after it`,
      }),
    ];
  });
}

function rankIn(row: TableRow): string | undefined {
  return cellOf(row, "rank")?.text;
}

function orderFinding(row: TableRow, severity: Severity, { zh, en }: Text): Finding {
  const cell = cellOf(row, "rank");
  return finding({
    kind: "order",
    severity,
    row: row.number,
    unit: row.unit,
    column: null,
    printed: cell?.text ?? "",
    message: { zh: `${row.unit}${zh}`, en: `${row.unit} ${en}` },
  });
}
