import { type Dimension, type Rule, type Scheme, xiangtan2023 } from "hotline-scoring";
import { rules } from "../../src/rules/rules.js";
import { inventions } from "./inventions.js";

/** A dimension of one measure and one rule. */
export type OneRule = Extract<Dimension, { rule: Rule }>;

/** What a page shows: a dimension of a scheme, and the unit of October 2023 that it works out. */
export interface Documented {
  /** The function whose page it is on. */
  readonly page: string;
  readonly scheme: Scheme;
  readonly dimension: OneRule;
  readonly unit: string;
  /** Whether 湘潭 has it, or it only shows what such a rule would have given. */
  readonly invented: boolean;
}

/** The unit that each dimension of 湘潭 is worked out for: one whose score is not simply full marks. */
const worked = {
  onTimeCompletion: "湘潭经开区管委会",
  extension: "韶山市人民政府",
  contact: "湘乡市人民政府",
  satisfaction: "市人社局",
  rejection: "湘潭经开区管委会",
  knowledgeBase: "湘潭高新区管委会",
  cooperation: "湘潭新奥燃气公司",
  bonus: "市人社局",
};

/** The page of each dimension of 湘潭. */
export const dimensionPages: readonly Documented[] = xiangtan2023.dimensions.map((dimension) => ({
  page: `${dimension.id}Score`,
  scheme: xiangtan2023,
  dimension,
  unit: worked[dimension.id],
  invented: false,
}));

const inventionPages: readonly Documented[] = inventions.map(({ unit, ...dimension }) => ({
  page: dimension.rule.kind,
  scheme: { ...xiangtan2023, dimensions: [dimension] },
  dimension,
  unit,
  invented: true,
}));

/** What the page of each rule shows: the dimensions of 湘潭 that have it, or one that is invented. */
export const rulePages: ReadonlyMap<Rule["kind"], readonly Documented[]> = new Map(
  (Object.keys(rules) as Rule["kind"][]).map((kind) => [
    kind,
    [...dimensionPages, ...inventionPages].filter(({ dimension }) => dimension.rule.kind === kind),
  ]),
);
