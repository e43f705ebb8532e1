import {
  type Dimension,
  explain,
  type Month,
  type Scheme,
  type ScoredWorking,
} from "hotline-scoring";
import type { Rule } from "hotline-scoring/rules";
import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
import { october2023 } from "../../examples/october2023Month.js";
import { rules } from "../../src/rules/rules.js";
import type { dimensions } from "../../src/schemes/xiangtan2023/xiangtan2023.js";

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

/** The rules that a dimension of 湘潭 has. */
type RuleOfXiangtan = (typeof dimensions)[number]["rule"]["kind"];

/** A dimension that is made up to show a rule, and the unit that it is worked out for. */
type Invention<Kind> = OneRule & { readonly unit: string; readonly rule: { readonly kind: Kind } };

const mean = { mean: ["systemSatisfaction", "spotCheckSatisfaction"] } as const;

/** A dimension for each rule that 湘潭 does not have, over the figures that it does have: a rule without one does not compile. */
const inventions: { readonly [Kind in Exclude<Rule["kind"], RuleOfXiangtan>]: Invention<Kind> } = {
  twoSided: {
    id: "twoSided",
    unit: "市人社局",
    name: { zh: "回访满意率（双向）", en: "Callback satisfaction, two-sided" },
    wording: {
      zh: "基础分20分；回访满意率每高于85%一个百分点加0.5分，最多加5分；每低一个百分点扣0.5分，最多扣20分",
      en: "20 points at 85 %; 0.5 points more for each percentage point above, at most 5; 0.5 points less for each below, at most 20",
    },
    fullMarks: "25",
    measure: mean,
    rule: {
      kind: "twoSided",
      better: "higher",
      target: "85%",
      start: "20",
      gain: { perPercentagePoint: "0.5", most: "5" },
      loss: { perPercentagePoint: "0.5", most: "20" },
    },
  },
  bands: {
    id: "bands",
    unit: "韶山市人民政府",
    name: { zh: "延期率（分档）", en: "Extension, in bands" },
    wording: {
      zh: "延期率不超过5%的得10分，不超过15%的得8分，不超过30%的得5分，超过30%的不得分",
      en: "10 points up to an extension rate of 5 %, 8 up to 15 %, 5 up to 30 %, none above",
    },
    fullMarks: "10",
    measure: { rate: "extended" },
    rule: {
      kind: "bands",
      bands: [
        { to: "5%", points: "10" },
        { to: "15%", points: "8" },
        { to: "30%", points: "5" },
      ],
      otherwise: "0",
    },
  },
  lines: {
    id: "lines",
    unit: "市人社局",
    name: { zh: "回访满意率（线性内插）", en: "Callback satisfaction, interpolated" },
    wording: {
      zh: "回访满意率达到基准值60%的得15分，达到挑战值90%的得25分，其间按线性内插计分；低于基准值的不得分",
      en: "15 points at the base value of 60 %, 25 from the challenge value of 90 %, on a straight line between; none below the base",
    },
    fullMarks: "25",
    measure: mean,
    rule: {
      kind: "lines",
      through: [
        { at: "60%", points: "15" },
        { at: "90%", points: "25" },
      ],
      below: "0",
      above: "25",
    },
  },
  byRank: {
    id: "byRank",
    unit: "市人社局",
    name: { zh: "回访满意率名次", en: "Rank by callback satisfaction" },
    wording: {
      zh: "按回访满意率在同组同档中的名次计分：第1名25分，第2名22分，第3名19分，其余15分",
      en: "By the rank of callback satisfaction in the peer group: 25, 22 and 19 points for ranks 1 to 3, 15 for the others",
    },
    fullMarks: "25",
    measure: { rankOf: mean, among: "peers", better: "higher", ties: "competition" },
    rule: { kind: "byRank", points: ["25", "22", "19"], otherwise: "15" },
  },
  yesNo: {
    id: "yesNo",
    unit: "湘潭经开区管委会",
    name: { zh: "工单驳回（有无）", en: "Rejections, yes or no" },
    wording: {
      zh: "当月无驳回工单的得10分，有驳回工单的得6分",
      en: "10 points without any rejected ticket, 6 with one or more",
    },
    fullMarks: "10",
    measure: { fact: "noRejections" },
    rule: { kind: "yesNo", yes: "10", no: "6" },
  },
};

/** A fact that the page of yes-or-no rules asks about: it follows from the rejections of October 2023. */
const noRejections = {
  kind: "fact",
  name: { zh: "当月无驳回", en: "No rejections" },
} as const;

const inventedMetrics = { ...xiangtan2023.metrics, noRejections };

/** October 2023 with that fact. */
const octoberWithFacts = {
  ...october2023,
  units: october2023.units.map(({ metrics, ...unit }) => ({
    ...unit,
    metrics: { ...metrics, noRejections: metrics.rejections === 0 },
  })),
};

const inventionPages: readonly Documented[] = Object.values(inventions).map(
  ({ unit, ...dimension }) => ({
    page: dimension.rule.kind,
    scheme: {
      ...xiangtan2023,
      ...(dimension.rule.kind === "yesNo" ? { metrics: inventedMetrics } : {}),
      dimensions: [dimension],
    },
    dimension,
    unit,
    invented: true,
  }),
);

/** What the page of each rule shows: the dimensions of 湘潭 that have it, or one that is invented. */
export const rulePages: ReadonlyMap<Rule["kind"], readonly Documented[]> = new Map(
  (Object.keys(rules) as Rule["kind"][]).map((kind) => [
    kind,
    [...dimensionPages, ...inventionPages].filter(({ dimension }) => dimension.rule.kind === kind),
  ]),
);

const known = new Map<Scheme, ScoredWorking[]>();

/** How every unit of October 2023 is scored by a scheme. */
export function octoberWorkings(scheme: Scheme): readonly ScoredWorking[] {
  const workings =
    known.get(scheme) ??
    october2023.units.map(({ id, name }) => {
      const month = "noRejections" in scheme.metrics ? octoberWithFacts : october2023;
      const working = explain(scheme, month as Month, id);
      if ("setApart" in working) throw new Error(`${name} is set apart`);
      return working;
    });
  known.set(scheme, workings);
  return workings;
}
