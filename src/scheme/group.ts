import { countSchema } from "../words/amounts.js";
import { idSchema } from "../words/id.js";
import { type Inferred, listOf, type Narrowed, optional, sealed } from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";

export const tierSchema = sealed({
  /** The id 标识 that results refer to. */
  id: idSchema,
  name: textSchema,
  /** The least ticket volume in the tier 有效工单量下限, included. Its upper end is where the next higher tier begins. */
  from: countSchema,
});

/**
 * A class of units within a group, by ticket volume 档次. It has only a lower bound, so tiers can neither overlap
 * nor leave a gap.
 */
export interface Tier
  extends Narrowed<
    Inferred<typeof tierSchema>,
    {
      /** What the tier is called 名称. */
      name: Text;
    }
  > {}

export const groupSchema = sealed({
  /** The id 标识 that units refer to. */
  id: idSchema,
  name: textSchema,
  tiers: optional(listOf(tierSchema)),
});

/** Units of one sort 组别, such as counties, parks, departments or enterprises. */
export interface Group
  extends Narrowed<
    Inferred<typeof groupSchema>,
    {
      /** What the group is called 名称. */
      name: Text;
      /** Its tiers 档次, in any order; one of them from 0. Left out, the group is one peer group. */
      tiers?: readonly Tier[] | undefined;
    }
  > {}
