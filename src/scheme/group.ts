import { countSchema } from "../words/amounts.js";
import { idSchema } from "../words/id.js";
import { listOf, optional, sealed } from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";

export const tierSchema = sealed({
  id: idSchema,
  name: textSchema,
  from: countSchema,
});

/**
 * A class of units within a group, by ticket volume 档次. It has only a lower bound, so tiers can neither overlap
 * nor leave a gap.
 */
export interface Tier {
  /** The id 标识 that results refer to. */
  readonly id: string;
  /** What the tier is called 名称. */
  readonly name: Text;
  /** The least ticket volume in the tier 有效工单量下限, included. Its upper end is where the next higher tier begins. */
  readonly from: number;
}

export const groupSchema = sealed({
  id: idSchema,
  name: textSchema,
  tiers: optional(listOf(tierSchema)),
});

/** Units of one sort 组别, such as counties, parks, departments or enterprises. */
export interface Group {
  /** The id 标识 that units refer to. */
  readonly id: string;
  /** What the group is called 名称. */
  readonly name: Text;
  /** Its tiers 档次, in any order; one of them from 0. Left out, the group is one peer group. */
  readonly tiers?: readonly Tier[] | undefined;
}
