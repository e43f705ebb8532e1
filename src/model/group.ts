import * as z from "zod/mini";
import { idSchema } from "./id.js";
import { listOf, sealed } from "./sealed.js";
import { textSchema } from "./text.js";
import { tierSchema } from "./tier.js";

/** Units of one sort. */
export const groupSchema = sealed({
  id: idSchema,
  /** What the group is called. */
  name: textSchema,
  /** Its tiers, in any order; one of them from 0. Left out, the group is one peer group. */
  tiers: z.optional(listOf(tierSchema)),
});

/**
 * Units of one sort 组别: counties, parks, departments, enterprises.
 *
 * @interface
 */
export type Group = z.infer<typeof groupSchema>;
