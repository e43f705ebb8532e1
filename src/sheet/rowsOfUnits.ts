import { compare, dividedBy, minus, sumOf } from "../exact/arithmetic.js";
import { type Fraction, fraction, ratio } from "../exact/fraction.js";
import type { Scheme } from "../scheme/scheme.js";
import { lastOf, onceForEach } from "../words/byKey.js";
import { plainText } from "../words/heading.js";
import type { Text } from "../words/text.js";
import { cellAddress } from "./cellText.js";
import type { HeadedColumn } from "./column.js";
import { isBlank, type PrintedFigure, printedFigure, quotable } from "./printedFigure.js";
import type { Line, Section } from "./section.js";
import { type TableDoubt, tableDoubt } from "./tableDoubt.js";

/** Sections without the rows that are of no unit, and the doubts about rows that may be the other. */
export function sectionsOfUnits(
  { metrics }: Pick<Scheme, "metrics">,
  sections: readonly Section[],
): { sections: Section[]; doubts: TableDoubt[] } {
  const doubts: TableDoubt[] = [];
  const counts = (columns: readonly HeadedColumn[]) =>
    columns.filter(({ column }) => {
      if (typeof column !== "object") return false;
      return "count" in column || ("metric" in column && metrics[column.metric]?.kind === "count");
    });
  const ranked = sections.some(({ columns, lines }) =>
    lines.some(({ noUnit, texts }) => noUnit === undefined && hasRank(columns, texts)),
  );
  const totalsOf = onceForEach((lines: readonly Line[]) => onceForEach(totalIn(lines)));
  const all = sections.flatMap(({ lines }) => lines.filter(isOfUnit));
  let [isAfterSum, seen] = [false, 0];
  // a subtotal is the sum of all above it where it is the first
  const lastSum = lastOf(
    sections.flatMap(({ lines }) =>
      lines.filter((one) => one.noUnit === "sum" && !isSubtotal(one)),
    ),
  );
  const kept = sections.map((section) => {
    const { columns, lines } = section;
    const countColumns = counts(columns);
    const [ofSection, lastLine] = [lines.filter(isOfUnit), lastOf(lines)];
    let since: Line[] = [];
    const own = lines.filter((line) => {
      const isAtEnd = line === lastLine;
      const named = line.noUnit !== undefined;
      // what no name gives away is looked for at the end of its section, and of the table
      const ended = isAtEnd ? [ofSection, ...(section === lastOf(sections) ? [all] : [])] : [];
      const scopes = named
        ? [ofSection, since, all]
        : [...ended.map((scope) => scope.filter((one) => one !== line)), since];
      const above = line === lastSum ? all.slice(0, seen) : [];
      const judged = judgedRow(line, {
        ...{ columns, countColumns, ranked, isAtEnd, totalsOf },
        scopes: line === lastSum ? [...scopes, above] : scopes,
        all: above,
      });
      if (line.noUnit === undefined) seen += 1;
      if (judged.doubt !== undefined) doubts.push(doubtOf(line, columns, judged.doubt));
      if (judged.isUnit && isAfterSum && judged.doubt === undefined) {
        doubts.push(doubtOf(line, columns, { found: afterSum, read: asUnit }));
      }
      if (judged.isSumOfAll) isAfterSum = true;
      if (line.noUnit === undefined) since.push(line);
      else since = [];
      return judged.isUnit;
    });
    return { ...section, lines: own };
  });
  return { sections: kept.filter(({ lines }) => lines.length > 0), doubts };
}

function isSubtotal({ texts }: Line): boolean {
  return texts.some((text) => /小计|小計|subtotal/i.test(text));
}

function isOfUnit({ noUnit }: Line): boolean {
  return noUnit === undefined;
}

/** What a row is judged by: the columns, and the units that it may be the sum of. */
interface Evidence {
  readonly columns: readonly HeadedColumn[];
  readonly countColumns: readonly HeadedColumn[];
  /** Whether the units of the table have ranks. */
  readonly ranked: boolean;
  readonly isAtEnd: boolean;
  /** The units that it may add up: those of its section, those since the sum before it, and all. */
  readonly scopes: readonly (readonly Line[])[];
  /** The units above it, of the last sum of a table. */
  readonly all: readonly Line[];
  readonly totalsOf: (lines: readonly Line[]) => (place: number) => Total | undefined;
}

/** What the figures of a column come to. */
interface Total {
  readonly sum: Fraction;
  readonly least: Fraction;
  readonly most: Fraction;
}

/** What the figures of some rows come to, column by column; undefined where a row has none. */
function totalIn(lines: readonly Line[]): (place: number) => Total | undefined {
  return (place) => {
    const values = lines.map(({ texts }) => printedFigure(texts[place] ?? "")?.value);
    if (lines.length === 0 || values.includes(undefined)) return undefined;
    const all = values as Fraction[];
    const ends = [...all].sort(compare);
    return { sum: sumOf(all), least: ends[0] as Fraction, most: lastOf(ends) as Fraction };
  };
}

interface Judgement {
  readonly isUnit: boolean;
  readonly doubt?: { readonly found: Text; readonly read: Text } | undefined;
  /** Whether it adds up all units, so that none is expected below it. */
  readonly isSumOfAll?: boolean;
}

