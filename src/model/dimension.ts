import * as z from "zod/mini";
import type { ByGroup } from "./byGroup.js";
import { idSchema } from "./id.js";
import { type Measure, measureSchema } from "./measure.js";
import type { Narrowed } from "./narrowed.js";
import { notNegativePointsByGroup, pointsByGroup, type Rule, ruleSchema } from "./rule.js";
import { sealed } from "./sealed.js";
import { type Text, textSchema } from "./text.js";

/** @internal */
export const dimensionSchema = sealed({
  /** The key of its score in a result. */
  id: idSchema,
  name: textSchema,
  fullMarks: notNegativePointsByGroup,
  measure: measureSchema,
  rule: ruleSchema,
  floor: z.optional(pointsByGroup),
  cap: z.optional(pointsByGroup),
  wording: z.optional(textSchema),
  evidence: z.optional(textSchema),
});

/** One scored column 考核指标: what it is worth, the quantity it looks at, and how points follow. */
export interface Dimension
  extends Narrowed<
    z.infer<typeof dimensionSchema>,
    {
      /** What it is called. */
      name: Text;
      /** What it is worth 满分; 0 or more. */
      fullMarks: ByGroup<string | number>;
      /** The quantity it looks at. */
      measure: Measure;
      /** How points follow from the measure. */
      rule: Rule;
      /** The least it may come to; 0 unless stated. */
      floor?: ByGroup<string | number> | undefined;
      /** The most it may come to; full marks unless stated. */
      cap?: ByGroup<string | number> | undefined;
      /** The rule in words, as an office would state it. */
      wording?: Text | undefined;
      /** What the rule rests on: a document, or the figures it was recovered from. */
      evidence?: Text | undefined;
    }
  > {}
