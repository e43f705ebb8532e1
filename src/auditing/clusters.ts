import type { Needs } from "./compiledScheme.js";

/** @internal dimensions that can only be looked at together, and the uncertain metrics that they share, by their places */
export interface Cluster {
  readonly dimensions: readonly number[];
  readonly metrics: readonly number[];
}

/** @internal dimensions parted so that no uncertain metric is looked at by two parts */
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
