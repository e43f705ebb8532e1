import * as z from "zod/mini";
import { type Adjustment, adjustmentSchema } from "./adjustment.js";
import { type Clause, clauseSchema } from "./clause.js";
import { idSchema } from "./id.js";
import { monthNameSchema } from "./monthName.js";
import type { Narrowed } from "./narrowed.js";
import type { GroupId, Scheme } from "./scheme.js";
import { strict } from "./sealed.js";
import { type UnitIdentity, unitIdentitySchema } from "./unit.js";
import {
  type RankedUnit,
  rankedUnitSchema,
  type UnrankedUnit,
  unrankedUnitSchema,
} from "./unitScore.js";

const peerGroupSchema = strict({
  /** The id of the group 组别, or `null` where all units are ranked together. */
  group: z.nullable(idSchema),
  /** The id of the tier 档次, or `null` where units of all tiers are ranked together. */
  tier: z.nullable(idSchema),
  /** The units 承办单位 in published order. */
  units: z.array(rankedUnitSchema),
});

const verdictListSchema = strict({
  /** The id of the list 名单. */
  list: idSchema,
  /** The id of the group that it is of 组别, or `null` where it is of all. */
  group: z.nullable(idSchema),
  /** The id of the tier that it is of 档次, or `null`. */
  tier: z.nullable(idSchema),
  /** The units on it 承办单位, from the end that it counts from. */
  units: z.array(unitIdentitySchema),
});

/** @internal */
export const monthResultSchema = strict({
  /** The id of the scheme it was scored by 考核方案. */
  scheme: idSchema,
  /** The month 月份, `YYYY-MM`. */
  month: monthNameSchema,
  /** The peer groups that have units 同组同档. */
  peerGroups: z.array(peerGroupSchema),
  /** The units that the scheme sets apart 不参与排名的单位. */
  unranked: z.array(unrankedUnitSchema),
  lists: z.optional(z.array(verdictListSchema)),
  uncounted: z.optional(z.array(adjustmentSchema)),
  /** The clauses that the scheme does not encode 未编码条款, each with the reason; left out where there is none. */
  notEncoded: z.optional(z.array(clauseSchema)),
});

/**
 * Units that are ranked against one another 同组同档: a group or one tier of it, or all units where the scheme ranks them
 * together.
 */
export interface PeerGroup<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<typeof peerGroupSchema>,
    {
      /** The id of the group 组别, or `null` where all units are ranked together. */
      group: S extends Record<"ranking", Record<"within", "all">>
        ? null
        : S extends Record<"ranking", Record<"within", "peers" | "group">>
          ? GroupId<S>
          : GroupId<S> | ("within" extends keyof S["ranking"] ? null : never);
      /** The units 承办单位 in published order: by rank, then by ticket volume from high to low, then as given. */
      units: readonly RankedUnit<S>[];
    }
  > {}

/**
 * The units on one list of a scheme 名单, such as the best three of a group.
 */
export interface VerdictList<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<typeof verdictListSchema>,
    {
      /** The units on it 承办单位, from the end that it counts from. */
      units: readonly UnitIdentity<S>[];
    }
  > {}

/**
 * The result of a month 月度考核结果. `JSON.stringify` writes it without loss.
 */
export interface MonthResult<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<typeof monthResultSchema>,
    {
      /** The id of the scheme it was scored by 考核方案. */
      scheme: S["id"];
      /** The peer groups that have units 同组同档, in the scheme's order: by group, then by tier from the highest volume down. */
      peerGroups: readonly PeerGroup<S>[];
      /** The units that the scheme sets apart 不参与排名的单位, in the order given. */
      unranked: readonly UnrankedUnit<S>[];
      /** The lists of the scheme 名单, for each group or tier that they are of; left out where the scheme has none. */
      lists?: readonly VerdictList<S>[] | undefined;
      /** The adjustments that no dimension counts 未计入的加减分项, such as those of another category; left out where there is none. */
      uncounted?: readonly Adjustment[] | undefined;
      /** The clauses that the scheme does not encode 未编码条款, each with the reason; left out where there is none. */
      notEncoded?: readonly Clause[] | undefined;
    }
  > {}
