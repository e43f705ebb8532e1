import fc from "fast-check";
import { fractionOf, plus } from "hotline-scoring/exact";
import { remainder } from "hotline-scoring/rules";
import { describe, expect, test } from "vitest";
import { exactly } from "../../src/exact/operations.js";
import { remainderMeasure } from "../../src/measures/remainder.js";
import { accepts } from "../support/accepts.js";
import { written } from "../support/written.js";

const name = { zh: "名称", en: "Name" };

test.each([
  ["0%", "1"],
  ["3/40", "37/40"],
  ["99.99%", "1/10000"],
  ["100%", "0"],
  ["100.01%", "-1/10000"],
])("of %s there remains %s", (rate, rest) => {
  expect(`${remainder(rate)}`).toBe(rest);
});

test("a rate and its remainder are the whole", () => {
  const rate = fc.integer({ min: 0, max: 97 }).map((n) => `${n}/97`);
  fc.assert(
    fc.property(rate, (one) => {
      expect(`${plus(one, remainder(one))}`).toBe("1");
    }),
  );
});

test("remainder requires a number", () => {
  expect(() => remainder("most" as never)).toThrow('remainder requires a number such as "19.3"');
});

describe("the measure", () => {
  test("is a share, of one rate", () => {
    const measure = { remainder: "returned" };
    expect(accepts(remainderMeasure.schema, measure)).toBe(true);
    expect(accepts(remainderMeasure.schema, { remainder: ["returned"] })).toBe(false);
    expect(remainderMeasure.quantity(measure, () => "rate")).toBe("share");
    expect(remainderMeasure.uses(measure)).toEqual([
      { id: "returned", key: "remainder", kinds: ["rate"] },
    ]);
    expect(written(remainderMeasure.value?.(measure, exactly)([fractionOf("30%")]))).toBe("7/10");
  });

  test.each([
    [undefined, []],
    ["99.99%", []],
    ["100%", []],
    ["100.01%", ["remainder"]],
  ])("of a rate with the cap %s: flaws at %j", (cap, keys) => {
    const returned = { kind: "rate", name, ...(cap === undefined ? {} : { cap }) } as const;
    const flaws = remainderMeasure.flaws?.({ remainder: "returned" }, { returned }) ?? [];
    expect(flaws.map(({ key }) => key)).toEqual(keys);
  });
});
