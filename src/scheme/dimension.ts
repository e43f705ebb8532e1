import { type ByGroup, notNegativePointsByGroup, pointsByGroup } from "../words/byGroup.js";
import { idSchema } from "../words/id.js";
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
import { type Bounds, type Part, partSchema, type ScoredFields, scoredShape } from "./part.js";

const schema = sealed({
  name: optional(textSchema),
  if: conditionSchema,
  give: oneOf(["zero", "fullMarks"]),
});

/** A condition that settles the score of a dimension 特别规定, such as a veto 一票否决. */
export interface DimensionCondition {
  /** What it is called 名称, such as 经查实虚假办结; a score that it settles says so. */
  readonly name?: Text | undefined;
  /** When it applies 适用条件. */
  readonly if: Condition;
  /** What the score is set to 处理结果: 0 该项不得分, or full marks 该项得满分. */
  readonly give: "fullMarks" | "zero";
}

export const dimensionConditionSchema: Schema<DimensionCondition> = schema;

const commonShape = {
  id: idSchema,
  name: textSchema,
  floor: optional(pointsByGroup),
  cap: optional(pointsByGroup),
  extra: optional(constantTrue),
  conditions: optional(listOfSome(dimensionConditionSchema)),
  wording: optional(textSchema),
  evidence: optional(textSchema),
};

interface CommonFields extends Bounds {
  /** The id 标识: the key of its score in a result. */
  readonly id: string;
  /** What it is called 名称. */
  readonly name: Text;
  /** That its points come on top 附加项: not counted in the total's full marks, and not scaled when others are left out. */
  readonly extra?: true | undefined;
  /** Conditions that settle the score 特别规定; the first that holds counts. */
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

/** The parts of a dimension, each with its place; a simple one is its own part, whose bounds are the dimension's. */
export function partsOf(dimension: Dimension, path: string): { part: Part; path: string }[] {
  if (!("parts" in dimension)) {
    const { floor: _, cap: __, ...part } = dimension;
    return [{ part: part as unknown as Part, path }];
  }
  if (!Array.isArray(dimension.parts)) return [];
  return dimension.parts.map((part: Part, index) => ({ part, path: `${path}.parts[${index}]` }));
}
