import { withMadeMetrics } from "../month/madeMetrics.js";
import type { Month } from "../month/month.js";
import type { RankedUnit, ScoredUnranked, UnrankedUnit } from "../month/result.js";
import { columnName, type UsualColumn, usualNames } from "../scheme/columns.js";
import type { Scheme } from "../scheme/scheme.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Text } from "../words/text.js";
import type { RateForm } from "./metricCells.js";
import { NOTHING, numberCell, type TableCell, textCell } from "./table.js";

/** A unit of a result, and what was given of it. */
export interface Entry {
  readonly unit: RankedUnit["unit"];
  readonly metrics: Month["units"][number]["metrics"];
  readonly volume: number;
  /** Its scores and what is said of it; undefined where it is not scored. */
  readonly scored: ScoredUnranked | undefined;
  /** Its rank; undefined where it has none. */
  readonly rank: number | undefined;
  /** Why it is set apart, or not to be published. */
  readonly reason: Text | undefined;
}

/** Finds what was given of each unit of a result. */
export function entriesOf(
  month: Month,
  scheme: Pick<Scheme, "metrics">,
): (unit: RankedUnit | UnrankedUnit) => Entry {
  const metricsOf = new Map(
    month.units.map(({ id, metrics }) => [id, withMadeMetrics(metrics, scheme)]),
  );
  return (one) => {
    const { unit, volume } = one;
    const metrics = metricsOf.get(unit.id);
    if (metrics === undefined) {
      throw new RangeError(
        `toTable requires the month that the result is of: ${unit.name} is not in it`,
      );
    }
    return "scores" in one
      ? { unit, volume, metrics, scored: one, rank: one.rank, reason: one.unpublished?.reason }
      : { unit, volume, metrics, scored: one.scored, rank: undefined, reason: one.reason };
  };
}

/** A column of a result. */
export interface ResultColumn {
  /** What it is called, by which it can be told from the others. */
  readonly heading: string;
  /** What it is called below the heading of its dimension. */
  readonly short: string;
  /** The dimension it is part of, with what it is worth. */
  readonly over?: string | undefined;
  readonly holds: "figures" | "text";
  /** Whether it names the units. */
  readonly isUnit?: true;
  readonly cell: (entry: Entry) => TableCell;
}

/** How a table is to be written. */
export interface ColumnTerms {
  readonly scheme: Scheme;
  readonly language: keyof Text;
  readonly rates: RateForm;
  readonly entries: readonly Entry[];
}

/** The headings of one of the usual columns, as the scheme calls it. */
export function usualHeading(
  { scheme, language }: Pick<ColumnTerms, "scheme" | "language">,
  column: UsualColumn,
  holds: ResultColumn["holds"],
) {
  return headedBy(columnName(scheme.columns, column) ?? usualNames[column], language, holds);
}

/** The headings of a column that stands under none. */
export function headedBy(name: Text, language: keyof Text, holds: ResultColumn["holds"]) {
  return { heading: name[language], short: name[language], holds };
}

/** What the column of a metric is called. */
export function metricHeading({ metrics, columns }: Scheme, metric: string): Text {
  return columnName(columns, "metrics", metric) ?? (metrics[metric] as MetricDefinition).name;
}

type MakeColumn = (terms: ColumnTerms) => ResultColumn;

/** The columns of who a unit is and where it stands. */
export const placeColumns = {
  group: (terms) => ({
    ...usualHeading(terms, "group", "text"),
    cell: ({ unit }) => {
      const group = terms.scheme.groups.find(({ id }) => id === unit.group);
      return textCell(group?.name[terms.language] ?? unit.group);
    },
  }),
  tier: ({ scheme, language }) => ({
    ...usualHeading({ scheme, language }, "tier", "text"),
    cell: ({ unit, scored }) => {
      const tiers = scheme.groups.find(({ id }) => id === unit.group)?.tiers;
      const tier = tiers?.find(({ id }) => id === scored?.tier);
      return tier === undefined ? NOTHING : textCell(tier.name[language]);
    },
  }),
  rank: (terms) => ({
    ...usualHeading(terms, "rank", "figures"),
    cell: ({ rank }) => (rank === undefined ? NOTHING : numberCell(rank)),
  }),
  unit: (terms) => ({
    ...usualHeading(terms, "unit", "text"),
    isUnit: true,
    cell: ({ unit }) => textCell(unit.name),
  }),
  volume: ({ scheme, language }) => ({
    ...headedBy(metricHeading(scheme, scheme.volume), language, "figures"),
    cell: (entry) => numberCell(entry.volume),
  }),
} satisfies Record<string, MakeColumn>;
