import { Decimal } from "decimal.js";
import type { XiangtanMonth } from "./months.js";

// The same work as a program would do it that checks nothing and takes what its numbers give: in binary floating point,
// and in decimal.js at its usual 20 digits. Both rank each peer group as the library does.

/** The few operations that the work needs, for some kind of number. */
interface Numbers<N> {
  readonly of: (value: number | string) => N;
  readonly plus: (a: N, b: N) => N;
  readonly minus: (a: N, b: N) => N;
  readonly times: (a: N, b: N) => N;
  readonly over: (a: N, b: N) => N;
  readonly most: (a: N, b: N) => N;
  readonly least: (a: N, b: N) => N;
  readonly twoPlaces: (value: N) => N;
  readonly compare: (a: N, b: N) => number;
}

export const floats: Numbers<number> = {
  of: Number,
  plus: (a, b) => a + b,
  minus: (a, b) => a - b,
  times: (a, b) => a * b,
  over: (a, b) => a / b,
  most: Math.max,
  least: Math.min,
  twoPlaces: (value) => Math.round(value * 100) / 100,
  compare: (a, b) => a - b,
};

export const decimals: Numbers<Decimal> = {
  of: (value) => new Decimal(value),
  plus: (a, b) => a.plus(b),
  minus: (a, b) => a.minus(b),
  times: (a, b) => a.times(b),
  over: (a, b) => a.div(b),
  most: (a, b) => (a.gte(b) ? a : b),
  least: (a, b) => (a.lte(b) ? a : b),
  twoPlaces: (value) => value.toDecimalPlaces(2, Decimal.ROUND_HALF_UP),
  compare: (a, b) => a.comparedTo(b),
};

/** Scores, totals and ranks of a month. */
export function naiveMonth<N>(numbers: Numbers<N>, { units }: XiangtanMonth) {
  const peers = new Map<
    string,
    { id: string; scores: N[]; total: N; volume: number; rank: number }[]
  >();
  for (const { id, group, metrics } of units) {
    const scores = naiveScores(numbers, group, metrics);
    const total = numbers.twoPlaces(scores.reduce(numbers.plus));
    const volume = metrics.tickets;
    const tiered = group === "department" || group === "enterprise";
    const tier = tiered ? (volume >= 100 ? "A" : volume >= 20 ? "B" : "C") : "";
    const key = `${group} ${tier}`;
    const unit = { id, scores: scores.map(numbers.twoPlaces), total, volume, rank: 0 };
    const known = peers.get(key);
    if (known === undefined) peers.set(key, [unit]);
    else known.push(unit);
  }
  for (const ofTier of peers.values()) {
    ofTier.sort((a, b) => numbers.compare(b.total, a.total) || b.volume - a.volume);
    for (const [index, unit] of ofTier.entries()) {
      const before = ofTier[index - 1];
      const tied = before !== undefined && numbers.compare(before.total, unit.total) === 0;
      unit.rank = before === undefined ? 1 : tied ? before.rank : before.rank + 1;
    }
  }
  return peers;
}

function naiveScores<N>(
  { of, plus, minus, times, over, most, least }: Numbers<N>,
  group: string,
  metrics: XiangtanMonth["units"][number]["metrics"],
): N[] {
  const strict = group === "department" || group === "enterprise";
  const rate = (value: number | string | { readonly count: number; readonly of: number }): N => {
    if (typeof value === "string") return over(of(value.replace("%", "")), of(100));
    if (typeof value === "number") return over(of(value), of(metrics.tickets));
    return over(of(value.count), of(value.of));
  };
  const [zero, half, hundred] = [of(0), of("0.5"), of(100)];
  const mean = over(
    plus(rate(metrics.systemSatisfaction), rate(metrics.spotCheckSatisfaction)),
    of(2),
  );
  const below = most(zero, minus(of(strict ? "0.85" : "0.8"), mean));
  const past = most(zero, minus(least(of(1), rate(metrics.extended)), of("0.15")));
  return [
    times(of(10), rate(metrics.completedOnTime)),
    most(zero, minus(of(10), times(times(past, hundred), half))),
    times(of(20), rate(metrics.contacted)),
    most(zero, minus(of(25), times(times(below, hundred), half))),
    most(zero, minus(of(10), times(of(strict ? "0.5" : "0.2"), of(metrics.rejections)))),
    least(of(20), of(`${metrics.knowledgeBase}`)),
    of(5),
    zero,
  ];
}
