import fc from "fast-check";
import { expect, test } from "vitest";
import { clustersOf } from "../../src/auditing/clusters.js";

const needs = (...metrics: number[][]) =>
  metrics.map((own) => ({ metrics: own, required: [], adjustments: false, others: false }));
const any = () => true;

test("dimensions that share no metric stand alone", () => {
  expect(clustersOf(needs([0], [1, 2]), [0, 1], any)).toEqual([
    { dimensions: [0], metrics: [0] },
    { dimensions: [1], metrics: [1, 2] },
  ]);
});

test("those that share one stand together", () => {
  expect(clustersOf(needs([0], [1], [1, 2]), [0, 1, 2], any)).toEqual([
    { dimensions: [0], metrics: [0] },
    { dimensions: [1, 2], metrics: [1, 2] },
  ]);
});

test("one that shares with two joins them", () => {
  expect(clustersOf(needs([0], [1], [2], [1, 0, 3]), [0, 1, 2, 3], any)).toEqual([
    { dimensions: [2], metrics: [2] },
    { dimensions: [0, 1, 3], metrics: [0, 1, 3] },
  ]);
});

test("what is certain joins nobody", () => {
  expect(clustersOf(needs([0, 1], [0, 2]), [0, 1], (metric) => metric !== 0)).toEqual([
    { dimensions: [0], metrics: [1] },
    { dimensions: [1], metrics: [2] },
  ]);
  expect(clustersOf(needs([0], [0]), [0, 1], () => false)).toEqual([
    { dimensions: [0], metrics: [] },
    { dimensions: [1], metrics: [] },
  ]);
});

test("only the dimensions that are asked for are looked at", () => {
  expect(clustersOf(needs([0], [0, 1], [1]), [0, 2], any)).toEqual([
    { dimensions: [0], metrics: [0] },
    { dimensions: [2], metrics: [1] },
  ]);
  expect(clustersOf(needs([0]), [], any)).toEqual([]);
});

const anyNeeds = fc.array(fc.uniqueArray(fc.nat({ max: 7 }), { maxLength: 4 }), { maxLength: 7 });

test("every dimension is in one, and no two have an uncertain metric in common", () => {
  fc.assert(
    fc.property(anyNeeds, fc.uniqueArray(fc.nat({ max: 7 })), (metrics, uncertain) => {
      const asked = metrics.map((_, index) => index).filter((index) => index % 4 !== 3);
      const clusters = clustersOf(needs(...metrics), asked, (one) => uncertain.includes(one));
      const sorted = (items: number[]) => [...items].sort((a, b) => a - b);
      expect(sorted(clusters.flatMap((one) => [...one.dimensions]))).toEqual(asked);
      const held = clusters.flatMap((one) => [...one.metrics]);
      expect(new Set(held).size).toBe(held.length);
      for (const cluster of clusters) {
        const own = cluster.dimensions.flatMap((one) => metrics[one] ?? []);
        expect(sorted([...cluster.metrics])).toEqual(
          sorted([...new Set(own)].filter((one) => uncertain.includes(one))),
        );
      }
    }),
  );
});

/** Whether each dimension of a cluster is reached from its first over metrics that both look at. */
function hangsTogether(dimensions: readonly number[], metrics: readonly (readonly number[])[]) {
  const reached = new Set(dimensions.slice(0, 1));
  for (let grown = -1; grown !== reached.size; ) {
    grown = reached.size;
    for (const one of dimensions)
      if ([...reached].some((other) => metrics[other]?.some((m) => metrics[one]?.includes(m))))
        reached.add(one);
  }
  return reached.size === dimensions.length;
}

test("none is larger than it must be", () => {
  fc.assert(
    fc.property(anyNeeds, (metrics) => {
      const all = metrics.map((_, index) => index);
      for (const { dimensions } of clustersOf(needs(...metrics), all, any))
        expect(hangsTogether(dimensions, metrics)).toBe(true);
    }),
  );
});
