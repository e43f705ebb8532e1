import type { Fraction } from "../exact/fraction.js";
import type { DimensionPoints } from "../scoring/dimensionPoints.js";
import { bySimplicity } from "./bySimplicity.js";
import type { Needs } from "./compiledScheme.js";
import type { MetricDomain } from "./metricDomain.js";

/** Dimensions that can only be looked at together, and the uncertain metrics that they share, by their places. */
export interface Cluster {
  readonly dimensions: readonly number[];
  readonly metrics: readonly number[];
}

/** Dimensions split into parts that share no uncertain metric. */
export function clustersOf(
  needs: readonly Needs[],
  dimensions: readonly number[],
  isUncertain: (metric: number) => boolean,
): Cluster[] {
  return dimensions.reduce<Cluster[]>((clusters, dimension) => {
    const metrics = (needs[dimension]?.metrics ?? []).filter(isUncertain);
    const sharing = clusters.filter((one) =>
      one.metrics.some((metric) => metrics.includes(metric)),
    );
    const joined: Cluster = {
      dimensions: [...sharing.flatMap((one) => one.dimensions), dimension],
      metrics: [...new Set([...sharing.flatMap((one) => one.metrics), ...metrics])],
    };
    return [...clusters.filter((one) => !sharing.includes(one)), joined];
  }, []);
}

/** One way that the uncertain metrics of a cluster may have been. */
export interface Assignment {
  /** The value of each uncertain metric, in the order of the cluster. */
  readonly values: readonly Fraction[];
  /** What each dimension of the cluster then gives, in its order. */
  readonly points: readonly DimensionPoints[];
  /** How simple it is: the sum of the denominators. */
  readonly weight: number;
}

/** The possible values of a cluster, found on demand, the simplest first. */
export interface ClusterSearch {
  readonly cluster: Cluster;
  /** One way after another, as far as the search goes. */
  readonly ways: () => Iterable<Assignment>;
  /** Whether the search goes through all that there are. */
  readonly isComplete: boolean;
}

const MOST_TRIED = 20_000;

type Scorer = (facts: readonly (Fraction | undefined)[]) => DimensionPoints;

export function clusterSearch(
  cluster: Cluster,
  domains: readonly (MetricDomain | undefined)[],
  facts: readonly (Fraction | undefined)[],
  scorers: readonly Scorer[],
): ClusterSearch {
  const lists = cluster.metrics.map((metric) => domains[metric]?.values ?? []);
  const weights = lists.map((list) => list.map(({ below }) => Number(below)));
  const size = lists.reduce((product, list) => product * list.length, 1);
  const found: Assignment[] = [];
  const combinations = bySimplicity(weights);
  const next = (): Assignment | undefined => {
    const { value: places } = combinations.next();
    if (places === undefined || found.length >= MOST_TRIED) return undefined;
    const values = lists.map((list, index) => list[places[index] as number] as Fraction);
    const known = [...facts];
    for (const [index, metric] of cluster.metrics.entries()) known[metric] = values[index];
    const way = {
      values,
      points: cluster.dimensions.map((dimension) => (scorers[dimension] as Scorer)(known)),
      weight: values.reduce((sum, { below }) => sum + Number(below), 0),
    };
    found.push(way);
    return way;
  };
  return {
    cluster,
    isComplete:
      size <= MOST_TRIED && cluster.metrics.every((metric) => domains[metric]?.isComplete),
    *ways() {
      for (let place = 0; ; place += 1) {
        const way = found[place] ?? next();
        if (way === undefined) return;
        yield way;
      }
    },
  };
}