function judgedRow(line: Line, evidence: Evidence): Judgement {
  const { columns, ranked, scopes } = evidence;
  const isRanked = hasRank(columns, line.texts);
  const { noUnit } = line;
  if (noUnit === undefined) return judgedUnit(line, evidence, isRanked);
  if (isRanked) return { isUnit: true, doubt: { found: namedAsSum, read: asUnit } };
  if (noUnit === "reference") return { isUnit: false, doubt: { found: namedAsSum, read: asNone } };
  const sums = scopes.map((scope) => comparedSums(line, scope, evidence));
  const isSum = sums.some(({ same, other }) => same > 0 && other === 0);
  const isOfAll = sums.some(
    ({ same, other }, index) =>
      same > 0 && other === 0 && scopes[index]?.length === evidence.all.length,
  );
  if (isSum) return { isUnit: false, isSumOfAll: isOfAll && evidence.all.length >= ENOUGH };
  const isMean = scopes.some((scope) => isMeanOf(line, scope, evidence));
  if (isMean) return { isUnit: false };
  const differs = sums.some(({ other }) => other > 0);
  if (noUnit === "sum" || ranked) {
    return differs
      ? { isUnit: false, doubt: { found: otherThanSum, read: asNone } }
      : { isUnit: false };
  }
  return { isUnit: true, doubt: { found: namedAsSum, read: asUnit } };
}

/** Enough units above, and enough counts, for a sum of them all to be no chance. */
const ENOUGH = 2;

/** A row whose name says nothing may still be the sum of those above it. */
function judgedUnit(line: Line, evidence: Evidence, isRanked: boolean): Judgement {
  const { scopes, ranked, isAtEnd } = evidence;
  if (isRanked || !isAtEnd) return { isUnit: true };
  const same = scopes.map((scope) => {
    const compared = comparedSums(line, scope, evidence);
    return scope.length >= ENOUGH && compared.other === 0 ? compared.same : 0;
  });
  const most = Math.max(0, ...same);
  if (most === 0) return { isUnit: true };
  const isSure = ranked || (most >= ENOUGH && scopes.some(({ length }) => length > ENOUGH));
  return isSure
    ? { isUnit: false, doubt: { found: sumOfOthers, read: asNone } }
    : { isUnit: true, doubt: { found: sumOfOthers, read: asUnit } };
}

const namedAsSum = {
  zh: "名称不像单位（合计、全市、目标值之类）",
  en: "its name is not like that of a unit, but of a sum, a whole, or a target",
};
const otherThanSum = {
  zh: "名为合计，而其数量不是各单位之和",
  en: "it is called a sum, but its counts are not those of the units together",
};
const sumOfOthers = {
  zh: "各项数量恰为其他单位之和，可能是合计行",
  en: "its counts are just those of the other units together, so it may be their sum",
};
const afterSum = {
  zh: "列在合计之后，可能是其中的一部分",
  en: "it stands below the sum of all, and may be a part of that",
};
const asUnit = {
  zh: "读作一个单位；如是合计，请删去该行",
  en: "read as a unit; delete the row if it is a sum",
};
const asNone = {
  zh: "未读作单位；如是单位，请改用其全称或填写排名",
  en: "not read as a unit; if it is one, write its full name or its rank",
};

function doubtOf(
  { line, texts }: Line,
  columns: readonly HeadedColumn[],
  { found, read }: { readonly found: Text; readonly read: Text },
): TableDoubt {
  const at = columns.find(({ column }) => column === "unit")?.place ?? 0;
  const text = plainText(texts[at] ?? "");
  const place = isBlank(text) ? texts.findIndex((one) => !isBlank(one)) : at;
  const name = quotable(plainText(texts[place] ?? ""));
  return tableDoubt(
    cellAddress(line, Math.max(0, place)),
    { zh: `“${name}”${found.zh}`, en: `"${name}": ${found.en}` },
    read,
  );
}

function hasRank(columns: readonly HeadedColumn[], texts: readonly string[]): boolean {
  return columns.some(
    ({ column, place }) => column === "rank" && printedFigure(texts[place] ?? "") !== undefined,
  );
}

function figureAt({ texts }: Line, { place }: HeadedColumn): PrintedFigure | undefined {
  return printedFigure(texts[place] ?? "");
}

/** In how many columns of counts a row is the sum of others, and in how many it is not; where all are 0, neither. */
function comparedSums(
  line: Line,
  others: readonly Line[],
  { countColumns, totalsOf }: Evidence,
): { same: number; other: number } {
  let [same, other] = [0, 0];
  const totals = totalsOf(others);
  for (const column of countColumns) {
    const own = figureAt(line, column)?.value;
    const total = own === undefined ? undefined : totals(column.place);
    if (own === undefined || total === undefined) continue;
    if (compare(own, total.sum) !== 0) other += 1;
    else if (own.above !== 0) same += 1;
  }
  return { same, other };
}

/** Whether a row has the mean of others, or the highest or the lowest of them, in every column where both have figures. */
function isMeanOf(line: Line, others: readonly Line[], { columns, totalsOf }: Evidence): boolean {
  const totals = totalsOf(others);
  let found = 0;
  for (const column of columns) {
    const own = column.column === "rank" ? undefined : figureAt(line, column);
    const total = own === undefined ? undefined : totals(column.place);
    if (own === undefined || total === undefined) continue;
    const mean = dividedBy(total.sum, ratio(others.length, 1));
    if (![mean, total.least, total.most].some((value) => isPrintedAs(value, own))) return false;
    found += 1;
  }
  return found > 0;
}

/** Whether a value, rounded to the places of a figure, is that figure. */
function isPrintedAs(
  value: Fraction,
  { value: printed, places, isPercentage }: PrintedFigure,
): boolean {
  const unit = 10n ** BigInt(Math.min(places, 30) + (isPercentage ? 2 : 0));
  const distance = minus(value, printed);
  const size = distance.above < 0 ? minus(printed, value) : distance;
  return compare(size, fraction(1n, 2n * unit)) <= 0;
}
