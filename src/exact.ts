// hotline-scoring/exact: exact fractions, rounding, decimal text.

export { type Fraction, fraction } from "./exact/fraction.js";
export { type Amount, fractionOf, isAmount } from "./exact/fractionOf.js";
export { compare, dividedBy, heldWithin, minus, plus, sumOf, times } from "./exact/arithmetic.js";
export { type RoundingMode, rounded, roundingModes } from "./exact/rounded.js";
export { decimalText, percentText, publishedDecimal } from "./exact/numberText.js";
