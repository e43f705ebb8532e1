import {
  type Adjustment,
  type DimensionWorking,
  explain,
  type Scheme,
  type ScoredWorking,
  type Unit,
  type WorkingStep,
} from "hotline-scoring";
import { smallDimension, smallScheme } from "./smallScheme.js";
import { smallUnit } from "./units.js";

/** The working of the first of some units. */
export function workingOf(
  scheme: Scheme,
  units: readonly Unit[] = [smallUnit("a")],
  adjustments: readonly Adjustment[] = [],
): ScoredWorking {
  const month = { month: "2024-01", units, adjustments };
  return explain(scheme, month, units[0]?.id ?? "") as ScoredWorking;
}

/** How the score of the only dimension of a scheme came about, for the first of some units. */
export function dimensionOf(...given: Parameters<typeof workingOf>): DimensionWorking {
  return workingOf(...given).dimensions[0] as DimensionWorking;
}

/** A step with bare numbers; `#0` stands for the result of the first one. */
export function stepOf(
  operation: WorkingStep["operation"],
  operands: readonly string[],
  exact: string,
  more: Partial<WorkingStep> = {},
): WorkingStep {
  return {
    operation,
    operands: operands.map((one) =>
      one.startsWith("#") ? { step: Number(one.slice(1)), exact: "0" } : { exact: one },
    ),
    exact,
    ...more,
  };
}

/** Steps in short: `shortfall = greater(#0, 0) = 1/10`. */
export function inShort(steps: readonly WorkingStep[]): string[] {
  return steps.map(({ name, operation, operands, exact }) => {
    const each = operands.map(({ step, metric, term, part, dimension, exact: value }) => {
      if (step !== undefined) return `#${step}`;
      if (part !== undefined) return `part ${part}`;
      return metric ?? term ?? dimension ?? value;
    });
    return `${name === undefined ? "" : `${name} = `}${operation}(${each.join(", ")}) = ${exact}`;
  });
}

/** 80 units whose mean rate is a fraction of more than a thousand digits, and a scheme that asks how far each lies from it. */
export function longFractions(): { readonly scheme: Scheme; readonly units: readonly Unit[] } {
  const measure = { distanceToMean: { rate: "happy" }, among: "all" } as const;
  const rule = { kind: "slope", better: "higher", target: "0%", perPercentagePoint: 1 } as const;
  const units = Array.from({ length: 80 }, (_, index) =>
    smallUnit(`u${index}`, { happy: { count: index, of: 10 ** 12 + index } }),
  );
  return { scheme: smallScheme({ dimensions: [smallDimension({ measure, rule })] }), units };
}
