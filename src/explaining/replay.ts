import type { Fraction } from "../exact/fraction.js";
import { exactOf } from "../exact/fractionOf.js";
import { exactly } from "../exact/operations.js";
import { roundedTo } from "../exact/rounded.js";
import { asShown, givenNumber, type Quantity } from "../measures/quantity.js";
import { wordsOfRule } from "../rules/rules.js";
import { lastOf } from "../words/byKey.js";
import { roundingOf, type WorkingOperand, type WorkingStep } from "../words/steps.js";
import type { Text } from "../words/text.js";
import type { DimensionWorking, PartWorking } from "./working.js";

/** What a reader makes of a value before going on with it. */
export type Reading = (value: Fraction, step: WorkingStep) => Fraction;

/** What is known of operands that are no earlier step; nothing for what stands there as it is. */
export type Known = (operand: WorkingOperand) => Fraction | undefined;

/** The result of some steps, worked out again by a reader of them; undefined where there are none. */
export function replayed(
  steps: readonly WorkingStep[],
  known: Known,
  read: Reading = (value) => value,
): Fraction | undefined {
  const results: Fraction[] = [];
  for (const step of steps) {
    const operands = step.operands.map((operand) =>
      operand.step === undefined
        ? (known(operand) ?? exactOf(operand.exact))
        : (results[operand.step] as Fraction),
    );
    results.push(read(again(step, operands), step));
  }
  return lastOf(results);
}

function again(step: WorkingStep, operands: readonly Fraction[]): Fraction {
  const [a, b, c] = operands as [Fraction, Fraction, Fraction];
  switch (step.operation) {
    case "sum":
      return exactly.sum(operands);
    case "difference":
    case "product":
    case "quotient":
    case "lesser":
    case "greater":
      return exactly[step.operation](a, b);
    case "held":
      return exactly.held(a, b, c);
    case "rounded":
      return exactly.rounded(a, roundingOf(step));
    case "chosen": {
      const { words = [], chosen = words.length } = step;
      return operands[chosen < words.length ? 2 + 2 * chosen : 1 + 2 * words.length] as Fraction;
    }
    case "found":
      return exactOf(step.exact);
    case "same":
      return a;
  }
}

/** That a reader who goes by the values shown would come to something else. */
export function replayPhrase(working: DimensionWorking): Text[] {
  const { steps, points, rounding } = working;
  const metrics = new Map(working.metrics.map((metric) => [metric.id, metric]));
  const parts = new Map(
    working.parts.map((part) => [
      part.number,
      replayed(
        part.steps,
        ({ metric }) => {
          const known = metric === undefined ? undefined : metrics.get(metric);
          if (known?.exact === undefined || known.exact === null) return undefined;
          // what was given, or rounded, is shown in full
          const isWorkedOut = known.steps.some(
            (step) => step.operation === "quotient" && step.exact === known.exact,
          );
          if (!isWorkedOut) return undefined;
          const value = exactOf(known.exact);
          return asShown(value, "share", value);
        },
        readingOf(part),
      ),
    ]),
  );
  const found = replayed(steps, ({ part }) => (part === undefined ? undefined : parts.get(part)));
  const shown = found === undefined ? points : givenNumber(`${roundedTo(found, rounding)}`);
  if (shown === points) return [];
  return [
    {
      zh: `按上列舍入后的数值计算会得 ${shown} 分，应以精确值为准`,
      en: `the rounded values shown here would give ${shown}; the exact value counts`,
    },
  ];
}

/** A reader takes each value that has a name as it is shown. */
function readingOf({ quantity, rule, steps }: PartWorking): Reading {
  const words = wordsOfRule(rule);
  const isMetric = steps.some(({ name, operation }) => name === "measure" && operation === "same");
  return (value, { name, exact }) => {
    const shown = (of: Quantity) => asShown(value, of, exactOf(exact));
    if (name === "measure") {
      return isMetric && !words.fromShownMeasure ? value : shown(quantity);
    }
    const shownAs = name === undefined ? undefined : words.steps[name]?.shownAs;
    if (shownAs === "distance") return shown(quantity);
    return shownAs === "share" || shownAs === "points" ? shown(shownAs) : value;
  };
}
