import type { Fraction } from "../exact/fraction.js";
import { countedIn } from "../measures/counted.js";
import type { Factor, MeasuredFactor } from "../scheme/factor.js";
import { scoresOfMeasure } from "../scheme/leaning.js";
import { quantityIn } from "../scheme/measurePlaces.js";
import { factorName } from "../scoring/factors.js";
import { lookedScores, metricWorkings } from "./lookedAt.js";
import { askedWorking, type Reader } from "./testWorkings.js";
import type { FactorWorking, MeasuredFactorWorking } from "./working.js";
import { byThemselves, recordedAs, workingSteps } from "./workingSteps.js";

/** What points were multiplied by, as it was recorded in what came of them. */
export function factorWorkings(
  factors: readonly Factor[],
  recorded: Fraction,
  reader: Reader,
): FactorWorking[] {
  return factors.map((factor, index) => {
    const value = recordedAs(factorName(index), recorded);
    const { name } = factor;
    return {
      number: index + 1,
      ...(name === undefined ? {} : { name }),
      exact: value === undefined ? null : `${value}`,
      ...("if" in factor && factor.if !== undefined
        ? { asked: askedWorking(factor.if, reader) }
        : {}),
      ...("times" in factor || value === undefined
        ? {}
        : { measured: measuredWorking(factor, value, reader) }),
    };
  });
}

/** How a factor came of what it looks at. */
function measuredWorking(
  { measure, rule }: MeasuredFactor,
  value: Fraction,
  reader: Reader,
): MeasuredFactorWorking {
  const { scheme } = reader;
  const counted = countedIn(measure, scheme.metrics);
  return {
    metrics: metricWorkings([{ measure }], reader),
    scores: lookedScores(
      scoresOfMeasure(measure, "").map(({ score }) => score),
      scheme,
    ),
    measure,
    quantity: quantityIn(scheme, measure),
    ...(counted === undefined ? {} : { counted }),
    rule,
    steps: workingSteps(value, byThemselves),
  };
}
