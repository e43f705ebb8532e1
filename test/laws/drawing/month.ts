// Months that a scheme can score.

import fc from "fast-check";
import { numberIn } from "../reckoning/exact.js";
import { countOf } from "../reckoning/metrics.js";
import type { MetricValueJson, MonthJson, UnitJson } from "../reckoning/monthJson.js";
import type { MetricJson, PointsJson, SchemeJson } from "../reckoning/schemeJson.js";
import { usesOf } from "../reckoning/uses.js";
import {
  BASE,
  CATEGORIES,
  FACTS,
  FEW,
  GIVEN_RATES,
  type Ground,
  HIGH,
  LOW,
  MADE_COUNTS,
  MADE_RATES,
  MANY,
  PEAK,
  PLAIN_COUNTS,
  POINTS,
  TAKEN_COUNTS,
} from "./ground.js";
import { anyPoints, mostly, numberOf, PERCENTS } from "./values.js";

const LARGEST_COUNT = 10 ** 12;

const anyCount = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(1, 2, 3, 4, 7, 10) },
  { weight: 4, arbitrary: fc.constantFrom(19, 20, 21, 99, 100, 101, 500) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: LARGEST_COUNT }) },
);
const anyCountOrNone = mostly(anyCount, fc.constant(0), 3);

type Counts = Readonly<Record<string, number>>;

const unitWith = (metrics: UnitJson["metrics"]): UnitJson => ({
  id: "u",
  name: "u",
  group: "",
  metrics,
});

/** A count of a unit with these counts, given or made. */
const countIn = (scheme: SchemeJson, counts: Counts, id: string) =>
  numberIn(countOf(scheme, unitWith(counts), id));

/** The rates that may be 0 of 0: those used, where every use says what it means. */
function emptyRates({ gappy }: Ground, scheme: SchemeJson): string[] {
  const uses = usesOf(scheme);
  return gappy.filter((id) => {
    const own = uses.filter(({ metric }) => metric === id);
    return own.length > 0 && own.every(({ refuses }) => !refuses);
  });
}

/** The counts that may not be 0, so that neither is a made count nor the whole of a made rate. */
function neededCounts({ metrics, gappy }: Ground, empty: readonly string[]): string[] {
  const wholes = MADE_RATES.filter((id) => !empty.includes(id)).map((id) => metrics[id]?.of ?? "");
  const made = MADE_COUNTS.filter((id) => !gappy.includes(id));
  const needed = [...wholes, ...made];
  return [...needed, ...needed.flatMap((id) => metrics[id]?.madeOf?.plus ?? [])];
}

/** Given counts; what is taken from `net` leaves something, unless it may be 0. */
function anyCounts(ground: Ground, scheme: SchemeJson, empty: readonly string[]) {
  const needed = neededCounts(ground, empty);
  const plain = PLAIN_COUNTS.map((id) =>
    needed.includes(id) || !ground.gappy.includes(id) ? anyCount : anyCountOrNone,
  );
  const below = fc.constantFrom(1, 2, 3);
  const above = fc.constantFrom(7, 10, 20);
  return fc.tuple(fc.tuple(...plain), below, above).chain(([drawn, few, many]) => {
    const counts: Counts = {
      ...Object.fromEntries(PLAIN_COUNTS.map((id, index) => [id, drawn[index] as number])),
      [FEW]: few,
      [MANY]: many,
    };
    const most = Math.floor(countIn(scheme, counts, "gross") / 3);
    const all = needed.includes("net") ? 0 : most + 1;
    const taken = fc.oneof(
      fc.nat({ max: most }),
      fc.nat({ max: Math.min(most, 3) }),
      fc.constant(Math.min(all, most)),
    );
    return fc
      .tuple(...TAKEN_COUNTS.map(() => taken))
      .map(([closed = 0, reopened = 0]): Counts => ({ ...counts, closed, reopened }))
      .chain((known) => anyWithin(scheme, known));
  });
}

/** The counts with `within`, which is part of the whole of `solved`. */
function anyWithin(scheme: SchemeJson, counts: Counts): fc.Arbitrary<Counts> {
  const { of = "", cap } = scheme.metrics.solved ?? {};
  const whole = countIn(scheme, counts, of);
  return anyCountOf(whole, { kind: "rate", ...(cap !== undefined && { cap }) }).map((within) => ({
    ...counts,
    within: Number(within),
  }));
}

