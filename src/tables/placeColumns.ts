import type { MetricDefinition } from "../model/metricDefinition.js";
import { type ColumnTerms, named, type ResultColumn } from "./resultColumn.js";
import { NOTHING, numberCell, textCell } from "./tableCell.js";

type MakeColumn = (terms: ColumnTerms) => ResultColumn;

/** @internal the columns of who a unit is and where it stands */
export const placeColumns = {
  group: ({ scheme, language }) => ({
    ...named({ zh: "组别", en: "Group" }, language, "text"),
    cell: ({ unit }) =>
      textCell(scheme.groups.find(({ id }) => id === unit.group)?.name[language] ?? unit.group),
  }),
  tier: ({ scheme, language }) => ({
    ...named({ zh: "档次", en: "Tier" }, language, "text"),
    cell: ({ unit, ranked }) => {
      const tiers = scheme.groups.find(({ id }) => id === unit.group)?.tiers;
      const tier = tiers?.find(({ id }) => id === ranked?.tier);
      return tier === undefined ? NOTHING : textCell(tier.name[language]);
    },
  }),
  rank: ({ language }) => ({
    ...named({ zh: "排名", en: "Rank" }, language, "figures"),
    cell: ({ ranked }) => (ranked === undefined ? NOTHING : numberCell(ranked.rank)),
  }),
  unit: ({ language }) => ({
    ...named({ zh: "单位", en: "Unit" }, language, "text"),
    cell: ({ unit }) => textCell(unit.name),
  }),
  volume: ({ scheme: { metrics, volume }, language }) => ({
    ...named((metrics[volume] as MetricDefinition).name, language, "figures"),
    cell: (entry) => numberCell(entry.volume),
  }),
} satisfies Record<string, MakeColumn>;
