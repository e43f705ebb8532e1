import { Decimal } from "decimal.js";
import fc from "fast-check";
import {
  assignTier,
  type Month,
  type MonthResult,
  parseMonth,
  parseResult,
  rank,
  type Scheme,
  scoreMonth,
  scoreUnit,
  tryScoreMonth,
} from "hotline-scoring";
import { compare, decimalText, fractionOf, roundingModes, sumOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { monthResultSchema } from "../../src/month/result.js";
import { layoutOf } from "../../src/scoring/layout.js";
import { prepared } from "../../src/scoring/preparedScheme.js";
import { readMonth } from "../../src/scoring/readMonth.js";
import { runs } from "../support/runs.js";
import { type AnyUnit, anyMonth, anyTerms, decimalTextUpTo, schemeOf } from "./anyMonth.js";

const anyRounding = fc.oneof(
  fc.constant("exact" as const),
  fc.record({ places: fc.integer({ min: 0, max: 20 }), mode: fc.constantFrom(...roundingModes) }),
);
const anyRoundings = fc.record({
  rates: anyRounding,
  scores: anyRounding,
  published: fc.record({
    places: fc.integer({ min: 0, max: 20 }),
    mode: fc.constantFrom(...roundingModes),
  }),
});

const anyCase = fc
  .tuple(anyTerms, anyMonth({ minLength: 1, maxLength: 12 }), anyRoundings)
  .map(([terms, month, rounding]): { scheme: Scheme; month: Month } => ({
    scheme: { ...schemeOf(terms), rounding },
    month: month as Month,
  }));

const json = (value: unknown) => JSON.stringify(value);
const rankedUnits = (result: MonthResult) => result.peerGroups.flatMap(({ units }) => units);

describe("of a month", () => {
  test("same input, same output", () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, month }) => {
        expect(json(scoreMonth(scheme, month))).toBe(json(scoreMonth(scheme, month)));
      }),
    );
  });

  test("nothing given is changed", () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, month }) => {
        const before = json([scheme, month]);
        scoreMonth(scheme, month);
        expect(json([scheme, month])).toBe(before);
      }),
    );
  });

  test("the order of units and adjustments does not matter", () => {
    fc.assert(
      fc.property(anyCase, fc.gen(), ({ scheme, month }, gen) => {
        const shuffled = {
          ...month,
          units: gen(fc.shuffledSubarray<(typeof month.units)[number]>, [...month.units], {
            minLength: month.units.length,
          }),
          adjustments: [...(month.adjustments ?? [])].reverse(),
        };
        const byId = (result: MonthResult) =>
          rankedUnits(result)
            .map((unit) => json(unit))
            .sort();
        expect(byId(scoreMonth(scheme, shuffled))).toEqual(byId(scoreMonth(scheme, month)));
      }),
    );
  });

  test("every unit stands in the result once", () => {
    fc.assert(
      fc.property(anyCase, fc.nat({ max: 2000 }), ({ scheme, month }, minimumVolume) => {
        const strict: Scheme = { ...scheme, ranking: { ...scheme.ranking, minimumVolume } };
        const result = scoreMonth(strict, month);
        const ids = [...rankedUnits(result), ...result.unranked].map(({ unit }) => unit.id);
        expect(ids.sort()).toEqual(month.units.map(({ id }) => id).sort());
      }),
    );
  });

  test("0 ≤ score ≤ full marks", () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, month }) => {
        for (const { scores } of rankedUnits(scoreMonth(scheme, month))) {
          for (const { id, fullMarks } of scheme.dimensions) {
            const exact = scores[id]?.exact ?? fractionOf(-1);
            expect(compare(exact, fractionOf(0))).toBeGreaterThanOrEqual(0);
            expect(compare(exact, fractionOf(fullMarks as string))).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  test("the total is the sum of the exact scores, within its bounds", () => {
    fc.assert(
      fc.property(anyCase, fc.boolean(), ({ scheme, month }, bounded) => {
        const total: Scheme["total"] = bounded ? { floor: "5", cap: "20" } : {};
        for (const unit of rankedUnits(scoreMonth({ ...scheme, total }, month))) {
          const sum = sumOf(Object.values(unit.scores).map(({ exact }) => exact));
          const low = bounded && compare(sum, fractionOf(5)) < 0;
          const high = bounded && compare(sum, fractionOf(20)) > 0;
          expect(`${unit.total.exact}`).toBe(low ? "5" : high ? "20" : `${sum}`);
        }
      }),
    );
  });

  test("a month scores its units as scoreUnit does each alone", () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, month }) => {
        for (const { rank: _, ...unit } of rankedUnits(scoreMonth(scheme, month))) {
          const given = month.units.find(({ id }) => id === unit.unit.id) as AnyUnit;
          const own = month.adjustments?.filter((one) => one.unit === given.id);
          expect(json(scoreUnit(scheme, given, own))).toBe(json(unit));
        }
      }),
    );
  });

  test("equal published totals share a rank, better ones are ahead, and ranks have no gaps", () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, month }) => {
        const rough: Scheme = {
          ...scheme,
          rounding: { ...scheme.rounding, published: { places: 0, mode: "halfExpand" } },
        };
        for (const { units } of scoreMonth(rough, month).peerGroups) {
          for (const a of units) {
            for (const b of units) {
              expect(Math.sign(a.rank - b.rank)).toBe(b.total.points.comparedTo(a.total.points));
            }
          }
          const ranks = [...new Set(units.map((unit) => unit.rank))];
          expect(ranks).toEqual(ranks.map((_, index) => index + 1));
        }
      }),
    );
  });

  test("units are listed by rank, then by volume from high to low", () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, month }) => {
        for (const { units } of scoreMonth(scheme, month).peerGroups) {
          const listed = units.map((unit) => [unit.rank, -unit.volume]);
          const sorted = [...listed].sort(([a = 0, v = 0], [b = 0, w = 0]) => a - b || v - w);
          expect(listed).toEqual(sorted);
        }
      }),
    );
  });

  test("a result has the shape of its schema, and JSON holds it without loss", () => {
    fc.assert(
      fc.property(anyCase, ({ scheme, month }) => {
        const result = scoreMonth(scheme, month);
        expect(monthResultSchema.safeParse(result).success).toBe(true);
        const read = JSON.parse(json(result)) as MonthResult;
        expect(json(parseResult(read, scheme))).toBe(json(result));
        expect(json(parseMonth(JSON.parse(json(month)), scheme))).toBe(json(asWritten(month)));
        for (const [index, { scores, total }] of rankedUnits(result).entries()) {
          const again = rankedUnits(read)[index];
          expect(`${fractionOf(`${again?.total.exact}`)}`).toBe(`${total.exact}`);
          for (const [id, { exact, points }] of Object.entries(scores)) {
            expect(again?.scores[id]).toEqual({ exact: `${exact}`, points: `${points}` });
            expect(`${fractionOf(`${exact}`)}`).toBe(`${exact}`);
            expect(fractionOf(`${points}`)).toEqual(fractionOf(points));
          }
        }
      }),
    );
  });
});

