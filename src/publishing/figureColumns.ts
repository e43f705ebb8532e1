import type { Dimension } from "../scheme/dimension.js";
import { metricsOfDimension } from "../scheme/measurePlaces.js";
import { columnKey } from "../sheet/column.js";
import { knownHeadings, plainHeading, scoreHeading } from "../sheet/knownHeadings.js";
import { awardedIn } from "../sheet/rowMetric.js";
import { isByGroup } from "../words/byGroup.js";
import type { MetricDefinition } from "../words/metricDefinition.js";
import type { Text } from "../words/text.js";
import { countCell, metricCell } from "./metricCells.js";
import { type ColumnTerms, type Entry, headedBy, type ResultColumn } from "./resultColumns.js";
import { NOTHING, pointsCell } from "./table.js";

/** The columns of the metrics and the score of each dimension, and of the metrics that no dimension looks at. */
export function figureColumns(terms: ColumnTerms): ResultColumn[] {
  const { scheme } = terms;
  const shown = new Set([scheme.volume]);
  const columns = scheme.dimensions.flatMap((dimension) => {
    const metrics = metricsOfDimension(dimension).filter((metric) => !shown.has(metric));
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
  return entries.every(({ metrics, ranked }) => {
    const score = ranked?.scores[dimension.id];
    if (score === undefined) return false;
    const given = { value: metrics[metric], whole: undefined };
    const { text } = pointsCell(score.points, scheme.rounding.published, "left out");
    return metricCell(given, definition, scheme.rounding.published, rates).text === text;
  });
}

/** A dimension with what it is worth, where that is the same for all. */
function ownHeading({ name, fullMarks }: Dimension, language: keyof Text): string {
  if (isByGroup(fullMarks)) return name[language];
  return language === "zh" ? `${name.zh}（${fullMarks}分）` : `${name.en} (${fullMarks} points)`;
}

function scoreColumn(dimension: Dimension, isAlone: boolean, terms: ColumnTerms): ResultColumn {
  const { scheme, language } = terms;
  const { id, name } = dimension;
  const known = knownHeadings(scheme).get(plainHeading(name[language]));
  const meansIt =
    known !== undefined &&
    [`score.${id}`, `metric.${awardedIn(dimension)}`].includes(columnKey(known));
  const heading = scoreHeading(name[language]);
  const alone = meansIt ? ownHeading(dimension, language) : heading;
  return {
    heading,
    short: isAlone ? alone : { zh: "得分", en: "Score" }[language],
    holds: "figures",
    cell: ({ ranked }) => {
      const score = ranked?.scores[id];
      if (score === undefined || score.exception?.effect === "leaveOut") return NOTHING;
      return pointsCell(score.points, scheme.rounding.published, "left out");
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
  const { published } = scheme.rounding;
  const column: ResultColumn = {
    ...headedBy(definition.name, language, "figures"),
    cell: (entry) => metricCell(given(entry), definition, published, rates),
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
  const known = knownHeadings(scheme);
  const isKnown = (heading: string) => {
    const column = known.get(plainHeading(heading));
    return column !== undefined && columnKey(column) === `count.${metric}`;
  };
  if (language === "en") return `${name.en} (count)`;
  const names = [name.zh.replace(/率$/, "量"), name.zh.replace(/率$/, "数")];
  return names.find(isKnown) ?? `${name.zh}数量`;
}
