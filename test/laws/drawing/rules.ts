// Rules that can use a measure.

import fc from "fast-check";
import {
  type BandJson,
  comparedIn,
  type PriceJson,
  type RuleJson,
  type StepJson,
  type TargetJson,
} from "../reckoning/measureJson.js";
import type { EdgesJson, PointsJson } from "../reckoning/schemeJson.js";
import { metricsOfRule } from "../reckoning/uses.js";
import { anyShift, edgeAt } from "./conditions.js";
import { byGroup, COUNTS, type Ground, POINTS, RATES } from "./ground.js";
import { anyLines, anyOwnLines } from "./lines.js";
import type { MeasureDrawn } from "./measures.js";
import {
  anyAmong,
  anyBetter,
  anyNotNegative,
  anyPace,
  anyPoints,
  EDGES,
  isPercent,
  type Quantity,
} from "./values.js";

/** The metrics that a target or a waypoint of a quantity may be. */
const TARGETS: Readonly<Record<Quantity, readonly string[]>> = {
  share: RATES,
  signedShare: RATES,
  items: COUNTS,
  ratio: COUNTS,
  points: POINTS,
  signedNumber: [...COUNTS, ...POINTS],
  place: [],
};

function anyStep(ground: Ground, quantity: Quantity): fc.Arbitrary<StepJson> {
  const sizes: PointsJson[] = isPercent(quantity)
    ? ["1%", "5%", "0.7%", "10%"]
    : ["1", 2, "0.5", "5", "1/3"];
  return fc.record({
    size: byGroup(ground, fc.constantFrom(...sizes)),
    rest: fc.constantFrom("dropped" as const, "counted" as const),
  });
}

function anyTarget(ground: Ground, { quantity, measure }: MeasureDrawn): fc.Arbitrary<TargetJson> {
  const fixed = byGroup(ground, fc.constantFrom(...EDGES[quantity]));
  const metric = fc.constantFrom(...TARGETS[quantity]).map((id) => ({ metric: id }));
  if (comparedIn(measure) !== undefined) return fc.oneof(fixed, metric);
  return fc.oneof(
    fixed,
    metric,
    anyAmong.map((meanOfOthers) => ({ meanOfOthers })),
  );
}

function anyPrice(ground: Ground, quantity: Quantity): fc.Arbitrary<PriceJson> {
  const pace = byGroup(ground, anyPace);
  return isPercent(quantity)
    ? pace.map((perPercentagePoint) => ({ perPercentagePoint }))
    : pace.map((each) => ({ each }));
}

export function anySlope(ground: Ground, drawn: MeasureDrawn): fc.Arbitrary<RuleJson> {
  const rule = fc.record(
    {
      kind: fc.constant("slope" as const),
      better: anyBetter,
      target: anyTarget(ground, drawn),
      step: anyStep(ground, drawn.quantity),
    },
    { requiredKeys: ["kind", "better", "target"] },
  );
  return fc
    .tuple(rule, anyPrice(ground, drawn.quantity))
    .map(([own, price]) => ({ ...own, ...price }));
}

export function anyTwoSided(ground: Ground, drawn: MeasureDrawn): fc.Arbitrary<RuleJson> {
  const pace = fc
    .tuple(anyPrice(ground, drawn.quantity), byGroup(ground, anyNotNegative))
    .map(([price, most]) => ({ ...price, most }));
  return fc.record(
    {
      kind: fc.constant("twoSided" as const),
      better: anyBetter,
      target: anyTarget(ground, drawn),
      start: byGroup(ground, anyPoints),
      gain: pace,
      loss: pace,
      step: anyStep(ground, drawn.quantity),
    },
    { requiredKeys: ["kind", "better", "target", "start", "gain", "loss"] },
  );
}

/** Different edges on one side: `from` and `above`, or `to` and `below`. */
function anySideOfEdges(ground: Ground, pool: readonly PointsJson[]): fc.Arbitrary<EdgesJson[]> {
  return fc
    .tuple(fc.constantFrom(["from", "above"], ["to", "below"]), anyShift)
    .chain(([kinds, shift]) =>
      fc
        .uniqueArray(fc.tuple(fc.nat({ max: pool.length - 1 }), fc.constantFrom(...kinds)), {
          minLength: 1,
          maxLength: 5,
          selector: String,
        })
        .map((drawn) =>
          drawn.map(([index, kind]) => ({ [kind]: edgeAt(ground, pool, index, shift) })),
        ),
    );
}

