import { fractionOf } from "../exact/fractionOf.js";
import { recording } from "../exact/recording.js";
import { type Comparison, joinedTest, leavesOf } from "../model/condition.js";
import type { Dimension } from "../model/dimension.js";
import { quantityIn } from "../model/quantityIn.js";
import type { Scheme } from "../model/scheme.js";
import { termsAt } from "../model/termsAt.js";
import { type EdgeTerms, statedEdges } from "../rules/edges.js";
import { comparisonReader } from "../scoring/comparisonReader.js";
import type { Facts, Layout } from "../scoring/layout.js";
import { measureReader } from "../scoring/measureReader.js";
import type { ComparisonWorking, ConditionWorking } from "./workingParts.js";

/** @internal the conditions of a dimension, and how each was answered for a unit */
export function conditionWorkings(
  { conditions = [] }: Dimension,
  group: string,
  scheme: Pick<Scheme, "metrics">,
  layout: Layout,
  facts: Facts,
): ConditionWorking[] {
  const holds = (leaf: Comparison) => comparisonReader(leaf, group, layout);
  return conditions.map(({ name, if: condition, give }, index) => ({
    number: index + 1,
    ...(name === undefined ? {} : { name }),
    give,
    holds: joinedTest(condition, holds)(facts),
    comparisons: leavesOf<Comparison>(condition, "").map(({ leaf }): ComparisonWorking => {
      const { measure, noData: _, ...edges } = leaf;
      const value = measureReader(measure, layout, recording)(facts);
      const stated = statedEdges(termsAt(edges, group) as EdgeTerms);
      return {
        measure,
        quantity: quantityIn(scheme, measure),
        exact: value === undefined ? null : `${value}`,
        edges: stated.map(([word, edge]) => ({ word, exact: `${fractionOf(edge)}` })),
        holds: holds(leaf)(facts),
      };
    }),
  }));
}
