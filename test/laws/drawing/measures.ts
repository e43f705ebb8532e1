// Measures, by what they come to.

import fc from "fast-check";
import { comparedIn, type MeasureJson } from "../reckoning/measureJson.js";
import { metricsOf } from "../reckoning/uses.js";
import { CATEGORIES, COUNTS, type Ground, POINTS, RATES } from "./ground.js";
import {
  anyAmong,
  anyBetter,
  anyNotNegative,
  anyPlaceTies,
  anyPositive,
  EDGES,
  type Quantity,
} from "./values.js";

type Measures = fc.Arbitrary<MeasureJson>;

const anyRate: Measures = fc.constantFrom(...RATES).map((rate) => ({ rate }));
const anyCount: Measures = fc.constantFrom(...COUNTS).map((count) => ({ count }));
const anyGiven: Measures = fc.constantFrom(...POINTS).map((given) => ({ given }));

function anyRemainder({ metrics }: Ground): Measures {
  const bounded = RATES.filter((id) => metrics[id]?.cap !== "120%");
  return fc.constantFrom(...bounded, ...bounded).map((remainder) => ({ remainder }));
}

const anyMean: Measures = fc
  .shuffledSubarray(RATES, { minLength: 1, maxLength: 3 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((rate) =>
        fc.oneof(
          fc.constant(rate),
          anyPositive.map((weight) => ({ rate, weight })),
        ),
      ),
    ),
  )
  .map((mean) => ({ mean }));

const anyProduct: Measures = fc
  .shuffledSubarray(RATES, { minLength: 2, maxLength: 3 })
  .map((product) => ({ product }));

const anySum: Measures = fc
  .shuffledSubarray(COUNTS, { minLength: 1, maxLength: 3 })
  .chain((ids) =>
    fc.tuple(...ids.map((count) => anyNotNegative.map((weight) => ({ count, weight })))),
  )
  .map((sum) => ({ sum }));

const anyRatio: Measures = fc
  .record(
    { ids: fc.shuffledSubarray(COUNTS, { minLength: 2, maxLength: 2 }), per: anyPositive },
    { requiredKeys: ["ids"] },
  )
  .map(({ ids: [ratio = "", to = ""], ...per }) => ({ ratio, to, ...per }));

const anyAdjustments: Measures = fc.record(
  {
    adjustments: fc.constantFrom("bonus" as const, "deduction" as const, "all" as const),
    categories: fc.shuffledSubarray(CATEGORIES, { minLength: 1 }),
  },
  { requiredKeys: ["adjustments"] },
);

const anyChange = (ids: readonly string[], unit: "percent" | "number"): Measures =>
  fc
    .shuffledSubarray([...ids], { minLength: 2, maxLength: 2 })
    .map(([change = "", from = ""]) => ({ change, from, in: unit }));

/** The least or the greatest of measures of one quantity. */
function anyChosen(measures: Measures): Measures {
  const several = fc.array(measures, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    several.map((lowerOf) => ({ lowerOf })),
    several.map((higherOf) => ({ higherOf })),
  );
}

const withChosen = (measures: Measures, chosen = measures): Measures =>
  fc.oneof({ weight: 4, arbitrary: measures }, { weight: 1, arbitrary: anyChosen(chosen) });

/** Scores that may be looked at, if there are any. */
function scoresOn({ leaned, basic }: Ground): Measures[] {
  const ids = leaned.map(({ id }) => id);
  const one = (): Measures => fc.constantFrom(...ids).map((score) => ({ score }));
  const several = (): Measures =>
    fc
      .shuffledSubarray(ids, { minLength: 2, maxLength: Math.min(ids.length, 3) })
      .map((scores) => ({ scores }));
  return [
    ...(ids.length > 0 ? [one()] : []),
    ...(ids.length > 1 ? [several()] : []),
    ...(basic === "unknown" ? [] : [fc.constant({ total: "basic" as const })]),
  ];
}

