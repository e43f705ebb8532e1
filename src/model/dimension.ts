import * as z from "zod/mini";
import { idSchema } from "./id.js";
import { measureSchema } from "./measure.js";
import { pointsByGroup, positivePointsByGroup, ruleSchema } from "./rule.js";
import { sealed } from "./sealed.js";
import { textSchema } from "./text.js";

/** One scored column. */
export const dimensionSchema = sealed({
  /** The key of its score in a result. */
  id: idSchema,
  /** What it is called. */
  name: textSchema,
  /** What it is worth 满分. */
  fullMarks: positivePointsByGroup,
  /** The quantity it looks at. */
  measure: measureSchema,
  /** How points follow from the measure. */
  rule: ruleSchema,
  /** The least it may come to; 0 unless stated. */
  floor: z.optional(pointsByGroup),
  /** The most it may come to; full marks unless stated. */
  cap: z.optional(pointsByGroup),
  /** The rule in words, as an office would state it. */
  wording: z.optional(textSchema),
  /** What the rule rests on: a document, or the figures it was recovered from. */
  evidence: z.optional(textSchema),
});

/**
 * One scored column 考核指标: what it is worth, the quantity it looks at, and how points follow.
 *
 * @interface
 */
export type Dimension = z.infer<typeof dimensionSchema>;
