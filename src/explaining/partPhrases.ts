import { wordsOfMeasure } from "../measures/measures.js";
import { givenQuantity, type Quantity, shownQuantity } from "../measures/quantity.js";
import { toldBy } from "../measures/told.js";
import { type Rule, wordsOfRule } from "../rules/rules.js";
import type { WorkingStep } from "../words/steps.js";
import type { Text } from "../words/text.js";
import type { DimensionWorking, PartWorking } from "./working.js";

/** What a part's measure came to, beyond the metrics themselves: none where it is one of them. */
export function measurePhrase(part: PartWorking, working: Observed): Text[] {
  const { measure, quantity, steps } = part;
  const step = steps.find(({ name }) => name === "measure");
  if (step === undefined) return [];
  const [raw] = step.operation === "rounded" ? step.operands : [];
  const value = shownQuantity(raw?.exact ?? step.exact, quantity);
  const phrase = wordsOfMeasure(measure).phrase(value, measure, toldBy(steps), observedIn(working));
  const words = phrase === undefined ? [] : [phrase];
  if (raw === undefined || raw.exact === step.exact) return words;
  const rounded = shownQuantity(step.exact, quantity);
  return [
    ...words,
    { zh: `计分前舍入为 ${rounded}`, en: `rounded to ${rounded} before it is scored` },
  ];
}

/** What was observed of a unit, as far as a dimension looks at it. */
type Observed = Pick<DimensionWorking, "metrics" | "adjustments">;

function observedIn({ metrics, adjustments }: Observed) {
  const known = new Map(metrics.map((metric) => [metric.id, metric]));
  return {
    adjustments,
    nameOf: (metric: string) => known.get(metric)?.name ?? { zh: metric, en: metric },
    kindOf: (metric: string) => known.get(metric)?.kind,
  };
}

/** A rule, the quantity it was asked about, and the steps it took. */
export interface RuleSteps {
  readonly rule: Rule;
  readonly quantity: Quantity;
  readonly steps: readonly WorkingStep[];
}

/** How a rule came to its points, in words; undefined where they are simply those given. */
export function rulePhrase({ rule, quantity, steps }: RuleSteps): Text | undefined {
  const told = toldBy(steps);
  return wordsOfRule(rule).phrase(
    {
      ...told,
      measure: () => shownQuantity(told.exact("measure"), quantity),
      edge: (exact) => givenQuantity(exact, quantity),
    },
    rule,
  );
}
