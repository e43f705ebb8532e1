import type { Fraction } from "../exact/fraction.js";
import type { Amount } from "../exact/fractionOf.js";
import type { Rule } from "../model/rule.js";
import { given } from "./given.js";
import { perItem } from "./perItem.js";
import { proportional } from "./proportional.js";
import { slope } from "./slope.js";
import { sum } from "./sum.js";

/** @internal every rule, by its kind */
export const rules = { proportional, slope, perItem, given, sum } satisfies Record<
  Rule["kind"],
  (measure: Amount, terms: never) => Fraction
>;
