import fc from "fast-check";
import { compare } from "hotline-scoring/exact";
import { type BandsTerms, bands } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { quantities } from "../../src/measures/quantity.js";
import {
  bandFlaws,
  bandSchema,
  bandsRule,
  bandsWords,
  edgeOf,
  inwardOrder,
} from "../../src/rules/bands.js";
import { edgeWords } from "../../src/rules/edges.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

describe("band", () => {
  test.each([
    [{ from: "95%", points: "10" }, true],
    [{ below: { byGroup: { county: 3 } }, points: { byGroup: { county: "-1" } } }, true],
    [{ from: "95%" }, false],
    [{ under: "95%", points: "10" }, false],
    [{ from: "95%", points: "10%" }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(bandSchema, value)).toBe(allowed);
  });

  test("a band has one edge: not two, not none", () => {
    const { word, edge } = edgeOf({ above: "95%" }) ?? {};
    expect(`${word} ${edge}`).toBe("above 19/20");
    expect(edgeOf({ from: 1, below: 3 })).toBeUndefined();
    expect(edgeOf({})).toBeUndefined();
    expect(edgeOf(null as never)).toBeUndefined();
    expect(() => edgeOf({ from: "much" })).toThrow("bands edge requires a number");
  });

  test("from and above are of one side, to and below of the other", () => {
    const others = (word: string) =>
      edgeWords.filter(
        (other) =>
          bandFlaws([
            { [word]: 1, points: 1 },
            { [other]: 2, points: 2 },
          ]).length === 0,
      );
    expect(edgeWords.map((word) => others(word).join())).toEqual([
      ...["from,above", "from,above"],
      ...["to,below", "to,below"],
    ]);
  });

  test.each([
    [[{ from: 1 }, { from: 1 }], ["bands[1].from"]],
    [[{ from: 1 }, { above: 1 }], []],
    [
      [{ from: 1 }, {}, { from: 2, to: 3 }],
      ["bands[1]", "bands[2]"],
    ],
  ])("the flaws of %j lie at %j", (edges, keys) => {
    const bands = edges.map((edge) => ({ ...edge, points: 1 }));
    expect(bandFlaws(bands).map(({ key }) => key)).toEqual(keys);
  });

  test.each([
    [{ from: 6 }, { from: 5 }, 1],
    [{ from: "5.1" }, { above: 5 }, 1],
    [{ above: 5 }, { from: 5 }, 1],
    [{ from: 5 }, { from: 5 }, 0],
    [{ to: 4 }, { to: 5 }, 1],
    [{ to: "4.9" }, { below: 5 }, 1],
    [{ below: 5 }, { to: 5 }, 1],
    [{ below: 5 }, { below: 5 }, 0],
  ])("%j and %j: the first lies farther in by %i", (a, b, sign) => {
    const [first, second] = [a, b].map((edges) => ({ ...edges, points: 1 })) as [never, never];
    expect(Math.sign(inwardOrder(first, second))).toBe(sign);
    expect(Math.sign(inwardOrder(second, first)) + 0).toBe(0 - sign);
  });
});