/** So many of a whole; more than it only where a cap says what that means. */
function anyCountOf(
  whole: number,
  { cap, partialCredit }: MetricJson,
): fc.Arbitrary<number | string> {
  const most = cap === undefined ? whole : whole + Math.ceil(whole / 2);
  const full = fc.oneof(
    fc.integer({ min: 0, max: most }),
    fc.constantFrom(whole, Math.floor(whole / 2)),
  );
  if (partialCredit === undefined || most === 0) return full;
  const partial = fc
    .tuple(fc.nat({ max: most - 1 }), fc.constantFrom("0", "5", "6", "25"))
    .map(([count, decimals]) => `${count}.${decimals}`);
  return fc.oneof<fc.Arbitrary<number | string>[]>(full, partial);
}

function anyRateValue(
  scheme: SchemeJson,
  id: string,
  counts: Counts,
  mayBeEmpty: boolean,
): fc.Arbitrary<MetricValueJson> {
  const definition = scheme.metrics[id] as MetricJson;
  const share = anyCount.chain((of) => anyCountOf(of, definition).map((count) => ({ count, of })));
  const percents = definition.cap === undefined ? PERCENTS : [...PERCENTS, "150%", "100.004%"];
  const forms: fc.Arbitrary<MetricValueJson>[] = [share, share, fc.constantFrom(...percents)];
  const whole = definition.of === undefined ? undefined : countIn(scheme, counts, definition.of);
  if (whole !== undefined && (whole > 0 || mayBeEmpty)) forms.push(anyCountOf(whole, definition));
  const empty = fc.constant({ count: 0, of: 0 });
  if (mayBeEmpty) forms.push(empty, empty);
  return fc.oneof(...forms);
}

const LOWER_PERCENTS = ["10%", "25%", "33.33%", "40%"];
const UPPER_PERCENTS = ["60%", "66.67%", "75%", "90%"];

/** The rates: those below 45 % and above 50 % keep their places. */
function anyRates(scheme: SchemeJson, counts: Counts, empty: readonly string[]) {
  return fc.tuple(
    ...GIVEN_RATES.map((id) => {
      if (id !== BASE && id !== PEAK) return anyRateValue(scheme, id, counts, empty.includes(id));
      const percents = fc.constantFrom<MetricValueJson>(
        ...(id === BASE ? LOWER_PERCENTS : UPPER_PERCENTS),
      );
      const none = fc.constant<MetricValueJson>({ count: 0, of: 0 });
      return empty.includes(id) ? mostly(percents, none) : percents;
    }),
  );
}

const anyPointsOf = (id: string): fc.Arbitrary<PointsJson> => {
  if (id === LOW) return fc.constantFrom<PointsJson>("-3", "0", "1/2");
  if (id === HIGH) return fc.constantFrom<PointsJson>(3, "7", "10.5");
  return anyPoints;
};

function anyMetrics(ground: Ground, scheme: SchemeJson): fc.Arbitrary<UnitJson["metrics"]> {
  const empty = emptyRates(ground, scheme);
  return anyCounts(ground, scheme, empty).chain((counts) =>
    fc
      .tuple(
        anyRates(scheme, counts, empty),
        fc.tuple(...POINTS.map(anyPointsOf)),
        fc.tuple(...FACTS.map(() => fc.boolean())),
      )
      .map(([rates, points, facts]) => {
        const named = (ids: readonly string[], values: readonly MetricValueJson[]) =>
          Object.fromEntries(ids.map((id, index) => [id, values[index] as MetricValueJson]));
        return {
          ...counts,
          ...named(GIVEN_RATES, rates),
          ...named(POINTS, points),
          ...named(FACTS, facts),
        };
      }),
  );
}

const anyAdjustmentsOf = fc.array(
  fc.record({
    category: fc.constantFrom(...CATEGORIES),
    points: anyPoints.filter((points) => numberOf(points) !== 0),
    reason: fc.constant("r"),
  }),
  { maxLength: 3 },
);

const anyPeriod = fc.constantFrom("2024-05", "2024-05", "2024-01/2024-04", "2024-Q3", "2024");

/** 6 to 12 units of a few different sorts, so that many are level. */
export function anyMonthOn(ground: Ground, scheme: SchemeJson): fc.Arbitrary<MonthJson> {
  const group = fc.constantFrom(...ground.groups).map(({ id }) => id);
  const sorts = fc.array(anyMetrics(ground, scheme), { minLength: 2, maxLength: 8 });
  const units = sorts.chain((drawn) =>
    fc.array(fc.tuple(group, fc.constantFrom(...drawn), anyAdjustmentsOf), {
      minLength: 6,
      maxLength: 12,
    }),
  );
  return fc.tuple(anyPeriod, units).map(([month, drawn]) => ({
    month,
    units: drawn.map(([own, metrics], index) => ({
      id: `u${index}`,
      name: `单位${index}`,
      group: own,
      metrics,
    })),
    adjustments: drawn.flatMap(([, , all], index) =>
      all.map((one) => ({ unit: `u${index}`, ...one })),
    ),
  }));
}
