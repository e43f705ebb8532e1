import { type Measure, measureSchema } from "../measures/measures.js";
import { type Rule, ruleSchema } from "../rules/rules.js";
import {
  type ByGroup,
  notNegativePointsByGroup,
  pointsByGroup,
  weightByGroup,
} from "../words/byGroup.js";
import { groupIdSchema } from "../words/id.js";
import { type Rounding, roundingSchema } from "../words/rounding.js";
import { listOfSome, oneOf, optional, type Schema, sealed } from "../words/shape.js";
import { type Text, textSchema } from "../words/text.js";

/** What it may mean that there is no data 无数据的处理: nothing to be a share of, or nobody to compare with. */
export const noDataChoices = ["refuse", "fullMarks", "zero", "leaveOut", "setApart"] as const;

/** One of {@link noDataChoices}. */
export type NoData = (typeof noDataChoices)[number];

export const scoredShape = {
  fullMarks: notNegativePointsByGroup,
  measure: measureSchema,
  rule: ruleSchema,
  noData: optional(oneOf(noDataChoices)),
  roundMeasure: optional(roundingSchema),
  floor: optional(pointsByGroup),
  cap: optional(pointsByGroup),
  weight: optional(weightByGroup),
};

export interface ScoredFields {
  /** What it is worth 满分; 0 or more. */
  readonly fullMarks: ByGroup<string | number>;
  /** The quantity it looks at 计分依据. */
  readonly measure: Measure;
  /** How points follow from the measure 计分规则. */
  readonly rule: Rule;
  /** How the measure is rounded before it is scored 计分前的舍入, in places of a percentage where it is a share; not at all unless stated. */
  readonly roundMeasure?: Rounding | undefined;
  /**
   * What it means that the measure cannot be formed 无数据: refused as bad input (unless stated), full marks, 0, the
   * dimension left out of the total, or the unit set apart unranked.
   */
  readonly noData?: NoData | undefined;
}

export interface Weighted {
  /**
   * What its points count for 权重: `"25%"` where it is scored to 100 and counts a quarter 分值×25%; 1 unless stated. Full
   * marks, floor and cap are stated before the weight.
   */
  readonly weight?: ByGroup<string | number> | undefined;
}

export interface Bounds {
  /** The least it may come to 最低得分; for a dimension 0 unless stated, for a part nothing unless stated. */
  readonly floor?: ByGroup<string | number> | undefined;
  /** The most it may come to 最高得分; for a dimension full marks unless stated, for a part nothing unless stated. */
  readonly cap?: ByGroup<string | number> | undefined;
}

const schema = sealed({
  ...scoredShape,
  name: optional(textSchema),
  onlyIn: optional(listOfSome(groupIdSchema)),
});

/** One of several parts of a dimension 分项. Its points are bounded only where it states a floor or a cap. */
export interface Part extends ScoredFields, Bounds, Weighted {
  /** What it is called 名称. */
  readonly name?: Text | undefined;
  /** The ids of the groups that it counts in 适用组别; all unless stated. */
  readonly onlyIn?: readonly string[] | undefined;
}

export const partSchema: Schema<Part> = schema;