describe("bands", () => {
  // 达到 95% 得 10 分，高于 90% 得 8 分，达到 80% 得 5 分，其余不得分
  const onTime: BandsTerms = {
    bands: [
      { above: "90%", points: 8 },
      { from: "95%", points: 10 },
      { from: "80%", points: 5 },
    ],
    otherwise: 0,
  };

  test.each([
    ["79.99%", "0"],
    ["80%", "5"],
    ["80.01%", "5"],
    ["89.99%", "5"],
    ["90%", "5"],
    ["90.01%", "8"],
    ["94.99%", "8"],
    ["95%", "10"],
    ["95.01%", "10"],
  ])("%s done on time gives %s", (rate, points) => {
    expect(`${bands(rate, onTime)}`).toBe(points);
  });

  // 未退回得 5 分，不足 3 件得 3.5 分，不超过 6 件得 1 分，更多扣 1 分
  const returned: BandsTerms = {
    bands: [
      { below: 3, points: "3.5" },
      { to: 6, points: 1 },
      { to: 0, points: 5 },
    ],
    otherwise: -1,
  };

  test.each([
    [0, "5"],
    [1, "7/2"],
    [2, "7/2"],
    [3, "1"],
    [4, "1"],
    [5, "1"],
    [6, "1"],
    [7, "-1"],
  ])("%i returned gives %s", (count, points) => {
    expect(`${bands(count, returned)}`).toBe(points);
  });

  test.each([
    [{ from: 5, points: 1 }, { above: 5, points: 2 }, ["0", "1", "2"]],
    [{ to: 5, points: 1 }, { below: 5, points: 2 }, ["2", "1", "0"]],
  ])("at equal edges the one that leaves the edge out lies farther in, row %#", (a, b, points) => {
    for (const both of [
      [a, b],
      [b, a],
    ]) {
      const found = ["4.9", 5, "5.1"].map((one) => `${bands(one, { bands: both, otherwise: 0 })}`);
      expect(found).toEqual(points);
    }
  });

  const edge = fc.integer({ min: -5, max: 5 });
  const oneSide = (words: readonly string[]) =>
    fc.uniqueArray(fc.tuple(fc.constantFrom(...words), edge), {
      minLength: 1,
      maxLength: 6,
      selector: String,
    });
  const measure = fc.integer({ min: -14, max: 14 }).map((n) => `${n}/2`);

  /** Bands of which one farther in gives more, from outside all of them to the innermost. */
  function rising(edges: readonly (readonly [string, number])[], sign: 1 | -1): BandsTerms {
    const rank = ([word, at]: readonly [string, number]) =>
      2 * sign * at + (word === "above" || word === "below" ? 1 : 0);
    const list = edges.map((one) => ({ [one[0]]: one[1], points: 100 + rank(one) }));
    return { bands: list as never, otherwise: 0 };
  }

  test("the order of the bands does not matter", () => {
    const anyEdges = fc.oneof(oneSide(["from", "above"]), oneSide(["to", "below"]));
    fc.assert(
      fc.property(anyEdges, measure, (edges, value) => {
        const terms = rising(edges, 1);
        const turned = { ...terms, bands: [...terms.bands].reverse() };
        expect(bands(value, turned)).toEqual(bands(value, terms));
      }),
    );
  });

  test("where a band farther in gives more, a measure farther in never gives less", () => {
    fc.assert(
      fc.property(oneSide(["from", "above"]), measure, measure, (edges, a, b) => {
        const terms = rising(edges, 1);
        expect(compare(bands(a, terms), bands(b, terms)) * compare(a, b)).toBeGreaterThanOrEqual(0);
      }),
    );
    fc.assert(
      fc.property(oneSide(["to", "below"]), measure, measure, (edges, a, b) => {
        const terms = rising(edges, -1);
        expect(compare(bands(a, terms), bands(b, terms)) * compare(b, a)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test.each([
    ["much", onTime, "bands measure requires a number"],
    [1, undefined, "bands requires a list of bands"],
    [1, { bands: {}, otherwise: 0 }, "bands requires a list of bands"],
    [
      1,
      { bands: [{ points: 1 }], otherwise: 0 },
      "a band with exactly one of from, above, to, below at bands[0]",
    ],
    [1, { bands: [{ from: 0, to: 2, points: 1 }], otherwise: 0 }, "one of from, above, to, below"],
    [
      1,
      { bands: [null], otherwise: 0 },
      "a band with exactly one of from, above, to, below at bands[0]",
    ],
    [1, { bands: [{ from: "low", points: 1 }], otherwise: 0 }, "bands edge requires a number"],
    [1, { bands: [{ from: 0, points: "all" }], otherwise: 0 }, "bands points requires a number"],
    [1, { bands: [{ from: 2, points: 1 }] }, "bands otherwise requires a number"],
  ])("row %# is refused", (value, terms, message) => {
    expect(() => bands(value, terms as never)).toThrow(RangeError);
    expect(() => bands(value, terms as never)).toThrow(message);
  });

  describe("the rule", () => {
    const rule = { kind: "bands", bands: [{ from: "95%", points: "10" }], otherwise: "0" };

    test.each([
      [rule, true],
      [{ ...rule, otherwise: { byGroup: { county: "-1" } } }, true],
      [{ ...rule, bands: [] }, false],
      [{ ...rule, otherwise: undefined }, false],
      [{ ...rule, fullMarks: "10" }, false],
    ])("row %#", (value, allowed) => {
      expect(accepts(bandsRule.schema, value)).toBe(allowed);
    });

    test("takes any number, and says where its edges stand", () => {
      expect(bandsRule.takes).toEqual(quantities.filter((quantity) => quantity !== "fact"));
      const byGroup = { byGroup: { county: "80%" } };
      const list = [
        { from: "95%", points: "10" },
        { above: byGroup, points: "5" },
      ];
      expect(bandsRule.edges({ kind: "bands", bands: list, otherwise: 0 })).toEqual([
        ["bands[0].from", "95%"],
        ["bands[1].above", byGroup],
      ]);
    });

    test.each([
      [[{ from: 1 }, { above: 1 }, { from: 2 }], []],
      [[{ to: 1 }, { below: 1 }, { to: 2 }], []],
      [
        [{ from: 1 }, { to: 3 }, { below: 2 }],
        ["bands[1].to", "bands[2].below"],
      ],
      [[{ from: 1 }, { from: "1.0" }], ["bands[1].from"]],
      [[{ from: 1 }, {}], ["bands[1]"]],
      [[{ from: 1, to: 3 }], ["bands[0]"]],
    ])("row %#: edges on one side, each its own", (edges, keys) => {
      const list = edges.map((one) => ({ ...one, points: 1 }));
      const flaws = bandsRule.flaws({ bands: list, otherwise: 0 }, "items");
      expect(flaws.map(({ key }) => key)).toEqual(keys);
    });

    test("turns at each edge, on its side", () => {
      const turns = bandsWords.curve
        .turns(onTime)
        .map(({ key, at, side }) => `${key} ${at} ${side}`);
      expect(turns).toEqual([
        "bands[0].above 9/10 above",
        "bands[1].from 19/20 from",
        "bands[2].from 4/5 from",
      ]);
    });

    test("gives the least and the most of its points, otherwise included", () => {
      expect(written(bandsWords.curve.least(returned))).toBe("-1");
      expect(written(bandsWords.curve.most(returned))).toBe("5");
      expect(bandsWords.curve.ladder(onTime).map(written)).toEqual(["0", "5", "8", "10"]);
      expect(bandsWords.curve.ladder(returned).map(written)).toEqual(["-1", "1", "7/2", "5"]);
    });
  });
});
