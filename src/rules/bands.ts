import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs, fractionOf } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { Flaw } from "../measures/measureDefinition.js";
import { measuredQuantities } from "../measures/quantity.js";
import { type ByGroup, pointsByGroup } from "../words/byGroup.js";
import { listOfSome, literal, sealed } from "../words/shape.js";
import type { Text } from "../words/text.js";
import {
  type Edges,
  type EdgeTerms,
  type EdgeWord,
  edgeNames,
  edgeShape,
  edgeTest,
  edgeWords,
  statedEdges,
} from "./edges.js";
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

export const bandSchema = sealed({ ...edgeShape, points: pointsByGroup });

/** One band 档: its one edge, and what it gives. Where it ends follows from the other bands. */
export interface Band extends Edges {
  /** What the band gives 得分. */
  readonly points: ByGroup<string | number>;
}

/** One band, as the function `bands` needs to know it. */
export interface BandTerms extends EdgeTerms {
  /** What the band gives 得分. */
  readonly points: Amount;
}

/** The one edge of a band; undefined where it has not exactly one. */
export function edgeOf(band: EdgeTerms): { word: EdgeWord; edge: Fraction } | undefined {
  const [stated, ...more] = statedEdges<Amount>(band ?? {});
  if (stated === undefined || more.length > 0) return undefined;
  return { word: stated[0], edge: fractionAs("bands edge", stated[1]) };
}

const isLower: Record<EdgeWord, boolean> = { from: true, above: true, to: false, below: false };

/** Whether two edges end a band on the same side */
function isSameSide(word: EdgeWord, other: EdgeWord): boolean {
  return isLower[word] === isLower[other];
}

/** The words for an edge on one side, as text */
function wordsOfSide(word: EdgeWord): Text {
  const words = isLower[word] ? ["from", "above"] : ["to", "below"];
  return { zh: words.join("、"), en: words.join(" or ") };
}

/** Which of two edges on the same side lies farther in: above 0 for the first, below 0 for the second. */
export function inwardOrder(a: BandTerms, b: BandTerms): number {
  const [first, second] = [edgeOf(a), edgeOf(b)];
  if (first === undefined || second === undefined) return 0;
  const order = orderOf(first.edge, second.edge);
  if (order !== 0) return isLower[first.word] ? order : -order;
  return Number(isExcluded(first.word)) - Number(isExcluded(second.word));
}

function isExcluded(word: EdgeWord): boolean {
  return word === "above" || word === "below";
}

/** Where bands contradict one another. */
export function bandFlaws(bands: readonly BandTerms[]): Flaw[] {
  const edges = bands.map(edgeOf);
  const first = edges[0];
  return edges.flatMap((stated, index): Flaw[] => {
    if (stated === undefined) return [{ key: `bands[${index}]`, allowed: oneEdge }];
    const { word, edge } = stated;
    const flaw = (allowed: Text) => [{ key: `bands[${index}].${word}`, allowed }];
    if (first !== undefined && !isSameSide(word, first.word)) return flaw(sameSide(first.word));
    const taken = edges
      .slice(0, index)
      .some((other) => other?.word === word && orderOf(other.edge, edge) === 0);
    return taken ? flaw(ownEdge) : [];
  });
}

const oneEdge = {
  zh: "恰含 from、above、to、below 之一的档",
  en: "a band with exactly one of from, above, to, below",
};

const ownEdge = { zh: "不与其他档重复的界值", en: "an edge that no other band has" };

function sameSide(word: EdgeWord): Text {
  const { zh, en } = wordsOfSide(word);
  return {
    zh: `与第一档同侧的界值（${zh}）`,
    en: `an edge on the same side as that of the first band (${en})`,
  };
}

const schema = sealed({
  kind: literal("bands"),
  bands: listOfSome(bandSchema),
  otherwise: pointsByGroup,
});

/** Points by the band that the measure lies in 分档计分. */
export interface BandsRule {
  /** The kind of rule 规则类型: points by the band that the measure lies in 分档计分; see the function `bands`. */
  readonly kind: "bands";
  /** The bands 各档, in any order: all with a lower edge (`from`, `above`), or all with an upper edge (`to`, `below`). */
  readonly bands: readonly Band[];
  /** What a measure in no band gives 其余情形得分. */
  readonly otherwise: ByGroup<string | number>;
}

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
 * import { bands } from "hotline-scoring/rules";
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

/** Where a value lies that missed an edge. */
const otherSide: Record<EdgeWord, EdgeWord> = {
  from: "below",
  above: "to",
  to: "above",
  below: "from",
};

function edgePhrase(word: EdgeWord, edge: string): Text {
  const { zh, en } = edgeNames[word];
  return { zh: `${zh} ${edge}`, en: `${en} ${edge}` };
}

export const bandsRule: RuleDefinition<BandsRule, BandsTerms> = {
  schema,
  takes: measuredQuantities,
  formula,
  edges: (rule) =>
    rule.bands.flatMap((band, index) =>
      statedEdges<ByGroup<string | number>>(band).map(
        ([word, edge]) => [`bands[${index}].${word}`, edge] as const,
      ),
    ),
  flaws: ({ bands }) => bandFlaws(bands),
  ofUnits: none,
};

export const bandsWords: RuleWords<BandsRule, BandsTerms> = {
  steps: {},
  fromShownMeasure: false,
  phrase: ({ chosen, edge }) => {
    const { word, edge: reached, missed } = chosen();
    const rest =
      missed === undefined || missed.word === "is"
        ? undefined
        : edgePhrase(otherSide[missed.word], edge(missed.edge));
    if (word === undefined || word === "is" || reached === undefined) {
      return {
        zh: `${rest?.zh ?? ""}，不在各档之内，按其余情形计`,
        en: `${rest?.en ?? ""}, in none of the bands`,
      };
    }
    const own = edgePhrase(word, edge(reached));
    const sides = rest === undefined ? [own] : isLower[word] ? [own, rest] : [rest, own];
    return {
      zh: `所在档为${sides.map(({ zh }) => zh).join("、")}`,
      en: `in the band ${sides.map(({ en }) => en).join(", ")}`,
    };
  },
  curve: {
    least: (terms) => lowestOf(ladder(terms)),
    most: (terms) => highestOf(ladder(terms)),
    ladder,
    isMonotone: (terms) => goesOneWay(ladder(terms)),
    turns: (terms) =>
      terms.bands.flatMap((band, index) => {
        const stated = edgeOf(band);
        if (stated === undefined) return [];
        return [{ key: `bands[${index}].${stated.word}`, at: stated.edge, side: stated.word }];
      }),
  },
  page: {
    words: (written, { bands }) => {
      const listed = bands.map((band, index) => {
        const [word = "from"] = edgeWords.filter((one) => band[one] !== undefined);
        const [points, edge] = [
          written(`bands[${index}].points`),
          written(`bands[${index}].${word}`),
        ];
        const { zh, en } = edgeNames[word];
        return { zh: `${zh}${edge}得${points}分`, en: `${points} ${en} ${edge}` };
      });
      const others = written("otherwise");
      return {
        zh: `${listed.map(({ zh }) => zh).join("，")}，其余得${others}分`,
        en: `${listed.map(({ en }) => en).join(", ")}, ${others} otherwise`,
      };
    },
    terms: {},
  },
};
