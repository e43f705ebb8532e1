import type { Fraction } from "../exact/fraction.js";
import type { OperationsOf } from "../exact/operations.js";
import { exactly, type Operations } from "../exact/operations.js";
import type { Adjustment } from "../model/adjustment.js";
import { isCount } from "../model/amounts.js";
import type { Count } from "../model/metricValue.js";
import type { Scheme } from "../model/scheme.js";
import type { UnitFields, UnitIdentity } from "../model/unit.js";
import { type AdjustmentSums, sumsOf } from "./adjustmentSums.js";
import { assignTier } from "./assignTier.js";
import type { Layout } from "./layout.js";
import { metricsReader, type Refuse } from "./metricsReader.js";
import { onceForEach } from "./onceForEach.js";

/** @internal a unit, ready to be scored */
export interface UnitReading {
  readonly unit: UnitIdentity;
  readonly volume: Count;
  /** The id of its tier, or `null` where its group has none. */
  readonly tier: string | null;
  /** Whether its volume is below the least for being ranked. */
  readonly setApart: boolean;
  /** What scoring needs to know of it; what follows from other units is added when all are read. */
  readonly facts: (Fraction | undefined)[];
  /** What its formulas go by. */
  readonly by: Operations;
}

/** @internal a month, and what came of each of its units */
export interface MonthReading<Used> {
  readonly month: string;
  readonly units: readonly Used[];
  readonly adjustments: readonly Adjustment[];
}

/** @internal how the units of a month are read under a scheme */
export function unitReader(
  scheme: Scheme,
  layout: Layout,
  operationsOf: OperationsOf = () => exactly,
) {
  const metricsBy = onceForEach((by: Operations) => metricsReader(scheme, layout, by));
  const volumePlace = layout.metrics.indexOf(scheme.volume);
  const minimumVolume = scheme.ranking.minimumVolume ?? 0;
  const none = sumsOf([], layout);
  const tiersOf = new Map(scheme.groups.map(({ id, tiers }) => [id, tiers]));
  const tierOf = (group: string, volume: Count) => {
    const tiers = tiersOf.get(group);
    return tiers === undefined || !isCount(volume) ? null : assignTier(tiers, volume).id;
  };
  return (
    { unit, metrics: given }: UnitFields,
    adjustments: AdjustmentSums = none,
    refuse: Refuse,
    passOver?: (metric: string) => boolean,
  ): UnitReading => {
    const volume = given[volumePlace] as Count;
    const setApart = isCount(volume) && volume < minimumVolume;
    const refuseHere = setApart ? unlessEmpty(refuse) : refuse;
    const by = operationsOf(unit.id);
    const facts = metricsBy(by)(given, unit.group, refuseHere, passOver);
    for (const sum of adjustments) facts.push(by.named("adjustments", sum));
    return { unit, volume, tier: tierOf(unit.group, volume), setApart, facts, by };
  };
}

/** A unit that is set apart may well have nothing for its rates to be a share of. */
function unlessEmpty(refuse: Refuse): Refuse {
  return (metric, refusal) => {
    if (!refusal?.empty) refuse(metric, refusal);
  };
}
