import * as z from "zod/mini";
import { type Decimal, ExactDecimal } from "../exact/exactDecimal.js";
import { Fraction } from "../exact/fraction.js";
import type { Narrowed } from "./narrowed.js";
import { strict } from "./sealed.js";
import { oneOf } from "./shape.js";
import { type Text, textSchema } from "./text.js";

const exceptionSchema = strict({
  /** Whether it was for want of data or by a condition 原因类型: 无数据, or 特别规定 of the dimension. */
  kind: oneOf(["noData", "condition"]),
  /** What the scheme says to it 处理结果: full marks, 0, or left out of the total; of several parts without data, what it says to the first. */
  effect: oneOf(["fullMarks", "zero", "leaveOut"]),
  /** The same in words 说明. */
  reason: textSchema,
});

/** Why a score did not follow from its rule 未按计分规则计分的原因. */
export interface ScoreException
  extends Narrowed<
    z.infer<typeof exceptionSchema>,
    {
      /** The same in words 说明. */
      reason: Text;
    }
  > {}

/** @internal */
export const scoreSchema = strict({
  /** The exact value 精确值, after whatever rounding the scheme asks for before adding; in JSON, text such as `"745/36"`. */
  exact: z.custom<Fraction>((value) => value instanceof Fraction),
  /** The published value 公布分; in JSON, text such as `"20.69"`. */
  points: z.custom<Decimal>((value) => ExactDecimal.isDecimal(value)),
  /** What settled the score where its rule did not 例外情形; left out where it did. */
  exception: z.optional(exceptionSchema),
});

/**
 * Points reached 得分, exact and as published. A score is read-only: equal ones may be one object.
 */
export interface Score
  extends Narrowed<
    z.infer<typeof scoreSchema>,
    {
      /** What settled the score where its rule did not 例外情形; left out where it did. */
      exception?: ScoreException | undefined;
    }
  > {}
