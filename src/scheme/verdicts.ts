import { compare } from "../exact/arithmetic.js";
import { type RoundingMode, roundingModes } from "../exact/rounded.js";
import { type Scope, scopeSchema } from "../measures/comparing.js";
import { type Placing, placings } from "../measures/rankAmong.js";
import { type Edges, edgeShape } from "../rules/edges.js";
import { positiveCountSchema, positivePercentSchema } from "../words/amounts.js";
import { type ByGroup, byGroupOr, pointsByGroup } from "../words/byGroup.js";
import { gradeIdSchema, groupIdSchema, idSchema } from "../words/id.js";
import {
  allowing,
  anyOf,
  listOfSome,
  oneOf,
  optional,
  refine,
  type Schema,
  sealed,
} from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import {
  type ConditionTest,
  conditionKeys,
  conditionTests,
  type Joined,
  joinedSchema,
} from "./condition.js";

const share = allowing(
  '大于 0、不超过 100% 的百分数，形如 "10%"',
  'percent text above 0 and up to 100%, such as "10%"',
);

const shareOfUnits = sealed({
  share: positivePercentSchema.check(refine((text) => compare(text, "100%") <= 0, share)),
  mode: oneOf(roundingModes),
});

const howMany = anyOf(
  [positiveCountSchema, shareOfUnits],
  allowing(
    '不小于 1 的整数，或 { share: "10%", mode }',
    'a whole number from 1, or { share: "10%", mode }',
  ),
);

const howManySchema: Schema<HowMany> = byGroupOr(
  howMany,
  allowing(
    '不小于 1 的整数、{ share: "10%", mode }，或 { byGroup }',
    'a whole number from 1, { share: "10%", mode }, or { byGroup }',
  ),
);

/** Among whom units are counted, and how. */
export const placeShape = {
  among: scopeSchema,
  ties: oneOf(placings),
};

const totalTest = sealed({ total: sealed(edgeShape) });
const anyScoreTest = sealed({ anyScore: sealed(edgeShape) });
const firstTest = sealed({
  first: howManySchema,
  ...placeShape,
});
const lastTest = sealed({
  last: howManySchema,
  ...placeShape,
});

/** A share of the units that are counted 占比: `{ share: "10%", mode: "ceil" }` is the last 10 %, a part of a unit counted as one. */
export interface ShareOfUnits {
  /** How much of all units 占全部单位的比例: percent text above 0, at most 100 %. */
  readonly share: string;
  /** How the number of units is rounded to a whole one 家数的舍入方式, by its ECMA-402 name: `floor` 去尾, `ceil` 进一, `halfExpand` 四舍五入. */
  readonly mode: RoundingMode;
}

/** How many units from one end 名额: a number, a share, or one for each group. */
export type HowMany = ByGroup<number | ShareOfUnits>;

/** That the total lies within edges 总得分在界限之内: `{ total: { below: "60" } }`. */
export interface TotalTest {
  /** The edges 界限, in points. */
  readonly total: Readonly<Edges>;
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
  readonly first: HowMany;
}

/** That a unit is among the last so many 名列后几. */
export interface LastTest {
  /** Among which units 比较范围. */
  readonly among: Scope;
  /** How units of equal totals are counted 并列办法. */
  readonly ties: Placing;
  /** How many from the worst end 后几名. */
  readonly last: HowMany;
}

/** One thing that a flag or a veto may ask about. */
export type VerdictTest = ConditionTest | TotalTest | AnyScoreTest | FirstTest | LastTest;

/** A condition 条件 on how a unit came out. */
export type VerdictCondition = Joined<VerdictTest>;

export const verdictConditionSchema = joinedSchema<VerdictTest>(
  [...conditionTests, totalTest, anyScoreTest, firstTest, lastTest] as Schema<VerdictTest>[],
  [...conditionKeys, "total", "anyScore", "first", "last"],
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
  from: optional(pointsByGroup),
  above: optional(pointsByGroup),
});

/** A grade 等次, such as 优秀: by its lower edge; the one without an edge is for all lower totals. */
export interface Grade extends Named {
  /** The least total of the grade 下限, included. */
  readonly from?: ByGroup<string | number> | undefined;
  /** The total that the grade begins above 下限（不含）, excluded. */
  readonly above?: ByGroup<string | number> | undefined;
}

const listShape = { ...placeShape, onlyIn: optional(listOfSome(groupIdSchema)) };

interface ListOfUnits extends Named {
  /** Among which units 比较范围. */
  readonly among: Scope;
  /** How units of equal totals are counted 并列办法. */
  readonly ties: Placing;
  /** The ids of the groups that it is of 适用组别; all unless stated. With `among: "all"`, the units of these groups together. */
  readonly onlyIn?: readonly string[] | undefined;
}

const bestSchema = sealed({
  ...named,
  best: howManySchema,
  ...listShape,
});
const worstSchema = sealed({
  ...named,
  worst: howManySchema,
  ...listShape,
});

/** The best so many 前几名 of each group, or of all. */
export interface BestList extends ListOfUnits {
  /** How many from the best end 前几名. */
  readonly best: HowMany;
}

/** The worst so many 后几名 of each group, or of all. */
export interface WorstList extends ListOfUnits {
  /** How many from the worst end 后几名. */
  readonly worst: HowMany;
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

const vetoSchema = sealed({
  ...named,
  if: verdictConditionSchema,
  atMost: gradeIdSchema,
});

/** A veto on the grade 一票否优: a unit for which the condition holds gets at most a certain grade, whatever its total. */
export interface GradeVeto extends Named {
  /** When it applies 适用条件. */
  readonly if: VerdictCondition;
  /** The id of the best grade that is left 最高等次. */
  readonly atMost: string;
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
  vetoes: optional(listOfSome(vetoSchema)),
});

/**
 * What is said of units beside their rank 考核结论.
 *
 * Grades, lists, flags and vetoes look at the total that units are ranked by: published or exact, as `ranking.by` says.
 */
export interface Verdicts {
  /** Grades by the total 等次, one of them without an edge. */
  readonly grades?: readonly Grade[] | undefined;
  /** Lists of the best and the worst 名单. */
  readonly lists?: readonly (BestList | WorstList)[] | undefined;
  /** Flags by condition 提示与预警. */
  readonly flags?: readonly Flag[] | undefined;
  /** Vetoes on the grade 一票否优; of several that hold, the lowest grade counts. */
  readonly vetoes?: readonly GradeVeto[] | undefined;
}

export const verdictsSchema: Schema<Verdicts> = schema;
