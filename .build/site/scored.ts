import type { DimensionWorking, PartWorking } from "hotline-scoring";
import type { Documented } from "./documented.js";
import { octoberWorkings } from "./documented.js";

/** How a unit came to its score in one dimension, by the figure that the rule looks at. */
export interface Scored {
  readonly unit: string;
  readonly group: string;
  /** The measure, exact. */
  readonly measure: string;
  /** The score, exact. */
  readonly score: string;
  readonly working: DimensionWorking;
  readonly part: PartWorking;
}

/** Every unit of October 2023 in a dimension. */
export function scoredUnits({ scheme, dimension }: Documented): readonly Scored[] {
  return octoberWorkings(scheme).map(({ unit, dimensions }) => {
    const working = dimensions.find(({ id }) => id === dimension.id);
    const [part] = working?.parts ?? [];
    const measure = part?.steps.find(({ name }) => name === "measure");
    if (working === undefined || part === undefined || measure === undefined)
      throw new Error(`${dimension.id} of ${unit.name} has no measure`);
    const { name, group } = unit;
    return { unit: name, group, measure: measure.exact, score: working.exact, working, part };
  });
}

/** The unit whose working a page shows. */
export function shownUnit(documented: Documented): Scored {
  const found = scoredUnits(documented).find(({ unit }) => unit === documented.unit);
  if (found === undefined) throw new Error(`no unit ${documented.unit} in October 2023`);
  return found;
}
