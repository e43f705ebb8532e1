import { soundScheme } from "../checking/checkedScheme.js";
import { compare } from "../exact/arithmetic.js";
import { type Outcome, valueOrThrow } from "../input/outcome.js";
import { type Scheme, schemeIdentity } from "../scheme/scheme.js";
import type { HeadedColumn } from "../sheet/column.js";
import { isBlank } from "../sheet/printedFigure.js";
import { type RateScales, turnedLine, turnedScale } from "../sheet/rateScale.js";
import { scaleDoubts } from "../sheet/scaleDoubts.js";
import {
  type CoarseColumn,
  coarseColumns,
  coarseText,
  scorePrinting,
} from "../sheet/scorePrinting.js";
import type { PublishedTable } from "../sheet/tableCells.js";
import { cellOf, type TableRow } from "../sheet/tableRow.js";
import { grouped } from "../words/byKey.js";
import { plainText } from "../words/heading.js";
import type { Text } from "../words/text.js";
import { adjustmentFindings } from "./adjustmentFindings.js";
import { type AuditOptions, type ReadInput, readInput } from "./auditInput.js";
import { type AuditReport, cellCounts, cellVerdicts, notCheckedOf } from "./auditReport.js";
import type { RowChecks } from "./cellState.js";
import type { Finding } from "./finding.js";
import { observations } from "./observations.js";
import { orderFindings, placeFindings } from "./placeFindings.js";
import { rankedTogether } from "./rankedTogether.js";
import { type RankOutcome, rankFindings } from "./rankFindings.js";
import { type RowAudit, rowAudit } from "./rowAudit.js";
import { statedFindings } from "./statedFindings.js";

/** A finding that touches the total, with the rank that the unit would then have. */
export function withShift(
  found: Finding,
  row: TableRow,
  shift: { readonly rank: number; readonly others: number } | undefined,
): Finding {
  const [total, cell] = [cellOf(row, "total"), cellOf(row, "rank")];
  const touched = [found.column, ...found.consequences.map(({ column }) => column)];
  if (shift === undefined || cell === undefined || !touched.includes(total?.heading ?? null))
    return found;
  const printed = cell.text;
  const shown = isBlank(printed) ? { zh: "空白", en: "blank" } : { zh: printed, en: printed };
  const moves = cell.figure === undefined || compare(cell.figure.value, shift.rank) !== 0;
  const others =
    shift.others === 0
      ? { zh: "", en: "" }
      : {
          zh: `，另有 ${shift.others} 家名次随之变动`,
          en: `, and ${shift.others} ${shift.others === 1 ? "other" : "others"} would move`,
        };
  const rank = moves
    ? {
        zh: `；名次 ${shown.zh} 应为 ${shift.rank}${others.zh}`,
        en: `; its rank would be ${shift.rank}, not ${shown.en}${others.en}`,
      }
    : { zh: `；名次仍为 ${printed}${others.zh}`, en: `; its rank stays ${printed}${others.en}` };
  const { zh, en } = found.message;
  const consequences = moves
    ? [...found.consequences, { column: cell.heading, printed, expected: `${shift.rank}` }]
    : found.consequences;
  return {
    ...found,
    consequences,
    message: { zh: `${zh}${rank.zh}`, en: `${en}${rank.en}` },
  };
}

/**
 * A printed table held against the rules 通报数据审核: every rate against its counts, score against its rates, total, tier,
 * rank, order and number of units, with what can be said of each cell.
 *
 * Printed figures are rounded, so a cell is wrong only when no value behind the printed figures can give it: 47.06 %
 * may be any fraction that prints so, with a denominator that the unit's tickets permit. Points awarded by people and
 * adjustments are taken as they are printed. What another choice gives is named; what was not computed is listed.
 * Comparisons with other units (rank measures, means of others) and ties that something else breaks are not checked.
 *
 * @param scheme - the rules
 * @param table - the table as it was printed: CSV text, or rows of text, the headings first
 * @param options - the list of adjustments, figures stated elsewhere, and how the table is to be read
 * @returns the report, plain JSON; `auditText` puts it in words
 * @throws {@link InputError} with every problem of the scheme, the headings or the options
 * @example
 * ```ts
 * import { audit } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const report = audit(xiangtan2023, [
 *   ["组别", "档次", "排名", "单位", "有效工单量", "按时办结量", "按时办结率", "按时办结率得分"],
 *   ["市直、驻潭单位", "C", "1", "市税务局", "11", "8", "80%", "8"],
 * ]);
 * report.findings[0]?.verdict; // => "explained"
 * report.findings[0]?.message.zh; // => "市税务局的“按时办结率”为 80%，而 8/11 = 72.73%；若按 8/10 计算（分母为 10）则相符；请核对分母，若为 11，“按时办结率得分” 8 应为 7.27"
 * ```
 */
