import type { Comparison } from "../model/condition.js";
import { termsAt } from "../model/termsAt.js";
import { type EdgeTerms, isWithin } from "../rules/edges.js";
import type { Facts, Layout } from "./layout.js";
import { measureReader } from "./measureReader.js";

/** @internal how a comparison is answered for the units of a group */
export function comparisonReader(
  { measure, noData, ...edges }: Comparison,
  group: string,
  layout: Layout,
): (facts: Facts) => boolean {
  const read = measureReader(measure, layout);
  const terms = termsAt(edges, group) as EdgeTerms;
  return (facts) => {
    const value = read(facts);
    return value === undefined ? noData === "holds" : isWithin(value, terms);
  };
}