/** The measures of a unit by itself. */
export function ownMeasures(ground: Ground) {
  const share = fc.oneof(anyRate, anyRemainder(ground), anyMean, anyProduct);
  const signedShare = fc.oneof(
    anyChange(COUNTS, "percent"),
    anyChange(RATES, "percent"),
    anyChange(POINTS, "percent"),
    anyChange(RATES, "number"),
  );
  return {
    share: withChosen(share),
    items: withChosen(fc.oneof(anyCount, anySum)),
    ratio: withChosen(anyRatio),
    points: fc.oneof(withChosen(anyGiven), anyAdjustments, ...scoresOn(ground)),
    signedShare: withChosen(signedShare),
    signedNumber: withChosen(fc.oneof(anyChange(COUNTS, "number"), anyChange(POINTS, "number"))),
  } satisfies Partial<Record<Quantity, Measures>>;
}

/** Every measure but a fact. */
function measuresOn(ground: Ground): Record<Quantity, Measures> {
  const own = ownMeasures(ground);
  const among = anyAmong;
  const unsigned = fc.oneof(own.share, own.items, own.ratio);
  const any = fc.oneof(unsigned, own.points, own.signedShare, own.signedNumber);
  const distanceTo = (...measures: Measures[]) =>
    fc.record(
      { distanceToMean: fc.oneof(...measures), among, in: fc.constant("number" as const) },
      { requiredKeys: ["distanceToMean", "among"] },
    );
  const inPercent = fc.record({
    distanceToMean: unsigned,
    among,
    in: fc.constant("percent" as const),
  });
  return {
    ...own,
    share: fc.oneof(
      { weight: 4, arbitrary: own.share },
      { weight: 1, arbitrary: fc.record({ ratioToBest: unsigned, better: anyBetter, among }) },
      { weight: 1, arbitrary: fc.record({ minMax: any, better: anyBetter, among }) },
      { weight: 1, arbitrary: fc.record({ shareOfTotal: unsigned, among }) },
    ),
    signedShare: fc.oneof(own.signedShare, distanceTo(own.share, own.signedShare), inPercent),
    signedNumber: fc.oneof(
      own.signedNumber,
      distanceTo(own.items, own.ratio, own.points, own.signedNumber),
    ),
    place: fc.record({ rankOf: any, better: anyBetter, ties: anyPlaceTies, among }),
  };
}

export interface MeasureDrawn {
  readonly quantity: Quantity;
  readonly measure: MeasureJson;
}

const QUANTITIES = Object.keys(EDGES) as Quantity[];

/** A measure of any quantity. */
export const anyMeasure = (ground: Ground): fc.Arbitrary<MeasureDrawn> =>
  fc
    .constantFrom(...QUANTITIES)
    .chain((quantity) => measuresOn(ground)[quantity].map((measure) => ({ quantity, measure })));

/** A measure of the unit's own figures, without scores. */
export function anyOwnMeasure(ground: Ground): fc.Arbitrary<MeasureDrawn> {
  const measures = ownMeasures({ ...ground, leaned: [], basic: "unknown" });
  return fc
    .constantFrom(...(Object.keys(measures) as (keyof typeof measures)[]))
    .chain((quantity) => measures[quantity].map((measure) => ({ quantity, measure })));
}

/** Whether some unit may have no value of a measure. */
export function mayLackData(ground: Ground, measure: MeasureJson): boolean {
  const { gappy, metrics, leaned, basic } = ground;
  const { ratioToBest, shareOfTotal, minMax, to, from, score, scores, total } = measure;
  if (ratioToBest || shareOfTotal || minMax) return true;
  const compared = comparedIn(measure);
  if (compared !== undefined) {
    return measure.in === "percent" || mayLackData(ground, compared);
  }
  if (total !== undefined) return basic === "mayLackData";
  const looked = scores ?? (score === undefined ? [] : [score]);
  if (leaned.some((one) => one.mayLackData && looked.includes(one.id))) return true;
  const chosen = measure.lowerOf ?? measure.higherOf;
  if (chosen !== undefined) return chosen.some((one) => mayLackData(ground, one));
  const isEmpty = (id: string) => metrics[id]?.kind === "rate" && gappy.includes(id);
  if (metricsOf(measure).some(isEmpty)) return true;
  if (to !== undefined) return gappy.includes(to);
  if (measure.in !== "percent" || from === undefined) return false;
  return metrics[from]?.kind !== "count" || gappy.includes(from);
}
