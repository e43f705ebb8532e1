import { shown } from "../exact/shown.js";
import type { Measure } from "../measures/measures.js";
import type { Quantity } from "../measures/quantity.js";
import type { ScoreException } from "../month/result.js";
import type { UnitIdentity } from "../month/unit.js";
import type { Rule } from "../rules/rules.js";
import type { SchemeIdentity } from "../scheme/scheme.js";
import { isObject } from "../words/plain.js";
import type { Rounding } from "../words/rounding.js";
import type { WorkingStep } from "../words/steps.js";
import type { Text } from "../words/text.js";
import type { RankWorking, TierWorking } from "./placeWorking.js";
import type { AskedWorking, ConditionWorking, VerdictsWorking } from "./testWorking.js";

/** A metric 指标数据 as it was used, and how its value came about. */
export interface MetricWorking {
  /** The id of the metric. */
  readonly id: string;
  /** What the metric is called 名称. */
  readonly name: Text;
  /** The kind of metric 指标类型. */
  readonly kind: "count" | "rate" | "points" | "fact";
  /** What one of those counted is called 量词; left out where the scheme does not say, or it is no count. */
  readonly counted?: Text | undefined;
  /** How its value came about: count ÷ whole, rounding, the cap; the last step gives the value. None where there is no data. */
  readonly steps: readonly WorkingStep[];
  /** The exact value 精确值, such as `"19/36"`; `null` where there is no data. */
  readonly exact: string | null;
}

/** An adjustment 加减分项 as it was counted. */
export interface AdjustmentWorking {
  /** The heading it stands under 类别. */
  readonly category: string;
  /** The points 分值, as decimal text; below 0 for a deduction. */
  readonly points: string;
  /** What it was granted for 事由. */
  readonly reason: string;
}

/** One part of a dimension 分项, or a dimension that is not made of parts: how its points came about. */
export interface PartWorking {
  /** Its number in the scheme, from 1. */
  readonly number: number;
  /** What it is called 名称; left out where it has no name. */
  readonly name?: Text | undefined;
  /** What it is worth in the unit's group 满分. */
  readonly fullMarks: string;
  /** The quantity it looks at 计分依据, as the scheme states it. */
  readonly measure: Measure;
  /** What the measure comes to: a share of something, a number of items, and so on. */
  readonly quantity: Quantity;
  /** What one of it is called 量词, where it is a number of things that are counted. */
  readonly counted?: Text | undefined;
  /** What its points count for 权重, where that is not 1. */
  readonly weight?: string | undefined;
  /** How points follow from the measure 计分规则, as the scheme states it. */
  readonly rule: Rule;
  /** The steps from the metrics to its points, each with its operands and exact value; none where a condition or want of data settled it. */
  readonly steps: readonly WorkingStep[];
  /** Its points, exact; `null` where a condition or want of data settled them. */
  readonly exact: string | null;
}

/** The score of another dimension that was looked at 所依据的其他指标得分. */
export interface LookedScore {
  /** The id of the dimension. */
  readonly id: string;
  /** What it is called 名称. */
  readonly name: Text;
}

/** What points were multiplied by 系数. */
export interface FactorWorking {
  /** Its number in the scheme, from 1. */
  readonly number: number;
  /** What it is called 名称; left out where it has no name. */
  readonly name?: Text | undefined;
  /** The factor, exact; `null` where it does not apply, and so is 1. */
  readonly exact: string | null;
  /** What its condition asks about; left out where it has none. */
  readonly asked?: AskedWorking | undefined;
  /** How it came of what it looks at; left out where the scheme states it, or it does not apply. */
  readonly measured?: MeasuredFactorWorking | undefined;
}

/** How a factor came of what it looks at 由计分依据得出的系数. */
export interface MeasuredFactorWorking {
  /** Every metric that it looks at. */
  readonly metrics: readonly MetricWorking[];
  /** The dimensions whose scores it looks at. */
  readonly scores: readonly LookedScore[];
  /** The quantity it looks at 计分依据, as the scheme states it. */
  readonly measure: Measure;
  /** What the measure comes to. */
  readonly quantity: Quantity;
  /** What one of it is called 量词, where it is a number of things that are counted. */
  readonly counted?: Text | undefined;
  /** How the factor follows from the measure 计分规则, as the scheme states it. */
  readonly rule: Rule;
  /** The steps from the metrics to the factor. */
  readonly steps: readonly WorkingStep[];
}

