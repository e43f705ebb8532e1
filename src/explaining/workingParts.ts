import type { Quantity } from "../measures/measureDefinition.js";
import type { Measure } from "../measures/measures.js";
import type { Text } from "../model/text.js";
import type { Rule } from "../rules/rules.js";
import type { WorkingStep } from "./workingStep.js";

/** A metric 指标数据 as it was used, and how its value came about. */
export interface MetricWorking {
  /** The id of the metric. */
  readonly id: string;
  /** What the metric is called 名称. */
  readonly name: Text;
  /** The kind of metric 指标类型. */
  readonly kind: "count" | "rate" | "points";
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
  /** How points follow from the measure 计分规则, as the scheme states it. */
  readonly rule: Rule;
  /** The steps from the metrics to its points, each with its operands and exact value; none where a condition or want of data settled it. */
  readonly steps: readonly WorkingStep[];
  /** Its points, exact; `null` where a condition or want of data settled them. */
  readonly exact: string | null;
}

/** An edge of a comparison 界限, as it is in the unit's group. */
export interface EdgeWorking {
  /** On which side the value must lie, and whether the edge itself is in. */
  readonly word: "from" | "above" | "to" | "below";
  /** The edge, as a number. */
  readonly exact: string;
}

/** One comparison of a condition 条件, and how it was answered. */
export interface ComparisonWorking {
  /** What was looked at 计分依据. */
  readonly measure: Measure;
  /** What the measure comes to. */
  readonly quantity: Quantity;
  /** Its exact value; `null` where it has no data. */
  readonly exact: string | null;
  /** Each edge that is stated 界限. */
  readonly edges: readonly EdgeWorking[];
  /** Whether the comparison holds. */
  readonly holds: boolean;
}

/** A condition of a dimension 特别规定, and whether it held. */
export interface ConditionWorking {
  /** Its number in the scheme, from 1. */
  readonly number: number;
  /** What it is called 名称; left out where it has no name. */
  readonly name?: Text | undefined;
  /** What it sets the score to 处理结果. */
  readonly give: "zero" | "fullMarks";
  /** Whether it holds 是否符合; the first that does settles the score. */
  readonly holds: boolean;
  /** Its comparisons, in reading order. */
  readonly comparisons: readonly ComparisonWorking[];
}
