import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { type ByGroup, pointsByGroup } from "../words/byGroup.js";
import { literal, sealed } from "../words/shape.js";
import {
  always,
  type Formula,
  none,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
  withoutEnd,
} from "./ruleDefinition.js";

const schema = sealed({
  kind: literal("sum"),
  start: pointsByGroup,
});

/** Starting points, and the adjustments added to them 基础分加减. */
export interface SumRule {
  /** The kind of rule 规则类型: starting points and what is added to them 基础分加减; see the function `sum`. */
  readonly kind: "sum";
  /** The points before the first adjustment 起始分. */
  readonly start: ByGroup<string | number>;
}

/** What {@link sum} needs to know. */
export interface SumTerms {
  /** The points before the first adjustment 起始分. */
  readonly start: Amount;
}

/**
 * Starting points, and the adjustments added to them 基础分加减.
 *
 * Formula: `start + adjustments`. The result may lie outside full marks: a dimension holds it within its floor and cap.
 *
 * @param adjustments - the sum of the adjustments that count here; deductions are below 0
 * @param terms - the points to start from
 * @returns the points, exact
 * @throws RangeError when a value is not a number
 * @example
 * ```ts
 * import { sum } from "hotline-scoring/rules";
 *
 * sum("-2", { start: 5 }); // => 3
 * sum("4.5", { start: 0 }); // => 9/2
 * ```
 */
export function sum(adjustments: Amount, terms: SumTerms): Fraction {
  return pointsBy(formula, terms ?? {}, fractionAs("sum adjustments", adjustments));
}

const formula: Formula<SumTerms> = (terms, by) => {
  const start = fractionAs("sum start", terms.start);
  return (adjustments) => by.sum([start, adjustments]);
};

export const sumRule: RuleDefinition<SumRule, SumTerms> = {
  schema,
  takes: ["points"],
  formula,
  ofUnits: none,
  edges: none,
  flaws: none,
};

export const sumWords: RuleWords<SumRule, SumTerms> = {
  steps: {},
  fromShownMeasure: false,
  phrase: ({ number, isZero, worth }) => {
    if (isZero("start")) return undefined;
    const { zh, en } = worth(number("start"));
    return { zh: `基础分 ${zh}`, en: `added to ${en}` };
  },
  curve: {
    least: withoutEnd,
    most: withoutEnd,
    ladder: none,
    isMonotone: always,
    turns: none,
  },
  page: {
    words: (written) => {
      const [start, marks] = [written("start"), written("fullMarks")];
      return start === "0"
        ? { zh: `相加，最高${marks}分`, en: `their sum, at most ${marks}` }
        : { zh: `${start}分减去其和，扣完为止`, en: `${start} less their sum, not below 0` };
    },
    terms: {},
  },
};
