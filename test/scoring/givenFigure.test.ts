import { Decimal } from "decimal.js";
import type { MetricDefinition, Roundings } from "hotline-scoring";
import { fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { ExactFraction } from "../../src/exact/fraction.js";
import { exactly } from "../../src/exact/operations.js";
import { isPartialCount, metricFigure, rateBeforeCap } from "../../src/scoring/givenFigure.js";

const reckoning = { by: exactly, numberIn: fractionOf };

describe("metricFigure", () => {
  const name = { zh: "名", en: "Name" };
  const exact: Roundings = {
    rates: "exact",
    scores: "exact",
    published: { places: 2, mode: "trunc" },
  };

  function read(
    definition: Partial<MetricDefinition>,
    value: unknown,
    whole?: unknown,
    rounding = exact,
  ) {
    const cap = "cap" in definition && definition.cap ? fractionOf(definition.cap) : undefined;
    const plan = {
      definition: { name, ...definition } as MetricDefinition,
      cap,
      rounding: rounding.rates,
    };
    const found = metricFigure(plan, value, whole, reckoning);
    return found instanceof ExactFraction || found === undefined
      ? `${found && (found.numerator * 1000n) / found.denominator}`
      : found.found.en;
  }

  describe("in thousandths, or why not", () => {
    test.each([
      [{ kind: "count" }, 3, undefined, "3000"],
      [{ kind: "count" }, "3", undefined, "undefined"],
      [{ kind: "points" }, "19.3", undefined, "19300"],
      [{ kind: "points" }, new Decimal("-1"), undefined, "-1000"],
      [{ kind: "points" }, "3%", undefined, "undefined"],
      [{ kind: "points" }, "1/8", undefined, "125"],
      [{ kind: "points" }, "1/0", undefined, "undefined"],
      [{ kind: "fact" }, true, undefined, "1000"],
      [{ kind: "fact" }, false, undefined, "0"],
      [{ kind: "fact" }, 1, undefined, "undefined"],
      [{ kind: "fact" }, 7, undefined, "undefined"],
      [{ kind: "fact" }, "true", undefined, "undefined"],
      [{ kind: "fact" }, null, undefined, "undefined"],
      [{ kind: "rate" }, "52.7%", undefined, "527"],
      [{ kind: "rate" }, { count: 1, of: 8 }, undefined, "125"],
      [{ kind: "rate" }, { count: 1, of: 0 }, undefined, "1 of 0"],
      [{ kind: "rate" }, { count: 9, of: 8 }, undefined, "9 of 8"],
      [{ kind: "rate" }, "100.1%", undefined, "100.1%"],
      [{ kind: "rate" }, 1, 8, "undefined"],
      [{ kind: "rate", of: "tickets" }, 1, 8, "125"],
      [{ kind: "rate", of: "tickets" }, 9, 8, "9 of 8"],
      [{ kind: "rate", of: "tickets" }, 0, 0, "0 of 0"],
      [{ kind: "rate", of: "tickets" }, 1, "8", "undefined"],
      [{ kind: "rate", of: "tickets" }, 1, undefined, "the count 1 without its denominator"],
      // a whole that is worked out of other counts
      [{ kind: "rate", of: "tickets" }, 1, fractionOf(8), "125"],
      [{ kind: "rate", of: "tickets" }, 9, fractionOf(8), "9 of 8"],
      [{ kind: "rate", of: "tickets" }, 0, fractionOf(0), "0 of 0"],
      [{ kind: "rate", of: "tickets" }, 1, fractionOf(0), "1 of 0"],
      [{ kind: "rate", of: "tickets", cap: "100%" }, 9, fractionOf(8), "1000"],
      [{ kind: "rate", of: "tickets" }, "50%", fractionOf(8), "500"],
      [{ kind: "rate", of: "tickets" }, { count: 1, of: 4 }, fractionOf(8), "250"],
      [{ kind: "rate", of: "tickets", cap: "100%" }, 9, 8, "1000"],
      [{ kind: "rate", cap: "120%" }, "130%", undefined, "1200"],
      [{ kind: "rate", cap: "50%" }, "60%", undefined, "500"],
      [{ kind: "rate" }, { count: "1.6", of: 2 }, undefined, "undefined"],
      [{ kind: "rate", partialCredit: true }, { count: "1.6", of: 2 }, undefined, "800"],
      [{ kind: "rate", partialCredit: true }, { count: 1.6, of: 2 }, undefined, "800"],
      [{ kind: "rate", partialCredit: true }, { count: "-1.6", of: 2 }, undefined, "undefined"],
      [{ kind: "rate", partialCredit: true }, { count: "2.1", of: 2 }, undefined, "2.1 of 2"],
      [{ kind: "rate", partialCredit: true }, { count: "1.6", of: 0 }, undefined, "1.6 of 0"],
      [{ kind: "rate", partialCredit: true }, { count: "1", of: 1.5 }, undefined, "undefined"],
      [{ kind: "rate", partialCredit: true }, "1.6", 2, "undefined"],
      [{ kind: "rate", partialCredit: true, of: "tickets" }, "1.6", 2, "800"],
      [{ kind: "rate", partialCredit: true, of: "tickets" }, "80%", 2, "800"],
      [{ kind: "rate", partialCredit: true, of: "tickets" }, "1.6", fractionOf(2), "800"],
      [{ kind: "rate", partialCredit: true, of: "tickets" }, "2.1", fractionOf(2), "2.1 of 2"],
      [{ kind: "rate", partialCredit: true, of: "tickets" }, "1.6", "2", "undefined"],
      [{ kind: "rate", partialCredit: true, of: "tickets", cap: "100%" }, "2.1", 2, "1000"],
    ])("row %#: %j", (definition, value, whole, found) => {
      expect(read(definition as Partial<MetricDefinition>, value, whole)).toBe(found);
    });
  });

  test("a rate is rounded where the scheme says so, in places of its percentage", () => {
    const rounding: Roundings = { ...exact, rates: { places: 0, mode: "halfExpand" } };
    expect(read({ kind: "rate" }, { count: 1, of: 8 }, undefined, rounding)).toBe("130");
    expect(read({ kind: "points" }, "1.125", undefined, rounding)).toBe("1125");
  });

  test.each([
    [{ count: 0, of: 0 }, true],
    [{ count: "0.0", of: 0 }, true],
    [{ count: 1, of: 0 }, false],
    [{ count: "0.1", of: 0 }, false],
  ])("%j is for want of anything to be a share of: %s", (value, isEmpty) => {
    const definition = { kind: "rate", name, partialCredit: true } as const;
    const plan = { definition, cap: undefined, rounding: "exact" } as const;
    expect(metricFigure(plan, value, undefined, reckoning)).toMatchObject({ isEmpty });
  });

  test("a cap holds what is rounded, and not the other way round", () => {
    const rounding: Roundings = { ...exact, rates: { places: 0, mode: "ceil" } };
    expect(read({ kind: "rate", cap: "99.5%" }, "99.2%", undefined, rounding)).toBe("995");
  });

  test("a rate may be rounded in steps", () => {
    const rates = { places: 0, mode: "halfExpand", increment: 5 } as const;
    const rounding: Roundings = { ...exact, rates };
    // 52.4 % and 52.5 % to whole fives
    expect(read({ kind: "rate" }, "52.4%", undefined, rounding)).toBe("500");
    expect(read({ kind: "rate" }, "52.5%", undefined, rounding)).toBe("550");
    expect(read({ kind: "rate", of: "t" }, 5, fractionOf(8), rounding)).toBe("650");
  });
});

describe("a rate before its cap", () => {
  const name = { zh: "名", en: "Name" };
  const terms = (definition: object) => ({
    definition: { name, ...definition } as MetricDefinition,
    cap: fractionOf(1),
    rounding: "exact" as const,
  });

  test("is what was given, however far above", () => {
    const rate = (value: unknown) =>
      rateBeforeCap(terms({ kind: "rate" }), value, undefined, reckoning);
    expect(`${rate("130%")}`).toBe("13/10");
    expect(`${rate({ count: 4, of: 3 })}`).toBe("4/3");
    expect(rate("much")).toBeUndefined();
  });

  test.each(["count", "points", "fact"])("there is none of a %s", (kind) => {
    expect(rateBeforeCap(terms({ kind }), 3, undefined, reckoning)).toBeUndefined();
  });
});

test.each([
  ["1.6", true],
  [1.6, true],
  [0, true],
  ["1/3", true],
  ["-0.1", false],
  ["53%", false],
  [true, false],
  [null, false],
  [2 ** 53, false],
])("as what counts in part of a case, %j: %s", (value, allowed) => {
  expect(isPartialCount(value)).toBe(allowed);
});
