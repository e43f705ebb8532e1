import { type Scope, scopeSchema } from "../measures/comparing.js";
import { type Placing, placings } from "../measures/rankAmong.js";
import { type Edges, edgeShape } from "../rules/edges.js";
import { pointsSchema, positiveCountSchema } from "../words/amounts.js";
import { idSchema } from "../words/id.js";
import {
  allowing,
  anyOf,
  listOfSome,
  oneOf,
  optional,
  type Schema,
  sealed,
} from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { type Comparison, comparison, type Joined, joinedSchema } from "./condition.js";

/** Among whom units are counted, and how. */
export const placeShape = {
  among: scopeSchema,
  ties: oneOf(placings),
};

const totalTest = sealed({ total: sealed(edgeShape) });
const scoreTest = sealed({
  score: idSchema,
  ...edgeShape,
});
const anyScoreTest = sealed({ anyScore: sealed(edgeShape) });
const firstTest = sealed({
  first: positiveCountSchema,
  ...placeShape,
});
const lastTest = sealed({
  last: positiveCountSchema,
  ...placeShape,
});

/** That the total lies within edges 总得分在界限之内: `{ total: { below: "60" } }`. */
export interface TotalTest {
  /** The edges 界限, in points. */
  readonly total: Readonly<Edges>;
}

/**
 * That a score lies within edges 单项得分在界限之内, in points or in percent of its full marks: `{ score: "satisfaction", below: "60%" }`.
 * It never holds for a dimension that is left out.
 */
export interface ScoreTest extends Edges {
  /** The id of a dimension 考核指标. */
  readonly score: string;
}

/**
 * That any dimension lies within edges 任一单项得分在界限之内, in percent of its full marks: `{ anyScore: { below: "60%" } }`.
 * Extra dimensions, those that are left out, and those worth 0 are not looked at.
 */
export interface AnyScoreTest {
  /** The edges 界限, in percent of full marks. */
  readonly anyScore: Readonly<Edges>;
}

/** That a unit is among the first so many 名列前几. */
export interface FirstTest {
  /** Among which units 比较范围. */
  readonly among: Scope;
  /** How units of equal totals are counted 并列办法. */
  readonly ties: Placing;
  /** How many from the best end 前几名. */
  readonly first: number;
}

/** That a unit is among the last so many 名列后几. */
export interface LastTest {
  /** Among which units 比较范围. */
  readonly among: Scope;
  /** How units of equal totals are counted 并列办法. */
  readonly ties: Placing;
  /** How many from the worst end 后几名. */
  readonly last: number;
}

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
  /** The id 标识 that results refer to. */
  readonly id: string;
  /** What it is called 名称. */
  readonly name: Text;
}

const gradeSchema = sealed({
  ...named,
  from: optional(pointsSchema),
  above: optional(pointsSchema),
});

/** A grade 等次, such as 优秀: by its lower edge; the one without an edge is for all lower totals. */
export interface Grade extends Named {
  /** The least total of the grade 下限, included. */
  readonly from?: string | number | undefined;
  /** The total that the grade begins above 下限（不含）, excluded. */
  readonly above?: string | number | undefined;
}

const bestSchema = sealed({
  ...named,
  best: positiveCountSchema,
  ...placeShape,
});
const worstSchema = sealed({
  ...named,
  worst: positiveCountSchema,
  ...placeShape,
});

/** The best so many 前几名 of each group, or of all. */
export interface BestList extends Named {
  /** Among which units 比较范围. */
  readonly among: Scope;
  /** How units of equal totals are counted 并列办法. */
  readonly ties: Placing;
  /** How many from the best end 前几名. */
  readonly best: number;
}

/** The worst so many 后几名 of each group, or of all. */
export interface WorstList extends Named {
  /** Among which units 比较范围. */
  readonly among: Scope;
  /** How units of equal totals are counted 并列办法. */
  readonly ties: Placing;
  /** How many from the worst end 后几名. */
  readonly worst: number;
}

const flagSchema = sealed({
  ...named,
  if: verdictConditionSchema,
});

/** A flag that is set on a unit when a condition holds 提示、预警、约谈等. */
export interface Flag extends Named {
  /** When it is set 触发条件. */
  readonly if: VerdictCondition;
}

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
export interface Verdicts {
  /** Grades by the total 等次, one of them without an edge. */
  readonly grades?: readonly Grade[] | undefined;
  /** Lists of the best and the worst 名单. */
  readonly lists?: readonly (BestList | WorstList)[] | undefined;
  /** Flags by condition 提示与预警. */
  readonly flags?: readonly Flag[] | undefined;
}

export const verdictsSchema: Schema<Verdicts> = schema;
