import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { quantities } from "../measures/measureDefinition.js";
import type { ByGroup } from "../model/byGroup.js";
import type { Narrowed } from "../model/narrowed.js";
import { listOfSome, sealed } from "../model/sealed.js";
import { constant, type Inferred } from "../model/shape.js";
import { pointsByGroup } from "../model/valuesByGroup.js";
import { type Band, type BandTerms, bandFlaws, bandSchema, edgeOf, inwardOrder } from "./band.js";
import { edgeTest, statedEdges } from "./edges.js";
import { leastOf, mostOf } from "./extremes.js";
import { type Formula, pointsBy, type RuleDefinition } from "./ruleDefinition.js";

const schema = sealed({
  /** The kind of rule 规则类型: points by the band that the measure lies in 分档计分; see the function `bands`. */
  kind: constant("bands"),
  bands: listOfSome(bandSchema),
  otherwise: pointsByGroup,
});

/** Points by the band that the measure lies in 分档计分. */
export interface BandsRule
  extends Narrowed<
    Inferred<typeof schema>,
    {
      /** The bands 各档, in any order: all with a lower edge (`from`, `above`), or all with an upper edge (`to`, `below`). */
      bands: readonly Band[];
      /** What a measure in no band gives 其余情形得分. */
      otherwise: ByGroup<string | number>;
    }
  > {}

/** What {@link bands} needs to know. */
export interface BandsTerms {
  /** The bands, in any order. */
  readonly bands: readonly BandTerms[];
  /** What a measure in no band gives 其余情形得分. */
  readonly otherwise: Amount;
}

/**
 * Points by the band that a measure lies in 分档计分.
 *
 * Each band has one edge, and each word says whether the edge is in: `from` 达到, `above` 高于, `to` 不超过, `below` 低于.
 * With lower edges, the band with the highest edge that is reached counts; with upper edges, the one with the lowest
 * edge that is kept. So bands can neither overlap nor leave a gap.
 *
 * @param measure - any quantity
 * @param terms - the bands, and what a measure in none of them gives
 * @returns the points of the band, exact
 * @throws RangeError when a value is not a number, a band has not exactly one edge, or two bands end on different sides
 * or at the same edge
 * @example
 * ```ts
 * import { bands } from "hotline-scoring";
 *
 * const onTime = { bands: [{ from: "95%", points: 10 }, { from: "90%", points: 8 }], otherwise: 0 };
 * bands("95%", onTime); // => 10
 * bands("94.99%", onTime); // => 8
 * bands("89.99%", onTime); // => 0
 * const returned = { bands: [{ to: 0, points: 5 }, { below: 3, points: 3 }], otherwise: 1 };
 * bands(0, returned); // => 5
 * bands(2, returned); // => 3
 * bands(3, returned); // => 1
 * ```
 */
export function bands(measure: Amount, terms: BandsTerms): Fraction {
  if (!Array.isArray(terms?.bands)) throw new RangeError("bands requires a list of bands");
  const [flaw] = bandFlaws(terms.bands);
  if (flaw !== undefined) throw new RangeError(`bands requires ${flaw.allowed.en} at ${flaw.key}`);
  return pointsBy(formula, terms, fractionAs("bands measure", measure));
}

const formula: Formula<BandsTerms> = ({ bands, otherwise: rest }, by) => {
  const otherwise = fractionAs("bands otherwise", rest);
  const cases = [...bands]
    .sort((a, b) => inwardOrder(b, a))
    .map((band) => {
      const { word, edge } = edgeOf(band) as NonNullable<ReturnType<typeof edgeOf>>;
      return { word, edge, result: fractionAs("bands points", band.points) };
    });
  const holds = cases.map(({ word, edge }) => edgeTest(word, edge));
  return (value) => {
    const first = holds.findIndex((test) => test(value));
    const chosen = first === -1 ? cases.length : first;
    return by.chosen({ value, cases, otherwise, chosen });
  };
};

/** From outside all bands to the innermost. */
function ladder({ bands, otherwise }: BandsTerms): Fraction[] {
  const inwards = [...bands].sort(inwardOrder).map(({ points }) => fractionOf(points));
  return [fractionOf(otherwise), ...inwards];
}

/** @internal */
export const bandsRule: RuleDefinition<BandsRule, BandsTerms> = {
  schema,
  takes: quantities,
  formula,
  edges: (rule) =>
    rule.bands.flatMap((band, index) =>
      statedEdges<ByGroup<string | number>>(band).map(
        ([word, edge]) => [`bands[${index}].${word}`, edge] as const,
      ),
    ),
  flaws: ({ bands }) => bandFlaws(bands),
  least: (terms) => leastOf(ladder(terms)),
  most: (terms) => mostOf(ladder(terms)),
  ladder,
  turns: (terms) =>
    terms.bands.flatMap((band, index) => {
      const stated = edgeOf(band);
      if (stated === undefined) return [];
      return [{ key: `bands[${index}].${stated.word}`, at: stated.edge, side: stated.word }];
    }),
};
