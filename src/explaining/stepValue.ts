import type { Quantity } from "../measures/measureDefinition.js";
import { givenNumber, givenQuantity, shownNumber, shownQuantity } from "./shownNumber.js";
import type { WorkingStep } from "./workingStep.js";

/** @internal the exact result of the step of a name, or else the value of the scheme under that key */
export function stepValue(steps: readonly WorkingStep[], name: string): string | undefined {
  return stepOf(steps, name)?.exact ?? termOf(steps, name);
}

/** @internal the step of a name */
export function stepOf(steps: readonly WorkingStep[], name: string): WorkingStep | undefined {
  return steps.find((one) => one.name === name);
}

/** @internal the value of a name as it is shown: in full where the scheme gives it, else rounded; 0 where there is none */
export function shownStep(
  steps: readonly WorkingStep[],
  name: string,
  quantity?: Quantity,
): string {
  const worked = stepOf(steps, name)?.exact;
  const exact = worked ?? termOf(steps, name) ?? "0";
  if (quantity === undefined) return worked === undefined ? givenNumber(exact) : shownNumber(exact);
  return worked === undefined ? givenQuantity(exact, quantity) : shownQuantity(exact, quantity);
}

function termOf(steps: readonly WorkingStep[], name: string): string | undefined {
  return steps.flatMap(({ operands }) => operands).find(({ term }) => term === name)?.exact;
}
