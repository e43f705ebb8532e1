import { type Condition, conditionSchema } from "./condition.js";
import type { Narrowed } from "./narrowed.js";
import { sealed } from "./sealed.js";
import { type Inferred, oneOf, optional, type Schema } from "./shape.js";
import { type Text, textSchema } from "./text.js";

const schema = sealed({
  name: optional(textSchema),
  if: conditionSchema,
  /** What the score is set to 处理结果: 0 该项不得分, or full marks 该项得满分. */
  give: oneOf(["zero", "fullMarks"]),
});

/** A condition that settles the score of a dimension 特别规定, such as a veto 一票否决. */
export interface DimensionCondition
  extends Narrowed<
    Inferred<typeof schema>,
    {
      /** What it is called 名称, such as 经查实虚假办结; a score that it settles says so. */
      name?: Text | undefined;
      /** When it applies 适用条件. */
      if: Condition;
    }
  > {}

/** @internal */
export const dimensionConditionSchema: Schema<DimensionCondition> = schema;