export function anyBands(ground: Ground, pool: readonly PointsJson[]): fc.Arbitrary<RuleJson> {
  const points = byGroup(ground, anyPoints);
  return anySideOfEdges(ground, pool)
    .chain((edges) =>
      fc.tuple(...edges.map((edge) => points.map((own): BandJson => ({ ...edge, points: own })))),
    )
    .chain((bands) => points.map((otherwise) => ({ kind: "bands", bands, otherwise })));
}

/** Prices from the first item on; in each group they begin to hold in the same order. */
function anyPrices(ground: Ground) {
  const { groups } = ground;
  const starts = [2, 3, 4, 6, 101];
  const each = byGroup(ground, anyPace);
  return fc
    .nat({ max: 3 })
    .chain((length) =>
      fc.tuple(...groups.map(() => fc.subarray(starts, { minLength: length, maxLength: length }))),
    )
    .chain((bounds) => {
      const inGroups = groups.map((_, index) => [1, ...(bounds[index] ?? [])]);
      const places = (inGroups[0] ?? []).map((_, place) => place);
      const fromAt = (place: number) => {
        const own = inGroups.map((one) => one[place] as number);
        if (new Set(own).size === 1) return own[0] as number;
        return {
          byGroup: Object.fromEntries(groups.map(({ id }, index) => [id, own[index] as number])),
        };
      };
      const shuffled = fc.shuffledSubarray(places, { minLength: places.length });
      return shuffled.chain((order) =>
        fc.tuple(...order.map((place) => each.map((one) => ({ from: fromAt(place), each: one })))),
      );
    });
}

function anyPerItem(ground: Ground): fc.Arbitrary<RuleJson> {
  const each = byGroup(ground, anyPace);
  const prices = anyPrices(ground);
  const effect = fc.constantFrom("lost" as const, "gained" as const);
  const kind = fc.constant("perItem" as const);
  return fc.oneof(
    fc.record({ kind, each, effect }, { requiredKeys: ["kind", "each"] }),
    fc.record({ kind, prices, effect }, { requiredKeys: ["kind", "prices"] }),
  );
}

const anyByRank = (ground: Ground): fc.Arbitrary<RuleJson> =>
  fc.record({
    kind: fc.constant("byRank" as const),
    points: fc.array(byGroup(ground, anyPoints), { minLength: 1, maxLength: 5 }),
    otherwise: byGroup(ground, anyPoints),
  });

export const anySumRule = (ground: Ground): fc.Arbitrary<RuleJson> =>
  fc.record({ kind: fc.constant("sum" as const), start: byGroup(ground, anyPoints) });

export const anyYesNo = (ground: Ground): fc.Arbitrary<RuleJson> =>
  fc.record({
    kind: fc.constant("yesNo" as const),
    yes: byGroup(ground, anyPoints),
    no: byGroup(ground, anyPoints),
  });

/** A rule that can use a measure. */
export function anyRule(ground: Ground, drawn: MeasureDrawn): fc.Arbitrary<RuleJson> {
  const { quantity } = drawn;
  const proportional = fc.constant<RuleJson>({ kind: "proportional" });
  const given = fc.constant<RuleJson>({ kind: "given" });
  const sloped = quantity === "place" ? [] : [anySlope(ground, drawn), anyTwoSided(ground, drawn)];
  const own: Record<Quantity, fc.Arbitrary<RuleJson>[]> = {
    share: [proportional, ...sloped, ...sloped],
    signedShare: [...sloped, ...sloped],
    items: [anyPerItem(ground), anyPerItem(ground), ...sloped],
    ratio: [proportional, ...sloped],
    points: [given, anySumRule(ground), ...sloped],
    place: [anyByRank(ground), anyByRank(ground)],
    signedNumber: sloped,
  };
  const pool = EDGES[quantity];
  return fc.oneof(
    anyBands(ground, pool),
    anyLines(ground, pool),
    ...anyOwnLines(ground, quantity),
    ...own[quantity],
  );
}

/** Whether a target or a waypoint may not be formed for some unit. */
export function ruleMayLack({ gappy, metrics }: Ground, rule: RuleJson): boolean {
  const target = "target" in rule ? rule.target : undefined;
  if (typeof target === "object" && "meanOfOthers" in target) return true;
  return metricsOfRule(rule).some((id) => metrics[id]?.kind === "rate" && gappy.includes(id));
}
