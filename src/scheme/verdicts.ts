import { scopeSchema } from "../measures/comparing.js";
import { placings } from "../measures/rankAmong.js";
import { type Edges, edgeShape } from "../rules/edges.js";
import { pointsSchema, positiveCountSchema } from "../words/amounts.js";
import { idSchema } from "../words/id.js";
import {
  allowing,
  anyOf,
  type Inferred,
  listOfSome,
  type Narrowed,
  oneOf,
  optional,
  type Schema,
  sealed,
} from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { type Comparison, comparison, type Joined, joinedSchema } from "./condition.js";

/** Among whom units are counted, and how. */
export const placeShape = {
  /** Among which units 比较范围. */
  among: scopeSchema,
  /** How units of equal totals are counted 并列办法. */
  ties: oneOf(placings),
};

const totalTest = sealed({ total: sealed(edgeShape) });
const scoreTest = sealed({
  /** The id of a dimension 考核指标. */
  score: idSchema,
  ...edgeShape,
});
const anyScoreTest = sealed({ anyScore: sealed(edgeShape) });
const firstTest = sealed({
  /** How many from the best end 前几名. */
  first: positiveCountSchema,
  ...placeShape,
});
const lastTest = sealed({
  /** How many from the worst end 后几名. */
  last: positiveCountSchema,
  ...placeShape,
});

/** That the total lies within edges 总得分在界限之内: `{ total: { below: "60" } }`. */
export interface TotalTest
  extends Narrowed<
    Inferred<typeof totalTest>,
    {
      /** The edges 界限, in points. */
      total: Readonly<Edges>;
    }
  > {}

/**
 * That a score lies within edges 单项得分在界限之内, in points or in percent of its full marks: `{ score: "satisfaction", below: "60%" }`.
 * It never holds for a dimension that is left out.
 */
export interface ScoreTest extends Narrowed<Inferred<typeof scoreTest>, Edges> {}

/**
 * That any dimension lies within edges 任一单项得分在界限之内, in percent of its full marks: `{ anyScore: { below: "60%" } }`.
 * Extra dimensions, those that are left out, and those worth 0 are not looked at.
 */
export interface AnyScoreTest
  extends Narrowed<
    Inferred<typeof anyScoreTest>,
    {
      /** The edges 界限, in percent of full marks. */
      anyScore: Readonly<Edges>;
    }
  > {}

/** That a unit is among the first so many 名列前几. */
export interface FirstTest extends Inferred<typeof firstTest> {}

/** That a unit is among the last so many 名列后几. */
export interface LastTest extends Inferred<typeof lastTest> {}

/** One thing that a flag may ask about. */
export type VerdictTest = Comparison | TotalTest | ScoreTest | AnyScoreTest | FirstTest | LastTest;

/** A condition 条件 on how a unit came out. */
export type VerdictCondition = Joined<VerdictTest>;

export const verdictConditionSchema = joinedSchema<VerdictTest>(
  [comparison, totalTest, scoreTest, anyScoreTest, firstTest, lastTest] as Schema<VerdictTest>[],
  ["measure", "total", "score", "anyScore", "first", "last"],
);

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
        allowing("只写 best 或 worst 之一的名单", "an entry with either best or worst"),
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

export const verdictsSchema: Schema<Verdicts> = schema;