/** How the score of one dimension 单项得分 came about. */
export interface DimensionWorking {
  /** The id of the dimension. */
  readonly id: string;
  /** What the dimension is called 名称. */
  readonly name: Text;
  /** What it is worth in the unit's group 满分, weighed. */
  readonly fullMarks: string;
  /** What its points count for 权重, where that is not 1. */
  readonly weight?: string | undefined;
  /** The rule in words 规则表述, where the scheme has them. */
  readonly wording?: Text | undefined;
  /** What the rule rests on 依据, where the scheme says so. */
  readonly evidence?: Text | undefined;
  /** Every metric that it looks at, those of its conditions included. */
  readonly metrics: readonly MetricWorking[];
  /** The unit's adjustments 加减分项 that it counts. */
  readonly adjustments: readonly AdjustmentWorking[];
  /** The other units that it is compared with 比较对象, whose figures its score depends on; left out where there is none. */
  readonly others?: readonly UnitIdentity[] | undefined;
  /** The other dimensions whose scores it looks at 所依据的其他指标; left out where there is none. */
  readonly scores?: readonly LookedScore[] | undefined;
  /** What its points were multiplied by 系数; left out where there is none. */
  readonly factors?: readonly FactorWorking[] | undefined;
  /** Its parts 分项; a dimension without parts is its own. */
  readonly parts: readonly PartWorking[];
  /** Its conditions 特别规定; none where it has none. */
  readonly conditions: readonly ConditionWorking[];
  /** From the points of its parts to its score: their sum, rounding, its floor and cap. */
  readonly steps: readonly WorkingStep[];
  /** What settled the score where its rule did not 例外情形. */
  readonly exception?: ScoreException | undefined;
  /** How it was rounded for publication 舍入. */
  readonly rounding: Rounding;
  /** The score, exact 精确分. */
  readonly exact: string;
  /** The score as published 公布分. */
  readonly points: string;
}

/** How the total score 总得分 came about. */
export interface TotalWorking {
  /** From the scores to the total: their sum, scaled where some are left out, multiplied, and its floor, cap and limits. */
  readonly steps: readonly WorkingStep[];
  /** What the sum was multiplied by 系数; left out where there is none. */
  readonly factors?: readonly FactorWorking[] | undefined;
  /** Its conditions 总分限制; left out where it has none. */
  readonly conditions?: readonly ConditionWorking[] | undefined;
  /** What limited it 例外情形; left out where nothing did. */
  readonly exception?: ScoreException | undefined;
  /** How it was rounded for publication 舍入. */
  readonly rounding: Rounding;
  /** The total, exact. */
  readonly exact: string;
  /** The total as published. */
  readonly points: string;
  /** What the start and the published scores add up to, where that would not be published as the total is 各项公布分之和. */
  readonly sumOfPublished?: string | undefined;
}

/** A further figure 换算数值, and how it came about. */
export interface FigureWorking {
  /** The id of the figure. */
  readonly id: string;
  /** What it is called 名称. */
  readonly name: Text;
  /** Whether it follows from the total as published, or from the exact one 总分口径. */
  readonly by: "exact" | "published";
  /** How it follows from the total 换算规则. */
  readonly rule: Rule;
  /** What stands behind it 单位, such as %; left out where it is a bare number. */
  readonly counted?: Text | undefined;
  /** How it was rounded for publication 舍入. */
  readonly rounding: Rounding;
  /** The steps from the total to the figure. */
  readonly steps: readonly WorkingStep[];
  /** The figure, exact. */
  readonly exact: string;
  /** The figure as published. */
  readonly points: string;
}

/** What a working says of any unit. */
interface CommonWorking {
  /** The scheme that it was scored by 考核方案. */
  readonly scheme: SchemeIdentity;
  /** The month. */
  readonly month: string;
  /** Who the unit is 承办单位. */
  readonly unit: UnitIdentity;
  /** What its group is called 组别. */
  readonly group: Text;
  /** Its ticket volume 有效工单量. */
  readonly volume: number;
  /** What the metric that is the ticket volume is called 工单量的名称, and one of what it counts. */
  readonly volumeName: Text;
  /** What one of it is called 量词; left out where the scheme does not say. */
  readonly counted?: Text | undefined;
}

/** Why a unit's scores, total, tier and rank are what they are 计算过程. Plain JSON. */
export interface ScoredWorking extends CommonWorking {
  /** Its tier 档次, and how far its volume is from the edges; `null` where its group has none. */
  readonly tier: TierWorking | null;
  /** Each dimension, in the scheme's order. */
  readonly dimensions: readonly DimensionWorking[];
  /** The total score 总得分. */
  readonly total: TotalWorking;
  /** Its rank 排名 among those it is ranked with; `null` where it is scored and not ranked. */
  readonly rank: RankWorking | null;
  /** Why it is not ranked, or not published, though it is scored 单列原因; left out where it is both. */
  readonly apart?: Text | undefined;
  /** What is said of it beside its scores 考核结论; left out where the scheme says nothing of the kind. */
  readonly verdicts?: VerdictsWorking | undefined;
  /** Further figures 换算数值; none where the scheme has none. */
  readonly figures: readonly FigureWorking[];
}

/** Why a unit is set apart unranked 不参与排名的原因. */
export interface SetApartWorking extends CommonWorking {
  /** Why it is set apart. */
  readonly setApart: Text;
}

/** A unit's working 计算过程: why its numbers are what they are, or why it has none. Plain JSON. */
export type Working = ScoredWorking | SetApartWorking;

export function requireWorking(caller: string, working: Working): void {
  if (isObject(working) && "unit" in working && ("setApart" in working || "dimensions" in working))
    return;
  throw new RangeError(`${caller} requires what explain gives, not ${shown(working)}`);
}

/** The value of a metric or of a part that was scored, which has one. */
export function exactIn({ exact }: Pick<MetricWorking | PartWorking, "exact">): string {
  if (exact !== null) return exact;
  throw new RangeError("a working requires a value wherever a step worked with one");
}