export function audit(
  scheme: Scheme,
  table: PublishedTable,
  options: AuditOptions = {},
): AuditReport {
  return valueOrThrow(tryAudit(scheme, table, options));
}

/**
 * {@link audit} without throwing.
 *
 * @param scheme - the rules
 * @param table - the table as it was printed
 * @param options - the list of adjustments, figures stated elsewhere, and how the table is to be read
 * @returns `{ ok: true, value }` with the report, or `{ ok: false, issues }` with every problem
 * @example
 * ```ts
 * import { tryAudit } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const outcome = tryAudit(xiangtan2023, "名称,总得分\n某局,90");
 * outcome.ok ? "" : outcome.issues[0]?.message.zh; // => "A1:B1：发现没有单位一列（表头为 名称、总得分）；应为含有“单位”一列的表头（也可用 columns 指明哪一列是单位）。"
 * ```
 */
export function tryAudit(
  scheme: Scheme,
  table: PublishedTable,
  options: AuditOptions = {},
): Outcome<AuditReport> {
  const sound = soundScheme(scheme);
  if (!sound.ok) return sound;
  const readBy = (scales?: RateScales) => readInput(sound.value, table, options, scales);
  const read = readBy();
  return read.ok ? { ok: true, value: scaledReport(read.value, readBy) } : read;
}

/** More numbers without a sign among percentages are looked at by their size alone. */
const MOST_LINES = 20;

/** The report with plain numbers of rates read as the printed results bear out: by the scale that leaves the fewest cells wrong. */
function scaledReport(
  first: ReadInput,
  readBy: (scales: RateScales) => Outcome<ReadInput>,
): AuditReport {
  const keys = [...first.scales];
  const turns = [
    ...keys.flatMap(([key, { isOpen }]) =>
      isOpen ? [(scales: RateScales) => turnedScale(scales, key)] : [],
    ),
    ...keys
      .flatMap(([key, { lines }]) =>
        lines.map((line) => (scales: RateScales) => turnedLine(scales, key, line)),
      )
      .slice(0, MOST_LINES),
  ];
  let [read, report, isSettled] = [first, soundReport(first), turns.length === 0];
  for (const turn of turns) {
    const other = readBy(turn(read.scales));
    if (!other.ok) continue;
    const found = soundReport(other.value);
    if (found.counts.wrong !== report.counts.wrong) isSettled = true;
    if (found.counts.wrong < report.counts.wrong) [read, report] = [other.value, found];
  }
  if (isSettled) return report;
  const doubts = scaleDoubts(read.rows, read.scales).map(({ message }) => withoutStop(message));
  return { ...report, notChecked: [...doubts, ...report.notChecked] };
}

/** A sentence as an item of a list that ends its items itself. */
function withoutStop({ zh, en }: Text): Text {
  return { zh: zh.replace(/。$/, ""), en: en.replace(/\.$/, "") };
}

const gravity = { high: 0, medium: 1, low: 2 };

/** So many figures of a column, or so many columns beside a total that agrees, may be otherwise for how they are printed. */
const ENOUGH = 2;
/** Of so many figures of such a column one may be wrong all the same; with more, it is held to what the scheme publishes. */
const TOLERATED = 5;

