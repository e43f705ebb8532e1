import type { Month } from "../model/month.js";
import type { Text } from "../model/text.js";
import type { RankedUnit, UnrankedUnit } from "../model/unitScore.js";

/** @internal a unit of a result, and what was given of it */
export interface Entry {
  readonly unit: RankedUnit["unit"];
  readonly metrics: Month["units"][number]["metrics"];
  readonly volume: number;
  /** Its scores and its rank; nothing where it is set apart. */
  readonly ranked: RankedUnit | undefined;
  /** Why it is set apart. */
  readonly reason: Text | undefined;
}

/** @internal finds what was given of each unit of a result */
export function entriesOf(month: Month): (unit: RankedUnit | UnrankedUnit) => Entry {
  const metricsOf = new Map(month.units.map(({ id, metrics }) => [id, metrics]));
  return (one) => {
    const { unit, volume } = one;
    const metrics = metricsOf.get(unit.id);
    if (metrics === undefined) {
      throw new RangeError(
        `toTable requires the month that the result is of: ${unit.name} is not in it`,
      );
    }
    const isRanked = "scores" in one;
    return {
      ...{ unit, volume, metrics },
      ranked: isRanked ? one : undefined,
      reason: isRanked ? undefined : one.reason,
    };
  };
}
