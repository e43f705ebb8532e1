/**
 * What those from the place `first` to the place `last` share, both counted from 1; `distinct` counts the different ones
 * up to them.
 */
type SharedPlace = (first: number, last: number, distinct: number) => number;

/** @internal the place that equal ones share, by each way to count it */
export const sharedPlace = {
  dense: (_first, _last, distinct) => distinct,
  competition: (first) => first,
  modified: (_first, last) => last,
  fractional: (first, last) => (first + last) / 2,
} satisfies Record<string, SharedPlace>;
