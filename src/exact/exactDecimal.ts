import { Decimal } from "decimal.js";

// A file of its own, in the package too. decimal.js does not say that a bundler may drop it, so it is kept wherever the
// file that imports it is kept: what reads numbers, ranks or assigns tiers stands elsewhere, and needs none of it.

/**
 * A constructor of our own: what a host sets on its `Decimal` reaches no figure of ours, and this one, which
 * results hand out, takes no settings. It writes plain digits, never an exponent.
 *
 * Only what goes out is made by it, such as the points of a score. What comes in as a `Decimal` is read by its parts,
 * whichever copy of decimal.js has made it.
 */
export const ExactDecimal: typeof Decimal = /* @__PURE__ */ Object.freeze(
  Decimal.clone({ defaults: true, toExpNeg: -9e15, toExpPos: 9e15 }),
);
