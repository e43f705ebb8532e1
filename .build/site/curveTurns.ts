import { compare, dividedBy, type Fraction, minus, plus, times } from "hotline-scoring/exact";
import { ONE, ZERO } from "../../src/exact/fraction.js";
import type { Quantity } from "../../src/measures/quantity.js";
import { wordsOfRule } from "../../src/rules/rules.js";
import { fractionAt, termsAt } from "../../src/words/byGroup.js";
import type { Documented } from "./documented.js";

type Formula = (measure: Fraction) => Fraction;

/** Whether the points go by steps, so that they jump rather than climb. */
export function isStepped({ dimension: { rule } }: Documented): boolean {
  const { kind } = rule;
  return (
    kind === "bands" ||
    kind === "byRank" ||
    kind === "yesNo" ||
    ("step" in rule && rule.step !== undefined)
  );
}

/** The measures at which the rule itself says that the points turn. */
export function ruleTurns({ dimension: { rule } }: Documented, group: string): Fraction[] {
  const terms = termsAt(rule, group) as object;
  return wordsOfRule(rule)
    .curve.turns(terms)
    .map(({ at }) => at);
}

/** Where a straight stretch of the formula reaches a level; none where it does not climb. */
export function crossing(
  formula: Formula,
  start: Fraction,
  end: Fraction,
  level: Fraction,
): Fraction[] {
  // an end itself may belong to the stretch beside this one
  const inset = times(minus(end, start), "0.001");
  const [first, last] = [plus(start, inset), minus(end, inset)];
  const climb = minus(formula(last), formula(first));
  if (compare(climb, ZERO) === 0) return [];
  const share = dividedBy(minus(level, formula(first)), climb);
  const place = plus(first, times(share, minus(last, first)));
  return compare(place, start) >= 0 && compare(place, end) <= 0 ? [place] : [];
}

/** From where to where a curve is shown. */
export function shownRange(
  { dimension: { measure, fullMarks } }: Documented,
  quantity: Quantity,
  known: readonly Fraction[],
  formula: Formula,
): [Fraction, Fraction] {
  if (quantity === "share" || quantity === "fact") return [ZERO, ONE];
  const worth = formula(ZERO);
  if ("adjustments" in measure) {
    if (measure.adjustments === "deduction") return [minus(ZERO, plus(worth, ONE)), ZERO];
    return [ZERO, plus(fractionAt(fullMarks, ""), ONE)];
  }
  if (quantity === "points") return [ZERO, fractionAt(fullMarks, "")];
  const last = distinct(known).at(-1) ?? ONE;
  if (quantity === "place") return [ONE, last];
  const spent = dividedBy(worth, minus(worth, formula(ONE)));
  return [ZERO, plus(distinct([last, spent]).at(-1) ?? last, ONE)];
}

/** Values from the least on, each once. */
export function distinct(values: readonly Fraction[]): Fraction[] {
  const sorted = [...values].sort(compare);
  return sorted.filter((value, index) => {
    const before = sorted[index - 1];
    return before === undefined || compare(before, value) !== 0;
  });
}
