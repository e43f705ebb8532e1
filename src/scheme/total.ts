import { type Rule, ruleSchema } from "../rules/rules.js";
import { pointsSchema } from "../words/amounts.js";
import { idSchema } from "../words/id.js";
import { type Rounding, roundingSchema } from "../words/rounding.js";
import {
  type Inferred,
  type Narrowed,
  oneOf,
  optional,
  type Schema,
  sealed,
} from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { bySchema } from "./ranking.js";

export const totalSchema = sealed({
  /** The points before the first dimension 起始分: 100 in a scheme from which every dimension takes away 倒扣分制; 0 unless stated. */
  start: optional(pointsSchema),
  /** What the start and the full marks of all dimensions that are not extra should come to 总满分; 100 unless stated. */
  fullMarks: optional(pointsSchema),
  /**
   * What becomes of the total when a dimension is left out for want of data 缺项的处理: the dimension counts 0, or the points of
   * the others are scaled to the full marks of all 折算. To be stated where a dimension may be left out.
   */
  leftOut: optional(oneOf(["asZero", "rescale"])),
  /** The least the total may come to 最低总得分. */
  floor: optional(pointsSchema),
  /** The most the total may come to 最高总得分. */
  cap: optional(pointsSchema),
});

/** How the total score 总得分 is made of the scores; unbounded where nothing is stated. */
export interface TotalBounds extends Inferred<typeof totalSchema> {}

const schema = sealed({
  /** The id 标识: the key of the figure in a result. */
  id: idSchema,
  name: textSchema,
  /** Whether it follows from the total as published, or from the exact one 总分口径. */
  by: bySchema,
  rule: ruleSchema,
  rounding: optional(roundingSchema),
});

/** A further figure that follows from the total 由总得分换算的数值, such as a pay factor 绩效系数. */
export interface Figure
  extends Narrowed<
    Inferred<typeof schema>,
    {
      /** What it is called 名称. */
      name: Text;
      /** How it follows from the total 换算规则: a rule that takes points (`bands`, `lines`, `given`, `sum`). */
      rule: Rule;
      /** How it is published 舍入办法; as every published figure unless stated. */
      rounding?: Rounding | undefined;
    }
  > {}

export const figureSchema: Schema<Figure> = schema;
