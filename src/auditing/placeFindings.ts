import { compare } from "../exact/arithmetic.js";
import type { Tier } from "../scheme/group.js";
import { assignTier } from "../scoring/assignTier.js";
import { isBlank } from "../sheet/printedFigure.js";
import { countIn } from "../sheet/rowMetric.js";
import { cellOf, countCellOf, type TableRow } from "../sheet/tableRow.js";
import { isCount } from "../words/amounts.js";
import { atGroup } from "../words/byGroup.js";
import { lastOf } from "../words/byKey.js";
import { likeName } from "../words/heading.js";
import type { Text } from "../words/text.js";
import type { AuditTerms } from "./auditTerms.js";
import { cellFinding, type Finding, finding, type Severity } from "./finding.js";
import { isRanked, isUnranked, rankScope } from "./rankedTogether.js";

/** What is wrong with the tier that a row stands in, by its cell or by the caption above it. */
export function tierFindings(row: TableRow, terms: AuditTerms): Finding[] {
  const { scheme } = terms;
  const cell = cellOf(row, "tier");
  const expected = tierByVolume(row, scheme.volume);
  if (cell === undefined && expected) return captionFindings(row, expected, scheme.volume);
  if (cell === undefined || expected === undefined || standsInItsTier(row, terms) !== false) {
    return [];
  }
  const volume = countCellOf(row, { metric: scheme.volume });
  const printed = isBlank(cell.text)
    ? { zh: "空白", en: "blank" }
    : { zh: `“${cell.text}”`, en: `"${cell.text}"` };
  const rules =
    expected === null
      ? { zh: "该组别不分档", en: "this group has no tiers" }
      : {
          zh: `工单量 ${volume?.text} 件属${expected.name.zh}`,
          en: `${volume?.text} tickets are ${expected.name.en}`,
        };
  return [
    cellFinding(row, cell, {
      kind: "tier",
      severity: "high",
      expected: expected === null ? [] : [expected.id],
      message: {
        zh: `${row.unit}的“${cell.heading}”为${printed.zh}，而${rules.zh}`,
        en: `${row.unit}: "${cell.heading}" is ${printed.en}, but ${rules.en}`,
      },
    }),
  ];
}

/** A unit that stands under the caption of another tier than that of its volume. */
function captionFindings(row: TableRow, expected: Tier, volume: string): Finding[] {
  const cell = countCellOf(row, { metric: volume });
  if (cell === undefined || row.tier === undefined || row.tier === expected) return [];
  const { name } = row.tier;
  return [
    cellFinding(row, cell, {
      kind: "tier",
      severity: "high",
      message: {
        zh: `${row.unit}列在“${name.zh}”，而工单量 ${cell.text} 件属${expected.name.zh}`,
        en: `${row.unit} stands under "${name.en}", but ${cell.text} tickets are ${expected.name.en}`,
      },
    }),
  ];
}

function isTier(row: TableRow, expected: TableRow["tier"] | null): boolean {
  if (expected !== null) return row.tier === expected;
  return isBlank(cellOf(row, "tier")?.text ?? "");
}

/** The tier that a unit belongs in by its volume; `null` where its group has none, undefined where it cannot be told. */
export function tierByVolume(row: TableRow, volumeMetric: string): TableRow["tier"] | null {
  if (row.group === undefined) return undefined;
  if (row.group.tiers === undefined) return null;
  const volume = countIn(row, { metric: volumeMetric });
  const tickets = Number(volume?.numerator);
  return isCount(tickets) ? assignTier(row.group.tiers, tickets) : undefined;
}

/** Whether a row stands in the tier of its volume; undefined where that cannot be told. */
export function standsInItsTier(
  row: TableRow,
  { scheme }: Pick<AuditTerms, "scheme">,
): boolean | undefined {
  const expected = tierByVolume(row, scheme.volume);
  const cell = cellOf(row, "tier");
  if (expected === undefined || cell === undefined) return undefined;
  // who is not ranked need stand in no tier
  const isUnranked = isBlank(cell.text) && isBlank(cellOf(row, "rank")?.text ?? "1");
  return isUnranked ? undefined : isTier(row, expected);
}

/** What is wrong with who a unit is and where it stands: its name, its group, its tier. */
export function placeFindings(rows: readonly TableRow[], terms: AuditTerms): Finding[] {
  const first = new Map<string, TableRow>();
  return rows.flatMap((row) => {
    const like = likeName(row.unit);
    const known = first.get(like);
    if (known === undefined) first.set(like, row);
    return [
      ...unitFindings(row, known),
      ...groupFindings(row, terms),
      ...tierFindings(row, terms),
      ...minimumFindings(row, terms),
    ];
  });
}

