import * as z from "zod/mini";
import { type Decimal, ExactDecimal } from "../exact/exactDecimal.js";
import { Fraction } from "../exact/fraction.js";
import { countSchema } from "./amounts.js";
import { idSchema } from "./id.js";
import { monthNameSchema } from "./monthName.js";
import type { Narrowed } from "./narrowed.js";
import type { DimensionId, GroupId, Scheme } from "./scheme.js";
import { strict } from "./sealed.js";
import { textSchema } from "./text.js";
import { type UnitIdentity, unitIdentitySchema } from "./unit.js";

const scoreSchema = strict({
  /** The exact value, after whatever rounding the scheme asks for before adding; in JSON, text such as `"745/36"`. */
  exact: z.custom<Fraction>((value) => value instanceof Fraction),
  /** The published value; in JSON, text such as `"20.69"`. */
  points: z.custom<Decimal>((value) => ExactDecimal.isDecimal(value)),
});

/**
 * Points reached 得分, exact and as published. A score is read-only: equal ones may be one object.
 */
export interface Score extends Readonly<z.infer<typeof scoreSchema>> {}

const unitScoreSchema = strict({
  /** Who the unit is 承办单位. */
  unit: unitIdentitySchema,
  /** The id of its tier 档次, or `null` where its group has none. */
  tier: z.nullable(idSchema),
  /** Its ticket volume 有效工单量. */
  volume: countSchema,
  /** The score of each dimension, by id. */
  scores: z.record(z.string(), scoreSchema),
  /** The total score 总得分. */
  total: scoreSchema,
});

const rankedUnitSchema = strict({
  /** Its place 排名 in the peer group, from 1; equal totals share it. */
  rank: countSchema,
  ...unitScoreSchema.shape,
});

const peerGroupSchema = strict({
  /** The id of the group 组别. */
  group: idSchema,
  /** The id of the tier 档次, or `null` where the group has none. */
  tier: z.nullable(idSchema),
  /** The units in published order. */
  units: z.array(rankedUnitSchema),
});

const unrankedUnitSchema = strict({
  /** Who the unit is 承办单位. */
  unit: unitIdentitySchema,
  /** Its ticket volume 有效工单量. */
  volume: countSchema,
  /** Why it is set apart. */
  reason: textSchema,
});

/** @internal */
export const monthResultSchema = strict({
  /** The id of the scheme it was scored by. */
  scheme: idSchema,
  /** The month, `YYYY-MM`. */
  month: monthNameSchema,
  /** The peer groups that have units. */
  peerGroups: z.array(peerGroupSchema),
  /** The units that the scheme sets apart. */
  unranked: z.array(unrankedUnitSchema),
});

/** The fields of a unit's scores that follow from the scheme. */
interface ScoresOf<S extends Scheme> {
  /** Who the unit is 承办单位. */
  unit: UnitIdentity<S>;
  /** The score of each dimension 各项得分, by the dimension's id. */
  scores: { readonly [Dimension in DimensionId<S>]: Score };
}

/**
 * The scores of one unit 单位得分: its tier, the score of each dimension, and the total.
 */
export interface UnitScore<S extends Scheme = Scheme>
  extends Narrowed<z.infer<typeof unitScoreSchema>, ScoresOf<S>> {}

/**
 * The scores of one unit, with its rank 排名 in its peer group.
 */
export interface RankedUnit<S extends Scheme = Scheme>
  extends Narrowed<z.infer<typeof rankedUnitSchema>, ScoresOf<S>> {}

/**
 * Units that are ranked against one another 同组同档: a group, or one tier of it.
 */
export interface PeerGroup<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<typeof peerGroupSchema>,
    {
      /** The id of the group 组别. */
      group: GroupId<S>;
      /** The units in published order: by rank, then by ticket volume from high to low, then as given. */
      units: readonly RankedUnit<S>[];
    }
  > {}

/**
 * A unit that the scheme sets apart 不参与排名的单位, with the reason.
 */
export interface UnrankedUnit<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<typeof unrankedUnitSchema>,
    {
      /** Who the unit is 承办单位. */
      unit: UnitIdentity<S>;
    }
  > {}

/**
 * The result of a month 月度考核结果. `JSON.stringify` writes it without loss.
 */
export interface MonthResult<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<typeof monthResultSchema>,
    {
      /** The id of the scheme it was scored by. */
      scheme: S["id"];
      /** The peer groups that have units, in the scheme's order: by group, then by tier from the highest volume down. */
      peerGroups: readonly PeerGroup<S>[];
      /** The units that the scheme sets apart, in the order given. */
      unranked: readonly UnrankedUnit<S>[];
    }
  > {}
