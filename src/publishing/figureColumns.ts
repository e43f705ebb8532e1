import { amountText } from "../exact/numberText.js";
import { columnName, scoreHeading } from "../scheme/columns.js";
import { type Dimension, worthIn } from "../scheme/dimension.js";
import { metricsOfDimension } from "../scheme/measurePlaces.js";
import type { Scheme } from "../scheme/scheme.js";
import { columnKey } from "../sheet/column.js";
import { knownHeadings } from "../sheet/knownHeadings.js";
import { awardedIn } from "../sheet/rowMetric.js";
import { isByGroup } from "../words/byGroup.js";
import { plainHeading } from "../words/heading.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Rounding } from "../words/rounding.js";
import type { Text } from "../words/text.js";
import { countCell, metricCell } from "./metricCells.js";
import {
  type ColumnTerms,
  type Entry,
  headedBy,
  metricHeading,
  type ResultColumn,
} from "./resultColumns.js";
import { NOTHING, pointsCell } from "./table.js";

/** The columns of the metrics and the score of each dimension, and of the metrics that no dimension looks at. */
export function figureColumns(terms: ColumnTerms): ResultColumn[] {
  const { scheme } = terms;
  const shown = new Set([scheme.volume]);
  const columns = scheme.dimensions.flatMap((dimension) => {
    const metrics = metricsOfDimension(dimension, scheme.metrics).filter(
      (metric) => !shown.has(metric),
    );
    for (const metric of metrics) shown.add(metric);
    const own = metrics
      .filter((metric) => !isAwarded(metric, dimension, terms))
      .flatMap((metric) => metricColumns(metric, terms));
    const over = ownHeading(dimension, terms.language);
    return [...own, scoreColumn(dimension, own.length === 0, terms)].map((column) => ({
      ...column,
      over: own.length === 0 ? undefined : over,
    }));
  });
  const others = Object.keys(scheme.metrics).filter((metric) => !shown.has(metric));
  return [...columns, ...others.flatMap((metric) => metricColumns(metric, terms))];
}

/** Whether the score of a dimension says all that there is to be said of a metric, for every unit. */
function isAwarded(metric: string, dimension: Dimension, terms: ColumnTerms): boolean {
  if (awardedIn(dimension) !== metric) return false;
  const { scheme, entries, rates } = terms;
  const definition = scheme.metrics[metric] as MetricDefinition;
  return entries.every(({ metrics, scored }) => {
    const score = scored?.scores[dimension.id];
    if (score === undefined) return false;
    const given = { value: metrics[metric], whole: undefined };
    const { text } = pointsCell(
      score.points,
      dimension.published ?? scheme.rounding.published,
      "left out",
    );
    return metricCell(given, definition, printedRates(scheme), rates, terms.language).text === text;
  });
}

/** How rates are printed: as they are scored where they are rounded before, else to as many places as points are. */
function printedRates({ rounding: { rates, published } }: Scheme): Rounding {
  const { places, mode } = published;
  return rates === "exact" ? { places, mode } : rates;
}

/** A dimension with what it is worth, where that is the same for all. */
function ownHeading(dimension: Dimension, language: keyof Text): string {
  const { name, fullMarks, weight } = dimension;
  if (isByGroup(fullMarks) || (weight !== undefined && isByGroup(weight))) return name[language];
  const worth = amountText(worthIn(dimension, ""));
  return language === "zh" ? `${name.zh}（${worth}分）` : `${name.en} (${worth} points)`;
}

function scoreColumn(dimension: Dimension, isAlone: boolean, terms: ColumnTerms): ResultColumn {
  const { scheme, language } = terms;
  const { id, name } = dimension;
  const known = knownHeadings(scheme).get(plainHeading(name[language]));
  const meansIt =
    known !== undefined &&
    [`score.${id}`, `metric.${awardedIn(dimension)}`].includes(columnKey(known));
  const said = columnName(scheme.columns, "dimensions", id)?.[language];
  const heading = said ?? scoreHeading(name[language]);
  const alone = said ?? (meansIt ? ownHeading(dimension, language) : heading);
  return {
    heading,
    short: isAlone ? alone : (said ?? { zh: "得分", en: "Score" }[language]),
    holds: "figures",
    cell: ({ scored }) => {
      const score = scored?.scores[id];
      if (score === undefined || score.exception?.effect === "leaveOut") return NOTHING;
      return pointsCell(score.points, dimension.published ?? scheme.rounding.published, "left out");
    },
  };
}

/** The columns of a metric: of a rate of something, its count as well. */
function metricColumns(metric: string, terms: ColumnTerms): ResultColumn[] {
  const { scheme, language, rates } = terms;
  const definition = scheme.metrics[metric] as MetricDefinition;
  const of = "of" in definition ? definition.of : undefined;
  const given = ({ metrics }: Entry) => ({
    value: metrics[metric],
    whole: of === undefined ? undefined : metrics[of],
  });
  const published = printedRates(scheme);
  const column: ResultColumn = {
    ...headedBy(metricHeading(scheme, metric), language, "figures"),
    cell: (entry) => metricCell(given(entry), definition, published, rates, language),
  };
  if (of === undefined) return [column];
  const name = countName(metric, definition.name, terms);
  const count: ResultColumn = {
    ...{ heading: name, short: name, holds: "figures" },
    cell: (entry) => countCell(given(entry), rates),
  };
  return [count, column];
}

/** What the counts of a rate are called, so that they are known again. */
function countName(metric: string, name: Text, { scheme, language }: ColumnTerms): string {
  const said = columnName(scheme.columns, "counts", metric)?.[language];
  if (said !== undefined) return said;
  const known = knownHeadings(scheme);
  const isKnown = (heading: string) => {
    const column = known.get(plainHeading(heading));
    return column !== undefined && columnKey(column) === `count.${metric}`;
  };
  if (language === "en") return `${name.en} (count)`;
  const names = [name.zh.replace(/率$/, "量"), name.zh.replace(/率$/, "数")];
  return names.find(isKnown) ?? `${name.zh}数量`;
}
