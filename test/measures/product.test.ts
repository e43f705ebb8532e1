import fc from "fast-check";
import type { MetricDefinition } from "hotline-scoring";
import { compare, dividedBy, fractionOf } from "hotline-scoring/exact";
import { product } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { productMeasure, productWords } from "../../src/measures/product.js";
import { accepts, allowedBy } from "../support/accepts.js";
import { written } from "../support/written.js";

test.each([
  [["90%"], "9/10"],
  [["90%", "80%"], "18/25"],
  [["1/3", "1/2", "6"], "1"],
  [["100%", "0%"], "0"],
  [["-50%", "50%"], "-1/4"],
  [[1, "1", "1/1"], "1"],
])("%j multiplied are %s", (rates, expected) => {
  expect(`${product(rates)}`).toBe(expected);
});

const rate = fc.integer({ min: 1, max: 37 }).map((n) => `${n}/37`);

test("the order of the rates does not matter, and a rate of 1 changes nothing", () => {
  fc.assert(
    fc.property(fc.array(rate, { minLength: 1, maxLength: 6 }), (rates) => {
      expect(product([...rates].reverse())).toEqual(product(rates));
      expect(product([...rates, "100%"])).toEqual(product(rates));
    }),
  );
});

test("a product of shares is no more than any of them, and divided by one it is that of the others", () => {
  fc.assert(
    fc.property(fc.array(rate, { minLength: 2, maxLength: 6 }), ([first = "1", ...others]) => {
      const all = product([first, ...others]);
      for (const one of [first, ...others]) expect(compare(all, one)).not.toBe(1);
      expect(dividedBy(all, first)).toEqual(product(others));
    }),
  );
});

test.each([
  [[], "product requires at least one rate"],
  [undefined, "product requires at least one rate"],
  ["90%", "product requires at least one rate"],
  [["90%", "most"], "product requires a number"],
  [["90%", null], "product requires a number"],
  [new Array(3), "product requires a number"],
])("row %# is refused", (rates, message) => {
  expect(() => product(rates as never)).toThrow(RangeError);
  expect(() => product(rates as never)).toThrow(message);
});

describe("the measure", () => {
  const measure = { product: ["completed", "contacted"] };

  test.each([
    [measure, true],
    [{ product: ["a", "b", "c"] }, true],
    [{ product: ["a"] }, false],
    [{ product: [] }, false],
    [{ product: "a" }, false],
    [{ product: [{ rate: "a" }, "b"] }, false],
    [{ product: ["a", "b"], per: 100 }, false],
  ])("row %#", (value, allowed) => {
    expect(accepts(productMeasure.schema, value)).toBe(allowed);
  });

  test("one rate alone is answered with what a product is of", () => {
    expect(allowedBy(productMeasure.schema, { product: ["a"] })).toEqual([
      "product: a list of at least two rates",
    ]);
  });

  test("is a share, of its rates in their order", () => {
    expect(productMeasure.quantity(measure, () => "rate")).toBe("share");
    expect(productMeasure.uses(measure)).toEqual([
      { id: "completed", key: "product[0]", kinds: ["rate"] },
      { id: "contacted", key: "product[1]", kinds: ["rate"] },
    ]);
    const rates = ["90%", "1/3"].map(fractionOf);
    expect(written(productMeasure.value(measure, exactly)(rates))).toBe("3/10");
  });

  test("is said as it is worked out", () => {
    const nameOf = (id: string) => ({ zh: `<${id}>`, en: `<${id}>` });
    expect(productWords.page.words(measure, nameOf)).toEqual({
      zh: "<completed>×<contacted>",
      en: "<completed> × <contacted>",
    });
  });

  test("comes to the product of the caps at most", () => {
    const name = { zh: "率", en: "Rate" };
    const metrics: Record<string, MetricDefinition> = {
      completed: { kind: "rate", name, cap: "120%" },
      contacted: { kind: "rate", name, cap: "50%" },
      plain: { kind: "rate", name },
    };
    const most = (...ids: string[]) => written(productWords.range({ product: ids }, metrics).most);
    expect(most("completed", "contacted")).toBe("3/5");
    expect(most("completed", "plain")).toBe("6/5");
    expect(written(productWords.range(measure, metrics).least)).toBe("0");
  });
});
