import type { Quantity } from "../measures/measureDefinition.js";
import { type Edges, statedEdges } from "../rules/edges.js";
import type { ByGroup } from "./byGroup.js";
import { edgeContradictions } from "./edgeContradictions.js";
import { foundText } from "./foundText.js";
import { type InputIssue, inputIssue } from "./inputIssue.js";

const oneEdge = {
  zh: "至少含 from、above、to、below 之一的条件",
  en: "at least one of from, above, to, below",
};

/** @internal where edges are missing, or not written as the quantity they are held against is */
export function comparisonContradictions(
  edges: Edges,
  path: string,
  quantity: Quantity | undefined,
): InputIssue[] {
  const stated = statedEdges<ByGroup<string | number>>(edges);
  if (stated.length === 0) return [inputIssue(path, foundText(edges), oneEdge)];
  if (quantity === undefined) return [];
  return stated.flatMap(([word, edge]) => edgeContradictions(edge, `${path}.${word}`, quantity));
}
