import { type InputIssue, inputIssue } from "../input/issue.js";
import type { Outcome } from "../input/outcome.js";
import type { Unit } from "../month/unit.js";
import type { Scheme } from "../scheme/scheme.js";
import { assignTier } from "../scoring/assignTier.js";
import { isCount } from "../words/amounts.js";
import { likeName, plainHeading } from "../words/heading.js";
import { isMade, type MetricDefinition } from "../words/metricDefinition.js";
import type { Text } from "../words/text.js";
import { apartElsewhere, apartIn } from "./apartInTable.js";
import { cellAddress, rowAddress } from "./cellText.js";
import { isBlank, quotable, tidyName } from "./printedFigure.js";
import { awardedIn } from "./rowMetric.js";
import { metricInRow, type ReadMetric } from "./rowMetrics.js";
import { oneOfGroups, type SectionedTable } from "./sections.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";
import { addressOf, type Cell, cellOf, countCellOf, type TableRow } from "./tableRow.js";
import { unreadCells } from "./unreadCells.js";

/** That a row stands in another tier than its volume puts it. */
export function tierDoubts(
  row: TableRow,
  name: string,
  volume: ReadMetric | undefined,
): TableDoubt[] {
  const { group, tier } = row;
  const value = volume?.value;
  if (volume === undefined || !isCount(value) || group?.tiers === undefined) return [];
  const said = cellOf(row, "tier");
  const byVolume = assignTier(group.tiers, value);
  if (said !== undefined ? isBlank(said.text) || tier === byVolume : tier === byVolume) return [];
  const text = { zh: said?.text ?? tier?.name.zh ?? "", en: said?.text ?? tier?.name.en ?? "" };
  return [
    tableDoubt(
      addressOf(row, said ?? volume.cell),
      { zh: `列在“${text.zh}”档`, en: `it stands in tier "${text.en}"` },
      {
        zh: `按${volume.cell.heading} ${value} 应属“${byVolume.name.zh}”，以此为准`,
        en: `by its volume of ${value} it is in "${byVolume.name.en}", which counts`,
      },
      name,
    ),
  ];
}

/** A row of a unit, and the cells that its metrics were read from. */
export interface ReadRow {
  readonly row: TableRow;
  readonly name: string;
  readonly metrics: ReadonlyMap<string, ReadMetric>;
}

/** The units of a table, and the rows that they were read from. */
export interface UnitsInTable {
  readonly units: readonly Unit[];
  readonly rows: readonly ReadRow[];
  readonly doubts: readonly TableDoubt[];
}

/** The units that the rows of a table have, by their names, with a value for each metric. */
export function unitsIn(
  scheme: Scheme,
  table: SectionedTable,
  rows: readonly TableRow[],
): Outcome<UnitsInTable> {
  const issues: InputIssue[] = rows.length === 0 ? [] : missingColumns(scheme, table, rows);
  const doubts = [...unreadCells(table), ...apartElsewhere(table, rows)];
  const metricIds = Object.keys(scheme.metrics);
  const first = new Map<string, string>();
  const read = rows.map((row): ReadRow => {
    const metrics = new Map<string, ReadMetric>();
    for (const metric of metricIds) {
      const found = metricInRow(row, metric, scheme);
      if (found !== undefined) metrics.set(metric, found);
    }
    const cell = cellOf(row, "unit");
    const name = tidyName(cell?.text ?? "");
    issues.push(...placeIssues(row, cell, name, scheme));
    if (cell !== undefined && name !== "") {
      const address = addressOf(row, cell);
      const like = likeName(row.unit);
      const known = first.get(like);
      if (known === undefined) first.set(like, address);
      else issues.push(repeatedUnit(address, name, known));
    }
    for (const { issue, doubts: some } of metrics.values()) {
      if (issue !== undefined) issues.push(issue);
      doubts.push(...some);
    }
    doubts.push(...tierDoubts(row, name, metrics.get(scheme.volume)));
    doubts.push(...madeDoubts(row, name, scheme));
    return { row, name, metrics };
  });
  if (issues.length > 0) return { ok: false, issues };
  const units = read.map(({ row, name, metrics }): Unit => {
    const values = [...metrics].map(([metric, { value }]) => [metric, value] as const);
    const group = row.group?.id ?? "";
    const apart = apartIn(row);
    return {
      ...{ id: name, name, group, metrics: Object.fromEntries(values) as never },
      ...(apart === undefined ? {} : { apart }),
    };
  });
  return { ok: true, value: { units, rows: read, doubts } };
}

/** Printed counts that are not what the counts that they are made of come to. */
function madeDoubts(row: TableRow, name: string, { metrics }: Scheme): TableDoubt[] {
  return Object.entries(metrics).flatMap(([metric, definition]): TableDoubt[] => {
    const column = columnOfMade(metric, definition);
    const cell = column && cellOf(row, column);
    const made = column && countCellOf(row, column);
    if (cell === undefined || made === undefined || isBlank(cell.text)) return [];
    if (cell.figure?.isPercentage === false && `${cell.figure.value}` === made.text) return [];
    const found = {
      zh: `“${cell.heading}”为 ${cell.text}`,
      en: `"${cell.heading}" is ${cell.text}`,
    };
    const reading = {
      zh: `由其他数量计算为 ${made.text}，以此为准`,
      en: `worked out of the other counts it is ${made.text}, which counts`,
    };
    return [tableDoubt(addressOf(row, cell), found, reading, name)];
  });
}

