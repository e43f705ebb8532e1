import { compare, type Fraction, fractionOf, heldWithin } from "hotline-scoring/exact";
import { exactly } from "../../src/exact/operations.js";
import type { Quantity } from "../../src/measures/quantity.js";
import { definitionOfRule } from "../../src/rules/rules.js";
import { fractionAt, termsAt } from "../../src/words/byGroup.js";
import { crossing, distinct, isStepped, ruleTurns, shownRange } from "./curveTurns.js";
import type { Documented } from "./documented.js";
import { scoredUnits } from "./scored.js";

/** How points follow from the measure in one group. */
export interface PointsCurve {
  readonly fullMarks: Fraction;
  readonly quantity: Quantity;
  /** The ends of what is shown. */
  readonly from: Fraction;
  readonly to: Fraction;
  /** The measures at which the points jump, bend, or are held at their floor or cap, from the least on. */
  readonly turns: readonly Fraction[];
  /** The points of a measure, held within floor and cap. */
  readonly pointsAt: (measure: Fraction) => Fraction;
}

/** The curve of a dimension in one group, worked out by the rule itself. */
export function pointsCurve(documented: Documented, group: string): PointsCurve {
  const { rule, fullMarks, floor = 0, cap = fullMarks } = documented.dimension;
  const terms = termsAt({ ...rule, fullMarks }, group) as object;
  const formula = (measure: Fraction) =>
    fractionOf(definitionOfRule(rule).formula(terms, exactly)(measure));
  const [worth, least, most] = [fullMarks, floor, cap].map((value) => fractionAt(value, group)) as [
    Fraction,
    Fraction,
    Fraction,
  ];
  const units = scoredUnits(documented);
  const quantity = (units[0] as (typeof units)[number]).part.quantity;
  const measures = units.map(({ measure }) => fractionOf(measure));
  const named = ruleTurns(documented, group);
  const [from, to] = shownRange(documented, quantity, [...measures, ...named], formula);
  const stretches = distinct([from, to, ...named]);
  const crossings = stretches.flatMap((start, index) => {
    const end = stretches[index + 1];
    if (end === undefined || isStepped(documented)) return [];
    return [least, most].flatMap((level) => crossing(formula, start, end, level));
  });
  return {
    fullMarks: worth,
    quantity,
    from,
    to,
    turns: distinct([...named, ...crossings]).filter(
      (turn) => compare(turn, from) >= 0 && compare(turn, to) <= 0,
    ),
    pointsAt: (measure) => heldWithin(formula(measure), least, most),
  };
}
