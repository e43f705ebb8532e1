import { pointsSchema, positiveCountSchema } from "./amounts.js";
import { idSchema } from "./id.js";
import type { Narrowed } from "./narrowed.js";
import { listOfSome, sealed } from "./sealed.js";
import { anyOf, type Inferred, optional, type Schema } from "./shape.js";
import { type Text, textSchema } from "./text.js";
import { placeShape, type VerdictCondition, verdictConditionSchema } from "./verdictTest.js";
import { wording } from "./wording.js";

const named = {
  /** The id 标识 that results refer to. */
  id: idSchema,
  name: textSchema,
};

interface Named {
  /** What it is called 名称. */
  name: Text;
}

const gradeSchema = sealed({
  ...named,
  /** The least total of the grade 下限, included. */
  from: optional(pointsSchema),
  /** The total that the grade begins above 下限（不含）, excluded. */
  above: optional(pointsSchema),
});

/** A grade 等次, such as 优秀: by its lower edge; the one without an edge is for all lower totals. */
export interface Grade extends Narrowed<Inferred<typeof gradeSchema>, Named> {}

const bestSchema = sealed({
  ...named,
  /** How many from the best end 前几名. */
  best: positiveCountSchema,
  ...placeShape,
});
const worstSchema = sealed({
  ...named,
  /** How many from the worst end 后几名. */
  worst: positiveCountSchema,
  ...placeShape,
});

/** The best so many 前几名 of each group, or of all. */
export interface BestList extends Narrowed<Inferred<typeof bestSchema>, Named> {}

/** The worst so many 后几名 of each group, or of all. */
export interface WorstList extends Narrowed<Inferred<typeof worstSchema>, Named> {}

const flagSchema = sealed({
  ...named,
  if: verdictConditionSchema,
});

/** A flag that is set on a unit when a condition holds 提示、预警、约谈等. */
export interface Flag
  extends Narrowed<
    Inferred<typeof flagSchema>,
    Named & {
      /** When it is set 触发条件. */
      if: VerdictCondition;
    }
  > {}

const schema = sealed({
  grades: optional(listOfSome(gradeSchema)),
  lists: optional(
    listOfSome(
      anyOf(
        [bestSchema, worstSchema],
        wording("只写 best 或 worst 之一的名单", "an entry with either best or worst"),
      ),
    ),
  ),
  flags: optional(listOfSome(flagSchema)),
});

/**
 * What is said of units beside their rank 考核结论.
 *
 * Grades, lists and flags look at the total that units are ranked by: published or exact, as `ranking.by` says.
 */
export interface Verdicts
  extends Narrowed<
    Inferred<typeof schema>,
    {
      /** Grades by the total 等次, one of them without an edge. */
      grades?: readonly Grade[] | undefined;
      /** Lists of the best and the worst 名单. */
      lists?: readonly (BestList | WorstList)[] | undefined;
      /** Flags by condition 提示与预警. */
      flags?: readonly Flag[] | undefined;
    }
  > {}

/** @internal */
export const verdictsSchema: Schema<Verdicts> = schema;
