import type { Scheme } from "hotline-scoring";
import { atGroup, isByGroup } from "../../src/words/byGroup.js";
import type { Documented } from "./documented.js";

/** A value of a rule: where it stands, such as `bands[0].from`, and how it is written for each group. */
export interface Parameter {
  readonly path: string;
  readonly byGroup: ReadonlyMap<string, string>;
}

/** The groups of a scheme, by their ids. */
export function groupsOf({ groups }: Scheme): string[] {
  return groups.map(({ id }) => id);
}

/** Every value of a dimension's rule, with what the dimension is worth. */
export function parametersOf({ scheme, dimension }: Documented): Parameter[] {
  const { rule, fullMarks } = dimension;
  const groups = groupsOf(scheme);
  const perGroup = groups.map((group) => new Map(flat("", { fullMarks, ...rule }, group)));
  const paths = [...new Set(perGroup.flatMap((values) => [...values.keys()]))];
  return paths
    .filter((path) => path !== "kind")
    .map((path) => ({
      path,
      byGroup: new Map(
        groups.map((group, index) => [group, perGroup[index]?.get(path) ?? "–"] as const),
      ),
    }));
}

/** Whether a value is not the same in all groups. */
export function varies({ byGroup }: Parameter): boolean {
  return new Set(byGroup.values()).size > 1;
}

/** The groups that have the same values of a dimension's rule, together. */
export function alike(documented: Documented): string[][] {
  const parameters = parametersOf(documented);
  const together = new Map<string, string[]>();
  for (const group of groupsOf(documented.scheme)) {
    const values = parameters.map(({ byGroup }) => byGroup.get(group)).join();
    together.set(values, [...(together.get(values) ?? []), group]);
  }
  return [...together.values()];
}

function flat(path: string, value: unknown, group: string): [string, string][] {
  if (isByGroup(value)) return flat(path, atGroup(value, group), group);
  if (typeof value !== "object" || value === null) return [[path, `${value}`]];
  return Object.entries(value).flatMap(([key, item]) => {
    const place = Array.isArray(value) ? `${path}[${key}]` : path === "" ? key : `${path}.${key}`;
    return flat(place, item, group);
  });
}
