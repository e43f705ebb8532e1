import { type Fraction, ONE, ZERO } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { shown } from "../exact/shown.js";
import { type ByGroup, pointsByGroup } from "../words/byGroup.js";
import { literal, sealed } from "../words/shape.js";
import {
  always,
  type Formula,
  highestOf,
  lowestOf,
  none,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
} from "./ruleDefinition.js";

const schema = sealed({
  kind: literal("yesNo"),
  yes: pointsByGroup,
  no: pointsByGroup,
});

/** Points by whether something is so 是否得分: 落实的得5分，否则不得分; 未落实的扣2分. */
export interface YesNoRule {
  /** The kind of rule 规则类型: points by whether something is so 是否得分; see the function `yesNo`. */
  readonly kind: "yesNo";
  /** The points where it is so “是”的得分; below 0 to take points away. */
  readonly yes: ByGroup<string | number>;
  /** The points where it is not “否”的得分; below 0 to take points away. */
  readonly no: ByGroup<string | number>;
}

/** What {@link yesNo} needs to know. */
export interface YesNoTerms {
  /** The points where it is so “是”的得分. */
  readonly yes: Amount;
  /** The points where it is not “否”的得分. */
  readonly no: Amount;
}

/**
 * Points by whether something is so 是否得分: they are given, or taken away, once.
 *
 * Formula: `yes` where it is so, `no` where it is not.
 *
 * @param fact - whether it is so
 * @param terms - the points of either case; below 0 to take points away
 * @returns the points, exact
 * @throws RangeError when the fact is neither `true` nor `false`, or the points are not numbers
 * @example
 * ```ts
 * import { yesNo } from "hotline-scoring/rules";
 *
 * yesNo(true, { yes: 5, no: 0 }); // => 5
 * yesNo(false, { yes: 0, no: -2 }); // => -2
 * yesNo("yes" as never, { yes: 5, no: 0 }); // throws yesNo requires true or false
 * ```
 */
export function yesNo(fact: boolean, terms: YesNoTerms): Fraction {
  if (typeof fact !== "boolean") {
    throw new RangeError(`yesNo requires true or false, not ${shown(fact)}`);
  }
  return pointsBy(formula, terms ?? {}, fact ? ONE : ZERO);
}

const formula: Formula<YesNoTerms> = (terms, by) => {
  const cases = [{ word: "is" as const, edge: ONE, result: fractionAs("yesNo yes", terms.yes) }];
  const otherwise = fractionAs("yesNo no", terms.no);
  return (value) => by.chosen({ value, cases, otherwise, chosen: value.above > 0 ? 0 : 1 });
};

function both({ yes, no }: YesNoTerms): Fraction[] {
  return [fractionOf(no), fractionOf(yes)];
}

export const yesNoRule: RuleDefinition<YesNoRule, YesNoTerms> = {
  schema,
  takes: ["fact"],
  formula,
  ofUnits: none,
  edges: none,
  flaws: none,
};

export const yesNoWords: RuleWords<YesNoRule, YesNoTerms> = {
  steps: {},
  fromShownMeasure: false,
  phrase: () => undefined,
  curve: {
    least: (terms) => lowestOf(both(terms)),
    most: (terms) => highestOf(both(terms)),
    ladder: both,
    isMonotone: always,
    turns: () => [{ key: "yes", at: ONE, side: undefined }],
  },
  page: {
    words: (written) => {
      const [yes, no] = [written("yes"), written("no")];
      return { zh: `是得${yes}分，否得${no}分`, en: `${yes} if yes, ${no} if no` };
    },
    terms: {},
  },
};
