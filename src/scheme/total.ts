import { type Rule, ruleSchema } from "../rules/rules.js";
import { pointsSchema } from "../words/amounts.js";
import { idSchema } from "../words/id.js";
import { type Rounding, roundingSchema } from "../words/rounding.js";
import { oneOf, optional, type Schema, sealed } from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { bySchema } from "./ranking.js";

export const totalSchema = sealed({
  start: optional(pointsSchema),
  fullMarks: optional(pointsSchema),
  leftOut: optional(oneOf(["asZero", "rescale"])),
  floor: optional(pointsSchema),
  cap: optional(pointsSchema),
});

/** How the total score 总得分 is made of the scores; unbounded where nothing is stated. */
export interface TotalBounds {
  /** The points before the first dimension 起始分: 100 in a scheme from which every dimension takes away 倒扣分制; 0 unless stated. */
  readonly start?: string | number | undefined;
  /** What the start and the full marks of all dimensions that are not extra should come to 总满分; 100 unless stated. */
  readonly fullMarks?: string | number | undefined;
  /**
   * What becomes of the total when a dimension is left out for want of data 缺项的处理: the dimension counts 0, or the points of
   * the others are scaled to the full marks of all 折算. To be stated where a dimension may be left out.
   */
  readonly leftOut?: "asZero" | "rescale" | undefined;
  /** The least the total may come to 最低总得分. */
  readonly floor?: string | number | undefined;
  /** The most the total may come to 最高总得分. */
  readonly cap?: string | number | undefined;
}

const schema = sealed({
  id: idSchema,
  name: textSchema,
  by: bySchema,
  rule: ruleSchema,
  rounding: optional(roundingSchema),
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
}

export const figureSchema: Schema<Figure> = schema;
