import { ExactFraction, type Fraction } from "../exact/fraction.js";
import { type Decimal, isDecimal, isExactText, isFraction } from "../exact/fractionOf.js";
import { type InputIssue, issueCodes } from "../input/issue.js";
import {
  type Clause,
  clauseSchema,
  type DimensionId,
  type GroupId,
  type Scheme,
} from "../scheme/scheme.js";
import { countSchema } from "../words/amounts.js";
import { idSchema } from "../words/id.js";
import { periodSchema } from "../words/period.js";
import {
  allowing,
  array,
  custom,
  nullable,
  number,
  oneOf,
  optional,
  record,
  type Schema,
  strict,
  string,
  union,
} from "../words/shape.js";
import { bothTextsSchema, type Text } from "../words/text.js";
import { type Adjustment, adjustmentSchema } from "./month.js";
import { type UnitIdentity, unitIdentitySchema } from "./unit.js";

const exceptionSchema = strict({
  kind: oneOf(["noData", "condition"]),
  effect: oneOf(["fullMarks", "zero", "leaveOut", "atMost"]),
  reason: bothTextsSchema,
});

/** Why a score did not follow from its rule 未按计分规则计分的原因. */
export interface ScoreException {
  /** Whether it was for want of data or by a condition 原因类型: 无数据, or 特别规定 of the dimension. */
  readonly kind: "noData" | "condition";
  /** What the scheme says to it 处理结果: full marks, 0, left out of the total, or at most so many points; of several parts without data, what it says to the first. */
  readonly effect: "fullMarks" | "zero" | "leaveOut" | "atMost";
  /** The same in words 说明. */
  readonly reason: Text;
}

export const scoreSchema = strict({
  exact: custom<Fraction>((value) => value instanceof ExactFraction),
  points: custom<Decimal>((value) => isDecimal(value)),
  exception: optional(exceptionSchema),
});

/**
 * Points reached 得分, exact and as published. A score is read-only: equal ones may be one object.
 */
export interface Score {
  /** The exact value 精确值, after whatever rounding the scheme asks for before adding; in JSON, text such as `"745/36"`. */
  readonly exact: Fraction;
  /** The published value 公布分; in JSON, text such as `"20.69"`. */
  readonly points: Decimal;
  /** What settled the score where its rule did not 例外情形; left out where it did. */
  readonly exception?: ScoreException | undefined;
}

/** The score of a result as it was stored: text in place of what JSON cannot hold. */
const storedScoreSchema = strict({
  exact: custom<Fraction | string>(
    (value) => isFraction(value) || isExactText(value),
    allowing(
      '形如 "745/36" 的最简分数文本',
      'text of a fraction in lowest terms, such as "745/36"',
    ),
  ),
  points: custom<Decimal | string>(
    (value) => isDecimal(value) || typeof value === "string",
    allowing('形如 "20.69" 的文本', 'text such as "20.69"'),
  ),
  exception: optional(exceptionSchema),
});

function judgedShapeOf<Scored extends Schema>(score: Scored) {
  return {
    scores: record(string(), score),
    total: score,
    figures: optional(record(string(), score)),
    grade: optional(idSchema),
    flags: optional(array(idSchema)),
    vetoes: optional(array(idSchema)),
  };
}

function rankedUnitSchemaOf<Scored extends Schema>(score: Scored) {
  return strict({
    rank: number(),
    unit: unitIdentitySchema,
    tier: nullable(idSchema),
    volume: countSchema,
    ...judgedShapeOf(score),
    unpublished: optional(strict({ code: idSchema, reason: bothTextsSchema })),
  });
}

export const rankedUnitSchema = rankedUnitSchemaOf(scoreSchema);

function unrankedUnitSchemaOf<Scored extends Schema>(score: Scored) {
  return strict({
    unit: unitIdentitySchema,
    volume: countSchema,
    as: oneOf(["notScored", "notRanked"]),
    code: idSchema,
    reason: bothTextsSchema,
    scored: optional(strict({ tier: nullable(idSchema), ...judgedShapeOf(score) })),
  });
}

export const unrankedUnitSchema = unrankedUnitSchemaOf(scoreSchema);

/**
 * The scores of one unit 单位得分: its tier, the score of each dimension, and the total.
 */
export interface UnitScore<S extends Scheme = Scheme> {
  /** Who the unit is 承办单位. */
  readonly unit: UnitIdentity<S>;
  /** The id of its tier 档次, or `null` where its group has none. */
  readonly tier: string | null;
  /** Its ticket volume 有效工单量. */
  readonly volume: number;
  /** The score of each dimension 各项得分, by the dimension's id. */
  readonly scores: { readonly [Dimension in DimensionId<S>]: Score };
  /** The total score 总得分. */
  readonly total: Score;
  /** Each further figure that follows from the total 换算数值, by id; left out where the scheme has none. */
  readonly figures?: Readonly<Record<string, Score>> | undefined;
}

/** What is said of a unit beside its scores 考核结论. */
export interface Verdict {
  /** The id of its grade 等次; left out where the scheme has none. */
  readonly grade?: string | undefined;
  /** The ids of the flags that are set on it 提示与预警, in the scheme's order; left out where the scheme has none. */
  readonly flags?: readonly string[] | undefined;
  /** The ids of the vetoes on its grade that hold 一票否优, in the scheme's order; left out where the scheme has none. */
  readonly vetoes?: readonly string[] | undefined;
}