/** The report, with a column held to fewer places than the scheme publishes where it is printed so, and its figures bear that out. */
function soundReport(read: ReadInput): AuditReport {
  const report = reportOf(read, []);
  const untoldIn = ({ cells }: AuditReport, heading: string) =>
    cells.filter(({ column, verdict }) => column === heading && /wrong|explained/.test(verdict));
  const all = coarseColumns(read.terms.scheme, read.rows);
  const total = read.columns.find(({ column }) => column === "total")?.heading;
  // a total that agrees, with more places, tells that the scores were added before they were rounded
  const isTold =
    total !== undefined &&
    all.every(({ what }) => what !== "total") &&
    report.cells.every(({ column, verdict }) => column !== total || verdict === "reproduced");
  const untold = all.filter(({ heading }) => untoldIn(report, heading).length > 0);
  const enough = isTold && untold.length >= ENOUGH ? 1 : ENOUGH;
  const inDoubt = untold.filter(({ heading }) => untoldIn(report, heading).length >= enough);
  if (inDoubt.length === 0) return report;
  const other = reportOf(read, inDoubt);
  const coarse = inDoubt.filter(({ heading }) => {
    const wrong = untoldIn(other, heading).length;
    const figures = other.cells.filter(({ column }) => column === heading).length;
    return wrong * TOLERATED <= figures && untoldIn(report, heading).length - wrong >= enough;
  });
  if (coarse.length === inDoubt.length) return other;
  return coarse.length === 0 ? report : reportOf(read, coarse);
}

function reportOf(
  { terms: known, columns, rows, adjustments, stated, doubts }: ReadInput,
  coarse: readonly CoarseColumn[],
): AuditReport {
  const terms = { ...known, printing: scorePrinting(known.scheme, coarse) };
  const { scheme } = terms;
  const audits = rows.map((row) => rowAudit(row, terms));
  const places = placeFindings(rows, terms);
  const ranks = rankedTogether(audits, terms).map((peers) => rankFindings(peers, terms));
  const shiftOf = new Map(ranks.flatMap(({ shifts }) => [...shifts]));
  const said = statedFindings(stated, rows, terms);
  const findings: Finding[] = [
    ...places,
    ...audits.flatMap(({ row, findings: own }) =>
      own.map((one) => withShift(one, row, shiftOf.get(row))),
    ),
    ...ranks.flatMap((one) => one.findings),
    ...orderFindings(rows, terms, columns.some(isNumbering)),
    ...adjustmentFindings(adjustments, rows, scheme),
    ...said.findings,
  ];
  const checksOf = checksByRow(places, ranks);
  const cells = audits.flatMap((one) => cellVerdicts(one.row, checksOf(one), terms));
  return {
    scheme: schemeIdentity(scheme),
    rows: rows.length,
    counts: cellCounts(cells),
    statedChecks: said.checks,
    findings: findings.sort((a, b) => gravity[a.severity] - gravity[b.severity]),
    observations: observations(rows, terms),
    recovered: audits.flatMap(({ agreeing }) =>
      agreeing.flatMap(({ recovered }) => recovered() ?? []),
    ),
    cells,
    notChecked: [
      ...doubts.map(({ message }) => withoutStop(message)),
      ...coarse.map(coarseText),
      ...notCheckedOf(columns, cells, terms),
      ...ranks.flatMap(({ notChecked }) => (notChecked === undefined ? [] : [notChecked])),
      ...said.notChecked,
    ],
  };
}

/** Whether a column numbers the rows, so that they stand in an order of their own. */
function isNumbering({ heading, column }: HeadedColumn): boolean {
  return (
    column === "ignored" && /^(?:序号?|编号|no\.?)$/i.test(plainText(heading).replace(/\s/g, ""))
  );
}

/** What the checks of a row came to: of its place, of its figures, of its rank. */
function checksByRow(
  places: readonly Finding[],
  ranks: readonly RankOutcome[],
): (audit: RowAudit) => RowChecks {
  const placesOf = grouped(places, ({ row }) => row);
  const ranked = new Set(ranks.flatMap(({ checked }) => [...checked]));
  const rankOf = new Map(ranks.flatMap(({ told }) => [...told]));
  return ({ row, reproduced, findings }) => {
    const rank = rankOf.get(row);
    return {
      reproduced: ranked.has(row) ? new Set([...reproduced, "rank"]) : reproduced,
      findings: [
        ...(placesOf.get(row.number) ?? []),
        ...findings,
        ...(rank === undefined ? [] : [rank]),
      ],
    };
  };
}
