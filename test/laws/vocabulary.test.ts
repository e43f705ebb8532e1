import fc from "fast-check";
import { type Month, parseResult, parseScheme, tryScoreMonth } from "hotline-scoring";
import { compare, fractionOf } from "hotline-scoring/exact";
import { describe, expect, test } from "vitest";
import { measures } from "../../src/measures/measures.js";
import { rules } from "../../src/rules/rules.js";
import { runs } from "../support/runs.js";
import {
  anyRefusingMonth,
  anySlopingMonth,
  anyVocabularyMonth,
  type VocabularyCase,
} from "./anyScheme.js";
import {
  type ByGroupJson,
  type ExceptionFound,
  type PointsJson,
  type Reckoned,
  reckoned,
  type ScoredUnit,
} from "./reckoning.js";

interface ScoreJson {
  readonly exact: string;
  readonly points: string;
  readonly exception?: ExceptionFound & { readonly reason: object };
}

interface RankedUnitJson {
  readonly rank: number;
  readonly unit: { readonly id: string; readonly group: string };
  readonly tier: string | null;
  readonly volume: number;
  readonly scores: Readonly<Record<string, ScoreJson>>;
  readonly total: ScoreJson;
  readonly figures?: Readonly<Record<string, ScoreJson>>;
  readonly grade?: string;
  readonly flags?: readonly string[];
}

interface ScopeJson<Unit> {
  readonly group: string | null;
  readonly tier: string | null;
  readonly units: readonly Unit[];
}

interface ResultJson {
  readonly peerGroups: readonly ScopeJson<RankedUnitJson>[];
  readonly unranked: readonly { readonly unit: { readonly id: string }; readonly volume: number }[];
  readonly lists?: readonly (ScopeJson<{ readonly id: string }> & { readonly list: string })[];
}

/** What a month comes to, after a journey through JSON; nothing where it is refused. */
function resultOf({ scheme, month }: VocabularyCase): ResultJson | undefined {
  const outcome = tryScoreMonth(parseScheme(scheme), month as Month);
  return outcome.ok ? (JSON.parse(JSON.stringify(outcome.value)) as ResultJson) : undefined;
}

function eachValue<From, To>(record: Readonly<Record<string, From>>, to: (value: From) => To) {
  return Object.fromEntries(Object.entries(record).map(([id, value]) => [id, to(value)]));
}

function observedUnit({ unit: _, volume: __, ...found }: RankedUnitJson): ScoredUnit {
  const { scores, total, figures, ...verdicts } = found;
  const exceptions = Object.entries(scores).flatMap(([id, { exception }]) =>
    exception === undefined ? [] : [[id, { kind: exception.kind, effect: exception.effect }]],
  );
  return {
    ...verdicts,
    scores: eachValue(scores, ({ exact }) => exact),
    points: eachValue(scores, ({ points }) => points),
    exceptions: Object.fromEntries(exceptions),
    total: total.exact,
    totalPoints: total.points,
    ...(figures && { figures }),
  };
}

const idsOf = (units: readonly { readonly id: string }[]) => units.map(({ id }) => id);

/** A result in the words of the reckoning. */
function observed({ scheme }: VocabularyCase, result: ResultJson | undefined): Reckoned {
  if (result === undefined) return { refused: true };
  const { peerGroups, unranked, lists } = result;
  const { minimumVolume = 0 } = scheme.ranking;
  return {
    units: Object.fromEntries([
      ...rankedUnits(result).map((one) => [one.unit.id, observedUnit(one)]),
      ...unranked.map(({ unit, volume }) => [
        unit.id,
        { unranked: volume < minimumVolume ? "volume" : "noData" },
      ]),
    ]),
    peerGroups: peerGroups.map((scope) => ({
      ...scope,
      units: idsOf(scope.units.map(({ unit }) => unit)),
    })),
    ...(lists && { lists: lists.map((list) => ({ ...list, units: idsOf(list.units) })) }),
  };
}

const rankedUnits = ({ peerGroups }: ResultJson) => peerGroups.flatMap(({ units }) => units);

const json = (value: unknown) => JSON.stringify(value);

function frozen<Value>(value: Value): Value {
  if (typeof value === "object" && value !== null) Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

/** Every key of a value and, of those that name a choice, every choice. */
function wordsOf(value: unknown, key = ""): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => wordsOf(one, key));
  if (typeof value !== "object" || value === null) return [`${key}: ${value}`];
  return Object.entries(value).flatMap(([own, below]) => [own, ...wordsOf(below, own)]);
}