/** A stable code, and what it means 原因. */
export interface CodedReason {
  /** Which reason it is 原因代码: `"belowMinimum"`, `"noData"`, `"asGiven"` where the month says so, or the id of the entry of `ranking.setApart`. */
  readonly code: string;
  /** The same in words 说明. */
  readonly reason: Text;
}

/**
 * The scores of one unit, with its rank 排名 among those it is ranked with, and what is said of it beside.
 */
export interface RankedUnit<S extends Scheme = Scheme> extends UnitScore<S>, Verdict {
  /** Its place 排名 among those it is ranked with, from 1; how equal totals share it is for the scheme to say. A half where ties are `fractional`. */
  readonly rank: number;
  /** That it is not to be published 不公布, and why; left out where it is. */
  readonly unpublished?: CodedReason | undefined;
}

/**
 * A unit that the scheme sets apart 不参与排名的单位, with the reason.
 */
export interface UnrankedUnit<S extends Scheme = Scheme> extends CodedReason {
  /** Who the unit is 承办单位. */
  readonly unit: UnitIdentity<S>;
  /** Its ticket volume 有效工单量. */
  readonly volume: number;
  /** In which way it is set apart 单列方式: not scored, or scored and not ranked. */
  readonly as: "notScored" | "notRanked";
  /** What it came to 得分与结论, where it is scored. */
  readonly scored?: ScoredUnranked<S> | undefined;
}

/** What a unit came to that is scored and not ranked 只计分不排名的单位得分. */
export interface ScoredUnranked<S extends Scheme = Scheme>
  extends Omit<UnitScore<S>, "unit" | "volume">,
    Verdict {}

const issueSchema = strict({
  code: oneOf(issueCodes),
  path: string(),
  keys: array(union([string(), number()], allowing("键或序号", "a key or an index"))),
  unit: optional(string()),
  metric: optional(strict({ id: idSchema, name: bothTextsSchema })),
  dimension: optional(strict({ id: idSchema, name: bothTextsSchema })),
  found: bothTextsSchema,
  allowed: bothTextsSchema,
  message: bothTextsSchema,
});

const verdictListSchema = strict({
  list: idSchema,
  group: nullable(idSchema),
  tier: nullable(idSchema),
  units: array(unitIdentitySchema),
});

function monthResultSchemaOf<Scored extends Schema>(score: Scored) {
  const peerGroup = strict({
    group: nullable(idSchema),
    tier: nullable(idSchema),
    units: array(rankedUnitSchemaOf(score)),
  });
  return strict({
    scheme: idSchema,
    month: periodSchema,
    peerGroups: array(peerGroup),
    unranked: array(unrankedUnitSchemaOf(score)),
    lists: optional(array(verdictListSchema)),
    uncounted: optional(array(adjustmentSchema)),
    notices: optional(array(issueSchema)),
    notEncoded: optional(array(clauseSchema)),
  });
}

export const monthResultSchema = monthResultSchemaOf(scoreSchema);

/** A result as it was stored, or as it is in memory. */
export const storedResultSchema = monthResultSchemaOf(storedScoreSchema);

/**
 * Units that are ranked against one another 同组同档: a group or one tier of it, or all units where the scheme ranks them
 * together.
 */
export interface PeerGroup<S extends Scheme = Scheme> {
  /** The id of the group 组别, or `null` where all units are ranked together. */
  readonly group: GroupId<S> | null;
  /** The id of the tier 档次, or `null` where units of all tiers are ranked together. */
  readonly tier: string | null;
  /** The units 承办单位 in published order: by rank, then by ticket volume from high to low, then as given. */
  readonly units: readonly RankedUnit<S>[];
}

/**
 * The units on one list of a scheme 名单, such as the best three of a group.
 */
export interface VerdictList<S extends Scheme = Scheme> {
  /** The id of the list 名单. */
  readonly list: string;
  /** The id of the tier that it is of 档次, or `null`. */
  readonly tier: string | null;
  /** The id of the group that it is of 组别, or `null` where it is of all. */
  readonly group: string | null;
  /** The units on it 承办单位, from the end that it counts from. */
  readonly units: readonly UnitIdentity<S>[];
}

/**
 * The result of a month 月度考核结果. `JSON.stringify` writes it without loss.
 */
export interface MonthResult<S extends Scheme = Scheme> {
  /** The id of the scheme it was scored by 考核方案. */
  readonly scheme: S["id"];
  /** What it is of 考核周期: a month, several months, a quarter or a year. */
  readonly month: string;
  /** The peer groups that have units 同组同档, in the scheme's order: by group, then by tier from the highest volume down. */
  readonly peerGroups: readonly PeerGroup<S>[];
  /** The units that the scheme sets apart 不参与排名的单位, in the order given. */
  readonly unranked: readonly UnrankedUnit<S>[];
  /** The lists of the scheme 名单, for each group or tier that they are of; left out where the scheme has none. */
  readonly lists?: readonly VerdictList<S>[] | undefined;
  /** The adjustments that no dimension counts 未计入的加减分项, such as those of another category; left out where there is none. */
  readonly uncounted?: readonly Adjustment[] | undefined;
  /**
   * What was accepted and deserves a look 提示: points held at a cap or a floor, a rate held at its cap, an adjustment that
   * counts nowhere; left out where there is none.
   */
  readonly notices?: readonly InputIssue[] | undefined;
  /** The clauses that the scheme does not encode 未编码条款, each with the reason; left out where there is none. */
  readonly notEncoded?: readonly Clause[] | undefined;
}
