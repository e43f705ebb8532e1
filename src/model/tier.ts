import type * as z from "zod/mini";
import { countSchema } from "./amounts.js";
import { idSchema } from "./id.js";
import type { Narrowed } from "./narrowed.js";
import { sealed } from "./sealed.js";
import { type Text, textSchema } from "./text.js";

/** @internal */
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
    z.infer<typeof tierSchema>,
    {
      /** What the tier is called 名称. */
      name: Text;
    }
  > {}
