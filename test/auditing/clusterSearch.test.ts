import fc from "fast-check";
import { fractionOf, plus } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { type Assignment, clusterSearch, clustersOf } from "../../src/auditing/clusterSearch.js";
import type { MetricDomain } from "../../src/auditing/metricDomain.js";
import { type Fraction, ratio } from "../../src/exact/fraction.js";

describe("clusters", () => {
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
});

describe("clusterSearch", () => {
  const domain = (values: readonly string[], isComplete = true): MetricDomain => ({
    values: values.map(fractionOf),
    isComplete,
  });

  type Scorer = Parameters<typeof clusterSearch>[3][number];

  /** The sum of all that is known. */
  const sum: Scorer = (facts) =>
    facts.reduce<Fraction>((total, one) => plus(total, one ?? 0), fractionOf(0));
  /** The last that is known. */
  const last: Scorer = (facts) => facts.at(-1) ?? fractionOf(-1);

  const shortly = ({ values, points, weight }: Assignment) =>
    `${values.join(" ")}: ${points.join(" ")} (${weight})`;

  test("the ways come by the sum of denominators, with what each dimension gives", () => {
    const facts = [fractionOf(10), undefined, undefined, undefined];
    const search = clusterSearch(
      { dimensions: [2, 0], metrics: [3, 1] },
      [undefined, domain(["1", "1/2"]), undefined, domain(["0", "1/3", "2/3"])],
      facts,
      [sum, () => "setApart", last],
    );
    expect([...search.ways()].map(shortly)).toEqual([
      "0 1: 0 11 (2)",
      "0 1/2: 0 21/2 (3)",
      "1/3 1: 1/3 34/3 (4)",
      "2/3 1: 2/3 35/3 (4)",
      "1/3 1/2: 1/3 65/6 (5)",
      "2/3 1/2: 2/3 67/6 (5)",
    ]);
    expect(search.isComplete).toBe(true);
    expect(facts.map(String)).toEqual(["10", "undefined", "undefined", "undefined"]);
  });

  test("without anything uncertain there is one way", () => {
    const facts = [fractionOf(7)];
    const search = clusterSearch({ dimensions: [0], metrics: [] }, [], facts, [sum]);
    expect([...search.ways()].map(shortly)).toEqual([": 7 (0)"]);
    expect(search.isComplete).toBe(true);
    expect(facts.map(String)).toEqual(["7"]);
  });

  test("what is asked for twice is worked out once, and no more than is asked for", () => {
    let times = 0;
    const count: Scorer = () => {
      times += 1;
      return fractionOf(times);
    };
    const values = domain(["0", "1", "1/2"]);
    const search = clusterSearch({ dimensions: [0], metrics: [0] }, [values], [undefined], [count]);
    const [first] = search.ways();
    expect(times).toBe(1);
    expect(search.ways()[Symbol.iterator]().next().value).toBe(first);
    expect(times).toBe(1);
    const one = search.ways()[Symbol.iterator]();
    const other = search.ways()[Symbol.iterator]();
    const taken = [one, other, other, one, one, other].map((ways) =>
      ways.next().value?.values.join(),
    );
    expect(taken).toEqual(["0", "0", "1", "1", "1/2", "1/2"]);
    expect([times, one.next().done, other.next().done]).toEqual([3, true, true]);
  });

  test.each<[string, (MetricDomain | undefined)[], number, boolean]>([
    ["all values of both", [domain(["0", "1"]), domain(["0", "1/2"])], 4, true],
    ["one of which has more", [domain(["0", "1"]), domain(["0", "1/2"], false)], 4, false],
    ["one of which is not known", [domain(["0", "1"]), undefined], 0, false],
  ])("complete only with %s", (_, domains, size, isComplete) => {
    const cluster = { dimensions: [0], metrics: [0, 1] };
    const search = clusterSearch(cluster, domains, [undefined, undefined], [sum]);
    expect([...search.ways()]).toHaveLength(size);
    expect(search.isComplete).toBe(isComplete);
    expect(search.cluster).toBe(cluster);
  });

  describe("at most 20,000 ways are tried", () => {
    const many = (size: number): MetricDomain => ({
      values: Array.from({ length: size }, (_, index) => ratio(index, 1)),
      isComplete: true,
    });

    test.each([
      [200, 100, 20_000, true],
      [200, 101, 20_000, false],
    ])("of %s × %s: %s, which are all: %s", (a, b, tried, isComplete) => {
      const cluster = { dimensions: [0], metrics: [0, 1] };
      const search = clusterSearch(cluster, [many(a), many(b)], [], [() => fractionOf(0)]);
      expect([...search.ways()]).toHaveLength(tried);
      expect([...search.ways()]).toHaveLength(tried);
      expect(search.isComplete).toBe(isComplete);
    });
  });
});
