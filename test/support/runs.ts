/**
 * How many random cases a law tries: the number given in `npm test`, ten times as many in `npm run test:deep`.
 * `HOTLINE_DEEP` is what the number is multiplied by.
 */
export function runs(sound: number): number {
  return Math.ceil(sound * factor);
}

const given = process.env.HOTLINE_DEEP ?? "1";
const factor = Number(given);
if (!(factor > 0 && Number.isFinite(factor))) {
  throw new RangeError(`HOTLINE_DEEP: found "${given}"; expected a number above 0, such as 10.`);
}
