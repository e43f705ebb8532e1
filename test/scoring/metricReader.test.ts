import { Decimal } from "decimal.js";
import { fractionOf, type MetricDefinition, type Roundings } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { Fraction } from "../../src/exact/fraction.js";
import { metricReader, notAboveZero } from "../../src/scoring/metricReader.js";

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
  const found = metricReader({ name, ...definition } as MetricDefinition, rounding)(value, whole);
  return found instanceof Fraction || found === undefined
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
])("%j is for want of anything to be a share of: %s", (value, empty) => {
  const definition = { kind: "rate", name, partialCredit: true } as const;
  expect(metricReader(definition, exact)(value, undefined)).toMatchObject({ empty });
});

test("a cap holds what is rounded, and not the other way round", () => {
  const rounding: Roundings = { ...exact, rates: { places: 0, mode: "ceil" } };
  expect(read({ kind: "rate", cap: "99.5%" }, "99.2%", undefined, rounding)).toBe("995");
});

test("what is divided by and not above 0 is told as it is", () => {
  const { found, allowed, empty } = notAboveZero(fractionOf("-1/2"));
  expect([found.en, empty]).toEqual(["-1/2", true]);
  expect(allowed.en).toMatch(/^a number above 0 \(it is divided by/);
});