/** Where a count may be printed that follows from others: under its own name, or as that of its rate. */
function columnOfMade(
  metric: string,
  definition: MetricDefinition,
): { metric: string } | { count: string } | undefined {
  if (!isMade(definition)) return undefined;
  return definition.kind === "count" ? { metric } : { count: metric };
}

/** The column whose heading comes nearest to a name: one that has it in it, or is a part of it. */
function nearestHeading(
  { zh, en }: Text,
  columns: SectionedTable["columns"],
  headingLine: number,
): NearHeading | undefined {
  const isNear = (heading: string) =>
    [zh, en].some((name) => heading.includes(plainHeading(name)) || name.includes(heading));
  const near = columns.find(({ heading }) => {
    const plain = plainHeading(heading);
    return plain.length > 1 && isNear(plain);
  });
  if (near === undefined) return undefined;
  const { heading, place, column } = near;
  const isScore = typeof column === "object" && "score" in column;
  return { cell: cellAddress(headingLine, place), heading: quotable(heading), isScore };
}

/** That a column has the scores of a metric, and none its figures. */
function scoresInstead(name: Text, { cell, heading }: NearHeading, place: string): InputIssue {
  return inputIssue(
    "missing",
    place,
    {
      zh: `没有“${name.zh}”一列（${cell}“${heading}”下是得分）`,
      en: `no column of "${name.en}" (under "${heading}" in ${cell} stand scores)`,
    },
    {
      zh: "另有一列率或件数：得分由其算出，不能代替",
      en: "a column of the rates or the counts, from which the scores follow",
    },
  );
}

interface NearHeading {
  readonly cell: string;
  readonly heading: string;
  readonly isScore: boolean;
}

/** Metrics that no column is about. */
function missingColumns(
  { metrics, dimensions }: Scheme,
  { columns, headingLine }: SectionedTable,
  rows: readonly TableRow[],
): InputIssue[] {
  const scoreOf = new Map(dimensions.map((one) => [awardedIn(one), one] as const));
  return Object.entries(metrics).flatMap(([metric, definition]) => {
    const { kind, name } = definition;
    if (isMade(definition)) return [];
    const awarded = kind === "points" ? scoreOf.get(metric) : undefined;
    const isThere = rows.some(
      (row) =>
        cellOf(row, { metric }) ??
        cellOf(row, { count: metric }) ??
        (awarded && cellOf(row, { score: awarded.id })),
    );
    if (isThere) return [];
    const near = nearestHeading(name, columns, headingLine);
    if (near?.isScore) return [scoresInstead(name, near, rowAddress(headingLine, columns.length))];
    const names = [...new Set([name.en, name.zh])].map((one) => `"${one}"`).join(" or ");
    const found = {
      zh: `没有“${name.zh}”一列${near === undefined ? "" : `（${near.cell} 是“${near.heading}”）`}`,
      en: `no column of "${name.en}"${near === undefined ? "" : ` (${near.cell} is "${near.heading}")`}`,
    };
    const marks =
      near === undefined
        ? ["", ""]
        : [
            `；如 ${near.cell} 就是它，请改表头`,
            `; mend the heading in ${near.cell} if it is that`,
          ];
    const allowed = {
      zh: `以“${name.zh}”为表头的列${marks[0]}（也可用 columns 指明哪一列是它）`,
      en: `a column headed ${names}${marks[1]} (or say in columns which it is)`,
    };
    return [inputIssue("missing", rowAddress(headingLine, columns.length), found, allowed)];
  });
}

function repeatedUnit(address: string, name: string, first: string): InputIssue {
  const allowed = {
    zh: `每个单位一行（该单位已在 ${first}）`,
    en: `each unit in one row only (this one stands at ${first} as well)`,
  };
  return inputIssue("duplicate", address, { zh: `“${name}”`, en: `"${name}"` }, allowed);
}

/** A row without a name, or of a group that the scheme does not have. */
function placeIssues(
  row: TableRow,
  cell: Cell | undefined,
  name: string,
  { groups }: Scheme,
): InputIssue[] {
  const issues: InputIssue[] = [];
  if (isBlank(name) && cell !== undefined) {
    const found = { zh: `“${cell.heading}”为空`, en: `nothing under "${cell.heading}"` };
    const allowed = { zh: "单位名称", en: "the name of a unit" };
    issues.push(inputIssue("missing", addressOf(row, cell), found, allowed));
  }
  const said = cellOf(row, "group");
  if (row.group === undefined && said !== undefined) {
    const found = { zh: `“${quotable(said.text)}”`, en: `"${quotable(said.text)}"` };
    issues.push(inputIssue("unknownName", addressOf(row, said), found, oneOfGroups(groups), name));
  }
  return issues;
}
