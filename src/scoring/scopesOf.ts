import type { Scope } from "../measures/comparing.js";
import type { UnitIdentity } from "../month/unit.js";
import type { Scheme } from "../scheme/scheme.js";

/** Who a unit is, and in which tier. */
interface Placed {
  readonly unit: UnitIdentity;
  readonly tier: string | null;
}

/** Units that are compared with one another: those of a group, of one tier of it, or all. */
export interface ScopeOfUnits<Unit> {
  readonly group: string | null;
  readonly tier: string | null;
  readonly units: readonly Unit[];
}

/** Units parted by scope, in the scheme's order: by group, then by tier from the highest volume down; none is empty. */
export function scopesOf<Unit extends Placed>(
  { groups }: Pick<Scheme, "groups">,
  scope: Scope,
  units: readonly Unit[],
): ScopeOfUnits<Unit>[] {
  if (scope === "all") return units.length === 0 ? [] : [{ group: null, tier: null, units }];
  const members = new Map<string, Map<string | null, Unit[]>>();
  for (const one of units) {
    const tier = scope === "peers" ? one.tier : null;
    const tiers = members.get(one.unit.group) ?? new Map<string | null, Unit[]>();
    members.set(one.unit.group, tiers);
    const known = tiers.get(tier);
    if (known === undefined) tiers.set(tier, [one]);
    else known.push(one);
  }
  return groups
    .flatMap(({ id: group, tiers }) =>
      (scope === "peers" ? tierIdsFromHighest(tiers) : [null]).map((tier) => ({
        group,
        tier,
        units: members.get(group)?.get(tier) ?? [],
      })),
    )
    .filter((one) => one.units.length > 0);
}

function tierIdsFromHighest(tiers: Scheme["groups"][number]["tiers"]): (string | null)[] {
  if (tiers === undefined) return [null];
  return [...tiers].sort((a, b) => b.from - a.from).map(({ id }) => id);
}
