import * as z from "zod/mini";
import { idSchema } from "./id.js";
import type { Narrowed } from "./narrowed.js";
import { listOf, sealed } from "./sealed.js";
import { type Text, textSchema } from "./text.js";
import { type Tier, tierSchema } from "./tier.js";

/** @internal */
export const groupSchema = sealed({
  /** The id 标识 that units refer to. */
  id: idSchema,
  name: textSchema,
  tiers: z.optional(listOf(tierSchema)),
});

/** Units of one sort 组别, such as counties, parks, departments or enterprises. */
export interface Group
  extends Narrowed<
    z.infer<typeof groupSchema>,
    {
      /** What the group is called 名称. */
      name: Text;
      /** Its tiers 档次, in any order; one of them from 0. Left out, the group is one peer group. */
      tiers?: readonly Tier[] | undefined;
    }
  > {}
