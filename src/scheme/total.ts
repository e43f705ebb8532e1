import { type Rule, ruleSchema } from "../rules/rules.js";
import { type ByGroup, pointsByGroup } from "../words/byGroup.js";
import { idSchema } from "../words/id.js";
import { type Rounding, roundingSchema } from "../words/rounding.js";
import { listOfSome, oneOf, optional, type Schema, sealed } from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { type Condition, conditionSchema } from "./condition.js";
import { type Factor, factorSchema } from "./factor.js";
import { bySchema } from "./ranking.js";

const totalConditionSchema = sealed({
  name: optional(textSchema),
  if: conditionSchema,
  atMost: pointsByGroup,
});

export const totalSchema = sealed({
  start: optional(pointsByGroup),
  fullMarks: optional(pointsByGroup),
  leftOut: optional(oneOf(["asZero", "rescale"])),
  floor: optional(pointsByGroup),
  cap: optional(pointsByGroup),
  factors: optional(listOfSome(factorSchema)),
  conditions: optional(listOfSome(totalConditionSchema)),
});

/** A condition that limits the total 总分限制, such as a veto 一票否决. */
export interface TotalCondition {
  /** What it is called 名称. */
  readonly name?: Text | undefined;
  /** When it applies 适用条件. */
  readonly if: Condition;
  /** The most that is left 最高总得分: `"0"` for 总分计0分; it counts whatever the floor is. */
  readonly atMost: ByGroup<string | number>;
}

/** How the total score 总得分 is made of the scores; unbounded where nothing is stated. */
export interface TotalBounds {
  /** The points before the first dimension 起始分: 100 in a scheme from which every dimension takes away 倒扣分制; 0 unless stated. */
  readonly start?: ByGroup<string | number> | undefined;
  /** What the start and the full marks of all dimensions that are not extra should come to 总满分; 100 unless stated. */
  readonly fullMarks?: ByGroup<string | number> | undefined;
  /**
   * What becomes of the total when a dimension is left out for want of data 缺项的处理: the dimension counts 0, or the points of
   * the others are scaled to the full marks of all 折算. To be stated where a dimension may be left out.
   */
  readonly leftOut?: "asZero" | "rescale" | undefined;
  /** The least the total may come to 最低总得分. */
  readonly floor?: ByGroup<string | number> | undefined;
  /** The most the total may come to 最高总得分. */
  readonly cap?: ByGroup<string | number> | undefined;
  /** What the sum is multiplied by 系数, one after another, before it is held within floor and cap. */
  readonly factors?: readonly Factor[] | undefined;
  /** Conditions that limit the total 总分限制; all that hold count. */
  readonly conditions?: readonly TotalCondition[] | undefined;
}

const schema = sealed({
  id: idSchema,
  name: textSchema,
  by: bySchema,
  rule: ruleSchema,
  rounding: optional(roundingSchema),
  counted: optional(textSchema),
});

/** A further figure that follows from the total 由总得分换算的数值, such as a pay factor 绩效系数. */
export interface Figure {
  /** The id 标识: the key of the figure in a result. */
  readonly id: string;
  /** What it is called 名称. */
  readonly name: Text;
  /** Whether it follows from the total as published, or from the exact one 总分口径. */
  readonly by: "exact" | "published";
  /** How it follows from the total 换算规则: a rule that takes points (`bands`, `lines`, `given`, `sum`). */
  readonly rule: Rule;
  /** How it is published 舍入办法; as every published figure unless stated. */
  readonly rounding?: Rounding | undefined;
  /** What stands behind it 单位, such as % or 元; nothing unless stated. */
  readonly counted?: Text | undefined;
}

export const figureSchema: Schema<Figure> = schema;
