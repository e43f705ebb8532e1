import type { Fraction } from "../exact/fraction.js";
import { fractionAs } from "../exact/fractionOf.js";
import { atGroup, type ByGroup } from "./byGroup.js";

/** @internal the exact value of an amount in a group */
export function fractionAt(amount: ByGroup<string | number>, group: string): Fraction {
  return fractionAs(`group ${group}`, atGroup(amount, group) as string | number);
}
