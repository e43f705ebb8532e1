import {
  comparedMeasure,
  definitionOf,
  type Measure,
  wordsOfMeasure,
} from "../measures/measures.js";
import { givenQuantity, isPercentage, type Quantity, shownBeside } from "../measures/quantity.js";
import { toldBy } from "../measures/told.js";
import { type Rule, wordsOfRule } from "../rules/rules.js";
import type { WorkingStep } from "../words/steps.js";
import type { Text } from "../words/text.js";
import { exactQuantity, pointsText, wayInBrackets, workedOut } from "./numbersInWords.js";
import type { DimensionWorking, PartWorking } from "./working.js";

/** What a part's measure came to, beyond the metrics themselves: none where it is one of them. */
export function measurePhrase(
  { measure, quantity, steps }: Pick<PartWorking, "measure" | "quantity" | "steps">,
  working: Observed,
): Text[] {
  const step = steps.find(({ name }) => name === "measure");
  if (step === undefined) return [];
  const [raw] = step.operation === "rounded" ? step.operands : [];
  const isRounded = raw !== undefined && raw.exact !== step.exact;
  const value = isRounded
    ? exactQuantity(raw.exact, quantity)
    : quantity === "points"
      ? workedOut(step.exact)
      : shownBeside(step.exact, quantity, edgesIn(steps));
  const phrase = wordsOfMeasure(measure).phrase(value, measure, toldBy(steps), observedIn(working));
  const words = [...comparedPhrase(measure, steps, working), ...(phrase ? [phrase] : [])];
  if (!isRounded) return words;
  const rounded = givenQuantity(step.exact, quantity);
  const { rounding } = step;
  // percentages are rounded in places of the percentage
  const places = (rounding?.places ?? 0) - (isPercentage(quantity) ? 2 : 0);
  const way = wayInBrackets(rounding && { ...rounding, places });
  return [
    ...words,
    {
      zh: `计分前舍入为 ${rounded}${way.zh}`,
      en: `rounded to ${rounded} before it is scored${way.en}`,
    },
  ];
}

/** What a unit comes to in what it is compared by; nothing where that is one of its metrics alone. */
function comparedPhrase(
  measure: Measure,
  steps: readonly WorkingStep[],
  working: Observed,
): Text[] {
  const own = comparedMeasure(measure);
  const step = steps.find(({ name }) => name === "compared");
  if (own === undefined || step === undefined) return [];
  const observed = observedIn(working);
  const quantity = definitionOf(own).quantity(own, observed.kindOf);
  const value = isPercentage(quantity)
    ? shownBeside(step.exact, quantity, [])
    : workedOut(step.exact);
  const phrase = wordsOfMeasure(own).phrase(value, own, toldBy(steps), observed);
  return phrase === undefined ? [] : [phrase];
}

/** What was observed of a unit, as far as a dimension looks at it. */
type Observed = Pick<DimensionWorking, "metrics" | "adjustments" | "scores">;

function observedIn({ metrics, adjustments, scores = [] }: Observed) {
  const known = new Map(metrics.map((metric) => [metric.id, metric]));
  const dimensions = new Map(scores.map((score) => [score.id, score]));
  return {
    adjustments,
    nameOf: (id: string, of?: "dimension") =>
      (of === "dimension" ? dimensions : known).get(id)?.name ?? { zh: id, en: id },
    kindOf: (metric: string) => known.get(metric)?.kind,
  };
}

const EDGE_TERM = /(?:^|\.)(?:from|above|to|below|at|target)$/;

/** The values of a rule that the measure is held against, as far as the steps went by them. */
export function edgesIn(steps: readonly WorkingStep[]): string[] {
  const terms = steps.flatMap(({ operands }) => operands);
  const stated = terms.flatMap(({ term, exact }) =>
    term !== undefined && EDGE_TERM.test(term) ? [exact] : [],
  );
  const own = steps.flatMap(({ name, exact }) => (name === "target" ? [exact] : []));
  return [...stated, ...own];
}

/** A rule, the quantity it was asked about, and the steps it took. */
export interface RuleSteps {
  readonly rule: Rule;
  readonly quantity: Quantity;
  readonly counted?: Text | undefined;
  readonly steps: readonly WorkingStep[];
  /** What stands behind a number that the rule gives; points unless stated. */
  readonly worth?: ((number: string) => Text) | undefined;
}

/** How a rule came to its points, in words; undefined where they are simply those given. */
export function rulePhrase(of: RuleSteps): Text | undefined {
  const { rule, quantity, counted, steps, worth = pointsText } = of;
  const told = toldBy(steps);
  return wordsOfRule(rule).phrase(
    {
      ...told,
      measure: () => shownBeside(told.exact("measure"), quantity, edgesIn(steps)),
      edge: (exact) => givenQuantity(exact, quantity),
      quantity,
      counted: isPercentage(quantity) ? undefined : counted,
      worth,
    },
    rule,
  );
}
