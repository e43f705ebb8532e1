import type { Adjustment } from "../month/month.js";
import type { Scheme } from "../scheme/scheme.js";
import { tryScoreMonth } from "../scoring/scoreMonth.js";
import { type RateScales, turnedLine, turnedScale } from "./rateScale.js";
import type { ReadRow, UnitsInTable } from "./unitsIn.js";
import { witnessesFor } from "./witnesses.js";

/** A table as it is read in some scales. */
export interface ReadInScales extends Pick<UnitsInTable, "units"> {
  readonly rows: readonly ReadRow[];
  readonly adjustments: readonly Adjustment[];
}

/** The scales that the printed results bear out. */
export interface SettledScales {
  readonly scales: RateScales;
  /** The keys of the columns of which they tell. */
  readonly settled: ReadonlySet<string>;
}

/** Of a reading that is refused, no printed score can come out. */
const IMPOSSIBLE = { agreed: -1, all: 0 };

/** More numbers without a sign among percentages are looked at by their size alone. */
const MOST_LINES = 20;

/** The scales by which most of the printed scores come out, and the columns of which they tell. */
export function settledScales(
  scheme: Scheme,
  month: string,
  scales: RateScales,
  readBy: (scales: RateScales) => ReadInScales | undefined,
): SettledScales {
  const open = [...scales].flatMap(([key, { isOpen }]) => (isOpen ? [key] : []));
  const lines = [...scales].flatMap(([key, { lines: own }]) =>
    own.map((line) => [key, line] as const),
  );
  const told = new Set<string>();
  if (open.length === 0 && lines.length === 0) return { scales, settled: told };
  const agreedBy = (tried: RateScales) => {
    const read = readBy(tried);
    if (read === undefined) return IMPOSSIBLE;
    const { units, adjustments, rows } = read;
    const scored = tryScoreMonth(scheme, { month, units, adjustments });
    return scored.ok ? witnessesFor(scheme, scored.value, rows) : IMPOSSIBLE;
  };
  let [best, found] = [scales, agreedBy(scales)];
  const isOtherBy = (turned: RateScales) => {
    const other = agreedBy(turned);
    const isOther = other.agreed !== found.agreed;
    if (other.agreed > found.agreed) [best, found] = [turned, other];
    return isOther;
  };
  for (const key of open) if (isOtherBy(turnedScale(best, key))) told.add(key);
  // a number among percentages is told of whichever way it is read
  if (found.agreed < found.all) {
    for (const [key, line] of lines.slice(0, MOST_LINES)) isOtherBy(turnedLine(best, key, line));
  }
  // where a printed score still disagrees, it has not been settled
  return { scales: best, settled: found.agreed === found.all ? told : new Set() };
}
