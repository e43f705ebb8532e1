import fc from "fast-check";
import { fractionOf, plus, times } from "hotline-scoring/exact";
import { type PerItemTerms, perItem, type Rule } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { rulePhrase } from "../../src/explaining/partPhrases.js";
import {
  perItemRule,
  perItemWords,
  priceFlaws,
  priceSchema,
  sortedPrices,
} from "../../src/rules/perItem.js";
import { termsAt } from "../../src/words/byGroup.js";
import { accepts } from "../support/accepts.js";
import { stepOf } from "../support/workings.js";
import { written } from "../support/written.js";

describe("price", () => {
  test.each([
    [{ from: 1, each: "0.2" }, true],
    [{ from: 0, each: "0.2" }, false],
    [{ from: 1.5, each: "0.2" }, false],
    [{ from: "1", each: "0.2" }, false],
    [{ from: 6, each: { byGroup: { county: "0.5" } } }, true],
    [{ from: 6, each: "-0.1" }, false],
    [{ from: 6, each: 0 }, true],
    [{ from: 6 }, false],
    [{ from: { byGroup: { county: 6, park: 11 } }, each: 1 }, true],
    [{ from: { byGroup: { county: 0, park: 11 } }, each: 1 }, false],
    [{ from: { byGroup: { county: 1.5 } }, each: 1 }, false],
    [{ from: { byGroup: { county: "6" } }, each: 1 }, false],
    [{ from: { byGroup: {} }, each: "1/15" }, true],
    [{ from: Number.MAX_SAFE_INTEGER, each: 1 }, true],
    [{ from: 2 ** 53, each: 1 }, false],
  ])("row %#: as a scheme states it", (value, allowed) => {
    expect(accepts(priceSchema, value)).toBe(allowed);
  });

  test("prices are sorted by the item they are from, by its number", () => {
    const prices = Object.freeze([
      { from: 10, each: 2 },
      { from: 1, each: "0.5" },
      { from: "9", each: 1 },
    ]);
    const sorted = sortedPrices(prices).map(({ from, each }) => `${each} from ${from}`);
    expect(sorted).toEqual(["1/2 from 1", "1 from 9", "2 from 10"]);
  });

  test.each([
    [[]],
    [[{ from: 2, each: 1 }]],
    [[{ from: 0, each: 1 }]],
    [
      [
        { from: 1, each: 1 },
        { from: "2.5", each: 2 },
      ],
    ],
    [
      [
        { from: 1, each: 1 },
        { from: "1", each: 2 },
      ],
    ],
  ])("row %# is refused: from whole items, one of them 1, none twice", (prices) => {
    expect(() => sortedPrices(prices)).toThrow(
      new RangeError(
        "perItem requires prices from whole numbers of items, one of them from item 1, no two from the same",
      ),
    );
  });

  test("a price of less than 0 is refused, and one without a start", () => {
    expect(() => sortedPrices([{ from: 1, each: "-0.1" }])).toThrow(
      "perItem requires an each of 0 or more, not -1/10",
    );
    expect(() => sortedPrices([{ each: 1 } as never])).toThrow("perItem from requires a number");
    expect(() => sortedPrices([null as never])).toThrow(RangeError);
  });

  test.each([
    [{ each: "1" }, []],
    [{ prices: [{ from: 1, each: "1" }] }, []],
    [{}, ["each"]],
    [{ each: "1", prices: [{ from: 1, each: "1" }] }, ["each"]],
    [{ prices: [{ from: 2, each: "1" }] }, ["prices"]],
    [
      { prices: [1, 6, 6, 1].map((from) => ({ from, each: 1 })) },
      ["prices[2].from", "prices[3].from"],
    ],
  ])("row %#: the flaws stand at %j", (rule, keys) => {
    expect(priceFlaws(rule).map(({ key }) => key)).toEqual(keys);
  });
});

