import { heldWithin } from "../exact/arithmetic.js";
import { type Fraction, ZERO } from "../exact/fraction.js";
import { type Amount, fractionOf } from "../exact/fractionOf.js";
import { decimalText, percentText } from "../exact/numberText.js";
import type { Rounding } from "../model/rounding.js";
import type { TableCell } from "./table.js";

/** @internal a cell with nothing in it */
export const NOTHING: TableCell = /* @__PURE__ */ Object.freeze({
  text: "—",
  value: null,
  format: "@",
});

/** @internal a cell of text */
export function textCell(text: string): TableCell {
  return { text, value: text, format: "@" };
}

/** @internal a cell with a number as it is */
export function numberCell(number: number): TableCell {
  return figureCell(`${number}`);
}

/** @internal a figure in its plain decimal text, or else in that of a percentage */
export function figureCell(text: string): TableCell {
  const isPercentage = text.endsWith("%");
  const digits = isPercentage ? text.slice(0, -1) : text;
  const { length: places } = digits.split(".")[1] ?? "";
  const code = places === 0 ? "0" : `0.${"0".repeat(places)}`;
  const value = Number(isPercentage ? `${digits}e-2` : digits);
  return { text, value, format: isPercentage ? `${code}%` : code };
}

/** @internal points as they are published, with all the places of the rounding, or no more than they need */
export function pointsCell(
  points: Amount,
  { places, mode }: Rounding,
  zeros: "kept" | "left out",
): TableCell {
  const text = decimalText(points, places, mode);
  return figureCell(zeros === "kept" ? text : withoutZeros(text));
}

/** @internal a rate in percent, rounded, with no more places than it needs */
export function rateCell(share: Fraction, { places, mode }: Rounding, cap?: Amount): TableCell {
  const held = cap === undefined ? share : heldWithin(share, ZERO, fractionOf(cap));
  return figureCell(`${withoutZeros(percentText(held, places, mode).slice(0, -1))}%`);
}

function withoutZeros(text: string): string {
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}
