// The ground a scheme stands on: its metrics, its groups, and what may lack data.

import fc from "fast-check";
import type { ByGroupJson, MetricJson, SchemeJson } from "../reckoning/schemeJson.js";
import { mostly, name, sometimes } from "./values.js";

/** Counts that are drawn from 1 or from 0 on. */
export const PLAIN_COUNTS = ["tickets", "items", "repeats"];
/** Counts that `net` is less by. */
export const TAKEN_COUNTS = ["closed", "reopened"];
/** Counts of which the first is below the second; so with the rates and the points. */
export const [FEW, MANY, BASE, PEAK, LOW, HIGH] = ["few", "many", "base", "peak", "low", "high"];
export const GIVEN_COUNTS = [...PLAIN_COUNTS, ...TAKEN_COUNTS, "within", FEW, MANY];
export const MADE_COUNTS = ["net", "gross"];
export const COUNTS = [...GIVEN_COUNTS, ...MADE_COUNTS];
export const GIVEN_RATES = ["done", "late", "happy", "credited", BASE, PEAK];
export const MADE_RATES = ["kept", "solved"];
export const RATES = [...GIVEN_RATES, ...MADE_RATES];
export const POINTS = ["awarded", "fund", LOW, HIGH];
export const FACTS = ["urgent", "fresh"];
export const CATEGORIES = ["a", "b", "c"];
const GROUPS = ["near", "far", "park"];

/** A dimension whose score may be looked at. */
export interface Leaned {
  readonly id: string;
  readonly mayLackData: boolean;
}

export interface Ground {
  readonly metrics: Readonly<Record<string, MetricJson>>;
  readonly groups: SchemeJson["groups"];
  /** Counts that may be 0, and rates that may be 0 of 0. */
  readonly gappy: readonly string[];
  readonly leftOut: "asZero" | "rescale" | undefined;
  /** The dimensions whose scores may be looked at here. */
  readonly leaned: readonly Leaned[];
  /** Whether the basic total may be looked at here, and whether it may lack data. */
  readonly basic: "unknown" | "known" | "mayLackData";
}

const anyCap = fc.constantFrom("87.5%", "100%", "120%");
const anyGivenRate: fc.Arbitrary<MetricJson> = sometimes({
  of: fc.constantFrom("tickets", "items", "net", "gross"),
  cap: anyCap,
  partialCredit: fc.constant(true as const),
}).map((more) => ({ kind: "rate", name, ...more }));

const anyCounted = sometimes({ counted: fc.constant({ zh: "次", en: "case" }) });

/** Counts and rates that are made of others: net of gross is at most 1, and `within` at most its whole. */
const anyMade = fc
  .record({
    plus: fc.shuffledSubarray(PLAIN_COUNTS, { minLength: 1 }),
    minus: fc.shuffledSubarray(TAKEN_COUNTS),
    of: fc.constantFrom("tickets", "items", "net"),
    caps: fc.tuple(sometimes({ cap: anyCap }), sometimes({ cap: anyCap })),
    counted: anyCounted,
  })
  .map(({ plus, minus, of, caps, counted }): Record<string, MetricJson> => {
    const made = { kind: "count", name, ...counted } as const;
    const rate = { kind: "rate", name } as const;
    return {
      net: { ...made, madeOf: minus.length === 0 ? { plus } : { plus, minus } },
      gross: { ...made, madeOf: { plus } },
      kept: { ...rate, count: "net", of: "gross", ...caps[0] },
      solved: { ...rate, count: "within", of, ...caps[1] },
    };
  });

const anyTiers = fc
  .subarray([20, 100, 500])
  .chain((bounds) => fc.shuffledSubarray([0, ...bounds], { minLength: bounds.length + 1 }))
  .map((bounds) => bounds.map((from) => ({ id: `from ${from}`, name, from })));

const anyGroups = fc
  .shuffledSubarray(GROUPS, { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((id) =>
        fc.record(
          { id: fc.constant(id), name: fc.constant(name), tiers: anyTiers },
          { requiredKeys: ["id", "name"] },
        ),
      ),
    ),
  );

export const anyGround: fc.Arbitrary<Ground> = fc
  .record({
    rates: fc.tuple(...GIVEN_RATES.map(() => anyGivenRate)),
    counted: fc.tuple(...GIVEN_COUNTS.map(() => anyCounted)),
    made: anyMade,
    groups: anyGroups,
    gappy: fc.subarray([...PLAIN_COUNTS, ...MADE_COUNTS, ...RATES]),
    leftOut: fc.constantFrom(undefined, "asZero" as const, "rescale" as const, "rescale" as const),
  })
  .map(({ rates, counted, made, gappy, ...ground }) => ({
    ...ground,
    gappy: [...gappy, ...TAKEN_COUNTS, "within"],
    leaned: [],
    basic: "unknown" as const,
    metrics: Object.fromEntries<MetricJson>([
      ...GIVEN_COUNTS.map((id, index): [string, MetricJson] => [
        id,
        { kind: "count", ...{ name }, ...counted[index] },
      ]),
      ...GIVEN_RATES.map((id, index): [string, MetricJson] => [id, rates[index] as MetricJson]),
      ...POINTS.map((id): [string, MetricJson] => [
        id,
        { kind: "points", ...{ name }, most: "1000000" },
      ]),
      ...FACTS.map((id): [string, MetricJson] => [id, { kind: "fact", ...{ name } }]),
      ...Object.entries(made),
    ]),
  }));

/** One value for all groups, or one for each. */
export function byGroup<Value>(
  { groups }: Pick<Ground, "groups">,
  value: fc.Arbitrary<Value>,
): fc.Arbitrary<ByGroupJson<Value>> {
  const each = fc.tuple(...groups.map(() => value)).map((values) => ({
    byGroup: Object.fromEntries(groups.map(({ id }, index) => [id, values[index] as Value])),
  }));
  return mostly<ByGroupJson<Value>>(value, each);
}
