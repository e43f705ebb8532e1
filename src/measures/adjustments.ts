import { fractionOf } from "../exact/fractionOf.js";
import { listOfSome, oneOf, optional, sealed } from "../words/shape.js";
import { lineSchema, type Text } from "../words/text.js";
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
      return noneOf[measure.adjustments];
    }
    const listed = counted.map((one) => {
      const { zh, en } = changeOf(one.points);
      return {
        zh: `${one.category}${zh}（${one.reason}）`,
        en: `${one.category} ${en} (${one.reason})`,
      };
    });
    const sum = changeOf(value);
    return {
      zh: `${listed.map(({ zh }) => zh).join("、")}，合计${sum.zh}`,
      en: `${listed.map(({ en }) => en).join(", ")}; together ${sum.en}`,
    };
  },
  page: { words: ({ adjustments }) => allOf[adjustments] },
};

/** Points granted or taken away: `加 2 分`, `扣 1 分`. */
function changeOf(points: string): Text {
  const size = points.replace(/^-/, "");
  const unit = size === "1" ? "point" : "points";
  return points.startsWith("-")
    ? { zh: `扣 ${size} 分`, en: `${size} ${unit} off` }
    : { zh: `加 ${size} 分`, en: `${size} ${unit} more` };
}

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
