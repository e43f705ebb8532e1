// The steps of a working, worked out again in fractions of two bigints.

import type { WorkingOperand, WorkingStep } from "hotline-scoring";
import { expect } from "vitest";
import { replayed } from "../../../src/explaining/replay.js";
import { written } from "../../support/written.js";
import {
  divide,
  type Exact,
  exactOf,
  exactText,
  larger,
  multiply,
  order,
  roundedTo,
  smaller,
  subtract,
  sumOf,
} from "../reckoning/exact.js";
import type { ByGroupJson, PointsJson, RoundingJson } from "../reckoning/schemeJson.js";
import { inGroup } from "../reckoning/world.js";

/** What is known of an operand that is no earlier step; undefined if it stands there as it is. */
export type Values = (operand: WorkingOperand, factor: number | undefined) => string | undefined;

/** An amount as an exact value is written. */
export const exactly = (amount: PointsJson) => exactText(exactOf(amount));

/** The amount at a place of a rule, such as `bands[0].from`, in a group. */
export function termAt(terms: object, path: string, group: string): string {
  const found = path.split(/[.[\]]+/).reduce<unknown>((value, key) => {
    const inside = value as Record<string, unknown> | undefined;
    return key === "" ? value : inside?.[key];
  }, terms);
  return exactly(inGroup(found as ByGroupJson<PointsJson>, group));
}

const isKept: Record<string, (order: number) => boolean> = {
  from: (one) => one >= 0,
  above: (one) => one > 0,
  to: (one) => one <= 0,
  below: (one) => one < 0,
  is: (one) => one === 0,
};

function chosenOf({ words = [], chosen }: WorkingStep, [value, ...ways]: readonly Exact[]): Exact {
  const first = words.findIndex((word, index) =>
    isKept[word]?.(order(value as Exact, ways[2 * index] as Exact)),
  );
  const place = first === -1 ? words.length : first;
  expect(chosen).toBe(place);
  return (ways[2 * place + 1] ?? ways.at(-1)) as Exact;
}

function resultOf(step: WorkingStep, operands: readonly Exact[]): Exact {
  const [a, b, c] = operands as [Exact, Exact, Exact];
  switch (step.operation) {
    case "sum":
      return sumOf(operands);
    case "difference":
      return subtract(a, b);
    case "product":
      return multiply(a, b);
    case "quotient":
      return divide(a, b);
    case "lesser":
      return smaller(a, b);
    case "greater":
      return larger(a, b);
    case "held":
      // where there is no bound, the value stands in its place
      return order(a, b) < 0 ? b : smaller(a, c);
    case "rounded":
      return roundedTo(a, step.rounding as RoundingJson);
    case "chosen":
      return chosenOf(step, operands);
    case "found":
      return exactOf(step.exact);
    case "same":
      return a;
  }
}

const FACTOR = /^factors\[(\d+)\]$/;

/** Of each step, the number of the factor that it leads to, from 0; undefined if it leads to none. */
export function factorsOf(steps: readonly WorkingStep[]): (number | undefined)[] {
  const owners = steps.map(({ name = "" }) => {
    const [, number] = FACTOR.exec(name) ?? [];
    return number === undefined ? undefined : Number(number);
  });
  // a step comes after those that it needs
  for (let place = steps.length - 1; place >= 0; place -= 1) {
    for (const { step } of steps[place]?.operands ?? []) {
      if (step !== undefined) owners[step] ??= owners[place];
    }
  }
  return owners;
}

/** Each step worked out again, and compared with what it states. */
export function checkSteps(
  steps: readonly WorkingStep[],
  exact: string | null,
  values: Values,
): void {
  const results: string[] = [];
  const factors = factorsOf(steps);
  for (const [place, step] of steps.entries()) {
    const operands = step.operands.map((operand) => {
      const known =
        operand.step === undefined ? values(operand, factors[place]) : results[operand.step];
      if (known !== undefined) expect(operand.exact).toBe(known);
      return exactOf(operand.exact);
    });
    const result = exactText(resultOf(step, operands));
    expect(step.exact).toBe(result);
    results.push(result);
  }
  if (steps.length > 0) expect(exact).toBe(results.at(-1));
  const again = replayed(steps, () => undefined);
  expect(again && written(again)).toBe(results.at(-1));
}
