import { type Measure, measureSchema } from "../measures/measures.js";
import { type Rule, ruleSchema } from "../rules/rules.js";
import type { ByGroup } from "./byGroup.js";
import { type Condition, conditionSchema } from "./condition.js";
import { idSchema } from "./id.js";
import type { Narrowed } from "./narrowed.js";
import { type Rounding, roundingSchema } from "./rounding.js";
import { listOfSome, sealed } from "./sealed.js";
import { anyOf, constantTrue, type Inferred, oneOf, optional } from "./shape.js";
import { type Text, textSchema } from "./text.js";
import { notNegativePointsByGroup, pointsByGroup } from "./valuesByGroup.js";
import { wording } from "./wording.js";

/** What it may mean that there is no data 无数据的处理: nothing to be a share of, or nobody to compare with. */
export const noDataChoices = ["refuse", "fullMarks", "zero", "leaveOut", "setApart"] as const;

/** One of {@link noDataChoices}. */
export type NoData = (typeof noDataChoices)[number];

const scoredShape = {
  fullMarks: notNegativePointsByGroup,
  measure: measureSchema,
  rule: ruleSchema,
  /**
   * What it means that the measure cannot be formed 无数据: refused as bad input (unless stated), full marks, 0, the
   * dimension left out of the total, or the unit set apart unranked.
   */
  noData: optional(oneOf(noDataChoices)),
  roundMeasure: optional(roundingSchema),
  floor: optional(pointsByGroup),
  cap: optional(pointsByGroup),
};

interface ScoredFields {
  /** What it is worth 满分; 0 or more. */
  fullMarks: ByGroup<string | number>;
  /** The quantity it looks at 计分依据. */
  measure: Measure;
  /** How points follow from the measure 计分规则. */
  rule: Rule;
  /** How the measure is rounded before it is scored 计分前的舍入, in places of a percentage where it is a share; not at all unless stated. */
  roundMeasure?: Rounding | undefined;
}

interface Bounds {
  /** The least it may come to 最低得分; for a dimension 0 unless stated, for a part nothing unless stated. */
  floor?: ByGroup<string | number> | undefined;
  /** The most it may come to 最高得分; for a dimension full marks unless stated, for a part nothing unless stated. */
  cap?: ByGroup<string | number> | undefined;
}

const partSchema = sealed({
  ...scoredShape,
  name: optional(textSchema),
  onlyIn: optional(listOfSome(idSchema)),
});

/** One of several parts of a dimension 分项. Its points are bounded only where it states a floor or a cap. */
export interface Part
  extends Narrowed<
    Inferred<typeof partSchema>,
    ScoredFields &
      Bounds & {
        /** What it is called 名称. */
        name?: Text | undefined;
        /** The ids of the groups that it counts in 适用组别; all unless stated. */
        onlyIn?: readonly string[] | undefined;
      }
  > {}

const exceptionSchema = sealed({
  name: optional(textSchema),
  if: conditionSchema,
  /** What the score is set to 处理结果: 0 该项不得分, or full marks 该项得满分. */
  then: oneOf(["zero", "fullMarks"]),
});

/** A condition that settles the score of a dimension 特别规定, such as a veto 一票否决. */
export interface DimensionCondition
  extends Narrowed<
    Inferred<typeof exceptionSchema>,
    {
      /** What it is called 名称, such as 经查实虚假办结; a score that it settles says so. */
      name?: Text | undefined;
      /** When it applies 适用条件. */
      if: Condition;
    }
  > {}

const commonShape = {
  /** The id 标识: the key of its score in a result. */
  id: idSchema,
  name: textSchema,
  floor: optional(pointsByGroup),
  cap: optional(pointsByGroup),
  /** That its points come on top 附加项: not counted in the total's full marks, and not scaled when others are left out. */
  extra: optional(constantTrue),
  conditions: optional(listOfSome(exceptionSchema)),
  wording: optional(textSchema),
  evidence: optional(textSchema),
};

interface CommonFields extends Bounds {
  /** What it is called 名称. */
  name: Text;
  /** Conditions that settle the score 特别规定; the first that holds counts. */
  conditions?: readonly DimensionCondition[] | undefined;
  /** The rule in words 规则表述, as an office would state it. */
  wording?: Text | undefined;
  /** What the rule rests on 依据: a document, or the figures it was recovered from. */
  evidence?: Text | undefined;
}

const simpleSchema = sealed({ ...scoredShape, ...commonShape });

const composedSchema = sealed({
  fullMarks: notNegativePointsByGroup,
  parts: listOfSome(partSchema),
  ...commonShape,
});

/** @internal */
export const dimensionSchema = anyOf(
  [simpleSchema, composedSchema],
  wording(
    "含 measure 与 rule，或含 parts 的考核指标",
    "a dimension, with either measure and rule, or parts",
  ),
);

/** A dimension 考核指标 of one measure and one rule: what it is worth, the quantity it looks at, and how points follow. */
export interface SimpleDimension
  extends Narrowed<Inferred<typeof simpleSchema>, CommonFields & ScoredFields> {}

/** A dimension 考核指标 of several parts 分项, whose points are added and then held within its floor and cap. */
export interface ComposedDimension
  extends Narrowed<
    Inferred<typeof composedSchema>,
    CommonFields & {
      /** What it is worth 满分; 0 or more. */
      fullMarks: ByGroup<string | number>;
      /** Its parts 分项, at least one. */
      parts: readonly Part[];
    }
  > {}

/** One scored column 考核指标. */
export type Dimension = SimpleDimension | ComposedDimension;

/** @internal the parts of a dimension, each with its place; a simple one is its own part, whose bounds are the dimension's */
export function partsOf(dimension: Dimension, path: string): { part: Part; path: string }[] {
  if (!("parts" in dimension)) {
    const { floor: _, cap: __, ...part } = dimension;
    return [{ part: part as unknown as Part, path }];
  }
  if (!Array.isArray(dimension.parts)) return [];
  return dimension.parts.map((part: Part, index) => ({ part, path: `${path}.parts[${index}]` }));
}
