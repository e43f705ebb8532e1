import type { Fraction } from "../exact/fraction.js";
import { type Amount, fractionAs } from "../exact/fractionOf.js";
import { orderOf } from "../exact/steps.js";
import { type ByGroup, edgeByGroup } from "../words/byGroup.js";
import { optional } from "../words/shape.js";
import type { Text } from "../words/text.js";

/** The words for an edge; each says whether the edge itself is in. */
export const edgeShape = {
  from: optional(edgeByGroup),
  above: optional(edgeByGroup),
  to: optional(edgeByGroup),
  below: optional(edgeByGroup),
};

/** Where a range begins and ends 区间界限; each word says whether the edge itself is in. */
export interface Edges {
  /** The least, included 达到、不低于、…（含）以上. */
  readonly from?: ByGroup<string | number> | undefined;
  /** The end below, excluded 高于、超过、…以上（不含）. */
  readonly above?: ByGroup<string | number> | undefined;
  /** The most, included 不超过、不高于、…（含）以下. */
  readonly to?: ByGroup<string | number> | undefined;
  /** The end above, excluded 低于、不足、…以下（不含）. */
  readonly below?: ByGroup<string | number> | undefined;
}

/** {@link Edges} as numbers. */
export interface EdgeTerms {
  /** The least, included. */
  readonly from?: Amount | undefined;
  /** The end below, excluded. */
  readonly above?: Amount | undefined;
  /** The most, included. */
  readonly to?: Amount | undefined;
  /** The end above, excluded. */
  readonly below?: Amount | undefined;
}

/** An edge of a rule, and where it stands in the rule. */
export type EdgePlace = readonly [key: string, edge: ByGroup<string | number>];

export const edgeWords = ["from", "above", "to", "below"] as const;

export type EdgeWord = (typeof edgeWords)[number];

/** Whether a value is on the right side of an edge, by how it compares with it. */
const holds: Record<EdgeWord, (order: number) => boolean> = {
  from: (order) => order >= 0,
  above: (order) => order > 0,
  to: (order) => order <= 0,
  below: (order) => order < 0,
};

/** Whether a value is on the right side of an edge. */
export function edgeTest(word: EdgeWord, edge: Fraction): (value: Fraction) => boolean {
  const test = holds[word];
  return (value) => test(orderOf(value, edge));
}

/** Whether a value lies within all edges that are stated. */
export function isWithin(value: Fraction, edges: EdgeTerms): boolean {
  return statedEdges<Amount>(edges).every(([word, edge]) =>
    edgeTest(word, fractionAs("edge", edge))(value),
  );
}

/** The edges that are stated, each with its word. */
export function statedEdges<Value>(
  edges: Readonly<Partial<Record<EdgeWord, Value | undefined>>>,
): (readonly [EdgeWord, Value])[] {
  return edgeWords.flatMap((word) => {
    const edge = edges[word];
    return edge === undefined ? [] : [[word, edge] as const];
  });
}

/** What the words for an edge are called. */
export const edgeNames: Record<EdgeWord, Text> = {
  from: { zh: "达到", en: "from" },
  above: { zh: "高于", en: "above" },
  to: { zh: "不超过", en: "up to" },
  below: { zh: "低于", en: "below" },
};