describe("perItem", () => {
  test.each([
    [0, "10"],
    [1, "49/5"],
    [12, "38/5"],
    [50, "0"],
    [51, "-1/5"],
    [10 ** 12, "-199999999990"],
  ])("%i items at 0.2 each leave %s of 10", (count, points) => {
    expect(`${perItem(count, { fullMarks: 10, each: "0.2" })}`).toBe(points);
  });

  // 第 1 至 5 件每件 0.2 分，第 6 件起每件 0.5 分，第 8 件起每件 2 分
  const prices = [
    { from: 8, each: 2 },
    { from: 1, each: "0.2" },
    { from: 6, each: "0.5" },
  ];

  test.each([
    [0, "0"],
    [1, "1/5"],
    [4, "4/5"],
    [5, "1"],
    [6, "3/2"],
    [7, "2"],
    [8, "4"],
    [9, "6"],
    ["2.5", "1/2"],
    ["5.5", "5/4"],
    ["7.25", "5/2"],
  ])("%s items cost %s", (count, cost) => {
    expect(`${perItem(count, { prices, effect: "gained" })}`).toBe(cost);
    expect(plus(perItem(count, { fullMarks: 10, prices }), cost).toString()).toBe("10");
  });

  test("what is gained starts from 0, whatever the full marks", () => {
    expect(`${perItem(0, { each: 1, effect: "gained" })}`).toBe("0");
    expect(`${perItem(3, { each: "1.5", effect: "gained", fullMarks: 2 })}`).toBe("9/2");
    expect(`${perItem(3, { each: "1.5", effect: "lost", fullMarks: 2 })}`).toBe("-5/2");
  });

  const worth = fc.integer({ min: 0, max: 9 }).map((n) => `${n}/4`);
  const count = fc.integer({ min: 0, max: 60 }).map((n) => `${n}/4`);
  const starts = fc.uniqueArray(fc.integer({ min: 2, max: 12 }), { maxLength: 4 });

  test("one price is so much each", () => {
    fc.assert(
      fc.property(count, worth, (items, each) => {
        const one = perItem(items, { fullMarks: 10, prices: [{ from: 1, each }] });
        expect(one).toEqual(perItem(items, { fullMarks: 10, each }));
      }),
    );
  });

  test("prices are what item after item costs, and part of an item is that part of it", () => {
    const anyPrices = starts.chain((list) =>
      fc.tuple(...[1, ...list].map((from) => worth.map((each) => ({ from, each })))),
    );
    const whole = fc.integer({ min: 0, max: 14 });
    fc.assert(
      fc.property(anyPrices, whole, fc.constantFrom("1/4", "1/2", "1"), (list, items, part) => {
        const cost = (n: number | string) => perItem(n, { prices: list, effect: "gained" });
        const inForce = list.filter(({ from }) => from <= items + 1);
        const next = inForce.reduce((last, one) => (one.from > last.from ? one : last));
        const more = plus(cost(items), times(next.each, part));
        expect(cost(`${plus(items, part)}`)).toEqual(more);
      }),
    );
  });

  test("fewer than none are refused", () => {
    expect(() => perItem(-1, { fullMarks: 10, each: 1 })).toThrow(
      "perItem requires a count of 0 or more, not -1",
    );
  });

  test.each([
    [{ each: 1 }, "perItem fullMarks requires a number"],
    [{ fullMarks: 10 }, "perItem each requires a number"],
    [{ fullMarks: 10, each: "-0.1" }, "perItem requires an each of 0 or more, not -1/10"],
    [{ fullMarks: -1, each: 1 }, "perItem requires a fullMarks of 0 or more, not -1"],
    [{ fullMarks: 10, each: 1, prices }, "perItem requires either each or prices, not both"],
    [{ fullMarks: 10, prices: [{ from: 2, each: 1 }] }, "one of them from item 1"],
    [{ fullMarks: 10, each: 1, effect: "won" }, 'effect to be "lost" or "gained", not "won"'],
  ])("row %# is refused", (terms, message) => {
    expect(() => perItem(3, terms as never)).toThrow(RangeError);
    expect(() => perItem(3, terms as never)).toThrow(message);
  });

  describe("where a price begins may differ by group", () => {
    // 县区自第 6 件起、园区自第 3 件起每件扣 2 分，此前每件扣 1 分
    const rule: Rule = {
      kind: "perItem",
      prices: [
        { from: 1, each: 1 },
        { from: { byGroup: { county: 6, park: 3 } }, each: 2 },
      ],
    };
    const pointsOf = (group: string, items: number) => {
      const terms = termsAt({ ...rule, fullMarks: 20 }, group) as PerItemTerms;
      return written(perItemRule.formula(terms, exactly)(fractionOf(items)));
    };

    test.each([
      // in a county, in a park
      [2, "18", "18"],
      [3, "17", "16"],
      [4, "16", "14"],
      [5, "15", "12"],
      [6, "13", "10"],
      [7, "11", "8"],
    ])("%i items leave %s and %s of 20", (items, county, park) => {
      expect([pointsOf("county", items), pointsOf("park", items)]).toEqual([county, park]);
    });
  });

  describe("the rule", () => {
    const rule = { kind: "perItem" };
    const freeOnes = { from: 1, each: 0 };

    test.each([
      [{ ...rule, each: 0.2 }, true],
      [{ ...rule, each: { byGroup: { county: "0.2" } }, effect: "gained" }, true],
      [{ ...rule, prices }, true],
      [{ ...rule, each: "-0.2" }, false],
      [{ ...rule, prices: [] }, false],
      [{ ...rule, each: "0.2", effect: "won" }, false],
      [{ ...rule, each: "0.2", most: 5 }, false],
    ])("row %#", (value, allowed) => {
      expect(accepts(perItemRule.schema, value)).toBe(allowed);
    });

    test("takes items, and either each or prices", () => {
      expect(perItemRule.takes).toEqual(["items"]);
      expect(perItemRule.flaws({ each: 1 }, "items")).toEqual([]);
      expect(perItemRule.flaws({}, "items")).toMatchObject([{ key: "each" }]);
      expect(perItemRule.flaws({ each: 1, prices }, "items")).toMatchObject([{ key: "each" }]);
    });

    test.each([
      [{ fullMarks: 10, each: "0.2" }, "nothing", "10"],
      [{ fullMarks: 10, each: "0.0" }, "10", "10"],
      [{ fullMarks: 10, prices }, "nothing", "10"],
      [{ fullMarks: 10, prices: [freeOnes] }, "10", "10"],
      [{ fullMarks: 10, prices: [freeOnes, { from: 3, each: 1 }] }, "nothing", "10"],
      [{ fullMarks: 10, each: "0.2", effect: "gained" }, "0", "nothing"],
    ] as const)("row %#: at least %s, at most %s", (terms, least, most) => {
      expect(written(perItemWords.curve.least(terms))).toBe(least);
      expect(written(perItemWords.curve.most(terms))).toBe(most);
    });
  });
});

