import { placings } from "../measures/rankAmong.js";
import { scopeSchema } from "../measures/scope.js";
import { type Edges, edgeShape } from "../rules/edges.js";
import { positiveCountSchema } from "./amounts.js";
import { type Comparison, comparison, type Joined, joinedSchema } from "./condition.js";
import { idSchema } from "./id.js";
import type { Narrowed } from "./narrowed.js";
import { sealed } from "./sealed.js";
import { type Inferred, oneOf, type Schema } from "./shape.js";

/** @internal among whom units are counted, and how */
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

/** @internal */
export const verdictConditionSchema = joinedSchema<VerdictTest>(
  [comparison, totalTest, scoreTest, anyScoreTest, firstTest, lastTest] as Schema<VerdictTest>[],
  ["measure", "total", "score", "anyScore", "first", "last"],
);
