import { scoreHeading } from "../scheme/columns.js";
import { metricsOfDimension } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { lastOf } from "../words/byKey.js";
import { headingOfMonth, plainHeading, plainText, withoutMarks } from "../words/heading.js";
import type { Text } from "../words/text.js";
import { type Column, saidKey } from "./column.js";
import {
  headingOnOneLine,
  isBareScore,
  isBareValue,
  isInPercent,
  knownHeadings,
  ownHeadings,
} from "./knownHeadings.js";
import { printedFigure } from "./printedFigure.js";
import { isOfMeasures, isOfNoUnit } from "./rowKind.js";

type Row = readonly string[];

/** The headings that stand in a row, or in two where those of several columns have one above them. */
export interface HeadingRow {
  readonly headings: readonly string[];
  readonly rows: 1 | 2;
}

/** Finds headings among the rows of a table. */
export interface HeadingFinder {
  /** What a heading means: as it is said, or by the names of the scheme. */
  readonly columnOf: (heading: string) => Column | undefined;
  /** The headings that begin in a row; undefined where it has none. */
  readonly headingsAt: (line: number) => HeadingRow | undefined;
}

type ColumnOf = HeadingFinder["columnOf"];

export function headingFinder(
  scheme: Scheme,
  said: Readonly<Record<string, Column>>,
  rows: readonly Row[],
): HeadingFinder {
  const known = knownHeadings(scheme);
  const own = ownHeadings(scheme);
  const spoken = new Map(Object.entries(said).map(([heading, one]) => [saidKey(heading), one]));
  const columnOf = (heading: string): Column | undefined => {
    const own = spoken.get(saidKey(heading));
    if (own !== undefined) return own;
    const ofMonth = headingOfMonth(heading);
    const column = known.get(plainHeading(heading)) ?? known.get(ofMonth ?? "");
    // no score is in percent
    const isScore = typeof column === "object" && "score" in column;
    return isScore && isInPercent(heading) ? undefined : column;
  };
  const headingsOf = headingsWithOwners(scheme, columnOf, (heading) =>
    own.has(plainHeading(heading)),
  );
  const told = (row: Row) => row.map(columnOf).filter((column) => column !== undefined);
  const isCandidate = (row: Row) => told(row).includes("unit") && !hasFigure(row);
  const isRich = (row: Row) => isCandidate(row) && told(row).length > 1;
  // where no row tells more than units, the first that tells those will do
  const isOfHeadings = rows.some(isRich) ? isRich : isFirst(rows.find(isCandidate));
  return {
    columnOf,
    headingsAt: (line) => {
      const row = rows[line] ?? [];
      if (!isOfHeadings(row)) return undefined;
      const below = rows[line + 1] ?? [];
      return goesOn(row, below, columnOf)
        ? { headings: headingsOf(row, below), rows: 2 }
        : { headings: headingsOf(row), rows: 1 };
    },
  };
}

function isFirst(first: Row | undefined): (row: Row) => boolean {
  return (row) => row === first;
}

/** Whether the next row parts the headings further: it says something else of some columns, but nothing else of units. */
function goesOn(row: Row, below: Row, columnOf: ColumnOf): boolean {
  if (hasFigure(below) || isOfNoUnit("", below)) return false;
  const place = row.findIndex((text) => columnOf(text) === "unit");
  const unit = below[place] ?? "";
  const news = below.filter((text, at) => !isBlankText(text) && text !== row[at]);
  return (
    (isBlankText(unit) || unit === row[place]) &&
    (areParts(row, below) ||
      news.some(
        (text) => isBareScore(text) || isBareValue(text) || columnOf(text) !== undefined,
      )) &&
    !news.some((text) => columnOf(text) === "unit")
  );
}

/** Whether the texts of a row part what stands above them, as 本月 and 累计 do 受理量: one that has nothing above it but what goes on from the left. */
function areParts(row: Row, below: Row): boolean {
  const filled = below.filter((text, at) => !isBlankText(text) && text !== row[at]);
  const isPart = below.some((text, at) => {
    const top = row[at] ?? "";
    return !isBlankText(text) && at > 0 && (isBlankText(top) || top === row[at - 1]);
  });
  return isPart && filled.length > 1 && !isOfMeasures("", filled);
}

function hasFigure(row: Row): boolean {
  return row.some((text) => printedFigure(text) !== undefined);
}

function isBlankText(text: string): boolean {
  return plainText(text) === "";
}

/** Headings by which columns can be told apart: a bare 得分 is given the name of its dimension. */
function headingsWithOwners(
  scheme: Scheme,
  columnOf: ColumnOf,
  isSaid: (heading: string) => boolean,
): (row: Row, below?: Row) => string[] {
  const names = namesByMetric(scheme);
  return (row, below) => {
    // one alone at the end, where nothing else is the total, may well be that
    const isTotal =
      row.filter(isBareScore).length === 1 &&
      isBareScore(lastOf(row.filter((text) => !isBlankText(text))) ?? "") &&
      !row.some((text) => columnOf(text) === "total") &&
      below === undefined &&
      row.filter((text) => isOwnedMetric(columnOf(text), names)).length > 1;
    const lastBare = row.map(isBareScore).lastIndexOf(true);
    let above = "";
    let owner: Text | undefined;
    return Array.from({ length: Math.max(row.length, below?.length ?? 0) }, (_, place) => {
      const [top = "", sub = ""] = [row[place], below?.[place]];
      if (!isBlankText(top)) above = top;
      const own = headingOnOneLine(isBlankText(sub) || sub === top ? top : sub);
      // as the scheme calls the total, say: the last of its row, or one that has no other above it
      const isLast = below === undefined ? place === lastBare : isBlankText(sub) || sub === top;
      // 指标值 below 满意率 is that; 本月 and 累计 below 受理量 tell two of it apart
      const isBelow = !isBlankText(sub) && sub !== top;
      if (isBelow && isBareValue(sub)) return headingOnOneLine(above);
      if (isBelow && !isBareScore(own) && columnOf(own) === undefined && own !== above) {
        return `${headingOnOneLine(above)}（${own}）`;
      }
      if (!isBareScore(own) || (isSaid(own) && isLast)) {
        const column = columnOf(own);
        owner = ownerOf(column, names) ?? owner;
        return own;
      }
      if (!isBlankText(sub) && sub !== top)
        return scoreHeading(withoutMarks(headingOnOneLine(above)));
      const language = /\p{Script=Han}/u.test(own) ? "zh" : "en";
      return owner === undefined || isTotal ? own : scoreHeading(owner[language]);
    });
  };
}

/** Whether a column is of a metric that some dimension looks at. */
function isOwnedMetric(column: Column | undefined, names: ReadonlyMap<string, Text>): boolean {
  return ownerOf(column, names) !== undefined;
}

/** The dimension that a column of a metric belongs to. */
function ownerOf(column: Column | undefined, names: ReadonlyMap<string, Text>): Text | undefined {
  if (typeof column !== "object") return undefined;
  if ("metric" in column) return names.get(column.metric);
  return "count" in column ? names.get(column.count) : undefined;
}

/** The first dimension that looks at each metric. */
function namesByMetric({ dimensions, metrics }: Scheme): Map<string, Text> {
  const names = new Map<string, Text>();
  for (const dimension of dimensions) {
    for (const metric of metricsOfDimension(dimension, metrics)) {
      if (!names.has(metric)) names.set(metric, dimension.name);
    }
  }
  return names;
}
