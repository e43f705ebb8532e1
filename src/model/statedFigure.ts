import * as z from "zod/mini";
import { idSchema } from "./id.js";
import type { Narrowed } from "./narrowed.js";
import { listOfSome, strict } from "./sealed.js";
import { lineSchema, type Text, textSchema } from "./text.js";
import { wording } from "./wording.js";

const where = () => ({
  /** Where it is stated 出处. */
  name: z.optional(textSchema),
  /** The id of the group that it is about; all units unless stated. */
  group: z.optional(idSchema),
});

const statedUnits = () =>
  strict({
    /** How many units there are said to be 合计…家. */
    units: lineSchema,
    ...where(),
    /** The id of the tier that it is about; the whole group unless stated. */
    tier: z.optional(idSchema),
  });

const statedSum = () =>
  strict({
    /** A sum as it is printed 合计数. */
    sum: lineSchema,
    ...where(),
    /** The id of the metric whose counts it adds up. */
    of: z.optional(idSchema),
    /** The figures that it is said to be made of 分项数. */
    parts: z.optional(listOfSome(lineSchema)),
  });

const statedRate = () =>
  strict({
    /** A rate as it is printed 率. */
    rate: lineSchema,
    ...where(),
    /** The id of the metric that it is the rate of, over all units. */
    of: z.optional(idSchema),
    /** The count printed beside it 分子. */
    count: z.optional(lineSchema),
    /** The whole printed beside it 分母. */
    whole: z.optional(lineSchema),
  });

interface StatedWhere {
  /** Where it is stated 出处. */
  name?: Text | undefined;
}

/** How many units there are said to be 单位家数, of a group or of one of its tiers. */
export interface StatedUnits
  extends Narrowed<z.infer<ReturnType<typeof statedUnits>>, StatedWhere> {}

/** A sum that is stated beside the table 合计数: of a column, of its own parts, or of both. */
export interface StatedSum
  extends Narrowed<
    z.infer<ReturnType<typeof statedSum>>,
    StatedWhere & {
      /** The figures that it is said to be made of 分项数. */
      parts?: readonly string[] | undefined;
    }
  > {}

/** A rate that is stated beside the table 总体率: of a metric over all units, of the counts beside it, or of both. */
export interface StatedRate extends Narrowed<z.infer<ReturnType<typeof statedRate>>, StatedWhere> {}

/** A figure that the document states elsewhere 通报正文中的数值. */
export type StatedFigure = StatedUnits | StatedSum | StatedRate;

/** @internal */
export function statedFigureSchema() {
  return z.union(
    [statedUnits(), statedSum(), statedRate()],
    wording("含 units、sum 或 rate 的数值", "a figure with units, sum or rate"),
  );
}
