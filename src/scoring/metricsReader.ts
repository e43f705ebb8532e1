import { Fraction } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
import { usesOf } from "../measures/usesOf.js";
import type { Scheme } from "../model/scheme.js";
import type { Layout } from "./layout.js";
import { metricReader, notAboveZero, type Refusal } from "./metricReader.js";

/** @internal who is told of a metric that cannot stand; without a reason where its schema has the words */
export type Refuse = (metric: string, refusal: Refusal | undefined) => void;

/**
 * @internal the exact value of each metric of a unit of a group, in the scheme's order; none where it has no data, is
 * refused, or is passed over
 */
type MetricsReader = (
  given: readonly unknown[],
  group: string,
  refuse: Refuse,
  passOver?: (metric: string) => boolean,
) => (Fraction | undefined)[];

/** @internal how the metrics of a unit, given in the scheme's order, are read */
export function metricsReader(
  { metrics, rounding }: Pick<Scheme, "metrics" | "rounding">,
  layout: Pick<Layout, "metrics" | "used" | "measures">,
  by = exactly,
): MetricsReader {
  const ids = layout.metrics;
  const demandsIn = demandsByGroup(layout);
  const readers = Object.entries(metrics).map(([id, definition], place) => {
    const whole = definition.kind === "rate" ? definition.of : undefined;
    const wholePlace = whole === undefined ? -1 : ids.indexOf(whole);
    const read = metricReader(definition, rounding, by);
    return { id, name: metricName(id), place, whole, wholePlace, read };
  });
  return (given, group, refuse, passOver) => {
    const demands = demandsIn(group);
    const facts: (Fraction | undefined)[] = [];
    for (const { id, name, place, whole, wholePlace, read } of readers) {
      if (passOver?.(id) || (whole !== undefined && passOver?.(whole))) {
        facts.push(undefined);
        continue;
      }
      const exact = read(given[place], given[wholePlace]);
      const demand = demands[place] as Demand;
      if (exact instanceof Fraction) {
        if (demand === "aboveZero" && exact.above <= 0) refuse(id, notAboveZero(exact));
        facts.push(by.named(name, exact));
      } else {
        if (!exact?.empty || demand !== "mayBeEmpty") refuse(id, exact);
        facts.push(undefined);
      }
    }
    return facts;
  };
}

/** @internal what a metric is called among the steps of a working */
export function metricName(id: string): string {
  return `metrics.${id}`;
}

/** What is asked of a metric: some value, one above 0 since it is divided by, or none at all where there is no data. */
type Demand = "value" | "aboveZero" | "mayBeEmpty";

function demandsByGroup({
  metrics,
  used,
  measures,
}: Pick<Layout, "metrics" | "used" | "measures">): (group: string) => readonly Demand[] {
  const uses = measures.flatMap(({ measure, refusesNoData, onlyIn }) =>
    usesOf(measure).map((use) => ({ ...use, refusesNoData, onlyIn })),
  );
  const known = new Map<string, Demand[]>();
  return (group) => {
    const found = known.get(group);
    if (found !== undefined) return found;
    const demands = metrics.map((metric): Demand => {
      const all = uses.filter(({ id }) => id === metric);
      const here = all.filter(({ onlyIn }) => onlyIn === undefined || onlyIn.includes(group));
      if (here.some(({ divides, refusesNoData }) => divides && refusesNoData)) return "aboveZero";
      const needed = !used.has(metric) || here.some(({ refusesNoData }) => refusesNoData);
      return needed ? "value" : "mayBeEmpty";
    });
    known.set(group, demands);
    return demands;
  };
}
