import { pointsSchema } from "./amounts.js";
import { sealed } from "./sealed.js";
import { type Inferred, oneOf, optional } from "./shape.js";

/** @internal */
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
