import { times } from "../exact/arithmetic.js";
import type { Fraction } from "../exact/fraction.js";
import {
  type ByGroup,
  fractionAt,
  notNegativePointsByGroup,
  pointsByGroup,
  weightByGroup,
} from "../words/byGroup.js";
import { idSchema } from "../words/id.js";
import { type Rounding, roundingSchema } from "../words/rounding.js";
import {
  allowing,
  anyOf,
  constantTrue,
  listOfSome,
  oneOf,
  optional,
  type Schema,
  sealed,
} from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";
import { type Condition, conditionSchema } from "./condition.js";
import { type Factor, factorSchema } from "./factor.js";
import {
  type Bounds,
  type Part,
  partSchema,
  type ScoredFields,
  scoredShape,
  type Weighted,
} from "./part.js";

const settlingSchema = sealed({
  name: optional(textSchema),
  if: conditionSchema,
  give: oneOf(["zero", "fullMarks"]),
});

const limitingSchema = sealed({
  name: optional(textSchema),
  if: conditionSchema,
  atMost: pointsByGroup,
});

interface NamedCondition {
  /** What it is called 名称, such as 经查实虚假办结; a score that it settles says so. */
  readonly name?: Text | undefined;
  /** When it applies 适用条件. */
  readonly if: Condition;
}

/** A condition that settles the score of a dimension 特别规定, such as a veto 一票否决. */
export interface SettlingCondition extends NamedCondition {
  /** What the score is set to 处理结果: 0 该项不得分, or full marks 该项得满分. */
  readonly give: "fullMarks" | "zero";
}

/** A condition that limits the score of a dimension 限分: 该项最高得6分. */
export interface LimitingCondition extends NamedCondition {
  /** The most that is left 最高得分, before the weight. */
  readonly atMost: ByGroup<string | number>;
}

/** A condition on the score of a dimension 特别规定. */
export type DimensionCondition = SettlingCondition | LimitingCondition;

export const dimensionConditionSchema: Schema<DimensionCondition> = anyOf(
  [settlingSchema, limitingSchema],
  allowing(
    "含 if 与 give，或含 if 与 atMost 的条件",
    "a condition with if, and either give or atMost",
  ),
);

const commonShape = {
  id: idSchema,
  name: textSchema,
  floor: optional(pointsByGroup),
  cap: optional(pointsByGroup),
  weight: optional(weightByGroup),
  conditions: optional(listOfSome(dimensionConditionSchema)),
  factors: optional(listOfSome(factorSchema)),
  published: optional(roundingSchema),
  extra: optional(constantTrue),
  wording: optional(textSchema),
  evidence: optional(textSchema),
};

interface CommonFields extends Bounds, Weighted {
  /** The id 标识: the key of its score in a result. */
  readonly id: string;
  /** What it is called 名称. */
  readonly name: Text;
  /** That its points come on top 附加项: not counted in the total's full marks, and not scaled when others are left out. */
  readonly extra?: true | undefined;
  /** What its points are multiplied by 系数, one after another, before they are weighed, rounded and held. */
  readonly factors?: readonly Factor[] | undefined;
  /** How its score is published 公布分的舍入; as every published figure unless stated. */
  readonly published?: Rounding | undefined;
  /** Conditions that settle or limit the score 特别规定; the first that holds counts. */
  readonly conditions?: readonly DimensionCondition[] | undefined;
  /** The rule in words 规则表述, as an office would state it. */
  readonly wording?: Text | undefined;
  /** What the rule rests on 依据: a document, or the figures it was recovered from. */
  readonly evidence?: Text | undefined;
}

const simpleSchema = sealed({ ...scoredShape, ...commonShape });

const composedSchema = sealed({
  fullMarks: notNegativePointsByGroup,
  parts: listOfSome(partSchema),
  ...commonShape,
});

export const dimensionSchema: Schema<Dimension> = anyOf(
  [simpleSchema, composedSchema],
  allowing(
    "含 measure 与 rule，或含 parts 的考核指标",
    "a dimension, with either measure and rule, or parts",
  ),
);

/** A dimension 考核指标 of one measure and one rule: what it is worth, the quantity it looks at, and how points follow. */
export interface SimpleDimension extends CommonFields, ScoredFields {}

/** A dimension 考核指标 of several parts 分项, whose points are added and then held within its floor and cap. */
export interface ComposedDimension extends CommonFields {
  /** What it is worth 满分; 0 or more. */
  readonly fullMarks: ByGroup<string | number>;
  /** Its parts 分项, at least one. */
  readonly parts: readonly Part[];
}

/** One scored column 考核指标. */
export type Dimension = SimpleDimension | ComposedDimension;

/** What a dimension, or a part of it, counts for in a group 权重. */
export function weightIn({ weight = 1 }: Weighted, group: string): Fraction {
  return fractionAt(weight, group);
}

/** What a dimension, or a part of it, is worth in a group 满分: its full marks, weighed. */
export function worthIn(
  part: Weighted & { readonly fullMarks: ByGroup<string | number> },
  group: string,
): Fraction {
  const fullMarks = fractionAt(part.fullMarks, group);
  return part.weight === undefined ? fullMarks : times(fullMarks, weightIn(part, group));
}

/** The parts of a dimension, each with its place; a simple one is its own part, whose bounds and weight are the dimension's. */
export function partsOf(dimension: Dimension, path: string): { part: Part; path: string }[] {
  if (!("parts" in dimension)) {
    const { floor: _, cap: __, weight: ___, ...part } = dimension;
    return [{ part: part as unknown as Part, path }];
  }
  if (!Array.isArray(dimension.parts)) return [];
  return dimension.parts.map((part: Part, index) => ({ part, path: `${path}.parts[${index}]` }));
}