const WORDS = [
  // where to round
  ...["rates: exact", "rates", "scores: exact", "published", "roundMeasure", "rounding"],
  ...["ceil", "floor", "expand", "trunc"].map((mode) => `mode: ${mode}`),
  ...["Ceil", "Floor", "Expand", "Trunc", "Even"].map((mode) => `mode: half${mode}`),
  // metrics, parts and what they say beside the rule
  ...["of", "partialCredit: true", "tiers", "parts", "onlyIn", "byGroup", "floor", "cap"],
  ...["extra: true", "conditions", "give: zero", "give: fullMarks", "all", "any", "not"],
  ...["refuse", "fullMarks", "zero", "leaveOut", "setApart"].map((one) => `noData: ${one}`),
  ...["noData: holds", "noData: fails", "wording", "evidence"],
  // measures
  ...["rate", "remainder", "mean", "weight", "count", "sum", "ratio", "to", "per", "given"],
  ...["bonus", "deduction", "all"].map((side) => `adjustments: ${side}`),
  ...["categories", "change", "in: percent", "in: number", "rankOf", "ratioToBest"],
  ...["distanceToMean", "shareOfTotal", "better: higher", "better: lower"],
  ...["among: peers", "among: group", "among: all"],
  // rules
  ...["proportional", "slope", "twoSided", "bands", "lines"].map((kind) => `kind: ${kind}`),
  ...["perItem", "byRank", "given", "sum"].map((kind) => `kind: ${kind}`),
  ...["metric", "meanOfOthers", "rest: dropped", "rest: counted", "gain", "loss", "prices"],
  ...["effect: lost", "effect: gained", "from", "above", "below", "at", "otherwise"],
  // totals, ranks, figures and verdicts
  ...["start", "leftOut: asZero", "leftOut: rescale", "by: published", "by: exact"],
  ...["dense", "competition", "modified", "ordinal", "fractional"].map((ties) => `ties: ${ties}`),
  ...["within: peers", "within: group", "within: all", "tieBreakers", "minimumVolume", "figures"],
  ...["grades", "lists", "best", "worst", "flags", "total", "score", "anyScore", "first", "last"],
];

test("the random schemes use every word of the vocabulary", () => {
  const schemes = fc.sample(anyVocabularyMonth(), { numRuns: 300, seed: 12345 });
  const used = new Set(schemes.flatMap(({ scheme }) => wordsOf(scheme)));
  expect(WORDS.filter((word) => !used.has(word))).toEqual([]);
});

describe("a month is what the plainest reckoning makes of it", () => {
  test("every digit, rank, tier, grade, flag, figure, list and exception of random schemes", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        expect(observed(drawn, resultOf(drawn))).toEqual(reckoned(drawn.scheme, drawn.month));
      }),
      { numRuns: runs(200) },
    );
  });

  test("what has no data is refused where the scheme does not say what that means", () => {
    fc.assert(
      fc.property(anyRefusingMonth(), (drawn) => {
        expect(observed(drawn, resultOf(drawn))).toEqual(reckoned(drawn.scheme, drawn.month));
      }),
      { numRuns: runs(100) },
    );
  });
});

describe("under any scheme", () => {
  test("same input, same output", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        const result = resultOf(drawn);
        expect(json(result)).toBe(json(resultOf(structuredClone(drawn))));
        if (result !== undefined)
          expect(json(parseResult(result, parseScheme(drawn.scheme)))).toBe(json(result));
      }),
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
      { numRuns: runs(50) },
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
    );
  });

  test("every unit stands in the result once", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        const result = resultOf(drawn) ?? { peerGroups: [], unranked: [] };
        const found = [...rankedUnits(result), ...result.unranked].map(({ unit }) => unit.id);
        expect(found.sort()).toEqual(idsOf(drawn.month.units).sort());
      }),
    );
  });

  test("a score is within its floor and its cap, unless it says that it is an exception", () => {
    const inGroup = (value: ByGroupJson<PointsJson>, group: string) =>
      fractionOf((typeof value === "object" ? value.byGroup[group] : value) ?? Number.NaN);
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        for (const { unit, scores } of rankedUnits(resultOf(drawn) as ResultJson)) {
          for (const { id, fullMarks, floor = 0, cap = fullMarks } of drawn.scheme.dimensions) {
            const { exact = "", exception } = scores[id] ?? {};
            const score = fractionOf(exact);
            const most = inGroup(fullMarks, unit.group);
            if (exception?.kind === "condition" || exception?.effect === "leaveOut") {
              expect(exact).toBe(exception.effect === "fullMarks" ? `${most}` : "0");
              continue;
            }
            expect(compare(score, inGroup(floor, unit.group))).toBeGreaterThanOrEqual(0);
            expect(compare(score, inGroup(cap, unit.group))).toBeLessThanOrEqual(0);
          }
        }
      }),
    );
  });

  test("equal ranks have equal totals, and no better total is behind a worse one", () => {
    fc.assert(
      fc.property(anyVocabularyMonth(), (drawn) => {
        const { by } = drawn.scheme.ranking;
        const ranked = ({ total }: RankedUnitJson) =>
          fractionOf(by === "exact" ? total.exact : total.points);
        for (const { units } of (resultOf(drawn) as ResultJson).peerGroups) {
          for (const a of units) {
            for (const b of units) {
              const lead = compare(ranked(a), ranked(b));
              if (a.rank === b.rank) expect(lead).toBe(0);
              if (lead > 0) expect(a.rank).toBeLessThan(b.rank);
            }
          }
        }
      }),
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
      const [low, high] = [worse, better].map((one) => fractionOf(one?.total.exact ?? ""));
      expect(high && low && compare(high, low)).toBeGreaterThanOrEqual(0);
    }),
  );
});

describe("the random schemes have all the words that there are", () => {
  const text = JSON.stringify(fc.sample(anyVocabularyMonth(), { numRuns: 600, seed: 1 }));

  test.each(Object.keys(rules))("the rule %s", (kind) => {
    expect(text).toContain(`"kind":"${kind}"`);
  });

  test.each(Object.keys(measures))("the measure %s", (key) => {
    expect(text).toContain(`"measure":{"${key}":`);
  });
});
