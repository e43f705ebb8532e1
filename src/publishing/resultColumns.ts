import type { Month } from "../month/month.js";
import type { RankedUnit, UnrankedUnit } from "../month/result.js";
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
  /** Its scores and its rank; undefined where it is set apart. */
  readonly ranked: RankedUnit | undefined;
  /** Why it is set apart. */
  readonly reason: Text | undefined;
}

/** Finds what was given of each unit of a result. */
export function entriesOf(month: Month): (unit: RankedUnit | UnrankedUnit) => Entry {
  const metricsOf = new Map(month.units.map(({ id, metrics }) => [id, metrics]));
  return (one) => {
    const { unit, volume } = one;
    const metrics = metricsOf.get(unit.id);
    if (metrics === undefined) {
      throw new RangeError(
        `toTable requires the month that the result is of: ${unit.name} is not in it`,
      );
    }
    const isRanked = "scores" in one;
    return {
      ...{ unit, volume, metrics },
      ranked: isRanked ? one : undefined,
      reason: isRanked ? undefined : one.reason,
    };
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
  readonly cell: (entry: Entry) => TableCell;
}

/** How a table is to be written. */
export interface ColumnTerms {
  readonly scheme: Scheme;
  readonly language: keyof Text;
  readonly rates: RateForm;
  readonly entries: readonly Entry[];
}

/** The headings of a column that stands under none. */
export function headedBy(name: Text, language: keyof Text, holds: ResultColumn["holds"]) {
  return { heading: name[language], short: name[language], holds };
}

type MakeColumn = (terms: ColumnTerms) => ResultColumn;

/** The columns of who a unit is and where it stands. */
export const placeColumns = {
  group: ({ scheme, language }) => ({
    ...headedBy({ zh: "组别", en: "Group" }, language, "text"),
    cell: ({ unit }) =>
      textCell(scheme.groups.find(({ id }) => id === unit.group)?.name[language] ?? unit.group),
  }),
  tier: ({ scheme, language }) => ({
    ...headedBy({ zh: "档次", en: "Tier" }, language, "text"),
    cell: ({ unit, ranked }) => {
      const tiers = scheme.groups.find(({ id }) => id === unit.group)?.tiers;
      const tier = tiers?.find(({ id }) => id === ranked?.tier);
      return tier === undefined ? NOTHING : textCell(tier.name[language]);
    },
  }),
  rank: ({ language }) => ({
    ...headedBy({ zh: "排名", en: "Rank" }, language, "figures"),
    cell: ({ ranked }) => (ranked === undefined ? NOTHING : numberCell(ranked.rank)),
  }),
  unit: ({ language }) => ({
    ...headedBy({ zh: "单位", en: "Unit" }, language, "text"),
    cell: ({ unit }) => textCell(unit.name),
  }),
  volume: ({ scheme: { metrics, volume }, language }) => ({
    ...headedBy((metrics[volume] as MetricDefinition).name, language, "figures"),
    cell: (entry) => numberCell(entry.volume),
  }),
} satisfies Record<string, MakeColumn>;
