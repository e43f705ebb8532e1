import type { Narrowed } from "./narrowed.js";
import { sealed } from "./sealed.js";
import type { Inferred } from "./shape.js";
import { type Text, textSchema } from "./text.js";

/** @internal */
export const clauseSchema = sealed({ clause: textSchema, reason: textSchema });

/** A clause of the rules that the scheme does not encode 未编码条款. Results carry it, so that nobody takes it for done. */
export interface Clause
  extends Narrowed<
    Inferred<typeof clauseSchema>,
    {
      /** What the clause says 条款内容. */
      clause: Text;
      /** Why it is not encoded 未编码的原因. */
      reason: Text;
    }
  > {}