/** A month as it is parsed: its keys in the order of the model, and no list of adjustments that is empty. */
function asWritten({ month, units, adjustments = [] }: Month): Month {
  return { month, units, ...(adjustments.length === 0 ? {} : { adjustments }) };
}

describe("better metrics never lower a score", () => {
  const improved: readonly [string, (metrics: AnyUnit["metrics"]) => object][] = [
    ["done", ({ tickets }) => ({ done: tickets })],
    ["extended", () => ({ extended: 0 })],
    ["mean", () => ({ first: "100%", second: "100%", third: "100%" })],
    ["items", ({ items }) => ({ items: Math.floor(items / 2) })],
    ["given", ({ awarded }) => ({ awarded: `${Number(awarded) + 1}` })],
  ];

  test.each(improved)("%s", (dimension, better) => {
    fc.assert(
      fc.property(anyCase, ({ scheme, month }) => {
        const [unit] = month.units as AnyUnit[];
        if (unit === undefined) return;
        const metrics = { ...unit.metrics, ...better(unit.metrics) } as AnyUnit["metrics"];
        const before = scoreUnit(scheme, unit).scores[dimension]?.exact;
        const after = scoreUnit(scheme, { ...unit, metrics }).scores[dimension]?.exact;
        expect(before && after && compare(after, before)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("of the parts", () => {
  const anyTiers = fc
    .uniqueArray(fc.nat({ max: 500 }), { maxLength: 6 })
    .map((bounds) => [...new Set([...bounds, 0])].map((from) => ({ id: `${from}`, from })));

  test("every volume has one tier: the highest that is not above it", () => {
    fc.assert(
      fc.property(anyTiers, fc.nat({ max: 1000 }), (tiers, volume) => {
        const { from } = assignTier(tiers, volume);
        expect(from).toBe(
          Math.max(...tiers.map((tier) => tier.from).filter((one) => one <= volume)),
        );
      }),
    );
  });

  test("a rank is what it is defined to be", () => {
    const anyTotals = fc.array(decimalTextUpTo(3, 1), { maxLength: 30 });
    fc.assert(
      fc.property(anyTotals, (totals) => {
        const numbers = totals.map(Number);
        const better = numbers.map((total) => numbers.filter((one) => one > total));
        expect(rank(totals, "dense")).toEqual(better.map((all) => 1 + new Set(all).size));
        expect(rank(totals, "competition")).toEqual(better.map((all) => 1 + all.length));
      }),
    );
  });

  test("text in, text out", () => {
    fc.assert(
      fc.property(decimalTextUpTo(10 ** 6, 6), fc.boolean(), (text, below) => {
        const signed = below && Number(text) !== 0 ? `-${text}` : text;
        expect(decimalText(fractionOf(signed), signed.split(".")[1]?.length ?? 0)).toBe(signed);
      }),
    );
  });
});

describe("a host's settings change nothing", () => {
  test("Decimal.set", () => {
    const settings = fc.record({
      precision: fc.integer({ min: 1, max: 50 }),
      rounding: fc.constantFrom<Decimal.Rounding>(0, 1, 2, 3, 4, 5, 6, 7, 8),
      toExpNeg: fc.integer({ min: -9, max: 0 }),
      toExpPos: fc.nat({ max: 9 }),
      minE: fc.integer({ min: -9, max: 0 }),
      maxE: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(anyCase, settings, ({ scheme, month }, changed) => {
        const before = json(scoreMonth(scheme, month));
        try {
          Decimal.set(changed);
          expect(json(scoreMonth(scheme, month))).toBe(before);
        } finally {
          Decimal.set({ defaults: true });
        }
      }),
    );
  });
});

test("a unit is read alike whether it is looked at by hand or by its schema", () => {
  const absurd = [undefined, null, -1, 1.5, 10 ** 13, "", "101%", "7", {}, { count: 2, of: 1 }, []];
  const places = [
    "id",
    "name",
    "group",
    "metrics",
    "done",
    "extended",
    "first",
    "items",
    "awarded",
  ];
  fc.assert(
    fc.property(
      anyCase,
      fc.constantFrom(...places, "more"),
      fc.constantFrom<unknown>(...absurd),
      ({ scheme, month }, place, value) => {
        const [first, ...others] = month.units;
        const own = first !== undefined && place in first;
        const changed = own
          ? { ...first, [place]: value }
          : { ...first, metrics: { ...first?.metrics, [place]: value } };
        const input = { ...month, units: [changed, ...others] };
        const ready = prepared(scheme, layoutOf(scheme));
        const read = readMonth(ready, input);
        // what is no plain object is left to the schema to look at
        const strange = input.units.map((unit) => Object.assign(Object.create({}), unit));
        const closer = readMonth(ready, { ...input, units: strange });
        expect(closer).toEqual(read);
      },
    ),
    { numRuns: runs(280) },
  );
});

test("a sound month is scored, whichever way it is written", () => {
  fc.assert(
    fc.property(anyCase, ({ scheme, month }) => {
      // an inherited field is no own key, so the quick way of reading a month gives up on it, and the careful one takes over
      const inherited = {
        ...month,
        units: month.units.map(({ name, ...own }) => Object.assign(Object.create({ name }), own)),
      };
      expect(json(tryScoreMonth(scheme, inherited))).toBe(json(tryScoreMonth(scheme, month)));
    }),
  );
});
