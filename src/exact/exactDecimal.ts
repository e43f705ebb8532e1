import { Decimal as DecimalClass } from "decimal.js";

// A file of its own, in the package too. decimal.js does not say that a bundler may drop it, so it is kept wherever the
// file that imports it is kept: what reads numbers, ranks or assigns tiers stands elsewhere, and needs none of it.

/**
 * A constructor of our own: what a host sets on its `Decimal` reaches no figure of ours, and this one, which
 * results hand out, takes no settings. It writes plain digits, never an exponent.
 *
 * Only what goes out is made by it, such as the points of a score. What comes in as a `Decimal` is read by its parts,
 * whichever copy of decimal.js has made it.
 */
export const ExactDecimal: typeof DecimalClass = /* @__PURE__ */ Object.freeze(
  DecimalClass.clone({ defaults: true, toExpNeg: -9e15, toExpPos: 9e15 }),
);

/**
 * The decimal number 十进制数 that published values are: decimal.js, with settings of its own that nothing changes. Of a
 * `Decimal` from anywhere else, only the digits count.
 *
 * @example
 * ```ts
 * import { Decimal, totalScore } from "hotline-scoring";
 * import { xiangtan2023 } from "hotline-scoring/xiangtan2023";
 *
 * const { points } = totalScore([new Decimal("9.375"), "20.69"], xiangtan2023);
 * points; // => 30.07
 * points instanceof Decimal; // => true
 * points.plus("0.005").toFixed(1); // => "30.1"
 * ```
 */
export const Decimal: typeof DecimalClass = ExactDecimal;

/** @ignore the type of its values */
export type Decimal = DecimalClass;
