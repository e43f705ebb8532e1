import { fractionOf } from "../exact/fractionOf.js";
import { listOfSome, oneOf, optional, sealed } from "../words/shape.js";
import { lineSchema } from "../words/text.js";
import {
  type MeasureOfAdjustments,
  type MeasureWords,
  unbounded,
  withoutFlaws,
} from "./measureDefinition.js";

const schema = sealed({
  adjustments: oneOf(["bonus", "deduction", "all"]),
  categories: optional(listOfSome(lineSchema)),
});

/**
 * A unit's adjustments added up 加减分合计: its bonuses 加分, its deductions 扣分, or both, of all categories or of those named:
 * `{ adjustments: "bonus" }`, `{ adjustments: "all", categories: ["优秀案例"] }`.
 *
 * Formula: `Σ points`; deductions are below 0. There is always data: 0 where there is none to add.
 */
export interface AdjustmentsMeasure {
  /** Which of a unit's adjustments are added 加减分项: those above zero, those below, or all of them. */
  readonly adjustments: "bonus" | "deduction" | "all";
  /** The categories 类别 that count; all unless stated. */
  readonly categories?: readonly string[] | undefined;
}

export const adjustmentsMeasure: MeasureOfAdjustments<AdjustmentsMeasure> = {
  schema,
  quantity: () => "points",
  counts: ({ adjustments, categories }) => {
    const isOfSign = {
      bonus: (above: number | bigint) => above > 0,
      deduction: (above: number | bigint) => above < 0,
      all: () => true,
    }[adjustments];
    return ({ above }, category) =>
      isOfSign(above) && (categories === undefined || categories.includes(category));
  },
  flaws: withoutFlaws,
};

export const adjustmentsWords: MeasureWords<AdjustmentsMeasure> = {
  range: unbounded,
  isMonotone: true,
  steps: {},
  phrase: (value, measure, _told, observed) => {
    const counts = adjustmentsMeasure.counts(measure);
    const counted = observed.adjustments.filter(({ points, category }) =>
      counts(fractionOf(points), category),
    );
    if (counted.length === 0) {
      const { zh, en } = noneOf[measure.adjustments];
      return { zh: `${zh}，计 ${value} 分`, en: `${en}, ${value} points` };
    }
    const zh = counted.map((one) => `${one.category} ${one.points} 分（${one.reason}）`);
    const en = counted.map((one) => `${one.category} ${one.points} points (${one.reason})`);
    return {
      zh: `${zh.join("、")}，合计 ${value} 分`,
      en: `${en.join(", ")}; together ${value} points`,
    };
  },
  page: { words: ({ adjustments }) => allOf[adjustments] },
};

const noneOf = {
  bonus: { zh: "无加分", en: "no bonuses" },
  deduction: { zh: "无扣分", en: "no deductions" },
  all: { zh: "无加减分项", en: "no adjustments" },
};

const allOf = {
  bonus: { zh: "全部加分", en: "all bonuses" },
  deduction: { zh: "全部扣分", en: "all deductions" },
  all: { zh: "全部加减分项", en: "all adjustments" },
};
