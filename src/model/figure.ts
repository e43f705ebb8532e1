import { type Rule, ruleSchema } from "../rules/rules.js";
import { idSchema } from "./id.js";
import type { Narrowed } from "./narrowed.js";
import { bySchema } from "./ranking.js";
import { type Rounding, roundingSchema } from "./rounding.js";
import { sealed } from "./sealed.js";
import { type Inferred, optional, type Schema } from "./shape.js";
import { type Text, textSchema } from "./text.js";

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

/** @internal */
export const figureSchema: Schema<Figure> = schema;
