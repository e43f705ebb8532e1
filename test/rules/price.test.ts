import { expect, test } from "vitest";
import { priceFlaws, priceSchema, sortedPrices } from "../../src/rules/price.js";
import { accepts } from "../support/accepts.js";

test.each([
  [{ from: 1, each: "0.2" }, true],
  [{ from: 0, each: "0.2" }, false],
  [{ from: 1.5, each: "0.2" }, false],
  [{ from: "1", each: "0.2" }, false],
  [{ from: 6, each: { byGroup: { county: "0.5" } } }, true],
  [{ from: 6, each: "-0.1" }, false],
  [{ from: 6, each: 0 }, true],
  [{ from: 6 }, false],
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
