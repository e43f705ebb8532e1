import { type Fraction, ratio } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { givenNumber } from "../measures/quantity.js";
import { type ByGroup, pointsByGroup } from "../words/byGroup.js";
import { listOfSome, literal, sealed } from "../words/shape.js";
import {
  type Formula,
  goesOneWay,
  highestOf,
  lowestOf,
  none,
  pointsBy,
  type RuleDefinition,
  type RuleWords,
} from "./ruleDefinition.js";

const schema = sealed({
  kind: literal("byRank"),
  points: listOfSome(pointsByGroup),
  otherwise: pointsByGroup,
});

/** Points by rank, from a list 按名次计分. */
export interface ByRankRule {
  /** The kind of rule 规则类型: points by rank, from a list 按名次计分; see the function `byRank`. */
  readonly kind: "byRank";
  /** The points of rank 1, of rank 2, and so on 各名次得分. */
  readonly points: readonly ByGroup<string | number>[];
  /** What every rank past the end of the list earns 其余名次得分. */
  readonly otherwise: ByGroup<string | number>;
}

/** What {@link byRank} needs to know. */
export interface ByRankTerms {
  /** The points of rank 1, of rank 2, and so on 各名次得分. */
  readonly points: readonly Amount[];
  /** What every rank past the end of the list earns 其余名次得分. */
  readonly otherwise: Amount;
}

/**
 * Points by rank, from a list 按名次计分: 第1名得…分，第2名得…分.
 *
 * Formula: `points[rank − 1]`, or `otherwise` past the end of the list.
 *
 * @param rank - a rank; a whole number from 1
 * @param terms - the points of each rank, and of all further ones
 * @returns the points, exact
 * @throws RangeError when the rank is no whole number from 1, or the points are not numbers
 * @example
 * ```ts
 * import { byRank } from "hotline-scoring/rules";
 *
 * byRank(2, { points: [10, 8, 6], otherwise: 0 }); // => 8
 * byRank(4, { points: [10, 8, 6], otherwise: 0 }); // => 0
 * byRank(0, { points: [10, 8, 6], otherwise: 0 }); // throws byRank requires a rank
 * ```
 */
export function byRank(rank: Amount, terms: ByRankTerms): Fraction {
  const place = fractionAs("byRank", rank);
  if (place.denominator !== 1n || place.numerator < 1n) {
    throw new RangeError(`byRank requires a rank that is a whole number from 1, not ${place}`);
  }
  return pointsBy(formula, terms, place);
}

const formula: Formula<ByRankTerms> = (terms, by) => {
  if (!Array.isArray(terms?.points)) throw new RangeError("byRank requires a list of points");
  const otherwise = fractionAs("byRank points", terms.otherwise);
  const cases = Array.from(terms.points, (points: Amount, index) => ({
    word: "is" as const,
    edge: ratio(index + 1, 1),
    result: fractionAs("byRank points", points),
  }));
  return (value) => {
    // a place that was rounded may be none
    const { numerator: place, denominator } = value;
    const isListed = denominator === 1n && place > 0n && place <= BigInt(cases.length);
    const chosen = isListed ? Number(place) - 1 : cases.length;
    return by.chosen({ value, cases, otherwise, chosen });
  };
};

function ladder({ points, otherwise }: ByRankTerms): Fraction[] {
  return [...points, otherwise].map((one) => fractionOf(one));
}

export const byRankRule: RuleDefinition<ByRankRule, ByRankTerms> = {
  schema,
  takes: ["place"],
  formula,
  ofUnits: none,
  edges: none,
  flaws: none,
};

export const byRankWords: RuleWords<ByRankRule, ByRankTerms> = {
  steps: {},
  fromShownMeasure: false,
  phrase: ({ chosen, measure, worth }) => {
    const points = worth(givenNumber(chosen().result));
    return { zh: `第 ${measure()} 名计 ${points.zh}`, en: `rank ${measure()} earns ${points.en}` };
  },
  curve: {
    least: (terms) => lowestOf(ladder(terms)),
    most: (terms) => highestOf(ladder(terms)),
    ladder,
    isMonotone: (terms) => goesOneWay(ladder(terms)),
    turns: ({ points }) =>
      [...points, 0].map((_, index) => ({
        key: "points",
        at: ratio(index + 1, 1),
        side: undefined,
      })),
  },
  page: {
    words: (written, { points }) => {
      const listed = points.map((_, index) => ({
        rank: index + 1,
        points: written(`points[${index}]`),
      }));
      const [others, last] = [written("otherwise"), points.length];
      return {
        zh: `${listed.map((one) => `第${one.rank}名${one.points}分`).join("，")}，其余${others}分`,
        en: `${listed.map((one) => one.points).join(", ")} for ranks 1 to ${last}, ${others} for the others`,
      };
    },
    terms: {},
  },
};
