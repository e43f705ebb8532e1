import { compare } from "../exact/arithmetic.js";
import { isAmount } from "../exact/fractionOf.js";
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
  // one may be in points and the other in percent of full marks
  if (quantity === undefined) return [];
  const written = stated.flatMap(([word, edge]) =>
    edgeContradictions(edge, `${path}.${word}`, quantity),
  );
  return written.length > 0 ? written : emptyRange(edges, path);
}

/** The upper edge that nothing can keep which reaches the lower one. */
function emptyRange(edges: Edges, path: string): InputIssue[] {
  for (const lower of ["from", "above"] as const) {
    for (const upper of ["to", "below"] as const) {
      const [least, most] = [edges[lower], edges[upper]];
      if (!isAmount(least) || !isAmount(most)) continue;
      const order = compare(least, most);
      const edgeIsIn = lower === "from" && upper === "to";
      if (order < 0 || (order === 0 && edgeIsIn)) continue;
      const allowed = {
        zh: `高于下界 ${least} 的界值（否则没有数值能同时满足）`,
        en: `an edge above the lower one, ${least}, since nothing can be within both`,
      };
      return [inputIssue(`${path}.${upper}`, foundText(most), allowed)];
    }
  }
  return [];
}
