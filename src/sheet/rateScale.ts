import { compare, dividedBy, times } from "../exact/arithmetic.js";
import { type Fraction, HUNDRED, ZERO } from "../exact/fraction.js";
import type { Scheme } from "../scheme/scheme.js";
import { lastOf } from "../words/byKey.js";
import { plainText } from "../words/heading.js";
import { columnKey } from "./column.js";
import { isInPercent } from "./knownHeadings.js";
import { type PrintedFigure, printedFigure } from "./printedFigure.js";
import type { Section } from "./section.js";
import type { SectionedTable } from "./sections.js";

/** How the plain numbers of a column of rates are read. */
export interface RateScale {
  /** As percentages, as shares, or each by its size. */
  readonly bare: "percent" | "share" | "bySize";
  /** The percentages with a sign, or the shares, that they are compared with, by size. */
  readonly beside?: readonly [least: Fraction, most: Fraction] | undefined;
  /** Whether the whole column may as well be of the other scale. */
  readonly isOpen: boolean;
  /** The rows in which it has a number without a sign among percentages with one, or a large one among shares. */
  readonly lines: readonly number[];
  /** Those of them in which it is read the other way than by its size. */
  readonly turned: ReadonlySet<number>;
}

/** The scale of each column of rates, by its key. */
export type RateScales = ReadonlyMap<string, RateScale>;

/** Above any share, even one that may exceed the whole. */
const FAR_ABOVE = 4;

/** Of so many shares one number that can be none is taken for a percentage by itself. */
const MOST_LARGE = 3;

/** What the cells of a column of rates hold. */
interface RateColumn {
  /** Whether the heading, or what stands above the headings, says that it is in percent. */
  says: boolean;
  readonly signed: Fraction[];
  /** The plain numbers other than 0. */
  readonly plain: PrintedFigure[];
  /** The rows that these stand in. */
  readonly lines: number[];
}

/** The scales of the columns of rates: by what headings say, by signs, and by how large the numbers are. */
export function rateScales(
  scheme: Pick<Scheme, "metrics">,
  { sections, title, notes }: Pick<SectionedTable, "sections" | "title" | "notes">,
): RateScales {
  const columns = rateColumns(scheme, sections, [...title, ...notes].some(saysPercent));
  const most = ({ plain }: RateColumn, than: number) =>
    plain.some(({ value }) => compare(value, than) > 0);
  const hasPercents = ([, one]: readonly [string, RateColumn]) =>
    (one.signed.length > 0 || most(one, FAR_ABOVE)) && !isOfShares(one);
  const percents = new Set([...columns].filter(hasPercents).map(([key]) => key));
  const scaleOf = (key: string, one: RateColumn): RateScale => {
    const { says, signed, plain, lines } = one;
    const none = { lines: [], turned: new Set<number>() };
    if (plain.length === 0) return { bare: "share", isOpen: false, ...none };
    if (signed.length > 0) {
      const [least = ZERO, ...more] = [...signed].sort(compare);
      const beside = [least, lastOf(more) ?? least] as const;
      return { bare: "bySize", isOpen: false, beside, lines, turned: new Set() };
    }
    const { shares, large } = partedBySize(one);
    // one 100 among shares is 100 %, and makes no percentages of them
    if (isOfShares(one)) {
      const [least = ZERO, ...more] = shares.sort(compare);
      const beside = [least, lastOf(more) ?? least] as const;
      return { bare: "bySize", isOpen: false, beside, lines: large, turned: new Set() };
    }
    const isBeside = [...percents].some((other) => other !== key);
    const isBare = isBesideBare(key, columns);
    // percentages of 1 % and less, or shares that were formatted as percentages
    if (!most(one, 1)) {
      return { bare: isBare ? "percent" : "share", isOpen: says || isBeside, ...none };
    }
    const isPercent = says || most(one, FAR_ABOVE) || isBeside;
    const isSure = says || most(one, FAR_ABOVE) || isBare;
    return { bare: isPercent ? "percent" : "share", isOpen: isPercent && !isSure, ...none };
  };
  return new Map([...columns].map(([key, one]) => [key, scaleOf(key, one)]));
}

