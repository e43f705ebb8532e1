import type { Scheme } from "../model/scheme.js";
import type { Score } from "../model/score.js";
import { termsAt } from "../model/termsAt.js";
import { definitionOfRule } from "../rules/rules.js";
import { totalBy } from "./rankedTotal.js";
import { scorePublisher } from "./scorePublisher.js";

/** @internal how the further figures follow from the total of a unit; nothing where the scheme has none */
export function figureScorer({
  figures,
  groups,
  rounding,
}: Pick<Scheme, "figures" | "groups" | "rounding">):
  | ((total: Score, group: string) => Record<string, Score>)
  | undefined {
  if (figures === undefined) return undefined;
  const prepared = figures.map(({ id, by, rule, rounding: own }) => ({
    id,
    read: totalBy(by, rounding),
    points: definitionOfRule(rule).points,
    terms: new Map(groups.map((group) => [group.id, termsAt(rule, group.id) as object])),
    publish: scorePublisher(own ?? rounding.published),
  }));
  return (total, group) =>
    Object.fromEntries(
      prepared.map(({ id, read, points, terms, publish }) => {
        return [id, publish(points(read(total), terms.get(group) ?? {}))];
      }),
    );
}
