import { Decimal } from "decimal.js";

export type { Decimal };

/**
 * @internal a constructor of our own: what a host sets on its `Decimal` reaches no figure of ours, and this one, which
 * results hand out, takes no settings. It writes plain digits, never an exponent.
 */
export const ExactDecimal: typeof Decimal = /* @__PURE__ */ Object.freeze(
  Decimal.clone({ defaults: true, toExpNeg: -9e15, toExpPos: 9e15 }),
);
