import { likeName } from "../words/heading.js";

const MOST_DROPPED = 2;
const SHORTEST = 4;

/**
 * The unit that a name stands for: of that name, or else the only one that has one or two characters more or
 * fewer in between, such as 市公积金中心 for 市住房公积金中心
 */
export function meantUnit(name: string, units: ReadonlySet<string>): string | undefined {
  if (units.has(name)) return name;
  const same = [...units].filter((unit) => likeName(unit) === likeName(name) && unit !== "");
  if (same.length === 1) return same[0];
  const alike = [...units].filter((unit) => isShortened(name, unit) || isShortened(unit, name));
  return alike.length === 1 ? alike[0] : undefined;
}

/** Whether one name is another without a character or two, none of them a digit. */
function isShortened(short: string, long: string): boolean {
  const [kept, all] = [[...short], [...long]];
  if (kept.length < SHORTEST || all.length - kept.length > MOST_DROPPED) return false;
  const dropped = all.filter((character) => {
    const isKept = character === kept[0];
    if (isKept) kept.shift();
    return !isKept;
  });
  return (
    kept.length === 0 && !dropped.some((character) => /[\d一二三四五六七八九十百]/.test(character))
  );
}
