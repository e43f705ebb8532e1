import * as z from "zod/mini";
import { type Adjustment, adjustmentSchema } from "./adjustment.js";
import { monthNameSchema } from "./monthName.js";
import type { Narrowed } from "./narrowed.js";
import type { Scheme } from "./scheme.js";
import { strict } from "./sealed.js";
import { type Unit, unitSchema } from "./unit.js";
import { wording } from "./wording.js";

const list = wording("列表", "a list");

/** @internal */
export const monthFrameSchema = strict({
  /** Which month, `YYYY-MM`. */
  month: monthNameSchema,
  /** The units, in any order; no id twice. */
  units: z.array(z.unknown(), list),
  /** Bonuses and deductions, in any order. */
  adjustments: z.optional(z.array(adjustmentSchema, list)),
});

/** @internal the schema of a month under a scheme */
export function monthSchema(scheme: Pick<Scheme, "groups" | "metrics">) {
  return strict({ ...monthFrameSchema.shape, units: z.array(unitSchema(scheme), list) });
}

/**
 * A month 月度数据 to be scored: the units with their metrics, and the adjustments granted.
 */
export interface Month<S extends Scheme = Scheme>
  extends Narrowed<
    z.infer<ReturnType<typeof monthSchema>>,
    {
      /** The units, in any order; no id twice. */
      units: readonly Unit<S>[];
      /** Bonuses and deductions 加减分项, in any order. */
      adjustments?: readonly Adjustment[] | undefined;
    }
  > {}
