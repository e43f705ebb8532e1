import { isCount } from "../model/amounts.js";
import type { Count } from "../model/metricValue.js";
import type { Scheme } from "../model/scheme.js";
import type { UnitFields, UnitIdentity } from "../model/unit.js";
import { type AdjustmentSums, NO_ADJUSTMENTS } from "./adjustmentSums.js";
import type { Facts } from "./facts.js";
import { metricsReader, type Refuse } from "./metricsReader.js";

/** @internal a unit, ready to be scored */
export interface UnitReading {
  readonly unit: UnitIdentity;
  readonly volume: Count;
  /** Whether its volume is below the least for being ranked. */
  readonly setApart: boolean;
  readonly facts: Facts;
}

/** @internal a month, and what came of each of its units */
export interface MonthReading<Used> {
  readonly month: string;
  readonly units: readonly Used[];
}

/** @internal how the units of a month are read under a scheme */
export function unitReader(scheme: Scheme) {
  const readMetrics = metricsReader(scheme);
  const volumePlace = Object.keys(scheme.metrics).indexOf(scheme.volume);
  const minimumVolume = scheme.ranking.minimumVolume ?? 0;
  return (
    { unit, metrics: given }: UnitFields,
    adjustments: AdjustmentSums = NO_ADJUSTMENTS,
    refuse: Refuse,
    passOver?: (metric: string) => boolean,
  ): UnitReading => {
    const volume = given[volumePlace] as Count;
    const setApart = isCount(volume) && volume < minimumVolume;
    const metrics = readMetrics(given, setApart ? unlessEmpty(refuse) : refuse, passOver);
    return { unit, volume, setApart, facts: { metrics, adjustments } };
  };
}

/** A unit that is set apart may well have nothing for its rates to be a share of. */
function unlessEmpty(refuse: Refuse): Refuse {
  return (metric, refusal) => {
    if (!refusal?.empty) refuse(metric, refusal);
  };
}
