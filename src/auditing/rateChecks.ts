import { compare, dividedBy } from "../exact/arithmetic.js";
import { type Fraction, ratio } from "../exact/fraction.js";
import type { Group } from "../scheme/group.js";
import { type Cell, cellOf, countCellOf, type TableRow, wholeIn } from "../sheet/tableRow.js";
import type { Rounding } from "../words/rounding.js";
import type { AuditTerms } from "./auditTerms.js";
import type { OtherChoice } from "./finding.js";
import {
  capOf,
  countedRate,
  type MetricDomain,
  metricDomain,
  printedRate,
  wholeCell,
} from "./metricDomain.js";
import { printsAs, printsAsScored } from "./printing.js";
import { type RowFacts, type RowReckoning, rowReckoning } from "./rowReckoning.js";
import { totalReckoning } from "./totalReckoning.js";

/** A printed rate that is not the rate of the counts beside it. */
export interface RateMismatch {
  readonly metric: string;
  readonly cell: Cell;
  readonly printed: Fraction;
  /** What the counts give. */
  readonly counted: Fraction;
  /** The cell of the count, and what it is a share of. */
  readonly count: Cell;
  readonly of: Cell;
  /** The counts that would give what was printed. */
  readonly otherCounts: readonly Fraction[];
  /** Another denominator that would give it. */
  readonly denominator: OtherChoice | undefined;
  /** The values that the printed rate may stand for. */
  readonly domain: MetricDomain;
}

/** The rates of a row that are not those of their counts; those that are, by their metric. */
export function rateChecks(
  row: TableRow,
  terms: AuditTerms,
): { mismatches: RateMismatch[]; agreeing: string[] } {
  const mismatches: RateMismatch[] = [];
  const agreeing: string[] = [];
  for (const [metric, definition] of Object.entries(terms.scheme.metrics)) {
    const cell = cellOf(row, { metric });
    const counted = countedRate(row, metric, terms.scheme);
    if (definition.kind !== "rate") continue;
    const [count, of] = [countCellOf(row, { count: metric }), wholeCell(row, metric, definition)];
    if (cell?.figure === undefined || counted === undefined || !count || !of) continue;
    const { figure } = cell;
    const printed = figure.value;
    const prints = (value: Fraction) =>
      printsAs(value, figure, terms.percentages) || printsAsScored(value, figure, terms.scheme);
    const most = capOf(definition);
    const held = compare(counted, most) > 0 ? most : counted;
    // an office may print a rate as capped or as it was before
    if (prints(held) || prints(counted)) agreeing.push(metric);
    else {
      const known = printedRate(row, metric, terms);
      mismatches.push({
        ...{ metric, cell, printed, counted, count, of },
        otherCounts: countsThatPrint(wholeIn(of), printed, prints),
        denominator: denominatorThatPrints([wholeIn(count), wholeIn(of)], printed, prints),
        domain: known ?? {
          values: [printed],
          isComplete: false,
          range: { least: printed, most: printed },
        },
      });
    }
  }
  return { mismatches, agreeing };
}

type Prints = (value: Fraction) => boolean;

function countsThatPrint(
  whole: Fraction | undefined,
  printed: Fraction,
  prints: Prints,
): Fraction[] {
  if (whole === undefined) return [];
  const near = Math.round(
    (Number(printed.numerator) / Number(printed.denominator)) * Number(whole.numerator),
  );
  return [near - 1, near, near + 1]
    .filter((count) => count >= 0)
    .map((count) => ratio(count, 1))
    .filter((count) => compare(count, whole) <= 0 && prints(dividedBy(count, whole)));
}

/** The nearest smaller whole by which the count would print so, such as the tickets that were due. */
function denominatorThatPrints(
  [count, whole]: readonly [Fraction | undefined, Fraction | undefined],
  printed: Fraction,
  prints: Prints,
): OtherChoice | undefined {
  if (count === undefined || whole === undefined || count.above <= 0 || printed.above <= 0)
    return undefined;
  const near = Math.round(
    (Number(count.numerator) * Number(printed.denominator)) / Number(printed.numerator),
  );
  const found = [near + 1, near, near - 1]
    .map((below) => ratio(Math.max(below, 1), 1))
    .find((below) => compare(below, whole) < 0 && prints(dividedBy(count, below)));
  if (found === undefined) return undefined;
  return {
    kind: "denominator",
    text: {
      zh: `按 ${count}/${found} 计算（分母为 ${found}）`,
      en: `worked out as ${count} of ${found}`,
    },
  };
}

/** What is known of a unit, with the rates in `taken` replaced. */
export function rowFacts(
  row: TableRow,
  group: Group,
  terms: AuditTerms,
  taken: ReadonlyMap<string, MetricDomain>,
): RowFacts {
  const known = new Map<string, MetricDomain | undefined>();
  return {
    group: group.id,
    domainOf: (metric) => {
      if (!known.has(metric))
        known.set(metric, taken.get(metric) ?? metricDomain(row, metric, terms));
      return known.get(metric);
    },
    adjustments: terms.adjustmentsOf?.(row.unit),
    printing: (what) => printedIn(row, what, terms),
    printedScore: (dimension) => cellOf(row, { score: dimension })?.figure?.value,
  };
}

/** How a score or the total of a row is printed: as others of its column, or to more places. */
function printedIn(
  row: TableRow,
  what: number | "total",
  { scheme, printing }: AuditTerms,
): Rounding {
  const usual = printing(what);
  const column = what === "total" ? what : { score: scheme.dimensions[what]?.id ?? "" };
  const places = cellOf(row, column)?.figure?.places ?? 0;
  return places > usual.places ? { places, mode: usual.mode } : usual;
}

/** The rates whose scores follow from what was printed, and not from the counts; or, where no score is printed, the total. */
export function followedRates(
  { compiled }: AuditTerms,
  facts: RowFacts,
  byRules: RowReckoning,
  mismatches: readonly RateMismatch[],
  printedTotal: Fraction | undefined,
): RateMismatch[] {
  const metrics = Object.keys(compiled.scheme.metrics);
  const needs = compiled.needsIn(facts.group);
  const usersOf = ({ metric }: RateMismatch) =>
    byRules.dimensions.filter((_, index) =>
      needs[index]?.metrics.includes(metrics.indexOf(metric)),
    );
  const asPrinted = (taken: readonly RateMismatch[]) => {
    const domains = new Map(taken.map(({ metric, domain }) => [metric, domain]));
    return rowReckoning(compiled, {
      ...facts,
      domainOf: (one) => domains.get(one) ?? facts.domainOf(one),
    });
  };
  const byScore = mismatches.filter((one) => {
    const users = usersOf(one);
    if (!users.some(({ state }) => state === "impossible")) return false;
    const printed = asPrinted([one]);
    return users.every(({ dimension }) =>
      printed.dimensions.some(
        (other) => other.dimension === dimension && other.state === "reproduced",
      ),
    );
  });
  const untold = mismatches.filter((one) =>
    usersOf(one).every(({ printed }) => printed === undefined),
  );
  if (untold.length === 0 || printedTotal === undefined) return byScore;
  const stateWith = (taken: readonly RateMismatch[]) => {
    const row = taken.length === 0 ? byRules : asPrinted(taken);
    return totalReckoning(compiled, facts.group, row, printedTotal, "rules").state;
  };
  if (stateWith(byScore) !== "impossible") return byScore;
  const choices = [...untold.map((one) => [one]), untold].map((some) => [...byScore, ...some]);
  const found = choices.find((taken) => stateWith(taken) === "reproduced") ?? byScore;
  return mismatches.filter((one) => found.includes(one));
}
