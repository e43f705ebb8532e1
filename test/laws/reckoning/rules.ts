// How points follow from the value of a measure.

import { bandOf } from "./edges.js";
import {
  add,
  divide,
  type Exact,
  exactOf,
  floorOf,
  HUNDRED,
  larger,
  multiply,
  order,
  smaller,
  subtract,
  sumOf,
  whole,
  ZERO,
} from "./exact.js";
import type { LinesJson, PerItemJson, PriceJson, RuleJson, StepJson } from "./measureJson.js";
import { inGroup, pointsIn } from "./world.js";

/** What a rule reckons with beside its value. */
export interface RuleContext {
  readonly group: string;
  readonly fullMarks: Exact;
  readonly target: Exact;
  /** The places of the waypoints, in the order written. */
  readonly places: readonly Exact[];
}

/** A distance in whole steps, if the rule has steps. */
function stepped(distance: Exact, step: StepJson | undefined, group: string): Exact {
  if (step === undefined) return distance;
  const size = pointsIn(step.size, group);
  const steps = divide(distance, size);
  const down = floorOf(steps);
  const isWhole = order(steps, whole(down)) === 0;
  return multiply(size, whole(step.rest === "dropped" || isWhole ? down : down + 1n));
}

/** What a distance of 1 costs. */
const priceOf = ({ perPercentagePoint, each = 0 }: PriceJson, group: string): Exact =>
  perPercentagePoint === undefined
    ? pointsIn(each, group)
    : multiply(pointsIn(perPercentagePoint, group), HUNDRED);

function slopePoints(value: Exact, rule: RuleJson & { kind: "slope" }, context: RuleContext) {
  const { target, group, fullMarks } = context;
  const shortfall = rule.better === "higher" ? subtract(target, value) : subtract(value, target);
  const distance = stepped(larger(shortfall, ZERO), rule.step, group);
  return subtract(fullMarks, multiply(priceOf(rule, group), distance));
}

function twoSidedPoints(value: Exact, rule: RuleJson & { kind: "twoSided" }, context: RuleContext) {
  const { target, group } = context;
  const lead = rule.better === "higher" ? subtract(value, target) : subtract(target, value);
  const isGain = order(lead, ZERO) > 0;
  const distance = stepped(isGain ? lead : subtract(ZERO, lead), rule.step, group);
  const side = isGain ? rule.gain : rule.loss;
  const moved = smaller(pointsIn(side.most, group), multiply(priceOf(side, group), distance));
  const start = pointsIn(rule.start, group);
  return isGain ? add(start, moved) : subtract(start, moved);
}

function linePoints(value: Exact, rule: LinesJson, { group, places }: RuleContext): Exact {
  const through = rule.through
    .map(({ points, before = points, after = points }, index) => ({
      at: places[index] as Exact,
      points: pointsIn(points, group),
      before: pointsIn(before, group),
      after: pointsIn(after, group),
    }))
    .sort((a, b) => order(a.at, b.at));
  const hit = through.find(({ at }) => order(at, value) === 0);
  if (hit !== undefined) return hit.points;
  const left = through.filter(({ at }) => order(at, value) < 0).at(-1);
  const right = through.find(({ at }) => order(at, value) > 0);
  if (left === undefined) return pointsIn(rule.below, group);
  if (right === undefined) return pointsIn(rule.above, group);
  const part = divide(subtract(value, left.at), subtract(right.at, left.at));
  return add(left.after, multiply(part, subtract(right.before, left.after)));
}

function costOf(items: Exact, { prices, each = 0 }: PerItemJson, group: string): Exact {
  const inOrder = (prices ?? [{ from: 1, each }])
    .map((price) => ({ from: inGroup(price.from, group), each: pointsIn(price.each, group) }))
    .sort((a, b) => a.from - b.from);
  return sumOf(
    inOrder.map((price, index) => {
      const next = inOrder[index + 1]?.from;
      const upTo = next === undefined ? items : smaller(items, whole(next - 1));
      return multiply(larger(subtract(upTo, whole(price.from - 1)), ZERO), price.each);
    }),
  );
}

export function pointsBy(rule: RuleJson, value: Exact, context: RuleContext): Exact {
  const { group, fullMarks } = context;
  switch (rule.kind) {
    case "proportional":
      return multiply(fullMarks, value);
    case "slope":
      return slopePoints(value, rule, context);
    case "twoSided":
      return twoSidedPoints(value, rule, context);
    case "bands":
      return pointsIn(bandOf(value, rule.bands, group)?.points ?? rule.otherwise, group);
    case "lines":
      return linePoints(value, rule, context);
    case "perItem": {
      const cost = costOf(value, rule, group);
      return rule.effect === "gained" ? cost : subtract(fullMarks, cost);
    }
    case "byRank": {
      const own = rule.points.find((_, index) => order(value, whole(index + 1)) === 0);
      return pointsIn(own ?? rule.otherwise, group);
    }
    case "given":
      return value;
    case "sum":
      return add(pointsIn(rule.start, group), value);
    case "yesNo":
      return order(value, exactOf(1)) === 0 ? pointsIn(rule.yes, group) : pointsIn(rule.no, group);
  }
}
