import { shown } from "../exact/shown.js";
import type { Tier } from "../scheme/group.js";
import { isCount } from "../words/amounts.js";

/**
 * The tier 档次 of a ticket volume 工单量: the tier with the highest bound that is not above the volume.
 *
 * @param tiers - the tiers in any order; the bound `from` of each is included in it
 * @param volume - how many tickets; a whole number from 0
 * @returns the one of `tiers` that the volume is in
 * @throws RangeError when the volume or a bound is not a whole number from 0, or the volume lies below every tier
 * @example
 * ```ts
 * import { assignTier } from "hotline-scoring";
 *
 * const tiers = [{ id: "A", from: 100 }, { id: "B", from: 20 }, { id: "C", from: 0 }];
 * assignTier(tiers, 100).id; // => "A"
 * assignTier(tiers, 99).id; // => "B"
 * assignTier(tiers, 19).id; // => "C"
 * assignTier(tiers, -3); // throws assignTier requires a whole number of tickets, not -3
 * ```
 */
export function assignTier<T extends Pick<Tier, "from">>(tiers: readonly T[], volume: number): T {
  if (!isCount(volume)) {
    throw new RangeError(`assignTier requires a whole number of tickets, not ${shown(volume)}`);
  }
  let highest: T | undefined;
  for (const tier of Array.isArray(tiers) ? tiers : [undefined]) {
    if (!isCount(tier?.from)) {
      throw new RangeError("assignTier requires tiers whose from is a whole number of tickets");
    }
    const reached = tier.from <= volume;
    if (reached && (highest === undefined || tier.from > highest.from)) highest = tier;
  }
  if (highest !== undefined) return highest;
  throw new RangeError(
    `assignTier requires a tier that ${volume} tickets reach, such as one from 0`,
  );
}
