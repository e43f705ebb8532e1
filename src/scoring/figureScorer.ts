import { exactly } from "../exact/operations.js";
import type { Scheme } from "../model/scheme.js";
import type { Score } from "../model/score.js";
import { termsAt } from "../model/termsAt.js";
import { definitionOfRule } from "../rules/rules.js";
import { totalBy } from "./rankedTotal.js";
import { scorePublisher } from "./scorePublisher.js";

/** @internal how the further figures follow from the total of a unit; nothing where the scheme has none */
export function figureScorer(
  { figures, groups, rounding }: Pick<Scheme, "figures" | "groups" | "rounding">,
  operations = exactly,
): ((total: Score, group: string) => Record<string, Score>) | undefined {
  if (figures === undefined) return undefined;
  const prepared = figures.map(({ id, by, rule, rounding: own }) => {
    const formulaIn = (group: string) => {
      const terms = operations.terms(termsAt(rule, group) as object);
      return definitionOfRule(rule).formula(terms, operations);
    };
    return {
      id,
      read: totalBy(by, rounding, operations),
      formulas: new Map(groups.map((group) => [group.id, formulaIn(group.id)])),
      publish: scorePublisher(own ?? rounding.published, operations),
    };
  });
  return (total, group) =>
    Object.fromEntries(
      prepared.map(({ id, read, formulas, publish }) => {
        const formula = formulas.get(group) as NonNullable<ReturnType<typeof formulas.get>>;
        const measure = operations.named("measure", read(total));
        return [id, publish(operations.settled(operations.named("figure", formula(measure))))];
      }),
    );
}