/** The plain numbers of a column that may be shares, and the rows of those that can be none. */
function partedBySize({ plain, lines }: RateColumn): { shares: Fraction[]; large: number[] } {
  return {
    shares: plain.map(({ value }) => value).filter((value) => compare(value, 1) <= 0),
    large: lines.filter((_, index) => compare(plain[index]?.value ?? ZERO, FAR_ABOVE) > 0),
  };
}

/** Whether a column is one of shares, a few large numbers aside. */
function isOfShares(column: RateColumn): boolean {
  const { shares, large } = partedBySize(column);
  return large.length > 0 && large.length * MOST_LARGE <= shares.length;
}

/** Whether another column has plain numbers that can only be percentages: what is above 1 is one as well, then. */
function isBesideBare(key: string, columns: ReadonlyMap<string, RateColumn>): boolean {
  return [...columns].some(
    ([other, column]) =>
      other !== key &&
      column.signed.length === 0 &&
      partedBySize(column).large.length > 0 &&
      !isOfShares(column),
  );
}

function rateColumns(
  { metrics }: Pick<Scheme, "metrics">,
  sections: readonly Section[],
  isTitled: boolean,
): Map<string, RateColumn> {
  const found = new Map<string, RateColumn>();
  for (const { columns, lines } of sections) {
    for (const { heading, place, column } of columns) {
      if (typeof column !== "object" || !("metric" in column)) continue;
      if (metrics[column.metric]?.kind !== "rate") continue;
      const key = columnKey(column);
      const one = found.get(key) ?? { says: isTitled, signed: [], plain: [], lines: [] };
      found.set(key, one);
      if (isInPercent(heading)) one.says = true;
      for (const { line, texts } of lines) {
        const figure = printedFigure(texts[place] ?? "");
        if (figure?.isPercentage) one.signed.push(figure.value);
        else if (figure !== undefined && figure.value.above !== 0) {
          one.plain.push(figure);
          one.lines.push(line);
        }
      }
    }
  }
  return found;
}

/** Whether a plain number is read as a percentage. */
export function isInPercents(
  value: Fraction,
  { bare, beside, turned }: RateScale,
  line: number,
): boolean {
  if (bare !== "bySize") return bare === "percent";
  const isPercent =
    compare(value, 1) > 0 ||
    (isAmong(dividedBy(value, HUNDRED), beside) && !isAmong(value, beside));
  return turned.has(line) ? !isPercent : isPercent;
}

/** Whether a share lies among others, or not far from them. */
export function isAmong(value: Fraction, beside: RateScale["beside"]): boolean {
  if (beside === undefined) return false;
  const [least, most] = beside;
  return compare(times(value, 2), least) >= 0 && compare(value, times(most, 2)) <= 0;
}

/** Whether a line above the headings says that the rates are in percent: 单位：%. */
function saysPercent(line: string): boolean {
  return /单位[:：].*(?:%|百分比)/.test(plainText(line));
}

/** The same, with a column of the other scale. */
export function turnedScale(scales: RateScales, key: string): RateScales {
  const scale = scales.get(key);
  if (scale === undefined) return scales;
  const bare = scale.bare === "percent" ? "share" : "percent";
  return new Map([...scales, [key, { ...scale, bare }]]);
}

/** The same, with one number among percentages read the other way. */
export function turnedLine(scales: RateScales, key: string, line: number): RateScales {
  const scale = scales.get(key);
  if (scale === undefined) return scales;
  const turned = new Set(scale.turned);
  if (!turned.delete(line)) turned.add(line);
  return new Map([...scales, [key, { ...scale, turned }]]);
}