function unitFindings(row: TableRow, known: TableRow | undefined): Finding[] {
  const cell = cellOf(row, "unit");
  const shared = { kind: "unit", severity: "high", row: row.number, unit: row.unit } as const;
  const column = cell?.heading ?? null;
  if (isBlank(row.unit)) {
    const message = {
      zh: `第 ${row.number} 行没有单位名称`,
      en: `row ${row.number} has no name of a unit`,
    };
    return [finding({ ...shared, column, printed: row.unit, message })];
  }
  if (known === undefined) return [];
  const message = {
    zh: `${row.unit}出现两次（第 ${known.number} 行、第 ${row.number} 行）`,
    en: `${row.unit} stands in the table twice (rows ${known.number} and ${row.number})`,
  };
  return [finding({ ...shared, column, printed: row.unit, message })];
}

function groupFindings(row: TableRow, { scheme }: AuditTerms): Finding[] {
  const cell = cellOf(row, "group");
  if (row.group !== undefined || cell === undefined) return [];
  const names = scheme.groups.map(({ name }) => name);
  return [
    cellFinding(row, cell, {
      kind: "group",
      severity: "high",
      expected: names.map(({ zh }) => zh),
      message: {
        zh: `${row.unit}的“${cell.heading}”为“${cell.text}”，方案的组别为${names.map(({ zh }) => zh).join("、")}；该行未核对`,
        en: `${row.unit}: "${cell.heading}" is "${cell.text}", and the groups of the scheme are ${names.map(({ en }) => en).join(", ")}; the row is not checked`,
      },
    }),
  ];
}

/** A unit that is ranked though the rules set it apart, for too few tickets or otherwise. */
function minimumFindings(row: TableRow, terms: AuditTerms): Finding[] {
  const { scheme, asScored } = terms;
  const cell = cellOf(row, "rank");
  if (cell === undefined || isBlank(cell.text) || !isUnranked(row, terms)) return [];
  const apart = asScored?.(row)?.apart;
  if (apart !== undefined && apart.code !== "belowMinimum") {
    const { zh, en } = apart.reason;
    return [
      cellFinding(row, cell, {
        kind: "rank",
        severity: "high",
        message: {
          zh: `${row.unit}按方案不参与排名（${zh}），而“${cell.heading}”为 ${cell.text}`,
          en: `${row.unit} is not ranked by the scheme (${en}), but "${cell.heading}" is ${cell.text}`,
        },
      }),
    ];
  }
  const [volume, least] = [
    countCellOf(row, { metric: scheme.volume })?.text,
    atGroup(scheme.ranking.minimumVolume ?? 0, row.group?.id ?? ""),
  ];
  return [
    cellFinding(row, cell, {
      kind: "rank",
      severity: "high",
      message: {
        zh: `${row.unit}的工单量 ${volume} 件，不足 ${least} 件，按方案不参与排名，而“${cell.heading}”为 ${cell.text}`,
        en: `${row.unit} has ${volume} tickets, fewer than the ${least} needed to be ranked, but "${cell.heading}" is ${cell.text}`,
      },
    }),
  ];
}

/** Rows that do not stand where they should: with their peers, and, unless they are numbered, by rank, of equal rank by ticket volume. */
export function orderFindings(
  rows: readonly TableRow[],
  terms: AuditTerms,
  isNumbered = false,
): Finding[] {
  const ranked = rows.filter((row) => isRanked(row, terms));
  return [...strayFindings(ranked, terms), ...(isNumbered ? [] : sequenceFindings(ranked, terms))];
}

/** Rows away from where most of their peers stand together. */
function strayFindings(rows: readonly TableRow[], { scheme }: AuditTerms): Finding[] {
  const scopeOf = (row: TableRow) => rankScope(row, scheme);
  const runs = rows.reduce<TableRow[][]>((found, row) => {
    const last = lastOf(found);
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

/** So many falls, and one of so many neighbours: then the units stand in an order of their own, and not by rank. */
const ENOUGH = 3;

function sequenceFindings(rows: readonly TableRow[], { scheme }: AuditTerms): Finding[] {
  const rankOf = (row: TableRow) => cellOf(row, "rank")?.figure?.value;
  const pairs = rows.flatMap((row, index): [TableRow, TableRow][] => {
    const before = rows[index - 1];
    const isPair = before !== undefined && rankScope(before, scheme) === rankScope(row, scheme);
    return isPair ? [[before, row]] : [];
  });
  const falls = pairs.filter((pair) => {
    const [earlier, rank] = pair.map(rankOf);
    return rank !== undefined && earlier !== undefined && compare(rank, earlier) < 0;
  });
  if (falls.length >= ENOUGH && falls.length * ENOUGH > pairs.length) return [];
  return pairs.flatMap(([before, row]) => {
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
