import * as z from "zod/mini";
import { countSchema } from "./amounts.js";
import { idSchema } from "./id.js";
import type { Narrowed } from "./narrowed.js";
import type { DimensionId, Scheme } from "./scheme.js";
import { type Score, scoreSchema } from "./score.js";
import { strict } from "./sealed.js";
import { type Text, textSchema } from "./text.js";
import { type UnitIdentity, unitIdentitySchema } from "./unit.js";

const unitScoreSchema = strict({
  /** Who the unit is 承办单位. */
  unit: unitIdentitySchema,
  /** The id of its tier 档次, or `null` where its group has none. */
  tier: z.nullable(idSchema),
  /** Its ticket volume 有效工单量. */
  volume: countSchema,
  /** The score of each dimension 各项得分, by id. */
  scores: z.record(z.string(), scoreSchema),
  total: scoreSchema,
  figures: z.optional(z.record(z.string(), scoreSchema)),
});

/** @internal */
export const rankedUnitSchema = strict({
  /** Its place 排名 among those it is ranked with, from 1; how equal totals share it is for the scheme to say. A half where ties are `fractional`. */
  rank: z.number(),
  /** The id of its grade 等次; left out where the scheme has none. */
  grade: z.optional(idSchema),
  /** The ids of the flags that are set on it 提示与预警, in the scheme's order; left out where the scheme has none. */
  flags: z.optional(z.array(idSchema)),
  ...unitScoreSchema.shape,
});

/** @internal */
export const unrankedUnitSchema = strict({
  /** Who the unit is 承办单位. */
  unit: unitIdentitySchema,
  /** Its ticket volume 有效工单量. */
  volume: countSchema,
  reason: textSchema,
});

/** The fields of a unit's scores that follow from the scheme. */
interface ScoresOf<S extends Scheme> {
  /** Who the unit is 承办单位. */
  unit: UnitIdentity<S>;
  /** The score of each dimension 各项得分, by the dimension's id. */
  scores: { readonly [Dimension in DimensionId<S>]: Score };
  /** The total score 总得分. */
  total: Score;
  /** Each further figure that follows from the total 换算数值, by id; left out where the scheme has none. */
  figures?: Readonly<Record<string, Score>> | undefined;
}

/**
 * The scores of one unit 单位得分: its tier, the score of each dimension, and the total.
 */
export interface UnitScore<S extends Scheme = Scheme>
  extends Narrowed<z.infer<typeof unitScoreSchema>, ScoresOf<S>> {}

/**
 * The scores of one unit, with its rank 排名 among those it is ranked with, and what is said of it beside.
 */
export interface RankedUnit<S extends Scheme = Scheme>
  extends Narrowed<z.infer<typeof rankedUnitSchema>, ScoresOf<S>> {}

/**
 * A unit that the scheme sets apart 不参与排名的单位, with the reason.
 */
export interface UnrankedUnit<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<typeof unrankedUnitSchema>,
    {
      /** Who the unit is 承办单位. */
      unit: UnitIdentity<S>;
      /** Why it is set apart 原因. */
      reason: Text;
    }
  > {}
