import fc from "fast-check";
import { type Month, type MonthResult, scoreMonth } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { runs } from "../support/runs.js";
import { smallDimension, smallScheme } from "../support/smallScheme.js";
import { smallUnit } from "../support/units.js";
import { type AnyUnit, anyMonth, anyTerms, schemeOf, type Terms } from "./anyMonth.js";
import {
  add,
  byProportion,
  bySlope,
  larger,
  multiply,
  type Pair,
  pairOf,
  publishedText,
  smaller,
  subtract,
  ZERO_PAIR,
} from "./oracle.js";

const ONE: Pair = [1n, 1n];
const FIVE: Pair = [5n, 1n];

function rate(given: number | string | { count: number; of: number }, whole: number): Pair {
  if (typeof given === "string") return pairOf(given);
  const { count, of } = typeof given === "number" ? { count: given, of: whole } : given;
  return [BigInt(count), BigInt(of)];
}

/** The exact scores of a unit in the order of the scheme, by the oracle. */
function oracleScores(
  terms: Terms,
  { group, metrics }: AnyUnit,
  adjustments: readonly string[],
): Pair[] {
  const { slope, mean, items } = terms;
  const rates = mean.metrics.map((metric) => rate(metrics[metric as "first"], 0));
  const average = multiply(rates.reduce(add, ZERO_PAIR), [1n, BigInt(rates.length)]);
  const extended = smaller(rate(metrics.extended, metrics.tickets), ONE);
  const lost = multiply(pairOf(items.each[group]), [BigInt(metrics.items), 1n]);
  const sums = { bonus: ZERO_PAIR, deduction: ZERO_PAIR };
  for (const points of adjustments) {
    if (points.startsWith("-")) sums.deduction = add(sums.deduction, pairOf(points.slice(1)));
    else sums.bonus = add(sums.bonus, pairOf(points));
  }
  return [
    byProportion(pairOf(terms.proportional), rate(metrics.done, metrics.tickets)),
    bySlope(
      pairOf(slope.fullMarks),
      subtract(extended, pairOf(slope.target)),
      pairOf(slope.perPoint),
    ),
    bySlope(
      pairOf(mean.fullMarks),
      subtract(pairOf(mean.target[group]), average),
      pairOf(mean.perPoint),
    ),
    larger(subtract(pairOf(items.fullMarks), lost), ZERO_PAIR),
    smaller(pairOf(metrics.awarded), pairOf(terms.given)),
    smaller(sums.bonus, FIVE),
    larger(subtract(FIVE, sums.deduction), ZERO_PAIR),
  ];
}

/** Every published digit of a month, by unit. */
function publishedDigits(result: MonthResult, places: number): Map<string, string> {
  return new Map(
    result.peerGroups.flatMap(({ units }) =>
      units.map(({ unit, scores, total }) => [
        unit.id,
        [...Object.values(scores), total].map(({ points }) => points.toFixed(places)).join(" "),
      ]),
    ),
  );
}

describe("not one published digit differs from the oracle's", () => {
  test("over the 20 units of each of many random schemes", () => {
    const schemes = runs(100);
    let units = 0;
    fc.assert(
      fc.property(anyTerms, anyMonth({ minLength: 20, maxLength: 20 }), (terms, month) => {
        const digits = publishedDigits(scoreMonth(schemeOf(terms), month as Month), terms.places);
        for (const unit of month.units) {
          const own = month.adjustments.filter((one) => one.unit === unit.id);
          const exact = oracleScores(
            terms,
            unit,
            own.map(({ points }) => `${points}`),
          );
          const expected = [...exact, exact.reduce(add, ZERO_PAIR)];
          expect(digits.get(unit.id)).toBe(
            expected.map((value) => publishedText(value, terms.places)).join(" "),
          );
          units += 1;
        }
      }),
      { numRuns: schemes },
    );
    expect(units).toBe(20 * schemes);
  });
});

const happy = smallDimension({ measure: { rate: "happy" } });

function firstUnit(
  scheme: Parameters<typeof scoreMonth>[0],
  metrics: Readonly<Record<string, unknown>>,
) {
  const result = scoreMonth(scheme, { month: "2024-01", units: [smallUnit("a", metrics)] });
  const unit = result.peerGroups[0]?.units[0];
  if (unit === undefined) throw new Error("no unit");
  return unit;
}

describe("where decimals of any length fail", () => {
  test("30 × (1/48) is 0.625, and publishes as 0.63", () => {
    const scheme = smallScheme({ dimensions: [{ ...happy, fullMarks: "30" }] });
    const { scores } = firstUnit(scheme, { happy: { count: 1, of: 48 } });
    expect(scores.speed?.points.toFixed(2)).toBe("0.63");
  });

  test("1.01 × 1/3 + 1.01 × 1/6 is exactly 0.505, and publishes as 0.51", () => {
    const scheme = smallScheme({
      dimensions: [
        smallDimension({ fullMarks: "1.01" }),
        { ...happy, id: "happy", fullMarks: "1.01" },
      ],
    });
    const { total } = firstUnit(scheme, { done: { count: 1, of: 3 }, happy: { count: 1, of: 6 } });
    expect(`${total.exact}`).toBe("101/200");
    expect(total.points.toFixed(2)).toBe("0.51");
  });

  test("the mean of 5/6 and 13/15 is exactly 85 %, and earns full marks", () => {
    const scheme = smallScheme({
      dimensions: [
        smallDimension({
          measure: { mean: ["done", "happy"] },
          rule: {
            kind: "slope",
            better: "higher",
            target: "85%",
            perPercentagePoint: "1000000000",
          },
        }),
      ],
    });
    const { scores } = firstUnit(scheme, {
      done: { count: 5, of: 6 },
      happy: { count: 13, of: 15 },
    });
    expect(`${scores.speed?.exact}`).toBe("10");
  });

  test("counts of 10^12 lose nothing", () => {
    const of = 10 ** 12;
    const { scores } = firstUnit(smallScheme({ dimensions: [happy] }), {
      happy: { count: of - 1, of },
    });
    expect(`${scores.speed?.exact}`).toBe("999999999999/100000000000");
  });
});
