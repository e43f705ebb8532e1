import * as z from "zod/mini";
import type { Adjustment } from "./adjustment.js";
import { monthNameSchema } from "./monthName.js";
import type { Narrowed } from "./narrowed.js";
import type { Scheme } from "./scheme.js";
import { anyList, strict } from "./sealed.js";
import { lineSchema } from "./text.js";
import type { Unit } from "./unit.js";

/** @internal a month whose units and adjustments may be anything yet */
export const monthFrameSchema = strict({
  /** Where its JSON Schema is 结构说明, for editors that complete and check what is written; nothing follows from it. */
  $schema: z.optional(lineSchema),
  /** Which month 月份, `YYYY-MM`. */
  month: monthNameSchema,
  units: anyList,
  adjustments: z.optional(anyList),
});

/**
 * A month 月度数据 to be scored: the units with their metrics, and the adjustments granted.
 */
export interface Month<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<typeof monthFrameSchema>,
    {
      /** The units 承办单位, in any order; no id twice. */
      units: readonly Unit<S>[];
      /** Bonuses and deductions 加减分项, in any order. */
      adjustments?: readonly Adjustment[] | undefined;
    }
  > {}
