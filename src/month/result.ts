import { ExactFraction, type Fraction } from "../exact/fraction.js";
import { type Decimal, isDecimal } from "../exact/fractionOf.js";
import {
  type Clause,
  clauseSchema,
  type DimensionId,
  type GroupId,
  type Scheme,
} from "../scheme/scheme.js";
import { countSchema } from "../words/amounts.js";
import { idSchema, monthNameSchema } from "../words/id.js";
import {
  array,
  custom,
  type Inferred,
  type Narrowed,
  nullable,
  number,
  oneOf,
  optional,
  record,
  strict,
  string,
} from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { type Adjustment, adjustmentSchema } from "./month.js";
import { type UnitIdentity, unitIdentitySchema } from "./unit.js";

const exceptionSchema = strict({
  /** Whether it was for want of data or by a condition 原因类型: 无数据, or 特别规定 of the dimension. */
  kind: oneOf(["noData", "condition"]),
  /** What the scheme says to it 处理结果: full marks, 0, or left out of the total; of several parts without data, what it says to the first. */
  effect: oneOf(["fullMarks", "zero", "leaveOut"]),
  /** The same in words 说明. */
  reason: textSchema,
});

/** Why a score did not follow from its rule 未按计分规则计分的原因. */
export interface ScoreException
  extends Narrowed<
    Inferred<typeof exceptionSchema>,
    {
      /** The same in words 说明. */
      reason: Text;
    }
  > {}

export const scoreSchema = strict({
  /** The exact value 精确值, after whatever rounding the scheme asks for before adding; in JSON, text such as `"745/36"`. */
  exact: custom<Fraction>((value) => value instanceof ExactFraction),
  /** The published value 公布分; in JSON, text such as `"20.69"`. */
  points: custom<Decimal>((value) => isDecimal(value)),
  /** What settled the score where its rule did not 例外情形; left out where it did. */
  exception: optional(exceptionSchema),
});

/**
 * Points reached 得分, exact and as published. A score is read-only: equal ones may be one object.
 */
export interface Score
  extends Narrowed<
    Inferred<typeof scoreSchema>,
    {
      /** What settled the score where its rule did not 例外情形; left out where it did. */
      exception?: ScoreException | undefined;
    }
  > {}

const unitScoreSchema = strict({
  /** Who the unit is 承办单位. */
  unit: unitIdentitySchema,
  /** The id of its tier 档次, or `null` where its group has none. */
  tier: nullable(idSchema),
  /** Its ticket volume 有效工单量. */
  volume: countSchema,
  /** The score of each dimension 各项得分, by id. */
  scores: record(string(), scoreSchema),
  total: scoreSchema,
  figures: optional(record(string(), scoreSchema)),
});

export const rankedUnitSchema = strict({
  /** Its place 排名 among those it is ranked with, from 1; how equal totals share it is for the scheme to say. A half where ties are `fractional`. */
  rank: number(),
  /** The id of its grade 等次; left out where the scheme has none. */
  grade: optional(idSchema),
  /** The ids of the flags that are set on it 提示与预警, in the scheme's order; left out where the scheme has none. */
  flags: optional(array(idSchema)),
  ...unitScoreSchema.shape,
});

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
  extends Narrowed<Inferred<typeof unitScoreSchema>, ScoresOf<S>> {}

/**
 * The scores of one unit, with its rank 排名 among those it is ranked with, and what is said of it beside.
 */
export interface RankedUnit<S extends Scheme = Scheme>
  extends Narrowed<Inferred<typeof rankedUnitSchema>, ScoresOf<S>> {}

/**
 * A unit that the scheme sets apart 不参与排名的单位, with the reason.
 */
export interface UnrankedUnit<S extends Scheme = Scheme>
  extends Narrowed<
    Inferred<typeof unrankedUnitSchema>,
    {
      /** Who the unit is 承办单位. */
      unit: UnitIdentity<S>;
      /** Why it is set apart 原因. */
      reason: Text;
    }
  > {}

const peerGroupSchema = strict({
  /** The id of the group 组别, or `null` where all units are ranked together. */
  group: nullable(idSchema),
  /** The id of the tier 档次, or `null` where units of all tiers are ranked together. */
  tier: nullable(idSchema),
  /** The units 承办单位 in published order. */
  units: array(rankedUnitSchema),
});

const verdictListSchema = strict({
  /** The id of the list 名单. */
  list: idSchema,
  /** The id of the group that it is of 组别, or `null` where it is of all. */
  group: nullable(idSchema),
  /** The id of the tier that it is of 档次, or `null`. */
  tier: nullable(idSchema),
  /** The units on it 承办单位, from the end that it counts from. */
  units: array(unitIdentitySchema),
});

export const monthResultSchema = strict({
  /** The id of the scheme it was scored by 考核方案. */
  scheme: idSchema,
  /** The month 月份, `YYYY-MM`. */
  month: monthNameSchema,
  /** The peer groups that have units 同组同档. */
  peerGroups: array(peerGroupSchema),
  /** The units that the scheme sets apart 不参与排名的单位. */
  unranked: array(unrankedUnitSchema),
  lists: optional(array(verdictListSchema)),
  uncounted: optional(array(adjustmentSchema)),
  /** The clauses that the scheme does not encode 未编码条款, each with the reason; left out where there is none. */
  notEncoded: optional(array(clauseSchema)),
});

/**
 * Units that are ranked against one another 同组同档: a group or one tier of it, or all units where the scheme ranks them
 * together.
 */
export interface PeerGroup<S extends Scheme = Scheme>
  extends Narrowed<
    Inferred<typeof peerGroupSchema>,
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
    Inferred<typeof verdictListSchema>,
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
    Inferred<typeof monthResultSchema>,
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
