import type { WorkingStep } from "./workingStep.js";

/** @internal the exact result of the step of a name, or else the value of the scheme under that key */
export function stepValue(steps: readonly WorkingStep[], name: string): string | undefined {
  const step = steps.find((one) => one.name === name);
  if (step !== undefined) return step.exact;
  return steps.flatMap(({ operands }) => operands).find(({ term }) => term === name)?.exact;
}
