import type { Amount } from "../exact/fractionOf.js";
import type { ByGroup } from "../model/byGroup.js";
import type { Narrowed } from "../model/narrowed.js";
import { sealed } from "../model/sealed.js";
import { type Inferred, optional } from "../model/shape.js";
import { type Text, textSchema } from "../model/text.js";
import { edgeByGroup, pointsByGroup } from "../model/valuesByGroup.js";

/** @internal */
export const waypointSchema = sealed({
  at: edgeByGroup,
  points: pointsByGroup,
  name: optional(textSchema),
});

/** A point that the lines go through 节点, such as a base value 基准值 or a challenge value 挑战值. */
export interface Waypoint
  extends Narrowed<
    Inferred<typeof waypointSchema>,
    {
      /** The measure 计分依据的值: percent text for a share, else a number. */
      at: ByGroup<string | number>;
      /** The points it earns 得分. */
      points: ByGroup<string | number>;
      /** What it is called 名称, such as 基准值. */
      name?: Text | undefined;
    }
  > {}

/** A point that the lines go through, as the function `lines` needs to know it. */
export interface WaypointTerms {
  /** The measure. */
  readonly at: Amount;
  /** The points it earns. */
  readonly points: Amount;
}
