import { shown } from "../exact/shown.js";
import { oneOf } from "../model/shape.js";

/** @internal */
export const betterSchema = oneOf(["higher", "lower"]);

/** Which way is better 指标方向: higher 越高越好, or lower 越低越好. */
export type Better = "higher" | "lower";

/** @internal the one of two things that is meant for the better way */
export function byBetter<Choice>(
  caller: string,
  better: Better,
  higher: Choice,
  lower: Choice,
): Choice {
  if (better === "higher") return higher;
  if (better === "lower") return lower;
  throw new RangeError(`${caller} requires better to be "higher" or "lower", not ${shown(better)}`);
}
