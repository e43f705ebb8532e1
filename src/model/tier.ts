import type * as z from "zod/mini";
import { countSchema } from "./amounts.js";
import { idSchema } from "./id.js";
import { sealed } from "./sealed.js";
import { textSchema } from "./text.js";

/** A class of units within a group, by ticket volume. */
export const tierSchema = sealed({
  id: idSchema,
  /** What the tier is called. */
  name: textSchema,
  /** The least ticket volume in the tier, included. Its upper end is where the next higher tier begins. */
  from: countSchema,
});

/**
 * A class of units within a group, by ticket volume 档次. It has only a lower bound, so tiers can neither overlap
 * nor leave a gap.
 *
 * @interface
 */
export type Tier = z.infer<typeof tierSchema>;