describe("in words, as many items at either price", () => {
  const steps = [
    stepOf("greater", ["2", "0"], "2", { name: "items[0]" }),
    stepOf("greater", ["2", "0"], "2", { name: "items[1]" }),
    ...[0, 1].map((place) => ({
      ...stepOf("product", [], "1"),
      operands: [
        { step: place, exact: "2" },
        { term: `prices[${place}].each`, exact: place === 0 ? "1/2" : "5/4" },
      ],
    })),
    stepOf("sum", ["#2", "#3"], "7/2", { name: "lost" }),
    stepOf("sum", ["#2", "#3"], "7/2", { name: "gained" }),
  ];
  const prices = [
    { from: 1, each: "0.5" },
    { from: 3, each: "1.25" },
  ];

  test.each([
    [
      "lost",
      "第 1 件起 2 件各扣 0.5 分，第 3 件起 2 件各扣 1.25 分，扣 3.5 分",
      "2 from item 1 at 0.5 points, 2 from item 3 at 1.25 points, 3.5 points off",
    ],
    [
      "gained",
      "第 1 件起 2 件各加 0.5 分，第 3 件起 2 件各加 1.25 分，加 3.5 分",
      "2 from item 1 at 0.5 points, 2 from item 3 at 1.25 points, 3.5 points more",
    ],
  ] as const)("each has its own price: %s", (effect, zh, en) => {
    const rule = { kind: "perItem", prices, effect } as const;
    const counted = { zh: "件", en: "item" };
    expect(rulePhrase({ rule, quantity: "items", counted, steps })).toEqual({ zh, en });
    // a weighed sum has no name of its own for one
    expect(rulePhrase({ rule, quantity: "items", steps })).toEqual({ zh, en });
    const households = { zh: "户", en: "household" };
    expect(rulePhrase({ rule, quantity: "items", counted: households, steps })?.zh).toBe(
      zh.replaceAll(" 件", " 户"),
    );
  });
});
