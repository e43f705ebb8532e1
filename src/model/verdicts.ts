import { placings } from "../measures/rankAmong.js";
import { scopeSchema } from "../measures/scope.js";
import { type Edges, edgeShape } from "../rules/edges.js";
import { pointsSchema, positiveCountSchema } from "./amounts.js";
import { type Comparison, comparison, type Joined, joinedSchema } from "./condition.js";
import { idSchema } from "./id.js";
import type { Narrowed } from "./narrowed.js";
import { listOfSome, sealed } from "./sealed.js";
import { anyOf, type Inferred, oneOf, optional, type Schema } from "./shape.js";
import { type Text, textSchema } from "./text.js";
import { wording } from "./wording.js";

const named = {
  /** The id that results refer to. */
  id: idSchema,
  name: textSchema,
};

interface Named {
  /** What it is called. */
  name: Text;
}

const gradeSchema = sealed({
  ...named,
  /** The least total of the grade, included. */
  from: optional(pointsSchema),
  /** The total that the grade begins above, excluded. */
  above: optional(pointsSchema),
});

/** A grade 等次, such as 优秀: by its lower edge; the one without an edge is for all lower totals. */
export interface Grade extends Narrowed<Inferred<typeof gradeSchema>, Named> {}

const place = {
  /** Among which units. */
  among: scopeSchema,
  /** How units of equal totals are counted. */
  ties: oneOf(placings),
};

const bestSchema = sealed({
  ...named,
  /** How many from the best end. */
  best: positiveCountSchema,
  ...place,
});
const worstSchema = sealed({
  ...named,
  /** How many from the worst end. */
  worst: positiveCountSchema,
  ...place,
});

/** The best so many of each group, or of all 前…名. */
export interface BestList extends Narrowed<Inferred<typeof bestSchema>, Named> {}

/** The worst so many of each group, or of all 后…名. */
export interface WorstList extends Narrowed<Inferred<typeof worstSchema>, Named> {}

const totalTest = sealed({ total: sealed(edgeShape) });
const scoreTest = sealed({
  /** The id of a dimension. */
  score: idSchema,
  ...edgeShape,
});
const anyScoreTest = sealed({ anyScore: sealed(edgeShape) });
const firstTest = sealed({
  /** How many from the best end. */
  first: positiveCountSchema,
  ...place,
});
const lastTest = sealed({
  /** How many from the worst end. */
  last: positiveCountSchema,
  ...place,
});

/** That the total lies within edges: `{ total: { below: "60" } }`. */
export interface TotalTest
  extends Narrowed<
    Inferred<typeof totalTest>,
    {
      /** The edges, in points. */
      total: Readonly<Edges>;
    }
  > {}

/** That a score lies within edges, in points or in percent of its full marks: `{ score: "satisfaction", below: "60%" }`. */
export interface ScoreTest extends Narrowed<Inferred<typeof scoreTest>, Edges> {}

/** That any dimension lies within edges, in percent of its full marks: `{ anyScore: { below: "60%" } }`. */
export interface AnyScoreTest
  extends Narrowed<
    Inferred<typeof anyScoreTest>,
    {
      /** The edges, in percent of full marks. */
      anyScore: Readonly<Edges>;
    }
  > {}

/** That a unit is among the first so many 前…名. */
export interface FirstTest extends Inferred<typeof firstTest> {}

/** That a unit is among the last so many 后…名. */
export interface LastTest extends Inferred<typeof lastTest> {}

/** One thing that a flag may ask about. */
export type VerdictTest = Comparison | TotalTest | ScoreTest | AnyScoreTest | FirstTest | LastTest;

/** A condition 条件 on how a unit came out. */
export type VerdictCondition = Joined<VerdictTest>;

const flagSchema = sealed({
  ...named,
  if: joinedSchema<VerdictTest>(
    [comparison, totalTest, scoreTest, anyScoreTest, firstTest, lastTest] as Schema<VerdictTest>[],
    ["measure", "total", "score", "anyScore", "first", "last"],
  ),
});

/** A flag that is set on a unit when a condition holds 提示、预警、约谈等. */
export interface Flag
  extends Narrowed<
    Inferred<typeof flagSchema>,
    Named & {
      /** When it is set. */
      if: VerdictCondition;
    }
  > {}

/** @internal */
export const verdictsSchema = sealed({
  grades: optional(listOfSome(gradeSchema)),
  lists: optional(
    listOfSome(
      anyOf(
        [bestSchema, worstSchema],
        wording("含 best 或 worst 的名单", "a list with best or worst"),
      ),
    ),
  ),
  flags: optional(listOfSome(flagSchema)),
});

/** What is said of units beside their rank 考核结论. */
export interface Verdicts
  extends Narrowed<
    Inferred<typeof verdictsSchema>,
    {
      /** Grades by the total 等次, one of them without an edge. */
      grades?: readonly Grade[] | undefined;
      /** Lists of the best and the worst 名单. */
      lists?: readonly (BestList | WorstList)[] | undefined;
      /** Flags by condition. */
      flags?: readonly Flag[] | undefined;
    }
  > {}
