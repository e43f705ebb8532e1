import { type Measure, measureSchema } from "../measures/measures.js";
import { type Rule, ruleSchema } from "../rules/rules.js";
import { type ByGroup, edgeByGroup, pointsByGroup } from "../words/byGroup.js";
import { allowing, anyOf, oneOf, optional, type Schema, sealed } from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { type Condition, conditionSchema } from "./condition.js";

const fixedSchema = sealed({
  name: optional(textSchema),
  if: optional(conditionSchema),
  times: edgeByGroup,
});

const measuredSchema = sealed({
  name: optional(textSchema),
  measure: measureSchema,
  rule: ruleSchema,
  noData: optional(oneOf(["refuse", "one"])),
  floor: optional(pointsByGroup),
  cap: optional(pointsByGroup),
});

export const factorSchema: Schema<Factor> = anyOf(
  [fixedSchema, measuredSchema],
  allowing(
    "含 times，或含 measure 与 rule 的系数",
    "a factor, with either times, or measure and rule",
  ),
);

/** A factor that is stated 固定系数: for all, for each group, or for the units for which a condition holds. */
export interface FixedFactor {
  /** What it is called 名称, such as 难度系数. */
  readonly name?: Text | undefined;
  /** When it applies 适用条件; always unless stated. Where it does not, the factor is 1. */
  readonly if?: Condition | undefined;
  /** What the points are multiplied by 系数: a number such as `"1.05"`, or percent text. */
  readonly times: ByGroup<string | number>;
}

/** A factor that follows from a measure 按数据确定的系数, such as one by ticket volume. */
export interface MeasuredFactor {
  /** What it is called 名称, such as 难度系数. */
  readonly name?: Text | undefined;
  /** The quantity it looks at 计分依据. */
  readonly measure: Measure;
  /** How the factor follows from the measure 确定规则; what the rule gives is the factor, and its full marks are 1. */
  readonly rule: Rule;
  /** What it means that the measure cannot be formed 无数据: refused as bad input (unless stated), or a factor of 1. */
  readonly noData?: "refuse" | "one" | undefined;
  /** The least it may come to 系数下限; unbounded unless stated. */
  readonly floor?: ByGroup<string | number> | undefined;
  /** The most it may come to 系数上限; unbounded unless stated. */
  readonly cap?: ByGroup<string | number> | undefined;
}

/** What points are multiplied by 系数. */
export type Factor = FixedFactor | MeasuredFactor;
