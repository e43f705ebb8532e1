import { explain, type Scheme, type ScoredWorking } from "hotline-scoring";
import { october2023 } from "../../examples/october2023Month.js";

const known = new Map<Scheme, ScoredWorking[]>();

/** How every unit of October 2023 is scored by a scheme. */
export function octoberWorkings(scheme: Scheme): readonly ScoredWorking[] {
  const workings =
    known.get(scheme) ??
    october2023.units.map(({ id, name }) => {
      const working = explain(scheme, october2023, id);
      if ("setApart" in working) throw new Error(`${name} is set apart`);
      return working;
    });
  known.set(scheme, workings);
  return workings;
}
