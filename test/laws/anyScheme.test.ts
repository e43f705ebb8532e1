import fc from "fast-check";
import { parseResult, parseScheme } from "hotline-scoring";
import { describe, expect, test } from "vitest";
import { runs } from "../support/runs.js";
import { anySlopingMonth, anyVocabularyMonth, type VocabularyCase } from "./anyScheme.js";
import {
  idsOf,
  type RankedUnitJson,
  type ResultJson,
  rankedUnits,
  resultOf,
  scoredUnits,
} from "./observed.js";
import { type Exact, exactOf, exactText, multiply, order } from "./reckoning/exact.js";
import type { DimensionJson, PointsByGroupJson } from "./reckoning/schemeJson.js";
import { worthOf } from "./reckoning/sums.js";
import { pointsIn } from "./reckoning/world.js";

const json = (value: unknown) => JSON.stringify(value);

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** What a dimension is given instead of a score that is reckoned. */
function exceptionalScore(effect: string | undefined, dimension: DimensionJson, group: string) {
  if (effect === "zero" || effect === "leaveOut") return "0";
  return effect === "fullMarks" ? exactText(worthOf(dimension, group)) : undefined;
}

describe("under any scheme", () => {
  test("same input, same output", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        const result = resultOf(drawn);
        expect(json(result)).toBe(json(resultOf(structuredClone(drawn))));
        if (result !== undefined)
          expect(json(parseResult(result, parseScheme(drawn.scheme)))).toBe(json(result));
      }),
      { numRuns: runs(40) },
    );
  });

  test("a scheme that is remembered gives what one gives that was never seen", () => {
    fc.assert(
      fc.property(fc.array(anyVocabularyMonth(), { minLength: 2, maxLength: 3 }), (drawn) => {
        // parseScheme gives a scheme that it has found sound back as it is
        const remembered = drawn.map((one) => {
          const scheme = parseScheme(one.scheme);
          expect(parseScheme(scheme)).toBe(scheme);
          return { ...one, scheme: scheme as unknown as VocabularyCase["scheme"] };
        });
        const fresh = drawn.map((one) => json(resultOf(structuredClone(one))));
        const inTurn = () => remembered.map((one) => json(resultOf(one)));
        expect(inTurn()).toEqual(fresh);
        expect(inTurn()).toEqual(fresh);
      }),
      { numRuns: runs(20) },
    );
  });

  test("nothing given is changed", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        const before = structuredClone(drawn);
        const result = resultOf(drawn);
        expect(drawn).toEqual(before);
        expect(json(resultOf(frozen(before)))).toBe(json(result));
      }),
      { numRuns: runs(40) },
    );
  });

  test("the order of units and adjustments does not matter, but to ordinal ranks", () => {
    const anyShuffled = anyVocabularyMonth().chain((drawn) => {
      const { units, adjustments = [] } = drawn.month;
      return fc
        .tuple(
          fc.shuffledSubarray([...units], { minLength: units.length }),
          fc.shuffledSubarray([...adjustments], { minLength: adjustments.length }),
        )
        .map(([own, granted]) => ({
          drawn,
          shuffled: { ...drawn, month: { ...drawn.month, units: own, adjustments: granted } },
        }));
    });
    fc.assert(
      fc.property(anyShuffled, ({ drawn, shuffled }) => {
        const isOrdinal = drawn.scheme.ranking.ties === "ordinal";
        const each = (result: ResultJson | undefined) =>
          (result === undefined ? [] : rankedUnits(result))
            .map((unit) => json(isOrdinal ? { ...unit, rank: 0 } : unit))
            .sort();
        expect(each(resultOf(shuffled))).toEqual(each(resultOf(drawn)));
      }),
      { numRuns: runs(40) },
    );
  });

  test("every unit stands in the result once", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        const result = resultOf(drawn) ?? { peerGroups: [], unranked: [] };
        const found = [...rankedUnits(result), ...result.unranked].map(({ unit }) => unit.id);
        expect(found.sort()).toEqual(idsOf(drawn.month.units).sort());
      }),
      { numRuns: runs(40) },
    );
  });

  test("a score is within its floor and its cap times its weight, unless it says that it is an exception", () => {
    const isWithin = (score: Exact, dimension: DimensionJson, group: string) => {
      const { fullMarks, floor = 0, cap = fullMarks, weight = 1 } = dimension;
      const weighed = (value: PointsByGroupJson) =>
        multiply(pointsIn(value, group), pointsIn(weight, group));
      return order(score, weighed(floor)) >= 0 && order(score, weighed(cap)) <= 0;
    };
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        for (const { unit, scores } of scoredUnits(resultOf(drawn) as ResultJson)) {
          for (const dimension of drawn.scheme.dimensions) {
            const { exact = "", exception } = scores[dimension.id] ?? {};
            const isGiven = exact === exceptionalScore(exception?.effect, dimension, unit.group);
            if (exception?.effect === "atMost" || isGiven) continue;
            expect(exception?.kind).not.toBe("condition");
            expect(isWithin(exactOf(exact), dimension, unit.group)).toBe(true);
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test("equal ranks have equal totals, and no better total is behind a worse one", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        const { by } = drawn.scheme.ranking;
        const ranked = ({ total }: RankedUnitJson) =>
          exactOf(by === "exact" ? total.exact : total.points);
        for (const { units } of (resultOf(drawn) as ResultJson).peerGroups) {
          for (const a of units) {
            for (const b of units) {
              const lead = order(ranked(a), ranked(b));
              if (a.rank === b.rank) expect(lead).toBe(0);
              if (lead > 0) expect(a.rank).toBeLessThan(b.rank);
            }
          }
        }
      }),
      { numRuns: runs(40) },
    );
  });

  test("units are listed by rank, then by volume from high to low, then as given", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        const given = idsOf(drawn.month.units);
        for (const { units } of (resultOf(drawn) as ResultJson).peerGroups) {
          const order = units.map((one) => [one.rank, -one.volume, given.indexOf(one.unit.id)]);
          const sorted = [...order].sort(
            ([a = 0, v = 0, i = 0], [b = 0, w = 0, j = 0]) => a - b || v - w || i - j,
          );
          expect(order).toEqual(sorted);
        }
      }),
      { numRuns: runs(40) },
    );
  });
});

test("a better rate never lowers a score in proportion, on a slope or on two sides", () => {
  fc.assert(
    fc.property(anySlopingMonth(), (drawn) => {
      const units = rankedUnits(resultOf(drawn) as ResultJson);
      const [worse, better] = ["worse", "better"].map((id) =>
        units.find(({ unit }) => unit.id === id),
      );
      const [low, high] = [worse, better].map((one) => exactOf(one?.total.exact ?? ""));
      expect(high && low && order(high, low)).toBeGreaterThanOrEqual(0);
    }),
  );
});
