/**
 * @internal the unit that a name stands for: of that name, or else the only one whose name has all its characters in the
 * same order, or has them all of its own, such as 市公积金中心 for 市住房公积金中心
 */
export function meantUnit(name: string, units: ReadonlySet<string>): string | undefined {
  if (units.has(name)) return name;
  const alike = [...units].filter((unit) => isWithin(name, unit) || isWithin(unit, name));
  return alike.length === 1 && [...name].length > 1 ? alike[0] : undefined;
}

/** Whether all characters of one text stand in another, in the same order. */
function isWithin(inner: string, outer: string): boolean {
  const rest = [...inner];
  for (const character of outer) if (character === rest[0]) rest.shift();
  return rest.length === 0;
}
