import type { Placing } from "../measures/rankAmong.js";
import { type Order, ranksOf } from "./ranksOf.js";
import type { Candidate } from "./unitScorer.js";

/** @internal how candidates stand to one another, by their places in the list */
export type OrderOfUnits = (units: readonly Candidate[]) => Order;

/** @internal the place of each unit, counted from the best end or from the worst */
export function placesFromEnd(
  units: readonly Candidate[],
  orderOfUnits: OrderOfUnits,
  ties: Placing,
  end: "best" | "worst",
): number[] {
  const order = orderOfUnits(units);
  return ranksOf(units.length, end === "best" ? order : (a, b) => order(b, a), ties);
}
