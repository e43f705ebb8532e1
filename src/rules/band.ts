import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import type { ByGroup } from "../model/byGroup.js";
import type { Flaw } from "../model/flaw.js";
import type { Narrowed } from "../model/narrowed.js";
import { sealed } from "../model/sealed.js";
import type { Inferred } from "../model/shape.js";
import type { Text } from "../model/text.js";
import { pointsByGroup } from "../model/valuesByGroup.js";
import { type Edges, type EdgeTerms, type EdgeWord, edgeShape, statedEdges } from "./edges.js";

/** @internal */
export const bandSchema = sealed({ ...edgeShape, points: pointsByGroup });

/** One band 档: its one edge, and what it gives. Where it ends follows from the other bands. */
export interface Band
  extends Narrowed<
    Inferred<typeof bandSchema>,
    Edges & {
      /** What the band gives 得分. */
      points: ByGroup<string | number>;
    }
  > {}

/** One band, as the function `bands` needs to know it. */
export interface BandTerms extends EdgeTerms {
  /** What the band gives 得分. */
  readonly points: Amount;
}

/** @internal the one edge of a band; nothing where it has not exactly one */
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

/** @internal which of two edges on the same side lies farther in: above 0 for the first, below 0 for the second */
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

/** @internal where bands contradict one another */
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
