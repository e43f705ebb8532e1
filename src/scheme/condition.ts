import { type Measure, measureSchema } from "../measures/measures.js";
import { type Edges, edgeShape } from "../rules/edges.js";
import { dimensionIdSchema, groupIdSchema, metricIdSchema } from "../words/id.js";
import { isObject } from "../words/plain.js";
import {
  allowing,
  anyOf,
  lazy,
  listOfSome,
  oneOf,
  optional,
  type Schema,
  sealed,
} from "../words/shape.js";

const comparisonSchema = sealed({
  measure: measureSchema,
  ...edgeShape,
  noData: optional(oneOf(["refuse", "holds", "fails"])),
});

/** That a measure lies within edges 计分依据在界限之内: `{ measure: { count: "repeats" }, above: "0" }`. All edges that are stated must hold. */
export interface Comparison extends Edges {
  /** What it comes to where the measure has no data 无数据的处理; refused as bad input unless stated. */
  readonly noData?: "refuse" | "holds" | "fails" | undefined;
  /** What is looked at 计分依据. */
  readonly measure: Measure;
}

const factSchema = sealed({ fact: metricIdSchema });

/** That a fact is so 某事属实: `{ fact: "accident" }`. */
export interface FactTest {
  /** The id of a fact 是否类指标. */
  readonly fact: string;
}

const scoreSchema = sealed({ score: dimensionIdSchema, ...edgeShape });

/**
 * That a score lies within edges 单项得分在界限之内, in points or in percent of what the dimension is worth: `{ score: "satisfaction", below: "60%" }`.
 * It never holds for a dimension that is left out.
 */
export interface ScoreTest extends Edges {
  /** The id of a dimension 考核指标. */
  readonly score: string;
}

const groupSchema = sealed({ inGroup: listOfSome(groupIdSchema) });

/** That a unit is of one of several groups 属于某些组别: `{ inGroup: ["county", "park"] }`. */
export interface GroupTest {
  /** The ids of the groups 组别, at least one. */
  readonly inGroup: readonly string[];
}

/** One thing that a condition may ask about. */
export type ConditionTest = Comparison | FactTest | ScoreTest | GroupTest;

/** That all of several conditions hold 同时满足. */
export interface AllOf<Leaf> {
  /** The conditions 各项条件, at least one. */
  readonly all: readonly Joined<Leaf>[];
}

/** That at least one of several conditions holds 满足其一. */
export interface AnyOf<Leaf> {
  /** The conditions 各项条件, at least one. */
  readonly any: readonly Joined<Leaf>[];
}

/** That a condition does not hold 不满足. */
export interface NotOf<Leaf> {
  /** The condition that is not to hold 被否定的条件. */
  readonly not: Joined<Leaf>;
}

/** A condition, or several joined together. */
export type Joined<Leaf> = Leaf | AllOf<Leaf> | AnyOf<Leaf> | NotOf<Leaf>;

/** A condition 条件 on what was observed of a unit, on its scores, or on its group. */
export type Condition = Joined<ConditionTest>;

/** The schema of conditions, and of conditions joined together; `keys` names those that are not joined. */
export function joinedSchema<Leaf>(
  leaves: readonly Schema<Leaf>[],
  keys: readonly string[],
): Schema<Joined<Leaf>> {
  const all = [...keys, "all", "any", "not"];
  const self = lazy(() => joined) as unknown as Schema<Joined<Leaf>>;
  const joined = anyOf(
    [
      ...leaves,
      sealed({ all: listOfSome(self) }),
      sealed({ any: listOfSome(self) }),
      sealed({ not: self }),
    ],
    allowing(
      `恰含 ${all.join("、")} 之一的条件，形如 { measure: { rate: "…" }, below: "60%" }`,
      `a condition with exactly one of the keys ${all.join(", ")}, such as { measure: { rate: "…" }, below: "60%" }`,
    ),
  ) as unknown as Schema<Joined<Leaf>>;
  return joined;
}

/** The schemas of what a condition may ask about. */
export const conditionTests = [
  comparisonSchema,
  factSchema,
  scoreSchema,
  groupSchema,
] as Schema<ConditionTest>[];

/** The keys by which they are told apart. */
export const conditionKeys = ["measure", "fact", "score", "inGroup"];

export const conditionSchema = joinedSchema<ConditionTest>(conditionTests, conditionKeys);

/** A condition taken apart: its leaves, each with the place it stands at. */
export function leavesOf<Leaf extends object>(
  condition: Joined<Leaf>,
  path: string,
): { leaf: Leaf; path: string }[] {
  if (!isObject(condition)) return [];
  for (const key of ["all", "any"] as const) {
    const joined = (condition as Partial<AllOf<Leaf> & AnyOf<Leaf>>)[key];
    if (joined === undefined) continue;
    if (!Array.isArray(joined)) return [];
    return joined.flatMap((one, index) => leavesOf<Leaf>(one, `${path}.${key}[${index}]`));
  }
  if ("not" in condition) return leavesOf<Leaf>(condition.not, `${path}.not`);
  return [{ leaf: condition as Leaf, path }];
}

/** How a condition is answered, by how each of its leaves is. */
export function joinedTest<Leaf extends object, Subject>(
  condition: Joined<Leaf>,
  testOf: (leaf: Leaf) => (subject: Subject) => boolean,
): (subject: Subject) => boolean {
  if ("all" in condition) {
    const tests = condition.all.map((one) => joinedTest(one, testOf));
    return (subject) => tests.every((test) => test(subject));
  }
  if ("any" in condition) {
    const tests = condition.any.map((one) => joinedTest(one, testOf));
    return (subject) => tests.some((test) => test(subject));
  }
  if ("not" in condition) {
    const test = joinedTest(condition.not, testOf);
    return (subject) => !test(subject);
  }
  return testOf(condition);
}
