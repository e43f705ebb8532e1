import type { Operations } from "../exact/operations.js";

/** @internal what is made of the operations that formulas go by, once for each of them */
export function byOperations<Made>(make: (by: Operations) => Made): (by: Operations) => Made {
  const made = new Map<Operations, Made>();
  return (by) => {
    const known = made.get(by);
    if (known !== undefined) return known;
    const one = make(by);
    made.set(by, one);
    return one;
  };
}

/** @internal the operations that the formulas of a unit go by */
export type OperationsOf = (unit: string) => Operations;
