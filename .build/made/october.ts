import { explain, type RankedUnit, scoreMonth, type Working, xiangtan2023 } from "hotline-scoring";
import { october2023 } from "../../examples/october2023Month.js";

/** October 2023, scored once for all blocks. */
export const october = scoreMonth(xiangtan2023, october2023);

/** The units of October 2023 in published order. */
export const octoberUnits: readonly RankedUnit<typeof xiangtan2023>[] = october.peerGroups.flatMap(
  ({ units }) => units,
);

/** The working of a unit of October 2023, by its name. */
export function workingOf(name: string): Extract<Working, { total: unknown }> {
  const { unit } = unitNamed(name);
  const working = explain(xiangtan2023, october2023, unit.id);
  if ("setApart" in working) throw new Error(`${name} is set apart`);
  return working;
}

/** The result of a unit of October 2023, by its name. */
export function unitNamed(name: string): (typeof octoberUnits)[number] {
  const found = octoberUnits.find(({ unit }) => unit.name === name);
  if (found === undefined) throw new Error(`no unit ${name} in October 2023`);
  return found;
}
