import { exactOf } from "../exact/exactOf.js";
import type { Fraction } from "../exact/fraction.js";
import { exactly } from "../exact/operations.js";
import type { WorkingOperand, WorkingStep } from "./workingStep.js";

/** @internal what a reader makes of a value before going on with it */
export type Reading = (value: Fraction, name: string | undefined) => Fraction;

/** @internal what is known of operands that are no earlier step; nothing for what stands there as it is */
export type Known = (operand: WorkingOperand) => Fraction | undefined;

/** @internal the result of some steps, worked out again by a reader of them; nothing where there are none */
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
    results.push(read(again(step, operands), step.name));
  }
  return results.at(-1);
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
    case "rounded": {
      const { places = 0, mode = "halfExpand" } = step.rounding ?? {};
      return exactly.rounded(a, places, mode);
    }
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
