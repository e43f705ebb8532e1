import type { WorkingOperand, WorkingStep } from "hotline-scoring";
import { comparisonSigns } from "../made/mathematics.js";
import { amount, cases, operations, type Tex, wholeNumber } from "./tex.js";

/** What stands for the operands and the named steps of a formula. */
export interface Symbols {
  /** For an operand that is no earlier step. */
  readonly operand: (operand: WorkingOperand) => Tex;
  /** For a step that has a name of its own. */
  readonly step: (step: WorkingStep) => Tex | undefined;
  /** Whether the measure is taken as it is, rather than worked out. */
  readonly isGiven: boolean;
}

/** The steps of a working as equations: one for each step with a name, and the result last. */
export function equationsOf(
  steps: readonly WorkingStep[],
  result: Tex,
  { operand, step: symbol, isGiven }: Symbols,
): string[] {
  const equations: string[] = [];
  const made: Tex[] = [];
  for (const step of steps) {
    const formula = formulaOfStep(
      step,
      step.operands.map((one) => (one.step === undefined ? operand(one) : (made[one.step] as Tex))),
    );
    const name = symbol(step);
    made.push(name ?? formula);
    if (name !== undefined && !(isGiven && step.name === "measure"))
      equations.push(equation(name, formula));
    else if (step === steps.at(-1)) equations.push(equation(result, formula));
  }
  return equations;
}

function equation(left: Tex, right: Tex): string {
  return `${left.text}=${right.text}`;
}

const otherwise = "\\text{其他 otherwise}";

/** One step as mathematics, of its operands. */
function formulaOfStep(step: WorkingStep, operands: readonly Tex[]): Tex {
  const { operation, exact, words: edges = [], rounding } = step;
  const pair = operands as readonly [Tex, Tex];
  switch (operation) {
    case "sum":
      return operations.sum(operands);
    case "difference":
    case "product":
    case "quotient":
    case "lesser":
    case "greater":
      return operations[operation](pair);
    case "held":
      return heldTex(operands);
    case "rounded":
      return wholeNumber(pair[0], rounding?.mode ?? "halfExpand");
    case "chosen":
      return chosenTex(operands, edges);
    case "found":
      return amount(exact);
    case "same":
      return pair[0];
  }
}

function heldTex(operands: readonly Tex[]): Tex {
  const [value, least, most] = operands as readonly [Tex, Tex, Tex];
  return operations.greater([least, operations.lesser([most, value])]);
}

function chosenTex(
  [value, ...ways]: readonly Tex[],
  edges: NonNullable<WorkingStep["words"]>,
): Tex {
  const listed = edges.map((word, index) => ({
    result: ways[2 * index + 1] as Tex,
    when: `${value?.text} ${comparisonSigns[word]} ${ways[2 * index]?.text}`,
  }));
  return cases([...listed, { result: ways.at(-1) as Tex, when: otherwise }]);
}
